// An item of the day's work is done, put off or due again. Where a row says it, that cell is changed and logged; what has no
// row of its own is noted for the whole document, so that the mail leaves it out as well.
import type { SettleDueReply, SettleDueRequest, SettledCell } from '../../contract/today-api';
import type { CivilDate } from '../../domain/civil-date';
import { addDays, dateOfDayNumber, dayNumber } from '../../domain/civil-date';
import { deedOf, doneCellOf, fixedDayOf, followUpOf, isDueKey } from '../../domain/due/deed';
import type { DoneCell } from '../../domain/due/deed';
import { withSettled } from '../../domain/due/settled';
import { earliestUnderCap } from '../../domain/due/next-date';
import { fail, ok } from '../../domain/result';
import type { FieldValue } from '../../domain/table/field-value';
import type { Outcome } from '../call-failure';
import { changeCard } from '../change-card';
import { changeRecord } from '../change-record';
import type { Ports } from '../ports';
import type { Desk } from './viewer-desk';
import { viewerDesk } from './viewer-desk';

/** Longer than any thing that has no row of its own stays due. */
const DONE_DAYS = 60;
const NO_CELL: SettledCell = { was: null, now: null };

export function settleDue(ports: Ports, request: SettleDueRequest): Outcome<SettleDueReply> {
  let outcome: Outcome<SettleDueReply> = fail({ code: 'busy' });
  ports.lock.during(() => {
    outcome = ports.tables.language() === null ? fail({ code: 'not-set-up' }) : settled(ports, request);
  });
  return outcome;
}

function settled(ports: Ports, request: SettleDueRequest): Outcome<SettleDueReply> {
  const { key, action } = request;
  if (!isDueKey(key)) return fail({ code: 'bad-request' });
  const desk = viewerDesk(ports);
  if (action === 'undo') return takenBack(ports, desk, key, request.cell);
  if (action === 'snooze') return putOff(ports, desk, key);
  const cell = doneCellOf(key);
  if (cell !== null) return said(ports, key, cell);
  if (deedOf(key) === null) return fail({ code: 'bad-request' });
  note(ports, desk, key, addDays(desk.day, DONE_DAYS));
  return ok({ key, until: null, cell: NO_CELL });
}

/** Its own row says that it is done. Said twice it stays as it is. */
function said(ports: Ports, key: string, cell: DoneCell): Outcome<SettleDueReply> {
  const stored = ports.tables.find(cell.tab, cell.id);
  if (stored === null) return fail({ code: 'not-found' });
  const before = stored.values[cell.field] ?? null;
  const changes = { [cell.field]: cell.done };
  const changed = changeRecord(ports, cell.tab, stored, { changes, base: { [cell.field]: before } });
  if (!changed.ok) return changed;
  // Done before, by the first try of this call or by somebody else: there is nothing that an undo could take back.
  return ok({ key, until: null, cell: before === cell.done ? NO_CELL : { was: before, now: cell.done } });
}

function putOff(ports: Ports, desk: Desk, key: string): Outcome<SettleDueReply> {
  const today = dayNumber(desk.day);
  const followUp = followUpOf(key);
  const customer = followUp === null ? null : ports.tables.find('customers', followUp.customer);
  // An appointment is not moved without the customer: it is only left out until the next working day.
  if (followUp === null || customer === null || (customer.values['nextTime'] ?? '') !== '') {
    const next = dateOfDayNumber(desk.working.presentFrom(today + 1));
    const fixed = fixedDayOf(key) ?? '';
    const until = fixed > desk.day && fixed < next ? fixed : next;
    note(ports, desk, key, until);
    return ok({ key, until, cell: NO_CELL });
  }
  const contacts = ports.tables.linked('contacts', followUp.customer, 'quick').records;
  const days = contacts.flatMap(({ values }) =>
    typeof values['when'] === 'string' ? [dayNumber(values['when'].slice(0, 10))] : [],
  );
  const earliest = earliestUnderCap(days, today, desk.settings);
  const until = dateOfDayNumber(desk.working.presentFrom(Math.max(today + 1, earliest)));
  return moved(ports, key, followUp.customer, { was: followUp.due, now: until });
}

/** The next follow-up of a customer from one day to another; refused when somebody has changed it since. */
function moved(ports: Ports, key: string, id: string, { was, now }: SettledCell, undo?: true): Outcome<SettleDueReply> {
  const field = 'nextFollowUp';
  const request = { changes: { [field]: now }, base: { [field]: was }, ...(undo ? { undo } : {}) };
  const changed = changeCard(ports, id, request);
  if (!changed.ok) return changed;
  return ok({ key, until: undo ? null : String(now), cell: { was, now } });
}

function takenBack(ports: Ports, desk: Desk, key: string, { was, now }: SettledCell): Outcome<SettleDueReply> {
  const back: SettledCell = { was: now, now: was };
  const followUp = followUpOf(key);
  if (followUp !== null && now !== null) return moved(ports, key, followUp.customer, back, true);
  const cell = now === null ? null : doneCellOf(key);
  if (cell === null) {
    note(ports, desk, key, null);
    return ok({ key, until: null, cell: NO_CELL });
  }
  const stored = ports.tables.find(cell.tab, cell.id);
  if (stored === null) return fail({ code: 'not-found' });
  const value = (of: FieldValue): Readonly<Record<string, FieldValue>> => ({ [cell.field]: of });
  const changed = changeRecord(ports, cell.tab, stored, { changes: value(was), base: value(now), undo: true });
  return changed.ok ? ok({ key, until: null, cell: back }) : changed;
}

function note({ settled: memory }: Ports, { day }: Desk, key: string, until: CivilDate | null): void {
  memory.write(withSettled(memory.read(), key, until, day));
}
