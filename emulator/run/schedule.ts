// When a time-driven trigger is due next (D:inst, D:ref/script/clock-trigger-builder). Pure arithmetic of instants and zones.
// Knows no trigger list; the kept minute of the hour is given.
import type { Schedule } from '../host/triggers-state';
import { addDays, civilAt, instantOf, weekdayOf, type Civil } from './zone';

type CalendarSchedule = Extract<Schedule, { readonly hour: number }>;

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;

/** The first time a new trigger is due; null when it never is. */
export function firstDue(schedule: Schedule, minute: number, now: number): number | null {
  if (schedule.type === 'once') return schedule.at;
  if (schedule.type === 'minutes') return now + schedule.every * MINUTE;
  if (!('hour' in schedule)) return nextMinute(minute, now);
  return nextDay(schedule, minute, now, 0);
}

/** The next time after a run that was due at `due`; null when there is none. */
export function nextDue(schedule: Schedule, minute: number, due: number): number | null {
  if (schedule.type === 'once') return null;
  if (schedule.type === 'minutes') return due + schedule.every * MINUTE;
  if (!('hour' in schedule)) return due + schedule.every * HOUR;
  return nextDay(schedule, minute, due, schedule.every);
}

/** The kept minute of this hour, or of the next if it has passed. */
function nextMinute(minute: number, now: number): number {
  const inThisHour = Math.floor(now / HOUR) * HOUR + minute * MINUTE;
  return inThisHour > now ? inThisHour : inThisHour + HOUR;
}

/**
 * The same wall-clock time on the next day that fits; on a day of clock change it moves with the clock (undocumented).
 * `step` is 0 for the first run, which is on the first day that fits, and else how many days or weeks lie between runs.
 */
function nextDay(schedule: CalendarSchedule, minute: number, after: number, step: number): number {
  const today = civilAt(after, schedule.timeZone);
  const start = step === 0 ? 0 : schedule.type === 'days' ? step : schedule.type === 'weeks' ? (step - 1) * 7 + 1 : 1;
  for (let days = start; ; days += 1) {
    const day = addDays(today, days);
    if (!fits(schedule, day)) continue;
    const due = instantOf({ ...day, hour: schedule.hour, minute }, schedule.timeZone);
    if (due > after) return due;
  }
}

function fits(schedule: CalendarSchedule, day: Civil): boolean {
  if (schedule.type === 'weeks') return weekdayOf(day) === (schedule.day ?? 1);
  return schedule.type !== 'month-day' || day.day === (schedule.day ?? 1);
}
