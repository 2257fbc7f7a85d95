// The add-on's functions in cells: what they are given, what becomes of their results, and when they are called again.
import { describe, expect, it, jest } from '@jest/globals';
import type { CustomFunctionArgument, CustomFunctionResult } from '../../../emulator/univer/custom-functions';
import type * as StoreModule from '../../../emulator/univer/univer-cell-store';
import { OpenedStore } from './opened-store';

type Body = (...args: readonly CustomFunctionArgument[]) => CustomFunctionResult;

function withFunctions(functions: Readonly<Record<string, Body>>): {
  readonly sheet: OpenedStore;
  readonly calls: unknown[][];
} {
  const calls: unknown[][] = [];
  const sheet = new OpenedStore();
  sheet.store.registerCustomFunctions(Object.keys(functions), (name, args) => {
    calls.push([name, ...args]);
    return functions[name]?.(...args) ?? null;
  });
  return { sheet, calls };
}

describe('a custom function in a cell', () => {
  it('gets a cell as a value, a range as rows, a blank as null and an error as an error', () => {
    const { sheet, calls } = withFunctions({ SEEN: () => 'ok' });
    sheet.set('A1', [1, 'x'], [true, null], ['=1/0', null]);
    sheet.set('D1', ['=SEEN(A1)'], ['=SEEN(A1:B2)'], ['=SEEN(B2,A3)'], ['=SEEN({1,2;3,4},"007")'], ['=SEEN(A1:A1)']);
    expect(sheet.grid('D1:D5')).toEqual([['ok'], ['ok'], ['ok'], ['ok'], ['ok']]);
    expect(calls).toEqual(
      expect.arrayContaining([
        ['SEEN', 1],
        [
          'SEEN',
          [
            [1, 'x'],
            [true, null],
          ],
        ],
        ['SEEN', null, { error: '#DIV/0!' }],
        [
          'SEEN',
          [
            [1, 2],
            [3, 4],
          ],
          '007',
        ],
      ]),
    );
    expect(calls).toHaveLength(4);
  });

  it('gets numbers from cells with a date format marked as dates, also inside ranges', () => {
    const { sheet, calls } = withFunctions({ SEEN: () => 'ok' });
    sheet.set('A1', [45000, 45000.5], [45001, 7]);
    sheet.format('A1:A2', 'yyyy-mm-dd');
    sheet.format('B1', 'h:mm');
    sheet.set('D1', ['=SEEN(A1,B1,B2)'], ['=SEEN(A1:B2)'], ['=SEEN(DATE(2023,3,15))'], ['=SEEN(A1+1)']);
    sheet.store.settle();
    expect(calls).toEqual([
      ['SEEN', { date: 45000 }, { date: 45000.5 }, 7],
      [
        'SEEN',
        [
          [{ date: 45000 }, { date: 45000.5 }],
          [{ date: 45001 }, 7],
        ],
      ],
      ['SEEN', { date: 45000 }],
      ['SEEN', { date: 45001 }],
    ]);
  });

  it('gets undefined for an argument left out, and nothing for none', () => {
    const { sheet, calls } = withFunctions({ SEEN: () => 'ok' });
    sheet.set('A1', ['=SEEN(1,,3)'], ['=SEEN()'], ['=SEEN(1,)']);
    sheet.store.settle();
    expect(calls).toEqual([['SEEN', 1, undefined, 3], ['SEEN'], ['SEEN', 1, undefined]]);
  });

  it('gets whole columns down to the end of the grid', () => {
    const { sheet, calls } = withFunctions({ ROWS_OF: (range) => (Array.isArray(range) ? range.length : 0) });
    sheet.set('A1', [1]);
    sheet.set('C1', ['=ROWS_OF(A2:A)']);
    expect(sheet.get('C1')).toBe(49);
    expect(calls).toHaveLength(1);
  });

  it('is found whatever the capitals in the cell, and called by its own name', () => {
    const { sheet, calls } = withFunctions({ customer_Tier: () => 'gold' });
    sheet.set('A1', ['=Customer_Tier(1)']);
    expect(sheet.get('A1')).toBe('gold');
    expect(calls).toEqual([['customer_Tier', 1]]);
  });

  it('spills an array, fills ragged rows with blanks, and shows dates as dates', () => {
    const { sheet } = withFunctions({ TABLE: () => [['a', 1], [{ date: 45000 }], [null, true]] });
    sheet.set('B2', ['=TABLE()']);
    expect(sheet.grid('B2:C4')).toEqual([
      ['a', 1],
      [45000, null],
      [null, true],
    ]);
    expect(sheet.formatOf('B3')).toBe('m/d/yyyy');
    expect(sheet.formula('B3')).toBeNull();
  });

  it('shows #REF! and names the cell in the way when its array has no room, and spills once there is', () => {
    const { sheet } = withFunctions({ TABLE: () => [[1], [2], [3]] });
    sheet.set('A3', ['mine']);
    sheet.set('A1', ['=TABLE()']);
    expect(sheet.get('A1')).toEqual({
      error: '#REF!',
      note: 'Array result was not expanded because it would overwrite data in A3.',
    });
    expect(sheet.get('A3')).toBe('mine');
    sheet.set('A3', [null]);
    expect(sheet.grid('A1:A3')).toEqual([[1], [2], [3]]);
  });

  it('that throws leaves #ERROR! with its note, which IFERROR catches', () => {
    const { sheet } = withFunctions({ BOOM: () => ({ error: '#ERROR!', note: 'Error: no (line 3).' }) });
    sheet.set('A1', ['=BOOM()', '=IFERROR(BOOM(),"caught")', '=ISERROR(BOOM())']);
    expect(sheet.grid('A1:C1')).toEqual([[{ error: '#ERROR!', note: 'Error: no (line 3).' }, 'caught', true]]);
  });

  it('works inside IF, AND, LET, MAP, BYROW and ARRAYFORMULA', () => {
    const { sheet } = withFunctions({
      DOUBLE: (value) => (typeof value === 'number' ? value * 2 : value === null ? 'blank' : 'other'),
      COUNT_OF: (range) => (Array.isArray(range) ? range.flat().length : 1),
    });
    sheet.set('A1', [1], [2], [null]);
    sheet.set(
      'C1',
      ['=IF(AND(DOUBLE(A1)=2,TRUE),DOUBLE(A2)+1,0)'],
      ['=LET(x,DOUBLE(A2),x*10)'],
      ['=SUM(BYROW(A1:A3,LAMBDA(r,COUNT_OF(r))))'],
      ['=ARRAYFORMULA(COUNT_OF(A1:A3*1))'],
    );
    sheet.set('E1', ['=MAP(A1:A3,LAMBDA(x,DOUBLE(x)))']);
    expect(sheet.grid('C1:C4')).toEqual([[5], [40], [3], [3]]);
    expect(sheet.grid('E1:E3')).toEqual([[2], [4], ['blank']]);
  });

  it('is called again when a cell it is given changes, and not for anything else', () => {
    const { sheet, calls } = withFunctions({ DOUBLE: (value) => Number(value) * 2 });
    sheet.set('A1', [1, '=DOUBLE(A1)', 5]);
    expect(sheet.get('B1')).toBe(2);
    sheet.set('C1', [6]);
    sheet.store.recalculateVolatile();
    sheet.store.insertRows(sheet.id, 0, 1);
    expect(sheet.get('B2')).toBe(2);
    expect(calls).toHaveLength(1);
    sheet.set('A2', [4]);
    expect(sheet.get('B2')).toBe(8);
    expect(calls).toEqual([
      ['DOUBLE', 1],
      ['DOUBLE', 4],
    ]);
  });

  it('follows a formula and a spill that it is given', () => {
    const { sheet } = withFunctions({
      TOTAL: (range) =>
        Array.isArray(range) ? range.flat().reduce((sum: number, x) => sum + Number(x), 0) : Number(range),
    });
    sheet.set('A1', [2, '=SEQUENCE(A1)', null, '=TOTAL(B1:B5)', '=TOTAL(D1)']);
    expect(sheet.grid('D1:E1')).toEqual([[3, 3]]);
    sheet.set('A1', [3]);
    expect(sheet.grid('D1:E1')).toEqual([[6, 6]]);
  });

  it('never gets past Loading... when an argument changes by itself', () => {
    const { sheet, calls } = withFunctions({ DOUBLE: (value) => Number(value) * 2 });
    sheet.set('A1', ['=DOUBLE(NOW())', '=DOUBLE(RAND()*10)', '=DOUBLE(TODAY())', '=TODAY()']);
    expect(sheet.grid('A1:C1')).toEqual([[{ error: 'Loading...' }, { error: 'Loading...' }, { error: 'Loading...' }]]);
    expect(calls).toHaveLength(0);
  });

  it('may read the sheet while it runs, and sees the last values', () => {
    const sheet = new OpenedStore();
    sheet.set('A1', [1, '=A1+1']);
    expect(sheet.get('B1')).toBe(2);
    sheet.store.registerCustomFunctions(['PEEK'], () => sheet.get('B1'));
    sheet.set('C1', ['=PEEK()']);
    expect(sheet.get('C1')).toBe(2);
  });

  it('that is replaced by other code is calculated anew, and one that is gone is unknown', () => {
    const { sheet } = withFunctions({ TIER: () => 'old' });
    sheet.set('A1', ['=TIER(1)']);
    expect(sheet.get('A1')).toBe('old');
    sheet.store.registerCustomFunctions(['TIER'], () => 'new');
    expect(sheet.get('A1')).toBe('new');
    sheet.store.registerCustomFunctions([], () => null);
    expect(sheet.get('A1')).toEqual({ error: '#NAME?', note: "Unknown function: 'TIER'." });
  });

  // The engine is loaded once in a process and remembers long formulas; the store's own modules may be loaded again.
  it('is the one of its own workbook, also where another of the process has the same formula', () => {
    const formula = '=IF(TRUE,ANSWER("a formula of more characters than the engine keeps as they are"),"no")';
    const rect = { row: 0, column: 0, rows: 1, columns: 1 };
    const disposals: (() => void)[] = [];
    const answers = ['first', 'second'].map((answer) => {
      let shown: unknown;
      jest.isolateModules(() => {
        const { UniverCellStore } = jest.requireActual<typeof StoreModule>(
          '../../../emulator/univer/univer-cell-store',
        );
        const store = UniverCellStore.create();
        const sheetId = store.addSheet('Sheet1', undefined, 5, 5).id;
        store.registerCustomFunctions(['ANSWER'], () => answer);
        store.write([{ sheetId, rect, values: [[null]], formulas: [[formula]] }]);
        shown = store.values(sheetId, rect);
        disposals.push(() => {
          store.dispose();
        });
      });
      return shown;
    });
    for (const dispose of disposals) dispose();
    expect(answers).toEqual([[['first']], [['second']]]);
  });
});
