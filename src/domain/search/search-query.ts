// What somebody typed into the search box, folded once for all comparisons.
import { fold, foldDigits, foldWords } from './fold-text';

export interface SearchQuery {
  readonly text: string;
  /** ` one two`: folded words in the order typed. */
  readonly words: readonly string[];
  /** Digits when the query can be a phone number, else ''. */
  readonly digits: string;
}

/** A phone number as people type it: digits with spaces, dashes, dots, brackets, a plus. */
const PHONE_LIKE = /^[\d\s()（）+.\-–/]+$/;

export function readQuery(typed: string): SearchQuery {
  const plain = typed.normalize('NFKC').trim();
  return {
    text: fold(typed),
    words: foldWords(typed).split(' ').slice(1),
    digits: PHONE_LIKE.test(plain) ? foldDigits(plain) : '',
  };
}

export const isEmptyQuery = (query: SearchQuery): boolean => query.text === '';
