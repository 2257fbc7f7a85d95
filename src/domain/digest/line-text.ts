// What a cell holds as one harmless line of a mail: no line breaks, no control characters, nothing that turns the writing
// direction, cut to a length. Knows no HTML and no word of a language.

/** One line of at most `limit` code points; a longer one ends in an ellipsis, after a whole word where one ends near. */
export function oneLine(text: string, limit: number): string {
  // A cell holds up to 50,000 characters; no line needs more of it than this.
  const start = text.length > limit * 8 + 64 ? text.slice(0, limit * 8 + 64) : text;
  const line = start
    .replace(/[\p{Bidi_Control}\p{Cs}\uFEFF]/gu, '')
    .replace(/[\p{Cc}\p{Zl}\p{Zp}\s]+/gu, ' ')
    .trim();
  const points = Array.from(line);
  if (points.length <= limit && start.length === text.length) return line;
  const cut = points.slice(0, limit - 1).join('');
  const inWord = /[^\s\p{P}\p{Script=Han}]$/u.test(cut) && /^[^\s\p{P}\p{Script=Han}]/u.test(points[limit - 1] ?? '');
  const space = inWord ? cut.lastIndexOf(' ') : -1;
  return `${(space > cut.length * 0.5 ? cut.slice(0, space) : cut).replace(/[\s.,;:。，、；：…]+$/, '')}…`;
}

/** A link that may stand in a mail: https only, nothing that could leave an attribute or a line. */
export const safeLink = (link: string | null): string | null =>
  link !== null && link.length <= 500 && /^https:\/\/[^\s"'<>\\\p{Cc}\p{Bidi_Control}]+$/u.test(link) ? link : null;

export const escapeHtml = (text: string): string =>
  text
    .replace(/&/g, '&amp;')
    .replace(/</g, '&lt;')
    .replace(/>/g, '&gt;')
    .replace(/"/g, '&quot;')
    .replace(/'/g, '&#39;');

/** Bytes of the text in UTF-8. */
export function byteLength(text: string): number {
  let bytes = 0;
  for (const point of text) {
    const code = point.codePointAt(0) ?? 0;
    bytes += code < 0x80 ? 1 : code < 0x800 ? 2 : code < 0x10000 ? 3 : 4;
  }
  return bytes;
}

const WORDS = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]|[^\s\p{Script=Han}\p{P}]+/gu;

/** How much there is to read: words, in Chinese each character; punctuation counts nothing. */
export const readingLength = (text: string): number => text.match(WORDS)?.length ?? 0;
