import { describe, expect, it } from '@jest/globals';
import { asKeys, asWords, loggedOwnValue, loggedValue, readLogged } from '../../../src/domain/card/logged-value';
import type { FieldType } from '../../../src/domain/catalogue/field';
import type { FieldValue } from '../../../src/domain/table/field-value';

const VALUES: readonly (readonly [FieldType, FieldValue])[] = [
  ['text', 'Wang "Fang", 王'],
  ['phone', '007'],
  ['text', 'true'],
  ['number', 82.4],
  ['money', -1e21],
  ['yesNo', false],
  ['ticks', ['a', 'b; c']],
  ['date', '2026-02-10'],
  ['own', 12],
  ['own', true],
  ['own', '2026-02-10'],
  ['own', '12'],
  ['own', '1-2'],
  ['own', '=1+1'],
  ['own', 'true'],
  ['own', '"quoted"'],
  ['longText', null],
];

describe('a value in the change log', () => {
  it.each(VALUES)('of type %s reads back as it was: %j', (type, value) => {
    const logged = (type === 'own' ? loggedOwnValue : loggedValue)(value);
    expect(logged === null || typeof logged === 'string').toBe(true);
    expect(readLogged({ type }, logged)).toEqual(value);
  });

  it.each([
    [{ type: 'choice', choices: 'stages' }, 'negotiation', 'Negotiation', '合同谈判'],
    [{ type: 'ticks', choices: 'stages' }, ['lost', 'mine'], '["Lost","mine"]', '["流失","mine"]'],
  ] as const)('of a list stands there by its words and reads back as its keys: %j', (line, value, en, zh) => {
    const logged = loggedValue(value);
    expect([asWords(line, logged, 'en'), asWords(line, logged, 'zh')]).toEqual([en, zh]);
    // Older lines hold keys.
    for (const one of [en, zh, logged]) {
      expect(readLogged(line, one)).toEqual(value);
      expect(asKeys(line, one)).toBe(logged);
    }
  });

  it('that is no word of its list, or of no list, stays as it is', () => {
    expect(asWords({ type: 'choice', choices: 'stages' }, 'my own', 'zh')).toBe('my own');
    expect(asWords({ type: 'text' }, 'negotiation', 'zh')).toBe('negotiation');
    expect(asKeys(undefined, '合同谈判')).toBe('合同谈判');
    expect(asWords({ type: 'choice', choices: 'stages' }, null, 'zh')).toBeNull();
  });

  it('that does not fit its field stays the text that people see', () => {
    expect(readLogged({ type: 'money' }, 'about 3')).toBe('about 3');
    expect(readLogged({ type: 'yesNo' }, 'perhaps')).toBe('perhaps');
    expect(readLogged({ type: 'ticks' }, '[1]')).toBe('[1]');
    expect(readLogged({ type: 'ticks' }, 'x')).toBe('x');
  });
});
