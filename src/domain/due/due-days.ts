// Which days a list speaks for: its own, the rest days up to the next workday, and days for which no mail was sent.
// An occasion is told once some days ahead and once for its day: each in the last list before or on that day.
import type { WorkingDays } from './working-days';

export interface DueDays {
  readonly first: number;
  readonly last: number;
}

/** @param lastMail the day of the mail before, null when there was none: then nothing was missed */
export function dueDays(working: WorkingDays, today: number, lastMail: number | null, catchUpDays: number): DueDays {
  const missed = lastMail === null ? today : Math.max(working.nextWorkday(lastMail), today - catchUpDays);
  return { first: Math.min(missed, today), last: working.nextWorkday(today) - 1 };
}

export interface Announcement {
  readonly moment: 'lead' | 'day';
  /** The day that it belongs to: the occasion's or the one so many days before. */
  readonly at: number;
}

/** What a list says of an occasion: nothing, that it comes, or that it is now. Coming and being now are said as one. */
export function announcementIn({ first, last }: DueDays, on: number, leadDays: number): Announcement | null {
  if (on <= last) return on < first ? null : { moment: 'day', at: on };
  const at = on - leadDays;
  return at >= first && at <= last ? { moment: 'lead', at } : null;
}
