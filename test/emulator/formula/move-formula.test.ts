import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { moveFormula } from '../../../emulator/formula/move-formula';
import { fromR1C1, toR1C1 } from '../../../emulator/formula/r1c1';

const column = fc.constantFrom('A', 'C', 'Z', 'AB', 'ZZ');
const row = fc.constantFrom('1', '7', '100');
const dollar = fc.constantFrom('', '$');
const cell = fc.tuple(dollar, column, dollar, row).map((parts) => parts.join(''));
const reference = fc.oneof(
  cell,
  fc.tuple(cell, cell).map((ends) => ends.join(':')),
  fc.tuple(cell, dollar, column).map(([first, mark, last]) => `${first}:${mark}${last}`),
  fc.tuple(dollar, column, dollar, column).map(([a, b, c, d]) => `${a}${b}:${c}${d}`),
  fc.tuple(dollar, row, dollar, row).map(([a, b, c, d]) => `${a}${b}:${c}${d}`),
);
const formula = fc
  .array(fc.tuple(fc.constantFrom('', 'Orders!', "'It''s'!"), reference), { minLength: 1, maxLength: 4 })
  .map((parts) => `=${parts.map(([prefix, text]) => `SUM(${prefix}${text})`).join('&"A1"&')}`);

describe('a formula moved to another cell', () => {
  it('takes the relative parts of its references along', () => {
    expect(moveFormula("=A1+$A1+A$1+$A$1+SUM(B2:C3)+'My tab'!A1", 2, 1)).toBe(
      "=B3+$A3+B$1+$A$1+SUM(C4:D5)+'My tab'!B3",
    );
  });

  it('takes open ranges along on the sides they have', () => {
    expect(moveFormula('=SUM(A2:A)+SUM(B:B)+SUM(3:3)+SUM($C:D)', 1, 1)).toBe('=SUM(B3:B)+SUM(C:C)+SUM(4:4)+SUM($C:E)');
  });

  it('loses references that leave the grid', () => {
    expect(moveFormula('=A1+B2+SUM(A1:B2)', -1, 0)).toBe('=#REF!+B1+SUM(#REF!)');
    expect(moveFormula('=ZZZ1', 0, 1)).toBe('=#REF!');
    expect(moveFormula('=Other!A1', 0, -1)).toBe('=#REF!');
  });

  it('leaves texts, names and functions as they are', () => {
    expect(moveFormula('="A1"&Rate&LOG10(2)&Deals[A1]', 1, 1)).toBe('="A1"&Rate&LOG10(2)&Deals[A1]');
  });

  it('is what it was when it comes back', () => {
    fc.assert(
      fc.property(formula, fc.nat(50), fc.nat(50), (text, rows, columns) => {
        expect(moveFormula(moveFormula(text, rows, columns), -rows, -columns)).toBe(text);
      }),
      { seed: 31, numRuns: 500 },
    );
  });
});

describe('R1C1 notation', () => {
  it('writes steps in full, and fixed parts as numbers', () => {
    expect(toR1C1('=A1+B3+$A$1+A$1', 2, 1)).toBe('=R[-2]C[-1]+R[0]C[0]+R1C1+R1C[-1]');
    expect(toR1C1("=SUM('My tab'!A2:A)+SUM(B:$B)+SUM(3:$3)", 2, 1)).toBe(
      "=SUM('My tab'!R[-1]C[-1]:C[-1])+SUM(C[0]:C2)+SUM(R[0]:R3)",
    );
  });

  it('reads steps that are left out', () => {
    expect(fromR1C1('=SUM(R[-3]C[0]:R[-1]C[0])+RC[-1]+R1C1+rc', 3, 1)).toBe('=SUM(B1:B3)+A4+$A$1+B4');
  });

  it('loses references that leave the grid', () => {
    expect(fromR1C1('=R[-1]C+SUM(R[-1]C:RC)', 0, 0)).toBe('=#REF!+SUM(#REF!)');
  });

  it('gives back every formula', () => {
    fc.assert(
      fc.property(formula, fc.nat(200), fc.nat(200), (text, atRow, atColumn) => {
        expect(fromR1C1(toR1C1(text, atRow, atColumn), atRow, atColumn)).toBe(text);
      }),
      { seed: 32, numRuns: 500 },
    );
  });
});
