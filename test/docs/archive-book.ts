// The sample archive's customers and orders in a workbook that calculates, laid out as set-up lays them out in English.
// Knows the catalogue's columns and the built add-on's functions; executions run in this process.
import path from 'node:path';
import type { CellValue, Grid } from '../../emulator/cells/cell-store';
import { Clock } from '../../emulator/host/clock';
import { DocumentState } from '../../emulator/host/document-state';
import { Host } from '../../emulator/host/host';
import { callCustomFunction, publicFunctions } from '../../emulator/run/entry-points';
import { readScript } from '../../emulator/run/read-script';
import { UniverCellStore } from '../../emulator/univer/univer-cell-store';
import { sampleArchive } from '../../sample/archive-rows';
import { fieldsOf } from '../../src/domain/catalogue/catalogue';
import { dayNumber } from '../../src/domain/civil-date';
import type { FieldValues } from '../../src/domain/table/field-value';

export const TODAY = '2026-02-10';
const ZONE = 'America/Los_Angeles';

export class ArchiveBook {
  readonly store: UniverCellStore;
  readonly customers: readonly FieldValues[];
  private tabs = 0;

  constructor() {
    const archive = sampleArchive({ language: 'en', today: TODAY });
    this.customers = archive.customers;
    const clock = new Clock(Date.parse(`${TODAY}T16:00:00Z`));
    this.store = UniverCellStore.create({ now: () => clock.now(), timeZone: () => ZONE, locale: () => 'en_US' });
    const host = new Host({ cells: this.store, clock, document: new DocumentState({ timeZone: ZONE }) });
    const script = readScript(path.join(__dirname, '../../dist'));
    this.store.registerCustomFunctions(publicFunctions(host, script), (name, args) =>
      callCustomFunction(host, script, name, args),
    );
    this.fill(
      'Customers',
      fieldsOf('customers').map(({ key }) => key),
      archive.customers,
    );
    this.fill(
      'Orders',
      fieldsOf('orders').map(({ key }) => key),
      archive.orders,
    );
  }

  /** What a formula typed into C2 of an empty tab shows, from that cell on; `first` is typed into A2 before. */
  shown(formula: string, first: string): Grid<CellValue> {
    const { id } = this.store.addSheet(`Try ${++this.tabs}`, undefined, 400, 26);
    this.store.type(id, 1, 0, first);
    this.store.type(id, 1, 2, formula);
    return this.store.values(id, { row: 1, column: 2, rows: 100, columns: 12 });
  }

  private fill(tab: string, keys: readonly string[], rows: readonly FieldValues[]): void {
    const { id } = this.store.addSheet(tab, undefined, rows.length + 20, keys.length);
    const isDay = (cell: CellValue): cell is string => typeof cell === 'string' && /^\d{4}-\d{2}-\d{2}$/.test(cell);
    const cells = rows.map((row) =>
      keys.map((key): CellValue => {
        const value = row[key];
        return typeof value === 'string' || typeof value === 'number' ? value : null;
      }),
    );
    this.store.write([
      {
        sheetId: id,
        rect: { row: 1, column: 0, rows: rows.length, columns: keys.length },
        values: cells.map((row) => row.map((cell) => (isDay(cell) ? dayNumber(cell) + 25_569 : cell))),
        formats: cells.map((row) => row.map((cell) => (isDay(cell) ? 'yyyy-mm-dd' : ''))),
      },
    ]);
  }
}
