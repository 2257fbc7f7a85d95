// Is more marketing money worth it for a customer? The customer's net value against what is planned to be spent.
// Source: the handbook's chapter on customer value, investment by net value.
import { checkHeights, filledNumberAt, numberAt, readColumn, readLanguage } from './columns';
import { micros } from './money';

const WORDS = {
  invest: { en: 'invest', zh: '继续投入' },
  reduce: { en: 'reduce', zh: '减少投入' },
  stop: { en: 'stop', zh: '停止投入' },
} as const;

export type Worth = keyof typeof WORDS;

/** Nothing is to be had from a value of 0 or less; a value under its cost wants less spending, not more. */
export const worthOf = (netValue: number, plannedCost: number): Worth =>
  micros(netValue) <= 0 ? 'stop' : micros(netValue) >= micros(plannedCost) ? 'invest' : 'reduce';

/**
 * CUSTOMER_WORTH: one word a row, null where the net value is blank.
 * @throws FormulaError for unequal heights, text, a blank or missing cost
 */
export function customerWorth(netValues: unknown, plannedCosts: unknown, language?: unknown): (string | null)[][] {
  const values = readColumn('net_values', netValues);
  const costs = readColumn('planned_costs', plannedCosts);
  const words = readLanguage(language);
  checkHeights(values, costs);
  return values.cells.map((_, at) => {
    const value = numberAt(values, at);
    if (value === null) return [null];
    return [WORDS[worthOf(value, filledNumberAt(costs, at))][words]];
  });
}
