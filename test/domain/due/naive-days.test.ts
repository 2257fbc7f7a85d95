// The days that the recount goes by, against another calendar: tyme4ts by 6tail, which is no part of the add-on.
import { describe, expect, it } from '@jest/globals';
import { LunarDay } from 'tyme4ts';
import { daysOf, SHARED } from './naive-days';

const LUNAR: Readonly<Record<string, readonly [month: number, day: number]>> = {
  'Laba Festival': [12, 8],
  'Spring Festival': [1, 1],
  'Lantern Festival': [1, 15],
  'Dragon Boat Festival': [5, 5],
  'Qixi Festival': [7, 7],
  'Mid-Autumn Festival': [8, 15],
  'Double Ninth Festival': [9, 9],
};
const solar = (year: number, month: number, day: number): string => {
  const found = LunarDay.fromYmd(year, month, day).getSolarDay();
  return [found.getYear(), found.getMonth(), found.getDay()].map((part) => String(part).padStart(2, '0')).join('-');
};

describe('the days typed for the recount', () => {
  it.each(Object.entries(LUNAR))('have %s where the lunar calendar has it', (name, [month, day]) => {
    const typed = SHARED.filter(([, one]) => one === name).map(([on]) => on);
    expect(typed).toEqual([solar(month === 12 ? 2025 : 2026, month, day)]);
  });

  it('have the lunar days of birthdays where that calendar has them', () => {
    for (let month = 1; month <= 12; month += 1) {
      for (let day = 1; day <= 29; day += 1) {
        const typed = `L${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
        expect([typed, daysOf(typed, null)]).toEqual([typed, expect.arrayContaining([solar(2026, month, day)])]);
        expect(daysOf(typed.slice(1), 'lunar')).toEqual(daysOf(typed, null));
      }
    }
  });
});
