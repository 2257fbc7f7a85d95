import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { fieldsOfCard } from '../../src/domain/catalogue/catalogue';
import type { FieldLine, FieldType } from '../../src/domain/catalogue/field';
import type { FieldValue } from '../../src/domain/table/field-value';
import { sameValue } from '../../src/domain/table/field-value';
import { hintOf, problemOf } from '../../sidebar/field-advice';
import { inputOf, readDay, readNumber, valueOf } from '../../sidebar/field-input';
import { isOccasionText, occasionInputOf, occasionTextOf } from '../../sidebar/occasion-input';

const line = (type: FieldType, more: Partial<FieldLine> = {}): FieldLine => ({
  key: 'field',
  en: 'Field',
  zh: '字段',
  type,
  section: 'basic',
  ...more,
});

describe('readDay()', () => {
  it.each([
    '2026-02-03',
    '2026-2-3',
    '2026/2/3',
    '2026.02.03',
    '2026年2月3日',
    '20260203',
    '２０２６-２-３',
    ' 2026-02-03 ',
  ])('understands %p', (typed) => expect(readDay(typed)).toBe('2026-02-03'));
  it.each(['2026-02-30', '2025-02-29', '03/02/2026', '2026-2', 'soon', ''])('does not guess at %p', (typed) =>
    expect(readDay(typed)).toBeNull(),
  );
});

describe('readNumber()', () => {
  it.each([
    ['86400', 86400],
    ['86,400', 86400],
    ['８６４００', 86400],
    ['86 400.5', 86400.5],
    ['-3', -3],
    ['.5', 0.5],
  ])('understands %p', (typed, number) => expect(readNumber(typed)).toBe(number));
  it.each(['about 3', '1e5', '12万', '', '-', '0x10', 'NaN', 'Infinity'])('does not guess at %p', (typed) =>
    expect(readNumber(typed)).toBeNull(),
  );
});

describe('inputOf() and valueOf()', () => {
  const values: readonly (readonly [FieldType, FieldValue])[] = [
    ['text', '=1+1'],
    ['text', ' 007 '],
    ['longText', 'two\nlines'],
    ['choice', 'negotiation'],
    ['choice', 'a word the list does not know'],
    ['ticks', ['a', 'b']],
    ['yesNo', true],
    ['yesNo', false],
    ['yesNo', 'perhaps'],
    ['date', '2026-02-10'],
    ['date', 'next spring'],
    ['time', '14:30'],
    ['occasion', 'L1990-08-15'],
    ['occasion', 'L08+-15'],
    ['occasion', '05-03'],
    ['occasion', 'in May'],
    ['number', 86400.5],
    ['money', 'a lot'],
    ['email', 'a@b.cn'],
    ['phone', '+86 138'],
    ['customer', 'C-1'],
    ['text', null],
    ['ticks', null],
    ['occasion', null],
  ];
  it.each(values)('a %s holding %j comes back unchanged when nobody touched it', (type, value) => {
    expect(sameValue(valueOf(line(type), inputOf(line(type), value)), value)).toBe(true);
  });

  it('saves a day and a number however they were typed, and text exactly as typed', () => {
    expect(valueOf(line('date'), '2026年2月3日')).toBe('2026-02-03');
    expect(valueOf(line('money'), '86,400')).toBe(86400);
    expect(valueOf(line('time'), '9：05')).toBe('09:05');
    expect(valueOf(line('text'), ' 1-2 ')).toBe(' 1-2 ');
  });

  it('hands on what it cannot read as its text, which is then refused', () => {
    expect(valueOf(line('date'), '2026-02-30')).toBe('2026-02-30');
    expect(problemOf(line('date'), '2026-02-30')).toBe('no-date');
    expect(problemOf(line('number'), 'about 3')).toBe('no-number');
    expect(problemOf(line('time'), '25:00')).toBe('no-time');
    expect(problemOf(line('text'), 'x'.repeat(50_001))).toBe('too-long');
    expect(problemOf(line('text', { required: true }), '  ')).toBe('required');
  });

  it('never loses typed text of any field that people fill in', () => {
    const typed = fieldsOfCard('individual')
      .map(({ field }) => field)
      .filter((field) => !['ticks', 'occasion', 'yesNo', 'date', 'time', 'number', 'money'].includes(field.type));
    fc.assert(
      fc.property(fc.constantFrom(...typed), fc.string({ minLength: 1, unit: 'binary' }), (field, text) => {
        expect(valueOf(field, text)).toBe(text);
      }),
      { seed: 7, numRuns: 300 },
    );
  });
});

describe('an occasion', () => {
  it('keeps calendar, leap month and an unknown year', () => {
    expect(occasionInputOf('L1990-08+-15')).toEqual({
      calendar: 'lunar',
      year: '1990',
      month: '8',
      day: '15',
      leap: true,
    });
    expect(occasionTextOf({ calendar: 'solar', year: '', month: '5', day: '3', leap: false })).toBe('05-03');
  });
  it.each(['1990-05-03', '02-29', 'L1990-01-30', 'L08+-15', '2000-02-29'])('%s can be a birthday', (text) =>
    expect(isOccasionText(text)).toBe(true),
  );
  it.each(['1990-02-29', '02-30', '13-01', 'L01-31', '00-10', 'L08-', '-05-03', '08+-15', 'in May'])(
    '%s cannot be a birthday',
    (text) => expect(isOccasionText(text)).toBe(false),
  );
  it('is refused while it is half filled in', () => {
    const half = { calendar: 'solar', year: '1990', month: '5', day: '', leap: false } as const;
    expect(problemOf(line('occasion'), half)).toBe('no-occasion');
  });
});

describe('hintOf()', () => {
  it('wonders about a mobile of ten digits, however it is spaced, and about nothing else', () => {
    expect(hintOf(line('phone'), '138 0013 800')).toBe('short-phone');
    for (const phone of ['13800138000', '021-5555 0199', '+44 20 7946 0018', '110', '']) {
      expect(hintOf(line('phone'), phone)).toBeNull();
    }
  });
  it('wonders about an address of mail without @ or domain, which can still be saved', () => {
    expect(hintOf(line('email'), 'li.ming')).toBe('odd-email');
    expect(problemOf(line('email'), 'li.ming')).toBeNull();
    expect(hintOf(line('email'), 'li@firm.cn')).toBeNull();
  });
});
