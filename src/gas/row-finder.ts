// Finds the row of an id as it stands now: where a hint says, when the id is still there, else by the whole id column.
// Remembers what it found for the write of the same run. Knows no field but the id.
//
// Rows that people sort or insert between this read and the flush of the same save go unnoticed: Google has no write that is
// bound to a read. Reading both rows of a card back after the flush would take two more questions, 340 ms of a save's two
// seconds, and a repair as long again, which the next sort could miss in turn. The change log, written in the same flush,
// keeps whose change it was and what stood there, and the daily comparison notes the row that was hit.
import type { TabKey } from '../domain/catalogue/catalogue';
import type { KnownColumns } from './known-columns';
import { idIn } from './record-cells';
import type { RowIndex } from './row-index';
import { columnLetters } from './sheet-cells';

export interface FoundRow {
  readonly position: number;
  readonly values: readonly unknown[];
  /** '' where a cell has none. */
  readonly formulas: readonly string[];
}

/** Somebody may sort between the look through the ids and the read of the row. */
const LOOKS = 3;

export class RowFinder {
  /** Rows as they were found in this run, under the lock. */
  private readonly rows = new Map<string, FoundRow>();
  private readonly seenIds = new Map<TabKey, readonly string[]>();

  constructor(
    private readonly columns: KnownColumns,
    private readonly index: RowIndex,
  ) {}

  /** As it was found before in this run, or looked for now. */
  planned(tab: TabKey, id: string): FoundRow | null {
    return this.rows.get(`${tab} ${id}`) ?? this.find(tab, id);
  }

  find(
    tab: TabKey,
    id: string,
    rowHint?: number,
    columns: ReadonlyMap<string, number> = this.columns.all(tab),
  ): FoundRow | null {
    const { sheet } = this.columns.tab(tab);
    const idColumn = this.columns.column(tab, 'id');
    const width = Math.max(...columns.values());
    const read = (position: number): FoundRow | null => {
      // Values last: they tell whose row it is, so a sort in between does not go unnoticed.
      const formulas = sheet.getRange(position, 1, 1, width).getFormulas()[0] ?? [];
      const values: readonly unknown[] = sheet.getRange(position, 1, 1, width).getValues()[0] ?? [];
      if (idIn(tab, position, values[idColumn - 1]) !== id) return null;
      const row = { position, values, formulas };
      this.rows.set(`${tab} ${id}`, row);
      return row;
    };
    const hint = rowHint ?? this.index.hint(tab, id);
    const hinted = hint === null ? null : readHinted(read, hint);
    if (hinted) return hinted;
    for (let looks = 0; looks < LOOKS; looks += 1) {
      const at = this.idsNow(tab).indexOf(id);
      if (at < 0) return null;
      const row = read(at + 1);
      if (row) return row;
    }
    throw new Error(`Cannot find a record: the rows of ${tab} keep moving`);
  }

  /** The ids of a tab in row order, from row 1 on; '' for rows without one and for the header. */
  idsNow(tab: TabKey): readonly string[] {
    const letters = columnLetters(this.columns.column(tab, 'id'));
    const cells = this.columns.tab(tab).sheet.getRange(`${letters}1:${letters}`).getValues();
    const ids = cells.map((row, at) => idIn(tab, at + 1, row[0]));
    this.seenIds.set(tab, ids);
    return ids;
  }

  /** The same as last looked through in this run, or null. */
  idsSeen(tab: TabKey): readonly string[] | null {
    return this.seenIds.get(tab) ?? null;
  }
}

/** A hinted row may lie outside a grid that has shrunk since. */
function readHinted(read: (position: number) => FoundRow | null, hint: number): FoundRow | null {
  try {
    return read(hint);
  } catch {
    return null;
  }
}
