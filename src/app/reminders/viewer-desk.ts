// Who is at the keyboard and which day it is for them: the day on their own wall, which is the one that their mail is of.
// Reads the team, days off and settings alone.
import type { CivilDate } from '../../domain/civil-date';
import type { OwnHoliday, TeamMember } from '../../domain/due/due-tables';
import type { DueSettings } from '../../domain/due/settings';
import type { WorkingDays } from '../../domain/due/working-days';
import { workingDaysOf } from '../../domain/due/working-days';
import type { TabKey } from '../../domain/catalogue/catalogue';
import type { Ports } from '../ports';
import { FIELDS, ownHoliday, teamMember } from './due-records';
import { ReadRow } from './due-row';
import { settingsOf } from './read-due';

export interface Desk {
  readonly day: CivilDate;
  readonly working: WorkingDays;
  readonly settings: DueSettings;
  readonly team: readonly TeamMember[];
  readonly holidays: readonly OwnHoliday[];
  /** Whether the person may give that colleague instructions. */
  leads(email: string): boolean;
}

/** The day of somebody's list: on the sheet's wall for who has no zone of their own. */
export const dayOf = ({ moments }: Ports, zone: string | null): CivilDate => moments.wall(zone, moments.now()).day;

/** The address at the keyboard as the tables have it; '' when Google does not tell. */
export const viewerEmail = ({ identity }: Ports): string => identity.email().trim().toLowerCase();

const NOBODY: Pick<TeamMember, 'workingDays' | 'country' | 'awayUntil'> = {
  workingDays: [],
  country: null,
  awayUntil: null,
};

export function viewerDesk(ports: Ports): Desk {
  const rows = (tab: TabKey, fields: readonly string[]): readonly ReadRow[] =>
    (ports.due.columns(tab, fields)?.rows ?? []).map((row) => new ReadRow(tab, row, () => undefined, new Map()));
  const language = ports.tables.language() ?? 'en';
  const team = rows('team', FIELDS.team).flatMap((row) => teamMember(row, language) ?? []);
  const holidays = rows('holidays', FIELDS.holidays).flatMap((row): OwnHoliday[] => {
    const holiday = ownHoliday(row);
    return holiday === null ? [] : [holiday];
  });
  const viewer = viewerEmail(ports);
  const me = team.find(({ email }) => email === viewer);
  return {
    day: dayOf(ports, me?.zone ?? null),
    working: workingDaysOf(me ?? NOBODY, holidays),
    settings: settingsOf(rows('settings', FIELDS.settings)),
    team,
    holidays,
    leads: (email) =>
      (me?.role ?? 'rep') !== 'rep' && team.some((member) => member.email === email.trim().toLowerCase()),
  };
}
