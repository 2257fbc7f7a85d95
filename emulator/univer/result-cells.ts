// Puts what formulas gave into the model's cells and the spills, and remembers what that changed.
// Knows nothing of order and passes.
import type { ICellData, IObjectMatrixPrimitiveType, IUnitRange, Nullable } from '@univerjs/core';
import type { FunctionVariantType } from '@univerjs/engine-formula';

import type { Rect } from '../cells/cell-store';
import { cellExtras, cellFormat, extrasField, isError, valueFields } from './cell-data';
import type { Result } from './result-values';
import { resultGrid } from './result-values';
import { inTheWay } from './spill-room';
import type { Spill, Spills } from './spills';
import { spillRange } from './spills';
import { engine } from './univer-packages';
import type { WorkbookModel } from './workbook-model';

export type CellMatrix = IObjectMatrixPrimitiveType<Nullable<ICellData>>;

/** By sheet: the new value, format and extras of cells with formulas. */
export type ResultCells = ReadonlyMap<string, CellMatrix>;

/** Google's text. */
export const CIRCLE_NOTE = 'Circular dependency detected. To resolve with iterative calculation, see File > Settings.';

interface Touched {
  readonly sheetId: string;
  readonly row: number;
  readonly column: number;
  readonly before: string;
}

export class ResultWriter {
  private readonly touched = new Map<string, Touched>();
  private changedSpills: IUnitRange[] = [];

  constructor(
    private readonly model: WorkbookModel,
    private readonly spills: Spills,
  ) {}

  /** Gives what formulas that read the cell get to see. */
  write(sheetId: string, row: number, column: number, variant: FunctionVariantType): FunctionVariantType {
    const grid = resultGrid(variant);
    const first = grid[0]?.[0] ?? { value: null, format: '' };
    if (grid.length === 1 && grid[0]?.length === 1) {
      this.spill(sheetId, row, column, null);
      this.cell(sheetId, row, column, first);
      return variant;
    }
    const rect = { row, column, rows: grid.length, columns: grid[0]?.length ?? 1 };
    const blocked = inTheWay(this.model.worksheet(sheetId), this.spills, rect);
    this.spill(sheetId, row, column, {
      ...rect,
      cells: blocked === null ? grid.map((cells) => cells.map(spillCell)) : null,
    });
    if (blocked === null) {
      this.cell(sheetId, row, column, first);
      return variant;
    }
    this.cell(sheetId, row, column, { value: { error: '#REF!', note: blocked }, format: '' });
    return engine.ErrorValueObject.create(engine.ErrorType.REF, blocked);
  }

  /** The parts of spills outside their anchors that changed since the last call: what reads them is due. */
  takeSpillChanges(): readonly IUnitRange[] {
    const changes = this.changedSpills;
    this.changedSpills = [];
    return changes;
  }

  changes(): ResultCells {
    const cells = new Map<string, CellMatrix>();
    for (const { sheetId, row, column, before } of this.touched.values()) {
      const cell = this.model.worksheet(sheetId).getCellMatrix().getValue(row, column);
      if (cell === undefined || cell === null || shown(cell) === before) continue;
      const pattern = cellFormat(cell, this.model.workbook.getStyles());
      const matrix = cells.get(sheetId) ?? {};
      cells.set(sheetId, matrix);
      (matrix[row] ??= {})[column] = {
        v: cell.v ?? null,
        t: cell.t ?? null,
        custom: cell.custom ?? null,
        s: { n: pattern === '' ? null : { pattern } },
      };
    }
    return cells;
  }

  private cell(sheetId: string, row: number, column: number, { value, format }: Result): void {
    const cell = this.model.worksheet(sheetId).getCellMatrix().getValue(row, column);
    if (cell === undefined || cell === null) return;
    const key = `${sheetId}!${row},${column}`;
    if (!this.touched.has(key)) this.touched.set(key, { sheetId, row, column, before: shown(cell) });
    const { v, t } = valueFields(value);
    if (v === null || v === undefined) {
      delete cell.v;
      delete cell.t;
    } else {
      cell.v = v;
      if (t !== undefined && t !== null) cell.t = t;
    }
    this.describe(cell, isError(value) ? value.note : undefined, format);
  }

  /** A format that came from a result stands only where a person set none, and goes with the result. */
  private describe(cell: ICellData, note: string | undefined, format: string): void {
    const styles = this.model.workbook.getStyles();
    const current = cellFormat(cell, styles);
    const own = current !== '' && current !== cellExtras(cell).derived;
    const derived = own ? '' : format;
    if (!own && current !== derived) {
      const { n: _, ...rest } = styles.getStyleByCell(cell) ?? {};
      const style = derived === '' ? rest : { ...rest, n: { pattern: derived } };
      if (Object.keys(style).length === 0) delete cell.s;
      else cell.s = styles.setValue(style);
    }
    const extras = extrasField({ ...(note === undefined ? {} : { note }), ...(derived === '' ? {} : { derived }) });
    if (extras === null) delete cell.custom;
    else cell.custom = extras;
  }

  private spill(sheetId: string, row: number, column: number, spill: Spill | null): void {
    const before = this.spills.at(sheetId, row, column);
    if (before === null && spill === null) return;
    if (before !== null && spill !== null && JSON.stringify(before) === JSON.stringify(spill)) return;
    this.spills.put(sheetId, row, column, spill);
    const { unitId } = this.model;
    for (const one of [before, spill]) {
      if (one === null || one.cells === null) continue;
      for (const rect of withoutAnchor(one)) this.changedSpills.push({ unitId, sheetId, range: spillRange(rect) });
    }
    if (before === null) return;
    // What waited for these cells may have room now.
    for (const waiting of this.spills.touching(sheetId, before)) {
      if (waiting.cells !== null || waiting === spill) continue;
      this.changedSpills.push({ unitId, sheetId, range: spillRange({ ...waiting, rows: 1, columns: 1 }) });
    }
  }
}

function spillCell({ value, format }: Result): ICellData {
  const { v, t, custom } = valueFields(value);
  return { v, t, ...(custom === null ? {} : { custom }), ...(format === '' ? {} : { s: { n: { pattern: format } } }) };
}

/** What a change of the cell's shown state can be told by. */
function shown({ v, t, s, custom }: ICellData): string {
  return JSON.stringify([v ?? null, t ?? null, s ?? null, custom ?? null]);
}

function withoutAnchor({ row, column, rows, columns }: Rect): readonly Rect[] {
  const right = { row, column: column + 1, rows: 1, columns: columns - 1 };
  const below = { row: row + 1, column, rows: rows - 1, columns };
  return [right, below].filter((rect) => rect.rows > 0 && rect.columns > 0);
}
