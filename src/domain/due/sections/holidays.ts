// Festivals of each customer's country and language, some days ahead and on their day.
// One item a customer, since each is greeted in their own words; whoever shows them may put those of one day together.
import { dateOfDayNumber } from '../../civil-date';
import type { DueDesk } from '../due-desk';
import type { DueItem } from '../due-item';
import { announcedDays, announcedTo } from './announced-to';
import type { Festival } from './festivals';
import { festivalsFor } from './festivals';

export function holidayItems(desk: DueDesk): DueItem[] {
  const { holidayLeadDays: leadDays } = desk.settings;
  const { first, last } = announcedDays(desk, leadDays);
  const known = new Map<string, readonly Festival[]>();
  return desk.approachable.flatMap((customer) => {
    const { id, country, language } = customer;
    const place = `${country ?? ''}|${language ?? ''}`;
    const festivals = known.get(place) ?? festivalsFor(country, language, first, last, desk.tables.holidays);
    known.set(place, festivals);
    return festivals.flatMap(({ day, name }) => {
      const told = announcedTo(desk, customer, day, leadDays);
      if (told === null) return [];
      const on = dateOfDayNumber(day);
      const key = `holiday:${id}:${on}:${name.en}:${told.moment}`;
      const reason = { kind: 'holiday', on, name } as const;
      const source = { tab: 'customers', id };
      return [desk.item({ key, section: 'occasions', rep: told.rep, customer, source, reason, day, fixedDay: true })];
    });
  });
}
