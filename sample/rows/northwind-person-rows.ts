// The contact of each of Northwind's customers as its key person. Name, role and phone are Northwind's, the rest is invented.
import { addDays } from '../../src/domain/civil-date';
import type { Making, Row } from '../making';
import type { CsvRow } from '../read-csv';

/** Of some contacts nothing is known, of others the day without the year. */
function birthdayOf(random: Making['random']): Row<'people'> {
  const day = addDays('2000-01-01', random.whole(0, 364)).slice(5);
  const year = random.whole(1950, 1990);
  const known = random.whole(0, 2);
  if (known === 0) return { birthday: null, birthdayCalendar: null };
  return { birthday: known === 1 || day === '02-29' ? day : `${year}-${day}`, birthdayCalendar: 'solar' };
}

export function northwindPerson({ random, ids }: Making, customer: CsvRow, id: string): Row<'people'> {
  const { contact_name: name = '', contact_title: role = '', customer_id = '' } = customer;
  const owner = role.startsWith('Owner');
  return {
    id: ids.next('people'),
    customer: id,
    name,
    role,
    say: owner ? 'decides' : role.startsWith('Accounting') ? 'pays' : random.pick(['decides', 'influences', 'uses']),
    opinionLeader: random.chance(0.25),
    stance: random.pick(['supports', 'supports', 'neutral', 'opposes']),
    personalWants: random.pick([
      'Little work with ordering',
      'A good word from the head office',
      'To be asked first about new goods',
      null,
    ]),
    ...birthdayOf(random),
    phone: customer['phone'] ?? null,
    email: `contact@${customer_id.toLowerCase()}.example`,
  };
}
