import { describe, expect, it } from '@jest/globals';
import { dateOfDayNumber, dayNumber } from '../../../src/domain/civil-date';
import type { OwnHoliday } from '../../../src/domain/due/due-tables';
import { daysOffKnown, workingDaysOf } from '../../../src/domain/due/working-days';
import { member } from './due-samples';

const chinese = member({ country: 'CN' });
const at = dayNumber;
const own = (date: string, kind: string, country = 'CN'): OwnHoliday => ({ country, date, name: 'Of the firm', kind });

describe('workingDaysOf()', () => {
  it.each([
    ['2026-02-13', true], // Friday
    ['2026-02-14', true], // Saturday, announced as a make-up working day
    ['2026-02-15', false],
    ['2026-02-23', false], // Monday, announced as off
    ['2026-02-24', true],
    ['2026-02-28', true], // Saturday, announced as a make-up working day
  ])('follows the notice of the State Council round the Spring Festival of 2026: %s', (date, works) => {
    expect(workingDaysOf(chinese, []).isWorkday(at(date))).toBe(works);
  });

  it('goes by the weekdays alone in a year that is not announced', () => {
    const days = workingDaysOf(chinese, []);
    expect(['2031-01-23', '2031-01-24', '2031-01-25'].map((date) => days.isWorkday(at(date)))).toEqual([
      true,
      true,
      false,
    ]);
    expect(daysOffKnown('CN', 2031, [])).toBe(false);
    expect(daysOffKnown('CN', 2026, [])).toBe(true);
    expect(daysOffKnown('CN', 2031, [own('2031-01-23', 'dayOff')])).toBe(true);
    expect(daysOffKnown('CN', 2031, [own('2031-01-23', 'dayOff', 'US')])).toBe(false);
  });

  it('lets the rows of the Holidays tab beat what is known of the country', () => {
    const days = workingDaysOf(chinese, [own('2026-02-23', 'makeUpDay'), own('2026-02-14', 'dayOff')]);
    expect([days.isWorkday(at('2026-02-23')), days.isWorkday(at('2026-02-14'))]).toEqual([true, false]);
    expect(workingDaysOf(chinese, [own('2026-02-24', 'festival')]).isWorkday(at('2026-02-24'))).toBe(true);
  });

  it('takes a day that is told off and made up as made up, in either order', () => {
    const rows = [own('2026-03-07', 'dayOff'), own('2026-03-07', 'makeUpDay')];
    for (const list of [rows, [...rows].reverse()]) {
      expect(workingDaysOf(chinese, list).isWorkday(at('2026-03-07'))).toBe(true);
    }
  });

  it('finds the next and the last workday over a stretch of days off', () => {
    const days = workingDaysOf(chinese, []);
    expect(dateOfDayNumber(days.nextWorkday(at('2026-02-14')))).toBe('2026-02-24');
    expect(dateOfDayNumber(days.previousWorkday(at('2026-02-24')))).toBe('2026-02-14');
  });

  it('counts the last day of an absence to it, and comes back on a workday', () => {
    const days = workingDaysOf(member({ awayUntil: '2026-02-13' }), []);
    expect([days.isPresent(at('2026-02-13')), days.isWorkday(at('2026-02-13'))]).toEqual([false, true]);
    expect(dateOfDayNumber(days.presentFrom(at('2026-02-10')))).toBe('2026-02-16');
    expect(dateOfDayNumber(days.presentFrom(at('2026-02-17')))).toBe('2026-02-17');
  });

  it('keeps a week of its own, and Monday to Friday where none is told', () => {
    const arab = workingDaysOf(member({ workingDays: [7, 1, 2, 3, 4] }), []);
    expect([arab.isWorkday(at('2026-02-13')), arab.isWorkday(at('2026-02-15'))]).toEqual([false, true]);
    const none = workingDaysOf(member({ workingDays: [] }), []);
    expect([none.isWorkday(at('2026-02-13')), none.isWorkday(at('2026-02-15'))]).toEqual([true, false]);
  });

  it('ends the search in a Holidays tab that makes every day a day off', () => {
    const rows = Array.from({ length: 400 }, (_, day) => own(dateOfDayNumber(at('2026-01-01') + day), 'dayOff'));
    const days = workingDaysOf(chinese, rows);
    expect(dateOfDayNumber(days.nextWorkday(at('2026-02-10')))).toBe('2026-02-11');
  });
});
