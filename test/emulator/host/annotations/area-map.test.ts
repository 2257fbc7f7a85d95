// Values laid over rectangles are checked against a grid that keeps one value for each cell.
import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import type { Rect } from '../../../../emulator/cells/cell-store';
import { AreaMap } from '../../../../emulator/host/annotations/area-map';

const SIZE = 8;
const ALL: Rect = { row: 0, column: 0, rows: SIZE, columns: SIZE };

const anyRect = fc
  .record({
    row: fc.nat(SIZE - 1),
    column: fc.nat(SIZE - 1),
    rows: fc.integer({ min: 1, max: SIZE }),
    columns: fc.integer({ min: 1, max: SIZE }),
  })
  .map(({ row, column, rows, columns }) => ({
    row,
    column,
    rows: Math.min(rows, SIZE - row),
    columns: Math.min(columns, SIZE - column),
  }));

function lay(map: AreaMap<string>, rect: Rect, value: string | null): void {
  map.replace(rect, value === null ? [] : [{ rect, value }]);
}

function cellsOf(map: AreaMap<string>, within: Rect): (string | null)[][] {
  const grid = Array.from({ length: SIZE }, () => Array.from({ length: SIZE }, (): string | null => null));
  for (const { rect, value } of map.within(within)) {
    for (let row = rect.row; row < rect.row + rect.rows; row += 1) {
      for (let column = rect.column; column < rect.column + rect.columns; column += 1) {
        const line = grid[row];
        if (line === undefined || line[column] !== null) throw new Error(`two values at ${row}, ${column}`);
        line[column] = value;
      }
    }
  }
  return grid;
}

describe('AreaMap', () => {
  it('gives each cell what was laid on it last, wherever one looks', () => {
    const anyStep = fc.record({ rect: anyRect, value: fc.constantFrom('a', 'b', null) });
    fc.assert(
      fc.property(fc.array(anyStep, { maxLength: 12 }), anyRect, (steps, window) => {
        const map = new AreaMap<string>();
        const wanted = Array.from({ length: SIZE }, () => Array.from({ length: SIZE }, (): string | null => null));
        for (const { rect, value } of steps) {
          lay(map, rect, value);
          for (const line of wanted.slice(rect.row, rect.row + rect.rows)) {
            line.fill(value, rect.column, rect.column + rect.columns);
          }
        }
        expect(cellsOf(map, ALL)).toEqual(wanted);
        const seen = wanted.map((line, row) =>
          line.map((value, column) => {
            const inRows = row >= window.row && row < window.row + window.rows;
            return inRows && column >= window.column && column < window.column + window.columns ? value : null;
          }),
        );
        expect(cellsOf(map, window)).toEqual(seen);
      }),
      { seed: 20_260_210, numRuns: 300 },
    );
  });

  it('keeps a column of 10,000 rows as one rectangle, laid whole or row by row', () => {
    const whole = new AreaMap<string>();
    lay(whole, { row: 1, column: 2, rows: 10_000, columns: 1 }, 'rule');
    const byRow = new AreaMap<string>();
    for (let row = 1; row <= 10_000; row += 1) lay(byRow, { row, column: 2, rows: 1, columns: 1 }, 'rule');
    expect(whole.toJSON()).toHaveLength(1);
    expect(byRow.toJSON()).toEqual(whole.toJSON());
  });
});
