import { describe, expect, it } from '@jest/globals';
import { continuedFormulas, fillsMore } from '../../../src/domain/table/continued-formulas';

const NOTHING = new Set<number>();
const one = (formula: string, before = ''): boolean => continuedFormulas([formula], [before], NOTHING).has(1);

describe('continuing the formulas of the row above', () => {
  it('gives each column its formula as it stands, since in R1C1 notation it reads the same in every row', () => {
    const above = ['', '=LEN(R[0]C[-1])', '', '=VLOOKUP(R[0]C1,Value!C1:C6,3,FALSE)'];
    expect([...continuedFormulas(above, [], NOTHING)]).toEqual([
      [2, '=LEN(R[0]C[-1])'],
      [4, '=VLOOKUP(R[0]C1,Value!C1:C6,3,FALSE)'],
    ]);
  });

  it('leaves out a column that the new row has a value for', () => {
    expect([...continuedFormulas(['=RC[1]', '=RC[2]'], [], new Set([1]))]).toEqual([[2, '=RC[2]']]);
  });

  it('takes a formula that looks at its own row, or at the row’s number or the day', () => {
    expect(['=R[0]C[3]*2', '=RC2', '=ROW()-1', '=TODAY()-R[0]C[1]'].map((formula) => one(formula))).toEqual([
      true,
      true,
      true,
      true,
    ]);
  });

  it('takes any other formula only where the row above that one has the same', () => {
    const sum = '=SUM(R[-9]C[0]:R[-1]C[0])';
    expect([one(sum), one(sum, '=SUM(R[-8]C[0]:R[-1]C[0])'), one(sum, sum)]).toEqual([false, false, true]);
    expect([one('="told"'), one('="told"', '="told"')]).toEqual([false, true]);
  });

  it('does not take words in a text for a cell or a function', () => {
    expect(one('="RC[1] and ROW()"')).toBe(false);
    expect(one('=R[0]C[1]&"FILTER(x)"')).toBe(true);
  });

  it.each([
    '=ARRAYFORMULA(R2C1:C1*2)',
    '=arrayformula (R[0]C[1]:C[1])',
    '={R[0]C[1],R[0]C[2]}',
    '= {1;2}',
    '=IF(TRUE,FILTER(R2C1:C1,R2C2:C2>0))',
    '=SEQUENCE(10)',
    '=SPLIT(R[0]C[-1]," ")',
    '=QUERY(R[0]C[1]:C[1],"select A")',
    '=CUSTOMER_TIER(R2C3:C3,Tiers!R2C1:C2)',
    '=HOLIDAYS("CN",2026)',
  ])('leaves out %s, which fills more cells than its own', (formula) => {
    expect(fillsMore(formula)).toBe(true);
    expect(one(formula, formula)).toBe(false);
  });

  it.each(['=CUSTOMER_WORTH(R[0]C[1],R[0]C[2])', '=FILTERED(R[0]C[1])', '=SUM(R[0]C[1]:R[0]C[5])'])(
    'takes %s, which fills its own cell only',
    (formula) => {
      expect(one(formula)).toBe(true);
    },
  );
});
