// A lunar day in words, always marked as lunar: 农历八月十五, Lunar 8th month, day 15.
// Only names months and days; which Gregorian day it is stands in the calendar's own module.
import type { Language } from '../../domain/language';

const MONTHS = [
  '正月',
  '二月',
  '三月',
  '四月',
  '五月',
  '六月',
  '七月',
  '八月',
  '九月',
  '十月',
  '冬月',
  '腊月',
] as const;
const DIGITS = ['', '一', '二', '三', '四', '五', '六', '七', '八', '九', '十'] as const;

function chineseDay(day: number): string {
  if (day <= 10) return `初${DIGITS[day] ?? ''}`;
  if (day < 20) return `十${DIGITS[day - 10] ?? ''}`;
  if (day === 20) return '二十';
  return day < 30 ? `廿${DIGITS[day - 20] ?? ''}` : '三十';
}

export interface LunarDay {
  /** '' when unknown. */
  readonly year: string;
  readonly month: number;
  readonly day: number;
  readonly leap: boolean;
}

export function lunarDayWords({ year, month, day, leap }: LunarDay, language: Language): string {
  if (language === 'zh') {
    return `农历${year === '' ? '' : `${year}年`}${leap ? '闰' : ''}${MONTHS[month - 1] ?? ''}${chineseDay(day)}`;
  }
  return `Lunar${year === '' ? '' : ` ${year},`} ${leap ? 'leap ' : ''}month ${month}, day ${day}`;
}
