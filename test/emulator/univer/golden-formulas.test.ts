// Formulas that managers use, with the values that Google Sheets gives; what differs here is listed, and nothing else may.
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { CellValue } from '../../../emulator/cells/cell-store';
import { UniverCellStore } from '../../../emulator/univer/univer-cell-store';
import type { GoldenCase } from './golden/golden-case';
import { goldenTabs, NOW, ZONE } from './golden/golden-data';
import { logicAndArrayFormulas } from './golden/logic-and-array-formulas';
import { lookupFormulas } from './golden/lookup-formulas';
import { numberFormulas } from './golden/number-formulas';
import { textAndDateFormulas } from './golden/text-and-date-formulas';

const CASES = [...lookupFormulas, ...logicAndArrayFormulas, ...textAndDateFormulas, ...numberFormulas];

/** Formulas whose result differs from Google's, with what they give here and why that is left so. */
const KNOWN_DIFFERENCES: Readonly<Record<string, { readonly here: GoldenCase['expected']; readonly reason: string }>> =
  {
    '=RANK(10,{10,20,10})': { here: '#N/A', reason: 'the engine ranks within ranges of cells only' },
  };

/** Each formula has a band of rows to spill into. */
const BAND = 6;
let store: UniverCellStore;
let sheetId: string;

beforeAll(() => {
  store = UniverCellStore.create({ now: () => NOW, timeZone: () => ZONE });
  for (const { name, rows, dates } of goldenTabs) {
    const { id } = store.addSheet(name);
    const rect = { row: 0, column: 0, rows: rows.length, columns: rows[0]?.length ?? 0 };
    const formats = rows.map((row, index) => row.map((_, at) => (index > 0 && dates.includes(at) ? 'yyyy-mm-dd' : '')));
    store.write([{ sheetId: id, rect, values: rows, formats }]);
  }
  sheetId = store.addSheet('Golden', undefined, CASES.length * BAND, 8).id;
  store.write(
    CASES.map(({ formula }, index) => ({
      sheetId,
      rect: { row: index * BAND, column: 0, rows: 1, columns: 1 },
      formulas: [[formula]],
    })),
  );
});

afterAll(() => {
  store.dispose();
});

function shown(value: CellValue): number | string | boolean | null {
  if (typeof value === 'object' && value !== null) return value.error;
  return typeof value === 'number' ? Number(value.toPrecision(12)) : value;
}

/** The filled cells of the formula's band, as a grid; one value where it is one. */
function resultOf(index: number): GoldenCase['expected'] {
  const band = store.values(sheetId, { row: index * BAND, column: 0, rows: BAND, columns: 8 });
  const rows = band.findLastIndex((row) => row.some((value) => value !== null)) + 1;
  const columns = Math.max(...band.map((row) => row.findLastIndex((value) => value !== null))) + 1;
  if (rows <= 1 && columns <= 1) return shown(band[0]?.[0] ?? null);
  return band.slice(0, rows).map((row) => row.slice(0, columns).map(shown));
}

function rounded(expected: GoldenCase['expected']): GoldenCase['expected'] {
  if (typeof expected === 'number') return Number(expected.toPrecision(12));
  return expected;
}

describe('formulas have the value that Google Sheets gives', () => {
  it.each(CASES.map((each, index) => ({ ...each, index })))('$formula', ({ formula, expected, index }) => {
    const known = KNOWN_DIFFERENCES[formula];
    expect(resultOf(index)).toEqual(rounded(known === undefined ? expected : known.here));
  });

  it('are at least 80, each once, and every known difference is a difference', () => {
    expect(new Set(CASES.map(({ formula }) => formula)).size).toBe(CASES.length);
    expect(CASES.length).toBeGreaterThanOrEqual(80);
    for (const [formula, { here }] of Object.entries(KNOWN_DIFFERENCES)) {
      expect(CASES.find((each) => each.formula === formula)?.expected).not.toEqual(here);
    }
  });
});
