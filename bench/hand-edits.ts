// Edits by hand, as the edit trigger meets them: one cell, and a paste below the last row. Trigger runs have no page and no
// reply, so they are measured apart from the page calls.
import type { PersonEdit } from '../emulator/run/dispatch';
import { dispatchEdit } from '../emulator/run/dispatch';
import type { Host } from '../emulator/host/host';
import type { ScriptFiles } from '../emulator/run/run-context';
import type { Measured } from './bench-rows';

const USER = 'owner@example.com';
/** A simple trigger is ended after 30 s; half of it is left for a slow day. */
const LIMIT_MS = 15_000;
const PASTED = 5_000;

interface Edit {
  readonly work: string;
  readonly tab: string;
  /** Row from 0; below the last row for a paste. */
  readonly row: number | 'below';
  readonly rows: number;
  readonly column: number;
  readonly columns: number;
  readonly limitMs: number;
}

/** Columns 1 and 3 of Customers are name and phone. */
const edits = (customers: number): readonly Edit[] => {
  // An odd row: the daily round before stamped even ones, whose stamps could spare this edit a write.
  const row = 2 * Math.floor(customers / 4) + 1;
  return [
    {
      work: 'one cell of a customer edited by hand',
      tab: 'Customers',
      row,
      rows: 1,
      column: 3,
      columns: 1,
      limitMs: 2_000,
    },
    {
      work: 'one cell of Individuals edited by hand',
      tab: 'Individuals',
      row: Math.floor(row / 2),
      rows: 1,
      column: 2,
      columns: 1,
      limitMs: 3_000,
    },
    {
      work: 'one cell of a team’s own sheet edited',
      tab: 'Our prices',
      row: 1,
      rows: 1,
      column: 1,
      columns: 1,
      limitMs: 500,
    },
    {
      work: `${PASTED} customers pasted`,
      tab: 'Customers',
      row: 'below',
      rows: PASTED,
      column: 1,
      columns: 40,
      limitMs: LIMIT_MS,
    },
    {
      work: `${PASTED} orders pasted`,
      tab: 'Orders',
      row: 'below',
      rows: PASTED,
      column: 1,
      columns: 10,
      limitMs: LIMIT_MS,
    },
  ];
};

export function measureEdits(host: Host, script: ScriptFiles, customers: number): readonly Measured[] {
  return [...edits(customers).map((edit) => typed(host, script, edit)), everything(host, script)];
}

function typed(host: Host, script: ScriptFiles, edit: Edit): Measured {
  const sheet = host.cells.sheets().find(({ name }) => name === edit.tab) ?? host.cells.addSheet(edit.tab);
  const row = edit.row === 'below' ? host.cells.contentSize(sheet.id).rows : edit.row;
  if (row + edit.rows > sheet.rows) host.cells.insertRows(sheet.id, sheet.rows, row + edit.rows - sheet.rows);
  const rect = { row, column: edit.column, rows: edit.rows, columns: edit.columns };
  const line = Array.from({ length: edit.columns }, (_, at) => `typed ${at}`);
  host.cells.write([{ sheetId: sheet.id, rect, values: Array.from({ length: edit.rows }, () => line) }]);
  return measured(host, script, edit.work, edit.limitMs, { sheetId: sheet.id, rect });
}

/** The largest event there can be: every cell of Customers, as after pasting a whole sheet over itself. */
function everything(host: Host, script: ScriptFiles): Measured {
  const sheet = host.cells.sheets().find(({ name }) => name === 'Customers');
  if (!sheet) throw new Error('Cannot measure an edit of everything: there is no tab Customers');
  const rect = { row: 0, column: 0, rows: sheet.rows, columns: sheet.columns };
  return measured(host, script, 'all of Customers pasted over', LIMIT_MS, { sheetId: sheet.id, rect });
}

function measured(
  host: Host,
  script: ScriptFiles,
  work: string,
  limitMs: number,
  place: Pick<PersonEdit, 'sheetId' | 'rect'>,
): Measured {
  dispatchEdit(host, script, { user: USER, ...place, before: 'before', after: 'typed 0' });
  const run = host.runs.list().slice(-1)[0];
  if (run?.outcome !== 'ok') throw new Error(`Cannot measure ${work}: ${run?.error ?? 'nothing ran'}`);
  if (process.env['BENCH_CALLS'] !== undefined) console.log(work, run.callsByMethod);
  return { work, calls: run.serviceCalls, ms: Math.round(run.modelledMs), limitMs, limitCalls: null };
}
