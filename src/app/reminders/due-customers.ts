// The customers of the due list out of their three places: Customers, Individuals for birthdays, Value for P(alive).
// Knows no cell and no rule of what is due.
import { unsettled } from '../../domain/archive-value/cell-state';
import type { DueCustomer, DuePerson } from '../../domain/due/due-tables';
import type { FieldValues } from '../../domain/table/field-value';
import type { ReadRow } from './due-row';

export const CUSTOMER_FIELDS: readonly string[] = [
  ...[
    'name',
    'kind',
    'phone',
    'tier',
    'owner',
    'secondRep',
    'lastContact',
    'nextFollowUp',
    'nextTime',
    'stage',
    'valid',
  ],
  ...['doNotContact', 'country', 'language', 'needDate', 'intent', 'stageSince', 'opportunityReal', 'oursToWin'],
  ...['budget', 'receivable', 'lastConfirmed', 'created', 'potential', 'talkKind', 'businessModel'],
];
const BIRTHDAY_FIELDS: readonly string[] = ['birthday', 'birthdayCalendar'];
export const INDIVIDUAL_FIELDS: readonly string[] = [...BIRTHDAY_FIELDS, 'sex'];
export const PERSON_FIELDS: readonly string[] = ['customer', 'name', ...BIRTHDAY_FIELDS];

const KINDS = ['individual', 'organisation'] as const;
const CALENDARS = ['solar', 'lunar'] as const;

export interface CustomerSources {
  /** By customer id. */
  readonly birthdays: ReadonlyMap<string, ReadRow>;
  readonly values: ReadonlyMap<string, FieldValues>;
}

export function dueCustomer(row: ReadRow, { birthdays, values }: CustomerSources): DueCustomer {
  const born = birthdays.get(row.id);
  const alive = values.get(row.id)?.['alive'];
  return {
    id: row.id,
    name: row.text('name'),
    kind: row.oneOf('kind', KINDS),
    owner: row.email('owner'),
    secondRep: row.email('secondRep'),
    tier: tierOf(row),
    stage: row.some('stage'),
    stageSince: row.day('stageSince'),
    opportunityReal: row.yesNo('opportunityReal'),
    oursToWin: row.yesNo('oursToWin'),
    valid: row.some('valid'),
    // Whatever is written there but a no asks for peace.
    doNotContact: row.some('doNotContact') !== null && row.yesNo('doNotContact') !== false,
    country: row.country('country'),
    language: row.some('language'),
    intent: row.some('intent'),
    potential: row.some('potential'),
    needDate: row.day('needDate'),
    lastContact: row.day('lastContact'),
    nextFollowUp: row.day('nextFollowUp'),
    nextTime: row.time('nextTime'),
    lastConfirmed: row.day('lastConfirmed'),
    created: row.day('created'),
    money: row.number('budget') ?? row.number('receivable'),
    alive: typeof alive === 'number' && Number.isFinite(alive) ? alive : null,
    birthday: born?.some('birthday') ?? null,
    birthdayCalendar: born?.oneOf('birthdayCalendar', CALENDARS) ?? null,
  };
}

/** A formula that is loading or failed says no tier. */
export const tierOf = (row: ReadRow): string | null =>
  unsettled(row.value('tier')) === null ? row.some('tier') : null;

export const duePerson = (row: ReadRow): DuePerson => ({
  id: row.id,
  customer: row.text('customer'),
  name: row.text('name'),
  birthday: row.some('birthday'),
  birthdayCalendar: row.oneOf('birthdayCalendar', CALENDARS),
});
