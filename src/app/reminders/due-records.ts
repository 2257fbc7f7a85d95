// The rows of the tables beside the customers as the due list wants them: promises, tasks, visits, money, the team.
// A row that can never be due gives none. Knows no cell and no rule of what is due today.
import { choicesOf } from '../../domain/catalogue/catalogue';
import type {
  DueOccasion,
  DuePromise,
  DueReceivable,
  DueRule,
  DueTask,
  DueVisit,
  OwnHoliday,
  TeamMember,
  TierLine,
} from '../../domain/due/due-tables';
import type { Language } from '../../domain/language';
import type { ReadRow } from './due-row';

export const FIELDS = {
  contacts: ['customer', 'when', 'rep', 'said', 'promise', 'promiseDue', 'promiseStatus'],
  tasks: ['customer', 'from', 'to', 'text', 'due', 'done'],
  occasions: ['customer', 'person', 'what', 'date', 'calendar', 'leadDays', 'greeting'],
  visits: ['customer', 'date', 'half', 'rep', 'salesGoals', 'administrativeGoals', 'done'],
  receivables: ['customer', 'amount', 'due', 'paid'],
  rules: ['kind', 'stepsIn', 'stage', 'minimumMoney', 'daysWithoutProgress', 'tier', 'on'],
  team: ['email', 'name', 'role', 'manager', 'language', 'zone', 'mailHour', 'workingDays', 'country', 'awayUntil'],
  tiers: ['name', 'lowestScore', 'cadenceDays'],
  holidays: ['country', 'date', 'name', 'kind'],
  settings: ['key', 'value'],
} as const;

const ROLES = ['rep', 'manager', 'boss'] as const;
const USUAL_HOUR = 8;

/** Null for a contact that promised nothing, or whose promise is kept. */
export function duePromise(row: ReadRow): DuePromise | null {
  const [promise, status] = [row.text('promise'), row.some('promiseStatus')];
  if (status === 'kept' || (promise === '' && row.text('promiseDue') === '')) return null;
  return {
    id: row.id,
    customer: row.text('customer'),
    rep: row.email('rep'),
    promise,
    due: row.day('promiseDue'),
    status,
  };
}

/** Null for one that is done, or that nobody is to do. */
export function dueTask(row: ReadRow): DueTask | null {
  const to = row.email('to');
  if (row.yesNo('done') === true || to === null) return null;
  const { id } = row;
  return {
    id,
    customer: row.some('customer'),
    from: row.email('from'),
    to,
    text: row.text('text'),
    due: row.day('due'),
  };
}

export const dueOccasion = (row: ReadRow): DueOccasion => ({
  id: row.id,
  customer: row.text('customer'),
  person: row.some('person'),
  what: row.text('what'),
  date: row.text('date'),
  calendar: row.oneOf('calendar', ['solar', 'lunar']),
  leadDays: row.number('leadDays'),
  greeting: row.some('greeting'),
});

/** Null for one that was made, or has no day. */
export function dueVisit(row: ReadRow): DueVisit | null {
  if (row.yesNo('done') === true) return null;
  const date = row.day('date');
  if (date === null) return null;
  const half = row.oneOf('half', ['morning', 'afternoon']);
  const goals = [...row.ticks('salesGoals'), ...row.ticks('administrativeGoals')];
  return { id: row.id, customer: row.text('customer'), rep: row.email('rep'), date, half, goals };
}

/** Null without a number: what cannot be counted cannot be asked for. */
export function dueReceivable(row: ReadRow): DueReceivable | null {
  const [amount, paid] = [row.number('amount'), row.number('paid')];
  // A payment that cannot be read is told of; taken for nothing, money that was paid would be asked for.
  if (amount === null || (paid === null && row.text('paid') !== '')) return null;
  return { id: row.id, customer: row.text('customer'), amount, paid: paid ?? 0, due: row.day('due') };
}

/** Null for one that is off, or is no escalation. */
export function dueRule(row: ReadRow): DueRule | null {
  const stepsIn = row.oneOf('stepsIn', ['manager', 'boss']);
  if (row.yesNo('on') !== true || row.text('kind') !== 'escalation' || stepsIn === null) return null;
  return {
    id: row.id,
    stepsIn,
    stage: row.some('stage'),
    minimumMoney: row.number('minimumMoney'),
    daysWithoutProgress: row.number('daysWithoutProgress'),
    tier: row.some('tier'),
  };
}

/** Null for a row without anything that could be an address. */
export function teamMember(row: ReadRow, language: Language): TeamMember | null {
  const email = row.text('email').toLowerCase();
  // Longer ones are no addresses, and would be no send key either.
  if (email === '' || email.length > 254) return null;
  const days = choicesOf('weekdays').map(({ key }) => key);
  const workingDays = row.ticks('workingDays').map((day) => days.indexOf(day) + 1);
  return {
    email,
    name: row.text('name'),
    role: row.oneOf('role', ROLES) ?? 'rep',
    manager: row.email('manager'),
    language: row.oneOf('language', ['en', 'zh']) ?? language,
    zone: row.some('zone'),
    mailHour: hourOf(row),
    workingDays: [...new Set(workingDays)].filter((day) => day > 0),
    country: row.country('country'),
    awayUntil: row.day('awayUntil'),
  };
}

/** An hour, or a time of day of which the hour counts. */
function hourOf(row: ReadRow): number {
  const time = /^(\d{1,2})(?::\d{2})?$/.exec(row.time('mailHour') ?? '');
  const hour = time === null ? row.number('mailHour') : Number(time[1]);
  return hour !== null && hour >= 0 && hour < 24 ? Math.floor(hour) : USUAL_HOUR;
}

/** The best first, without those that have no name. */
export function tierLines(rows: readonly ReadRow[]): readonly TierLine[] {
  return rows
    .filter((row) => row.text('name') !== '')
    .map((row) => ({
      name: row.text('name'),
      cadenceDays: row.number('cadenceDays'),
      lowest: row.number('lowestScore'),
    }))
    .sort((a, b) => (b.lowest ?? -Infinity) - (a.lowest ?? -Infinity) || 0)
    .map(({ name, cadenceDays }) => ({ name, cadenceDays }));
}

/** Null without a country or a day. */
export function ownHoliday(row: ReadRow): OwnHoliday | null {
  const [country, date] = [row.country('country'), row.day('date')];
  return country === null || date === null ? null : { country, date, name: row.text('name'), kind: row.text('kind') };
}
