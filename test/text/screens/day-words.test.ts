import { describe, expect, it } from '@jest/globals';
import { dayWords, dueDayWords, listDayWords, pastDayWords } from '../../../src/text/screens/day-words';

const TODAY = '2026-02-10';

describe('dayWords()', () => {
  it.each([
    ['2026-02-10', 'Tue 10 Feb', '2月10日 周二'],
    ['2026-03-01', 'Sun 1 Mar', '3月1日 周日'],
    ['2025-11-03', '3 Nov 2025', '2025年11月3日'],
    ['2027-01-01', '1 Jan 2027', '2027年1月1日'],
  ])('says %s as %s and %s', (day, english, chinese) => {
    expect(dayWords(day, TODAY, 'en')).toBe(english);
    expect(dayWords(day, TODAY, 'zh')).toBe(chinese);
  });
  it('shows what is no day as it stands', () => {
    expect(dayWords('next spring', TODAY, 'en')).toBe('next spring');
  });
  it('knows weekdays before 1970', () => {
    expect(dayWords('1969-12-31', '1969-01-01', 'en')).toBe('Wed 31 Dec');
  });
});

describe('pastDayWords()', () => {
  it.each([
    ['2026-02-10', 'today', '今天'],
    ['2026-02-09', 'yesterday', '昨天'],
    ['2026-02-07', '3 d ago', '3天前'],
    ['2026-02-03', '7 d ago', '7天前'],
    ['2026-02-02', '2 Feb', '2月2日'],
    ['2025-11-12', '12 Nov 2025', '2025年11月12日'],
    ['2026-02-11', '11 Feb', '2月11日'],
  ])('says %s as %s and %s', (day, english, chinese) => {
    expect(pastDayWords(day, TODAY, 'en')).toBe(english);
    expect(pastDayWords(day, TODAY, 'zh')).toBe(chinese);
  });
});

describe('listDayWords()', () => {
  it('gives only the month of another year, but near days by name across the turn of the year', () => {
    expect(listDayWords('2025-11-12', TODAY, 'en')).toBe('Nov 2025');
    expect(listDayWords('2025-11-12', TODAY, 'zh')).toBe('2025年11月');
    expect(listDayWords('2025-12-31', '2026-01-02', 'en')).toBe('2 d ago');
    expect(listDayWords('2026-02-07', TODAY, 'en')).toBe('3 d ago');
  });
});

describe('dueDayWords()', () => {
  it.each([
    ['2026-02-09', '1 d late', '逾期1天', true],
    ['2026-02-10', 'today', '今天', false],
    ['2026-02-11', 'tomorrow', '明天', false],
    ['2026-02-12', 'Thu 12 Feb', '2月12日 周四', false],
  ])('says %s as %s and %s', (day, english, chinese, late) => {
    expect(dueDayWords(day, TODAY, 'en')).toEqual({ words: english, late });
    expect(dueDayWords(day, TODAY, 'zh')).toEqual({ words: chinese, late });
  });
});
