// Writes serial numbers as dates, times and durations, part by part of a pattern.
// Knows no sections and no cells.
import type { PatternPart } from './format-pattern';
import { isMinute } from './format-pattern';
import type { LocaleRules } from './locale-rules';
import type { Civil } from './serial-date';
import { serialToCivil } from './serial-date';

/** Null for a part that means nothing in a date, such as digits that are no fraction of a second. */
export function dateText(serial: number, parts: readonly PatternPart[], rules: LocaleRules): string | null {
  const isElapsed = parts.some((part) => part.type === 'elapsed');
  const shown = isElapsed ? Math.abs(serial) : serial;
  const civil = serialToCivil(shown);
  const halfDays = parts.some((part) => part.type === 'half-day');
  let text = isElapsed && serial < 0 ? '-' : '';
  for (const [index, part] of parts.entries()) {
    const piece = partText(part, isMinute(parts, index), { civil, serial: shown, halfDays, rules });
    if (piece === null) return null;
    text += piece;
  }
  return text;
}

interface Shown {
  readonly civil: Civil;
  readonly serial: number;
  readonly halfDays: boolean;
  readonly rules: LocaleRules;
}

function partText(part: PatternPart, minute: boolean, shown: Shown): string | null {
  switch (part.type) {
    case 'literal':
      return part.text;
    case 'date':
      return minute ? pad(shown.civil.minute, part.text) : unitText(part.text, shown);
    case 'elapsed':
      return elapsedText(part.text, shown.serial);
    case 'half-day':
      return halfDayText(part.text, shown);
    case 'digits':
      return /^\.0{1,3}$/.test(part.text)
        ? shown.rules.decimal +
            String(shown.civil.millisecond)
              .padStart(3, '0')
              .slice(0, part.text.length - 1)
        : null;
    default:
      return null;
  }
}

function unitText(unit: string, { civil, halfDays, rules }: Shown): string {
  switch (unit.charAt(0)) {
    case 'y':
      return unit.length <= 2 ? String(civil.year % 100).padStart(2, '0') : String(civil.year).padStart(4, '0');
    case 'm':
      return unit.length <= 2 ? pad(civil.month, unit) : monthName(unit, civil, rules);
    case 'd':
      return unit.length <= 2
        ? pad(civil.day, unit)
        : name(civil, rules, { weekday: unit.length === 3 ? 'short' : 'long' });
    case 'h':
      return pad(halfDays ? ((civil.hour + 11) % 12) + 1 : civil.hour, unit);
    default:
      return pad(civil.second, unit);
  }
}

function monthName(unit: string, civil: Civil, rules: LocaleRules): string {
  if (unit.length === 3) return name(civil, rules, { month: 'short' });
  const long = name(civil, rules, { month: 'long' });
  // `mmmmm` is the first letter alone.
  return unit.length === 5 ? (long.match(/^./u)?.[0] ?? '') : long;
}

function name(civil: Civil, rules: LocaleRules, part: Intl.DateTimeFormatOptions): string {
  const at = new Date(0).setUTCFullYear(civil.year, civil.month - 1, civil.day);
  return new Intl.DateTimeFormat(rules.tag, { ...part, timeZone: 'UTC', calendar: 'gregory' }).format(at);
}

function elapsedText(unit: string, serial: number): string {
  const seconds = Math.floor(Math.round(serial * 86_400_000) / 1000);
  const per = { h: 3600, m: 60, s: 1 }[unit.charAt(0)] ?? 1;
  return String(Math.floor(seconds / per)).padStart(unit.length, '0');
}

function halfDayText(unit: string, { civil, rules }: Shown): string {
  const english = civil.hour < 12 ? 'AM' : 'PM';
  if (unit === 'a/p') return english.charAt(0);
  if (!rules.tag.startsWith('zh')) return english;
  return civil.hour < 12 ? '上午' : '下午';
}

function pad(value: number, unit: string): string {
  return String(value).padStart(Math.min(unit.length, 2), '0');
}
