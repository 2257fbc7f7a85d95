// The part of Java's SimpleDateFormat that scripts use: a pattern as a list of letters and literal text.
// Knows no zone and no date. Letters outside the list are refused rather than guessed.

export type PatternItem =
  | { readonly type: 'letter'; readonly letter: string; readonly count: number }
  | { readonly type: 'text'; readonly text: string };

export const LETTERS = 'GyYMdDHhKkmsSaEuzZX';

/** Null when the pattern has a letter that is not modelled; `''` is a quote. */
export function readPattern(pattern: string): readonly PatternItem[] | null {
  const items: PatternItem[] = [];
  let at = 0;
  while (at < pattern.length) {
    const rest = pattern.slice(at);
    const quoted = /^'((?:[^']|'')*)'/.exec(rest);
    const letters = /^([A-Za-z])\1*/.exec(rest);
    const taken = quoted?.[0] ?? letters?.[0] ?? rest.charAt(0);
    if (quoted !== null) {
      const inside = quoted[1] ?? '';
      items.push({ type: 'text', text: inside === '' ? "'" : inside.replaceAll("''", "'") });
    } else if (letters !== null) {
      if (!LETTERS.includes(taken.charAt(0))) return null;
      items.push({ type: 'letter', letter: taken.charAt(0), count: taken.length });
    } else {
      items.push({ type: 'text', text: taken });
    }
    at += taken.length;
  }
  return items;
}
