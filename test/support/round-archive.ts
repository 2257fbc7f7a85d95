// An archive of a few rows in the test's own process, for rounds by the thousand: the tabs that the comparison reads, and Orders.
// Hands type with the edit trigger or unseen by it.
import type { CellStore, CellValue, SheetInfo } from '../../emulator/cells/cell-store';
import { Annotations } from '../../emulator/host/annotations';
import { Clock } from '../../emulator/host/clock';
import { DocumentState } from '../../emulator/host/document-state';
import { Host } from '../../emulator/host/host';
import { dailyRound } from '../../src/app/daily-round';
import { readNothing, readSaveCard, readSavePerson, readSetUp } from '../../src/app/read-request';
import { saveCard } from '../../src/app/save-card';
import { savePerson } from '../../src/app/save-person';
import { setUpArchive } from '../../src/app/set-up-archive';
import type { DailyRoundReply, Reply, SaveCardRequest, SavePersonRequest } from '../../src/contract/sidebar-api';
import { onEdited } from '../../src/entry/on-edit';
import { rpc } from '../../src/entry/rpc';
import { runInProcess } from './interleaving-run';

export const TITLES = ['Customers', 'Individuals', 'Organisations', 'Key people', 'Orders', 'Change log'] as const;
export type Title = (typeof TITLES)[number];
const OWNER = 'owner@example.com';
const ROWS = 30;

export type Line = Readonly<Record<string, CellValue>>;

export class RoundArchive {
  readonly host: Host;

  constructor(
    readonly cells: CellStore,
    annotations?: ReturnType<Annotations['toJSON']>,
  ) {
    const clock = new Clock();
    clock.set(Date.parse('2026-02-10T01:30:00Z'));
    this.host = new Host({
      cells,
      clock,
      document: new DocumentState({ timeZone: 'Asia/Shanghai' }),
      ...(annotations ? { annotations: Annotations.fromJSON(annotations, cells) } : {}),
    });
  }

  static prepare(cells: CellStore): RoundArchive {
    cells.addSheet('Sheet1');
    const archive = new RoundArchive(cells);
    archive.run(() => rpc('prepare', readSetUp, setUpArchive, { language: 'en' }));
    const kept = new Set<string>(TITLES);
    for (const { id, name } of cells.sheets()) if (!kept.has(name)) cells.removeSheet(id);
    for (const { id, rows } of cells.sheets()) cells.deleteRows(id, ROWS, rows - ROWS);
    return archive;
  }

  run<T>(work: () => T): T {
    return runInProcess(this.host, OWNER, work);
  }

  save(request: SaveCardRequest): string {
    return value(this.run(() => rpc('save', readSaveCard, saveCard, request))).id;
  }

  savePerson(request: SavePersonRequest): string {
    return value(this.run(() => rpc('savePerson', readSavePerson, savePerson, request))).id;
  }

  round(budget?: number): DailyRoundReply {
    return value(this.run(() => rpc('round', readNothing, (ports) => dailyRound(ports, budget), {})));
  }

  /** Rows from 1; a column by its header. Values that begin with `=` are formulas. */
  type(
    title: Title,
    row: number,
    header: string,
    values: readonly (readonly CellValue[])[],
    trigger: 'seen' | 'unseen' = 'unseen',
  ): void {
    const { id: sheetId, rows } = this.sheet(title);
    const rect = {
      row: row - 1,
      column: this.column(title, header),
      rows: values.length,
      columns: values[0]?.length ?? 0,
    };
    if (rect.row + rect.rows > rows) this.cells.insertRows(sheetId, rows, rect.row + rect.rows - rows);
    const before = this.cells.values(sheetId, rect)[0]?.[0] ?? null;
    const formulas = values.map((line) => line.map((one) => (typeof one === 'string' && one[0] === '=' ? one : null)));
    const formats = formulas.some((line) => line.some((one) => one !== null))
      ? { formats: values.map((line) => line.map(() => '')) }
      : {};
    this.cells.write([{ sheetId, rect, values, formulas, ...formats }]);
    if (trigger === 'unseen') return;
    const after = this.cells.values(sheetId, rect)[0]?.[0] ?? null;
    const single = rect.rows === 1 && rect.columns === 1;
    this.run(() => {
      const sheet = (Reflect.get(globalThis, 'SpreadsheetApp') as App).getActiveSpreadsheet().getSheetByName(title);
      onEdited({
        range: sheet?.getRange(row, rect.column + 1, rect.rows, rect.columns),
        ...(single && before !== null ? { oldValue: textOf(before) } : {}),
        ...(single && after !== null ? { value: textOf(after) } : {}),
      });
    });
  }

  sort(title: Title, header: string, ascending: boolean): void {
    const { id, columns } = this.sheet(title);
    const { rows } = this.cells.contentSize(id);
    if (rows < 3) return;
    this.cells.sort(id, { row: 1, column: 0, rows: rows - 1, columns }, [
      { column: this.column(title, header), ascending },
    ]);
  }

  deleteRow(title: Title, row: number): void {
    this.cells.deleteRows(this.sheet(title).id, row - 1, 1);
  }

  insertRow(title: Title, row: number): void {
    this.cells.insertRows(this.sheet(title).id, row - 1, 1);
  }

  sheet(title: string): SheetInfo {
    const sheet = this.cells.sheets().find(({ name }) => name === title);
    if (!sheet) throw new Error(`no tab ${title}`);
    return sheet;
  }

  rows(title: string): readonly (readonly CellValue[])[] {
    const { id } = this.sheet(title);
    const { rows, columns } = this.cells.contentSize(id);
    return rows === 0 ? [] : this.cells.values(id, { row: 0, column: 0, rows, columns });
  }

  /** Rows below the header, by header text. */
  records(title: Title): readonly Line[] {
    const [header = [], ...rows] = this.rows(title);
    return rows.map((row) => Object.fromEntries(header.map((text, at) => [textOf(text), row[at] ?? null])));
  }

  note(title: Title, row: number, header: string): string {
    const rect = { row: row - 1, column: this.column(title, header), rows: 1, columns: 1 };
    return this.host.annotations.looksOf(this.sheet(title).id, 'note', rect)[0]?.value ?? '';
  }

  column(title: Title, header: string): number {
    const at = this.rows(title)[0]?.indexOf(header) ?? -1;
    if (at < 0) throw new Error(`no column ${header} in ${title}`);
    return at;
  }
}

/** Of SpreadsheetApp no more than an edit event needs. */
interface App {
  getActiveSpreadsheet(): {
    getSheetByName(title: string): { getRange(...place: readonly number[]): unknown } | null;
  };
}

/** '' for an empty cell. */
export const textOf = (value: CellValue | undefined): string =>
  typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean' ? String(value) : '';

function value<T>(reply: Reply<T>): T {
  if (!reply.ok) throw new Error(JSON.stringify(reply.error));
  return reply.value;
}
