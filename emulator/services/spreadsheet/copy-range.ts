// Copies cells to another place: contents with their references moved along, formats, looks, rules, notes.
// The source is repeated as often as it fits wholly into the target, and overflows a smaller one (M:GF).
// Knows no Google class.
import type { CellEdit, Grid, Rect } from '../../cells/cell-store';
import { moveFormula } from '../../formula/move-formula';
import { rectsMeet } from '../../host/annotations/grid-area';
import type { Laid } from '../../host/annotations/area-map';
import { LOOKS } from '../../host/annotations';
import { notModelled } from '../guard';
import { boundedAt, type Coordinates } from './coordinates';
import type { OpenSpreadsheet } from './open-spreadsheet';

export type PasteType = 'PASTE_NORMAL' | 'PASTE_FORMAT' | 'PASTE_FORMULA' | 'PASTE_DATA_VALIDATION' | 'PASTE_VALUES';

interface Parts {
  readonly contents: 'formulas' | 'values' | null;
  readonly formats: boolean;
  readonly validations: boolean;
}

const PARTS: Readonly<Record<PasteType, Parts>> = {
  PASTE_NORMAL: { contents: 'formulas', formats: true, validations: true },
  PASTE_FORMAT: { contents: null, formats: true, validations: false },
  PASTE_FORMULA: { contents: 'formulas', formats: false, validations: false },
  PASTE_DATA_VALIDATION: { contents: null, formats: false, validations: true },
  PASTE_VALUES: { contents: 'values', formats: false, validations: false },
};

export function copyRange(open: OpenSpreadsheet, from: Coordinates, to: Coordinates, type: PasteType): void {
  const parts = PARTS[type];
  if (parts === undefined) throw notModelled(`Range.copyTo with ${type}`);
  const source = open.onGrid(from);
  const places = placesOf(source, to.rect).map((rect) => open.onGrid(boundedAt(to.sheetId, rect)));
  if (from.sheetId === to.sheetId && places.some((rect) => rectsMeet(rect, source))) {
    throw notModelled('Range.copyTo onto cells of its own range');
  }
  for (const rect of places) open.rights.requireCells(to.sheetId, rect);
  const values = open.cells.values(from.sheetId, source);
  const formulas = open.cells.formulas(from.sheetId, source);
  const formats = open.cells.formats(from.sheetId, source);
  const edits = places.map((rect): CellEdit => {
    const moved = moveGrid(formulas, rect.row - source.row, rect.column - source.column);
    return {
      sheetId: to.sheetId,
      rect,
      ...(parts.contents === 'formulas' ? { values, formulas: moved } : {}),
      ...(parts.contents === 'values' ? { values, formulas: formulas.map((row) => row.map(() => null)) } : {}),
      ...(parts.formats ? { formats } : {}),
    };
  });
  open.cells.write(edits);
  for (const rect of places) copyAnnotations(open, from.sheetId, source, to.sheetId, rect, parts);
}

function placesOf(source: Rect, target: Rect): readonly Rect[] {
  const down = Math.max(1, Math.floor(target.rows / source.rows));
  const right = Math.max(1, Math.floor(target.columns / source.columns));
  return Array.from({ length: down * right }, (_, index) => ({
    row: target.row + Math.floor(index / right) * source.rows,
    column: target.column + (index % right) * source.columns,
    rows: source.rows,
    columns: source.columns,
  }));
}

function moveGrid(formulas: Grid<string | null>, rows: number, columns: number): Grid<string | null> {
  return formulas.map((row) => row.map((formula) => (formula === null ? null : moveFormula(formula, rows, columns))));
}

function copyAnnotations(
  open: OpenSpreadsheet,
  fromSheet: string,
  source: Rect,
  toSheet: string,
  rect: Rect,
  parts: Parts,
): void {
  const { annotations } = open;
  const move = <T>(laid: readonly Laid<T>[]): readonly Laid<T>[] =>
    laid.map((one) => ({
      value: one.value,
      rect: {
        ...one.rect,
        row: one.rect.row + rect.row - source.row,
        column: one.rect.column + rect.column - source.column,
      },
    }));
  if (parts.validations) annotations.setValidations(toSheet, rect, move(annotations.validations(fromSheet, source)));
  if (!parts.formats) return;
  const looks = parts.contents === null ? LOOKS.filter((look) => look !== 'note') : LOOKS;
  for (const look of looks)
    annotations.setLooks(toSheet, look, rect, move(annotations.looksOf(fromSheet, look, source)));
}
