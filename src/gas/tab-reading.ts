// All cells of a card tab in a fixed number of reads, without the lock: it takes seconds, and others shall save meanwhile.
// That nothing has moved is proved afterwards, under the lock, by the header and the column of ids.
import type { LogPlace, TabReading } from '../app/ports';
import { loggedOwnValue } from '../domain/card/logged-value';
import type { TabKey } from '../domain/catalogue/catalogue';
import { fieldOf, fieldsOf } from '../domain/catalogue/catalogue';
import type { FieldTexts } from '../domain/shadow/field-text';
import { fieldText } from '../domain/shadow/field-text';
import { decodeCell } from '../domain/table/cell-codec';
import { isOwnKey, ownColumns, ownLine } from '../domain/table/own-field';
import type { TabLayout } from './archive-layout';
import { cellOf, columnLetters, isDate } from './sheet-cells';
import type { SheetZone } from './sheet-zone';
import { readId } from './tab-columns';

/** One call for everything could time out in a large archive (2.4 million cells); four do not grow with the rows. */
const BLOCKS = 4;

interface TabCells {
  readonly header: string;
  readonly ids: readonly string[];
}

export function readTab(tab: TabKey, layout: TabLayout, zone: SheetZone, logEnd: LogPlace): TabReading {
  const { sheet, columns } = layout;
  const idColumn = columns.get('id') ?? 0;
  const headers = headerOf(layout);
  const own = ownColumns(headers, new Set(columns.values()), fieldsOf(tab));
  const last = sheet.getLastRow();
  const before: TabCells = { header: headers.join('\n'), ids: idsOf(layout, idColumn, last) };
  const fields = new Map([
    ...fieldsOf(tab).flatMap(({ key, type, derived }): readonly (readonly [string, number])[] => {
      const column = columns.get(key);
      const stored = key === 'revision' || (type !== 'id' && derived !== true);
      return column === undefined || !stored ? [] : [[key, column]];
    }),
    ...own,
  ]);
  const texts = readTexts(tab, layout, zone, fields, last);
  const found = before.ids.map((cell, at) => ({ row: at + 1, ...readId(tab, at + 1, cell) }));
  return {
    fields: [...fields.keys()],
    records: found.flatMap(({ row, id }) => (id === '' ? [] : [{ row, id, texts: texts[row - 1] ?? {} }])),
    logEnd,
    idsNow: () => {
      const ids = idsOf(layout, idColumn, '');
      const moved = headerOf(layout).join('\n') !== before.header || before.ids.some((id, at) => ids[at] !== id);
      return moved ? null : new Set(ids.map((cell, at) => readId(tab, at + 1, cell).id));
    },
  };
}

const headerOf = ({ sheet }: TabLayout): readonly string[] =>
  (sheet.getRange('1:1').getValues()[0] ?? []).map((cell) => (isDate(cell) ? '' : String(cell)));

/** @param last '' for all rows of the grid, which may be fewer by now */
function idsOf({ sheet }: TabLayout, column: number, last: number | ''): readonly string[] {
  if (last === 0) return [];
  const letters = columnLetters(column);
  return sheet
    .getRange(`${letters}1:${letters}${last}`)
    .getValues()
    .map(([cell]) => String(cell));
}

/** By row from 1 on: only what is filled. */
function readTexts(
  tab: TabKey,
  { sheet }: TabLayout,
  zone: SheetZone,
  fields: ReadonlyMap<string, number>,
  last: number,
): readonly FieldTexts[] {
  const rows = Array.from({ length: last }, (): Record<string, string> => ({}));
  const width = Math.max(...fields.values());
  const step = Math.ceil(width / BLOCKS);
  for (let first = 1; last > 0 && first <= width; first += step) {
    const range = sheet.getRange(1, first, last, Math.min(step, width - first + 1));
    const [values, formulas] = [range.getValues(), range.getFormulas()];
    for (const [field, column] of fields) {
      if (column < first || column >= first + step) continue;
      const line = fieldOf(tab, field) ?? ownLine(field);
      values.forEach((cells, at) => {
        const cell: unknown = cells[column - first];
        const formula = formulas[at]?.[column - first] ?? '';
        if (cell === '' && formula === '') return;
        const value = decodeCell(line, cellOf(cell, zone));
        const text = fieldText(isOwnKey(field) ? loggedOwnValue(value) : value, formula);
        const row = rows[at];
        if (row && text !== '') row[field] = text;
      });
    }
  }
  return rows;
}
