// Item 4: what a script's value becomes in a cell. Texts are read as if typed, by the spreadsheet's locale.
import { asking, type ConformanceCase, type Evidence } from '../case';
import { inLocale, inZone, isDate, roundTrip, scratch } from '../scratch';

const typed = asking(4, 'typed cells');
const reading = asking(4, 'reading of texts');
const locale = asking(4, 'locale');
const formula = asking(4, 'formulas and apostrophes');
const plain = asking(4, 'plain text format');

const becomes = (text: string, value: unknown, evidence: Evidence = 'measured'): ConformanceCase =>
  reading(`the text ${text} becomes ${JSON.stringify(value)}`, evidence, value, () => roundTrip(text));
const becomesDate = (text: string, evidence: Evidence): ConformanceCase =>
  reading(`the text ${text} becomes a date`, evidence, true, () => isDate(roundTrip(text)));
const keeps = (text: string): ConformanceCase =>
  plain(`a cell formatted as plain text keeps ${text}`, 'unverified', text, () => roundTrip(text, '@'));
const dayOf = (value: unknown): unknown => (isDate(value) ? value.toISOString().slice(0, 10) : value);

export const typedCases: readonly ConformanceCase[] = [
  typed('numbers, texts and booleans are read as what they are', 'documented', [['x', 1.5, true]], () => {
    const range = scratch().getRange('A1:C1');
    range.setValues([['x', 1.5, true]]);
    return range.getValues();
  }),
  typed('an empty cell reads as empty text', 'documented', '', () => roundTrip('')),
  typed('null clears the cell', 'documented', '', () => {
    const cell = scratch().getRange('A1');
    cell.setValue('x');
    cell.setValue(null);
    return cell.getValue() as unknown;
  }),
  typed('an error in a cell reads as its text', 'unverified', ['#N/A', '#DIV/0!'], () => {
    const range = scratch().getRange('A1:B1');
    range.setFormulas([['=NA()', '=1/0']]);
    return range.getValues()[0];
  }),
  typed('a list in place of a value becomes Java’s text for it', 'unverified', '[Ljava.lang.Object;@…', () =>
    roundTrip([1, 2]),
  ),
  typed('display values are texts in the cell’s format', 'documented', [['12.30', '10%', 'TRUE', '']], () => {
    const range = scratch().getRange('A1:D1');
    range.setNumberFormats([['0.00', '0%', 'General', 'General']]).setValues([[12.3, 0.1, true, '']]);
    return range.getDisplayValues();
  }),

  becomes('007', 7),
  becomes('10%', 0.1),
  becomes('TRUE', true),
  becomes('1,000,000', 1_000_000, 'documented'),
  becomes('$2.99', 2.99, 'documented'),
  becomesDate('1-2', 'measured'),
  becomesDate('2026-09-19', 'reported'),
  locale('1,5 is a number where the comma is the decimal sign', 'measured', [1.5, '1.5'], () =>
    inLocale('de_DE', () => [roundTrip('1,5'), String(roundTrip('1,5'))]),
  ),
  locale('1/2/2026 is in January or in February by the locale', 'measured', ['2026-01-02', '2026-02-01'], () =>
    inZone('Etc/UTC', () => ['en_US', 'en_GB'].map((name) => inLocale(name, () => dayOf(roundTrip('1/2/2026'))))),
  ),
  locale('formulas of a script are in English with commas in every locale', 'unverified', 3, () =>
    inLocale('de_DE', () => {
      const cell = scratch().getRange('A1');
      cell.setFormula('=SUM(1,2)');
      return cell.getValue() as unknown;
    }),
  ),

  formula('a leading = is executed', 'documented', 2, () => roundTrip('=1+1')),
  formula('a leading = is executed in setValues and appendRow too', 'documented', [2, 3], () => {
    const sheet = scratch();
    sheet.getRange('A1:A1').setValues([['=1+1']]);
    sheet.appendRow(['=1+2']);
    return [sheet.getRange('A1').getValue(), sheet.getRange('A2').getValue()] as unknown[];
  }),
  formula('getFormulas gives empty text for cells without a formula', 'documented', [['=1+1', '']], () => {
    const range = scratch().getRange('A1:B1');
    range.setValues([['=1+1', 5]]);
    return range.getFormulas();
  }),
  formula('a leading apostrophe keeps text and is not read back', 'reported', ['007', '=1+1'], () => [
    roundTrip("'007"),
    roundTrip("'=1+1"),
  ]),

  keeps('007'),
  keeps('1-2'),
  keeps('=1+1'),
  keeps('TRUE'),
];
