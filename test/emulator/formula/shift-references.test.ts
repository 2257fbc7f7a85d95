import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { parseReference, rectA1, referenceRect } from '../../../emulator/formula/references';
import type { ReferenceChange } from '../../../emulator/formula/shift-references';
import { shiftReferences } from '../../../emulator/formula/shift-references';

type Axis = 'rows' | 'columns';
const sheet = 'Orders';
const insert = (axis: Axis, at: number, count: number): ReferenceChange => ({
  type: `${axis}-inserted`,
  sheet,
  at,
  count,
});
const remove = (axis: Axis, at: number, count: number): ReferenceChange => ({
  type: `${axis}-deleted`,
  sheet,
  at,
  count,
});
const move = (axis: Axis, from: number, count: number, to: number): ReferenceChange => ({
  type: `${axis}-moved`,
  sheet,
  from,
  count,
  to,
});
const shift = (formula: string, change: ReferenceChange, ownSheet = sheet): string =>
  shiftReferences(formula, ownSheet, change);

/** Rectangles in a grid of 12 x 8, as A1 text, some with `$` and some open at the bottom or the right. */
const SIZE = { rows: 12, columns: 8 };
const rect = fc
  .tuple(fc.nat(SIZE.rows - 1), fc.nat(SIZE.columns - 1), fc.nat(SIZE.rows - 1), fc.nat(SIZE.columns - 1))
  .map(([row, column, lastRow, lastColumn]) => ({
    row: Math.min(row, lastRow),
    column: Math.min(column, lastColumn),
    rows: Math.abs(row - lastRow) + 1,
    columns: Math.abs(column - lastColumn) + 1,
  }));
const reference = fc
  .tuple(rect, fc.constantFrom('', '$'), fc.constantFrom('closed', 'rows', 'columns'))
  .map(([cells, dollar, open]) => {
    const [first = '', last = first] = rectA1(cells).split(':');
    const text = (corner: string): string => corner.replace(/\d/, (digit) => dollar + digit);
    if (open === 'rows') return `${text(first)}:${last.replace(/\d+/, '')}`;
    if (open === 'columns') return `${text(first)}:${last.replace(/[A-Z]+/, '')}`;
    return first === last ? text(first) : `${text(first)}:${text(last)}`;
  });
const formula = fc
  .array(fc.tuple(reference, fc.constantFrom('', 'Orders!', "'Orders'!", "'Other tab'!")), {
    minLength: 1,
    maxLength: 4,
  })
  .map((parts) => `=${parts.map(([text, prefix]) => `SUM(${prefix}${text})`).join('+"A1"&')}`);
const axis = fc.constantFrom<Axis>('rows', 'columns');

describe('references after a change', () => {
  it('are what they were when inserted rows or columns are deleted again', () => {
    fc.assert(
      fc.property(formula, axis, fc.nat(13), fc.integer({ min: 1, max: 5 }), (text, along, at, count) => {
        expect(shift(shift(text, insert(along, at, count)), remove(along, at, count))).toBe(text);
      }),
      { seed: 21, numRuns: 1000 },
    );
  });

  it('are what they were when a move is undone, for single cells', () => {
    const cell = fc
      .tuple(fc.nat(11), fc.nat(7))
      .map(([row, column]) => `=${rectA1({ row, column, rows: 1, columns: 1 })}`);
    fc.assert(
      fc.property(
        cell,
        axis,
        fc.nat(4),
        fc.integer({ min: 1, max: 3 }),
        fc.nat(7),
        (text, along, from, count, target) => {
          const to = target > from && target < from + count ? from : target;
          const back = to > from ? move(along, to - count, count, from) : move(along, to, count, from + count);
          expect(shift(shift(text, move(along, from, count, to)), back)).toBe(text);
        },
      ),
      { seed: 22, numRuns: 1000 },
    );
  });

  it('cover the same cells as before, with what was inserted among them and without what was deleted', () => {
    const change = fc.tuple(axis, fc.boolean(), fc.nat(7), fc.integer({ min: 1, max: 4 }));
    fc.assert(
      fc.property(reference, change, (text, [along, inserts, at, count]) => {
        // Every cell of the grid has a number that it keeps; a cell that was inserted has none.
        const rows = Array.from({ length: SIZE.rows }, (_, row): number | null => row);
        const columns = Array.from({ length: SIZE.columns }, (_, column): number | null => column);
        const line = along === 'rows' ? [...rows] : [...columns];
        if (inserts) line.splice(at, 0, ...new Array<null>(count).fill(null));
        else line.splice(at, count);
        const after = along === 'rows' ? { rows: line, columns } : { rows, columns: line };

        const before = cells(text, rows, columns).filter(
          ([row, column]) => after.rows.includes(row) && after.columns.includes(column),
        );
        const shifted = shift(`=${text}`, (inserts ? insert : remove)(along, at, count)).slice(1);
        const kept =
          shifted === '#REF!'
            ? []
            : cells(shifted, after.rows, after.columns).filter(([row, column]) => row !== null && column !== null);
        expect(kept).toEqual(before);
      }),
      { seed: 23, numRuns: 2000 },
    );
  });

  it('stay where another sheet changed', () => {
    const change: ReferenceChange = { type: 'rows-inserted', sheet: 'Other', at: 0, count: 1 };
    expect(shift("=A1+'Other'!A1+Third!A1", change)).toBe("=A1+'Other'!A2+Third!A1");
    expect(shift('=A1+Orders!A1', change, 'Other')).toBe('=A2+Orders!A1');
  });

  it('find their sheet in any case and with or without quotes', () => {
    expect(shift("=orders!A1+'ORDERS'!A1", insert('rows', 0, 1), 'Other')).toBe("=orders!A2+'ORDERS'!A2");
  });

  it('leave the words of the formula as they were', () => {
    expect(shift('= sum( a9 , A1 ) & "A9" & LOG10(9) & Deals[A9]', insert('rows', 5, 1))).toBe(
      '= sum( A10 , A1 ) & "A9" & LOG10(9) & Deals[A9]',
    );
  });

  it('keep $ and the side on which an end was written', () => {
    expect(shift('=SUM($B$9:A$2)', insert('rows', 4, 2))).toBe('=SUM($B$11:A$2)');
    expect(shift('=SUM(B9:A2)', remove('rows', 1, 3))).toBe('=SUM(B6:A2)');
  });

  it('become #REF! where everything they covered is deleted', () => {
    expect(shift('=A3+SUM(B2:C4)+SUM(3:4)+Orders!A2', remove('rows', 1, 3))).toBe('=#REF!+SUM(#REF!)+SUM(#REF!)+#REF!');
    expect(shift('=SUM(B:C)+SUM(B2:C)+SUM(A2:C)', remove('columns', 1, 2))).toBe('=SUM(#REF!)+SUM(#REF!)+SUM(A2:A)');
  });

  it('follow a move: a range as a whole, one that keeps its middle, one that loses and one that takes in rows', () => {
    expect(shift('=SUM(A2:A3)', move('rows', 1, 2, 8))).toBe('=SUM(A7:A8)');
    expect(shift('=SUM(A1:A10)', move('rows', 3, 2, 8))).toBe('=SUM(A1:A10)');
    expect(shift('=SUM(A1:A5)', move('rows', 3, 2, 8))).toBe('=SUM(A1:A3)');
    expect(shift('=SUM(A1:A5)', move('rows', 7, 2, 2))).toBe('=SUM(A1:A7)');
    expect(shift('=SUM(B:C)', move('columns', 1, 2, 0))).toBe('=SUM(A:B)');
    expect(shift('=SUM(A2:A)', move('rows', 5, 1, 0))).toBe('=SUM(A3:A)');
  });
});

describe('names of sheets in formulas', () => {
  const rename: ReferenceChange = { type: 'sheet-renamed', sheet, name: "Jo's orders" };
  const gone: ReferenceChange = { type: 'sheet-removed', sheet };

  it('follow a new name', () => {
    expect(shift("=Orders!A1+'orders'!B:B+Other!A1+A1", rename)).toBe(
      "='Jo''s orders'!A1+'Jo''s orders'!B:B+Other!A1+A1",
    );
    expect(shift('=Orders!Rate+Orders!#REF!', rename)).toBe("='Jo''s orders'!Rate+'Jo''s orders'!#REF!");
  });

  it('lose their quotes where the new name needs none', () => {
    expect(shift("='Orders'!A1", { type: 'sheet-renamed', sheet, name: 'Deals' })).toBe('=Deals!A1');
  });

  it('become #REF! with their sheet', () => {
    expect(shift('=SUM(Orders!A:A)+Other!A1+"Orders!A1"+Orders!Rate', gone, 'Other')).toBe(
      '=SUM(#REF!)+Other!A1+"Orders!A1"+#REF!',
    );
  });
});

/** The numbers of the cells that a reference covers, on a sheet of these rows and columns. */
function cells(
  text: string,
  rows: readonly (number | null)[],
  columns: readonly (number | null)[],
): readonly (readonly [number | null, number | null])[] {
  const parsed = parseReference(text);
  if (parsed === null) throw new Error(`Cannot read reference: ${text}`);
  const covered = referenceRect(parsed, { rows: rows.length, columns: columns.length });
  return rows
    .slice(covered.row, covered.row + covered.rows)
    .flatMap((row) =>
      columns.slice(covered.column, covered.column + covered.columns).map((column) => [row, column] as const),
    );
}
