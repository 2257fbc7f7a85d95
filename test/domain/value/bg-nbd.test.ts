import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { betaExpectation } from '../../../src/domain/value/beta-expectation';
import type { BgNbd } from '../../../src/domain/value/bg-nbd';
import { conditionalExpectedPurchases, expectedPurchases, probabilityAlive } from '../../../src/domain/value/bg-nbd';
import { purchaseProbabilities } from '../../../src/domain/value/bg-nbd-probabilities';

const CDNOW: BgNbd = { r: 0.243, alpha: 4.414, a: 0.793, b: 2.426 };
const near = (got: number, right: number, relative: number): void => {
  expect(Math.abs(got - right)).toBeLessThanOrEqual(relative * Math.abs(right));
};

/** The definition, integrated: purchases within t are the mean over p of (1 − (1 + p·t/alpha)^−r) / p, p by Beta(a, b). */
function byMidpoints({ r, alpha, a, b }: BgNbd, t: number): number {
  // With p = u^(1/a) the density's pole at 0 is gone; likewise at 1 by halves.
  const POINTS = 60_000;
  let [sum, weights] = [0, 0];
  for (let at = 0; at < POINTS; at++) {
    const u = (at + 0.5) / POINTS;
    const p = u ** (1 / a);
    const weight = (1 - p) ** (b - 1);
    sum += (weight * -Math.expm1(-r * Math.log1p((p * t) / alpha))) / p;
    weights += weight;
  }
  return sum / weights;
}

const positive = (min: number, max: number): fc.Arbitrary<number> =>
  fc.double({ min: Math.log(min), max: Math.log(max), noNaN: true }).map(Math.exp);
const models = fc.record({
  r: positive(0.01, 50),
  alpha: positive(0.01, 500),
  a: positive(0.01, 50),
  b: positive(0.05, 500),
});
const seeded = { seed: 20261122, numRuns: 400 };

describe('expectedPurchases()', () => {
  it('is the integral of its definition', () => {
    for (const b of [1, 1.5, 2.426, 9])
      for (const t of [0.5, 7, 52, 400])
        near(expectedPurchases({ ...CDNOW, b }, t), byMidpoints({ ...CDNOW, b }, t), 1e-6);
  });

  it('has no exception at a = 1, where the published form divides by 0', () => {
    const at = (a: number): number => expectedPurchases({ ...CDNOW, a }, 52);
    near(at(1), byMidpoints({ ...CDNOW, a: 1 }, 52), 1e-8);
    near(at(1 + 1e-9), at(1), 1e-8);
    near(at(1 - 1e-9), at(1), 1e-8);
  });

  it('gives the same by its series as by the mean over p', () => {
    fc.assert(
      fc.property(models, positive(1e-3, 1e5), ({ r, alpha, a, b }, t) => {
        const y = t / alpha;
        const given = (p: number): number => (p * y < 1e-15 ? r * y : -Math.expm1(-r * Math.log1p(p * y)) / p);
        near(expectedPurchases({ r, alpha, a, b }, t), betaExpectation(a, b, given, 1e-17 / ((r + 1) * y)), 1e-9);
      }),
      seeded,
    );
  });

  it('tends to r · t / alpha where nobody leaves, whatever the size of a and b', () => {
    for (const [a, b] of [
      [1e-6, 1],
      [1e-6, 1e6],
      [1e-3, 1e7],
    ] as const)
      near(expectedPurchases({ r: 0.9, alpha: 6, a, b }, 52), (0.9 * 52) / 6, 1e-4);
  });

  it('holds where everyone leaves with one probability', () => {
    // Beta(1e6, 3e6) is a spike at 1/4: (1 − (1 + t / 4 alpha)^−r) · 4.
    near(expectedPurchases({ r: 0.9, alpha: 6, a: 1e6, b: 3e6 }, 52), 4 * (1 - (1 + 52 / 24) ** -0.9), 1e-5);
  });

  it('is never negative, 0 at once, and rises with time', () => {
    fc.assert(
      fc.property(models, positive(1e-6, 1e5), (model, t) => {
        const [early, late] = [expectedPurchases(model, t), expectedPurchases(model, t * 1.5)];
        expect(expectedPurchases(model, 0)).toBe(0);
        expect(early).toBeGreaterThan(0);
        expect(late).toBeGreaterThan(early * (1 - 1e-9));
        expect(late).toBeLessThanOrEqual(((model.r * t * 1.5) / model.alpha) * (1 + 1e-9));
      }),
      seeded,
    );
  });
});

describe('probabilityAlive()', () => {
  const customers = fc.record({
    x: fc.integer({ min: 0, max: 1500 }),
    tx: positive(0.1, 100),
    wait: positive(0.01, 1000),
  });

  it('lies in [0, 1] and is 1 without a repeat purchase', () => {
    fc.assert(
      fc.property(models, customers, (model, { x, tx, wait }) => {
        const alive = probabilityAlive(model, x, x === 0 ? 0 : tx, tx + wait);
        expect(alive).toBeGreaterThanOrEqual(0);
        expect(alive).toBeLessThanOrEqual(1);
        if (x === 0) expect(alive).toBe(1);
      }),
      seeded,
    );
  });

  it('is higher the more recent the last of as many purchases', () => {
    fc.assert(
      fc.property(models, customers, (model, { x, tx, wait }) => {
        const T = tx + wait;
        const recent = probabilityAlive(model, x, tx + wait / 2, T);
        expect(recent).toBeGreaterThanOrEqual(probabilityAlive(model, x, tx, T));
      }),
      seeded,
    );
    expect(probabilityAlive(CDNOW, 3, 30, 39)).toBeGreaterThan(probabilityAlive(CDNOW, 3, 29, 39));
  });
});

describe('conditionalExpectedPurchases()', () => {
  it('does not overflow at 1,500 purchases, and is finite for any customer', () => {
    near(conditionalExpectedPurchases(CDNOW, 1500, 38.9, 39, 52), 1262.3056942215096, 1e-12);
    fc.assert(
      fc.property(
        models,
        fc.integer({ min: 0, max: 1500 }),
        positive(0.1, 300),
        positive(0.1, 500),
        (model, x, T, t) => {
          const ahead = conditionalExpectedPurchases(model, x, x === 0 ? 0 : T / 2, T, t);
          expect(Number.isFinite(ahead)).toBe(true);
          expect(ahead).toBeGreaterThanOrEqual(0);
        },
      ),
      seeded,
    );
  });
});

describe('purchaseProbabilities()', () => {
  it('sum to 1 and have the mean of expectedPurchases()', () => {
    const all = purchaseProbabilities(CDNOW, 39, 3000);
    near(
      all.reduce((sum, probability) => sum + probability, 0),
      1,
      1e-9,
    );
    near(
      all.reduce((sum, probability, n) => sum + n * probability, 0),
      expectedPurchases(CDNOW, 39),
      1e-6,
    );
  });
});

describe('betaExpectation()', () => {
  it.each([
    [0.8, 2.5],
    [1, 1],
    [1e-6, 2],
    [3, 1e-5],
    [400, 3000],
    [1e6, 5],
    [0.3, 1e7],
  ])('has the moments of Beta(%d, %d)', (a, b) => {
    near(
      betaExpectation(a, b, (p) => p, 1e-30),
      a / (a + b),
      1e-11,
    );
    near(
      betaExpectation(a, b, (p) => p * p, 1e-30),
      (a * (a + 1)) / (a + b) / (a + b + 1),
      1e-11,
    );
    near(
      betaExpectation(a, b, () => 1, 1e-30),
      1,
      1e-14,
    );
  });

  it('ends where its parameters are no numbers', () => {
    expect(betaExpectation(NaN, 1, (p) => p, 1e-9)).toBeNaN();
  });
});
