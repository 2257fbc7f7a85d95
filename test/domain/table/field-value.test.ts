import { describe, expect, it } from '@jest/globals';
import { sameValue } from '../../../src/domain/table/field-value';

describe('sameValue()', () => {
  it('takes nothing, empty text and no ticks for the same empty cell', () => {
    for (const a of [null, undefined, '', []])
      for (const b of [null, undefined, '', []]) expect(sameValue(a, b)).toBe(true);
    for (const value of ['0', 0, false, ' ', ['x']]) expect(sameValue(value, null)).toBe(false);
  });

  it('compares ticks as a set', () => {
    expect(sameValue(['a', 'b'], ['b', 'a'])).toBe(true);
    expect(sameValue(['a', 'b'], ['a'])).toBe(false);
    expect(sameValue(['a'], ['a', 'b'])).toBe(false);
    expect(sameValue(['a'], 'a')).toBe(false);
  });

  it('tells text from number and yes from text', () => {
    expect(sameValue('7', 7)).toBe(false);
    expect(sameValue(true, 'true')).toBe(false);
    expect(sameValue('138', '138')).toBe(true);
  });
});
