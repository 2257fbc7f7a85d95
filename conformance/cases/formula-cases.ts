// Item 8: custom functions in cells. The formulas are typed by one run and read by a later one, when they have calculated.
import type { ConformanceCase } from '../case';

const SHEET = 'Conformance formulas';

interface FormulaCase {
  readonly rule: string;
  readonly evidence: ConformanceCase['evidence'];
  /** Typed cells, by address; formulas among them. */
  readonly cells: Readonly<Record<string, string | number | boolean>>;
  /** Where the answer is read. */
  readonly read: string;
  readonly expected: unknown;
}

/** Each case has a block of 12 columns to itself, so that a spill cannot meet another's. */
const CASES: readonly FormulaCase[] = [
  {
    rule: 'a cell arrives as its value',
    evidence: 'documented',
    cells: { A1: 7, B1: '=CONFORM_KIND(A1)' },
    read: 'B1',
    expected: 'number',
  },
  {
    rule: 'text arrives as text',
    evidence: 'documented',
    cells: { A1: 'x', B1: '=CONFORM_KIND(A1)' },
    read: 'B1',
    expected: 'string',
  },
  {
    rule: 'a date arrives as a Date',
    evidence: 'documented',
    cells: { A1: '2026-02-10', B1: '=CONFORM_KIND(A1)' },
    read: 'B1',
    expected: 'date',
  },
  {
    rule: 'a percentage arrives as its number',
    evidence: 'documented',
    cells: { A1: '10%', B1: '=CONFORM_JSON(A1)' },
    read: 'B1',
    expected: '0.1',
  },
  {
    rule: 'TRUE arrives as true',
    evidence: 'unverified',
    cells: { A1: 'TRUE', B1: '=CONFORM_JSON(A1)' },
    read: 'B1',
    expected: 'true',
  },
  {
    rule: 'a blank cell arrives as empty text',
    evidence: 'unverified',
    cells: { B1: '=CONFORM_JSON(A1)' },
    read: 'B1',
    expected: '""',
  },
  {
    rule: 'an argument left out is undefined',
    evidence: 'unverified',
    cells: { B1: '=CONFORM_KIND()' },
    read: 'B1',
    expected: 'undefined',
  },
  {
    rule: 'an error arrives as its text',
    evidence: 'unverified',
    cells: { A1: '=NA()', B1: '=CONFORM_JSON(A1)' },
    read: 'B1',
    expected: '"#N/A"',
  },
  {
    rule: 'a range arrives as rows of columns',
    evidence: 'documented',
    cells: { A1: 1, A2: 2, B1: '=CONFORM_JSON(A1:A2)' },
    read: 'B1',
    expected: '[[1],[2]]',
  },
  {
    rule: 'a range of one cell arrives as its value',
    evidence: 'unverified',
    cells: { A1: 1, B1: '=CONFORM_JSON(A1:A1)' },
    read: 'B1',
    expected: '1',
  },
  {
    rule: 'an open range runs to the end of the grid',
    evidence: 'unverified',
    cells: { A1: 1, B1: '=CONFORM_HEIGHT(A1:A)' },
    read: 'B1',
    expected: 1000,
  },
  {
    rule: 'rows of columns spill right and down',
    evidence: 'documented',
    cells: { A1: '=CONFORM_SPILL()' },
    read: 'A1:B2',
    expected: [
      [1, 2],
      [3, 4],
    ],
  },
  {
    rule: 'a spill that would overwrite something is an error',
    evidence: 'reported',
    cells: { A1: '=CONFORM_SPILL()', B2: 'mine' },
    read: 'A1',
    expected: '#REF!',
  },
  {
    rule: 'what a function throws shows as an error',
    evidence: 'reported',
    cells: { A1: '=CONFORM_THROW()' },
    read: 'A1',
    expected: '#ERROR!',
  },
  {
    rule: 'a function may not write into the sheet',
    evidence: 'documented',
    cells: { A1: '=CONFORM_WRITE()' },
    read: 'A1',
    expected: '#ERROR!',
  },
  {
    rule: 'a function may not send mail',
    evidence: 'documented',
    cells: { A1: '=CONFORM_MAIL()' },
    read: 'A1',
    expected: '#ERROR!',
  },
  {
    rule: 'nothing and empty text show as an empty cell',
    evidence: 'unverified',
    cells: { A1: '=CONFORM_NOTHING()' },
    read: 'A1:B1',
    expected: [['', '']],
  },
  {
    rule: 'upper and lower case of the name do not matter',
    evidence: 'documented',
    cells: { A1: 7, B1: '=conform_kind(A1)' },
    read: 'B1',
    expected: 'number',
  },
  {
    rule: 'a name that ends in _ is no function',
    evidence: 'documented',
    cells: { A1: '=CONFORM_HIDDEN_()' },
    read: 'A1',
    expected: '#NAME?',
  },
];

const BLOCK = 12;

function place(address: string, at: number): string {
  const match = /^([A-Z])(\d+)$/.exec(address);
  if (!match) throw new Error(`Cannot place ${address}: not an address`);
  let column = at * BLOCK + (match[1] ?? 'A').charCodeAt(0) - 64;
  let letters = '';
  for (; column > 0; column = Math.floor((column - 1) / 26))
    letters = String.fromCharCode(65 + ((column - 1) % 26)) + letters;
  return letters + (match[2] ?? '');
}

/** References in a case's formulas move along with its block. */
const moved = (text: string, at: number): string =>
  text
    .replace(/([A-Z])(\d+)(?![(_])/g, (address) => place(address, at))
    .replace(/:A\)/, () => `:${place('A1', at).replace(/\d+/, '')})`);

/** Types all formulas; they calculate after the run that types them. */
export function typeFormulas(): void {
  const spreadsheet = SpreadsheetApp.getActiveSpreadsheet();
  const old = spreadsheet.getSheetByName(SHEET);
  if (old) spreadsheet.deleteSheet(old);
  const sheet = spreadsheet.insertSheet(SHEET);
  sheet.insertColumnsAfter(26, CASES.length * BLOCK - 26);
  CASES.forEach(({ cells }, at) => {
    for (const [address, content] of Object.entries(cells)) {
      const text = typeof content === 'string' && content.startsWith('=') ? moved(content, at) : content;
      sheet.getRange(place(address, at)).setValue(text);
    }
  });
}

export const formulaCases: readonly ConformanceCase[] = CASES.map(({ rule, evidence, read, expected }, at) => ({
  item: 8,
  rule,
  evidence,
  expected,
  see: () => {
    const sheet = SpreadsheetApp.getActiveSpreadsheet().getSheetByName(SHEET);
    const [first = 'A1', last] = read.split(':').map((address) => place(address, at));
    if (!sheet) return 'the formulas were not typed';
    return last === undefined
      ? (sheet.getRange(first).getValue() as unknown)
      : sheet.getRange(`${first}:${last}`).getValues();
  },
}));
