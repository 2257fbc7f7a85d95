// A change of one record of any tab but a card's own: the rules of a card's save, for a row that has no revision.
// Only fields that differ are written, none with a formula, none that somebody else changed. Runs under the document lock.
import { fieldIssue } from '../domain/card/field-issue';
import { fieldOfMark, isMarkKey, marksOf } from '../domain/card/marks';
import { reviseCard } from '../domain/card/revise-card';
import { fieldOf } from '../domain/catalogue/catalogue';
import type { TabKey } from '../domain/catalogue/catalogue';
import { fail, ok } from '../domain/result';
import type { FieldValues } from '../domain/table/field-value';
import { isBlank } from '../domain/table/field-value';
import type { CallFailure, Outcome } from './call-failure';
import { logRows } from './change-log';
import { withAuthors } from './clash-author';
import { asStated, columnOf, markIssue } from './checked-fields';
import { asCells, asLogged, withClearedMarks } from './marked-write';
import type { Ports, StoredRecord } from './ports';

export interface RecordRequest {
  readonly changes: FieldValues;
  readonly base: FieldValues;
  /** What a change replaced is written back: the change log then says so. */
  readonly undo?: true;
  /** By which a retry knows the change as its own in the change log. */
  readonly requestId?: string;
}

/** Why the tab's row cannot hold the values, or null. */
export function recordRefusal(tab: TabKey, values: FieldValues): CallFailure | null {
  for (const [field, value] of Object.entries(values)) {
    const line = fieldOf(tab, field);
    const marked = isMarkKey(field) ? fieldOf(tab, fieldOfMark(field)) : undefined;
    const issue = isMarkKey(field) ? markIssue(marked, value) : line ? fieldIssue(line, value) : 'wrong-type';
    if (issue !== null) return { code: 'invalid-field', field, issue, tab };
  }
  return null;
}

export function changeRecord(
  ports: Ports,
  tab: TabKey,
  stored: StoredRecord,
  { changes, base, undo, requestId }: RecordRequest,
): Outcome<StoredRecord> {
  const { tables, clock, identity } = ports;
  const [now, who] = [clock.now(), identity.email()];
  const refusal = recordRefusal(tab, changes);
  if (refusal) return fail(refusal);
  // Without its column a field reads as empty, which would pass for somebody's change.
  tables.require(tab, Object.keys(changes).map(columnOf));
  const { marks } = stored.values;
  const fields = { ...stored.values, ...marksOf(marks) };
  const formula = Object.keys(changes).find((field) => stored.formulas.includes(columnOf(field)));
  if (formula !== undefined) return fail({ code: 'invalid-field', field: formula, issue: 'derived', tab });
  const { write, clashes } = reviseCard(fields, 0, {
    changes: asStated(changes, { now, who }),
    base,
    revision: null,
  });
  // An empty cell that was never loaded is nobody's; anything else that was not loaded is somebody's.
  const free = clashes.filter(({ field, theirs }) => base[field] === undefined && isBlank(theirs));
  const others = clashes.filter((clash) => !free.includes(clash));
  if (others.length > 0) return fail({ code: 'conflict', conflicts: withAuthors(ports, stored.id, others) });
  const asked: FieldValues = { ...write, ...Object.fromEntries(free.map(({ field, yours }) => [field, yours])) };
  const all = withClearedMarks({ fields, formulas: stored.formulas }, asked, changes);
  if (Object.keys(all).length === 0) return ok(stored);
  const log = logRows(
    Object.entries(asLogged(marks, all)).map(([field, after]) => ({
      tab,
      record: stored.id,
      field,
      before: fields[field] ?? null,
      after,
    })),
    { when: now, who, how: undo ? 'undo' : 'sidebar', language: tables.language() ?? 'en' },
  );
  const cells = asCells(marks, all);
  const [row = 0] = tables.write([
    { tab, id: stored.id, changes: cells },
    { tab: 'log', records: requestId === undefined ? log : log.map((line) => ({ ...line, requestId })) },
  ]);
  return ok({ ...stored, values: { ...stored.values, ...cells }, row });
}
