// Rows of the due list's tables with nothing due in them, to be changed where a test wants something due.
// Knows no rule.
import type { CivilDate } from '../../../src/domain/civil-date';
import type { DueItem } from '../../../src/domain/due/due-item';
import type {
  DueCustomer,
  DueOccasion,
  DuePromise,
  DueReceivable,
  DueRule,
  DueTables,
  DueTask,
  DueVisit,
  TeamMember,
} from '../../../src/domain/due/due-tables';
import type { DueOptions } from '../../../src/domain/due/due-on';
import { dueOn } from '../../../src/domain/due/due-on';
import type { DueSettings } from '../../../src/domain/due/settings';
import { DEFAULT_DUE_SETTINGS } from '../../../src/domain/due/settings';

/** Planned far ahead, confirmed far ahead: nothing is due. */
export const customer = (changes: Partial<DueCustomer> = {}): DueCustomer => ({
  ...{ id: 'C-1', name: 'Wang Fang', kind: 'individual', owner: 'li@firm.cn', secondRep: null, tier: 'General' },
  ...{ stage: 'firstContact', stageSince: null, opportunityReal: null, oursToWin: null, valid: 'valid' },
  ...{ doNotContact: false, country: null, language: null, intent: null, potential: null, needDate: null },
  ...{ lastContact: null, nextFollowUp: '2099-01-01', nextTime: null, lastConfirmed: '2099-01-01' },
  ...{ created: null, money: null, alive: null, birthday: null, birthdayCalendar: null },
  ...changes,
});

export const member = (changes: Partial<TeamMember> = {}): TeamMember => ({
  ...{ email: 'li@firm.cn', name: 'Li Ming', role: 'rep', manager: null, language: 'en', zone: null, mailHour: 8 },
  ...{ workingDays: [1, 2, 3, 4, 5], country: null, awayUntil: null },
  ...changes,
});

const link = { id: 'R-1', customer: 'C-1' };
export const promise = (changes: Partial<DuePromise> = {}): DuePromise => ({
  ...{ ...link, rep: 'li@firm.cn', promise: 'quote for 40 sets', due: null, status: 'open' },
  ...changes,
});
export const task = (changes: Partial<DueTask> = {}): DueTask => ({
  ...{ id: 'T-1', customer: null, from: null, to: 'li@firm.cn', text: 'Call the bank', due: null },
  ...changes,
});
export const occasion = (changes: Partial<DueOccasion> = {}): DueOccasion => ({
  ...{ id: 'O-1', customer: 'C-1', person: null, what: 'Opening day', date: '05-03', calendar: null },
  ...{ leadDays: null, greeting: null },
  ...changes,
});
export const visit = (changes: Partial<DueVisit> = {}): DueVisit => ({
  ...{ id: 'V-1', customer: 'C-1', rep: null, date: '2026-02-10', half: 'morning', goals: [] },
  ...changes,
});
export const receivable = (changes: Partial<DueReceivable> = {}): DueReceivable => ({
  ...{ id: 'A-1', customer: 'C-1', amount: 100, paid: 0, due: '2026-02-10' },
  ...changes,
});
export const rule = (changes: Partial<DueRule> = {}): DueRule => ({
  ...{ id: 'U-1', stepsIn: 'manager', stage: null, minimumMoney: null, daysWithoutProgress: null, tier: null },
  ...changes,
});

export const tables = (changes: Partial<DueTables> = {}): DueTables => ({
  ...{ customers: [customer()], people: [], promises: [], tasks: [], occasions: [], visits: [], receivables: [] },
  ...{ tierChanges: [], rules: [], team: [member()], holidays: [] },
  tiers: [
    { name: 'Key', cadenceDays: 14 },
    { name: 'General', cadenceDays: 30 },
    { name: 'Minor', cadenceDays: null },
  ],
  ...changes,
});

/** 2026-02-10 is a Tuesday. */
export const TUESDAY: CivilDate = '2026-02-10';

export const itemsOn = (
  today: CivilDate,
  changes: Partial<DueTables>,
  settings: Partial<DueSettings> = {},
  options: DueOptions = {},
): readonly DueItem[] => dueOn(today, tables(changes), { ...DEFAULT_DUE_SETTINGS, ...settings }, options).items;

/** What tells the items of a list apart: kind, customer, days late. */
export const inShort = (items: readonly DueItem[]): readonly string[] =>
  items.map(({ reason, customer: id, daysLate }) => `${reason.kind} ${id ?? '-'} ${daysLate}`);
