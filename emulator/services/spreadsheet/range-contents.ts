// The part of a Range that is about what stands in its cells: values, formulas, number formats.
// Reads apply pending writes first; writes wait in the buffer. Knows no looks, rules or rights.
import type { CellValue, Grid } from '../../cells/cell-store';
import { displayText } from '../../cells/number-format';
import { fromR1C1, toR1C1 } from '../../formula/r1c1';
import type { Coverage } from '../guard';
import { takeInput, type CellInput } from './cell-input';
import { cellReader, type ScriptValue } from './cell-output';
import { gridArgument } from './grid-argument';
import { RangeArea } from './range-area';
import { fits, isText } from '../signature';
import type { Contents } from './typed-contents';

const AUTOMATIC_FORMAT = '0.###############';
const FORMULA_IN_RULED_CELL = 'partial: validation is not applied to what a formula gives';

export const CONTENTS_COVERAGE: Coverage = {
  clearContent: 'exact',
  getDisplayValue: 'partial: as far as the number formats of cells/number-format go',
  getDisplayValues: 'partial: as far as the number formats of cells/number-format go',
  getFormula: 'exact',
  getFormulaR1C1: 'exact',
  getFormulas: 'exact',
  getFormulasR1C1: 'exact',
  getNumberFormat: `partial: an automatic format reads ${AUTOMATIC_FORMAT} whatever the cell holds`,
  getNumberFormats: `partial: an automatic format reads ${AUTOMATIC_FORMAT} whatever the cell holds`,
  getValue: 'partial: no cell images, no smart chips',
  getValues: 'partial: no cell images, no smart chips',
  isBlank: 'exact',
  setFormula: `partial: a text without = is refused; ${FORMULA_IN_RULED_CELL.slice(9)}`,
  setFormulaR1C1: `partial: a text without = is refused; ${FORMULA_IN_RULED_CELL.slice(9)}`,
  setFormulas: `partial: a text without = is refused; ${FORMULA_IN_RULED_CELL.slice(9)}`,
  setFormulasR1C1: `partial: a text without = is refused; ${FORMULA_IN_RULED_CELL.slice(9)}`,
  setNumberFormat: 'partial: patterns are kept unchecked; null is refused',
  setNumberFormats: 'partial: patterns are kept unchecked; null is refused',
  setValue: `partial: NaN, infinities, functions and service objects are refused; ${FORMULA_IN_RULED_CELL.slice(9)}`,
  setValues: `partial: NaN, infinities, functions and service objects are refused; ${FORMULA_IN_RULED_CELL.slice(9)}`,
};

export abstract class RangeContents extends RangeArea {
  getValue(): ScriptValue {
    return this.first(this.values('getValue', true));
  }

  getValues(): Grid<ScriptValue> {
    return this.values('getValues', false);
  }

  getDisplayValue(): string {
    return this.first(this.displayValues('getDisplayValue', true));
  }

  getDisplayValues(): Grid<string> {
    return this.displayValues('getDisplayValues', false);
  }

  getFormula(): string {
    return this.first(this.formulas('getFormula', true, (formula) => formula));
  }

  getFormulas(): Grid<string> {
    return this.formulas('getFormulas', false, (formula) => formula);
  }

  getFormulaR1C1(): string {
    return this.first(this.formulas('getFormulaR1C1', true, toR1C1));
  }

  getFormulasR1C1(): Grid<string> {
    return this.formulas('getFormulasR1C1', false, toR1C1);
  }

  getNumberFormat(): string {
    return this.first(this.numberFormats('getNumberFormat', true));
  }

  getNumberFormats(): Grid<string> {
    return this.numberFormats('getNumberFormats', false);
  }

  isBlank(): boolean {
    const rect = this.reading('isBlank', false);
    const { sheetId } = this.coordinates;
    return (
      this.open.cells.values(sheetId, rect).every((row) => row.every((value) => value === null)) &&
      this.open.cells.formulas(sheetId, rect).every((row) => row.every((formula) => formula === null))
    );
  }

  setValue(...args: readonly unknown[]): this {
    if (args.length !== 1) throw this.wrong('setValue', args);
    return this.writeOne('setValue', takeInput(this.open.run, args[0]));
  }

  setValues(...args: readonly unknown[]): this {
    const take = (value: unknown): CellInput => takeInput(this.open.run, value);
    return this.writeGrid('setValues', gridArgument(this.open.run, 'Range.setValues', args, this.rect(), take));
  }

  setFormula(...args: readonly unknown[]): this {
    if (!fits(args, isText)) throw this.wrong('setFormula', args);
    return this.writeOne('setFormula', this.formulaInput('setFormula', args[0]));
  }

  setFormulas(...args: readonly unknown[]): this {
    const take = (value: unknown): CellInput => this.formulaInput('setFormulas', value);
    return this.writeGrid('setFormulas', gridArgument(this.open.run, 'Range.setFormulas', args, this.rect(), take));
  }

  setFormulaR1C1(...args: readonly unknown[]): this {
    if (!fits(args, isText)) throw this.wrong('setFormulaR1C1', args);
    const { rect } = this.coordinates;
    return this.writeOne('setFormulaR1C1', this.formulaInput('setFormulaR1C1', args[0], [rect.row, rect.column]));
  }

  setFormulasR1C1(...args: readonly unknown[]): this {
    const method = 'setFormulasR1C1';
    const rect = this.rect();
    const texts = gridArgument(this.open.run, `Range.${method}`, args, rect, (text) => text);
    return this.writeGrid(
      method,
      texts.map((row, rowIndex) =>
        row.map((text, column) => this.formulaInput(method, text, [rect.row + rowIndex, rect.column + column])),
      ),
    );
  }

  setNumberFormat(...args: readonly unknown[]): this {
    const format = this.pattern('setNumberFormat', args[0], args);
    this.open.write('Range.setNumberFormat');
    return this.bufferFormat(format);
  }

  /** One format for all cells, without counting a call: a RangeList counts one for all its ranges. */
  bufferFormat(format: string): this {
    const { rows, columns } = this.rect();
    const row = Array.from({ length: columns }, () => format);
    return this.bufferFormats(
      Array.from({ length: rows }, () => row),
      0,
    );
  }

  setNumberFormats(...args: readonly unknown[]): this {
    const rect = this.rect();
    const take = (format: unknown): string => this.pattern('setNumberFormats', format, [format]);
    const formats = gridArgument(this.open.run, 'Range.setNumberFormats', args, rect, take);
    return this.writeFormats('setNumberFormats', formats, rect.rows * rect.columns);
  }

  clearContent(): this {
    return this.writeContents('clearContent', { fill: null }, 0);
  }

  /** The cells, or the first of them, after the read was counted. */
  protected reading(method: string, firstOnly: boolean): ReturnType<RangeArea['rect']> {
    const { rect } = this.coordinates;
    this.open.read(`Range.${method}`, firstOnly ? 1 : rect.rows * rect.columns);
    const cells = this.rect();
    return firstOnly ? { ...cells, rows: 1, columns: 1 } : cells;
  }

  protected first<T>(grid: Grid<T>): T {
    const [value] = grid[0] ?? [];
    if (value === undefined) throw new Error('Cannot read a cell: the range is empty');
    return value;
  }

  private values(method: string, firstOnly: boolean): Grid<ScriptValue> {
    const rect = this.reading(method, firstOnly);
    const { sheetId } = this.coordinates;
    const read = cellReader(this.open.run, this.open.document.timeZone());
    return this.withFormats(this.open.cells.values(sheetId, rect), rect, read);
  }

  private displayValues(method: string, firstOnly: boolean): Grid<string> {
    const rect = this.reading(method, firstOnly);
    const locale = this.open.document.locale();
    return this.withFormats(this.open.cells.values(this.coordinates.sheetId, rect), rect, (value, format) =>
      displayText(value, format, locale),
    );
  }

  private withFormats<T>(
    values: Grid<CellValue>,
    rect: ReturnType<RangeArea['rect']>,
    read: (value: CellValue, format: string) => T,
  ): T[][] {
    const formats = this.open.cells.formats(this.coordinates.sheetId, rect);
    return values.map((row, rowIndex) => {
      const formatRow = formats[rowIndex];
      return row.map((value, column) => read(value, formatRow?.[column] ?? ''));
    });
  }

  private formulas(
    method: string,
    firstOnly: boolean,
    print: (formula: string, row: number, column: number) => string,
  ): Grid<string> {
    const rect = this.reading(method, firstOnly);
    return this.open.cells
      .formulas(this.coordinates.sheetId, rect)
      .map((row, rowIndex) =>
        row.map((formula, column) =>
          formula === null ? '' : print(formula, rect.row + rowIndex, rect.column + column),
        ),
      );
  }

  private numberFormats(method: string, firstOnly: boolean): Grid<string> {
    const rect = this.reading(method, firstOnly);
    return this.open.cells
      .formats(this.coordinates.sheetId, rect)
      .map((row) => row.map((format) => (format === '' ? AUTOMATIC_FORMAT : format)));
  }

  /** `at` is the cell for which R1C1 notation is meant. An empty text takes the formula away. */
  private formulaInput(method: string, text: unknown, at?: readonly [row: number, column: number]): CellInput {
    if (typeof text !== 'string') throw this.wrong(method, [text]);
    if (text === '') return null;
    if (!text.startsWith('=')) throw this.missing(`${method} with a text that does not start with =`);
    return { formula: at === undefined ? text : fromR1C1(text, at[0], at[1]) };
  }

  /** `general` is how a format is taken away; null fails in ways nobody wrote down (M:GF). */
  pattern(method: string, format: unknown, args: readonly unknown[]): string {
    if (format === null) throw this.missing(`${method} with null`);
    if (args.length !== 1 || typeof format !== 'string') throw this.wrong(method, args);
    if (format.toLowerCase() === 'general') return '';
    return format === '@STRING@' ? '@' : format;
  }

  private writeOne(method: string, fill: CellInput): this {
    const { rows, columns } = this.rect();
    // One value for a whole range is cheap whatever its size (T22).
    return this.writeContents(method, { fill }, rows * columns === 1 ? 1 : 0);
  }

  private writeGrid(method: string, inputs: Grid<CellInput>): this {
    return this.writeContents(method, { inputs }, inputs.length * (inputs[0]?.length ?? 0));
  }

  private writeContents(method: string, contents: Contents, cells: number): this {
    const rect = this.rect();
    const single = cells === 1 && method === 'setValue';
    this.open.write(`Range.${method}`, single ? { cells, price: 'set-value' } : { cells });
    this.open.writes.add({ kind: 'contents', sheetId: this.coordinates.sheetId, rect, contents, cells });
    return this;
  }

  private writeFormats(method: string, formats: Grid<string>, cells: number): this {
    this.open.write(`Range.${method}`, { cells });
    return this.bufferFormats(formats, cells);
  }

  private bufferFormats(formats: Grid<string>, cells: number): this {
    this.open.writes.add({ kind: 'formats', sheetId: this.coordinates.sheetId, rect: this.rect(), formats, cells });
    return this;
  }
}
