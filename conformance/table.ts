// The table of findings in the sheet, so that anyone can read, filter and send it.
import type { Finding } from './case';
import { spreadsheet } from './scratch';

const SHEET = 'Conformance';
const HEADER = ['Item', 'About', 'Rule', 'Rests on', 'Expected', 'Seen', 'Agrees'];
const RULE = HEADER.indexOf('Rule');

/** Replaces the rows of earlier findings of the same rules, keeps the others. */
export function writeTable(findings: readonly Finding[]): void {
  const sheet = spreadsheet().getSheetByName(SHEET) ?? spreadsheet().insertSheet(SHEET);
  const fresh = new Set(findings.map(({ rule }) => rule));
  const last = sheet.getLastRow();
  const kept =
    last < 2
      ? []
      : sheet
          .getRange(2, 1, last - 1, HEADER.length)
          .getValues()
          .filter((row) => !fresh.has(String(row[RULE])));
  const rows = [
    ...kept,
    ...findings.map(({ item, about, rule, evidence, expected, seen, agrees }) => [
      item,
      about,
      rule,
      evidence,
      expected,
      seen,
      agrees,
    ]),
  ].sort((one, other) => Number(one[0]) - Number(other[0]));
  sheet.clear();
  const range = sheet.getRange(1, 1, rows.length + 1, HEADER.length);
  range.setNumberFormat('@').setValues([HEADER, ...rows.map((row) => row.map(String))]);
  sheet.setFrozenRows(1);
}
