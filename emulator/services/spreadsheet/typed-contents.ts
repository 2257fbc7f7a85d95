// Settles what a write leaves in its cells: texts are read as if typed, dates become serials in the spreadsheet's zone.
// Knows no Google class and checks nothing; the cells' own modules know locales and formats.
import type { CellValue, Grid, Rect } from '../../cells/cell-store';
import { localeRules } from '../../cells/locale-rules';
import { instantToSerial, serialToCivil } from '../../cells/serial-date';
import { parseTyped } from '../../cells/typed-input';
import { moveFormula } from '../../formula/move-formula';
import type { CellInput } from './cell-input';
import type { OpenSpreadsheet } from './open-spreadsheet';

/** A grid of the rectangle's size, or one input for all of its cells. */
export type Contents = { readonly inputs: Grid<CellInput> } | { readonly fill: CellInput };

interface Settled {
  readonly value: CellValue;
  readonly formula: string | null;
  /** Left out where the cell keeps its format. */
  readonly format?: string;
}

/** Both sides of every cell, and the formats only where one changes. The value of a formula cell is null here. */
export interface SettledContents {
  readonly values: Grid<CellValue>;
  readonly formulas: Grid<string | null>;
  readonly formats?: Grid<string>;
}

type Settle = (input: CellInput, format: string) => Settled;

export function settleContents(
  open: OpenSpreadsheet,
  contents: Contents,
  rect: Rect,
  formatsNow: () => Grid<string>,
): SettledContents {
  const formats = needsFormats(contents) ? formatsNow() : null;
  const settle = settler(open);
  const values: CellValue[][] = [];
  const formulas: (string | null)[][] = [];
  const newFormats: string[][] = [];
  let reformatted = false;
  for (let row = 0; row < rect.rows; row += 1) {
    const [valueRow, formulaRow, formatRow]: [CellValue[], (string | null)[], string[]] = [[], [], []];
    for (let column = 0; column < rect.columns; column += 1) {
      const before = formats?.[row]?.[column] ?? '';
      const { value, formula, format } = settle(inputAt(contents, row, column), before);
      // A formula set on many cells is that of the first one, moved along.
      formulaRow.push(formula !== null && 'fill' in contents ? moveFormula(formula, row, column) : formula);
      valueRow.push(value);
      formatRow.push(format ?? before);
      reformatted ||= format !== undefined && format !== before;
    }
    values.push(valueRow);
    formulas.push(formulaRow);
    newFormats.push(formatRow);
  }
  return reformatted ? { values, formulas, formats: newFormats } : { values, formulas };
}

function inputAt(contents: Contents, row: number, column: number): CellInput {
  return 'fill' in contents ? contents.fill : (contents.inputs[row]?.[column] ?? null);
}

function needsFormats(contents: Contents): boolean {
  const needs = (input: CellInput): boolean =>
    typeof input === 'string' || (typeof input === 'object' && input !== null);
  return 'fill' in contents ? needs(contents.fill) : contents.inputs.some((row) => row.some(needs));
}

function settler(open: OpenSpreadsheet): Settle {
  const locale = open.document.locale();
  const zone = open.document.timeZone();
  const { year } = serialToCivil(instantToSerial(open.run.now(), zone));
  return (input, format) => {
    if (typeof input === 'string') {
      const typed = parseTyped(input, { locale, year, format });
      return 'formula' in typed ? { value: null, formula: typed.formula } : { ...typed, formula: null };
    }
    if (typeof input !== 'object' || input === null) return { value: input, formula: null };
    if ('formula' in input) return { value: null, formula: input.formula };
    const serial = instantToSerial(input.date, zone);
    return { value: serial, formula: null, ...(format === '' ? { format: dateFormat(serial, locale) } : {}) };
  };
}

/** A cell without a format shows the time too, unless it is midnight (unverified). */
function dateFormat(serial: number, locale: string): string {
  const date = localeRules(locale).dateFormat;
  return Number.isInteger(serial) ? date : `${date} h:mm:ss`;
}
