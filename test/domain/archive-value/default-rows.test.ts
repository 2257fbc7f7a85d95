import { describe, expect, it } from '@jest/globals';
import { defaultSettings, defaultTiers, missingSettings } from '../../../src/domain/archive-value/default-rows';
import { valueBlocks } from '../../../src/domain/archive-value/value-blocks';
import { DEFAULT_DUE_SETTINGS } from '../../../src/domain/due/settings';
import rowFormulasData from '../../../src/domain/archive-value/row-formulas-data';

const TODAY = '2026-02-10';
const formulas = [...valueBlocks(), ...rowFormulasData()].map(({ formula }) => formula).join('\n');
/** What greetings and the sending of mails read. */
const sending = ['greetingConsent', 'promotionConsent', 'firmName', 'fileId'];
/** The words that a cell takes; '' where it may be blank. */
const policies: Readonly<Record<string, readonly string[]>> = {
  greetingConsent: ['yes', 'no'],
  promotionConsent: ['yes', 'no'],
  firmName: [''],
  fileId: [''],
  leapMonthPolicy: ['ordinary', 'leap', 'both'],
  shortMonthPolicy: ['last', 'next'],
  feb29Policy: ['28', '1'],
};
const codes = defaultSettings('en', TODAY).map(({ key }) => String(key));

describe('the settings that set-up writes', () => {
  it('are exactly those that a formula, the due list or the sending of mails reads, none twice', () => {
    const read = new Set([...formulas.matchAll(/\[setting\.(\w+)\]/g)].map(([, code]) => code));
    const due = Object.keys(DEFAULT_DUE_SETTINGS);
    expect([...new Set([...read, ...due, ...sending])].sort()).toEqual([...codes].sort());
  });

  it('say for the due list what it does without them', () => {
    const values = new Map(defaultSettings('zh', TODAY).map(({ key, value }) => [key, value]));
    for (const [code, usual] of Object.entries(DEFAULT_DUE_SETTINGS))
      expect([code, values.get(code)]).toEqual([code, usual]);
  });

  it.each(['en', 'zh'] as const)(
    'have a name of their own, a value and words about what they do, in %s',
    (language) => {
      const rows = defaultSettings(language, TODAY);
      expect(new Set(rows.map(({ name }) => name)).size).toBe(rows.length);
      for (const { key, value, whatItDoes } of rows) {
        const words = policies[String(key)] ?? [];
        expect(value === TODAY || typeof value === 'number' || words.includes(String(value))).toBe(true);
        // Words that the cell takes stand in the explanation as they are to be typed.
        const told = words.reduce((text, word) => text.split(word || ' ').join(''), String(whatItDoes));
        for (const word of words) expect(whatItDoes).toContain(word);
        expect(told).toMatch(language === 'en' ? /^[\x20-\x7e]+\.$/ : /^[^A-Za-z]+。$/);
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
