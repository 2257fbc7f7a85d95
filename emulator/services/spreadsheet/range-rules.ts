// The part of a Range that is about data validation: rules laid on cells, and check boxes, which are such rules.
// Whether a write breaks a rule is found out when it is applied, not here.
import type { Grid } from '../../cells/cell-store';
import type { ValidationRule } from '../../host/annotations/validation-rule';
import type { Coverage } from '../guard';
import { takeInput, type CellInput } from './cell-input';
import { FakeDataValidation } from './fake-data-validation';
import { gridArgument } from './grid-argument';
import { gridOf, rectanglesOf } from './grid-rectangles';
import { RangeLooks } from './range-looks';
import { fits, isA, orNull } from '../signature';

export const RULES_COVERAGE: Coverage = {
  clearDataValidations: 'exact',
  getDataValidation: 'exact',
  getDataValidations: 'exact',
  insertCheckboxes: 'partial: existing contents become the unchecked value, whatever they were',
  isChecked: 'partial: of one cell',
  removeCheckboxes: 'exact',
  setDataValidation: 'exact',
  setDataValidations: 'exact',
};

const isRule = orNull(isA(FakeDataValidation));

export abstract class RangeRules extends RangeLooks {
  setDataValidation(...args: readonly unknown[]): this {
    if (!fits(args, isRule)) throw this.wrong('setDataValidation', args);
    return this.layRule('setDataValidation', args[0]?.rule ?? null);
  }

  setDataValidations(...args: readonly unknown[]): this {
    const rect = this.rect();
    const take = (rule: unknown): ValidationRule | null => {
      if (!isRule(rule)) throw this.wrong('setDataValidations', args);
      return rule?.rule ?? null;
    };
    const grid = gridArgument(this.open.run, 'Range.setDataValidations', args, rect, take);
    const work = (): void => {
      this.open.annotations.setValidations(this.coordinates.sheetId, rect, rectanglesOf(grid, rect));
    };
    return this.annotate('setDataValidations', work, rect.rows * rect.columns);
  }

  clearDataValidations(): this {
    return this.layRule('clearDataValidations', null);
  }

  getDataValidation(): FakeDataValidation | null {
    return this.first(this.rules('getDataValidation', true));
  }

  getDataValidations(): Grid<FakeDataValidation | null> {
    return this.rules('getDataValidations', false);
  }

  /** Without arguments true and false; with one, checked and blank; with two, checked and unchecked. */
  insertCheckboxes(...args: readonly unknown[]): this {
    if (args.length > 2) throw this.wrong('insertCheckboxes', args);
    const words = args.map((word) => this.checkboxWord(word, args));
    const rule: ValidationRule = { criteria: 'CHECKBOX', args: words, allowInvalid: true, helpText: null };
    const fill: CellInput = args.length === 0 ? false : (words[1] ?? null);
    this.layRule('insertCheckboxes', rule);
    const { rect, sheetId } = this.coordinates;
    this.open.writes.add({ kind: 'contents', sheetId, rect, contents: { fill }, cells: rect.rows * rect.columns });
    return this;
  }

  removeCheckboxes(): this {
    const rect = this.rect();
    const { sheetId } = this.coordinates;
    return this.open.restructure('Range.removeCheckboxes', () => {
      this.open.rights.requireCells(sheetId, rect);
      for (const laid of this.open.annotations.validations(sheetId, rect)) {
        if (laid.value.criteria !== 'CHECKBOX') continue;
        this.open.annotations.setValidations(sheetId, laid.rect, []);
        const words: readonly unknown[] = laid.value.args.length === 0 ? [true, false] : laid.value.args;
        const before = this.open.cells.values(sheetId, laid.rect);
        const values = before.map((row) => row.map((value) => (words.includes(value) ? null : value)));
        const formulas = this.open.cells.formulas(sheetId, laid.rect);
        this.open.cells.write([{ sheetId, rect: laid.rect, values, formulas }]);
      }
      return this;
    });
  }

  isChecked(): boolean | null {
    const rect = this.reading('isChecked', true);
    const { sheetId } = this.coordinates;
    const [laid] = this.open.annotations.validations(sheetId, rect);
    if (laid?.value.criteria !== 'CHECKBOX') return null;
    return this.first(this.open.cells.values(sheetId, rect)) === (laid.value.args[0] ?? true);
  }

  private rules(method: string, firstOnly: boolean): (FakeDataValidation | null)[][] {
    const rect = this.reading(method, firstOnly);
    const rules = this.open.annotations.validations(this.coordinates.sheetId, rect);
    const laid = rules.map((one) => ({ rect: one.rect, value: new FakeDataValidation(this.open, one.value) }));
    return gridOf<FakeDataValidation | null>(laid, rect, null);
  }

  private layRule(method: string, rule: ValidationRule | null): this {
    const rect = this.rect();
    return this.annotate(method, () => {
      const laid = rule === null ? [] : [{ rect, value: rule }];
      this.open.annotations.setValidations(this.coordinates.sheetId, rect, laid);
    });
  }

  private checkboxWord(word: unknown, args: readonly unknown[]): string | number | boolean {
    const input = takeInput(this.open.run, word);
    if (typeof input === 'object') throw this.wrong('insertCheckboxes', args);
    return input;
  }
}
