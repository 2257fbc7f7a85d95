// CUSTOMER_VALUE: the pattern of each customer's profits, what they have brought, what lies ahead, and both net of costs.
// Knows the platform's columns by their names only; day numbers come from outside.
import { isBlankCell, numberAt, readColumn, readLanguage, readOptionalColumn } from './columns';
import type { Column } from './columns';
import type { DayCells } from './day-cells';
import { readDay } from './days';
import { FormulaError } from './formula-error';
import { BLANK_ROW, readCustomers, readOrders } from './order-columns';
import type { Orders } from './order-columns';
import { outlookOf } from './pattern';
import type { Pattern } from './pattern';
import { readHorizon, readRate } from './scalars';
import { growthOver, LONGEST_HORIZON, PERIOD, periodWeights, yearlyAhead, yearlyCarried } from './time-value';

const WORDS = {
  rising: { en: 'rising', zh: '逐步递增' },
  steady: { en: 'steady', zh: '稳定不变' },
  falling: { en: 'falling', zh: '逐步递减' },
  irregular: { en: 'irregular', zh: '无规律' },
} as const;

/** Before costs. */
interface Worth {
  readonly pattern: Pattern;
  readonly soFar: number;
  readonly ahead: number;
  /** Days from the first row to `as_of`. */
  readonly days: number;
}

export function customerValue(
  cells: DayCells,
  rawIds: unknown,
  orderIds: unknown,
  orderDates: unknown,
  orderProfits: unknown,
  rawAsOf: unknown,
  annualRate: unknown,
  horizonYears: unknown,
  acquisitionCosts?: unknown,
  yearlyRetentionCosts?: unknown,
  language?: unknown,
): (number | string | null)[][] {
  const idColumn = readColumn('ids', rawIds);
  const asOf = readDay(cells, 'as_of', rawAsOf);
  const rate = readRate('annual_rate', annualRate);
  const horizon = readHorizon('horizon_years', horizonYears);
  if (horizon > LONGEST_HORIZON)
    throw new FormulaError('horizon_years must be at most 1000', 'horizon_years 不能超过 1000');
  const winning = readOptionalColumn('acquisition_costs', acquisitionCosts, idColumn);
  const keeping = readOptionalColumn('yearly_retention_costs', yearlyRetentionCosts, idColumn);
  const words = readLanguage(language);
  const orders = readOrders(cells, orderIds, orderDates, orderProfits, asOf, 'order_profits');
  const rows = readCustomers(orders.ids, rawIds);
  const worths = worthOfAll(orders, asOf, rate, periodWeights(horizon, rate));
  const keepingAhead = yearlyAhead(horizon, rate);
  return Array.from(rows, (customer, at) => {
    if (customer === BLANK_ROW) return [null, null, null, null];
    const cost = costAt(winning, at);
    const yearly = costAt(keeping, at);
    const worth = worths[customer];
    if (worth === undefined) return [null, null, null, null];
    const { pattern, soFar, ahead, days } = worth;
    let net = soFar + ahead;
    if (cost !== 0) net -= cost * growthOver(days, rate);
    if (yearly !== 0) net -= yearly * (yearlyCarried(days, rate) + keepingAhead);
    if (!Number.isFinite(net) || !Number.isFinite(soFar) || !Number.isFinite(ahead))
      throw new FormulaError('annual_rate: the values grow beyond all numbers', 'annual_rate：数值超出可计算的范围');
    return [WORDS[pattern][words], soFar, ahead, net];
  });
}

function costAt(costs: Column | null, at: number): number {
  return costs === null || isBlankCell(costs.cells[at]) ? 0 : (numberAt(costs, at) ?? 0);
}

function worthOfAll(orders: Orders, asOf: number, rate: number, weights: readonly number[]): Worth[] {
  const { ids, length, customers, days, amounts } = orders;
  const first = new Int32Array(ids.size).fill(asOf);
  const soFar = new Float64Array(ids.size);
  for (let at = 0; at < length; at++) {
    const customer = customers[at] as number;
    const day = days[at] as number;
    if (day < (first[customer] as number)) first[customer] = day;
    soFar[customer] = (soFar[customer] as number) + (amounts[at] as number) * growthOver(asOf - day, rate);
  }
  // The last period ends on `as_of`; one that the first order came into is left out.
  const profits = Array.from(first, (day) => new Array<number>(Math.floor((asOf - day + 1) / PERIOD)).fill(0));
  for (let at = 0; at < length; at++) {
    const periods = profits[customers[at] as number] as number[];
    const place = periods.length - 1 - Math.floor((asOf - (days[at] as number)) / PERIOD);
    if (place >= 0) periods[place] = (periods[place] as number) + (amounts[at] as number);
  }
  return profits.map((periods, customer) => {
    const { pattern, ahead } = outlookOf(periods);
    const expected = weights.reduce((total, weight, at) => total + weight * ahead(at + 1), 0);
    const days = asOf - (first[customer] as number);
    return { pattern, soFar: soFar[customer] as number, ahead: Math.max(0, expected), days };
  });
}
