// One form for everything that search compares: lower case, half width, no accents, no spaces, no apostrophes.
// Keeps where each folded character came from, so that a match can be shown in the text as people wrote it.

export interface FoldedText {
  readonly text: string;
  /** Position in the original of each UTF-16 unit of `text`, and at the end the original's length. */
  readonly from: readonly number[];
}

const SKIPPED = /[\s'’‘ʼ\u0300-\u036f]/g;

/** Letters of ASCII and the common Chinese characters stand for themselves; normalising is slow. */
const isPlain = (code: number): boolean => code < 0x80 || (code >= 0x4e00 && code <= 0x9fff);

const foldCharacter = (character: string): string =>
  (isPlain(character.charCodeAt(0)) ? character : character.normalize('NFKD')).toLowerCase().replace(SKIPPED, '');

export function foldText(original: string): FoldedText {
  let text = '';
  const from: number[] = [];
  let at = 0;
  for (const character of original) {
    const folded = foldCharacter(character);
    for (let unit = 0; unit < folded.length; unit += 1) from.push(at);
    text += folded;
    at += character.length;
  }
  from.push(at);
  return { text, from };
}

/** Folded without positions: for indexes of thousands of lines. */
export function fold(original: string): string {
  return original.normalize('NFKD').toLowerCase().replace(SKIPPED, '');
}

/** Folded words, each after one space: ` alfreds futterkiste`. */
export const foldWords = (original: string): string =>
  original
    .split(/[\s.,，。&/()（）·-]+/)
    .map(fold)
    .filter((word) => word !== '')
    .map((word) => ` ${word}`)
    .join('');

/** The digits of a phone number, full-width ones too. */
export const foldDigits = (original: string): string => original.normalize('NFKC').replace(/\D/g, '');
