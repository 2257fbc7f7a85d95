// Both models of customer value fitted to the same orders: how often (BG/NBD) and how much (Gamma-Gamma).
// Knows when data are too few; the time unit is the week of 7 days.
import { bestFit } from './best-fit';
import type { BgNbd } from './bg-nbd';
import { bgNbdLikelihood } from './bg-nbd-likelihood';
import { FormulaError } from './formula-error';
import type { GammaGamma } from './gamma-gamma';
import { gammaGammaLikelihood } from './gamma-gamma-likelihood';
import type { Maximum } from './newton-ascent';
import { atBound } from './newton-ascent';
import type { PurchaseStatistics } from './purchase-statistics';

export const WEEK = 7;
/** Repeat customers below which no fit is trusted. */
const ENOUGH = 30;

export interface Fitted<Model> {
  readonly model: Model;
  readonly logLikelihood: number;
}

/** @throws FormulaError when there are too few repeat customers or the fit fails */
export function fitBgNbd(statistics: PurchaseStatistics): Fitted<BgNbd> {
  const { customers, times, observed, exceeding } = statistics;
  checkEnough(exceeding[0] ?? 0, 'repeat customers', '回头客');
  const repeats = exceeding.reduce((sum, more) => sum + more, 0);
  const weeks = times.reduce((sum, time, at) => sum + time * (observed[at] ?? 0), 0);
  /** Customers leave: while they are alive they buy faster than over the whole time. */
  const rate = (1.5 * repeats) / Math.max(weeks, customers / WEEK);
  const starts = [0.3, 1.5].flatMap((r) => [0.4, 1.2].flatMap((a) => [2, 12].map((b) => [r, r / rate, a, b * a])));
  const best = bestFit(bgNbdLikelihood(statistics), starts);
  checkFit(best, ['r', 'alpha', 'a', 'b'], 'how often customers order', '订购频率');
  const [r = 0, alpha = 0, a = 0, b = 0] = best.parameters;
  return { model: { r, alpha, a, b }, logLikelihood: best.value };
}

/** @throws FormulaError as above. */
export function fitGammaGamma(x: readonly number[], money: readonly number[]): Fitted<GammaGamma> {
  checkEnough(x.length, 'repeat customers with a positive mean amount', '平均金额为正的回头客');
  // In units of the mean amount, so that the search does not depend on the currency.
  const unit = money.reduce((sum, spent, at) => sum + spent / (x[at] ?? 1), 0) / x.length;
  const scaled = Float64Array.from(money, (spent) => spent / unit);
  const starts = [1, 6].flatMap((p) => [1.5, 4].map((q) => [p, q, (q - 1) / p]));
  const best = bestFit(gammaGammaLikelihood(x, scaled), starts);
  checkFit(best, ['p', 'q', 'v'], 'how much customers spend', '每单金额');
  const [p = 0, q = 0, v = 0] = best.parameters;
  return { model: { p, q, v: v * unit }, logLikelihood: best.value - x.length * Math.log(unit) };
}

function checkEnough(found: number, what: string, zh: string): void {
  if (found >= ENOUGH) return;
  throw new FormulaError(
    `Cannot fit the model: fewer than ${ENOUGH} ${what} up to as_of (${found})`,
    `无法拟合模型：截至 as_of ${zh}不足${ENOUGH}位（${found}位）`,
  );
}

/** No number from a fit that failed: at the bound the likelihood still rises, and the parameters mean nothing. */
function checkFit({ parameters, converged }: Maximum, names: readonly string[], what: string, zh: string): void {
  if (converged) return;
  const bound = names.filter((_, at) => atBound(parameters[at] ?? 1)).join(', ');
  throw new FormulaError(
    `Cannot fit the model of ${what}: ${bound ? `${bound} ran to the bound of the search` : 'it did not converge'}`,
    `无法拟合${zh}模型：${bound ? `参数 ${bound} 到达搜索边界` : '未能收敛'}`,
  );
}
