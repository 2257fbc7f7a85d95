import { describe, expect, it } from '@jest/globals';
import { eventValue, ownEventValue } from '../../../src/domain/hand/event-value';
import type { FieldLine } from '../../../src/domain/catalogue/field';

const line = (type: FieldLine['type']): FieldLine => ({ key: 'x', en: 'X', zh: 'X', type, section: 'row' });

describe('eventValue()', () => {
  it('reads the text that Google tells as the field’s cell is read', () => {
    expect(eventValue(line('date'), '46063')).toBe('2026-02-10');
    expect(eventValue(line('dateTime'), '46063.5')).toBe('2026-02-10 12:00');
    expect(eventValue(line('money'), '12.5')).toBe(12.5);
    expect(eventValue(line('yesNo'), 'TRUE')).toBe(true);
    expect(eventValue({ ...line('choice'), choices: 'kinds' }, 'Organisation')).toBe('organisation');
  });

  it('keeps the text of a field that holds text, and what fits no type', () => {
    expect(eventValue(line('phone'), '007')).toBe('007');
    expect(eventValue(line('date'), 'soon')).toBe('soon');
    expect(eventValue(line('text'), null)).toBeNull();
  });
});

describe('ownEventValue()', () => {
  it('reads a number beside a date as a date, beside a number as one, and tells when it could be either', () => {
    expect(ownEventValue('46063', '2026-02-12')).toBe('2026-02-10');
    expect(ownEventValue('46063.5', '2026-02-12')).toBe('2026-02-10 12:00');
    expect(ownEventValue('46063', 7)).toBe(46_063);
    expect(ownEventValue('46063', null)).toBeUndefined();
    expect(ownEventValue('46063', 'soon')).toBeUndefined();
    expect(ownEventValue('soon', null)).toBe('soon');
    expect(ownEventValue(null, 7)).toBeNull();
  });
});
