// Drafts of greetings for what the due list says, once a day and whenever somebody asks. Nothing is sent by it.
import type { CivilDate } from '../../domain/civil-date';
import type { DueItem } from '../../domain/due/due-item';
import { dueOn } from '../../domain/due/due-on';
import { greetingOccasion } from '../../domain/greeting/greeting-occasion';
import type { GreetingPlan } from '../../domain/greeting/plan-greetings';
import { planGreetings } from '../../domain/greeting/plan-greetings';
import { fail, ok } from '../../domain/result';
import type { Outcome } from '../call-failure';
import type { Ports } from '../ports';
import type { DueReading } from '../reminders/read-due';
import { readDue } from '../reminders/read-due';
import { greetingDesk } from './greeting-desk';
import { writeDrafts } from './write-drafts';

export interface DraftedGreetings {
  readonly drafted: number;
  readonly skipped: GreetingPlan['skipped'];
}

type Reading = Pick<DueReading, 'tables' | 'settings' | 'names'>;

/**
 * For an automatic run. Asked twice, or for days that follow each other, nothing is drafted twice; null when others held
 * the lock too long: then the next run does it.
 * @param items of everybody, where the caller has them already
 */
export function draftGreetings(
  ports: Ports,
  reading: Reading,
  day: CivilDate,
  items: readonly DueItem[] = dueOn(day, reading.tables, reading.settings).items,
): DraftedGreetings | null {
  const { drafts, skipped } = planned(ports, reading, day, items);
  let drafted = 0;
  const done = drafts.length === 0 || ports.round.stretch(() => (drafted = writeDrafts(ports, drafts)));
  return done ? { drafted, skipped } : null;
}

/** For somebody who asks. */
export function draftGreetingsNow(ports: Ports): Outcome<{ readonly drafted: number }> {
  if (ports.tables.language() === null) return fail({ code: 'not-set-up' });
  const reading = readDue(ports);
  const day = ports.clock.today();
  const { drafts } = planned(ports, reading, day, dueOn(day, reading.tables, reading.settings).items);
  let drafted = 0;
  const done = drafts.length === 0 || ports.lock.during(() => (drafted = writeDrafts(ports, drafts)));
  return done ? ok({ drafted }) : fail({ code: 'busy' });
}

function planned(ports: Ports, reading: Reading, day: CivilDate, items: readonly DueItem[]): GreetingPlan {
  // On most days nobody is greeted, and nothing more is read.
  if (!items.some((item) => greetingOccasion(item, day) !== null)) return { drafts: [], skipped: [] };
  const desk = greetingDesk(ports, reading);
  const keys = new Set(desk.outbox.map(({ key }) => key));
  return planGreetings(items, day, desk, { keys, ids: new Set(desk.outbox.map(({ id }) => id)) });
}
