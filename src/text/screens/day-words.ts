// Days as people say them: `Tue 10 Feb`, 2月10日 周二; the year only when it is not this one; near days by name.
// Knows no clock: today is told. A text that is no day is shown as it stands.
import { dayNumber, parseCivilDate } from '../../domain/civil-date';
import type { Language } from '../../domain/language';
import { screenText } from './text';

const parts = (day: string): readonly [year: number, month: number, date: number] => {
  const [year = 0, month = 1, date = 1] = day.split('-').map(Number);
  return [year, month, date];
};

/** 1970-01-01 was a Thursday. */
const weekdayOf = (day: string): number => (((dayNumber(day) + 4) % 7) + 7) % 7;

const isDay = (text: string): boolean => parseCivilDate(text) !== null;

/** `Tue 10 Feb`, in another year `10 Feb 2025`. */
export function dayWords(day: string, today: string, language: Language): string {
  if (!isDay(day)) return day;
  const text = screenText(language);
  const [year, month, date] = parts(day);
  const [monthWord, weekday] = [text.months[month - 1] ?? '', text.weekdays[weekdayOf(day)] ?? ''];
  const thisYear = today.slice(0, 4) === day.slice(0, 4);
  if (language === 'zh') return thisYear ? `${monthWord}${date}日 ${weekday}` : `${year}年${monthWord}${date}日`;
  return thisYear ? `${weekday} ${date} ${monthWord}` : `${date} ${monthWord} ${year}`;
}

/** How long ago: in days up to a week, then the day itself. */
export function pastDayWords(day: string, today: string, language: Language): string {
  if (!isDay(day) || !isDay(today)) return dayWords(day, today, language);
  const text = screenText(language);
  const ago = dayNumber(today) - dayNumber(day);
  if (ago === 0) return text.today;
  if (ago === 1) return text.yesterday;
  if (ago > 1 && ago <= 7) return text.daysAgo(ago);
  const [year, month, date] = parts(day);
  if (today.slice(0, 4) !== day.slice(0, 4)) return dayWords(day, today, language);
  return language === 'zh' ? `${month}月${date}日` : `${date} ${text.months[month - 1] ?? String(year)}`;
}

/** The same for lists, where another year's day is only its month. */
export function listDayWords(day: string, today: string, language: Language): string {
  if (!isDay(day) || today.slice(0, 4) === day.slice(0, 4)) return pastDayWords(day, today, language);
  const [year, month] = parts(day);
  const near = isDay(today) && dayNumber(today) - dayNumber(day) <= 7;
  if (near) return pastDayWords(day, today, language);
  const monthWord = screenText(language).months[month - 1] ?? '';
  return language === 'zh' ? `${year}年${monthWord}` : `${monthWord} ${year}`;
}

export interface DueDay {
  readonly words: string;
  readonly late: boolean;
}

/** A day to come: today, tomorrow, the day; once past, how many days late. */
export function dueDayWords(day: string, today: string, language: Language): DueDay {
  const text = screenText(language);
  if (!isDay(day) || !isDay(today)) return { words: dayWords(day, today, language), late: false };
  const ahead = dayNumber(day) - dayNumber(today);
  if (ahead < 0) return { words: text.daysLate(-ahead), late: true };
  if (ahead <= 1) return { words: ahead === 0 ? text.today : text.tomorrow, late: false };
  return { words: dayWords(day, today, language), late: false };
}
