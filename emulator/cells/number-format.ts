// What a cell shows: its value by its number format, in the spreadsheet's locale.
// Knows no sheet. A pattern it does not model is an error, never a guess.
import type { CellValue } from './cell-store';
import { dateText } from './date-text';
import type { PatternPart } from './format-pattern';
import { patternSections } from './format-pattern';
import type { LocaleRules } from './locale-rules';
import { localeRules } from './locale-rules';
import { automaticText, exponentText, movePoint, patternDigits } from './number-text';

/** `format` is a pattern in Google's words, '' for automatic; `locale` is a spreadsheet's, such as `en_GB`. */
export function displayText(value: CellValue, format: string, locale: string): string {
  if (value === null) return '';
  if (typeof value === 'object') return value.error;
  const rules = localeRules(locale);
  if (typeof value === 'boolean') return truthText(value, rules);
  const sections = patternSections(format);
  return typeof value === 'string' ? textText(value, sections) : numberText(value, sections, format, rules);
}

function truthText(value: boolean, rules: LocaleRules): string {
  // The last word for it is the local one.
  const words = [...rules.truth].filter(([, meaning]) => meaning === value).map(([word]) => word.toUpperCase());
  return words.at(-1) ?? String(value).toUpperCase();
}

/** Formats leave text alone, unless they have a section for it. */
function textText(value: string, sections: readonly (readonly PatternPart[])[]): string {
  const section = sections[3] ?? (sections.length === 1 ? sections[0] : undefined);
  if (section === undefined || !section.some((part) => part.type === 'text')) return value;
  return section
    .map((part) => {
      if (part.type === 'text') return value;
      return part.type === 'literal' ? part.text : '';
    })
    .join('');
}

function numberText(
  value: number,
  sections: readonly (readonly PatternPart[])[],
  format: string,
  rules: LocaleRules,
): string {
  const [positive = [], negative, zero] = sections;
  if (value < 0 && negative !== undefined) return sectionText(-value, negative, format, rules);
  const parts = value === 0 && zero !== undefined ? zero : positive;
  const isDate = parts.some((part) => part.type === 'date' || part.type === 'elapsed' || part.type === 'half-day');
  if (value >= 0 || isDate) return sectionText(value, parts, format, rules);
  const text = sectionText(-value, parts, format, rules);
  // What is rounded to nothing has no sign.
  return /[1-9]/.test(text) || parts.every((part) => part.type === 'literal') ? `-${text}` : text;
}

function sectionText(value: number, parts: readonly PatternPart[], format: string, rules: LocaleRules): string {
  if (parts.some((part) => part.type === 'date' || part.type === 'elapsed' || part.type === 'half-day')) {
    return dateText(value, parts, rules) ?? notModelled(format);
  }
  // An empty section hides the number; an empty format is automatic.
  if (format === '') return automaticText(value, rules);
  if (parts.filter((part) => part.type === 'digits').length > 1) notModelled(format);
  const scaled = parts.reduce((scale, part) => (part.type === 'percent' ? movePoint(scale, 2) : scale), value);
  const power = parts.find((part) => part.type === 'exponent');
  const exponent = power?.type === 'exponent' ? power.text : undefined;
  return parts.map((part) => partText(part, scaled, exponent, format, rules)).join('');
}

function partText(
  part: PatternPart,
  value: number,
  exponent: string | undefined,
  format: string,
  rules: LocaleRules,
): string {
  switch (part.type) {
    case 'literal':
      return part.text;
    case 'percent':
      return '%';
    case 'text':
    case 'general':
      return automaticText(value, rules);
    case 'digits':
      return digitsText(value, part.text, exponent, format, rules);
    case 'exponent':
      // Written with the digits before it.
      return '';
    default:
      return notModelled(format);
  }
}

function digitsText(
  value: number,
  pattern: string,
  exponent: string | undefined,
  format: string,
  rules: LocaleRules,
): string {
  // A comma at the end divides by a thousand.
  if (/,$|,\./.test(pattern)) notModelled(format);
  if (exponent === undefined) return patternDigits(value, pattern, rules);
  const [whole = '', fraction = ''] = pattern.split('.');
  if (!/^[0#]$/.test(whole) || !exponent.startsWith('E+')) notModelled(format);
  const least = fraction.lastIndexOf('0') + 1;
  return exponentText(value, least, fraction.length, exponent.length - 2).replace('.', rules.decimal);
}

function notModelled(format: string): never {
  throw new Error(`Cannot display a number with the format ${JSON.stringify(format)}: this pattern is not modelled`);
}
