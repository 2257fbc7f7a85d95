// The daily round in an archive of a given size: the first one, which makes the shadow, a day without and a day with edits.
// And how large the shadow is: rows of its hidden tab, and the characters in it.
import type { Host } from '../emulator/host/host';
import { callFromPage } from '../emulator/run/entry-points';
import type { ScriptFiles } from '../emulator/run/run-context';
import type { DailyRoundReply, Reply } from '../src/contract/sidebar-api';
import type { Measured } from './bench-rows';

const USER = 'owner@example.com';
const SHADOW = 'cardfile.shadow';
/** A run of the add-on has six minutes. */
const LIMIT_MS = 240_000;
const EDITED = 500;

export interface ShadowSize {
  readonly rows: number;
  readonly cells: number;
  readonly characters: number;
}

export function measureRound(host: Host, script: ScriptFiles, customers: number): readonly Measured[] {
  return [
    round(host, script, 'daily round, the first one'),
    round(host, script, 'daily round, nothing to note'),
    afterEdits(host, script, customers),
  ];
}

export function shadowSize(host: Host): ShadowSize {
  const sheet = host.cells.sheets().find(({ name }) => name === SHADOW);
  if (!sheet) throw new Error('Cannot measure the shadow: there is none');
  const { rows, columns } = host.cells.contentSize(sheet.id);
  const values = host.cells.values(sheet.id, { row: 0, column: 0, rows, columns });
  const characters = values.reduce(
    (sum, line) => sum + line.reduce<number>((all, cell) => all + (typeof cell === 'string' ? cell.length : 0), 0),
    0,
  );
  return { rows, cells: sheet.rows * sheet.columns, characters };
}

/** Phones of customers all over the tab, typed while the trigger did not come; and a hundred orders by their names. */
function afterEdits(host: Host, script: ScriptFiles, customers: number): Measured {
  const { cells } = host;
  const find = (title: string): string => cells.sheets().find(({ name }) => name === title)?.id ?? '';
  const step = 2 * Math.max(1, Math.floor(customers / EDITED / 2));
  for (let row = 2; row <= customers; row += step) {
    const rect = { row, column: 3, rows: 1, columns: 1 };
    cells.write([{ sheetId: find('Customers'), rect, values: [[`typed ${row}`]] }]);
  }
  const orders = find('Orders');
  const rect = { row: 1, column: 1, rows: 100, columns: 1 };
  const values = Array.from({ length: 100 }, (_, at) => [`Customer number ${at}`]);
  cells.write([{ sheetId: orders, rect, values }]);
  return round(host, script, `daily round after ${EDITED} unseen edits`);
}

/** The Value tab is blank here: its functions are priced apart, so tiers are left for the next time. */
function round(host: Host, script: ScriptFiles, work: string): Measured {
  const page = callFromPage(host, script, 'dailyRoundFromSidebar', [{}], USER);
  const run = host.runs.list().slice(-1)[0];
  const reply = page.ok ? (page.value as Reply<DailyRoundReply>) : null;
  if (
    run === undefined ||
    reply?.ok !== true ||
    !reply.value.finished ||
    reply.value.skipped.some((tab) => tab !== 'value')
  ) {
    throw new Error(`Cannot measure ${work}: ${JSON.stringify(page).slice(0, 300)}`);
  }
  if (process.env['BENCH_CALLS'] !== undefined) console.log(work, reply.value, run.callsByMethod);
  return { work, calls: run.serviceCalls, ms: Math.round(run.modelledMs), limitMs: LIMIT_MS, limitCalls: null };
}
