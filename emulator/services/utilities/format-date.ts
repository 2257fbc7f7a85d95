// Utilities.formatDate and parseDate: dates as text in a zone and back, by patterns of Java's SimpleDateFormat (D:ref/utilities).
// Knows no execution; what is not modelled gives null and the service refuses it.
import { addDays, civilAt, dayOfYear, instantOf, offsetAt, weekdayOf, type Civil } from '../../run/zone';
import { readPattern, type PatternItem } from './java-date-pattern';

const MONTHS = 'January February March April May June July August September October November December'.split(' ');
const DAYS = 'Monday Tuesday Wednesday Thursday Friday Saturday Sunday'.split(' ');

export function formatDate(instant: number, zone: string, pattern: string): string | null {
  const items = readPattern(pattern);
  if (items === null) return null;
  const wall = civilAt(instant, zone);
  return items.map((item) => (item.type === 'text' ? item.text : letterText(item, wall, instant, zone))).join('');
}

function letterText(item: PatternItem & { type: 'letter' }, wall: Civil, instant: number, zone: string): string {
  const { letter, count } = item;
  const number = (value: number): string => String(value).padStart(count, '0');
  switch (letter) {
    case 'G':
      return wall.year > 0 ? 'AD' : 'BC';
    case 'y':
      return count === 2 ? String(wall.year % 100).padStart(2, '0') : number(wall.year);
    case 'Y':
      return count === 2 ? String(weekYear(wall) % 100).padStart(2, '0') : number(weekYear(wall));
    case 'M':
      return count < 3 ? number(wall.month) : name(MONTHS, wall.month, count > 3);
    case 'E':
      return name(DAYS, weekdayOf(wall), count > 3);
    case 'u':
      return number(weekdayOf(wall));
    case 'd':
      return number(wall.day);
    case 'D':
      return number(dayOfYear(wall));
    case 'a':
      return wall.hour < 12 ? 'AM' : 'PM';
    case 'z':
      return zoneName(instant, zone, count > 3);
    case 'Z':
    case 'X':
      return offsetText(letter, count, offsetAt(instant, zone));
    default:
      return number(timeNumber(letter, wall));
  }
}

function timeNumber(letter: string, wall: Civil): number {
  if (letter === 'H') return wall.hour;
  if (letter === 'k') return wall.hour === 0 ? 24 : wall.hour;
  if (letter === 'K') return wall.hour % 12;
  if (letter === 'h') return wall.hour % 12 === 0 ? 12 : wall.hour % 12;
  if (letter === 'm') return wall.minute;
  if (letter === 's') return wall.second;
  return wall.millisecond;
}

function name(names: readonly string[], oneBased: number, full: boolean): string {
  const whole = names[oneBased - 1] ?? '';
  return full ? whole : whole.slice(0, 3);
}

/** The year of the week, which in the American calendar of the platform starts on Sunday and holds 1 January. */
function weekYear(wall: Civil): number {
  return addDays(wall, (13 - weekdayOf(wall)) % 7).year;
}

function zoneName(instant: number, zone: string, full: boolean): string {
  const format = new Intl.DateTimeFormat('en-US', { timeZone: zone, timeZoneName: full ? 'long' : 'short' });
  return format.formatToParts(instant).find((part) => part.type === 'timeZoneName')?.value ?? zone;
}

/** Z: +0800; X, XX, XXX: +08, +0800, +08:00, and Z for no offset. */
function offsetText(letter: string, count: number, offset: number): string {
  if (letter === 'X' && offset === 0) return 'Z';
  const minutes = Math.floor(Math.abs(offset) / 60_000);
  const hours = String(Math.floor(minutes / 60)).padStart(2, '0');
  const rest = String(minutes % 60).padStart(2, '0');
  const sign = offset < 0 ? '-' : '+';
  if (letter === 'X' && count === 1) return sign + hours;
  return sign + hours + (letter === 'X' && count === 3 ? ':' : '') + rest;
}

const PARSED = 'yMdHhms';

/**
 * Only patterns of numbers (and AM/PM): what a script needs to read an ISO date. Undefined when the pattern is not
 * modelled, null when the text does not fit. Lenient as Java: 32 January is 1 February, and text may follow.
 */
export function parseDate(text: string, zone: string, pattern: string): number | null | undefined {
  const items = readPattern(pattern);
  if (items === null) return undefined;
  const found: Record<string, number> = { y: 1970, M: 1, d: 1, H: 0, m: 0, s: 0, S: 0 };
  let at = 0;
  for (const [index, item] of items.entries()) {
    const rest = text.slice(at);
    if (item.type === 'text') {
      if (!rest.startsWith(item.text)) return null;
      at += item.text.length;
      continue;
    }
    if (!PARSED.includes(item.letter) && item.letter !== 'S') return undefined;
    if (item.letter === 'M' && item.count > 2) return undefined;
    const next = items[index + 1];
    // Numbers that touch, as in yyyyMMdd, have the width of their letters; others end where the digits end.
    const width = next?.type === 'letter' ? `{1,${item.count}}` : '+';
    const digits = new RegExp(`^\\d${width}`).exec(rest)?.[0];
    if (digits === undefined) return null;
    found[item.letter] = Number(digits);
    if (item.letter === 'y' && item.count === 2 && digits.length === 2) found['y'] = 2000 + Number(digits);
    at += digits.length;
  }
  const get = (letter: string): number => found[letter] ?? 0;
  const hour = found['h'] === undefined ? get('H') : get('h') % 12;
  const wall = { year: get('y'), month: get('M'), day: get('d'), hour, minute: get('m'), second: get('s') };
  return instantOf(wall, zone) + get('S');
}
