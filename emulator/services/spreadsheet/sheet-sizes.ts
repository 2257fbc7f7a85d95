// The part of a Sheet that is about how high rows and how wide columns are. Kept in pixels and handed back.
// Knows no rendering: nothing is measured, so fitting a size to contents does nothing.
import type { LineLook } from '../../host/annotations';
import type { Axis } from '../../host/annotations/line-change';
import type { Coverage, Rating } from '../guard';
import { SheetLines } from './sheet-lines';
import { fits, isNumber } from '../signature';

const SIZES: Rating = 'partial: kept; no size follows from contents';
const NOTHING: Rating = 'partial: does nothing';

export const SHEET_SIZES: Coverage = {
  autoResizeColumn: NOTHING,
  autoResizeColumns: NOTHING,
  autoResizeRows: NOTHING,
  getColumnWidth: SIZES,
  getRowHeight: SIZES,
  setColumnWidth: SIZES,
  setColumnWidths: SIZES,
  setRowHeight: SIZES,
  setRowHeights: SIZES,
  setRowHeightsForced: SIZES,
};

const DEFAULTS: Readonly<Record<Axis, number>> = { row: 21, column: 100 };

export abstract class SheetSizes extends SheetLines {
  getRowHeight(...args: readonly unknown[]): number {
    return this.size('getRowHeight', 'row', args);
  }

  getColumnWidth(...args: readonly unknown[]): number {
    return this.size('getColumnWidth', 'column', args);
  }

  setRowHeight(...args: readonly unknown[]): this {
    if (!fits(args, isNumber, isNumber)) throw this.wrong('setRowHeight', args);
    return this.resize('setRowHeight', 'row', [args[0], 1, args[1]]);
  }

  setRowHeights(...args: readonly unknown[]): this {
    return this.resize('setRowHeights', 'row', args);
  }

  setRowHeightsForced(...args: readonly unknown[]): this {
    return this.resize('setRowHeightsForced', 'row', args);
  }

  setColumnWidth(...args: readonly unknown[]): this {
    if (!fits(args, isNumber, isNumber)) throw this.wrong('setColumnWidth', args);
    return this.resize('setColumnWidth', 'column', [args[0], 1, args[1]]);
  }

  setColumnWidths(...args: readonly unknown[]): this {
    return this.resize('setColumnWidths', 'column', args);
  }

  autoResizeColumn(...args: readonly unknown[]): this {
    return this.touch('autoResizeColumn', 'column', args);
  }

  autoResizeColumns(...args: readonly unknown[]): this {
    return this.touch('autoResizeColumns', 'column', args);
  }

  autoResizeRows(...args: readonly unknown[]): this {
    return this.touch('autoResizeRows', 'row', args);
  }

  private size(method: string, axis: Axis, args: readonly unknown[]): number {
    if (!fits(args, isNumber)) throw this.wrong(method, args);
    const { from } = this.span(method, axis, args);
    this.open.read(`Sheet.${method}`);
    return this.open.annotations.lineValues(this.id, sizeOf(axis), from, 1)[0] ?? DEFAULTS[axis];
  }

  private resize(method: string, axis: Axis, args: readonly unknown[]): this {
    if (!fits(args, isNumber, isNumber, isNumber)) throw this.wrong(method, args);
    const { from, count } = this.span(method, axis, [args[0], args[1]]);
    this.open.write(`Sheet.${method}`);
    this.open.rights.requireSheet(this.id);
    this.open.annotations.setLines(this.id, sizeOf(axis), from, count, args[2]);
    return this;
  }

  private touch(method: string, axis: Axis, args: readonly unknown[]): this {
    this.span(method, axis, args);
    this.open.write(`Sheet.${method}`);
    this.open.rights.requireSheet(this.id);
    return this;
  }
}

function sizeOf(axis: Axis): LineLook {
  return axis === 'row' ? 'rowHeight' : 'columnWidth';
}
