import { describe, expect, it } from '@jest/globals';
import * as fc from 'fast-check';
import { readFindCards, readLoadCard, readNothing, readSaveCard, readSetUp } from '../../src/app/read-request';

const REQUEST = '3f2504e0-4f89-41d3-9a0c-0305e82c3301';

describe('readSaveCard()', () => {
  it('takes the documented shapes', () => {
    const change = {
      id: 'C-1',
      revision: 3,
      base: { phone: null },
      changes: { phone: '1', goodSigns: ['a'], valid: true },
    };
    expect(readSaveCard(change)).toEqual(change);
    const create = { kind: 'individual', requestId: REQUEST, changes: { name: 'x' } };
    expect(readSaveCard(create)).toEqual({ ...create, base: {} });
    expect(readSaveCard({ changes: { name: 'x' } })).toEqual({ changes: { name: 'x' }, base: {} });
    const mark = { id: 'C-1', base: { 'mark:phone': null }, changes: { 'mark:phone': 'doubtful' } };
    expect(readSaveCard(mark)).toEqual(mark);
  });

  it('refuses every other shape', () => {
    const good = { id: 'C-1', changes: { phone: '1' } };
    const bad: unknown[] = [
      undefined,
      null,
      7,
      'x',
      [],
      [good],
      () => good,
      { ...good, id: '' },
      { ...good, id: 7 },
      { ...good, id: 'x'.repeat(101) },
      { ...good, changes: null },
      { ...good, changes: [] },
      { ...good, changes: { phone: { evil: 1 } } },
      { ...good, changes: { phone: undefined } },
      { ...good, changes: { phone: NaN } },
      { ...good, changes: { phone: [1] } },
      { ...good, changes: { 'a b': '1' } },
      { ...good, changes: { 'mark:': '1' } },
      { ...good, changes: { 'mark:a b': '1' } },
      { ...good, changes: { __proto__x: '1' } },
      { ...good, changes: { constructor1: new Date(0) } },
      { ...good, base: 'x' },
      { ...good, revision: 1.5 },
      { ...good, revision: '1' },
      { ...good, extra: 1 },
      { ...good, rows: [0] },
      { ...good, rows: ['1'] },
      { ...good, rows: [1, 2, 3] },
      { kind: 'robot', requestId: REQUEST, changes: { name: 'x' } },
      { kind: 'individual', requestId: '', changes: { name: 'x' } },
      { kind: 'individual', requestId: 7, changes: { name: 'x' } },
      { ...good, changes: Object.fromEntries(Array.from({ length: 501 }, (_, i) => [`k${i}`, '1'])) },
    ];
    for (const raw of bad) expect(readSaveCard(raw)).toBeNull();
  });

  it('takes no inherited or unknown field along, whatever is sent', () => {
    fc.assert(
      fc.property(fc.anything({ maxDepth: 3 }), (raw) => {
        const read = readSaveCard(raw);
        if (read !== null)
          expect(
            Object.keys(read).every((key) =>
              ['id', 'kind', 'revision', 'base', 'changes', 'requestId', 'rows'].includes(key),
            ),
          ).toBe(true);
      }),
      { seed: 5, numRuns: 1000 },
    );
    expect(readSaveCard(JSON.parse('{"id":"C-1","changes":{"__proto__":"x"}}'))).toBeNull();
  });
});

describe('the other requests', () => {
  it('take their documented shape and nothing else', () => {
    expect(readNothing({})).toEqual({});
    expect(readNothing(undefined)).toEqual({});
    expect(readNothing({ a: 1 })).toBeNull();
    expect(readFindCards({ query: '' })).toEqual({ query: '' });
    expect(readFindCards({ query: 7 })).toBeNull();
    expect(readFindCards({})).toBeNull();
    expect(readLoadCard({ id: 'C-1' })).toEqual({ id: 'C-1' });
    expect(readLoadCard({ id: ['C-1'] })).toBeNull();
    expect(readSetUp({})).toEqual({});
    expect(readSetUp({ language: 'zh' })).toEqual({ language: 'zh' });
    expect(readSetUp({ language: 'fr' })).toBeNull();
    expect(readSetUp(null)).toBeNull();
  });
});
