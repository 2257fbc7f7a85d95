import { describe, expect, it } from '@jest/globals';
import * as fc from 'fast-check';
import { isMadeId } from '../../../src/domain/card/card-id';
import { idsFrom, newIds } from '../../../src/domain/hand/new-ids';

const row = (id: string, filled = true, fixed = false) => ({ id, filled, fixed });
const count = (attempt: number): string => `n${attempt}`;

describe('newIds()', () => {
  it('gives one to filled rows without', () => {
    expect([...newIds([row('a'), row(''), row('', false)], new Set(), count)]).toEqual([[1, 'n0']]);
  });

  it('keeps the upper of two rows with the same id, but neither when another row has it', () => {
    expect([...newIds([row('a'), row('a')], new Set(), count)]).toEqual([[1, 'n0']]);
    expect([...newIds([row('a'), row('a')], new Set(['a']), count).keys()]).toEqual([0, 1]);
  });

  it('gives another one even to a row that holds nothing but a doubled id', () => {
    expect([...newIds([row('a', false)], new Set(['a']), count)]).toEqual([[0, 'n0']]);
  });

  it('leaves what a formula gives, and gives nobody the same', () => {
    expect([...newIds([row('a', true, true), row('', true, true), row('a')], new Set(), count).keys()]).toEqual([2]);
  });

  it('asks again while what was made is taken', () => {
    expect([...newIds([row('')], new Set(['n0', 'n1']), count).values()]).toEqual(['n2']);
    expect([...newIds([row(''), row('n0')], new Set(), count)]).toEqual([[0, 'n1']]);
  });

  it('leaves no id twice, whatever was pasted', () => {
    const rows = fc.array(
      fc.record({ id: fc.constantFrom('', '', 'a', 'b', 'n0', 'n1'), filled: fc.boolean(), fixed: fc.constant(false) }),
    );
    fc.assert(
      fc.property(rows, fc.uniqueArray(fc.constantFrom('a', 'c', 'n0')), (all, elsewhere) => {
        const made = newIds(all, new Set(elsewhere), count);
        const now = all.map(({ id }, at) => made.get(at) ?? id).filter((id) => id !== '');
        expect(new Set([...now, ...elsewhere]).size).toBe(now.length + elsewhere.length);
        all.forEach(({ id, filled }, at) => {
          if (id === '') expect(made.has(at)).toBe(filled);
        });
      }),
      { seed: 5 },
    );
  });
});

describe('idsFrom()', () => {
  it('makes any number of ids from one piece of randomness, with the letter of the tab', () => {
    const make = idsFrom('orders', '3f2504e0-4f89-41d3-9a0c-0305e82c3301');
    const made = Array.from({ length: 10_000 }, (_, at) => make(at));
    expect(new Set(made).size).toBe(10_000);
    expect(made.every((id) => isMadeId(id) && id.startsWith('O-'))).toBe(true);
  });

  it('makes those of a customer in the tab of a kind too', () => {
    expect(['customers', 'individuals', 'organisations'].map((tab) => idsFrom(tab as 'customers', 'x')(0)[0])).toEqual([
      'C',
      'C',
      'C',
    ]);
  });
});
