// A record's values <-> the cells of its row, and which cells hold an id. Knows no sheet and reads nothing.
import { isMadeId } from '../domain/card/card-id';
import { choiceKey, fieldOf, tabOfTitle } from '../domain/catalogue/catalogue';
import type { TabKey } from '../domain/catalogue/catalogue';
import type { FieldLine } from '../domain/catalogue/field';
import type { Language } from '../domain/language';
import { decodeCell, encodeCell } from '../domain/table/cell-codec';
import type { FieldValue, FieldValues } from '../domain/table/field-value';
import { isOwnKey, ownLine } from '../domain/table/own-field';
import { formatOf } from './number-formats';
import type { SheetValue } from './sheet-cells';
import { cellOf, sheetValueOf } from './sheet-cells';
import type { SheetZone } from './sheet-zone';
import type { CellWrite } from './whole-write';

export class RecordCells {
  constructor(
    private readonly zone: SheetZone,
    private readonly language: () => Language,
  ) {}

  /** @param cells of one row, from column 1 on */
  values(tab: TabKey, columns: ReadonlyMap<string, number>, cells: readonly unknown[]): FieldValues {
    const values: Record<string, FieldValue> = {};
    for (const [field, column] of columns) values[field] = this.value(tab, field, cells[column - 1]);
    return values;
  }

  value(tab: TabKey, field: string, cell: unknown): FieldValue {
    return decodeCell(lineOf(tab, field), cellOf(cell, this.zone));
  }

  /**
   * In the order of the columns.
   * @param before cells of the row as it stands
   */
  writes(
    tab: TabKey,
    values: FieldValues,
    columnOf: (field: string) => number,
    before: readonly unknown[],
  ): readonly CellWrite[] {
    return Object.entries(values)
      .map(([field, value]): CellWrite => {
        const [column, cell] = [columnOf(field), this.cell(tab, field, value)];
        const asText = isText(tab, field) && mayBeMisread(tab, field, cell);
        return { field, column, value: cell, before: before[column - 1] ?? '', asText };
      })
      .sort((a, b) => a.column - b.column);
  }

  private cell(tab: TabKey, field: string, value: FieldValue): SheetValue {
    return sheetValueOf(encodeCell(lineOf(tab, field), value, this.language()), this.zone);
  }
}

/**
 * The id in a cell of the id column. Usually the header is row 1, under whatever text; it may have been deleted, or carried
 * off by a sort that took it for data, and then a customer stands there.
 */
export function idIn(tab: TabKey, row: number, cell: unknown): string {
  const id = typeof cell === 'string' || typeof cell === 'number' ? String(cell).trim() : '';
  const line = fieldOf(tab, 'id');
  const isHeader = row === 1 ? !isMadeId(id) : id === line?.en || id === line?.zh;
  return isHeader ? '' : id;
}

const lineOf = (tab: TabKey, field: string): Pick<FieldLine, 'type' | 'choices'> =>
  fieldOf(tab, field) ?? ownLine(field);

/** Text in the team's own columns too: nothing that is typed in the sidebar becomes a formula. */
export const isText = (tab: TabKey, field: string): boolean => isOwnKey(field) || formatOf(tab, field) === 'text';

/**
 * What surely stays as it is whatever the cell's format, so that no call is needed to format the cell: an e-mail address, an
 * id that we made, and words of our own without figures.
 */
function mayBeMisread(tab: TabKey, field: string, value: SheetValue): boolean {
  if (typeof value !== 'string' || value === '') return false;
  if (isMadeId(value) || /^[A-Za-z][^\s=]*@\S+$/.test(value)) return false;
  return /\d/.test(value) || !isOurWord(tab, field, value);
}

function isOurWord(tab: TabKey, field: string, value: string): boolean {
  const line = fieldOf(tab, field);
  if (line?.type === 'choice' && line.choices !== undefined) return choiceKey(line.choices, value) !== undefined;
  if (tab !== 'log') return false;
  const id = fieldOf('customers', 'id');
  return field === 'tab' ? tabOfTitle(value) !== null : field === 'field' && (value === id?.en || value === id?.zh);
}
