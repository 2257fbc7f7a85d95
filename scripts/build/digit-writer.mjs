// Writes choices as digits so that an expected one takes little room and a rare one much: range coding with adaptive bits.
// The counterpart of the reading in src/packed/unpack.ts. Knows nothing of what the choices mean.
import {
  BASE,
  COUNTS,
  EVEN,
  EVEN_BITS,
  LEADING,
  LEAST_RANGE,
  LOST_BITS,
  PACES,
  PROBABILITY_BITS,
} from './packed-form.mjs';

export class DigitWriter {
  digits = [];
  /** What has been written, in bits; fractions of one count. */
  bits = 0;
  low = 0;
  range = LEAST_RANGE * BASE;

  /** @param {number} choices how many there are to tell apart */
  constructor(choices) {
    this.zeros = new Uint16Array(choices).fill(EVEN);
    this.seen = new Uint8Array(choices);
  }

  bit(choice, one) {
    const bound = (this.range >>> PROBABILITY_BITS) * ((this.zeros[choice] >>> LOST_BITS) | 1);
    const before = this.range;
    if (one === 0) this.range = bound;
    else {
      this.low += bound;
      this.range -= bound;
    }
    this.adapt(choice, one);
    this.narrowed(before);
  }

  adapt(choice, one) {
    const zero = this.zeros[choice];
    const pace = PACES[this.seen[choice]];
    this.zeros[choice] = one === 0 ? zero + (((2 * EVEN - 1 - zero) * pace) >>> 16) : zero - ((zero * pace) >>> 16);
    if (this.seen[choice] < PACES.length - 1) this.seen[choice] += 1;
  }

  evenBits(bits, value) {
    const before = this.range;
    this.range >>>= bits;
    this.low += value * this.range;
    this.narrowed(before);
  }

  narrowed(before) {
    this.bits += Math.log2(before / this.range);
    while (this.range < LEAST_RANGE) {
      this.shift();
      this.range *= BASE;
    }
  }

  oneOf(choices, count, value) {
    let node = 1;
    for (let half = count / 2; half >= 1; half /= 2) {
      const one = Math.floor(value / half) % 2;
      this.bit(choices + node, one);
      node = node * 2 + one;
    }
  }

  number(choices, number) {
    const value = number + 1;
    const bits = 31 - Math.clz32(value);
    const leading = Math.min(bits, LEADING);
    this.oneOf(choices, COUNTS, bits);
    let left = bits - leading;
    this.oneOf(choices + COUNTS + (bits << LEADING), 2 ** leading, (value >> left) - 2 ** leading);
    while (left > 0) {
      const count = Math.min(left, EVEN_BITS);
      left -= count;
      this.evenBits(count, (value >> left) % 2 ** count);
    }
  }

  /** @returns {number[]} all digits; nothing can be written after it */
  end() {
    for (let left = 0; left < 4; left += 1) this.shift();
    return this.digits;
  }

  shift() {
    const digit = Math.floor(this.low / LEAST_RANGE);
    this.low = (this.low % LEAST_RANGE) * BASE;
    this.digits.push(digit % BASE);
    if (digit >= BASE) this.carry(this.digits.length - 2);
  }

  carry(from) {
    let at = from;
    while (this.digits[at] === BASE - 1) this.digits[at--] = 0;
    this.digits[at] += 1;
  }
}
