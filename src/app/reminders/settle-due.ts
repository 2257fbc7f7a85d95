// An item of the day's work is done, put off or due again, for everybody: in its own row, else noted with the document, so that
// the mail leaves it out too. Whoever may edit the sheet may do it, as they may in its cells; the change log says who did.
import type { SettleDueReply, SettleDueRequest, SettledCell } from '../../contract/today-api';
import { choicesOf } from '../../domain/catalogue/catalogue';
import type { CivilDate } from '../../domain/civil-date';
import { addDays, dateOfDayNumber, dayNumber } from '../../domain/civil-date';
import { doneCellOf, fixedDayOf, followUpOf, thingOf } from '../../domain/due/deed';
import type { DoneCell, DueThing } from '../../domain/due/deed';
import { settledIn, withSettled } from '../../domain/due/settled';
import { earliestUnderCap } from '../../domain/due/next-date';
import { fail, ok } from '../../domain/result';
import type { FieldValue } from '../../domain/table/field-value';
import { serverText } from '../../text/server/text';
import { mailTexts } from '../../text/mail/text';
import type { Outcome } from '../call-failure';
import { changeCard } from '../change-card';
import { logRows, MARK_SEPARATOR } from '../change-log';
import { changeRecord } from '../change-record';
import { keepCount } from '../follow-up/open-promises';
import type { Ports } from '../ports';
import type { Desk } from './viewer-desk';
import { viewerDesk } from './viewer-desk';

/** Longer than any thing that has no row of its own stays due. */
const DONE_DAYS = 60;
const NO_CELL: SettledCell = { was: null, now: null };
const isChoice = (word: string): boolean => choicesOf('promiseStatuses').some(({ key }) => key === word);

export function settleDue(ports: Ports, request: SettleDueRequest): Outcome<SettleDueReply> {
  let outcome: Outcome<SettleDueReply> = fail({ code: 'busy' });
  ports.lock.during(() => {
    outcome = ports.tables.language() === null ? fail({ code: 'not-set-up' }) : settled(ports, request);
  });
  return outcome;
}

function settled(ports: Ports, request: SettleDueRequest): Outcome<SettleDueReply> {
  const { key, action } = request;
  const thing = thingOf(key);
  if (thing === null) return fail({ code: 'bad-request' });
  const desk = viewerDesk(ports);
  if (action === 'undo') return takenBack(ports, desk, key, thing, request.cell);
  if (action === 'snooze') return putOff(ports, desk, key, thing);
  const cell = doneCellOf(key);
  if (cell !== null) return said(ports, key, cell);
  if (thing.deed === null) return fail({ code: 'bad-request' });
  return noted(ports, desk, key, thing, { until: addDays(desk.day, DONE_DAYS), done: true });
}

/** Its own row says that it is done. Said twice it stays as it is. */
function said(ports: Ports, key: string, cell: DoneCell): Outcome<SettleDueReply> {
  const stored = ports.tables.find(cell.tab, cell.id);
  if (stored === null) return fail({ code: 'not-found' });
  const before = stored.values[cell.field] ?? null;
  const changes = { [cell.field]: cell.done };
  const changed = changeRecord(ports, cell.tab, stored, { changes, base: { [cell.field]: before } });
  if (!changed.ok) return changed;
  if (cell.tab === 'contacts') keepCount(ports, stored.values, changed.value.values);
  // Done before, by the first try of this call or by somebody else: there is nothing that an undo could take back.
  return ok({ key, until: null, cell: before === cell.done ? NO_CELL : { was: before, now: cell.done } });
}

function putOff(ports: Ports, desk: Desk, key: string, thing: DueThing): Outcome<SettleDueReply> {
  const today = dayNumber(desk.day);
  const followUp = followUpOf(key);
  const customer = followUp === null ? null : ports.tables.find('customers', followUp.customer);
  // An appointment is not moved without the customer: it is only left out until the next working day.
  if (followUp === null || customer === null || (customer.values['nextTime'] ?? '') !== '') {
    const next = dateOfDayNumber(desk.working.presentFrom(today + 1));
    const fixed = fixedDayOf(key) ?? '';
    const until = fixed > desk.day && fixed < next ? fixed : next;
    return noted(ports, desk, key, thing, { until, done: false });
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

function takenBack(
  ports: Ports,
  desk: Desk,
  key: string,
  thing: DueThing,
  { was, now }: SettledCell,
): Outcome<SettleDueReply> {
  const back: SettledCell = { was: now, now: was };
  const followUp = followUpOf(key);
  // What an undo writes comes from a page: only what could have stood there.
  if (followUp !== null && now !== null && was !== followUp.due) return fail({ code: 'bad-request' });
  if (followUp !== null && now !== null) return moved(ports, key, followUp.customer, back, true);
  const cell = now === null ? null : doneCellOf(key);
  if (cell === null) return noted(ports, desk, key, thing, null);
  if (typeof was === 'string' && was !== '' && !isChoice(was)) return fail({ code: 'bad-request' });
  const stored = ports.tables.find(cell.tab, cell.id);
  if (stored === null) return fail({ code: 'not-found' });
  const value = (of: FieldValue): Readonly<Record<string, FieldValue>> => ({ [cell.field]: of });
  const changed = changeRecord(ports, cell.tab, stored, { changes: value(was), base: value(now), undo: true });
  if (!changed.ok) return changed;
  if (cell.tab === 'contacts') keepCount(ports, stored.values, changed.value.values);
  return ok({ key, until: null, cell: back });
}

interface Noted {
  readonly until: CivilDate;
  readonly done: boolean;
}

/** Kept with the document, with a line of the change log: what people do to each other's lists has a name to it. */
function noted(
  ports: Ports,
  { day }: Desk,
  key: string,
  { tabs, id, section }: DueThing,
  to: Noted | null,
): Outcome<SettleDueReply> {
  const { settled: memory, tables, clock, identity } = ports;
  // A row that is gone has nothing due.
  const tab = tabs.find((one) => tables.find(one, id) !== null);
  if (tab === undefined) return fail({ code: 'not-found' });
  const language = tables.language() ?? 'en';
  const text = memory.read();
  const before = settledIn(text).get(key);
  const was = before !== undefined && before > day ? before : null;
  const until = to?.until ?? null;
  const reply = { key, until: to?.done === false ? until : null, cell: NO_CELL };
  if (was === until) return ok(reply);
  const title = mailTexts(language)[`title.${section === 'brokenPromises' ? 'promises' : section}`].replace(' {n}', '');
  const word = (when: CivilDate | null): string | null =>
    when !== null && dayNumber(when) - dayNumber(day) >= DONE_DAYS - 1 ? serverText(language, 'listDone') : when;
  const [line] = logRows([{ tab, record: id, field: 'id', before: word(was), after: word(until) }], {
    when: clock.now(),
    who: identity.email(),
    how: to === null ? 'undo' : 'sidebar',
    language,
  });
  const field = serverText(language, 'listToday') + MARK_SEPARATOR + title;
  tables.write([{ tab: 'log', records: [{ ...line, field }] }], () => {
    memory.write(withSettled(text, key, until, day));
  });
  return ok(reply);
}
