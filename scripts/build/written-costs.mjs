// What bytes and references cost when a text was written, in bits, as an estimate of what they will cost in the next round.
// Knows no notation; before anything is written it says what is usual for programs.

/** Of this many and fewer cases no average is made. */
const TOO_FEW = 3;
const LONG = 64;

class Average {
  sum = 0;
  count = 0;

  add(cost) {
    this.sum += cost;
    this.count += 1;
  }

  /** Near `usual` as long as little is known. */
  near(usual, weight = 1.5) {
    return (this.sum + usual * weight) / (this.count + weight);
  }
}

const averages = (count) => Array.from({ length: count }, () => new Average());
const power = (number) => 31 - Math.clz32(number);

export class WrittenCosts {
  bytes;
  shortest;
  literals = averages(256);
  pairs = new Map();
  lengths = averages(LONG);
  places = averages(32);

  constructor(bytes, shortest) {
    this.bytes = bytes;
    this.shortest = shortest;
  }

  addLiteral(at, cost) {
    const pair = this.pairAt(at);
    if (!this.pairs.has(pair)) this.pairs.set(pair, new Average());
    this.pairs.get(pair).add(cost);
    this.literals[this.bytes[at]].add(cost);
  }

  addLength(length, cost) {
    this.lengths[Math.min(length, LONG - 1)].add(cost);
  }

  addPlace(back, cost) {
    this.places[power(back)].add(cost);
  }

  /** Depends on the byte before, as its writing does. */
  literal = (at) => {
    const usual = this.literals[this.bytes[at]].near(5, 0.1);
    return this.pairs.get(this.pairAt(at))?.near(usual) ?? usual;
  };

  length = (length) => {
    const average = this.lengths[Math.min(length, LONG - 1)];
    const usual = 3 + 1.6 * Math.log2(length - this.shortest + 1);
    return average.count > TOO_FEW && length < LONG ? average.near(usual, 0) : usual;
  };

  place = (back) => {
    const average = this.places[power(back)];
    return average.count > TOO_FEW ? average.near(0, 0) : 3 + 0.85 * Math.log2(back);
  };

  pairAt(at) {
    return (this.bytes[at - 1] ?? 0) * 256 + this.bytes[at];
  }
}
