// Writes numbers as text: by the digits of a pattern, or as a cell without a format shows them.
// Knows no sections, dates or cells.
import type { LocaleRules } from './locale-rules';

/**
 * A cell of automatic format. Whole numbers are shown in full below 10^15 and with six digits from there
 * (1705971932369780 shows as 1.70597E+15: https://github.com/theoephraim/node-google-spreadsheet/issues/98);
 * fractions have ten digits, as 1/3 is 0.3333333333. Where small numbers turn to exponents is not verified.
 */
export function automaticText(value: number, { decimal }: LocaleRules): string {
  const size = Math.abs(value);
  const sign = value < 0 ? '-' : '';
  if (size >= 1e15 || (size > 0 && size < 1e-9)) return sign + exponentText(size, 0, 5, 2).replace('.', decimal);
  if (Number.isInteger(size)) return sign + String(size);
  const rounded = size >= 1e10 ? size.toFixed(0) : plain(Number(size.toPrecision(10)));
  return sign + rounded.replace('.', decimal);
}

/** Never with an exponent, unlike String(). */
function plain(value: number): string {
  const text = String(value);
  const match = /^(\d)(?:\.(\d+))?e-(\d+)$/.exec(text);
  if (match === null) return text;
  const [, first = '', rest = '', exponent = ''] = match;
  return `0.${'0'.repeat(Number(exponent) - 1)}${first}${rest}`;
}

/** `pattern` is a run of `0`, `#`, `?`, `,` and `.`; the value must not be negative. */
export function patternDigits(value: number, pattern: string, { decimal, group }: LocaleRules): string {
  const [whole = '', fraction = ''] = pattern.split('.');
  const [digits = '', decimals = ''] = roundDecimal(value, fraction.length).split('.');
  const wholeText = padWhole(digits === '0' && !whole.includes('0') ? '' : digits, whole, group);
  const fractionText = trimFraction(decimals, fraction);
  return fractionText === '' ? wholeText : wholeText + decimal + fractionText;
}

function padWhole(digits: string, pattern: string, group: string): string {
  const places = pattern.replaceAll(',', '');
  let text = digits.padStart(places.replaceAll(/[#?]/g, '').length, '0');
  if (pattern.includes(',')) text = text.replaceAll(/\B(?=(?:\d{3})+$)/g, group);
  // A `?` keeps the room of a digit.
  return places.includes('?') ? text.padStart(places.length, ' ') : text;
}

function trimFraction(decimals: string, pattern: string): string {
  const least = pattern.lastIndexOf('0') + 1;
  const needed = decimals.replace(/0+$/, '');
  const text = decimals.slice(0, Math.max(least, needed.length));
  return pattern.includes('?') ? text.padEnd(pattern.length, ' ') : text;
}

/** Rounds the decimal that people see, so that 1.005 becomes 1.01; half goes away from zero. */
function roundDecimal(value: number, places: number): string {
  if (value >= 1e15) return value >= 1e21 ? BigInt(value).toString() : value.toFixed(places);
  const rounded = Math.round(movePoint(value, places));
  const text = String(rounded).padStart(places + 1, '0');
  return places === 0 ? text : `${text.slice(0, -places)}.${text.slice(-places)}`;
}

/** `1.23E+05`: between `least` and `most` decimals, and an exponent of at least `width` digits. */
export function exponentText(value: number, least: number, most: number, width: number): string {
  const [mantissa = '', exponent = '0'] = value.toExponential(most).split('e');
  const [whole = '', decimals = ''] = mantissa.split('.');
  const needed = decimals.replace(/0+$/, '').length;
  const kept = decimals.slice(0, Math.max(least, needed));
  const power = Math.abs(Number(exponent));
  return `${whole}${kept === '' ? '' : `.${kept}`}E${Number(exponent) < 0 ? '-' : '+'}${String(power).padStart(width, '0')}`;
}

/** Times a power of ten without a binary error: 0.07 is 7 percent, not 7.000000000000001. */
export function movePoint(value: number, places: number): number {
  const [mantissa = '', exponent = '0'] = String(value).split('e');
  return Number(`${mantissa}e${Number(exponent) + places}`);
}
