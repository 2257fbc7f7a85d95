// Reads back what the build packed: a program in printable characters, in which whatever stood there before is a reference
// to it (Lempel-Ziv), and each choice takes the less room the more it was to be expected (range coding with adaptive bits).
// Uses the language alone: Apps Script has neither atob nor TextDecoder. Must not know what the program does.

/**
 * The build reads the exported numbers from here, so that it writes what is read.
 * The digits, in their order, are the first characters of the packed text; then the program's bytes and their sum.
 */
export const BASE = 88;
/** The sum goes over the program's bytes: 33 times what it was, and the byte, of which it keeps these bits. */
export const CHECK_FACTOR = 33;
export const CHECK = 0x7ffff;
/** The range begins with four digits and never has fewer than three, so that parting it costs next to no precision. */
export const LEAST_RANGE = BASE ** 3;

/**
 * Probabilities of a bit being 0, of 65,536, at first half of it. Each moves towards what the bit was, fast while it has
 * seen little: after n bits by the share PACES[n]. In the range they count in 4096ths, never nothing and never all.
 */
export const EVEN = 32_768;
export const LOST_BITS = 4;
export const PROBABILITY_BITS = 12;
const SLOWEST = 32;
export const PACES = Uint16Array.from({ length: SLOWEST }, (_, seen) =>
  Math.max((2 * EVEN) / (seen + 1.6), (2 * EVEN) / SLOWEST),
);

/** Where each kind of choice keeps its probabilities; IS_REFERENCE by the byte before and by what was read last. */
export const LENGTH = 0;
export const PLACE = 512;
export const IS_REFERENCE = 2048;
export const AFTER_REFERENCE = 512;
export const LITERAL = 4096;
export const MODEL = LITERAL + 65_536;

/** A number takes its count of bits, then those bits: the leading ones as a choice, the others as they are. */
export const COUNTS = 32;
export const LEADING = 3;
export const NUMBER_CHOICES = 288;
export const EVEN_BITS = 8;

/**
 * A reference tells how many places to go back among those that the same two bytes stand before, which is a far smaller
 * number than the distance (ROLZ: reduced-offset Lempel-Ziv). It has SHORTEST bytes at least; these numbers are told
 * apart by the first so many lengths.
 */
export const SHORTEST = 3;
export const LENGTH_KINDS = 4;
/** Characters made in one call; a call takes only so many arguments. */
const CHUNK = 8192;

/** What is read next. */
const enum Expect {
  IsReference,
  Byte,
  Bits,
  Number,
}

export function unpack(packed: string): string {
  return textOf(unpackBytes(packed));
}

/** @param before the bytes of a program that references may reach back into; the one that was packed with it */
export function unpackBytes(packed: string, before: Uint8Array = new Uint8Array(0)): Uint8Array {
  const digitOf = new Uint8Array(128);
  for (let digit = 0; digit < BASE; digit += 1) digitOf[packed.charCodeAt(digit)] = digit;
  const digitAt = (place: number): number => digitOf[packed.charCodeAt(place)] ?? 0;
  const numberAt = (from: number, digits: number): number =>
    Array.from({ length: digits }, (_, place) => digitAt(from + place)).reduce(
      (number, digit) => number * BASE + digit,
    );
  const start = before.length;
  const program = new Uint8Array(start + numberAt(BASE, 3));
  const check = numberAt(BASE + 3, 3);
  let code = numberAt(BASE + 6, 4);
  let at = BASE + 10;
  let range = LEAST_RANGE * BASE;
  const paces = PACES;
  const zeros = new Uint16Array(MODEL).fill(EVEN);
  const seen = new Uint8Array(MODEL);

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
      const times = seen[choice] ?? 0;
      const pace = paces[times] ?? 0;
      const bound = (left >>> PROBABILITY_BITS) * ((zero >>> LOST_BITS) | 1);
      if (times < SLOWEST - 1) seen[choice] = times + 1;
      if (rest < bound) {
        left = bound;
        zeros[choice] = zero + (((2 * EVEN - 1 - zero) * pace) >>> 16);
        node = node * 2;
      } else {
        rest -= bound;
        left -= bound;
        zeros[choice] = zero - ((zero * pace) >>> 16);
        node = node * 2 + 1;
      }
      while (left < LEAST_RANGE) {
        left *= BASE;
        rest = rest * BASE + digitAt(at++);
      }
    }
    range = left;
    code = rest;
    return node;
  };
  // The latest place that each two bytes stand before, and for each place the one that came before it: a list of places
  // for each two bytes would save walking from one to the next, and costs more to make.
  const latest = new Int32Array(65_536).fill(-1);
  const earlier = new Int32Array(program.length);
  let end = 0;
  let pair = 0;
  let sum = 0;
  const follow = (byte: number): void => {
    earlier[end] = latest[pair] ?? -1;
    latest[pair] = end;
    program[end++] = byte;
    pair = ((pair << 8) | byte) & 0xffff;
  };
  for (const byte of before) follow(byte);
  let expect = Expect.IsReference;
  let choices = IS_REFERENCE + (pair & 255);
  let count = 2;
  let bits = 0;
  let numbers = 0;
  let length = 0;
  while (end < program.length && at <= packed.length) {
    let node = oneOf(choices, count);
    if (expect === Expect.IsReference) {
      expect = node === 2 ? Expect.Byte : Expect.Bits;
      numbers = LENGTH;
      length = 0;
      choices = node === 2 ? LITERAL + (pair & 255) * 256 : numbers;
      count = node === 2 ? 256 : COUNTS;
      continue;
    }
    if (expect === Expect.Bits) {
      bits = node - COUNTS;
      expect = Expect.Number;
      choices = numbers + COUNTS + (bits << LEADING);
      count = 1 << (bits < LEADING ? bits : LEADING);
      continue;
    }
    let afterReference = 0;
    if (expect === Expect.Byte) {
      follow(node - 256);
      sum = (sum * CHECK_FACTOR + node - 256) & CHECK;
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
          code = code * BASE + digitAt(at++);
        }
      }
      if (length === 0) {
        length = node - 1 + SHORTEST;
        numbers = PLACE + (node <= LENGTH_KINDS ? node - 1 : LENGTH_KINDS - 1) * NUMBER_CHOICES;
        expect = Expect.Bits;
        choices = numbers;
        count = COUNTS;
        continue;
      }
      let from = latest[pair] ?? -1;
      for (let back = node; back > 1 && from >= 0; back -= 1) from = earlier[from] ?? -1;
      for (; length > 0 && end < program.length; length -= 1) {
        const byte = program[from++] ?? 0;
        follow(byte);
        sum = (sum * CHECK_FACTOR + byte) & CHECK;
      }
      afterReference = AFTER_REFERENCE;
    }
    expect = Expect.IsReference;
    choices = IS_REFERENCE + afterReference + (pair & 255);
    count = 2;
  }
  if (end !== program.length || at !== packed.length || sum !== check) {
    throw new Error('Cannot unpack the program: its text is damaged');
  }
  return program.subarray(start);
}

/** UTF-8, in which no character takes more than three bytes: the build writes rarer ones as \uXXXX. */
export function textOf(bytes: Uint8Array): string {
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
