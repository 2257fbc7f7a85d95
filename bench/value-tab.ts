// How long the functions of the Value tab take when everything in it calculates anew: one execution a block, each in a fresh
// context as on Google, whose limit for one is 30 seconds. This machine's time; what Google adds per execution is not in it.
import { MemoryCellStore } from '../emulator/cells/memory-cell-store';
import { DocumentState } from '../emulator/host/document-state';
import { Host } from '../emulator/host/host';
import { callCustomFunction, type CellArgument, type CellScalar } from '../emulator/run/entry-points';
import type { ScriptFiles } from '../emulator/run/run-context';
import { customerId } from './bench-archive';

/** For one execution. */
export const VALUE_LIMIT_MS = 800;

export interface Execution {
  readonly name: string;
  readonly ms: number;
}

type Grid = readonly (readonly CellScalar[])[];

/** Serial number of 2026-02-10. */
const TODAY = { date: 46_063 };

/** The blocks of the Value tab that are functions of ours, each called as its formula does. */
export function valueTabExecutions(script: ScriptFiles, customers: number, orders: number): readonly Execution[] {
  const host = new Host({ cells: new MemoryCellStore(), document: new DocumentState({ timeZone: 'Asia/Shanghai' }) });
  const run = (name: string, ...args: readonly CellArgument[]): { readonly result: Grid; readonly ms: number } => {
    const began = performance.now();
    const result = callCustomFunction(host, script, name, args);
    const ms = performance.now() - began;
    if (!Array.isArray(result)) throw new Error(`Cannot measure ${name}: ${JSON.stringify(result)}`);
    return { result: result as Grid, ms };
  };
  const column = (rows: number, cell: (at: number) => CellScalar): Grid =>
    Array.from({ length: rows }, (_, at) => [cell(at)]);
  const pick = (grid: Grid, at: number): Grid => grid.map((row) => [row[at] ?? null]);

  const ids = column(customers, customerId);
  // Spread so that some buy on and some have stopped: a model of loyal customers alone does not converge.
  const spread = (at: number): number => (Math.imul(at, 2_654_435_761) >>> 0) / 2 ** 32;
  const buyer = (at: number): number => Math.floor(customers * spread(at) ** 2);
  const orderIds = column(orders, (at) => customerId(buyer(at)));
  const dates = column(orders, (at) => {
    const years = buyer(at) % 3 === 0 ? 0.35 : 1;
    return { date: TODAY.date - 720 + Math.floor(719 * years * spread(at + 7)) };
  });
  const amounts = column(orders, (at) => 20 + Math.round(2_000 * spread(at + 3) ** 3 * 100) / 100);
  const profits = column(orders, (at) => 5 + Math.round(400 * spread(at + 3) ** 3 * 100) / 100);
  const categories = column(orders, (at) => `Category ${at % 12}`);
  const costs = column(customers, (at) => at % 600);
  const [intents, powers] = [
    column(customers, (at) => ['Clear', 'Some', 'None', null][at % 4] ?? null),
    column(customers, (at) => ['Strong', 'Weak', 'Not now'][at % 3] ?? null),
  ];

  const rfm = run('CUSTOMER_RFM', ids, orderIds, dates, amounts, TODAY);
  const profit = run('CUSTOMER_RFM', ids, orderIds, dates, profits, TODAY);
  const value = run('CUSTOMER_VALUE', ids, orderIds, dates, profits, TODAY, 0.08, 3, costs, costs, 'en');
  const forecast = run('CUSTOMER_FORECAST', ids, orderIds, dates, amounts, TODAY, 365, 0.08);
  const mix = run('CUSTOMER_MIX', ids, orderIds, categories, amounts);
  const signs = column(customers, (at) => at % 3);
  const bestWorst = run('CUSTOMER_BEST_WORST', ids, pick(profit.result, 2), costs, signs, signs, 'en');
  const worth = run('CUSTOMER_WORTH', pick(value.result, 3), costs, 'en');
  const readiness = run('CUSTOMER_READINESS', intents, powers, 'en');
  const metrics: Grid = rfm.result.map((row, at) => [
    forecast.result[at]?.[3] ?? null,
    row[2] ?? null,
    row[1] ?? null,
    row[0] ?? null,
    at % 4,
    at % 900,
    at % 3,
    at % 2,
    at % 2,
  ]);
  const weights = column(9, (at) => 10 + at);
  const directions = column(9, (at) => (at === 3 ? 'low' : 'high'));
  const score = run(
    'CUSTOMER_SCORE',
    metrics,
    weights,
    directions,
    column(9, (at) => `Factor ${at}`),
    'en',
  );
  const tiers: Grid = [
    ['Key', 80],
    ['General', 50],
    ['Minor', null],
  ];
  const tier = run('CUSTOMER_TIER', pick(score.result, 0), tiers);
  const curve = run('CUSTOMER_CURVE', pick(rfm.result, 2), 10);
  const retention = run('CUSTOMER_RETENTION', orderIds, dates, amounts, TODAY, 180);
  return Object.entries({
    'CUSTOMER_RFM of amounts': rfm,
    'CUSTOMER_RFM of profits': profit,
    CUSTOMER_VALUE: value,
    CUSTOMER_FORECAST: forecast,
    CUSTOMER_MIX: mix,
    CUSTOMER_BEST_WORST: bestWorst,
    CUSTOMER_WORTH: worth,
    CUSTOMER_READINESS: readiness,
    CUSTOMER_SCORE: score,
    CUSTOMER_TIER: tier,
    CUSTOMER_CURVE: curve,
    CUSTOMER_RETENTION: retention,
  }).map(([name, { ms }]) => ({ name, ms }));
}

/** Prints them; true when one takes too long. */
export function printValueTab(script: ScriptFiles, customers: number, orders: number): boolean {
  const all = valueTabExecutions(script, customers, orders);
  const sum = all.reduce((total, { ms }) => total + ms, 0);
  console.log(
    `\nRecalculate the Value tab: ${all.length} executions, ${Math.round(sum)} ms together, each at most ${VALUE_LIMIT_MS} ms`,
  );
  for (const { name, ms } of all) {
    console.log(`  ${name.padEnd(28)}${ms.toFixed(0).padStart(6)} ms${ms > VALUE_LIMIT_MS ? '  OVER' : ''}`);
  }
  return all.some(({ ms }) => ms > VALUE_LIMIT_MS);
}
