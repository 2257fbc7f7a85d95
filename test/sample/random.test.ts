import { describe, expect, it } from '@jest/globals';
import { Random } from '../../sample/random';
import { RecordIds } from '../../sample/record-ids';

describe('Random', () => {
  it('gives the numbers of mulberry32', () => {
    // First numbers of the published function for seed 1.
    const random = new Random(1);
    expect([random.next(), random.next()]).toEqual([0.6270739405881613, 0.002735721180215478]);
  });

  it('draws whole numbers from both ends and nothing beyond', () => {
    const random = new Random(7);
    const drawn = new Set(Array.from({ length: 200 }, () => random.whole(2, 4)));
    expect([...drawn].sort()).toEqual([2, 3, 4]);
  });

  it('picks some members without taking one twice, all of them at most', () => {
    const random = new Random(3);
    expect(new Set(random.some(['a', 'b', 'c', 'd'], 3)).size).toBe(3);
    expect(random.some(['a', 'b'], 5).sort()).toEqual(['a', 'b']);
  });

  it('refuses to pick from nothing', () => {
    expect(() => new Random(1).pick([])).toThrow('the list is empty');
  });
});

describe('RecordIds', () => {
  it('makes ids of the archive’s shape with the letter of the table', () => {
    const ids = new RecordIds(new Random(1));
    expect(ids.next('customers')).toMatch(/^C-[0-9A-HJKMNP-TV-Z]{10}$/);
    expect(ids.next('orders')).toMatch(/^O-[0-9A-HJKMNP-TV-Z]{10}$/);
    expect(ids.requestId()).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/);
  });
});
