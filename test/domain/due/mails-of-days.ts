// The due lists of a stretch of days as one person gets them: a list on each of their workdays, each told of the last.
// Knows no rule of the list itself.
import { addDays, dayNumber } from '../../../src/domain/civil-date';
import type { CivilDate } from '../../../src/domain/civil-date';
import type { DueItem } from '../../../src/domain/due/due-item';
import { dueOn } from '../../../src/domain/due/due-on';
import type { DueTables, TeamMember } from '../../../src/domain/due/due-tables';
import type { DueSettings } from '../../../src/domain/due/settings';
import { DEFAULT_DUE_SETTINGS } from '../../../src/domain/due/settings';
import { workingDaysOf } from '../../../src/domain/due/working-days';
import { member, tables } from './due-samples';

export interface DayList {
  readonly day: CivilDate;
  readonly items: readonly DueItem[];
}

export function mailsOfDays(
  first: CivilDate,
  last: CivilDate,
  changes: Partial<DueTables>,
  rep: TeamMember = member(),
  settings: Partial<DueSettings> = {},
): readonly DayList[] {
  const all = tables({ team: [rep], ...changes });
  const working = workingDaysOf(rep, all.holidays);
  const lists: DayList[] = [];
  let lastMail: CivilDate | null = null;
  for (let day = first; day <= last; day = addDays(day, 1)) {
    if (!working.isPresent(dayNumber(day))) continue;
    const lastMails: ReadonlyMap<string, CivilDate> = new Map(lastMail === null ? [] : [[rep.email, lastMail]]);
    const options = { rep: rep.email, lastMails };
    lists.push({ day, items: dueOn(day, all, { ...DEFAULT_DUE_SETTINGS, ...settings }, options).items });
    lastMail = day;
  }
  return lists;
}

/** The occasions told, each as the day of the list, what it is and its day. */
export const occasionsTold = (lists: readonly DayList[]): readonly string[] =>
  lists.flatMap(({ day, items }) =>
    items.flatMap(({ key, reason }) => {
      const name = reason.kind === 'holiday' ? reason.name.en : reason.kind;
      return 'on' in reason && reason.kind !== 'tierFallen'
        ? [`${day} ${name} ${reason.on} ${key.split(':').at(-1)}`]
        : [];
    }),
  );
