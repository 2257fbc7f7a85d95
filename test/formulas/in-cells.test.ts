// Every custom function typed into a cell of the local workbook: alone and inside Google's own functions, spilled and
// single, and after an edit. The same built Code.js, called directly with the same values, says what must be seen.
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { CellValue } from '../../emulator/cells/cell-store';
import { isDateCell } from '../../src/domain/value/days';
import { callBare } from './support/bare-code';
import { FUNCTIONS } from './support/function-table';
import type { FunctionLine, Parameter } from './support/function-table';
import { edited, givenValue, givenValues } from './support/given-values';
import { TypedBook } from './support/typed-book';

type Cells = readonly (readonly CellValue[])[];

/** As the sheet's cells hold it: dates as serial numbers. */
function inCells(result: unknown): CellValue[][] {
  const rows: readonly unknown[] = Array.isArray(result) ? result : [[result]];
  return rows.map((row) =>
    (row as readonly unknown[]).map((cell): CellValue => {
      if (isDateCell(cell)) return cell.getTime() / 86_400_000 + 25_569;
      if (cell === null || typeof cell === 'number' || typeof cell === 'boolean' || typeof cell === 'string')
        return cell;
      throw new TypeError('Cannot show a result: it holds something that no cell can hold');
    }),
  );
}

/** Without the blank rows and columns at the end, which no cell shows. */
function trimmed(cells: Cells): Cells {
  const isBlank = (row: readonly CellValue[]): boolean => row.every((cell) => cell === null);
  let rows = cells.length;
  while (rows > 0 && isBlank(cells[rows - 1] ?? [])) rows--;
  const width = Math.max(
    0,
    ...cells.slice(0, rows).map((row) => row.reduce((last: number, cell, at) => (cell === null ? last : at + 1), 0)),
  );
  return cells.slice(0, rows).map((row) => Array.from({ length: width }, (_, at) => row[at] ?? null));
}

const formula = (
  { name, parameters }: FunctionLine,
  given = (parameter: Parameter): string => parameter.given,
): string => `${name}(${parameters.map(given).join(',')})`;

/** Columns with one row for each row of the first argument, the first among them. */
const rowColumns = ({ parameters, table }: FunctionLine): readonly Parameter[] => {
  const first = parameters[0];
  if (first === undefined || table) return [];
  return [
    first,
    ...parameters.filter(
      (parameter) => parameter.with === first.name && first.given.split('!')[0] === parameter.given.split('!')[0],
    ),
  ];
};

describe.each(FUNCTIONS.map((line) => [line.name, line] as const))('%s in a cell', (name, line) => {
  const whole = formula(line);
  let book: TypedBook;
  let expected: CellValue[][] = [];
  /** Row and column, from 1, of the first cell that holds something, and what it holds. */
  let [row, column, shown]: [number, number, CellValue] = [0, 0, null];
  let tabs = 0;

  beforeAll(() => {
    book = new TypedBook();
    expected = inCells(callBare(name, ...givenValues(line)));
    row = expected.findIndex((cells) => cells.some((cell) => cell !== null)) + 1;
    column = (expected[row - 1]?.findIndex((cell) => cell !== null) ?? -1) + 1;
    shown = expected[row - 1]?.[column - 1] ?? null;
  });
  afterAll(() => {
    book.store.dispose();
  });

  const seen = (text: string): Cells => {
    const tab = `Try${++tabs}`;
    book.addTab(tab);
    book.type(`${tab}!A1`, text);
    return book.all(tab);
  };

  it('spills its whole result from one formula', () => {
    expect(seen(`=${whole}`)).toEqual(trimmed(expected));
  });

  it('gives a single value inside INDEX, LET, IF and AND', () => {
    const one = `INDEX(${whole},${row},${column})`;
    expect(seen(`=${one}`)).toEqual([[shown]]);
    expect(seen(`=LET(all,${whole},INDEX(all,${row},${column}))`)).toEqual([[shown]]);
    expect(
      seen(
        `=LET(all,${whole},IF(AND(ROWS(all)=${expected.length},COLUMNS(all)=${expected[0]?.length ?? 0}),"Key","General"))`,
      ),
    ).toEqual([['Key']]);
    const tab = 'Own';
    book.addTab(tab);
    book.type(`${tab}!B1`, `=${one}`);
    book.type(`${tab}!A1`, `=IF(AND(${one}=B1,NOT(ISERROR(${one}))),"Key","General")`);
    expect(book.get(`${tab}!A1`)).toBe('Key');
    book.type(`${tab}!B1`, 'something else');
    expect(book.get(`${tab}!A1`)).toBe('General');
  });

  it('is filtered and sorted', () => {
    const kept = expected.filter((cells) => cells[column - 1] === shown);
    expect(seen(`=FILTER(${whole},INDEX(${whole},0,${column})=INDEX(${whole},${row},${column}))`)).toEqual(
      trimmed(kept),
    );
    const sorted = seen(`=SORT(${whole},${column},FALSE)`);
    const text = (cells: Cells): string[] => cells.map((cells) => JSON.stringify(cells)).sort();
    const isFilled = (cells: readonly CellValue[]): boolean => cells.some((cell) => cell !== null);
    expect(text(trimmed(sorted).filter(isFilled))).toEqual(text(trimmed(expected).filter(isFilled)));
    const numbers = sorted.map((cells) => cells[column - 1]).filter((cell) => typeof cell === 'number');
    expect(numbers).toEqual([...numbers].sort((a, b) => b - a));
  });

  it('is taken apart by MAP and ARRAYFORMULA', () => {
    const filled = expected.map((cells) => cells.map((cell) => cell ?? '-'));
    expect(seen(`=MAP(${whole},LAMBDA(cell,IF(cell="","-",cell)))`)).toEqual(filled);
    expect(seen(`=ARRAYFORMULA(IF(${whole}="","-",${whole}))`)).toEqual(filled);
  });

  it('is called row by row, in a cell of its own and by MAP', () => {
    const columns = rowColumns(line);
    if (columns.length === 0) return;
    const rows = (givenValue(columns[0]?.given ?? '') as readonly unknown[]).length;
    const [tab = '', area = ''] = (columns[0]?.given ?? '').split('!');
    const firstRow = Number(/\d+/.exec(area)?.[0]);
    const cellOf = (parameter: Parameter, at: number): string =>
      `${tab}!${(parameter.given.split('!')[1] ?? '')
        .split(':')
        .map((corner) => corner.replace(/\d+/, String(firstRow + at)))
        .join(':')}`;
    const inRow =
      (at: number) =>
      (parameter: Parameter): string =>
        columns.includes(parameter) ? cellOf(parameter, at) : parameter.given;
    const alone = Array.from({ length: rows }, (_, at) =>
      inCells(callBare(name, ...line.parameters.map((parameter) => givenValue(inRow(at)(parameter))))),
    );
    expect(seen(`=${formula(line, inRow(1))}`)).toEqual(trimmed(alone[1] ?? []));
    // A row of several columns is no argument of MAP's.
    if (columns.some((parameter) => parameter.takes === 'metrics')) return;
    const letters = columns.map((_, at) => `v_${String.fromCharCode(97 + at)}`);
    const mapped = formula(line, (parameter) =>
      columns.includes(parameter) ? (letters[columns.indexOf(parameter)] ?? '') : parameter.given,
    );
    const byMap = `=MAP(${columns.map((parameter) => parameter.given).join(',')},LAMBDA(${letters.join(',')},INDEX(${mapped},1,1)))`;
    expect(trimmed(seen(byMap))).toEqual(trimmed(alone.map((cells) => [cells[0]?.[0] ?? null])));
  });

  it('follows an edit of a cell it reads', () => {
    const tab = 'Edit';
    book.addTab(tab);
    book.type(`${tab}!A1`, `=${whole}`);
    const before = book.all(tab);
    const [cell, value] = line.edit;
    book.set(cell, value);
    const after = trimmed(inCells(callBare(name, ...givenValues(line, edited(cell, value)))));
    expect(after).not.toEqual(before);
    expect(book.all(tab)).toEqual(after);
  });
});
