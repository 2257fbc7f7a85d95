// A lunar day in Chinese words, as a calendar on the wall prints it: 丙午年正月初一.
// Source for the cycle of sixty: 1984 was 甲子, the first.
import type { LunarDay } from './lunar-table';

const STEMS = '甲乙丙丁戊己庚辛壬癸';
const BRANCHES = '子丑寅卯辰巳午未申酉戌亥';
const MONTHS = '正二三四五六七八九十冬腊';
const DIGITS = '一二三四五六七八九十';

function dayWord(day: number): string {
  if (day === 20) return '二十';
  if (day === 30) return '三十';
  return `${'初十廿'.charAt(Math.floor((day - 1) / 10))}${DIGITS.charAt((day - 1) % 10)}`;
}

export const lunarWords = ({ year, month, day, leap }: LunarDay): string =>
  `${STEMS.charAt((year - 4) % 10)}${BRANCHES.charAt((year - 4) % 12)}年${leap ? '闰' : ''}${MONTHS.charAt(month - 1)}月${dayWord(day)}`;
