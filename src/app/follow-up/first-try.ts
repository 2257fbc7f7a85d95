// What the first try of a request wrote, by the change log: a retry changes that, and nothing that others have changed since.
// Others' edits stand in the log with what was there before them; lines of the request carry its contact's id.
import type { LogUndo } from '../../contract/follow-up-api';
import type { FieldValue, FieldValues } from '../../domain/table/field-value';
import type { TabKey } from '../../domain/catalogue/catalogue';
import { sameValue } from '../../domain/table/field-value';
import { entryOf } from '../card-history';
import type { Ports, StoredRecord } from '../ports';

/** The newest first. */
const linesOf = (tables: Ports['tables'], record: string, contact: string, tabs?: readonly TabKey[]) =>
  tables.newest('log', 'recordId', record).rows.map((line) => ({
    ...entryOf(line, tabs),
    own: line['requestId'] === contact,
  }));

/** What it did to the card: the oldest of its lines tells what was, the newest what is. */
export function didToCard(tables: Ports['tables'], card: string, contact: string): Pick<LogUndo, 'was' | 'now'> {
  const [was, now]: [Record<string, FieldValue>, Record<string, FieldValue>] = [{}, {}];
  for (const { field, before, after, own } of linesOf(tables, card, contact)) {
    if (field === null || !own) continue;
    was[field] = before;
    now[field] ??= after;
  }
  return { was, now };
}

/**
 * A row of its own as it was before others changed it.
 * @param known what the rep was told that others wrote, and goes on knowing it
 */
export function wroteOf(
  tables: Ports['tables'],
  { id, values }: StoredRecord,
  contact: string,
  known: FieldValues,
): FieldValues {
  const wrote: Record<string, FieldValue> = { ...values };
  const ours = new Set(Object.keys(known).filter((field) => sameValue(known[field], values[field])));
  for (const { field, before, own } of linesOf(tables, id, contact, ['contacts', 'orders'])) {
    if (field === null) continue;
    if (own) ours.add(field);
    else if (!ours.has(field)) wrote[field] = before;
  }
  return wrote;
}

/** What was typed since. */
export const typedSince = (row: FieldValues, wrote: FieldValues): FieldValues =>
  Object.fromEntries(Object.entries(row).filter(([field, value]) => !sameValue(value, wrote[field])));
