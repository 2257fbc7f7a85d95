// The sample in a workbook that calculates, with the built add-on's functions: formulas are typed, results read.
// The sheet's zone is not the script's (UTC). Knows no page and no worker: executions run in this process.
import path from 'node:path';
import type { CellValue, Grid } from '../../../emulator/cells/cell-store';
import { Clock } from '../../../emulator/host/clock';
import { DocumentState } from '../../../emulator/host/document-state';
import { Host } from '../../../emulator/host/host';
import { parseReference, referenceRect } from '../../../emulator/formula/references';
import { callCustomFunction, publicFunctions } from '../../../emulator/run/entry-points';
import { readScript } from '../../../emulator/run/read-script';
import { UniverCellStore } from '../../../emulator/univer/univer-cell-store';
import { dayNumber } from '../../../src/domain/civil-date';
import { SAMPLE, TAB_ROWS } from './sample-book';
import type { SampleCell } from './sample-book';

const COLUMNS = 26;
const DAY = /^\d{4}-\d{2}-\d{2}$/;
/** 1970-01-01 as a serial number. */
const EPOCH = 25_569;
/** With nothing packed: each cell's call would unpack anew. */
const script = readScript(path.join(__dirname, '../../../build/opened'));

export const serialOf = (day: string): number => dayNumber(day) + EPOCH;

export class TypedBook {
  readonly store: UniverCellStore;
  private readonly sheets = new Map<string, string>();

  constructor(timeZone = 'America/Sao_Paulo') {
    const clock = new Clock(Date.parse('2026-02-10T12:00:00Z'));
    const document = new DocumentState({ timeZone });
    this.store = UniverCellStore.create({ now: () => clock.now(), timeZone: () => timeZone, locale: () => 'en_US' });
    const host = new Host({ cells: this.store, clock, document });
    this.store.registerCustomFunctions(publicFunctions(host, script), (name, args) =>
      callCustomFunction(host, script, name, args),
    );
    for (const [tab, rows] of Object.entries(SAMPLE)) {
      this.addTab(tab);
      rows.forEach((cells, row) => this.write(tab, row, 0, cells));
    }
  }

  addTab(name: string): void {
    this.sheets.set(name, this.store.addSheet(name, undefined, TAB_ROWS, COLUMNS).id);
  }

  set(cell: string, value: SampleCell): void {
    const { tab, rect } = this.find(cell);
    this.write(tab, rect.row, rect.column, [value]);
  }

  /** As a person types it. */
  type(cell: string, text: string): void {
    const { id, rect } = this.find(cell);
    this.store.type(id, rect.row, rect.column, text);
  }

  /** Everything that stands in a tab, from A1 on. */
  all(tab: string): Grid<CellValue> {
    const id = this.sheets.get(tab) ?? '';
    this.store.settle();
    return this.store.values(id, { row: 0, column: 0, ...this.store.contentSize(id) });
  }

  get(cell: string): CellValue {
    const { id, rect } = this.find(cell);
    return this.store.values(id, rect)[0]?.[0] ?? null;
  }

  private write(tab: string, row: number, column: number, cells: readonly SampleCell[]): void {
    const isDay = (cell: SampleCell): cell is string => typeof cell === 'string' && DAY.test(cell);
    this.store.write([
      {
        sheetId: this.sheets.get(tab) ?? '',
        rect: { row, column, rows: 1, columns: cells.length },
        values: [cells.map((cell) => (cell === '' ? null : isDay(cell) ? serialOf(cell) : cell))],
        formats: [cells.map((cell) => (isDay(cell) ? 'yyyy-mm-dd' : ''))],
      },
    ]);
  }

  private find(cell: string) {
    const [tab = '', address = ''] = cell.split('!');
    const [id, reference] = [this.sheets.get(tab), parseReference(address)];
    if (id === undefined || reference === null) throw new Error(`Cannot find ${cell}: no such cell`);
    return { tab, id, rect: referenceRect(reference, { rows: TAB_ROWS, columns: COLUMNS }) };
  }
}
