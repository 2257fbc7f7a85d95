import { describe, expect, it } from '@jest/globals';
import { bestFit } from '../../../src/domain/value/best-fit';
import { bgNbdLikelihood } from '../../../src/domain/value/bg-nbd-likelihood';
import { gammaGammaLikelihood } from '../../../src/domain/value/gamma-gamma-likelihood';
import { fitBgNbd, fitGammaGamma } from '../../../src/domain/value/model-fits';
import type { LogLikelihood } from '../../../src/domain/value/newton-ascent';
import { ascend } from '../../../src/domain/value/newton-ascent';
import { purchaseStatistics } from '../../../src/domain/value/purchase-statistics';
import { cdnowSummary, reference } from './support/model-reference';
import { Random } from '../../../sample/random';

/** The summary's times have two decimals. */
const TICK = 0.01;
const ticks = (times: readonly number[]): Int32Array => Int32Array.from(times, (time) => Math.round(time / TICK));
const statisticsOf = (customers: readonly { x: number; tx: number; T: number }[]) =>
  purchaseStatistics(
    Int32Array.from(customers, ({ x }) => x),
    ticks(customers.map(({ tx }) => tx)),
    ticks(customers.map(({ T }) => T)),
    TICK,
  );
const repeaters = cdnowSummary.filter(({ x }) => x > 0);
const near = (got: number, right = NaN, relative = 0): void => {
  expect(Math.abs(got - right)).toBeLessThanOrEqual(relative * Math.abs(right));
};

describe('fits to the summary of CDNOW', () => {
  const { bgnbd = {}, gammagamma = {} } = reference.fits['cdnow_summary_csv'] ?? {};
  const { bgnbd: printed = {}, gammagamma: printedSpend = {} } = reference.fits['cdnow_published'] ?? {};

  it('find the published parameters and likelihood of BG/NBD', () => {
    const { model, logLikelihood } = fitBgNbd(statisticsOf(cdnowSummary));
    expect(logLikelihood).toBeCloseTo(bgnbd['log_likelihood'] ?? NaN, 6);
    for (const name of ['r', 'alpha', 'a', 'b'] as const) {
      near(model[name], bgnbd[name], 1e-5);
      expect(Math.abs(model[name] - (printed[name] ?? NaN))).toBeLessThanOrEqual(0.001);
    }
  });

  it('find the published parameters and likelihood of Gamma-Gamma', () => {
    const { model, logLikelihood } = fitGammaGamma(
      repeaters.map(({ x }) => x),
      repeaters.map(({ x, mean }) => x * mean),
    );
    expect(repeaters.length).toBe(gammagamma['customers_with_repeat']);
    expect(logLikelihood).toBeCloseTo(gammagamma['log_likelihood'] ?? NaN, 6);
    for (const name of ['p', 'q', 'v'] as const) {
      near(model[name], gammagamma[name], 1e-5);
      expect(Math.abs(model[name] - (printedSpend[name] ?? NaN))).toBeLessThanOrEqual(0.01);
    }
  });

  it('do not depend on the currency: only v is in money', () => {
    const counts = repeaters.map(({ x }) => x);
    const money = repeaters.map(({ x, mean }) => x * mean);
    const { model } = fitGammaGamma(counts, money);
    for (const scale of [1e-5, 20_000]) {
      const scaled = fitGammaGamma(
        counts,
        money.map((spent) => spent * scale),
      );
      near(scaled.model.p, model.p, 1e-7);
      near(scaled.model.q, model.q, 1e-7);
      near(scaled.model.v, model.v * scale, 1e-7);
    }
  });

  it('do not depend on the order of customers', () => {
    const backwards = fitBgNbd(statisticsOf([...cdnowSummary].reverse()));
    expect(backwards).toEqual(fitBgNbd(statisticsOf(cdnowSummary)));
  });
});

describe('fits that cannot be trusted', () => {
  const first = (count: number) => repeaters.slice(0, count);

  it('need 30 repeat customers', () => {
    const others = cdnowSummary.filter(({ x }) => x === 0);
    expect(() => fitBgNbd(statisticsOf([...others, ...first(29)]))).toThrow(
      'Cannot fit the model: fewer than 30 repeat customers up to as_of (29) / 无法拟合模型：截至 as_of 回头客不足30位（29位）',
    );
    expect(() => fitBgNbd(statisticsOf([...others, ...first(30)]))).not.toThrow('fewer');
    expect(() => fitBgNbd(statisticsOf([]))).toThrow('fewer than 30 repeat customers up to as_of (0)');
    expect(() => fitGammaGamma([1, 2], [10, 20])).toThrow('fewer than 30 repeat customers with a positive mean amount');
  });

  it('fail where nobody has left: a runs to 0 or b beyond all bounds', () => {
    // Each orders every other week up to the end.
    const loyal = Array.from({ length: 60 }, (_, at) => ({ x: 10 + (at % 9), tx: 38 + (at % 2), T: 39 }));
    expect(() => fitBgNbd(statisticsOf(loyal))).toThrow(/Cannot fit the model of how often customers order/);
    expect(() => fitBgNbd(statisticsOf(loyal))).toThrow(/ran to the bound of the search|did not converge/);
  });

  it('fail where everyone spends the same: p runs beyond all bounds', () => {
    const counts = Array.from({ length: 40 }, (_, at) => 1 + (at % 5));
    expect(() =>
      fitGammaGamma(
        counts,
        counts.map((x) => 20 * x),
      ),
    ).toThrow(/Cannot fit the model of how much customers spend: .*(bound of the search|did not converge)/);
  });
});

/** Central differences in each parameter, of the value and of the gradient. */
function checkDerivatives(likelihood: LogLikelihood, parameters: readonly number[]): void {
  const n = parameters.length;
  const [gradient, hessian] = [new Float64Array(n), new Float64Array(n * n)];
  likelihood(parameters, gradient, hessian);
  for (let i = 0; i < n; i++) {
    const step = (parameters[i] ?? 0) * 1e-5;
    const [up, down] = [new Float64Array(n), new Float64Array(n)];
    const moved = (by: number): number[] => parameters.map((value, at) => (at === i ? value + by : value));
    const [above, below] = [step, -step].map((by, side) =>
      likelihood(moved(by), side === 0 ? up : down, new Float64Array(n * n)),
    ) as [number, number];
    const scale = Math.max(1, Math.abs(gradient[i] ?? 0));
    expect(Math.abs((above - below) / (2 * step) - (gradient[i] ?? NaN)) / scale).toBeLessThan(1e-4);
    for (let j = 0; j < n; j++) {
      const slope = ((up[j] ?? NaN) - (down[j] ?? NaN)) / (2 * step);
      const entry = hessian[i * n + j] ?? NaN;
      expect(Math.abs(slope - entry)).toBeLessThan(1e-5 * Math.max(1, Math.abs(entry)));
      expect(entry).toBe(hessian[j * n + i]);
    }
  }
}

describe('gradients and Hessians', () => {
  const random = new Random(7);
  const draw = (low: number, high: number): number => low * (high / low) ** random.next();

  it('of BG/NBD are those of its value', () => {
    const likelihood = bgNbdLikelihood(statisticsOf(cdnowSummary.slice(0, 300)));
    for (let at = 0; at < 25; at++)
      checkDerivatives(likelihood, [draw(0.05, 5), draw(0.5, 50), draw(0.05, 5), draw(0.2, 20)]);
  });

  it('of Gamma-Gamma are those of its value', () => {
    const some = repeaters.slice(0, 200);
    const likelihood = gammaGammaLikelihood(
      some.map(({ x }) => x),
      some.map(({ x, mean }) => x * mean),
    );
    for (let at = 0; at < 25; at++) checkDerivatives(likelihood, [draw(0.3, 30), draw(0.3, 30), draw(1, 200)]);
  });

  it('add up over customers, equal ones as one row with their count', () => {
    const some = cdnowSummary.slice(0, 50);
    const parameters = [0.3, 5, 0.7, 2];
    const sums = (customers: typeof some): number[] => {
      const [gradient, hessian] = [new Float64Array(4), new Float64Array(16)];
      const value = bgNbdLikelihood(statisticsOf(customers))(parameters, gradient, hessian);
      return [value, ...gradient, ...hessian];
    };
    const singly = some.map((customer) => sums([customer]));
    sums([...some, ...some, ...some]).forEach((got, at) => {
      const sum = 3 * singly.reduce((total, one) => total + (one[at] ?? NaN), 0);
      expect(Math.abs(got - sum)).toBeLessThan(1e-9 * Math.max(1, Math.abs(sum)));
    });
  });
});

describe('the likelihood of a large base', () => {
  it('is the sum over its customers: no product of thousands of odds becomes endless', () => {
    const odds = { x: 2, tx: 20, T: 39 };
    const base = Array.from({ length: 3000 }, (_, at) => ({ ...odds, tx: 10 + at / 100 }));
    const valueOf = (customers: typeof base): number =>
      bgNbdLikelihood(statisticsOf(customers))([0.3, 5, 0.7, 2], new Float64Array(4), new Float64Array(16));
    const sum = base.reduce((total, customer) => total + valueOf([customer]), 0);
    expect(Math.abs(valueOf(base) - sum)).toBeLessThan(1e-9 * Math.abs(sum));
  });
});

describe('bestFit()', () => {
  /** In u = ln of the parameter: a hill of height 1 at 0, and beyond 3 a slope that rises for ever. */
  const hillAndSlope: LogLikelihood = ([parameter = NaN], gradient, hessian) => {
    const u = Math.log(parameter);
    const hill = Math.exp(-u * u);
    const [slope, curve] = u > 3 ? [0.5, 0] : [-2 * u * hill, (4 * u * u - 2) * hill];
    gradient[0] = slope / parameter;
    hessian[0] = (curve - slope) / parameter ** 2;
    return u > 3 ? 0.5 * u : hill;
  };

  it('takes no lower top for the fit where the likelihood rises to the bound of the search', () => {
    expect(bestFit(hillAndSlope, [[1.1]]).converged).toBe(true);
    const { converged, parameters } = bestFit(hillAndSlope, [[1.1], [200]]);
    expect(converged).toBe(false);
    expect(parameters).toEqual([1e7]);
  });
});

describe('ascend()', () => {
  /** Of independent normal draws of each logarithm: one top, at `top`. */
  const hill =
    (top: readonly number[]): LogLikelihood =>
    (parameters, gradient, hessian) => {
      hessian.fill(0);
      return parameters.reduce((sum, value, at) => {
        const log = Math.log(value / (top[at] ?? 1));
        // A heavy tail, so that the surface is not concave far away.
        gradient[at] = (-2 * log) / (1 + log * log) / value;
        const curve = (-2 * (1 - log * log)) / (1 + log * log) ** 2;
        hessian[at * parameters.length + at] = curve / value ** 2 - (gradient[at] ?? 0) / value;
        return sum - Math.log1p(log * log);
      }, 0);
    };

  it('climbs from where the surface is not concave', () => {
    const { parameters, converged } = ascend(hill([3, 0.001]), [4000, 50]);
    expect(converged).toBe(true);
    near(parameters[0] ?? NaN, 3, 1e-6);
    near(parameters[1] ?? NaN, 0.001, 1e-6);
  });

  it('does not call the bound of the search a top', () => {
    expect(ascend(hill([3, 1e9]), [1, 1]).converged).toBe(false);
    expect(ascend(hill([1e-8, 1]), [1, 1]).converged).toBe(false);
  });
});
