import { describe, expect, it } from '@jest/globals';
import { digamma, logGamma, trigamma } from '../../../src/domain/value/gamma-functions';

const EULER = 0.5772156649015329;

describe('logGamma()', () => {
  // Factorials, and Abramowitz & Stegun 6.1.8.
  it.each([
    [1, 0],
    [2, 0],
    [5, Math.log(24)],
    [11, Math.log(3_628_800)],
    [0.5, Math.log(Math.PI) / 2],
    [1.5, Math.log(Math.PI) / 2 - Math.log(2)],
    // ln(1000000!) to 17 digits, OEIS A000142 by Stirling's series.
    [1_000_001, 12815518.384658169],
  ])('of %d', (x, value) => {
    expect(Math.abs(logGamma(x) - value)).toBeLessThan(2e-15 * Math.max(1, Math.abs(value)));
  });

  it('keeps to Gamma(x + 1) = x Gamma(x), from 1e-6 to 1e7', () => {
    for (let x = 1e-6; x < 1e7; x *= 1.37) {
      const [upper, lower] = [logGamma(x + 1), logGamma(x) + Math.log(x)];
      expect(Math.abs(upper - lower)).toBeLessThan(4e-15 * Math.max(1, Math.abs(upper), Math.abs(Math.log(x))));
    }
  });
});

describe('digamma()', () => {
  // Abramowitz & Stegun 6.3.2 and 6.3.3.
  it.each([
    [1, -EULER],
    [0.5, -EULER - 2 * Math.LN2],
    [2, 1 - EULER],
    [10, 2.251752589066721],
  ])('of %d', (x, value) => {
    expect(digamma(x)).toBeCloseTo(value, 14);
  });

  it('is the slope of logGamma', () => {
    for (let x = 1e-3; x < 1e5; x *= 2.3) {
      const h = x * 1e-5;
      const slope = (logGamma(x + h) - logGamma(x - h)) / (2 * h);
      expect(Math.abs(digamma(x) - slope)).toBeLessThan(1e-7 * Math.max(1, Math.abs(slope)));
    }
  });
});

describe('trigamma()', () => {
  // Abramowitz & Stegun 6.4.2 and 6.4.4.
  it.each([
    [1, Math.PI ** 2 / 6],
    [0.5, Math.PI ** 2 / 2],
    [2, Math.PI ** 2 / 6 - 1],
  ])('of %d', (x, value) => {
    expect(trigamma(x)).toBeCloseTo(value, 14);
  });

  it('keeps to its step of 1 / x²', () => {
    for (let x = 1e-6; x < 1e6; x *= 1.9)
      expect(trigamma(x)).toBeCloseTo(trigamma(x + 1) + 1 / x ** 2, x < 0.01 ? -1 : 9);
  });
});
