// The Tasks tab: instructions of managers and reps' own tasks; late, due today, ahead and done. All invented.
import { addDays } from '../../src/domain/civil-date';
import remarksData from '../data/remarks-data';
import type { Making, Row } from '../making';
import type { SampleCard } from '../sample-card';
import { isActive } from '../sample-card';
import { addressOf, managerOf } from './team-rows';

/** Due so many days from today; what is late is not done. */
const DUES = [0, -1, 3, -20, 7, -45, 1, -4, 14, -60, 0, 5, -12, 2, -30] as const;

export function taskRows(making: Making, cards: readonly SampleCard[]): readonly Row<'tasks'>[] {
  return (['en', 'zh'] as const).flatMap((language) => {
    const known = cards.filter(
      (card) => card.speaks === language && isActive(card) && typeof card.customer.owner === 'string',
    );
    const { tasks, results } = remarksData()[language];
    return tasks.map((text, at): Row<'tasks'> => {
      const card = making.random.pick(known);
      const due = DUES[at % DUES.length] ?? 0;
      const done = due < -10;
      const to = card.customer.owner ?? null;
      return {
        id: making.ids.next('tasks'),
        customer: card.id,
        from: at % 3 === 0 ? to : at % 5 === 1 ? addressOf('andrew.fuller') : managerOf(card),
        to,
        text,
        due: addDays(making.today, due),
        done,
        result: done ? (results[at % results.length] ?? null) : null,
      };
    });
  });
}
