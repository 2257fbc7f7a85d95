// Where the formulas of an archive find its columns, as the layout has them now.
// A block of the Value tab fills adjacent columns from its formula on, whatever became of the headers above it.
import { MissingPartError } from '../app/ports';
import type { Places } from '../domain/archive-value/formula-template';
import type { ValueBlockLine } from '../domain/archive-value/value-block';
import { valueColumns } from '../domain/archive-value/value-blocks';
import type { TabKey } from '../domain/catalogue/catalogue';
import type { ArchiveLayout, TabLayout } from './archive-layout';

export class FormulaPlaces implements Places {
  private readonly titles = new Map<TabKey, string>();
  private value: ReadonlyMap<string, number> | null = null;

  constructor(private readonly layout: ArchiveLayout) {}

  title(tab: TabKey): string {
    const title = this.titles.get(tab) ?? this.tab(tab).sheet.getName();
    this.titles.set(tab, title);
    return title;
  }

  column(tab: TabKey, field: string): number {
    const column = tab === 'value' ? this.valueColumns().get(field) : this.tab(tab).columns.get(field);
    if (column === undefined) throw new MissingPartError(tab, field);
    return column;
  }

  /** Column number of a block's formula. */
  anchor(block: ValueBlockLine): number {
    const first = block.columns[0]?.key ?? '';
    const column = this.tab('value').columns.get(first);
    if (column === undefined) throw new MissingPartError('value', first);
    return column;
  }

  /** By key, of all blocks. */
  valueColumns(): ReadonlyMap<string, number> {
    this.value ??= valueColumns((block) => this.anchor(block));
    return this.value;
  }

  tab(key: TabKey): TabLayout {
    const found = this.layout.tab(key);
    if (found === null) throw new MissingPartError(key);
    return found;
  }
}
