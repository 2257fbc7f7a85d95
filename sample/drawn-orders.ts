// Orders of customers who are drawn from the forecast models themselves, the same for the same seed: for properties and speed.
// Knows no fit.
import { dateOfDayNumber } from '../src/domain/civil-date';
import { Random } from './random';

/** Above 0, so that it has a logarithm. */
const open = (random: Random): number => 1 - random.next();

/** Marsaglia & Tsang (2000). */
function gamma(shape: number, random: Random): number {
  if (shape < 1) return gamma(shape + 1, random) * open(random) ** (1 / shape);
  const d = shape - 1 / 3;
  for (;;) {
    const normal = Math.sqrt(-2 * Math.log(open(random))) * Math.cos(2 * Math.PI * random.next());
    const v = (1 + normal / Math.sqrt(9 * d)) ** 3;
    if (v > 0 && Math.log(open(random)) < normal * normal * 0.5 + d - d * v + d * Math.log(v)) return d * v;
  }
}

export interface DrawnOrder {
  readonly id: string;
  readonly date: string;
  readonly amount: number;
}

export interface Base {
  readonly customers: number;
  readonly asOf: number;
  /** Days over which customers are won, counted back from `asOf`. */
  readonly days: number;
  readonly seed: number;
  /** Of the rate of orders a week: shape and mean. */
  readonly ordering?: readonly [shape: number, mean: number];
}

/** One row a purchase, rising by customer and day. */
export function drawOrders({ customers, asOf, days, seed, ordering = [0.9, 0.1] }: Base): DrawnOrder[] {
  const random = new Random(seed);
  const rows: DrawnOrder[] = [];
  for (let customer = 0; customer < customers; customer++) {
    const id = `C-${String(customer).padStart(6, '0')}`;
    const [shape, mean] = ordering;
    const rate = (gamma(shape, random) * mean) / shape / 7;
    const stays = gamma(2.4, random);
    const leaves = gamma(0.8, random);
    const scale = gamma(3.7, random) / 15;
    for (let day = random.whole(asOf - days + 1, asOf); day <= asOf; day += -Math.log(open(random)) / rate) {
      const amount = Math.round((gamma(6, random) / scale) * 100) / 100;
      rows.push({ id, date: dateOfDayNumber(Math.floor(day)), amount });
      if (random.chance(leaves / (leaves + stays))) break;
    }
  }
  return rows;
}
