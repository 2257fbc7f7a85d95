import { describe, expect, it } from '@jest/globals';
import { customerWorth } from '../../../src/domain/value/worth';

describe('customerWorth()', () => {
  it('stops at no value, invests where value covers the cost, reduces in between', () => {
    expect(customerWorth([[-5], [0], [100], [100], [99.99]], [[1], [0], [100], [50], [100]])).toEqual([
      ['stop'],
      ['stop'],
      ['invest'],
      ['invest'],
      ['reduce'],
    ]);
  });

  it('speaks Chinese when asked', () => {
    expect(customerWorth([[-1], [2], [1]], [[1], [1], [2]], 'zh')).toEqual([['停止投入'], ['继续投入'], ['减少投入']]);
  });

  it('leaves a row blank where the value is blank, whatever else it holds', () => {
    expect(customerWorth([[''], ['  '], [7]], [['x'], [''], [1]])).toEqual([[null], [null], ['invest']]);
  });

  it('takes one cell for a column of one', () => {
    expect(customerWorth(5, 4)).toEqual([['invest']]);
  });

  it('names argument and row in both languages where a cell cannot be read', () => {
    expect(() => customerWorth([[1], ['12']], [[1], [1]])).toThrow(
      'net_values, row 2: not a number / net_values 第2行：不是数字',
    );
    expect(() => customerWorth([[1]], [[true]])).toThrow('planned_costs, row 1: not a number');
    expect(() => customerWorth([[1], [2]], [[1], ['']])).toThrow(
      'planned_costs, row 2: blank / planned_costs 第2行：为空',
    );
    expect(() => customerWorth([['#N/A']], [[1]])).toThrow('net_values, row 1');
  });

  it('refuses unequal heights, wide ranges and other languages', () => {
    expect(() => customerWorth([[1], ['']], [[1]])).toThrow('net_values has 2 rows but planned_costs has 1');
    expect(() => customerWorth([[1, 2]], [[1]])).toThrow('net_values must be one column');
    expect(() => customerWorth([[1]], [[1]], 'fr')).toThrow('language must be "en" or "zh"');
    expect(customerWorth([[1]], [[1]], '')).toEqual([['invest']]);
  });
});
