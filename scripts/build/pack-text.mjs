// Packs a program for Code.js or a page into printable characters: references to what stood in it before, range coded.
// src/packed/unpack.ts says what the characters mean and reads them back where the program runs. Knows no program.
import { BASE, DigitWriter } from './digit-writer.mjs';
import { WrittenCosts } from './written-costs.mjs';
import { bestReferences, repetitions } from './text-references.mjs';

/** Digits are all printable characters but those on which a string, a template, a tag or a comment could end or begin. */
const DIGITS = Array.from({ length: 94 }, (_, at) => String.fromCharCode(33 + at))
  .filter((character) => !'"\\`</?'.includes(character))
  .join('');

/** Where each kind of choice keeps its probabilities, as in unpack.ts. */
const IS_REFERENCE = 0;
const IS_SAME_DISTANCE = 4;
const LENGTH = 256;
const LENGTH_AT_SAME_DISTANCE = 512;
const DISTANCE = 768;
const LITERAL = 2048;
const MODEL = LITERAL + 65_536;
const SHORTEST = 4;
const LENGTH_KINDS = 4;
const CHECK = 0x7ffff;

/** Which references pay depends on what the writing costs, and that on the references: each round knows the last. */
const ROUNDS = 4;

/** Half a character cannot stand in a file alone; as \uXXXX it means the same in a string and a regular expression. */
const withoutHalves = (program) =>
  program.replace(/[\ud800-\udfff]/g, (half) => `\\u${half.charCodeAt(0).toString(16)}`);

/** @param {Uint8Array} bytes @param {({ length: number, distance: number } | undefined)[]} references */
function write(bytes, references) {
  const writer = new DigitWriter(MODEL);
  const costs = new WrittenCosts(bytes, SHORTEST);
  let afterReference = 0;
  let last = 0;
  for (let at = 0; at < bytes.length;) {
    const reference = references[at];
    const start = writer.bits;
    writer.oneOf(IS_REFERENCE + afterReference, 2, reference === undefined ? 0 : 1);
    if (reference === undefined) {
      writer.oneOf(LITERAL + (bytes[at - 1] ?? 0) * 256, 256, bytes[at]);
      costs.addLiteral(at, writer.bits - start);
      at += 1;
      afterReference = 0;
      continue;
    }
    const { length, distance } = reference;
    const isSame = distance === last;
    writer.oneOf(IS_SAME_DISTANCE + afterReference, 2, isSame ? 1 : 0);
    if (isSame) writer.number(LENGTH_AT_SAME_DISTANCE, length - 1);
    else {
      writer.number(LENGTH, length - SHORTEST);
      costs.addLength(length, writer.bits - start);
      const lengthWritten = writer.bits;
      writer.number(DISTANCE + Math.min(length - SHORTEST, LENGTH_KINDS - 1) * 288, distance - 1);
      costs.addDistance(distance, writer.bits - lengthWritten);
    }
    last = distance;
    at += length;
    afterReference = 1;
  }
  return { digits: writer.end(), costs };
}

const toText = (digits) => digits.map((digit) => DIGITS[digit]).join('');
const three = (number) => [Math.floor(number / BASE ** 2), Math.floor(number / BASE) % BASE, number % BASE];

/** @param {string} program JavaScript @returns {string} */
export function packText(program) {
  const bytes = Buffer.from(withoutHalves(program), 'utf8');
  if (bytes.length >= BASE ** 3) throw new Error(`Cannot pack the program: it has ${bytes.length} bytes`);
  const found = repetitions(bytes, SHORTEST);
  let costs = new WrittenCosts(bytes, SHORTEST);
  let shortest;
  for (let round = 0; round < ROUNDS; round += 1) {
    const written = write(bytes, bestReferences(found, SHORTEST, costs));
    if (shortest === undefined || written.digits.length < shortest.length) shortest = written.digits;
    ({ costs } = written);
  }
  const check = bytes.reduce((sum, byte) => (sum * 33 + byte) & CHECK, 0);
  return DIGITS + toText([...three(bytes.length), ...three(check), ...shortest]);
}

/** Whether a string of a built file is a packed program. @param {unknown} text */
export const isPacked = (text) => typeof text === 'string' && text.startsWith(DIGITS);
