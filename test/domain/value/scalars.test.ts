import { describe, expect, it } from '@jest/globals';
import { readHorizon, readNumber, readRate } from '../../../src/domain/value/scalars';

describe('readNumber()', () => {
  it('reads one cell, or a range of one', () => {
    expect(readNumber('gap_days', 0)).toBe(0);
    expect(readNumber('gap_days', [[-2.5]])).toBe(-2.5);
  });

  it('means the default where blank, and fails where there is none', () => {
    expect([readNumber('a', ' ', 3), readNumber('a', undefined, 0)]).toEqual([3, 0]);
    expect(() => readNumber('gap_days', '')).toThrow('gap_days is blank / gap_days 为空');
  });

  it.each(['12', true, '#N/A', NaN, Infinity, new Date(0)])('refuses %p', (cell) => {
    expect(() => readNumber('gap_days', cell, 1)).toThrow('gap_days is not a number / gap_days 不是数字');
  });

  it('refuses a column', () => {
    expect(() => readNumber('gap_days', [[1], [2]])).toThrow('gap_days must be one cell');
  });
});

describe('readRate() and readHorizon()', () => {
  it('take a rate above -1 and a horizon of 0', () => {
    expect([readRate('r', -0.99), readRate('r', '', 0), readHorizon('h', 0)]).toEqual([-0.99, 0, 0]);
  });

  it('refuse a rate of -1, a negative horizon and a blank one', () => {
    expect(() => readRate('annual_rate', -1)).toThrow('annual_rate must be above -1 / annual_rate 必须大于 -1');
    expect(() => readRate('annual_rate', '')).toThrow('annual_rate is blank');
    expect(() => readHorizon('horizon_days', -0.5)).toThrow('horizon_days must not be negative');
    expect(() => readHorizon('horizon_days', '')).toThrow('horizon_days is blank / horizon_days 为空');
  });
});
