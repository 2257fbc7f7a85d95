// Whether a value satisfies a validation rule, criteria by criteria. Blank cells are never asked about.
// Knows where ranges and zones are looked up, not what follows from a breach.
import type { CellValue } from '../../cells/cell-store';
import { displayText } from '../../cells/number-format';
import { instantToSerial } from '../../cells/serial-date';
import { rectOfArea } from '../../host/annotations/grid-area';
import type { RuleArgument, ValidationRule } from '../../host/annotations/validation-rule';
import { notModelled } from '../guard';
import type { OpenSpreadsheet } from './open-spreadsheet';

type Test = (value: CellValue) => boolean;

const NUMBERS: Readonly<Record<string, (value: number, low: number, high: number) => boolean>> = {
  BETWEEN: (value, low, high) => value >= low && value <= high,
  NOT_BETWEEN: (value, low, high) => value < low || value > high,
  EQUAL_TO: (value, low) => value === low,
  NOT_EQUAL_TO: (value, low) => value !== low,
  GREATER_THAN: (value, low) => value > low,
  GREATER_THAN_OR_EQUAL_TO: (value, low) => value >= low,
  LESS_THAN: (value, low) => value < low,
  LESS_THAN_OR_EQUAL_TO: (value, low) => value <= low,
  AFTER: (value, low) => value > low,
  BEFORE: (value, low) => value < low,
  ON_OR_AFTER: (value, low) => value >= low,
  ON_OR_BEFORE: (value, low) => value <= low,
};

const TEXTS: Readonly<Record<string, (text: string, wanted: string) => boolean>> = {
  TEXT_CONTAINS: (text, wanted) => text.toLowerCase().includes(wanted.toLowerCase()),
  TEXT_DOES_NOT_CONTAIN: (text, wanted) => !text.toLowerCase().includes(wanted.toLowerCase()),
  TEXT_EQUAL_TO: (text, wanted) => text === wanted,
  // Google's own patterns are not published.
  TEXT_IS_VALID_EMAIL: (text) => /^[^\s@]+@[^\s@.]+(?:\.[^\s@.]+)+$/.test(text),
  TEXT_IS_VALID_URL: (text) => /^(?:https?:\/\/)?[^\s/.]+(?:\.[^\s/.]+)+(?:\/\S*)?$/i.test(text),
};

export function ruleTest(open: OpenSpreadsheet, rule: ValidationRule): Test {
  const { criteria, args } = rule;
  const text = TEXTS[criteria];
  if (text !== undefined) return (value) => text(plainText(open, value), String(args[0] ?? ''));
  if (criteria.startsWith('NUMBER_')) return numberTest(criteria.slice('NUMBER_'.length), args.map(Number));
  if (criteria === 'DATE_IS_VALID_DATE') return (value) => typeof value === 'number';
  if (criteria.startsWith('DATE_')) return dateTest(open, criteria.slice('DATE_'.length), args);
  if (criteria === 'CHECKBOX') return checkboxTest(open, args);
  if (criteria === 'VALUE_IN_LIST') return listTest(open, args[0]);
  if (criteria === 'VALUE_IN_RANGE') return rangeTest(open, args[0]);
  throw notModelled(`checking the validation criteria ${criteria}`);
}

function numberTest(name: string, [low = NaN, high = NaN]: readonly number[]): Test {
  const test = NUMBERS[name];
  if (test === undefined) throw notModelled(`checking the validation criteria NUMBER_${name}`);
  return (value) => typeof value === 'number' && test(value, low, high);
}

/** Times of day do not count (D:ref/spreadsheet/data-validation-builder). */
function dateTest(open: OpenSpreadsheet, name: string, args: readonly RuleArgument[]): Test {
  const zone = open.document.timeZone();
  const days = args.map((one) =>
    typeof one === 'object' && 'date' in one ? Math.floor(instantToSerial(one.date, zone)) : NaN,
  );
  const test = NUMBERS[name];
  if (test === undefined) throw notModelled(`checking the validation criteria DATE_${name}`);
  const [low = NaN, high = NaN] = days;
  return (value) => typeof value === 'number' && test(Math.floor(value), low, high);
}

function checkboxTest(open: OpenSpreadsheet, args: readonly RuleArgument[]): Test {
  if (args.length === 0) return (value) => typeof value === 'boolean';
  return (value) => args.some((one) => one === value || String(one) === plainText(open, value));
}

/** Choices are compared with what the cell shows, upper and lower case apart (unverified). */
function listTest(open: OpenSpreadsheet, choices: RuleArgument | undefined): Test {
  const wanted = new Set(Array.isArray(choices) ? choices.map(String) : []);
  return (value) => wanted.has(plainText(open, value));
}

function rangeTest(open: OpenSpreadsheet, source: RuleArgument | undefined): Test {
  if (typeof source !== 'object' || !('range' in source)) return () => false;
  const rect = rectOfArea(source.range, open.sheet(source.range.sheetId));
  const cells = open.cells.values(source.range.sheetId, rect).flat();
  const wanted = new Set(cells.filter((value) => value !== null).map((value) => plainText(open, value)));
  return (value) => wanted.has(plainText(open, value));
}

function plainText(open: OpenSpreadsheet, value: CellValue): string {
  return typeof value === 'string' ? value : displayText(value, '', open.document.locale());
}
