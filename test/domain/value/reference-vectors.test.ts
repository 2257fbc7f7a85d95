import { describe, expect, it } from '@jest/globals';
import { conditionalExpectedPurchases, expectedPurchases, probabilityAlive } from '../../../src/domain/value/bg-nbd';
import { bgNbdLikelihood } from '../../../src/domain/value/bg-nbd-likelihood';
import { purchaseProbabilities } from '../../../src/domain/value/bg-nbd-probabilities';
import { discountedSteps } from '../../../src/domain/value/discounted-steps';
import { expectedSpend } from '../../../src/domain/value/gamma-gamma';
import { gammaGammaLikelihood } from '../../../src/domain/value/gamma-gamma-likelihood';
import { ordersAhead } from '../../../src/domain/value/orders-ahead';
import { purchaseStatistics } from '../../../src/domain/value/purchase-statistics';
import type { Vector } from './support/model-reference';
import { reference } from './support/model-reference';

type Numbers = Readonly<Record<string, number>>;
const bgNbd = ({ r = NaN, alpha = NaN, a = NaN, b = NaN }: Numbers) => ({ r, alpha, a, b });
const spend = ({ p = NaN, q = NaN, v = NaN }: Numbers) => ({ p, q, v });
/** Fine enough for the times of the vectors, which have four decimals. */
const TICK = 1e-4;
const ticks = (time = NaN): Int32Array => Int32Array.of(Math.round(time / TICK));

/** How each function of the reference is called here, for one input. */
const called: Readonly<Record<string, (params: Numbers, input: Numbers) => number | null | undefined>> = {
  'bgnbd.expected_purchases': (params, { t = NaN }) => expectedPurchases(bgNbd(params), t),
  'bgnbd.conditional_expected_purchases': (params, { x = NaN, t_x = NaN, T = NaN, t = NaN }) =>
    conditionalExpectedPurchases(bgNbd(params), x, t_x, T, t),
  'bgnbd.p_alive': (params, { x = NaN, t_x = NaN, T = NaN }) => probabilityAlive(bgNbd(params), x, t_x, T),
  'bgnbd.pmf': (params, { n = NaN, t = NaN }) => purchaseProbabilities(bgNbd(params), t, n)[n],
  'bgnbd.log_likelihood_one': ({ r = NaN, alpha = NaN, a = NaN, b = NaN }, { x = NaN, t_x, T }) =>
    bgNbdLikelihood(purchaseStatistics(Int32Array.of(x), ticks(t_x), ticks(T), TICK))(
      [r, alpha, a, b],
      new Float64Array(4),
      new Float64Array(16),
    ),
  'gammagamma.conditional_expected_spend': (params, { x = NaN, m_x = NaN }) => expectedSpend(spend(params), x, x * m_x),
  'gammagamma.log_likelihood_one': ({ p = NaN, q = NaN, v = NaN }, { x = NaN, m_x = NaN }) =>
    gammaGammaLikelihood([x], [x * m_x])([p, q, v], new Float64Array(3), new Float64Array(9)),
  'clv.bgnbd_gammagamma': (params, input) => {
    const {
      x = NaN,
      t_x = NaN,
      T = NaN,
      m_x = NaN,
      months = NaN,
      monthly_discount = NaN,
      periods_per_month = NaN,
    } = input;
    const ends = Array.from({ length: months }, (_, at) => (at + 1) * periods_per_month);
    const steps = discountedSteps(
      ends,
      ends.map((_, at) => (1 + monthly_discount) ** -(at + 1)),
    );
    const { discounted } = ordersAhead(bgNbd(params), months * periods_per_month, steps)(x, T);
    return probabilityAlive(bgNbd(params), x, t_x, T) * discounted * (expectedSpend(spend(params), x, x * m_x) ?? NaN);
  },
};

type Input = Readonly<Record<string, number | readonly number[]>>;
const isList = (input: Vector['input']): input is readonly Numbers[] => Array.isArray(input);

/** An input with a list of times stands for one input each. */
function inputsOf({ input }: Vector): readonly Numbers[] {
  if (isList(input)) return input;
  const { t, ...rest }: Input = input;
  const times = t === undefined ? [{}] : [t].flat().map((time) => ({ t: time }));
  return times.map((time) => ({ ...rest, ...time }));
}

const byFunction = new Map<string, Vector[]>();
for (const vector of reference.vectors) byFunction.set(vector.fn, [...(byFunction.get(vector.fn) ?? []), vector]);

describe('published and computed values of the models', () => {
  it.each([...byFunction])('%s', (fn, vectors) => {
    const call = called[fn] ?? (() => NaN);
    const missed = vectors.flatMap((vector) => {
      const expected = [vector.expected].flat();
      return inputsOf(vector).flatMap((input, at) => {
        const got = call(vector.params, input) ?? NaN;
        const right = expected[at] ?? NaN;
        const tolerance = vector.abs_tol ?? (vector.rel_tol ?? 0) * Math.abs(right);
        return Math.abs(got - right) <= tolerance ? [] : [{ ...vector, input, got }];
      });
    });
    expect(missed).toEqual([]);
  });

  it('are all looked at', () => {
    expect(reference.vectors.length).toBe(216);
    expect([...byFunction.keys()].sort()).toEqual(Object.keys(called).sort());
  });
});
