// Drafts of greetings for what the due list says, once a day and whenever somebody asks. Nothing is sent by it.
import type { CivilDate } from '../../domain/civil-date';
import { addDays } from '../../domain/civil-date';
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

/** No run for longer than this, and what was to be announced before is drafted on its day. */
const MISSED_DAYS = 31;

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
  items: readonly DueItem[] = toDraft(reading, day),
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
  const { drafts } = planned(ports, reading, day, toDraft(reading, day));
  let drafted = 0;
  const done = drafts.length === 0 || ports.lock.during(() => (drafted = writeDrafts(ports, drafts)));
  return done ? ok({ drafted }) : fail({ code: 'busy' });
}

/** With those whose day of announcement had no run, on a weekend or without a trigger: what is drafted already is known. */
function toDraft({ tables, settings }: Reading, day: CivilDate): readonly DueItem[] {
  const before = addDays(day, -MISSED_DAYS - 1);
  const lastMails = new Map(tables.team.map(({ email }) => [email, before]));
  return dueOn(day, tables, { ...settings, catchUpDays: MISSED_DAYS }, { lastMails }).items;
}

function planned(ports: Ports, reading: Reading, day: CivilDate, items: readonly DueItem[]): GreetingPlan {
  // On most days nobody is greeted, and nothing more is read.
  if (!items.some((item) => greetingOccasion(item, day) !== null)) return { drafts: [], skipped: [] };
  const desk = greetingDesk(ports, reading);
  const keys = new Set(desk.outbox.map(({ key }) => key));
  return planGreetings(items, day, desk, { keys, ids: new Set(desk.outbox.map(({ id }) => id)) });
}
