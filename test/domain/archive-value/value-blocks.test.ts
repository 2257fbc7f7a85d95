import { describe, expect, it } from '@jest/globals';
import {
  blockFormula,
  rowFormula,
  rowFormulaFields,
  valueBlocks,
} from '../../../src/domain/archive-value/value-blocks';
import { fieldsOf, tabTitle } from '../../../src/domain/catalogue/catalogue';
import type { TabKey } from '../../../src/domain/catalogue/catalogue';
import type { Places } from '../../../src/domain/archive-value/formula-template';
import type { Language } from '../../../src/domain/language';

/** Every column where set-up puts it. */
const placesIn = (language: Language): Places => ({
  title: (tab) => tabTitle(tab, language),
  column: (tab: TabKey, field: string) => {
    const at = fieldsOf(tab).findIndex(({ key }) => key === field);
    if (at < 0) throw new Error(`no column ${tab}.${field}`);
    return at + 1;
  },
});

const formulaOf = (key: string, language: Language = 'en'): string => {
  const block = valueBlocks().find((one) => one.key === key);
  if (block === undefined) throw new Error(`no block ${key}`);
  return blockFormula(block, placesIn(language), language);
};

describe('the blocks of the Value tab', () => {
  it('are one formula each, as wide as what the function gives', () => {
    // Columns by the definitions of the functions, counted by hand.
    const widths = {
      CUSTOMER_RFM: 7,
      CUSTOMER_VALUE: 4,
      CUSTOMER_FORECAST: 4,
      CUSTOMER_MIX: 4,
      CUSTOMER_BEST_WORST: 2,
      CUSTOMER_WORTH: 1,
      CUSTOMER_READINESS: 1,
      CUSTOMER_SCORE: 2,
      CUSTOMER_TIER: 1,
      CUSTOMER_TOP_SHARE: 1,
      CUSTOMER_CURVE: 2,
      CUSTOMER_RETENTION: 8,
    };
    const ours = valueBlocks().flatMap(({ columns, formula }): [string, number][] => {
      const name = /^=(CUSTOMER_\w+)\(/.exec(formula)?.[1];
      return name === undefined ? [] : [[name, columns.length]];
    });
    expect(Object.fromEntries(ours)).toEqual(widths);
    for (const { columns, formula } of valueBlocks()) {
      // What is put together of columns has as many parts.
      const parts = /^=ARRAYFORMULA\(HSTACK\(/.test(formula)
        ? partsOf(formula.slice('=ARRAYFORMULA(HSTACK('.length))
        : null;
      if (parts !== null) expect([formula.slice(0, 60), parts]).toEqual([formula.slice(0, 60), columns.length]);
    }
  });

  it.each(['en', 'zh'] as const)('are worded and find every place that they name, in %s', (language) => {
    for (const block of valueBlocks()) {
      const formula = blockFormula(block, placesIn(language), language);
      expect(formula).not.toMatch(/[[\]]/);
      expect(formula.split('(')).toHaveLength(formula.split(')').length);
      expect(language === 'en' ? block.explainEn : block.explainZh).toMatch(language === 'en' ? /\.$/ : /。$/);
      expect(formula.length).toBeLessThan(5_000);
    }
    for (const field of rowFormulaFields()) {
      expect(rowFormula(field, placesIn(language), language)).not.toMatch(/\[@|\[[a-z]+\./);
    }
  });

  it('look at whole columns of the archive, and at settings by their code', () => {
    expect(formulaOf('rfm')).toBe(
      `=CUSTOMER_RFM($A$4:$A,${below('Orders!$B:$B')},${below('Orders!$D:$D')},${below('Orders!$H:$H')},` +
        'XLOOKUP("today",Settings!$D:$D,Settings!$B:$B))',
    );
    expect(formulaOf('rfm', 'zh')).toContain(below("'订单'!$B:$B"));
    expect(formulaOf('tier')).toBe(`=CUSTOMER_TIER($AX$4:$AX,HSTACK(${below('Tiers!$A:$A')},${below('Tiers!$B:$B')}))`);
  });

  it('name no row of another tab, which an insert above the first record would move', () => {
    for (const block of valueBlocks()) expect(formulaOf(block.key)).not.toMatch(/![$A-Z]+\d/);
  });

  it('tell by 1 and -1 whether more is better, which needs no English', () => {
    expect(formulaOf('weights', 'zh').match(/(?<=\),)"?[\w-]+"?(?=\)[,)])/g)).toEqual([
      '1',
      '1',
      '1',
      '-1',
      '1',
      '1',
      '1',
      '1',
      '1',
    ]);
  });

  it('pass no function of the clock to a custom function, which would never finish on Google', () => {
    for (const { formula } of valueBlocks()) expect(formula).not.toMatch(/\b(TODAY|NOW|RAND)\(/);
  });
});

describe('the formulas of a card', () => {
  it('look tier and score up by the id of their own row', () => {
    const id = fieldsOf('value').findIndex(({ key }) => key === 'customerId') + 1;
    const tier = fieldsOf('value').findIndex(({ key }) => key === 'tier') + 1;
    expect(rowFormula('tier', placesIn('en'), 'en')).toBe(
      `=IF(R[0]C1="","",XLOOKUP(R[0]C1,Value!R4C${id}:C${id},Value!R4C${tier}:C${tier},""))`,
    );
  });
});

/** From the second cell of a column on. */
function below(column: string): string {
  return `INDEX(${column},2):INDEX(${column},ROWS(${column}))`;
}

/** Arguments up to the closing parenthesis of the call. */
function partsOf(rest: string): number {
  let [depth, parts] = [0, 1];
  for (const sign of rest) {
    if (sign === '(') depth += 1;
    if (sign === ')' && depth === 0) return parts;
    if (sign === ')') depth -= 1;
    if (sign === ',' && depth === 0) parts += 1;
  }
  return parts;
}
