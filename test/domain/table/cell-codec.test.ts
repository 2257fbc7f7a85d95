import { describe, expect, it } from '@jest/globals';
import * as fc from 'fast-check';
import { choicesOf, fieldsOf, tabs } from '../../../src/domain/catalogue/catalogue';
import type { TabKey } from '../../../src/domain/catalogue/catalogue';
import type { FieldLine } from '../../../src/domain/catalogue/field';
import type { FieldValue } from '../../../src/domain/table/field-value';
import { decodeCell, encodeCell, isTick } from '../../../src/domain/table/cell-codec';

const lines: FieldLine[] = tabs().flatMap(({ key }) => [...fieldsOf(key as TabKey)]);
const listOf = (line: FieldLine): string[] =>
  line.choices === undefined ? ['x'] : choicesOf(line.choices).map(({ key }) => key);

const date = fc
  .date({ min: new Date('1900-01-01'), max: new Date('2100-12-31'), noInvalidDate: true })
  .map((d) => d.toISOString());
function valueFor(line: FieldLine): fc.Arbitrary<FieldValue> {
  switch (line.type) {
    case 'number':
    case 'money':
      return fc.double({ noNaN: true, noDefaultInfinity: true });
    case 'yesNo':
      return fc.boolean();
    case 'date':
      return date.map((iso) => iso.slice(0, 10));
    case 'dateTime':
      return date.map((iso) => iso.slice(0, 16).replace('T', ' '));
    case 'choice':
      return fc.constantFrom(...listOf(line));
    case 'ticks':
      return fc.uniqueArray(fc.constantFrom(...listOf(line)), { minLength: 1 });
    default:
      return fc.string({ minLength: 1, unit: 'grapheme' });
  }
}

describe('encodeCell() and decodeCell()', () => {
  it('give back what was written, for every field of the catalogue in both languages', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...lines).chain((line) => fc.tuple(fc.constant(line), valueFor(line))),
        fc.constantFrom('en' as const, 'zh' as const),
        ([line, value], language) => {
          expect(decodeCell(line, encodeCell(line, value, language))).toEqual(value);
        },
      ),
      { seed: 11, numRuns: 2000 },
    );
  });

  it('write the words of the archive’s language and read those of either', () => {
    const intent = { type: 'choice', choices: 'intents' } as const;
    expect(encodeCell(intent, 'clear', 'zh')).toBe('明确');
    expect(decodeCell(intent, '明确')).toBe('clear');
    expect(decodeCell(intent, ' CLEAR ')).toBe('clear');
  });

  it('keep a word that is in no list as the team typed it', () => {
    const intent = { type: 'choice', choices: 'intents' } as const;
    expect(decodeCell(intent, 'lukewarm')).toBe('lukewarm');
    expect(encodeCell(intent, 'lukewarm', 'en')).toBe('lukewarm');
  });

  it('read text in a number or date column as the text that people see', () => {
    expect(decodeCell({ type: 'money' }, 'about 500')).toBe('about 500');
    expect(decodeCell({ type: 'date' }, 'next week')).toBe('next week');
  });

  it('read a number typed into a text column as its digits', () => {
    expect(decodeCell({ type: 'phone' }, 13800138000)).toBe('13800138000');
  });

  it('read a date cell without its time, and a moment with it', () => {
    expect(decodeCell({ type: 'date' }, { wall: '2026-02-10 00:00' })).toBe('2026-02-10');
    expect(decodeCell({ type: 'dateTime' }, { wall: '2026-02-10 09:30' })).toBe('2026-02-10 09:30');
    expect(decodeCell({ type: 'dateTime' }, { wall: '2026-02-10 00:00' })).toBe('2026-02-10 00:00');
  });

  it('read a date whose cell lost its number format from the number that is left', () => {
    expect(decodeCell({ type: 'date' }, 46063)).toBe('2026-02-10');
    expect(decodeCell({ type: 'date' }, 1)).toBe('1899-12-31');
    expect(decodeCell({ type: 'dateTime' }, 46063.395833333336)).toBe('2026-02-10 09:30');
    expect(decodeCell({ type: 'date' }, 20260210)).toBe('20260210');
  });
});

describe('isTick()', () => {
  it('takes a word that reads back as itself, and no other', () => {
    for (const word of ['paysOnTime', 'two words']) {
      expect(isTick(word)).toBe(true);
      expect(decodeCell({ type: 'ticks' }, encodeCell({ type: 'ticks' }, [word, 'x'], 'en'))).toEqual([word, 'x']);
    }
    for (const word of ['', ' x', 'a;b', 'a；b', 'a、b', 'a\nb']) expect(isTick(word)).toBe(false);
  });
});

describe('the lists that are ticked', () => {
  it('hold no word with a mark that separates ticks', () => {
    const lists = new Set(
      lines.flatMap(({ type, choices }) => (type === 'ticks' && choices !== undefined ? [choices] : [])),
    );
    for (const list of lists) for (const { en, zh } of choicesOf(list)) expect(en + zh).not.toMatch(/[;；、\n]/);
  });
});
