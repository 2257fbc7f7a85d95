// Packs a program for Code.js or a page into printable characters: references to what stood in it before, range coded.
// src/packed/unpack.ts says what the characters mean and reads them back where the program runs. Knows no program.
import { DigitWriter } from './digit-writer.mjs';
import {
  AFTER_REFERENCE,
  BASE,
  CHECK,
  CHECK_FACTOR,
  IS_REFERENCE,
  LENGTH,
  LENGTH_KINDS,
  LITERAL,
  MODEL,
  NUMBER_CHOICES,
  PLACE,
  SHORTEST,
} from './packed-form.mjs';
import { WrittenCosts } from './written-costs.mjs';
import { bestReferences, repetitions } from './text-references.mjs';

/** Digits are all printable characters but those on which a string, a template, a tag or a comment could end or begin. */
const DIGITS = Array.from({ length: 94 }, (_, at) => String.fromCharCode(33 + at))
  .filter((character) => !'"\\`</?'.includes(character))
  .join('');

/** Which references pay depends on what the writing costs, and that on the references: each round knows the last. */
const ROUNDS = 4;

/** Half a character cannot stand in a file alone; as \uXXXX it means the same in a string and a regular expression. */
const withoutHalves = (program) =>
  program.replace(/[\ud800-\udfff]/g, (half) => `\\u${half.charCodeAt(0).toString(16)}`);

/** @param {Uint8Array} bytes @param {number} start where the program begins in them @param {({ length: number, back: number } | undefined)[]} references */
function write(bytes, start, references) {
  const writer = new DigitWriter(MODEL);
  const costs = new WrittenCosts(bytes, SHORTEST);
  let afterReference = 0;
  for (let at = start; at < bytes.length;) {
    const reference = references[at];
    const last = bytes[at - 1] ?? 0;
    const bitsBefore = writer.bits;
    writer.oneOf(IS_REFERENCE + afterReference + last, 2, reference === undefined ? 0 : 1);
    if (reference === undefined) {
      writer.oneOf(LITERAL + last * 256, 256, bytes[at]);
      costs.addLiteral(at, writer.bits - bitsBefore);
      at += 1;
      afterReference = 0;
      continue;
    }
    const { length, back } = reference;
    writer.number(LENGTH, length - SHORTEST);
    costs.addLength(length, writer.bits - bitsBefore);
    const lengthWritten = writer.bits;
    writer.number(PLACE + Math.min(length - SHORTEST, LENGTH_KINDS - 1) * NUMBER_CHOICES, back - 1);
    costs.addPlace(back, writer.bits - lengthWritten);
    at += length;
    afterReference = AFTER_REFERENCE;
  }
  return { digits: writer.end(), costs };
}

const toText = (digits) => digits.map((digit) => DIGITS[digit]).join('');
const three = (number) => [Math.floor(number / BASE ** 2), Math.floor(number / BASE) % BASE, number % BASE];

/**
 * @param {string} program JavaScript
 * @param {string} before a program that is unpacked first: what stands in it need not be written again
 * @returns {string}
 */
export function packText(program, before = '') {
  const [known, own] = [before, program].map((text) => Buffer.from(withoutHalves(text), 'utf8'));
  if (own.length >= BASE ** 3) throw new Error(`Cannot pack the program: it has ${own.length} bytes`);
  const bytes = Buffer.concat([known, own]);
  const found = repetitions(bytes, known.length, SHORTEST);
  let costs = new WrittenCosts(bytes, SHORTEST);
  let shortest;
  for (let round = 0; round < ROUNDS; round += 1) {
    const written = write(bytes, known.length, bestReferences(found, SHORTEST, costs));
    if (shortest === undefined || written.digits.length < shortest.length) shortest = written.digits;
    ({ costs } = written);
  }
  const check = own.reduce((sum, byte) => (sum * CHECK_FACTOR + byte) & CHECK, 0);
  return DIGITS + toText([...three(own.length), ...three(check), ...shortest]);
}

/** Whether a string of a built file is a packed program. @param {unknown} text */
export const isPacked = (text) => typeof text === 'string' && text.startsWith(DIGITS);
