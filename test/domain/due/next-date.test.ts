import { describe, expect, it } from '@jest/globals';
import * as fc from 'fast-check';
import { addDays, dayNumber } from '../../../src/domain/civil-date';
import type { TeamMember } from '../../../src/domain/due/due-tables';
import type { LoggedContact, NextDate } from '../../../src/domain/due/next-date';
import { nextDate } from '../../../src/domain/due/next-date';
import type { DueSettings } from '../../../src/domain/due/settings';
import { DEFAULT_DUE_SETTINGS } from '../../../src/domain/due/settings';
import { workingDaysOf } from '../../../src/domain/due/working-days';
import { TUESDAY, customer, member, tables } from './due-samples';

/** Logged on Tuesday 2026-02-10. */
function proposed(
  contact: Partial<LoggedContact>,
  settings: Partial<DueSettings> = {},
  rep: Partial<TeamMember> = {},
): NextDate | null {
  const logged = { customer: customer({ tier: 'Key' }), on: TUESDAY, others: [], ...contact };
  const working = workingDaysOf(member(rep), []);
  return nextDate(logged, tables().tiers, working, { ...DEFAULT_DUE_SETTINGS, ...settings });
}

describe('nextDate()', () => {
  it('counts the cadence of the tier from this contact', () => {
    expect(proposed({})).toEqual({ date: '2026-02-24', decidedBy: 'cadence', movedFrom: null });
  });

  it('uses the usual cadence for a tier without one, an unknown tier and none', () => {
    for (const tier of ['Minor', 'No such', null]) {
      expect(proposed({ customer: customer({ tier }) })).toEqual({
        date: '2026-03-12',
        decidedBy: 'usual',
        movedFrom: null,
      });
    }
  });

  it.each([
    ['clear', '2026-02-20', { date: '2026-02-17', decidedBy: 'needDate', movedFrom: null }],
    ['clear', '2026-02-12', { date: '2026-02-11', decidedBy: 'needDate', movedFrom: null }],
    ['clear', '2026-02-10', { date: '2026-02-24', decidedBy: 'cadence', movedFrom: null }],
    ['clear', '2026-06-01', { date: '2026-02-24', decidedBy: 'cadence', movedFrom: null }],
    ['some', '2026-02-20', { date: '2026-02-24', decidedBy: 'cadence', movedFrom: null }],
    // Three days before lies on a Sunday: the Friday before comes before the need, the Monday nearer to it.
    ['clear', '2026-02-18', { date: '2026-02-13', decidedBy: 'needDate', movedFrom: '2026-02-15' }],
  ])('comes before the need date when the intent is clear: %s, %s', (intent, needDate, expected) => {
    expect(proposed({ customer: customer({ tier: 'Key', intent, needDate }) })).toEqual(expected);
  });

  it('never proposes a contact too many within the days of the cap', () => {
    const need = customer({ tier: 'Key', intent: 'clear', needDate: '2026-02-14' });
    const others = ['2026-02-09'];
    // At most two in seven days: the 9th and the 10th are two until the 15th, a Sunday.
    expect(proposed({ customer: need, others })).toEqual({
      date: '2026-02-16',
      decidedBy: 'frequencyCap',
      movedFrom: null,
    });
    expect(proposed({ customer: need, others: ['2026-02-03'] })?.decidedBy).toBe('needDate');
    expect(proposed({ customer: need, others }, { capContacts: 3 })?.date).toBe('2026-02-11');
  });

  it('moves a cadence off a rest day and an absence to the next workday', () => {
    const logged = { on: '2026-02-14' };
    expect(proposed(logged)).toEqual({ date: '2026-03-02', decidedBy: 'cadence', movedFrom: '2026-02-28' });
    expect(proposed(logged, {}, { country: 'CN' })?.date).toBe('2026-02-28');
    expect(proposed({}, {}, { awayUntil: '2026-02-27' })?.date).toBe('2026-03-02');
  });

  it('goes back before a need only to a day after this contact that the rep works', () => {
    const need = (needDate: string): Pick<LoggedContact, 'customer'> => ({
      customer: customer({ tier: 'Key', intent: 'clear', needDate }),
    });
    // Logged on a Saturday: the Friday before it is over.
    expect(proposed({ ...need('2026-02-16'), on: '2026-02-14' })?.date).toBe('2026-02-16');
    expect(proposed(need('2026-02-18'), {}, { awayUntil: '2026-02-13' })?.date).toBe('2026-02-16');
  });

  it('proposes nothing for customers who are not to be contacted', () => {
    const forbidden = [{ doNotContact: true }, { stage: 'lost' }, { valid: 'invalid' }, { name: '' }];
    expect(forbidden.map((changes) => proposed({ customer: customer(changes) }))).toEqual([null, null, null, null]);
  });

  it('always keeps the cap and works on the day, whatever the past contacts', () => {
    const day = fc.integer({ min: -20, max: 0 }).map((back) => addDays(TUESDAY, back));
    const cap = { capContacts: fc.integer({ min: 1, max: 4 }), capDays: fc.integer({ min: 1, max: 30 }) };
    const needDate = fc.option(fc.integer({ min: -5, max: 60 }).map((ahead) => addDays(TUESDAY, ahead)));
    const property = fc.property(
      fc.array(day, { maxLength: 6 }),
      fc.record(cap),
      needDate,
      (others, settings, need) => {
        const wanted = customer({ tier: 'Key', intent: 'clear', needDate: need });
        const date = proposed({ customer: wanted, others }, settings)?.date ?? '';
        const on = dayNumber(date);
        const within = [TUESDAY, ...others].filter((past) => on - dayNumber(past) < settings.capDays);
        // Contacts before this one can be too many already, but not with the proposed one.
        expect(within.length).toBeLessThan(settings.capContacts);
        expect(on).toBeGreaterThan(dayNumber(TUESDAY));
        expect(workingDaysOf(member(), []).isPresent(on)).toBe(true);
      },
    );
    fc.assert(property, { seed: 20260210, numRuns: 500 });
  });
});
