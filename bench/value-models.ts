// How long the models of customer value take in the built Code.js, from rows to results: the fit of the CDNOW sample, and as
// many orders as a large sheet holds. Cold is the first call in a fresh process and context, loading included; warm the median
// of calls after it. This machine's time.
import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { drawOrders } from '../sample/drawn-orders';
import { dateOfDayNumber } from '../src/domain/civil-date';

interface Work {
  readonly name: string;
  readonly work: string;
  readonly args: readonly unknown[];
  readonly limits: { readonly cold: number; readonly warm: number };
}

interface Times {
  readonly cold: number;
  readonly warm: number;
}

const WARM_CALLS = 15;

// Dates become cells here: they do not cross as JSON. The result is looked at, so that none of it can be left out.
const MEASURE = `
const { readFileSync } = require('node:fs');
const vm = require('node:vm');
const { code, name, args } = JSON.parse(readFileSync(0, 'utf8'));
const cell = (value) => (/^\\d{4}-\\d\\d-\\d\\d$/.test(value) ? new Date(value + 'T00:00:00') : value);
const given = args.map((arg) => (Array.isArray(arg) ? arg.map((row) => row.map(cell)) : cell(arg)));
const source = readFileSync(code, 'utf8');
const context = vm.createContext(Object.create(null));
const time = (run) => {
  const start = process.hrtime.bigint();
  const rows = run();
  const ms = Number(process.hrtime.bigint() - start) / 1e6;
  if (!rows.every((row) => row.every((value) => value !== undefined && !Number.isNaN(value)))) throw new Error(name);
  return ms;
};
const cold = time(() => {
  new vm.Script(source, { filename: 'Code.js' }).runInContext(context);
  return context[name](...given);
});
const warm = Array.from({ length: ${WARM_CALLS} }, () => time(() => context[name](...given)));
process.stdout.write(JSON.stringify({ cold, warm: warm.sort((a, b) => a - b)[${(WARM_CALLS - 1) / 2}] }));
`;

function measure(codeFile: string, { name, args }: Work): Times {
  const input = JSON.stringify({ code: codeFile, name, args });
  const { status, stdout, stderr } = spawnSync(process.execPath, ['-e', MEASURE], { input, encoding: 'utf8' });
  if (status !== 0) throw new Error(`Cannot measure ${name}: ${stderr}`);
  return JSON.parse(stdout) as Times;
}

const column = (cells: readonly unknown[]): unknown[][] => cells.map((cell) => [cell]);

/** The transactions that the tests hold, up to the end of the calibration period. */
function sampleFit(root: string): Work {
  const file = path.join(root, 'test/fixtures/value-models/cdnow_sample_transactions.csv');
  const rows = readFileSync(file, 'utf8')
    .trim()
    .split('\n')
    .slice(1)
    .map((line) => line.split(','));
  return {
    name: 'CUSTOMER_FORECAST_FIT',
    work: 'CUSTOMER_FORECAST_FIT, 6,919 rows of CDNOW',
    args: [
      column(rows.map(([id]) => id)),
      column(rows.map(([, date]) => date)),
      column(rows.map((row) => Number(row[3]))),
      '1997-09-30',
    ],
    limits: { cold: 100, warm: 30 },
  };
}

/** 25,000 customers with a little over 100,000 orders in three years. */
function largeSheet(): readonly Work[] {
  const day = 20_500;
  const asOf = dateOfDayNumber(day);
  const orders = drawOrders({ customers: 25_000, asOf: day, days: 1000, seed: 21, ordering: [0.9, 0.13] });
  if (orders.length < 100_000) throw new Error(`Cannot measure: ${orders.length} orders drawn`);
  const ids = column([...new Set(orders.map(({ id }) => id))]);
  const columns = [
    column(orders.map(({ id }) => id)),
    column(orders.map(({ date }) => date)),
    column(orders.map(({ amount }) => amount)),
  ];
  const categories = column(orders.map(({ amount }) => `Kind ${Math.floor(amount * 100) % 8}`));
  const work = (name: string, args: readonly unknown[], warm = 800): Work => ({
    name,
    work: `${name}, ${ids.length.toLocaleString('en-US')} customers, ${orders.length.toLocaleString('en-US')} orders`,
    args,
    limits: { cold: 800, warm },
  });
  return [
    work('CUSTOMER_FORECAST', [ids, ...columns, asOf, 365, 0.08], 400),
    work('CUSTOMER_FORECAST_FIT', [...columns, asOf]),
    work('CUSTOMER_RETENTION', [...columns, asOf, 120]),
    work('CUSTOMER_RFM', [ids, ...columns, asOf]),
    work('CUSTOMER_VALUE', [ids, ...columns, asOf, 0.08, 3]),
    work('CUSTOMER_MIX', [ids, columns[0], categories, columns[2]]),
  ];
}

/** Prints one table; true when a limit is broken. */
export function printValueModels(codeFile: string, root: string): boolean {
  const ms = (value: number): string => `${value.toFixed(0)} ms`.padStart(10);
  console.log(
    `\n${''.padEnd(66)}${'cold'.padStart(10)}${'at most'.padStart(10)}${'warm'.padStart(10)}${'at most'.padStart(10)}`,
  );
  let broken = false;
  for (const work of [sampleFit(root), ...largeSheet()]) {
    const { cold, warm } = measure(codeFile, work);
    const over = cold > work.limits.cold || warm > work.limits.warm;
    broken ||= over;
    console.log(
      `${work.work.padEnd(66)}${ms(cold)}${ms(work.limits.cold)}${ms(warm)}${ms(work.limits.warm)}${over ? '  OVER' : ''}`,
    );
  }
  return broken;
}
