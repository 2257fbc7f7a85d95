// Birthdays of customers and key people and the rows of Occasions, solar and lunar, under the calendar's policies.
// A day that cannot be read is noted by its row and told to nobody. Knows no greeting.
import { lunarWords } from '../../calendar/lunar-words';
import type { Occasion } from '../../calendar/occasion';
import { nextOccasion } from '../../calendar/occasion';
import { occasionOfText } from '../../calendar/read-occasion';
import { dateOfDayNumber } from '../../civil-date';
import type { DueDesk } from '../due-desk';
import type { DueItem } from '../due-item';
import type { DueCustomer } from '../due-tables';
import { mayContact } from '../may-contact';
import { policiesOf } from '../settings';
import { announcedDays, announcedTo } from './announced-to';

/** Longer ahead than a year an occasion would be announced twice at once. */
const LONGEST_LEAD = 364;

interface Yearly {
  readonly kind: 'birthday' | 'occasion';
  readonly tab: 'individuals' | 'people' | 'occasions';
  readonly id: string;
  readonly text: string;
  readonly calendar: 'solar' | 'lunar' | null;
  readonly leadDays: number;
  readonly what: string | null;
  readonly person: string | null;
  readonly greeting: string | null;
}

export function occasionItems(desk: DueDesk): DueItem[] {
  const { approachable, tables, settings } = desk;
  const birthday = { kind: 'birthday', leadDays: settings.birthdayLeadDays, what: null, greeting: null } as const;
  const items: DueItem[] = [];
  const add = (customer: DueCustomer | null, yearly: Yearly): void => {
    if (customer !== null && mayContact(customer)) items.push(...itemsOf(desk, customer, yearly));
  };
  for (const customer of approachable) {
    const { id, birthday: text, birthdayCalendar: calendar } = customer;
    if (text !== null) add(customer, { ...birthday, tab: 'individuals', id, text, calendar, person: null });
  }
  for (const row of tables.people) {
    const { id, name: person, birthday: text, birthdayCalendar: calendar } = row;
    if (text !== null) add(desk.customerOf('people', row), { ...birthday, tab: 'people', id, text, calendar, person });
  }
  for (const row of tables.occasions) {
    const { id, what, person, date: text, calendar, greeting } = row;
    const leadDays = Math.min(Math.max(Math.floor(row.leadDays ?? settings.occasionLeadDays), 0), LONGEST_LEAD);
    const yearly = {
      kind: 'occasion',
      tab: 'occasions',
      id,
      text,
      calendar,
      leadDays,
      what,
      person,
      greeting,
    } as const;
    add(desk.customerOf('occasions', row), yearly);
  }
  return items;
}

function itemsOf(desk: DueDesk, customer: DueCustomer, yearly: Yearly): DueItem[] {
  const { kind, tab, id, leadDays, what, person, greeting } = yearly;
  const read = occasionOfText(yearly.text.trim(), yearly.calendar ?? 'solar');
  if (!read.ok) {
    const why = read.error.code === 'notADate' ? 'notADate' : 'noSuchDay';
    desk.skip(tab, id, kind === 'birthday' ? 'birthday' : 'date', why);
    return [];
  }
  const policies = policiesOf(desk.settings);
  const { first, last } = announcedDays(desk, leadDays);
  const items: DueItem[] = [];
  let next = nextOccasion(read.value, first, policies);
  while (next.ok && next.value <= last) {
    const day = next.value;
    const told = announcedTo(desk, customer, day, leadDays);
    if (told !== null) {
      const on = dateOfDayNumber(day);
      const reason = { kind, on, what, person, lunar: wordsOf(read.value), greeting };
      const key = `${kind}:${id}:${on}:${told.moment}`;
      const source = { tab, id };
      items.push(
        desk.item({ key, section: 'occasions', rep: told.rep, customer, source, reason, day, fixedDay: true }),
      );
    }
    next = nextOccasion(read.value, day + 1, policies);
  }
  return items;
}

/** The day as people keep it, wherever the policies put it this year. */
function wordsOf({ calendar, month, day, leap }: Occasion): string | null {
  // The words begin with the two characters of the year and 年, and no year is meant.
  return calendar === 'solar' ? null : `农历${lunarWords({ year: 4, month, day, leap }).slice(3)}`;
}
