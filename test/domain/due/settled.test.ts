import { describe, expect, it } from '@jest/globals';
import * as fc from 'fast-check';
import { addDays } from '../../../src/domain/civil-date';
import { dueOn } from '../../../src/domain/due/due-on';
import { DEFAULT_DUE_SETTINGS } from '../../../src/domain/due/settings';
import { MOST_SETTLED, settledIn, withSettled } from '../../../src/domain/due/settled';
import { customer, tables, TUESDAY } from './due-samples';

const KEY = 'noPlan:C-1:2026-01-01';

describe('what was settled without a row of its own', () => {
  it('is out of the list until its day, and in it again from that day on', () => {
    const due = tables({ customers: [customer({ nextFollowUp: null, lastContact: '2026-01-01' })] });
    const text = withSettled('', KEY, '2026-02-12', TUESDAY);
    const keysOn = (day: string): readonly string[] =>
      dueOn(day, due, DEFAULT_DUE_SETTINGS, { settled: settledIn(text) }).items.map(({ key }) => key);
    expect(keysOn('2026-02-11')).toEqual([]);
    expect(keysOn('2026-02-12')).toEqual([KEY]);
  });

  it('is told by what was noted last, of any things, and what is past is forgotten', () => {
    const keys = fc.string({ minLength: 1, maxLength: 40 });
    const step = fc.tuple(keys, fc.option(fc.integer({ min: -3, max: 70 })));
    fc.assert(
      fc.property(fc.array(step, { maxLength: 40 }), (steps) => {
        const told = new Map<string, string>();
        let text = '';
        for (const [key, days] of steps) {
          const until = days === null ? null : addDays(TUESDAY, days);
          text = withSettled(text, key, until, TUESDAY);
          if (until === null || until < TUESDAY) told.delete(key);
          else told.set(key, until);
        }
        const settled = settledIn(text);
        for (const [key] of steps) expect(settled.get(key)).toBe(told.get(key));
      }),
      { seed: 20_260_212, numRuns: 200 },
    );
  });

  it('fits a document property whatever is noted; those that come back first go first', () => {
    let text = '';
    for (let at = 0; at < MOST_SETTLED + 20; at += 1) {
      text = withSettled(text, `followUp:${at}`, addDays(TUESDAY, at < 20 ? 1 : 60), TUESDAY);
    }
    expect(text.length).toBeLessThan(9_000);
    expect(settledIn(text).get('followUp:3')).toBeUndefined();
    expect(settledIn(text).get('followUp:20')).toBe('2026-04-11');
  });

  it('holds no name, id or address, and takes anything that is not its own for nothing', () => {
    expect(withSettled('', 'holiday:C-0214:2026-02-17:Lunar New Year:day', '2026-02-12', TUESDAY)).toMatch(
      /^[0-9A-Z]{10}[0-9a-z]{1,5}$/,
    );
    expect(settledIn('{"a":1} 王芳 x').get('a')).toBeUndefined();
    expect(withSettled('garbage here', KEY, '2026-02-12', TUESDAY)).toBe(withSettled('', KEY, '2026-02-12', TUESDAY));
  });
});
