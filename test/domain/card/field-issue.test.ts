import { describe, expect, it } from '@jest/globals';
import { fieldIssue } from '../../../src/domain/card/field-issue';
import type { FieldLine, FieldType } from '../../../src/domain/catalogue/field';

const field = (type: FieldType, more: Partial<FieldLine> = {}): FieldLine => ({
  key: 'f',
  en: 'F',
  zh: 'F',
  type,
  section: 'basic',
  ...more,
});

describe('fieldIssue()', () => {
  it('asks for a required field and lets others be empty', () => {
    expect(fieldIssue(field('text', { required: true }), '  ')).toBe('required');
    expect(fieldIssue(field('text', { required: true }), null)).toBe('required');
    expect(fieldIssue(field('date'), null)).toBeNull();
  });

  it('lets nobody type into what the sheet fills, ids included', () => {
    expect(fieldIssue(field('text', { derived: true }), 'x')).toBe('derived');
    expect(fieldIssue(field('id'), 'C-1')).toBe('derived');
    expect(fieldIssue(field('json'), '{}')).toBe('derived');
  });

  it('keeps any text as typed, whatever it looks like', () => {
    for (const text of ['=1+1', '007', '1-2', '+86 138 0013 8000', '<script>', '𠮷', '"']) {
      for (const type of ['text', 'longText', 'phone', 'email', 'choice'] as const)
        expect(fieldIssue(field(type), text)).toBeNull();
    }
  });

  it('refuses days and times that do not exist', () => {
    expect(fieldIssue(field('date'), '2026-02-29')).toBe('no-date');
    expect(fieldIssue(field('date'), '2024-02-29')).toBeNull();
    expect(fieldIssue(field('dateTime'), '2026-02-10')).toBe('no-date');
    expect(fieldIssue(field('time'), '24:00')).toBe('no-time');
    expect(fieldIssue(field('time'), '9:05')).toBeNull();
  });

  it('refuses text in a number, and numbers that are none', () => {
    expect(fieldIssue(field('money'), '12')).toBe('no-number');
    expect(fieldIssue(field('number'), Infinity)).toBe('no-number');
    expect(fieldIssue(field('number'), -1.5)).toBeNull();
    expect(fieldIssue(field('text'), 12)).toBe('wrong-type');
  });

  it('takes lists only for ticks and yes or no only for yes or no', () => {
    expect(fieldIssue(field('ticks'), ['a'])).toBeNull();
    expect(fieldIssue(field('ticks'), ['a; b'])).toBe('wrong-type');
    expect(fieldIssue(field('text'), ['a'])).toBe('wrong-type');
    expect(fieldIssue(field('yesNo'), true)).toBeNull();
    expect(fieldIssue(field('text'), true)).toBe('wrong-type');
    expect(fieldIssue(field('yesNo'), 'maybe')).toBe('wrong-type');
  });

  it('refuses what is longer than a cell', () => {
    expect(fieldIssue(field('longText'), 'x'.repeat(50_000))).toBeNull();
    expect(fieldIssue(field('longText'), 'x'.repeat(50_001))).toBe('too-long');
    expect(fieldIssue(field('ticks'), ['x'.repeat(50_001)])).toBe('too-long');
    // As JSON in the change log it would be longer than a cell.
    expect(fieldIssue(field('ticks'), ['x'.repeat(25_000), 'y'.repeat(24_995)])).toBe('too-long');
  });
});
