// Reads a number-format pattern, such as `#,##0.00;[Red]-0` or `yyyy-mm-dd hh:mm`, into its parts and tells its kind.
// Knows no value; see https://developers.google.com/workspace/sheets/api/guides/formats for the language.

export type PatternPart =
  | {
      readonly type: 'literal' | 'digits' | 'exponent' | 'date' | 'elapsed' | 'half-day' | 'unknown';
      readonly text: string;
    }
  | { readonly type: 'percent' }
  | { readonly type: 'text' }
  | { readonly type: 'general' };

export type FormatKind =
  'automatic' | 'text' | 'number' | 'percent' | 'currency' | 'date' | 'time' | 'date-time' | 'duration';

type Rule = readonly [rule: RegExp, make: (text: string) => PatternPart | null];

const literal = (text: string): PatternPart => ({ type: 'literal', text });
/** In the order in which they are tried. */
const RULES: readonly Rule[] = [
  [/"[^"]*"/y, (text) => literal(text.slice(1, -1))],
  [/\\[^]/uy, (text) => literal(text.slice(1))],
  [/_[^]/uy, () => literal(' ')],
  [/\*[^]/uy, () => null],
  [/\[\$[^\]]*\]/y, (text) => literal(text.slice(2, -1).replace(/-[\dA-Fa-f]+$/, ''))],
  [/\[(?:h+|m+|s+)\]/iy, (text) => ({ type: 'elapsed', text: text.slice(1, -1).toLowerCase() })],
  [/\[(?:black|blue|cyan|green|magenta|red|white|yellow|color\d+)\]/iy, () => null],
  [/general/iy, () => ({ type: 'general' })],
  [/am\/pm|a\/p/iy, (text) => ({ type: 'half-day', text: text.toLowerCase() })],
  [/[0#?][0#?,]*(?:\.[0#?]*)?,*|\.[0#?]+,*/y, (text) => ({ type: 'digits', text })],
  [/E[+-]0+/y, (text) => ({ type: 'exponent', text })],
  [/%/y, () => ({ type: 'percent' })],
  [/@/y, () => ({ type: 'text' })],
  [/y+|m+|d+|h+|s+/iy, (text) => ({ type: 'date', text: text.toLowerCase() })],
  [/[A-Za-z[\]]/y, (text) => ({ type: 'unknown', text })],
  [/[^]/uy, literal],
];

const KNOWN = new Map<string, readonly (readonly PatternPart[])[]>();

/** Up to four sections: for positive numbers, negative ones, zero, and text. */
export function patternSections(pattern: string): readonly (readonly PatternPart[])[] {
  const known = KNOWN.get(pattern);
  if (known !== undefined) return known;
  const sections: PatternPart[][] = [[]];
  for (let at = 0; at < pattern.length;) {
    if (pattern[at] === ';') {
      sections.push([]);
      at += 1;
      continue;
    }
    const [length, part] = partAt(pattern, at);
    if (part !== null) sections.at(-1)?.push(part);
    at += length;
  }
  KNOWN.set(pattern, sections);
  return sections;
}

function partAt(pattern: string, at: number): readonly [length: number, part: PatternPart | null] {
  for (const [rule, make] of RULES) {
    rule.lastIndex = at;
    const text = rule.exec(pattern)?.[0];
    if (text !== undefined) return [text.length, make(text)];
  }
  return [1, { type: 'unknown', text: pattern.charAt(at) }];
}

/** Cells of the kinds date, time, date-time and duration are read as dates by a script. Never throws. */
export function formatKind(pattern: string): FormatKind {
  if (pattern === '') return 'automatic';
  const parts = patternSections(pattern)[0] ?? [];
  if (parts.some((part) => part.type === 'elapsed')) return 'duration';
  const dates = parts.filter((part, index) => part.type === 'date' && !isMinute(parts, index));
  const hasDay = dates.some((part) => part.type === 'date' && /[ymd]/.test(part.text));
  const hasTime = parts.some((part) => part.type === 'half-day' || (part.type === 'date' && /[hs]/.test(part.text)));
  if (hasDay) return hasTime ? 'date-time' : 'date';
  if (hasTime) return 'time';
  if (parts.some((part) => part.type === 'percent')) return 'percent';
  if (parts.some((part) => part.type === 'digits')) {
    return parts.some((part) => part.type === 'literal' && /\p{Sc}|￥/u.test(part.text)) ? 'currency' : 'number';
  }
  return parts.some((part) => part.type === 'text') ? 'text' : 'automatic';
}

/** `m` means minutes next to hours before it or seconds after it, otherwise months. */
export function isMinute(parts: readonly PatternPart[], index: number): boolean {
  const part = parts[index];
  if (part?.type !== 'date' || !/^m{1,2}$/.test(part.text)) return false;
  const clock = (other: PatternPart | undefined, letter: string): boolean =>
    (other?.type === 'date' || other?.type === 'elapsed') && other.text.startsWith(letter);
  const isClockPart = (other: PatternPart): boolean => other.type === 'date' || other.type === 'elapsed';
  return (
    clock(parts.slice(0, index).findLast(isClockPart), 'h') || clock(parts.slice(index + 1).find(isClockPart), 's')
  );
}
