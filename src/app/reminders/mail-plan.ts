// Who gets a daily mail or a weekly summary now: those who work today, from their hour on, on their own wall, once a day.
// What is missed in the morning is sent later on the same day. Knows neither what is due nor how a mail is made.
import type { CivilDate } from '../../domain/civil-date';
import { dateOfDayNumber, dayNumber } from '../../domain/civil-date';
import type { DueTables, TeamMember } from '../../domain/due/due-tables';
import { workingDaysOf } from '../../domain/due/working-days';
import type { Ledger } from './ledger';
import type { Moments } from './reminder-ports';

export interface PlannedMail {
  readonly person: TeamMember;
  readonly day: CivilDate;
  readonly key: string;
}

export const dailyKey = (email: string, day: CivilDate): string => `daily:${email}:${day}`;
export const weeklyKey = (email: string, day: CivilDate): string => `weekly:${email}:${mondayOf(day)}`;

/** 1970-01-01 was a Thursday. */
export const mondayOf = (day: CivilDate): CivilDate => {
  const number = dayNumber(day);
  return dateOfDayNumber(number - ((number + 3) % 7));
};

export interface MailPlan {
  readonly daily: readonly PlannedMail[];
  readonly weekly: readonly PlannedMail[];
}

/**
 * @param served days that nothing more is to be told of, by e-mail
 * @param begun the day on which the reminders were started: of a week that had begun before no summary is sent any more
 */
export function mailPlan(
  { team, holidays }: DueTables,
  moments: Moments,
  ledger: Ledger,
  served: Readonly<Record<string, CivilDate>>,
  begun: CivilDate,
): MailPlan {
  const now = moments.now();
  const there = new Map<string, PlannedMail>();
  for (const person of team) {
    const { day, hour } = moments.wall(person.zone, now);
    // Somebody entered twice gets one mail.
    if (hour < person.mailHour || there.has(person.email)) continue;
    if (!workingDaysOf(person, holidays).isPresent(dayNumber(day))) continue;
    there.set(person.email, { person, day, key: dailyKey(person.email, day) });
  }
  const all = [...there.values()];
  return {
    daily: all.filter(({ person, day, key }) => (served[person.email] ?? '') < day && !ledger.isTaken(key)),
    weekly: all
      .filter(({ person, day }) => person.role !== 'rep' && mondayOf(day) >= begun)
      .map((mail) => ({ ...mail, key: weeklyKey(mail.person.email, mail.day) }))
      .filter(({ key }) => !ledger.isTaken(key)),
  };
}

/** The first moment after now at which anybody's hour comes, midnight of the sheet's zone at the latest. */
export function nextMoment({ team, holidays }: DueTables, moments: Moments): number {
  const now = moments.now();
  const { day } = moments.wall(null, now);
  let next = moments.instant(null, { day: dateOfDayNumber(dayNumber(day) + 1), hour: 0 });
  for (const person of team) {
    const working = workingDaysOf(person, holidays);
    const wall = moments.wall(person.zone, now);
    const here = dayNumber(wall.day);
    for (const one of [here, here + 1]) {
      if (!working.isPresent(one)) continue;
      const at = moments.instant(person.zone, { day: dateOfDayNumber(one), hour: person.mailHour });
      // In a night of a clock change the moment may come before the wall shows its hour: then every run looks.
      if (at > now || (one === here && wall.hour < person.mailHour)) next = Math.min(next, Math.max(at, now + 1));
    }
  }
  return next;
}
