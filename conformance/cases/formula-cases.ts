// Item 8: custom functions in cells. The formulas are typed by one run and read by later ones, when they have calculated.
import type { ConformanceCase, Evidence } from '../case';
import { newSheet, spreadsheet } from '../scratch';

const SHEET = 'Conformance formulas';

type Cells = Readonly<Record<string, string | number | boolean>>;
interface FormulaCase {
  readonly about: string;
  readonly rule: string;
  readonly evidence: Evidence;
  /** Typed cells, by address; formulas among them. */
  readonly cells: Cells;
  /** Where the answer is read. */
  readonly read: string;
  readonly expected: unknown;
  /** Typed when the formulas have calculated; the answer is read after that. */
  readonly then?: Cells;
}

const given = (rule: string, evidence: Evidence, cells: Cells, expected: unknown): FormulaCase => ({
  about: 'arguments',
  rule,
  evidence,
  cells,
  read: 'B1',
  expected,
});
const gives = (
  about: string,
  rule: string,
  evidence: Evidence,
  formula: string,
  expected: unknown,
  read = 'A1',
): FormulaCase => ({ about, rule, evidence, cells: { A1: formula }, read, expected });

/** Each case has a block of 12 columns to itself, so that a spill cannot meet another's. */
const CASES: readonly FormulaCase[] = [
  given('a number arrives as a number', 'documented', { A1: 7, B1: '=CONFORM_KIND(A1)' }, 'number'),
  given('text arrives as text', 'documented', { A1: 'x', B1: '=CONFORM_KIND(A1)' }, 'string'),
  given('a date arrives as a Date', 'documented', { A1: '2026-02-10', B1: '=CONFORM_KIND(A1)' }, 'date'),
  given('a time of day arrives as a Date', 'documented', { A1: '12:00', B1: '=CONFORM_KIND(A1)' }, 'date'),
  given('a percentage arrives as its number', 'documented', { A1: '10%', B1: '=CONFORM_JSON(A1)' }, '0.1'),
  given('an amount of money arrives as its number', 'documented', { A1: '$2.50', B1: '=CONFORM_JSON(A1)' }, '2.5'),
  given('TRUE arrives as true', 'unverified', { A1: 'TRUE', B1: '=CONFORM_JSON(A1)' }, 'true'),
  given('a blank cell arrives as empty text', 'unverified', { B1: '=CONFORM_JSON(A1)' }, '""'),
  given('an argument left out is undefined', 'unverified', { B1: '=CONFORM_KIND()' }, 'undefined'),
  given('an error arrives as its text', 'unverified', { A1: '=NA()', B1: '=CONFORM_JSON(A1)' }, '"#N/A"'),
  given('a range arrives as rows of columns', 'documented', { A1: 1, A2: 2, B1: '=CONFORM_JSON(A1:A2)' }, '[[1],[2]]'),
  given('a range of one cell arrives as its value', 'unverified', { A1: 1, B1: '=CONFORM_JSON(A1:A1)' }, '1'),
  given(
    'a list written in the formula arrives as rows of columns',
    'unverified',
    { B1: '=CONFORM_JSON({1,2;3,4})' },
    '[[1,2],[3,4]]',
  ),
  given('an open range runs to the end of the grid', 'unverified', { A1: 1, B1: '=CONFORM_HEIGHT(A1:A)' }, 1000),
  given('upper and lower case of the name do not matter', 'documented', { A1: 7, B1: '=conform_kind(A1)' }, 'number'),
  gives('arguments', 'a volatile argument never gets further', 'documented', '=CONFORM_KIND(RAND())', 'Loading...'),

  {
    about: 'spill',
    rule: 'rows of columns spill right and down',
    evidence: 'documented',
    cells: { A1: '=CONFORM_GIVE("grid")' },
    read: 'A1:B2',
    expected: [
      [1, 2],
      [3, 4],
    ],
  },
  {
    about: 'spill',
    rule: 'a spill that would overwrite something is an error',
    evidence: 'reported',
    cells: { A1: '=CONFORM_GIVE("grid")', B2: 'mine' },
    read: 'A1:B2',
    expected: [
      ['#REF!', ''],
      ['', 'mine'],
    ],
  },
  gives('spill', 'a flat list fills one column', 'unverified', '=CONFORM_GIVE("list")', [[1], [2]], 'A1:A2'),
  gives(
    'spill',
    'short rows are filled up with blanks',
    'unverified',
    '=CONFORM_GIVE("ragged")',
    [
      [1, ''],
      [2, 3],
    ],
    'A1:B2',
  ),
  gives('results', 'a Date shows as a date', 'unverified', '=TEXT(CONFORM_GIVE("date"),"yyyy")', '2026'),
  gives(
    'results',
    'nothing and empty text show as an empty cell',
    'unverified',
    '=CONFORM_GIVE("nothing")',
    [['', '']],
    'A1:B1',
  ),
  gives('results', 'what a function throws shows as an error', 'reported', '=CONFORM_GIVE("throw")', '#ERROR!'),
  gives('results', 'an object is no result', 'unverified', '=CONFORM_GIVE("object")', '#ERROR!'),
  gives('results', 'a name that ends in _ is no function', 'documented', '=CONFORM_HIDDEN_()', '#NAME?'),

  gives(
    'read-only services',
    'a function may not write into the sheet',
    'reported',
    '=LEFT(CONFORM_TRY("write"),54)',
    'Exception: You do not have permission to call setValue',
  ),
  gives('read-only services', 'a function may read the sheet', 'documented', '=CONFORM_TRY("read")', 'read'),
  gives(
    'read-only services',
    'a function may not send mail',
    'documented',
    '=LEFT(CONFORM_TRY("mail"),53)',
    'Exception: You do not have permission to call MailApp',
  ),
  gives(
    'read-only services',
    'a function may not make triggers',
    'documented',
    '=LEFT(CONFORM_TRY("trigger"),45)',
    'Exception: You do not have permission to call',
  ),
  gives(
    'read-only services',
    'a function may not open another file',
    'documented',
    '=LEFT(CONFORM_TRY("open"),45)',
    'Exception: You do not have permission to call',
  ),
  gives(
    'read-only services',
    'a function has no window',
    'documented',
    '=LEFT(CONFORM_TRY("window"),10)',
    'Exception:',
  ),
  gives(
    'read-only services',
    'cache, locks and properties may be used',
    'documented',
    '=CONFORM_TRY("stores")',
    'used',
  ),

  {
    about: 'recalculation',
    rule: 'a function is asked again when a cell passed to it changes',
    evidence: 'documented',
    cells: { A1: 1, B1: '=CONFORM_JSON(A1)' },
    then: { A1: 2 },
    read: 'B1',
    expected: '2',
  },
  {
    about: 'recalculation',
    rule: 'a function is not asked again when a cell changes that it reads itself',
    evidence: 'documented',
    cells: { A1: 1, B1: '=CONFORM_PEEK(ROW(A1),COLUMN(A1))' },
    then: { A1: 2 },
    read: 'B1',
    expected: 1,
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
    .replace(/\b([A-Z])(\d+)\b(?![(_])/g, (address) => place(address, at))
    .replace(/:A\)/, () => `:${place('A1', at).replace(/\d+/, '')})`);

function type(sheet: GoogleAppsScript.Spreadsheet.Sheet, cells: Cells, at: number): void {
  for (const [address, content] of Object.entries(cells)) {
    const text = typeof content === 'string' && content.startsWith('=') ? moved(content, at) : content;
    sheet.getRange(place(address, at)).setValue(text);
  }
}

/** Types all formulas; they calculate after the run that types them. */
export function typeFormulas(): void {
  const sheet = newSheet(SHEET);
  sheet.insertColumnsAfter(26, CASES.length * BLOCK - 26);
  CASES.forEach(({ cells }, at) => type(sheet, cells, at));
}

/** To be called when the formulas have calculated. */
export function typeChanges(): void {
  const sheet = spreadsheet().getSheetByName(SHEET);
  if (sheet) CASES.forEach(({ then = {} }, at) => type(sheet, then, at));
}

export const formulaCases: readonly ConformanceCase[] = CASES.map(({ about, rule, evidence, read, expected }, at) => ({
  item: 8,
  about,
  rule,
  evidence,
  expected,
  see: () => {
    const sheet = spreadsheet().getSheetByName(SHEET);
    const [first = 'A1', last] = read.split(':').map((address) => place(address, at));
    if (!sheet) return 'the formulas were not typed';
    return last === undefined
      ? (sheet.getRange(first).getValue() as unknown)
      : sheet.getRange(`${first}:${last}`).getValues();
  },
}));
