// npm run bench: what the add-on's work would cost on Google at three sizes, by the emulator's cost model, and the load time
// of Code.js. Exits with 1 over a limit. Modelled figures are the same on every machine; the load time is this machine's.
import path from 'node:path';
import { MemoryCellStore } from '../emulator/cells/memory-cell-store';
import { DocumentState } from '../emulator/host/document-state';
import { Host } from '../emulator/host/host';
import { callFromPage } from '../emulator/run/entry-points';
import { readScript } from '../emulator/run/read-script';
import type { Size } from './bench-archive';
import { fill, largestSize } from './bench-archive';
import type { Measured } from './bench-rows';
import { measure } from './bench-rows';
import { LUNAR_LIMIT_PER_SECOND, lunarConversionsPerSecond } from './calendar';
import { measureEdits } from './hand-edits';
import type { ShadowSize } from './daily-round';
import { measureRound, shadowSize } from './daily-round';
import { LOAD_LIMIT_MS, loadTimes } from './load-time';
import { measureReminders } from './reminders';
import { measureSidebarDay } from './sidebar-day';
import { printValueModels } from './value-models';
import { printValueTab } from './value-tab';

const STANDARD: Size = { customers: 10_000, orders: 50_000, contacts: 50_000 };
const SMALL: Size = { customers: 1_000, orders: 5_000, contacts: 5_000 };

const shadows: ShadowSize[] = [];
const dist = process.argv[2] ?? 'dist';
const script = readScript(dist);

function bench(size: Size): readonly Measured[] {
  const host = new Host({
    cells: new MemoryCellStore(),
    document: new DocumentState({ timeZone: 'Asia/Shanghai' }),
  });
  callFromPage(host, script, 'setUpFromSidebar', [{ language: 'en' }], 'owner@example.com');
  const setUp = host.runs.list().slice(-1)[0];
  if (setUp?.outcome !== 'ok') throw new Error(`Cannot measure: set-up failed: ${setUp?.error ?? ''}`);
  fill(host.cells, size);
  const rows = [
    ...measure(host, script, size.customers),
    ...measureRound(host, script, size.customers),
    ...measureEdits(host, script, size.customers),
    ...measureReminders(host, script),
    ...measureSidebarDay(host, script, size.customers),
  ];
  shadows.push(shadowSize(host));
  return [
    {
      work: 'set up an empty sheet',
      calls: setUp.serviceCalls,
      ms: Math.round(setUp.modelledMs),
      limitMs: null,
      limitCalls: null,
    },
    ...rows,
  ];
}

const over = (value: number, limit: number | null): boolean => limit !== null && value > limit;
const seconds = (ms: number): string => `${(ms / 1000).toFixed(2)} s`;

/** Prints one table; true when a limit is broken. Limits hold at the standard size. */
function print(title: string, rows: readonly Measured[], limited: boolean): boolean {
  console.log(`\n${title}`);
  console.log(
    `${'work'.padEnd(44)}${'calls'.padStart(6)}${'at most'.padStart(9)}${'time'.padStart(10)}${'at most'.padStart(10)}`,
  );
  let broken = false;
  for (const { work, calls, ms, limitMs, limitCalls } of rows) {
    const bad = limited && (over(ms, limitMs) || over(calls, limitCalls));
    broken ||= bad;
    const [callLimit, timeLimit] = [
      limitCalls === null ? '' : String(limitCalls),
      limitMs === null ? '' : seconds(limitMs),
    ];
    console.log(
      `${work.padEnd(44)}${String(calls).padStart(6)}${callLimit.padStart(9)}${seconds(ms).padStart(10)}${timeLimit.padStart(10)}${bad ? '  OVER' : ''}`,
    );
  }
  return broken;
}

/** Work that makes more service calls in a larger archive. */
function growing(small: readonly Measured[], large: readonly Measured[]): readonly string[] {
  return large.filter(({ calls }, at) => calls > (small[at]?.calls ?? 0)).map(({ work }) => work);
}

// Before the archives are built: clearing away gigabytes of them would take processor time from the measured processes.
const { load, unpacking } = loadTimes(`${dist}/Code.js`);
const lunar = lunarConversionsPerSecond();
const slowModels = printValueModels(`${dist}/Code.js`, path.join(dist, '..'));
const slow = printValueTab(script, STANDARD.customers, STANDARD.orders);

const count = (n: number): string => n.toLocaleString('en-US');
const largest = largestSize();
const tables = ([SMALL, STANDARD, largest] as const).map((size) => {
  const rows = bench(size);
  const title = `${count(size.customers)} customers, ${count(size.orders)} orders, ${count(size.contacts)} contacts`;
  const note = size === largest ? ' (the largest archive that fits 10,000,000 cells)' : '';
  const broken = print(title + note, rows, size === STANDARD);
  const shadow = shadows[shadows.length - 1];
  if (shadow) {
    console.log(
      `The shadow of the cards takes ${count(shadow.rows)} rows of a hidden tab of ${count(shadow.cells)} cells, with ` +
        `${count(shadow.characters)} characters`,
    );
  }
  return { rows, broken };
});
const grown = growing(tables[0]?.rows ?? [], tables[2]?.rows ?? []);
if (grown.length > 0) console.log(`\nOVER: service calls grow with rows: ${grown.join(', ')}`);

console.log(
  `\nCode.js compiles and evaluates in ${load.toFixed(2)} ms (median of 30 fresh processes, at most ${LOAD_LIMIT_MS} ms)${load > LOAD_LIMIT_MS ? '  OVER' : ''}`,
);
console.log(`A page call, menu item or trigger then unpacks the archive in ${unpacking.toFixed(2)} ms`);
console.log(
  `${count(Math.round(lunar))} lunar conversions a second, at least ${count(LUNAR_LIMIT_PER_SECOND)}${lunar < LUNAR_LIMIT_PER_SECOND ? '  OVER' : ''}`,
);
process.exitCode =
  slow ||
  slowModels ||
  lunar < LUNAR_LIMIT_PER_SECOND ||
  load > LOAD_LIMIT_MS ||
  grown.length > 0 ||
  tables.some(({ broken }) => broken)
    ? 1
    : 0;
