// Each custom function of the built Code.js by itself: its parameters, its answer to the sample, no service touched.
import { describe, expect, it } from '@jest/globals';
import { publicGlobals } from '../../src/contract/public-globals';
import { isDateCell } from '../../src/domain/value/days';
import { callBare, parametersOf } from './support/bare-code';
import { FUNCTIONS } from './support/function-table';
import { givenValues } from './support/given-values';

describe('the table of functions', () => {
  it('holds every custom function of the add-on, with its parameters in their order', () => {
    expect(FUNCTIONS.map(({ name }) => name).sort()).toEqual([...publicGlobals.customFunctions].sort());
    for (const { name, parameters } of FUNCTIONS)
      expect([name, parameters.map((parameter) => parameter.name)]).toEqual([name, parametersOf(name)]);
  });
});

describe.each(FUNCTIONS.map((line) => [line.name, line] as const))('%s', (name, line) => {
  it('answers the sample with finite numbers, words, dates and blanks', () => {
    const result = callBare(name, ...givenValues(line));
    // Rows of cells, but for the one function that gives one number.
    expect(Array.isArray(result) && result.every(Array.isArray)).toBe(name !== 'CUSTOMER_TOP_SHARE');
    const cells: readonly unknown[] = (Array.isArray(result) ? result : [[result]]).flat();
    for (const cell of cells) {
      if (isDateCell(cell)) expect(cell.getTime()).not.toBeNaN();
      else if (typeof cell === 'number') expect(Number.isFinite(cell)).toBe(true);
      else expect(cell === null || ['string', 'boolean'].includes(typeof cell)).toBe(true);
    }
    expect(cells.some((cell) => cell !== null)).toBe(true);
  });
});
