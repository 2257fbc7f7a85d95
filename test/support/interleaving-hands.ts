// What people do in the grid itself: typing, clearing, sorting, inserting, moving, renaming, deleting, and set-up again.
// Every edit goes into the ledger at once. Knows no save.
import type { CellEdit } from '../../emulator/cells/cell-store';
import type { CellAction, ColumnAction, HandAction, RowAction } from './interleaving-actions';
import { CUSTOMER_FIELDS, INDIVIDUAL_FIELDS } from './interleaving-actions';
import type { InterleavingArchive, Tab } from './interleaving-archive';
import type { Ledger } from './interleaving-ledger';

const fieldsOfTab = (tab: Tab): readonly string[] => (tab === 'customers' ? CUSTOMER_FIELDS : INDIVIDUAL_FIELDS);
/** Columns that people delete: some that saves need and one that each save writes. */
const DELETED = { customers: ['phone', 'notes', 'updatedBy'], individuals: ['employer', 'interests'] } as const;

export class Hands {
  private counter = 0;

  constructor(
    private readonly archive: InterleavingArchive,
    private readonly ledger: Ledger,
    private readonly ids: readonly string[],
  ) {}

  act(action: HandAction): void {
    if ('what' in action) this.type(action);
    else if ('ascending' in action) this.rows(action);
    else this.columns(action);
  }

  private type({ tab, card, field, what }: CellAction): void {
    const fields = fieldsOfTab(tab);
    const place = { tab, card: this.ids[card % this.ids.length] ?? '', field: fields[field % fields.length] ?? '' };
    const [row] = this.archive.rowsOf(tab, place.card);
    const column = this.archive.column(tab, place.field);
    if (row === undefined || column < 0) return;
    this.counter += 1;
    const text = what === 'clear' ? null : `h${this.counter}`;
    const formula = what === 'formula' ? `="h${this.counter}"` : null;
    const rect = { row, column, rows: 1, columns: 1 };
    // A formula typed into a cell of plain text would stay text: whoever wants one takes the format off first.
    const formats = formula === null ? {} : { formats: [['']] };
    const edit: CellEdit = {
      sheetId: this.archive.sheet(tab).id,
      rect,
      values: [[text]],
      formulas: [[formula]],
      ...formats,
    };
    this.archive.host.cells.write([edit]);
    this.ledger.byHand(place, text, formula);
  }

  private rows({ do: what, tab, at, ascending }: RowAction): void {
    const { id, columns } = this.archive.sheet(tab);
    const { cells } = this.archive.host;
    const { rows } = cells.contentSize(id);
    if (what === 'sort') {
      const fields = [...fieldsOfTab(tab), 'id'];
      const column = this.archive.column(tab, fields[at % fields.length] ?? 'id');
      if (column < 0 || rows < 2) return;
      cells.sort(id, { row: 1, column: 0, rows: rows - 1, columns }, [{ column, ascending }]);
    } else if (what === 'insertRow') cells.insertRows(id, 1 + (at % Math.max(1, rows)), 1);
    else {
      const blank = this.archive
        .inColumn(tab, this.archive.column(tab, 'id'))
        .findIndex((value, row) => row > 0 && value === null);
      if (blank > 0) cells.deleteRows(id, blank, 1);
    }
  }

  private columns({ do: what, tab, at, to }: ColumnAction): void {
    const { id, columns } = this.archive.sheet(tab);
    const { cells } = this.archive.host;
    if (what === 'insertColumn') cells.insertColumns(id, at % columns, 1);
    else if (what === 'moveColumn') cells.moveColumns(id, at % columns, 1, to % columns);
    else if (what === 'renameColumn') {
      const rect = { row: 0, column: at % columns, rows: 1, columns: 1 };
      cells.write([{ sheetId: id, rect, values: [[`Renamed ${at} ${to}`]] }]);
    } else if (what === 'deleteColumn') {
      const field = DELETED[tab][at % DELETED[tab].length] ?? 'phone';
      const column = this.archive.column(tab, field);
      if (column < 0) return;
      cells.deleteColumns(id, column, 1);
      this.ledger.columnGone(tab, field);
    } else this.archive.repair();
  }
}
