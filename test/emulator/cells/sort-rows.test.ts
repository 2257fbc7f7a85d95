import { describe, expect, it } from '@jest/globals';
import type { CellValue, Rect } from '../../../emulator/cells/cell-store';
import { sortOrder, sortRows } from '../../../emulator/cells/sort-rows';

const column: Rect = { row: 4, column: 2, rows: 1, columns: 1 };
const sorted = (values: readonly CellValue[], ascending: boolean, locale?: string): readonly CellValue[] =>
  sortOrder(
    values.map((value) => [value]),
    { ...column, rows: values.length },
    [{ column: 2, ascending }],
    locale,
  ).map((row) => values[row] ?? null);

const MIXED: readonly CellValue[] = [{ error: '#N/A' }, 'b', null, true, -1, '', 'A', { error: '#REF!' }, false, 2];

describe('the order of cells', () => {
  it('is numbers, text, truth values, errors, blanks when rising', () => {
    expect(sorted(MIXED, true)).toEqual([
      -1,
      2,
      '',
      'A',
      'b',
      false,
      true,
      { error: '#N/A' },
      { error: '#REF!' },
      null,
    ]);
  });

  it('is the other way round when falling, except that blanks stay last and equals keep their order', () => {
    expect(sorted(MIXED, false)).toEqual([
      { error: '#N/A' },
      { error: '#REF!' },
      true,
      false,
      'b',
      'A',
      '',
      2,
      -1,
      null,
    ]);
  });

  it('of text follows the locale: pinyin for Chinese, accents count, capitals do not', () => {
    expect(sorted(['赵', '李', '王', '张'], true, 'zh_CN')).toEqual(['李', '王', '张', '赵']);
    expect(sorted(['z', 'ö', 'o', 'O', 'a'], true, 'de_DE')).toEqual(['a', 'o', 'O', 'ö', 'z']);
    expect(sorted(['z', 'ö'], true, 'sv_SE')).toEqual(['z', 'ö']);
  });

  it('is kept where there is no key', () => {
    expect(sortOrder([['b'], ['a']], { ...column, rows: 2 }, [])).toEqual([0, 1]);
  });
});

describe('sorted rows', () => {
  it('take formulas with them, whose relative references leave the grid as #REF!', () => {
    const rect: Rect = { row: 0, column: 0, rows: 3, columns: 2 };
    const cells = {
      values: [
        [3, null],
        [2, null],
        [1, null],
      ],
      formulas: [
        [null, '=A1'],
        [null, '=A1+$A$1+A$1'],
        [null, '=B1'],
      ],
      formats: [
        ['a', ''],
        ['b', ''],
        ['c', ''],
      ],
    };
    expect(sortRows(cells, rect, [{ column: 0, ascending: true }])).toEqual({
      values: [
        [1, null],
        [2, null],
        [3, null],
      ],
      formulas: [
        [null, '=#REF!'],
        [null, '=A1+$A$1+A$1'],
        [null, '=A3'],
      ],
      formats: [
        ['c', ''],
        ['b', ''],
        ['a', ''],
      ],
    });
  });
});
