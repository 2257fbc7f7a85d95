// The part of a Sheet that is about its rows and columns as such: inserting, deleting, moving, freezing, hiding.
// Rows and columns are alike, so each method exists once and is named twice. Knows no contents.
import type { Rect } from '../../cells/cell-store';
import type { LineLook } from '../../host/annotations';
import type { Axis } from '../../host/annotations/line-change';
import { notModelled, type Coverage, type Rating } from '../guard';
import { FakeRange } from './fake-range';
import { SheetArea } from './sheet-area';
import { fits, isA, isNumber } from '../signature';

const INSERTED: Rating = 'partial: new lines take after the one before them, also when inserted before one';

/** One of `Row(s)` and `Column(s)` stands where the star is, in all of these. */
const METHODS: Readonly<Record<string, Rating>> = {
  'delete*': 'exact',
  'delete*s': 'exact',
  'getFrozen*s': 'exact',
  'hide*': 'exact',
  'hide*s': 'exact',
  'insert*After': INSERTED,
  'insert*Before': INSERTED,
  'insert*s': INSERTED,
  'insert*sAfter': INSERTED,
  'insert*sBefore': INSERTED,
  'is*HiddenByUser': 'exact',
  'move*s': 'partial: a place within the moved block is refused',
  'setFrozen*s': 'partial: freezing all of them is refused',
  'show*s': 'exact',
  'unhide*': 'exact',
};

export const SHEET_LINES: Coverage = {
  ...Object.fromEntries(
    Object.entries(METHODS).flatMap(([method, rating]) =>
      ['Row', 'Column'].map((line) => [method.replace('*', line), rating] as const),
    ),
  ),
  isRowHiddenByFilter: 'partial: never, as filters are not modelled',
};

const MAX_COLUMNS = 18_278;

export abstract class SheetLines extends SheetArea {
  static {
    const define = (axis: Axis, line: string): void => {
      const methods: Readonly<Record<string, (this: SheetLines, ...args: readonly unknown[]) => unknown>> = {
        [`insert${line}After`](...args) {
          return this.insert(`insert${line}After`, axis, args, false, 1);
        },
        [`insert${line}Before`](...args) {
          return this.insert(`insert${line}Before`, axis, args, true, 1);
        },
        [`insert${line}sAfter`](...args) {
          return this.insert(`insert${line}sAfter`, axis, args, false, null);
        },
        [`insert${line}sBefore`](...args) {
          return this.insert(`insert${line}sBefore`, axis, args, true, null);
        },
        [`insert${line}s`](...args) {
          this.insert(`insert${line}s`, axis, args, true, args.length === 1 ? 1 : null);
        },
        [`delete${line}`](...args) {
          return this.remove(`delete${line}`, axis, args, 1);
        },
        [`delete${line}s`](...args) {
          this.remove(`delete${line}s`, axis, args, null);
        },
        [`move${line}s`](...args) {
          this.move(`move${line}s`, axis, args);
        },
        [`getFrozen${line}s`]() {
          this.open.read(`Sheet.getFrozen${line}s`);
          return this.frozen()[axis];
        },
        [`setFrozen${line}s`](...args) {
          this.freeze(`setFrozen${line}s`, axis, args);
        },
        [`hide${line}s`](...args) {
          this.hideLines(`hide${line}s`, axis, this.span(`hide${line}s`, axis, args), true);
        },
        [`show${line}s`](...args) {
          this.hideLines(`show${line}s`, axis, this.span(`show${line}s`, axis, args), false);
        },
        [`hide${line}`](...args) {
          this.hideLines(`hide${line}`, axis, this.spanOf(`hide${line}`, axis, args), true);
        },
        [`unhide${line}`](...args) {
          this.hideLines(`unhide${line}`, axis, this.spanOf(`unhide${line}`, axis, args), false);
        },
        [`is${line}HiddenByUser`](...args) {
          const { from } = this.span(`is${line}HiddenByUser`, axis, args.slice(0, 1));
          this.open.read(`Sheet.is${line}HiddenByUser`);
          return this.open.annotations.lineValues(this.id, hiddenLook(axis), from, 1)[0] === 1;
        },
      };
      for (const [name, value] of Object.entries(methods)) Object.defineProperty(SheetLines.prototype, name, { value });
    };
    define('row', 'Row');
    define('column', 'Column');
  }

  isRowHiddenByFilter(...args: readonly unknown[]): boolean {
    this.span('isRowHiddenByFilter', 'row', args);
    this.open.read('Sheet.isRowHiddenByFilter');
    return false;
  }

  /** `fixedCount` is that of the methods for a single line. */
  private insert(
    method: string,
    axis: Axis,
    args: readonly unknown[],
    before: boolean,
    fixedCount: number | null,
  ): this {
    const { position, count } = this.place(method, args, fixedCount);
    return this.open.restructure(`Sheet.${method}`, () => {
      const { rows, columns } = this.info();
      if (position < 1 || position > this.count(axis) || count < 1) throw this.outOfBounds(axis);
      if (axis === 'column' && columns + count > MAX_COLUMNS) throw notModelled(`more than ${MAX_COLUMNS} columns`);
      this.open.requireRoom(count * (axis === 'row' ? columns : rows));
      const at = before ? position - 1 : position;
      this.open.rights.requireInsertion(this.id, axis, at);
      if (axis === 'row') this.open.cells.insertRows(this.id, at, count);
      else this.open.cells.insertColumns(this.id, at, count);
      return this;
    });
  }

  private remove(method: string, axis: Axis, args: readonly unknown[], fixedCount: number | null): this {
    const { position, count } = this.place(method, args, fixedCount);
    return this.open.restructure(`Sheet.${method}`, () => {
      const size = this.count(axis);
      if (position < 1 || count < 1 || position + count - 1 > size) throw this.outOfBounds(axis);
      const frozen = this.frozen()[axis];
      const frozenLeft = frozen - Math.max(0, Math.min(frozen, position - 1 + count) - (position - 1));
      if (size - count - frozenLeft < 1) {
        throw this.open.run.exception(`Sorry, it is not possible to delete all non-frozen ${axis}s.`);
      }
      this.open.rights.requireLines(this.id, this.linesRect(axis, position - 1, count));
      if (axis === 'row') this.open.cells.deleteRows(this.id, position - 1, count);
      else this.open.cells.deleteColumns(this.id, position - 1, count);
      return this;
    });
  }

  /** The place is counted before the move (D:ref/spreadsheet/sheet). */
  private move(method: string, axis: Axis, args: readonly unknown[]): void {
    if (!fits(args, isA(FakeRange), isNumber)) throw this.wrong(method, args);
    const [range, destination] = args;
    const { from, count } = this.lines(axis, range.coordinates.rect);
    if (range.coordinates.sheetId !== this.id) throw notModelled(`Sheet.${method} with a range of another sheet`);
    this.open.restructure(`Sheet.${method}`, () => {
      const to = destination - 1;
      if (!Number.isInteger(to) || to < 0 || to > this.count(axis)) throw this.outOfBounds(axis);
      if (to > from && to < from + count) throw notModelled(`Sheet.${method} to a place within the block`);
      this.open.rights.requireLines(this.id, this.linesRect(axis, from, count));
      this.open.rights.requireInsertion(this.id, axis, to);
      if (axis === 'row') this.open.cells.moveRows(this.id, from, count, to);
      else this.open.cells.moveColumns(this.id, from, count, to);
    });
  }

  private freeze(method: string, axis: Axis, args: readonly unknown[]): void {
    if (!fits(args, isNumber)) throw this.wrong(method, args);
    const [count] = args;
    this.open.restructure(`Sheet.${method}`, () => {
      if (!Number.isInteger(count) || count < 0 || count >= this.count(axis))
        throw notModelled(`Sheet.${method}(${count})`);
      this.open.rights.requireSheet(this.id);
      const frozen = { ...this.frozen(), [axis]: count };
      this.open.cells.setFrozen(this.id, frozen.row, frozen.column);
    });
  }

  private hideLines(method: string, axis: Axis, { from, count }: { from: number; count: number }, hide: boolean): void {
    this.open.write(`Sheet.${method}`);
    this.open.rights.requireSheet(this.id);
    this.open.annotations.setLines(this.id, hiddenLook(axis), from, count, hide ? 1 : null);
  }

  private place(
    method: string,
    args: readonly unknown[],
    fixedCount: number | null,
  ): { position: number; count: number } {
    if (fixedCount === null ? !fits(args, isNumber, isNumber) : !fits(args, isNumber)) throw this.wrong(method, args);
    const [position, count] = [Number(args[0]), fixedCount ?? Number(args[1])];
    if (!Number.isInteger(position) || !Number.isInteger(count)) throw notModelled(`Sheet.${method} with fractions`);
    return { position, count };
  }

  /** (index) or (index, count), within the sheet. */
  protected span(method: string, axis: Axis, args: readonly unknown[]): { from: number; count: number } {
    if (args.length < 1 || args.length > 2 || !args.every(isNumber)) throw this.wrong(method, args);
    const [position = 0, count = 1] = args;
    if (!Number.isInteger(position) || !Number.isInteger(count)) throw notModelled(`Sheet.${method} with fractions`);
    if (position < 1 || count < 1 || position + count - 1 > this.count(axis)) throw this.outOfBounds(axis);
    return { from: position - 1, count };
  }

  private spanOf(method: string, axis: Axis, args: readonly unknown[]): { from: number; count: number } {
    if (!fits(args, isA(FakeRange))) throw this.wrong(method, args);
    return this.lines(axis, args[0].coordinates.rect);
  }

  private lines(axis: Axis, rect: Rect): { from: number; count: number } {
    return axis === 'row' ? { from: rect.row, count: rect.rows } : { from: rect.column, count: rect.columns };
  }

  private linesRect(axis: Axis, from: number, count: number): Rect {
    const { rows, columns } = this.info();
    return axis === 'row'
      ? { row: from, column: 0, rows: count, columns }
      : { row: 0, column: from, rows, columns: count };
  }

  private count(axis: Axis): number {
    return axis === 'row' ? this.info().rows : this.info().columns;
  }

  private frozen(): Record<Axis, number> {
    return { row: this.info().frozenRows, column: this.info().frozenColumns };
  }

  private outOfBounds(axis: Axis): Error {
    return this.open.run.exception(`Those ${axis}s are out of bounds.`);
  }
}

function hiddenLook(axis: Axis): LineLook {
  return axis === 'row' ? 'rowHidden' : 'columnHidden';
}
