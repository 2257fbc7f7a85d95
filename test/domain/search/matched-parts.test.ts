import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import type { TextPart } from '../../../src/domain/search/matched-parts';
import { matchedDigits, matchedParts } from '../../../src/domain/search/matched-parts';

/** `al[fre]ds`: matched characters in brackets. */
const marked = (parts: readonly TextPart[]): string =>
  parts.map(({ text, matched }) => (matched ? `[${text}]` : text)).join('');

describe('matchedParts()', () => {
  it.each([
    ['Alfreds Futterkiste', 'alf', '[Alf]reds Futterkiste'],
    ['Alfreds Futterkiste', 'alfredsf', '[Alfreds F]utterkiste'],
    ['Alfreds Futterkiste', 'fut alf', '[Alf]reds [Fut]terkiste'],
    ['Blondesddsl père', 'pere', 'Blondesddsl [père]'],
    ['Blondesddsl père', 'pe', 'Blondesddsl [pè]re'],
    ['张伟', '伟', '张[伟]'],
    ["Trail's Head", 'trails', "[Trail's] Head"],
    ['Straße', 'nothing', 'Straße'],
    ['', 'a', ''],
    ['Alfreds', '', 'Alfreds'],
  ])('of %p for %p', (text, typed, expected) => expect(marked(matchedParts(text, typed))).toBe(expected));

  it('always give the whole text back', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), fc.string({ unit: 'grapheme', maxLength: 4 }), (text, typed) => {
        expect(
          matchedParts(text, typed)
            .map((part) => part.text)
            .join(''),
        ).toBe(text);
      }),
      { seed: 11, numRuns: 500 },
    );
  });
});

describe('matchedDigits()', () => {
  it.each([
    ['138 0013 8000', '8000', '138 0013 [8000]'],
    ['138 0013 8000', '138-0013', '[138 0013] 8000'],
    ['8000 8000', '8000', '8000 [8000]'],
    ['138 0013 8000', '13', '138 0013 8000'],
    ['138 0013 8000', 'wang', '138 0013 8000'],
  ])('of %p for %p', (text, typed, expected) => expect(marked(matchedDigits(text, typed))).toBe(expected));
});
