// What the Value tab's blocks give, a customer at a time or all at once; and what was last known of a card, in the cache.
// The rows stand in the order of the cards, so one read by the card's own row is enough unless somebody has sorted just now.
import type { ValueDesk, ValueTable } from '../app/ports';
import { FIRST_ROW } from '../domain/archive-value/formula-template';
import type { ValueKey } from '../domain/archive-value/value-blocks';
import { valueBlocks } from '../domain/archive-value/value-blocks';
import type { FieldValue, FieldValues } from '../domain/table/field-value';
import type { ArchiveLayout, TabLayout } from './archive-layout';
import { FormulaPlaces } from './formula-places';
import type { RowIndex } from './row-index';
import { columnLetters } from './sheet-cells';

type Row = readonly unknown[];

/** A row of the Value tab stands so many rows below the card's own. */
const OFFSET = FIRST_ROW.value - FIRST_ROW.others;
const SECONDS = 21_600;
const keyOf = (id: string): string => `value.${id}`;

export class SheetValues implements ValueDesk {
  constructor(
    private readonly layout: ArchiveLayout,
    private readonly index: RowIndex,
  ) {}

  row(id: string, keys: readonly ValueKey[]): FieldValues | null {
    const found = this.found();
    if (found === null) return null;
    const { tab, columns } = found;
    const width = Math.max(...columns.values());
    const ids = columns.get('customerId') ?? 1;
    const read = (row: number): Row | null => {
      try {
        const cells: Row = tab.sheet.getRange(row, 1, 1, width).getValues()[0] ?? [];
        return textOf(cells[ids - 1]) === id ? cells : null;
      } catch {
        // The grid is shorter than it was.
        return null;
      }
    };
    const hint = this.index.hint('customers', id);
    const cells = (hint === null ? null : read(hint + OFFSET)) ?? this.search(found, id, read);
    if (cells === null) return null;
    return Object.fromEntries(keys.map((key) => [key, valueOf(cells[(columns.get(key) ?? 0) - 1])]));
  }

  table(keys: readonly ValueKey[]): ValueTable | null {
    const found = this.found();
    if (found === null) return null;
    const { tab, columns } = found;
    const ids = column(found, 'customerId');
    const others = keys.map((key) => column(found, key));
    const rows = ids.flatMap((cell, at): [string, FieldValues][] => {
      const id = textOf(cell);
      return id === '' ? [] : [[id, Object.fromEntries(keys.map((key, nth) => [key, valueOf(others[nth]?.[at])]))]];
    });
    return {
      rows: new Map(rows),
      // Read when asked for: not everybody wants to know whether a block is loading.
      get anchors(): FieldValues {
        const firsts = valueBlocks().map(
          ({ key, columns: [first] }) => [key, columns.get(first?.key ?? '') ?? 0] as const,
        );
        const width = Math.max(...firsts.map(([, at]) => at));
        const anchors: Row = tab.sheet.getRange(FIRST_ROW.value, 1, 1, width).getValues()[0] ?? [];
        return Object.fromEntries(firsts.map(([key, at]) => [key, valueOf(anchors[at - 1])]));
      },
    };
  }

  kept(id: string): FieldValues | null {
    try {
      const text = CacheService.getDocumentCache()?.get(keyOf(id)) ?? null;
      return text === null ? null : (JSON.parse(text) as FieldValues);
    } catch {
      return null;
    }
  }

  keep(id: string, fields: FieldValues): void {
    try {
      CacheService.getDocumentCache()?.put(keyOf(id), JSON.stringify(fields), SECONDS);
    } catch {
      // Kept for the sake of a cell that is loading next time; the card is told what stands there now.
    }
  }

  /** The whole column of ids, then the row. */
  private search(found: Found, id: string, read: (row: number) => Row | null): Row | null {
    const at = column(found, 'customerId').findIndex((cell) => textOf(cell) === id);
    return at < 0 ? null : read(at + FIRST_ROW.value);
  }

  private found(): Found | null {
    const tab = this.layout.tab('value');
    if (tab?.columns.has('customerId') !== true) return null;
    try {
      return { tab, columns: new FormulaPlaces(this.layout).valueColumns() };
    } catch {
      // A block's first column was deleted: the next set-up puts it back.
      return null;
    }
  }
}

interface Found {
  readonly tab: TabLayout;
  readonly columns: ReadonlyMap<string, number>;
}

function column({ tab, columns }: Found, key: ValueKey): readonly unknown[] {
  const letters = columnLetters(columns.get(key) ?? 0);
  const cells: readonly Row[] = tab.sheet.getRange(`${letters}${FIRST_ROW.value}:${letters}`).getValues();
  return cells.map(([cell]) => cell);
}

const textOf = (cell: unknown): string =>
  typeof cell === 'string' || typeof cell === 'number' ? String(cell).trim() : '';

/** What people would see; a date is none of the values that are asked for. */
const valueOf = (cell: unknown): FieldValue =>
  typeof cell === 'number' || typeof cell === 'boolean' || (typeof cell === 'string' && cell !== '') ? cell : null;
