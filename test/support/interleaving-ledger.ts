// Who put what into which field of which card, in the order in which it took effect, and whether the sheet agrees.
// Knows neither how people act nor how the add-on saves.
import type { FieldValue } from '../../src/contract/sidebar-api';
import { sameValue } from '../../src/domain/table/field-value';
import type { InterleavingArchive, Tab } from './interleaving-archive';

export interface Entry {
  readonly at: number;
  readonly by: 'hand' | 'save';
  readonly value: FieldValue;
  readonly formula: string | null;
}
export interface Place {
  readonly tab: Tab;
  readonly card: string;
  readonly field: string;
}

const keyOf = ({ tab, card, field }: Place): string => `${tab} ${card} ${field}`;

export class Ledger {
  private readonly entries = new Map<string, { readonly place: Place; readonly list: Entry[] }>();
  private now = 0;

  /** A new moment, later than all that happened so far. */
  moment(): number {
    return (this.now += 1);
  }

  byHand(place: Place, value: FieldValue, formula: string | null = null): void {
    this.now += 1;
    this.listOf(place).push({ at: this.now, by: 'hand', value, formula });
  }

  /** @param at when it took effect; whatever was done by hand after that stands */
  bySave(place: Place, value: FieldValue, at: number): void {
    const list = this.listOf(place);
    list.push({ at: at + 0.5, by: 'save', value, formula: null });
    list.sort((one, other) => one.at - other.at);
  }

  /** The last word on a field until that moment. */
  until(place: Place, moment: number): Entry | null {
    return (
      this.listOf(place)
        .filter(({ at }) => at <= moment)
        .pop() ?? null
    );
  }

  /** What was typed after one moment and until the other. */
  between(place: Place, after: number, until: number): readonly Entry[] {
    return this.listOf(place).filter(({ at, by }) => by === 'hand' && at > after && at <= until);
  }

  /** The column was deleted, and all that stood in it with it. */
  columnGone(tab: Tab, field: string): void {
    this.now += 1;
    for (const { place, list } of this.entries.values()) {
      if (place.tab !== tab || place.field !== field) continue;
      list.push({ at: this.now, by: 'hand', value: null, formula: null });
    }
  }

  /** Every field whose cell is not what was put there last, in words. */
  disagreements(archive: InterleavingArchive): readonly string[] {
    return [...this.entries.values()].flatMap(({ place, list }) => {
      const last = list[list.length - 1];
      if (!last) return [];
      const [row, ...more] = archive.rowsOf(place.tab, place.card);
      if (more.length > 0) return [`${place.tab}: ${place.card} stands in ${more.length + 1} rows`];
      if (row === undefined) return last.value === null ? [] : [`${place.tab}: the row of ${place.card} is gone`];
      const column = archive.column(place.tab, place.field);
      if (column < 0) return last.value === null ? [] : [`${keyOf(place)}: the column is gone`];
      const value = archive.inColumn(place.tab, column)[row] ?? null;
      const formula = archive.formula(place.tab, row, column);
      if (formula === last.formula && (value === null || typeof value !== 'object') && sameValue(value, last.value))
        return [];
      const is = JSON.stringify({ value, formula });
      return [`${keyOf(place)}: ${is} instead of ${JSON.stringify(last)}`];
    });
  }

  private listOf(place: Place): Entry[] {
    const key = keyOf(place);
    let known = this.entries.get(key);
    if (!known) {
      known = { place, list: [] };
      this.entries.set(key, known);
    }
    return known.list;
  }
}
