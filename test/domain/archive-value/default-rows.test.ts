import { describe, expect, it } from '@jest/globals';
import { defaultSettings, defaultTiers, missingSettings } from '../../../src/domain/archive-value/default-rows';
import { valueBlocks } from '../../../src/domain/archive-value/value-blocks';
import rowFormulasData from '../../../src/domain/archive-value/row-formulas-data';

const TODAY = '2026-02-10';
const formulas = [...valueBlocks(), ...rowFormulasData()].map(({ formula }) => formula).join('\n');
const codes = defaultSettings('en', TODAY).map(({ key }) => String(key));

describe('the settings that set-up writes', () => {
  it('are exactly those that a formula reads', () => {
    const read = new Set([...formulas.matchAll(/\[setting\.(\w+)\]/g)].map(([, code]) => code));
    expect([...read].sort()).toEqual([...codes].sort());
  });

  it.each(['en', 'zh'] as const)(
    'have a name of their own, a value and words about what they do, in %s',
    (language) => {
      const rows = defaultSettings(language, TODAY);
      expect(new Set(rows.map(({ name }) => name)).size).toBe(rows.length);
      for (const { value, whatItDoes } of rows) {
        expect(value === TODAY || typeof value === 'number').toBe(true);
        expect(String(whatItDoes)).toMatch(language === 'en' ? /^[\x20-\x7e]+\.$/ : /^[^A-Za-z]+。$/);
      }
    },
  );

  it('are missing where no row has their code, whatever its name and capitals', () => {
    const rows = [{ name: 'What we call it', value: 1, key: ' YEARLYRATE ' }];
    const missing = missingSettings(rows, 'en', TODAY).map(({ key }) => key);
    expect(missing).toEqual(codes.filter((code) => code !== 'yearlyRate'));
    expect(missingSettings(defaultSettings('zh', TODAY), 'en', TODAY)).toEqual([]);
  });
});

describe('the tiers that set-up writes', () => {
  it('go down from key to a catch-all, as the handbook treats them', () => {
    expect(defaultTiers('en').map(({ name, lowestScore, treatment }) => [name, lowestScore, treatment])).toEqual([
      ['Key', 80, 'maintain'],
      ['General', 50, 'develop'],
      ['Minor', null, 'letBe'],
    ]);
    expect(defaultTiers('zh').map(({ name }) => name)).toEqual(['重点', '一般', '次要']);
  });
});
