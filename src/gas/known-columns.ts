// Where the columns of a tab stand: the catalogue's by the layout, the team's own by the header row, which is read at most
// once a run. Knows no row but the header.
import { MissingPartError } from '../app/ports';
import { fieldsOf } from '../domain/catalogue/catalogue';
import type { TabKey } from '../domain/catalogue/catalogue';
import { isOwnKey, ownColumns } from '../domain/table/own-field';
import type { ArchiveLayout, TabLayout } from './archive-layout';
import { headerTexts, requireHeaders } from './header-repair';
import type { LinkIndex } from './link-index';

export class KnownColumns {
  /** The team's own columns that were looked up in this run. */
  private readonly ownNow = new Map<TabKey, ReadonlyMap<string, number>>();

  constructor(
    private readonly layout: ArchiveLayout,
    private readonly links: LinkIndex,
  ) {}

  tab(key: TabKey): TabLayout {
    const layout = this.layout.tab(key);
    if (layout === null) throw new MissingPartError(key);
    return layout;
  }

  /** Null when the archive has no such tab. */
  tabOrNull(key: TabKey): TabLayout | null {
    return this.layout.tab(key);
  }

  column(tab: TabKey, field: string): number {
    const column = isOwnKey(field) ? this.own(tab, 'now').get(field) : this.tab(tab).columns.get(field);
    if (column === undefined) throw new MissingPartError(tab, field);
    return column;
  }

  /** The known columns, and the team's own when asked for. */
  all(tab: TabKey, own?: 'seen' | 'now'): ReadonlyMap<string, number> {
    const { columns } = this.tab(tab);
    return own === undefined ? columns : new Map([...columns, ...this.own(tab, own)]);
  }

  own(tab: TabKey, own: 'seen' | 'now'): ReadonlyMap<string, number> {
    const layout = this.tab(tab);
    const { sheet, columns } = layout;
    // Columns that were moved, added or removed among the known ones show by the places of those.
    const places = [...columns.values()].join();
    const found = this.ownNow.get(tab) ?? (own === 'seen' ? this.links.ownColumns(tab, places) : null);
    if (found) return found;
    const headers = headerTexts(sheet.getRange('1:1').getValues()[0] ?? []);
    requireHeaders(tab, layout, headers);
    const now = ownColumns(headers, new Set(columns.values()), fieldsOf(tab));
    this.ownNow.set(tab, now);
    this.links.keepOwnColumns(tab, places, now);
    return now;
  }
}
