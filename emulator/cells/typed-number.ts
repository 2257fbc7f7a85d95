// Reads typed numbers, percentages and amounts of money in a locale.
// Knows no dates; whether a text is a date is asked before.
import type { LocaleRules } from './locale-rules';
import { movePoint } from './number-text';

export interface TypedNumber {
  readonly value: number;
  /** '' where typing leaves the format automatic. */
  readonly format: string;
}

/** Foreign signs are read as well: a typed `€5` is money in a US spreadsheet (not verified for each of them). */
const SIGNS = '[$€£¥￥₩₹]';

/** `text` has no spaces around it. */
export function typedNumber(text: string, rules: LocaleRules): TypedNumber | null {
  return percentage(text, rules) ?? money(text, rules) ?? plainNumber(text, rules);
}

function percentage(text: string, rules: LocaleRules): TypedNumber | null {
  if (!text.endsWith('%')) return null;
  const number = digits(text.slice(0, -1).trimEnd(), rules);
  if (number === null || number.exponent) return null;
  return { value: movePoint(number.value, -2), format: number.decimals ? '0.00%' : '0%' };
}

function money(text: string, rules: LocaleRules): TypedNumber | null {
  const [, before = '', sign = '', after = ''] = new RegExp(`^([+-]?)\\s*(${SIGNS})\\s*(.+)$`).exec(text) ?? [];
  const [, amount = '', lastSign = ''] = new RegExp(`^(.+?)\\s*(${SIGNS})$`).exec(text) ?? [];
  const number = digits(sign === '' ? amount : before + after, rules);
  if (number === null || number.exponent) return null;
  return { value: number.value, format: moneyFormat(sign === '' ? lastSign : sign, number.decimals, rules) };
}

function moneyFormat(sign: string, decimals: boolean, { currency, currencyLast }: LocaleRules): string {
  const amount = decimals ? '#,##0.00' : '#,##0';
  if (sign !== currency) return `[$${sign}]${amount}`;
  return currencyLast ? `${amount}\\ "${sign}"` : `"${sign}"${amount}`;
}

/**
 * Without a format of its own, except with groups (`#,##0`) and an exponent (`0.00E+00`). Digits parted by spaces are one
 * number: a script that set `22 34` read back 2234 (https://github.com/vlucas/sheetquery/issues/20).
 */
function plainNumber(text: string, rules: LocaleRules): TypedNumber | null {
  const number = digits(/^[+-]?\d+( \d+)+$/.test(text) ? text.replaceAll(' ', '') : text, rules);
  if (number === null) return null;
  if (number.exponent) return { value: number.value, format: '0.00E+00' };
  if (number.grouped) return { value: number.value, format: number.decimals ? '#,##0.00' : '#,##0' };
  return { value: number.value, format: '' };
}

interface Digits {
  readonly value: number;
  readonly decimals: boolean;
  readonly grouped: boolean;
  readonly exponent: boolean;
}

const PATTERNS = new WeakMap<LocaleRules, RegExp>();

/** Groups must have three digits: what becomes of `1,23` is not verified, and here it stays text. */
function digits(text: string, rules: LocaleRules): Digits | null {
  const [, sign, whole, fraction, exponent] = pattern(rules).exec(text) ?? [];
  if (whole === undefined || (whole === '' && (fraction ?? '') === '')) return null;
  const integer = whole.replaceAll(/\D/g, '');
  const value = Number(`${integer || '0'}.${fraction || '0'}${exponent ?? ''}`);
  if (!Number.isFinite(value)) return null;
  return {
    // Adding 0 makes a typed -0 a plain 0.
    value: (sign === '-' ? -value : value) + 0,
    decimals: fraction !== undefined && fraction !== '',
    grouped: integer !== whole,
    exponent: exponent !== undefined,
  };
}

function pattern(rules: LocaleRules): RegExp {
  const known = PATTERNS.get(rules);
  if (known !== undefined) return known;
  // Where the group mark is a kind of space, any space is typed for it.
  const group = /\s/.test(rules.group) ? String.raw`[ \u00a0\u202f]` : escape(rules.group);
  const whole = String.raw`\d{1,3}(?:${group}\d{3})+|\d*`;
  const made = new RegExp(String.raw`^([+-]?)(${whole})(?:${escape(rules.decimal)}(\d*))?([Ee][+-]?\d+)?$`);
  PATTERNS.set(rules, made);
  return made;
}

function escape(mark: string): string {
  return mark.replaceAll(/[^\w\s]/g, String.raw`\$&`);
}
