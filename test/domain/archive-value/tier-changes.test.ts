import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { readinessOf, tierChanges } from '../../../src/domain/archive-value/tier-changes';
import type { SeenTier } from '../../../src/domain/archive-value/tier-changes';
import { ledgerTexts, readLedger } from '../../../src/domain/archive-value/tier-ledger';
import { checksum } from '../../../src/domain/shadow/checksum';
import type { TierLedger } from '../../../src/domain/archive-value/tier-ledger';

const ledger = (tiers: Readonly<Record<string, string>>, forecast = true): TierLedger => ({
  tiers: new Map(Object.entries(tiers)),
  forecast,
  logEnd: 'row 7',
});
const seen = (tiers: Readonly<Record<string, SeenTier['tier']>>, typed = false): readonly SeenTier[] =>
  Object.entries(tiers).map(([id, tier]) => ({ id, tier, typed }));

describe('tierChanges()', () => {
  it('tells who has another tier than before, and keeps what it saw', () => {
    const { changes, ledger: now } = tierChanges(
      seen({ a: 'Key', b: 'Minor' }),
      ledger({ a: 'General', b: 'Minor' }),
      true,
    );
    expect(changes).toEqual([{ id: 'a', before: 'General', after: 'Key' }]);
    expect([...now.tiers]).toEqual([
      ['a', 'Key'],
      ['b', 'Minor'],
    ]);
  });

  it.each([['Loading...'], ['正在加载...'], ['#ERROR!'], ['#N/A'], ['#REF!'], [null], ['  ']])(
    'keeps the last known tier where the cell shows %j, and tells of no change',
    (shown) => {
      const { changes, ledger: now } = tierChanges(seen({ a: shown }), ledger({ a: 'Key' }), true);
      expect(changes).toEqual([]);
      expect(now.tiers.get('a')).toBe('Key');
      // Once it is back, nothing has changed; and a change that happened meanwhile is told then.
      expect(tierChanges(seen({ a: 'Key' }), now, true).changes).toEqual([]);
      expect(tierChanges(seen({ a: 'Minor' }), now, true).changes).toEqual([
        { id: 'a', before: 'Key', after: 'Minor' },
      ]);
    },
  );

  it('tells of nobody who is new, and of nobody when nothing was known', () => {
    expect(tierChanges(seen({ a: 'Key', b: 'Key' }), ledger({ a: 'Key' }), true).changes).toEqual([]);
    expect(tierChanges(seen({ a: 'Key' }), null, true).changes).toEqual([]);
  });

  it('leaves a tier that somebody typed to the log of edits by hand, and goes on from it', () => {
    const { changes, ledger: now } = tierChanges(seen({ a: 'Key' }, true), ledger({ a: 'Minor' }), true);
    expect(changes).toEqual([]);
    expect(now.tiers.get('a')).toBe('Key');
  });

  it('forgets cards that are gone', () => {
    expect([...tierChanges([], ledger({ a: 'Key' }), true).ledger.tiers]).toEqual([]);
  });
});

describe('readinessOf()', () => {
  const fine = { customers: 'C-1', rfm: 3, readiness: 'pursue', factors: 1, score: 80, tier: 'Key', forecast: 0.9 };

  it('says that all is ready, and whether there is a forecast', () => {
    expect(readinessOf(fine, null)).toEqual({ ready: true, forecast: true });
    expect(readinessOf({ ...fine, forecast: '#ERROR!' }, null)).toEqual({ ready: true, forecast: false });
  });

  it('waits while a block that the score is made from is loading or in error', () => {
    for (const block of ['customers', 'rfm', 'readiness', 'factors', 'score', 'tier', 'forecast']) {
      expect(readinessOf({ ...fine, [block]: 'Loading...' }, null)).toEqual({ ready: false });
    }
    for (const block of ['customers', 'rfm', 'readiness', 'factors', 'score', 'tier']) {
      expect(readinessOf({ ...fine, [block]: '#ERROR!' }, null)).toEqual({ ready: false });
    }
  });

  it('waits for a forecast that worked before, and not for one that never did', () => {
    const failed = { ...fine, forecast: '#ERROR!' };
    expect(readinessOf(failed, ledger({}, true))).toEqual({ ready: false });
    expect(readinessOf(failed, ledger({}, false))).toEqual({ ready: true, forecast: false });
  });

  it('takes a blank for what it is: a first customer without orders or words', () => {
    expect(readinessOf({ ...fine, forecast: null, readiness: null, rfm: null }, null)).toMatchObject({ ready: true });
  });
});

describe('the ledger of tiers', () => {
  it('reads back as it was, in texts that each fit a cell', () => {
    const anyLedger = fc.array(fc.tuple(fc.string({ minLength: 1, maxLength: 20 }), fc.string({ maxLength: 12 })), {
      maxLength: 400,
    });
    fc.assert(
      fc.property(anyLedger, fc.boolean(), fc.string(), (lines, forecast, logEnd) => {
        const kept = { tiers: new Map(lines), forecast, logEnd };
        expect(readLedger(ledgerTexts(kept))).toEqual(kept);
      }),
      { seed: 7, numRuns: 50 },
    );
    const tiers = new Map(Array.from({ length: 10_000 }, (_, at) => [`C-${at}`, '重点']));
    const many = { tiers, forecast: true, logEnd: '' };
    const texts = ledgerTexts(many);
    expect(readLedger(texts)).toEqual(many);
    expect(Math.max(...texts.map(({ text }) => text.length))).toBeLessThan(50_000);
  });

  it('is read as it was kept before the end of the log was in it', () => {
    const text = JSON.stringify([false, ['a', 'Key']]);
    expect(readLedger([{ check: checksum(text), text }])).toEqual({ ...ledger({ a: 'Key' }, false), logEnd: '' });
  });

  it('is none when a part of it was changed, and when there is nothing', () => {
    const [, one] = ledgerTexts(ledger({ a: 'Key' }));
    expect(readLedger([{ check: one?.check ?? '', text: (one?.text ?? '').replace('Key', 'Minor') }])).toBeNull();
    expect(readLedger([])).toBeNull();
    expect(readLedger([{ check: '', text: '' }])).toBeNull();
  });
});
