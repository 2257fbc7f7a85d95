// Items 2, 7, 9 and 10: what a run learns that the hour or a person's edit sets off. Asked when that happens.
import type { EventCase, Evidence } from '../case';
import { thrown } from '../case';
import { spreadsheet } from '../scratch';

/** As the event reference gives it; the names are Google's. */
export interface HourEvent {
  readonly authMode: unknown;
  readonly triggerUid: unknown;
  readonly timezone: unknown;
  readonly [part: string]: unknown;
}
export interface EditEvent {
  readonly authMode: unknown;
  readonly range: GoogleAppsScript.Spreadsheet.Range;
  readonly value?: unknown;
  readonly oldValue?: unknown;
  readonly user?: { getEmail(): string };
}

/** The sheet that a person types into, and the cell. */
export const TYPING = { sheet: 'Conformance typing', cell: 'A1' };

const hour = <E>(
  item: number,
  about: string,
  rule: string,
  evidence: Evidence,
  expected: unknown,
  see: (event: E) => unknown,
): EventCase<E> => ({ item, about, rule, evidence, expected, see });

const NUMBERS = ['year', 'month', 'day-of-month', 'day-of-week', 'week-of-year', 'hour', 'minute', 'second'];

export const hourCases: readonly EventCase<HourEvent>[] = [
  hour(9, 'event objects', 'the event of the hour tells its time in numbers', 'documented', NUMBERS, (event) =>
    NUMBERS.filter((name) => typeof event[name] === 'number'),
  ),
  hour(9, 'event objects', 'the event of the hour is in UTC', 'documented', ['UTC', true], (event) => [
    event.timezone,
    event['hour'] === Number(Utilities.formatDate(new Date(), 'Etc/UTC', 'H')),
  ]),
  hour(9, 'event objects', 'Monday is 1 and Sunday 7', 'documented', true, (event) => {
    const { year, month } = event;
    const day = event['day-of-month'];
    const weekday = new Date(Date.UTC(Number(year), Number(month) - 1, Number(day))).getUTCDay();
    return event['day-of-week'] === (weekday === 0 ? 7 : weekday);
  }),
  hour(9, 'event objects', 'the id of the trigger in its event is digits', 'documented', [true, true], (event) => [
    /^\d+$/.test(String(event.triggerUid)),
    ScriptApp.getProjectTriggers().some((trigger) => trigger.getUniqueId() === event.triggerUid),
  ]),
  hour(2, 'the mode of each entry', 'a time-driven run is in FULL mode', 'documented', 'FULL', (event) =>
    String(event.authMode),
  ),
  hour(
    7,
    'messages',
    'a time-driven run has no window',
    'reported',
    'Exception: Cannot call SpreadsheetApp.getUi() from this context…',
    () => thrown(() => SpreadsheetApp.getUi()),
  ),
  hour(9, 'creator', 'a bound script’s time-driven run has its spreadsheet', 'documented', true, () =>
    spreadsheet()
      .getSheets()
      .some((sheet) => sheet.getName() === 'Conformance'),
  ),
  hour(9, 'creator', 'a time-driven run is its creator’s', 'documented', true, () => {
    const creator = PropertiesService.getDocumentProperties().getProperty('conformance.creator');
    return Session.getEffectiveUser().getEmail() === creator;
  }),
  hour(
    10,
    'the document lock may be null',
    'a bound script’s time-driven run has a document lock',
    'unverified',
    true,
    () => {
      const lock: unknown = LockService.getDocumentLock();
      return lock !== null;
    },
  ),
];

/** After 7 was typed into the empty cell. */
export const firstEditCases: readonly EventCase<EditEvent>[] = [
  hour(2, 'the mode of each entry', 'onEdit runs in LIMITED mode', 'documented', 'LIMITED', (event) =>
    String(event.authMode),
  ),
  hour(9, 'event objects', 'an edit of one cell tells its place and its value', 'documented', ['A1', '7'], (event) => [
    event.range.getA1Notation(),
    String(event.value),
  ]),
  hour(
    9,
    'event objects',
    'the value in the event of an edit is text',
    'unverified',
    'string',
    (event) => typeof event.value,
  ),
  hour(
    9,
    'event objects',
    'an edit of an empty cell has no old value',
    'documented',
    'undefined',
    (event) => typeof event.oldValue,
  ),
];

/** After 8 was typed over the 7. */
export const secondEditCases: readonly EventCase<EditEvent>[] = [
  hour(9, 'event objects', 'an edit of a full cell tells its old value', 'documented', ['8', '7'], (event) => [
    String(event.value),
    String(event.oldValue),
  ]),
];
