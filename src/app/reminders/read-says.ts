// The team's hints and the greetings of the Outbox as they stand now, for what a rep may say about a due thing.
// More reads beside the due tables, so only for whoever shows such words. Never fails for what stands in cells.
import type { DueItem } from '../../domain/due/due-item';
import type { TeamMember } from '../../domain/due/due-tables';
import type { HintRow } from '../../domain/digest/says-of';
import { saysOf } from '../../domain/digest/says-of';
import { greetingOccasion } from '../../domain/greeting/greeting-occasion';
import { planGreetings } from '../../domain/greeting/plan-greetings';
import type { GreetingDesk } from '../greetings/greeting-desk';
import { greetingDesk } from '../greetings/greeting-desk';
import type { Ports } from '../ports';
import { ReadRow } from './due-row';
import type { DueReading } from './read-due';

const OPENERS = ['opener1', 'opener2', 'opener3'] as const;
const HINTS: readonly string[] = ['talkKind', 'businessModel', 'language', ...OPENERS, 'on'];
type Used = 'tables' | 'settings' | 'names' | 'talkOf' | 'shown';

export type SaysFor = (
  items: readonly DueItem[],
  person: Pick<TeamMember, 'name' | 'language'>,
) => ReadonlyMap<string, string>;

/** Reads once; what it gives is asked for each person. */
export function readSays(ports: Ports, reading: Pick<DueReading, Used>): SaysFor {
  const { tables, talkOf, shown } = reading;
  const hints = (ports.due.columns('hints', HINTS)?.rows ?? [])
    .map((row) => new ReadRow('hints', row, () => undefined, new Map()))
    .filter((row) => row.yesNo('on') === true)
    .map(hintRow);
  const customers = new Map(tables.customers.map((customer) => [customer.id, customer]));
  let desk: GreetingDesk | null = null;
  return (items, { name, language }) => {
    const toGreet = items.flatMap((item) => {
      const occasion = greetingOccasion(item, '');
      return occasion === null ? [] : [{ item, key: occasion.key }];
    });
    // On most days nobody is greeted, and nothing more is read.
    if (toGreet.length > 0) desk ??= greetingDesk(ports, reading);
    const greetings = desk === null ? new Map<string, string>() : greetingsOf(toGreet, name, desk);
    const last = shown(new Set(items.flatMap(({ customer }) => customer ?? [])));
    const lastWords = (id: string): string => last.get(id)?.last?.words ?? '';
    return saysOf(items, language, { hints, customers, talkOf, lastWords, greetings });
  };
}

/** As they stand in the Outbox; those that are not there yet as they will be drafted. By the key of the item. */
function greetingsOf(
  toGreet: readonly { readonly item: DueItem; readonly key: string }[],
  rep: string,
  desk: GreetingDesk,
): ReadonlyMap<string, string> {
  const texts = new Map(desk.outbox.map(({ key, text }) => [key, text]));
  const names = new Map([...desk.names, ...toGreet.map(({ item }) => [item.rep, rep] as const)]);
  const written = { keys: new Set(texts.keys()), ids: new Set(desk.outbox.map(({ id }) => id)) };
  const items = toGreet.map(({ item }) => item);
  for (const { key, text } of planGreetings(items, '', { ...desk, names }, written).drafts) texts.set(key, text);
  return new Map(
    toGreet.flatMap(({ item, key }) => (texts.get(key) ? [[item.key, texts.get(key) ?? ''] as const] : [])),
  );
}

const hintRow = (row: ReadRow): HintRow => ({
  talkKind: row.some('talkKind'),
  businessModel: row.some('businessModel'),
  language: row.some('language'),
  openers: OPENERS.map((field) => row.text(field)).filter((text) => text !== ''),
});
