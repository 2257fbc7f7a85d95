// The shape of what a page sends about the day's work, checked before anything else and rebuilt from known keys.
import type { AddTaskRequest, SettleDueRequest } from '../../contract/today-api';
import { isRequestId } from '../../domain/card/card-id';
import { parseCivilDate } from '../../domain/civil-date';
import { MAX_CELL_CHARACTERS } from '../../domain/table/cell';
import type { FieldValue } from '../../domain/table/field-value';
import type { ReadRequest } from '../read-request';

type Raw = Readonly<Record<string, unknown>>;

const isRaw = (raw: unknown): raw is Raw => Object.prototype.toString.call(raw) === '[object Object]';
const hasOnly = (raw: Raw, keys: readonly string[]): boolean => Object.keys(raw).every((key) => keys.includes(key));

/** Ids in it may be typed by people. */
const isKey = (value: unknown): value is string => typeof value === 'string' && /^[a-zA-Z]+:.{1,300}$/s.test(value);
const isShort = (value: unknown): value is string =>
  typeof value === 'string' && value.trim() !== '' && value.length <= 300;
/** Of what is settled only words, days and ticks are ever written back. */
const isCellValue = (value: unknown): value is FieldValue =>
  value === null || typeof value === 'boolean' || (typeof value === 'string' && value.length <= 100);

export const readSettleDue: ReadRequest<SettleDueRequest> = (raw) => {
  if (!isRaw(raw) || !hasOnly(raw, ['key', 'action', 'requestId', 'cell'])) return null;
  const { key, action, requestId, cell } = raw;
  if (!isKey(key) || !isRequestId(requestId)) return null;
  if (action === 'done' || action === 'snooze') return cell === undefined ? { key, action, requestId } : null;
  if (action !== 'undo' || !isRaw(cell) || !hasOnly(cell, ['was', 'now'])) return null;
  const { was, now } = cell;
  return isCellValue(was) && isCellValue(now) ? { key, action, requestId, cell: { was, now } } : null;
};

export const readAddTask: ReadRequest<AddTaskRequest> = (raw) => {
  if (!isRaw(raw) || !hasOnly(raw, ['text', 'due', 'to', 'customer', 'requestId'])) return null;
  const { text, due, to, customer, requestId } = raw;
  // Longer than a cell is refused in words; much longer is nobody's typing.
  if (typeof text !== 'string' || text.length > 2 * MAX_CELL_CHARACTERS || !isRequestId(requestId)) return null;
  if (due !== null && !(typeof due === 'string' && due.length <= 100)) return null;
  if (to !== undefined && !isShort(to)) return null;
  if (customer !== undefined && !isShort(customer)) return null;
  return {
    text,
    due: due === null ? null : (parseCivilDate(due) ?? due),
    requestId,
    ...(to === undefined ? {} : { to }),
    ...(customer === undefined ? {} : { customer }),
  };
};
