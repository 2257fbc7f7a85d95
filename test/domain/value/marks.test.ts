// The functions that word one customer or product a row: best and worst, worth, readiness, stock.
import { describe, expect, it } from '@jest/globals';
import { customerBestWorst } from '../../../src/domain/value/best-worst';
import { customerReadiness } from '../../../src/domain/value/readiness';
import { stockAdvice } from '../../../src/domain/value/stock-advice';
import { customerWorth } from '../../../src/domain/value/worth';

describe('customerBestWorst()', () => {
  type Line = readonly [profit: unknown, cost: unknown, good: unknown, bad: unknown];
  const mark = (line: Line, language?: unknown): unknown[] => {
    const [profit, cost, good, bad] = line;
    return customerBestWorst([['C-1']], [[profit]], [[cost]], [[good]], [[bad]], language)[0] ?? [];
  };
  const word = (...line: Line): unknown => mark(line)[0];

  it('is best above twice the cost, with more good signs than bad', () => {
    expect(word(201, 100, 2, 1)).toBe('best');
    expect(word(200, 100, 2, 1)).toBeNull();
    expect(word(201, 100, 1, 1)).toBeNull();
    expect(word(0.1 + 0.2, 0.15, 1, 0)).toBeNull();
  });

  it('is worst where the cost is above the profit, or bad signs lead by two', () => {
    expect(word(99, 100, 9, 0)).toBe('worst');
    expect(word(100, 100, 0, 1)).toBeNull();
    expect(word(900, 100, 1, 3)).toBe('worst');
    expect(word(-1, '', '', '')).toBe('worst');
    expect(word(0.3, 0.1 + 0.2, 0, 0)).toBeNull();
  });

  it('takes a blank cost or sign for 0, and leaves out whose profit is blank', () => {
    expect(word(1, '', 1, '')).toBe('best');
    expect(word(500, 10, '', 2)).toBe('worst');
    expect(mark(['', 10, 1, 9])).toEqual([null, null]);
  });

  it('gives the reason, in Chinese when asked, and none without a mark', () => {
    expect(mark([500.004, 100, 3, 1])[1]).toBe(
      'profit 500 is more than twice the cost of service 100; 3 good signs, 1 bad',
    );
    expect(mark([10, 99.5, 0, 0])[1]).toBe('cost of service 99.5 is more than profit 10');
    expect(mark([900, 100, 1, 3])[1]).toBe('3 bad signs, 1 good');
    expect(mark([10, 20, 0, 2])[1]).toBe('cost of service 20 is more than profit 10; 2 bad signs, 0 good');
    expect(mark([50, 40, 1, 1])).toEqual([null, null]);
    expect(mark([500, 100, 3, 1], 'zh')).toEqual(['最佳', '利润500超过服务成本100的两倍；好迹象3个，坏迹象1个']);
    expect(mark([10, 20, 0, 2], 'zh')).toEqual(['最差', '服务成本20超过利润10；坏迹象2个，好迹象0个']);
  });

  it('is blank where the id is, and refuses what it cannot read', () => {
    expect(customerBestWorst([['']], [['x']], [['x']], [['x']], [['x']])).toEqual([[null, null]]);
    expect(() => word('10', 1, 1, 1)).toThrow('profits, row 1: not a number / profits 第1行：不是数字');
    expect(() => word(10, true, 1, 1)).toThrow('service_costs, row 1');
    expect(() => word(10, 1, '#N/A', 1)).toThrow('good_signs, row 1');
    expect(() => word(10, 1, 1, 'two')).toThrow('bad_signs, row 1');
    expect(() => customerBestWorst([['#N/A']], [[1]], [[1]], [[1]], [[1]])).toThrow('ids, row 1: not an id');
    expect(() => customerBestWorst([['a']], [[1]], [[1]], [[1]], [[1], [2]])).toThrow(
      'ids has 1 rows but bad_signs has 2',
    );
    expect(() => mark([1, 1, 1, 1], 'cn')).toThrow('language');
  });
});

describe('customerWorth()', () => {
  it('compares money without what the machine adds to it', () => {
    expect(customerWorth([[0.3], [1e-12]], [[0.1 + 0.2], [0]])).toEqual([['invest'], ['stop']]);
  });
});

describe('customerReadiness()', () => {
  const readiness = (intent: unknown, power: unknown, language?: unknown): unknown =>
    customerReadiness([[intent]], [[power]], language)[0]?.[0];

  it('goes by power where the intent is clear, and is none otherwise', () => {
    expect(['strong', 'weak', 'not now'].map((power) => readiness('clear', power))).toEqual([
      'pursue',
      'cultivate',
      'keep in touch',
    ]);
    for (const intent of ['some', 'none'])
      for (const power of ['strong', 'weak', 'not now']) expect(readiness(intent, power)).toBe('none');
  });

  it('reads the words of the drop-downs in either language and any case', () => {
    expect(readiness('Clear', 'Not now')).toBe('keep in touch');
    expect(readiness(' CLEAR ', '强')).toBe('pursue');
    expect(['强', '弱', '暂无'].map((power) => readiness('明确', power, 'zh'))).toEqual([
      '重点跟进',
      '培养争取',
      '保持联系',
    ]);
    expect(readiness('一般', 'Strong', 'zh')).toBe('无');
    expect(readiness('无', '强')).toBe('none');
  });

  it('takes its language from a range of one cell', () => {
    expect(customerReadiness([['clear']], [['strong']], [['zh']])).toEqual([['重点跟进']]);
    expect(customerReadiness([['clear']], [['strong']], [[' ']])).toEqual([['pursue']]);
  });

  it('is blank where a word is', () => {
    expect(readiness('', 'nonsense')).toBeNull();
    expect(readiness('clear', ' ')).toBeNull();
  });

  it('refuses other words', () => {
    expect(() => readiness('maybe', 'strong')).toThrow(
      'intents, row 1: not one of clear, some, none / intents 第1行：不是以下之一：明确、一般、无',
    );
    expect(() => readiness('clear', 'none')).toThrow('powers, row 1: not one of');
    expect(() => readiness('maybe', '')).toThrow('intents, row 1');
    expect(() => readiness(1, 'strong')).toThrow('intents, row 1');
    expect(() => readiness('clear', '#N/A')).toThrow('powers, row 1');
    expect(() => readiness('constructor', 'strong')).toThrow('intents, row 1');
    expect(() => customerReadiness([['clear'], ['']], [['strong']])).toThrow('intents has 2 rows but powers has 1');
    expect(() => readiness('clear', 'strong', 'x')).toThrow('language');
  });
});

describe('stockAdvice()', () => {
  const advice = (stock: unknown, sales: unknown, safety?: unknown, language?: unknown): unknown[] =>
    stockAdvice([[stock]], [[sales]], safety, language)[0] ?? [];

  it('words the ratio: low under 1, right up to the safety ratio, over above it', () => {
    expect(advice(90, 100)).toEqual([0.9, 'low', 60]);
    expect(advice(100, 100)).toEqual([1, 'right', 50]);
    expect(advice(150, 100)).toEqual([1.5, 'right', 0]);
    expect(advice(151, 100)).toEqual([1.51, 'over', 0]);
    expect(advice(150, 100, 2)).toEqual([1.5, 'right', 50]);
    expect(advice(100, 100, 1, 'zh')).toEqual([1, '合理', 0]);
    expect([advice(1, 2, '', 'zh')[1], advice(9, 2, '', 'zh')[1]]).toEqual(['偏低', '积压']);
  });

  it('rounds orders up, but not for what the machine adds', () => {
    expect(advice(0, 3)[2]).toBe(5);
    expect(advice(0.2, 0.1 + 0.2, 4)[2]).toBe(1);
    expect(Object.is(advice(5, 1)[2], 0)).toBe(true);
    expect(advice(0.1 + 0.2, 0.3, 1)).toEqual([expect.closeTo(1, 9), 'right', 0]);
  });

  it('has no ratio without sales: over while there is stock, else low', () => {
    expect(advice(5, 0)).toEqual([null, 'over', 0]);
    expect(advice(0, 0)).toEqual([null, 'low', 0]);
  });

  it('is blank where stock or sales is missing', () => {
    expect(advice('', 'x')).toEqual([null, null, null]);
    expect(advice(5, ' ')).toEqual([null, null, null]);
  });

  it('refuses what is negative or no number, and a safety ratio under 1', () => {
    expect(() => advice(-1, 5)).toThrow('stocks, row 1: negative / stocks 第1行：为负数');
    expect(() => advice(1, -5)).toThrow('period_sales, row 1: negative');
    expect(() => advice('7', 5)).toThrow('stocks, row 1: not a number');
    expect(() => advice(1, 5, 0.9)).toThrow('safety_ratio must be at least 1');
    expect(() => advice(1, 5, 'x')).toThrow('safety_ratio is not a number');
    expect(() => stockAdvice([[1]], [[1], [2]])).toThrow('stocks has 1 rows but period_sales has 2');
    expect(() => advice(1, 5, '', 'fr')).toThrow('language');
  });
});
