// Fits both models to the purchases of all customers: how often they order, and how much each time.
// Knows which customers count for which fit, no likelihood. The unit of time is the week of 7 days.
import type { BgNbd } from './bg-nbd';
import type { GammaGamma } from './gamma-gamma';
import type { Fitted } from './model-fits';
import { fitBgNbd, fitGammaGamma, WEEK } from './model-fits';
import type { PurchaseStatistics } from './purchase-statistics';
import { purchaseStatistics } from './purchase-statistics';
import type { RepeatPurchases } from './repeat-purchases';

export interface CustomerModels {
  readonly statistics: PurchaseStatistics;
  readonly ordering: Fitted<BgNbd>;
  readonly spending: Fitted<GammaGamma>;
}

/** @throws FormulaError when there are too few repeat customers or a fit fails */
export function fitCustomers(purchases: RepeatPurchases, today: number): CustomerModels {
  const { repeats, firstDays, lastDays, repeatMoney } = purchases;
  const last = lastDays.map((day, customer) => day - (firstDays[customer] as number));
  const statistics = purchaseStatistics(
    repeats,
    last,
    firstDays.map((day) => today - day),
    1 / WEEK,
  );
  const ordering = fitBgNbd(statistics);
  const [counts, money]: [number[], number[]] = [[], []];
  repeats.forEach((x, customer) => {
    if (!hasSpend(purchases, customer)) return;
    counts.push(x);
    money.push(repeatMoney[customer] as number);
  });
  return { statistics, ordering, spending: fitGammaGamma(counts, money) };
}

/** Money is rounded to six decimals before it is compared. */
const ROUNDS_UP = 5e-7;

/** Only a positive mean of repeat orders says what a customer spends; the others get the population's mean. */
export const hasSpend = ({ repeats, repeatMoney }: RepeatPurchases, customer: number): boolean =>
  (repeats[customer] as number) > 0 && (repeatMoney[customer] as number) >= ROUNDS_UP;
