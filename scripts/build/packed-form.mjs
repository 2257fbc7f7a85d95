// The numbers of the packed form, as src/packed/unpack.ts has them for the reading.
// Knows no meaning of them.
import { readSource } from './read-source.mjs';

export const {
  BASE,
  CHECK_FACTOR,
  CHECK,
  LEAST_RANGE,
  PROBABILITY_BITS,
  CERTAIN,
  PACE,
  IS_REFERENCE,
  IS_SAME_DISTANCE,
  LENGTH,
  LENGTH_AT_SAME_DISTANCE,
  DISTANCE,
  LITERAL,
  MODEL,
  COUNTS,
  LEADING,
  NUMBER_CHOICES,
  EVEN_BITS,
  SHORTEST,
  LENGTH_KINDS,
} = readSource('src/packed/unpack.ts');
