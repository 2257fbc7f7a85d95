// The due list of a day: everything that somebody has to do or know, in the order of the mail, uncut.
// The one source of the mail, the sidebar's Today and their tests. Never throws for what stands in the tables.
import type { CivilDate } from '../civil-date';
import { deskOf } from './due-desk';
import type { DueItem, DueList, SkippedRow } from './due-item';
import type { DueTables } from './due-tables';
import { isErased } from './may-contact';
import { inOrder } from './rank';
import { droppingItems } from './sections/dropping';
import { escalationItems } from './sections/escalations';
import { followUpItems } from './sections/follow-ups';
import { holidayItems } from './sections/holidays';
import { moneyItems } from './sections/money';
import { noPlanItems } from './sections/no-plan';
import { occasionItems } from './sections/occasions';
import { promiseItems } from './sections/promises';
import { staleItems } from './sections/stale';
import { taskItems } from './sections/tasks';
import { visitItems } from './sections/visits';
import type { DueSettings } from './settings';

export interface DueOptions {
  /** Only this person's items; rows that cannot be read are told of everybody. */
  readonly rep?: string;
  /**
   * The day of each person's mail before this list, by e-mail; who is not in it missed nothing. Occasions of the workdays
   * since then are told now. The mail of `today` itself is not meant.
   */
  readonly lastMails?: ReadonlyMap<string, CivilDate>;
  /** The day from which on a thing is due again that somebody put off or said to be done. */
  readonly settled?: SettledThings;
}

/** By the key of the thing. */
export interface SettledThings {
  get(key: string): CivilDate | undefined;
}

const SECTION_ITEMS = [promiseItems, taskItems, followUpItems, noPlanItems, occasionItems, holidayItems].concat([
  visitItems,
  moneyItems,
  droppingItems,
  staleItems,
  escalationItems,
]);

/** @param today the day on the wall of whom the list is for: people of other zones have their own lists */
export function dueOn(today: CivilDate, tables: DueTables, settings: DueSettings, options: DueOptions = {}): DueList {
  const skipped: SkippedRow[] = [];
  const desk = deskOf(today, tables, settings, options.lastMails ?? new Map<string, CivilDate>(), skipped);
  for (const customer of desk.customers.values()) {
    if (isErased(customer) || !desk.carriers.of(customer, desk.today).unknown) continue;
    desk.skip('customers', customer.id, 'owner', 'unknownOwner');
  }
  const items = SECTION_ITEMS.flatMap((itemsOf) => itemsOf(desk)).sort(inOrder);
  const isMeant = ({ key, rep }: DueItem): boolean =>
    (options.rep === undefined || rep === options.rep) && !((options.settled?.get(key) ?? '') > today);
  return {
    items: unlike(items, ({ key }) => key).filter(isMeant),
    skipped: unlike(skipped.sort(inRowOrder), (row) => JSON.stringify(row)),
  };
}

/** A row copied with its id makes the same thing due twice. */
function unlike<Thing extends DueItem | SkippedRow>(things: readonly Thing[], name: (thing: Thing) => string): Thing[] {
  const met = new Set<string>();
  return things.filter((thing) => !met.has(name(thing)) && met.add(name(thing)));
}

function inRowOrder(a: SkippedRow, b: SkippedRow): number {
  const [one, other] = [a, b].map(({ tab, id, field, why }) => JSON.stringify([tab, id, field, why]));
  return (one ?? '') < (other ?? '') ? -1 : 1;
}
