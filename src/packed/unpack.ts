// Reads back what the build packed: a program in printable characters, in which whatever stood there before is a reference
// to it (LZ77), and each choice takes the less room the more it was to be expected (range coding with adaptive bits).
// Uses the language alone: Apps Script has neither atob nor TextDecoder. Must not know what the program does.

/** The digits, in their order, are the first characters of the packed text; then the program's bytes and their sum. */
const BASE = 88;
const CHECK = 0x7ffff;
/** The range never has fewer than three digits, so that parting it costs next to no precision. */
const LEAST_RANGE = BASE ** 3;
const MOST_RANGE = BASE ** 4;

/** Probabilities of a bit being 0, of 65536; each goes a sixteenth of its way to what the bit was. */
const EVEN = 2048;
const PACE = 4;

/** Where each kind of choice keeps its probabilities. */
const IS_REFERENCE = 0;
const IS_SAME_DISTANCE = 4;
const LENGTH = 256;
const LENGTH_AT_SAME_DISTANCE = 512;
const DISTANCE = 768;
const LITERAL = 2048;
const MODEL = LITERAL + 65_536;
/** A number takes its count of bits, then those bits: the leading ones as a choice, the others as they are. */
const COUNTS = 32;
const LEADING = 3;
const EVEN_BITS = 8;
const SHORTEST = 4;
const LENGTH_KINDS = 4;
/** Characters made in one call; a call takes only so many arguments. */
const CHUNK = 8192;

/** What is read next. */
const enum Expect {
  IsReference,
  Byte,
  IsSameDistance,
  Bits,
  Number,
}

export function unpack(packed: string): string {
  const digitOf = new Uint8Array(128);
  for (let digit = 0; digit < BASE; digit += 1) digitOf[packed.charCodeAt(digit)] = digit;
  const numberAt = (from: number, digits: number): number =>
    Array.from({ length: digits }, (_, at) => digitOf[packed.charCodeAt(from + at)] ?? 0).reduce(
      (number, digit) => number * BASE + digit,
    );
  const program = new Uint8Array(numberAt(BASE, 3));
  const check = numberAt(BASE + 3, 3);
  let code = numberAt(BASE + 6, 4);
  let at = BASE + 10;
  let range = MOST_RANGE;
  const zeros = new Uint16Array(MODEL).fill(EVEN);

  /**
   * One of `count`, bit by bit, the highest first, each in the light of those before it; with a 1 in front of the bits.
   * A function of its own and called from one place: so an engine that has just started makes it fast soonest.
   */
  const oneOf = (choices: number, count: number): number => {
    let node = 1;
    let left = range;
    let rest = code;
    while (node < count) {
      const choice = choices + node;
      const zero = zeros[choice] ?? 0;
      const bound = (left >>> 12) * zero;
      if (rest < bound) {
        left = bound;
        zeros[choice] = zero + ((4096 - zero) >>> PACE);
        node *= 2;
      } else {
        rest -= bound;
        left -= bound;
        zeros[choice] = zero - (zero >>> PACE);
        node = node * 2 + 1;
      }
      while (left < LEAST_RANGE) {
        left *= BASE;
        rest = rest * BASE + (digitOf[packed.charCodeAt(at++)] ?? 0);
      }
    }

    range = left;
    code = rest;
    return node;
  };
  let end = 0;
  let before = 0;
  let sum = 0;
  let distance = 0;
  let expect = Expect.IsReference;
  let choices = IS_REFERENCE;
  let count = 2;
  let afterReference = 0;
  let isSame = false;
  let bits = 0;
  let numbers = 0;
  let length = 0;
  while (end < program.length && at <= packed.length) {
    let node = oneOf(choices, count);
    if (expect === Expect.IsReference) {
      expect = node === 2 ? Expect.Byte : Expect.IsSameDistance;
      choices = node === 2 ? LITERAL + before * 256 : IS_SAME_DISTANCE + afterReference;
      count = node === 2 ? 256 : 2;
      continue;
    }
    if (expect === Expect.IsSameDistance) {
      isSame = node === 3;
      length = 0;
      numbers = isSame ? LENGTH_AT_SAME_DISTANCE : LENGTH;
      expect = Expect.Bits;
      choices = numbers;
      count = COUNTS;
      continue;
    }
    if (expect === Expect.Bits) {
      bits = node - COUNTS;
      expect = Expect.Number;
      choices = numbers + COUNTS + bits * 8;
      count = 1 << (bits < LEADING ? bits : LEADING);
      continue;
    }
    if (expect === Expect.Byte) {
      before = node - 256;
      program[end++] = before;
      sum = (sum * 33 + before) & CHECK;
      afterReference = 0;
    } else {
      // The leading bits have a 1 in front of them, as `node` has; those that follow are as often 0 as 1.
      for (let left = bits - LEADING; left > 0; left -= EVEN_BITS) {
        const some = left < EVEN_BITS ? left : EVEN_BITS;
        range >>>= some;
        const value = (code / range) | 0;
        code -= value * range;
        node = (node << some) + value;
        while (range < LEAST_RANGE) {
          range *= BASE;
          code = code * BASE + (digitOf[packed.charCodeAt(at++)] ?? 0);
        }
      }
      if (length > 0) distance = node;
      else {
        length = isSame ? node : node - 1 + SHORTEST;
        if (!isSame) {
          numbers = DISTANCE + (node <= LENGTH_KINDS ? node - 1 : LENGTH_KINDS - 1) * 288;
          expect = Expect.Bits;
          choices = numbers;
          count = COUNTS;
          continue;
        }
      }
      for (; length > 0 && end < program.length; length -= 1) {
        before = program[end - distance] ?? 0;
        program[end++] = before;
        sum = (sum * 33 + before) & CHECK;
      }
      afterReference = 1;
    }
    expect = Expect.IsReference;
    choices = IS_REFERENCE + afterReference;
    count = 2;
  }
  if (end !== program.length || at !== packed.length || sum !== check) {
    throw new Error('Cannot unpack the program: its text is damaged');
  }
  return textOf(program);
}

/** UTF-8, in which no character takes more than three bytes: the build writes rarer ones as \uXXXX. */
function textOf(bytes: Uint8Array): string {
  const codes = new Uint16Array(bytes.length);
  let end = 0;
  for (let at = 0; at < bytes.length; at += 1) {
    const byte = bytes[at] ?? 0;
    if (byte < 0x80) codes[end++] = byte;
    else if (byte < 0xe0) codes[end++] = ((byte & 0x1f) << 6) | ((bytes[++at] ?? 0) & 0x3f);
    else {
      const middle = (bytes[++at] ?? 0) & 0x3f;
      codes[end++] = ((byte & 0x0f) << 12) | (middle << 6) | ((bytes[++at] ?? 0) & 0x3f);
    }
  }
  let text = '';
  for (let from = 0; from < end; from += CHUNK) {
    // Twice as fast as with `...`, which walks the array.
    text += String(Reflect.apply(String.fromCharCode, null, codes.subarray(from, Math.min(from + CHUNK, end))));
  }
  return text;
}
