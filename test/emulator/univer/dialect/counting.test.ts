// COUNTIF, COUNTIFS and SUMIF over a column of criteria: each result is what the same function gives for that criterion alone.
import { describe, expect, it } from '@jest/globals';
import type { CellValue } from '../../../../emulator/cells/cell-store';
import { OpenedStore } from '../opened-store';

/** Everything that a criterion can be, and texts that only look alike. */
const CRITERIA: readonly CellValue[] = [
  'C-1',
  'c-1',
  'C-2',
  'C-9',
  'C-*',
  'C-?',
  '>2',
  '<>C-1',
  '7',
  7,
  'TRUE',
  true,
  null,
  '客户',
  'C~*',
];
const LINKS: readonly CellValue[] = [
  'C-1',
  'C-2',
  'c-1',
  null,
  7,
  '7',
  '客户',
  'C-1 ',
  'TRUE',
  true,
  3,
  'C-*',
  'C-10',
  'C-1',
];
const AMOUNTS: readonly CellValue[] = [1, 2, 4, 8, 16, 32, 64, 'x', 256, 512, 1024, null, 4096, 8192];
const KINDS: readonly CellValue[] = LINKS.map((_, at) => (at % 3 === 0 ? 'Complaint' : 'Praise'));

function sheetWith(formulas: readonly string[]): OpenedStore {
  const sheet = new OpenedStore();
  sheet.set('A1', ...LINKS.map((link, at) => [link, AMOUNTS[at] ?? null, KINDS[at] ?? null]));
  sheet.set('E1', ...CRITERIA.map((criterion) => [criterion]));
  sheet.set('G1', formulas);
  sheet.store.settle();
  return sheet;
}

const column = (sheet: OpenedStore, letter: string): readonly CellValue[] =>
  sheet.grid(`${letter}1:${letter}${CRITERIA.length}`).map(([cell = null]) => cell);

describe('a column of criteria', () => {
  it.each([
    ['COUNTIF', (criteria: string) => `=COUNTIF($A$1:$A$14,${criteria})`],
    ['SUMIF', (criteria: string) => `=SUMIF($A$1:$A$14,${criteria},$B$1:$B$14)`],
    ['COUNTIFS', (criteria: string) => `=COUNTIFS($A$1:$A$14,${criteria},$C$1:$C$14,"Complaint")`],
  ])('gives for each what %s gives for it alone', (name, formula) => {
    const sheet = sheetWith([`=ARRAYFORMULA(${formula(`$E$1:$E$${CRITERIA.length}`).slice(1)})`]);
    sheet.set('I1', ...CRITERIA.map((_, at) => [formula(`E${at + 1}`)]));
    sheet.store.settle();
    expect(column(sheet, 'G')).toEqual(column(sheet, 'I'));
    // And by a count of its own: two cells hold C-1 in whatever capitals, and a third one.
    if (name === 'COUNTIF') expect(sheet.get('G1')).toBe(3);
    if (name === 'SUMIF') expect(sheet.get('G1')).toBe(1 + 4 + 8192);
    if (name === 'COUNTIFS') expect(sheet.get('G1')).toBe(1);
  });

  it('counts anew when a cell of the range changes', () => {
    const sheet = sheetWith(['=ARRAYFORMULA(COUNTIF($A$1:$A$14,$E$1:$E$15))']);
    sheet.set('A2', ['C-1']);
    sheet.store.settle();
    expect([sheet.get('G1'), sheet.get('G3')]).toEqual([4, 0]);
  });
});
