// Reads typed dates and times in a locale, as serial numbers with the format they take.
// Knows no zone and no clock; a date without a year gets the one it is told.
import type { LocaleRules } from './locale-rules';
import { dateSerial } from './serial-date';
import type { TypedNumber } from './typed-number';

interface DateParts {
  readonly year: number;
  readonly month: number;
  readonly day: number;
  readonly format: string;
}

/** A date, a time, or a date and a time with a space between them. `text` has no spaces around it. */
export function typedDate(text: string, rules: LocaleRules, currentYear: number): TypedNumber | null {
  const whole = typedTime(text) ?? typedDay(text, rules, currentYear);
  if (whole !== null) return whole;
  const [, dayText = '', timeText = ''] = /^(.+?)\s+(\d{1,2}:\d.*)$/.exec(text) ?? [];
  const day = typedDay(dayText, rules, currentYear);
  const time = typedTime(timeText);
  if (day === null || time === null || time.value >= 1) return null;
  return { value: day.value + time.value, format: `${day.format} ${time.format}` };
}

/** Hours above 23 make a duration. */
function typedTime(text: string): TypedNumber | null {
  const match = /^(\d{1,4}):([0-5]\d)(?::([0-5]\d)(\.\d{1,3})?)?(?:\s*([AaPp])\.?[Mm]\.?)?$/.exec(text);
  if (match === null) return null;
  const [, hours = '', minutes = '', seconds, fraction = '', half] = match;
  const hour = Number(hours);
  if (half !== undefined && (hour < 1 || hour > 12)) return null;
  const afternoon = half === undefined ? 0 : (half.toLowerCase() === 'p' ? 12 : 0) - (hour === 12 ? 12 : 0);
  const value =
    ((hour + afternoon) * 3600 + Number(minutes) * 60 + Number(seconds ?? 0) + Number(`0${fraction}`)) / 86_400;
  const clock = seconds === undefined ? 'h:mm' : 'h:mm:ss';
  if (half !== undefined) return { value, format: `${clock} am/pm` };
  return { value, format: hour > 23 ? '[h]:mm:ss' : clock };
}

function typedDay(text: string, rules: LocaleRules, currentYear: number): TypedNumber | null {
  const parts =
    numbersDay(text, rules, currentYear) ?? chineseDay(text, rules, currentYear) ?? namedDay(text, rules, currentYear);
  if (parts === null) return null;
  const value = dateSerial(parts.year, parts.month, parts.day);
  return value === null ? null : { value, format: parts.format };
}

/**
 * `2026-09-19` in every locale, `9/19/2026` in the locale's order, `1-2` in the current year. Spaces part them as well:
 * `1940 10 5` and `3 5` became dates (https://github.com/getodk/docs/pull/1095, https://github.com/getodk/getodk/issues/463).
 * Dots do only where dates are written with them; elsewhere `1.2` is a number. Days that do not fit the locale's order are
 * no dates: 20/10/2023 stays text in a US spreadsheet.
 */
function numbersDay(text: string, rules: LocaleRules, currentYear: number): DateParts | null {
  const match = /^(\d{1,4})([-/. ])(\d{1,2})(?:\2(\d{1,4}))?$/.exec(text);
  if (match === null) return null;
  const [, first = '', mark = '', second = '', third] = match;
  if (mark === '.' && !rules.dateFormat.includes('.')) return null;
  if (first.length === 4 || (rules.dateOrder === 'ymd' && third !== undefined)) {
    // Only `-` keeps its form; other marks take the format of the locale (not verified).
    const format = mark === '-' && first.length === 4 ? 'yyyy-mm-dd' : rules.dateFormat;
    const year = fullYear(first);
    return year === null || third === undefined ? null : { year, month: Number(second), day: Number(third), format };
  }
  const year = third === undefined ? currentYear : fullYear(third);
  if (year === null) return null;
  const [month, day] = rules.dateOrder === 'dmy' ? [second, first] : [first, second];
  return { year, month: Number(month), day: Number(day), format: rules.dateFormat };
}

/** `2026年9月19日`, `9月19日`; in Chinese and Japanese spreadsheets. */
function chineseDay(text: string, rules: LocaleRules, currentYear: number): DateParts | null {
  if (!/^(?:zh|ja)\b/.test(rules.tag)) return null;
  const match = /^(?:(\d{4})\s*年\s*)?(\d{1,2})\s*月\s*(\d{1,2})\s*[日号]$/.exec(text);
  if (match === null) return null;
  const [, year, month, day] = match;
  const format = year === undefined ? 'm"月"d"日"' : 'yyyy"年"m"月"d"日"';
  return { year: year === undefined ? currentYear : Number(year), month: Number(month), day: Number(day), format };
}

/** `Sep 19 2026`, `19 September 2026`, `19-Sep-2026`, `Sep 19`; the Sheets API's own sample is `Mar 1 2016`. */
function namedDay(text: string, rules: LocaleRules, currentYear: number): DateParts | null {
  const monthFirst = /^(\p{L}+)\.?[\s-]+(\d{1,2})(?:,?[\s-]+(\d{4}))?$/u.exec(text);
  const dayFirst = /^(\d{1,2})\.?[\s-]+(\p{L}+)\.?(?:,?[\s-]+(\d{4}))?$/u.exec(text);
  const [name = '', day = '', year] = monthFirst?.slice(1) ?? [dayFirst?.[2], dayFirst?.[1], dayFirst?.[3]];
  const month = rules.months.get(name.toLowerCase());
  if (month === undefined) return null;
  return { year: year === undefined ? currentYear : Number(year), month, day: Number(day), format: rules.dateFormat };
}

/** Two digits are of this century up to 29 (as in Excel; not verified for Google). */
function fullYear(text: string): number | null {
  if (text.length === 4) return Number(text);
  if (text.length !== 2) return null;
  return Number(text) + (Number(text) < 30 ? 2000 : 1900);
}
