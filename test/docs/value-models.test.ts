// The examples of docs/value-models.md: every formula there is typed into the sample archive, and what the page prints
// under it must be what the product works out.
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { CellValue } from '../../emulator/cells/cell-store';
import { publicGlobals } from '../../src/contract/public-globals';
import { dateOfDayNumber } from '../../src/domain/civil-date';
import { ArchiveBook } from './archive-book';

const page = readFileSync(path.join(__dirname, '../../docs/value-models.md'), 'utf8');

interface Example {
  readonly formula: string;
  /** As printed, without a column of customers' names. */
  readonly rows: readonly (readonly string[])[];
}

const cellsOf = (line: string): string[] =>
  line
    .split('|')
    .slice(1, -1)
    .map((cell) => cell.trim());

const [customers, ...examples] = [...page.matchAll(/```formula\n([^`]+)\n```\n\n((?:\|.*\n)*)/g)].map(
  ([, formula = '', table = '']): Example => {
    const [header = [], , ...rows] = table.trim().split('\n').map(cellsOf);
    return { formula, rows: header[0] === 'Customer' ? rows.map((row) => row.slice(1)) : rows };
  },
);

/** The cell in the form that the page prints it in: as many decimals, per cent, a date. */
function printed(cell: CellValue, like: string): string {
  if (cell === null) return '';
  if (typeof cell !== 'number') return typeof cell === 'object' ? cell.error : String(cell);
  if (/^\d{4}-\d{2}-\d{2}$/.test(like)) return dateOfDayNumber(cell - 25_569);
  const isPercent = like.endsWith(' %');
  const decimals = /\.(\d+)/.exec(like)?.[1]?.length ?? 0;
  const digits = (isPercent ? cell * 100 : cell).toLocaleString('en-US', {
    minimumFractionDigits: decimals,
    maximumFractionDigits: decimals,
  });
  return isPercent ? `${digits} %` : digits;
}

describe('docs/value-models.md', () => {
  let book: ArchiveBook;
  beforeAll(() => {
    book = new ArchiveBook();
  });
  afterAll(() => {
    book.store.dispose();
  });

  it.each(examples.map((example) => [example.formula, example.rows] as const))('%s', (formula, rows) => {
    const shown = book.shown(formula, customers?.formula ?? '');
    expect(rows.length).toBeGreaterThan(0);
    expect(rows.map((row, at) => row.map((like, place) => printed(shown[at]?.[place] ?? null, like)))).toEqual(rows);
  });

  it('explains every function that values customers', () => {
    const calendar = new Set<string>(['NEXT_OCCASION', 'LUNAR_DATE', 'SOLAR_DATE', 'HOLIDAYS']);
    for (const name of publicGlobals.customFunctions) {
      if (!calendar.has(name)) expect(examples.filter(({ formula }) => formula.includes(`${name}(`))).not.toEqual([]);
    }
  });
});
