// The Occasions tab: invented anniversaries of customers and of their key people, in both calendars, some in the next days.
import { addDays } from '../../src/domain/civil-date';
import remarksData from '../data/remarks-data';
import type { Making, Row } from '../making';
import type { SampleCard } from '../sample-card';
import { isActive, textOf } from '../sample-card';

const LUNAR = ['L09-09', 'L01-15', 'L1998-05-05', 'L08-15', 'L12-08', 'L2004-07-07', 'L04+-10', 'L03-30'] as const;
const COUNT = 16;

export function occasionRows(making: Making, cards: readonly SampleCard[]): readonly Row<'occasions'>[] {
  const { random, ids, today } = making;
  return (['en', 'zh'] as const).flatMap((language) => {
    const known = cards.filter((card) => card.speaks === language && isActive(card));
    const { firmDays, ownDays } = remarksData()[language];
    return random.some(known, COUNT).map((card, at): Row<'occasions'> => {
      const lunar = language === 'zh' && at % 2 === 1;
      // The first ones come up in the days after today, the others are spread over the year.
      const day = addDays(today, at < 6 ? at : at * 22).slice(5);
      const days = card.kind === 'organisation' ? firmDays : ownDays;
      const [what = '', greeting = ''] = (days[at % days.length] ?? '').split('|');
      return {
        id: ids.next('occasions'),
        customer: card.id,
        person: at % 3 === 0 ? textOf(card.people[0]?.name) || null : null,
        what,
        date: lunar
          ? (LUNAR[(at >> 1) % LUNAR.length] ?? null)
          : at % 4 === 0 || day === '02-29'
            ? day
            : `${2000 + at}-${day}`,
        calendar: lunar ? 'lunar' : 'solar',
        leadDays: random.pick([3, 7, 14]),
        greeting,
      };
    });
  });
}
