// STOCK_ADVICE: stock against what is sold in a period, and what to order so that the safety ratio is reached.
// Source: the handbook's rule of 1.5 times the sales of a period as safe stock. Knows no product.
import { checkHeights, numberAt, readColumn, readLanguage } from './columns';
import type { Column } from './columns';
import { cellError, FormulaError } from './formula-error';
import { readNumber } from './scalars';

const WORDS = {
  low: { en: 'low', zh: '偏低' },
  right: { en: 'right', zh: '合理' },
  over: { en: 'over', zh: '积压' },
} as const;

/** Products and quotients of decimals are a hair off. */
const HAIR = 1e-9;

export function stockAdvice(
  rawStocks: unknown,
  periodSales: unknown,
  safetyRatio?: unknown,
  rawLanguage?: unknown,
): (number | string | null)[][] {
  const stocks = readColumn('stocks', rawStocks);
  const sales = readColumn('period_sales', periodSales);
  const safety = readNumber('safety_ratio', safetyRatio, 1.5);
  const language = readLanguage(rawLanguage);
  if (safety < 1) throw new FormulaError('safety_ratio must be at least 1', 'safety_ratio 不能小于 1');
  checkHeights(stocks, sales);
  return stocks.cells.map((_, at) => {
    const stock = amountAt(stocks, at);
    if (stock === null) return [null, null, null];
    const sold = amountAt(sales, at);
    if (sold === null) return [null, null, null];
    const order = Math.max(0, Math.ceil(safety * sold - stock - HAIR));
    return [sold === 0 ? null : stock / sold, WORDS[adviceOn(stock, sold, safety)][language], order];
  });
}

function adviceOn(stock: number, sold: number, safety: number): keyof typeof WORDS {
  if (sold === 0) return stock > 0 ? 'over' : 'low';
  const ratio = stock / sold;
  if (ratio < 1 - HAIR) return 'low';
  return ratio > safety + HAIR ? 'over' : 'right';
}

function amountAt(column: Column, at: number): number | null {
  const amount = numberAt(column, at);
  if (amount !== null && amount < 0) throw cellError(column.name, at + 1, 'negative', '为负数');
  return amount;
}
