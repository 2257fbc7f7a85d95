// Which characters of a shown text answer the query, for setting them in bold.
import { foldDigits, foldText, foldWords } from './fold-text';

export interface TextPart {
  readonly text: string;
  readonly matched: boolean;
}

const whole = (text: string): readonly TextPart[] => (text === '' ? [] : [{ text, matched: false }]);

/** The text cut at the matched ranges, in order. Ranges are of the original and do not overlap. */
function cut(text: string, ranges: readonly (readonly [number, number])[]): readonly TextPart[] {
  const parts: TextPart[] = [];
  let at = 0;
  for (const [start, end] of ranges) {
    if (start > at) parts.push({ text: text.slice(at, start), matched: false });
    parts.push({ text: text.slice(start, end), matched: true });
    at = end;
  }
  if (at < text.length) parts.push({ text: text.slice(at), matched: false });
  return parts;
}

/** A shown text in parts: the whole query where it stands in one piece, else the starts of words. */
export function matchedParts(text: string, typed: string): readonly TextPart[] {
  const { text: folded, from } = foldText(text);
  const rangeOf = (needle: string, after: number): readonly [number, number] | null => {
    const at = needle === '' ? -1 : folded.indexOf(needle, after);
    if (at < 0) return null;
    // The range ends where the next folded character begins, so that a dropped accent stays with its letter.
    const start = from[at] ?? 0;
    return [start, start + text.slice(start, from[at + needle.length]).trimEnd().length];
  };
  const inOnePiece = rangeOf(foldText(typed).text, 0);
  if (inOnePiece) return cut(text, [inOnePiece]);
  const ranges: (readonly [number, number])[] = [];
  for (const word of foldWords(typed).split(' ').slice(1)) {
    const range = rangeOf(word, 0);
    if (!range) return whole(text);
    if (ranges.every(([start, end]) => range[1] <= start || range[0] >= end)) ranges.push(range);
  }
  return cut(
    text,
    [...ranges].sort((a, b) => a[0] - b[0]),
  );
}

/** A phone number in parts; the query's digits are found across spaces and dashes. */
export function matchedDigits(text: string, typed: string): readonly TextPart[] {
  const wanted = foldDigits(typed);
  if (wanted.length < 3 || /[^\d\s()（）+.\-–/]/.test(typed.normalize('NFKC'))) return whole(text);
  const places: number[] = [];
  for (let at = 0; at < text.length; at += 1) if (/\d/.test(text[at] ?? '')) places.push(at);
  const start = places
    .map((at) => text[at])
    .join('')
    .lastIndexOf(wanted);
  if (start < 0) return whole(text);
  return cut(text, [[places[start] ?? 0, (places[start + wanted.length - 1] ?? 0) + 1]]);
}
