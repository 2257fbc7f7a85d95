// The numbers of the packed form, as src/packed/unpack.ts has them for the reading.
// Knows no meaning of them.
import { readSource } from './read-source.mjs';

export const {
  AFTER_REFERENCE,
  BASE,
  CHECK,
  CHECK_FACTOR,
  COUNTS,
  EVEN,
  EVEN_BITS,
  IS_REFERENCE,
  LEADING,
  LEAST_RANGE,
  LENGTH,
  LENGTH_KINDS,
  LITERAL,
  LOST_BITS,
  MODEL,
  NUMBER_CHOICES,
  PLACE,
  PROBABILITY_BITS,
  SHORTEST,
  PACES,
} = readSource('src/packed/unpack.ts');
