// The shape of what a page sends about contacts, checked before anything else and rebuilt from known keys.
import type { LogContactRequest, LogUndo, UndoLogRequest } from '../../contract/follow-up-api';
import { isRequestId } from '../../domain/card/card-id';
import { MAX_CELL_CHARACTERS } from '../../domain/table/cell';
import type { FieldValue, FieldValues } from '../../domain/table/field-value';
import type { ReadRequest } from '../read-request';
import { WORDS } from './logged-fields';

type Raw = Readonly<Record<string, unknown>>;

const isRaw = (raw: unknown): raw is Raw => Object.prototype.toString.call(raw) === '[object Object]';
const hasOnly = (raw: Raw, keys: readonly string[]): boolean => Object.keys(raw).every((key) => keys.includes(key));
const isId = (value: unknown): value is string =>
  typeof value === 'string' && value.trim() !== '' && value.length <= 100;
/** Longer than a cell is refused in words; much longer is nobody's typing. */
const isText = (value: unknown): value is string =>
  typeof value === 'string' && value.length <= 2 * MAX_CELL_CHARACTERS;
const isRows = (value: unknown): value is readonly number[] =>
  Array.isArray(value) && value.length <= 2 && value.every((row) => Number.isSafeInteger(row) && row > 0);
const isNumber = (value: unknown): value is number => typeof value === 'number' && Number.isFinite(value);
const isCell = (value: unknown): value is FieldValue =>
  value === null ||
  isText(value) ||
  typeof value === 'boolean' ||
  isNumber(value) ||
  (Array.isArray(value) && value.length <= 100 && value.every(isText));

function readValues(raw: unknown): FieldValues | null {
  if (!isRaw(raw)) return null;
  const entries = Object.entries(raw);
  const sound = entries.every(([key, value]) => /^[a-z][A-Za-z0-9]{0,60}$/.test(key) && isCell(value));
  return sound && entries.length <= 60 ? (Object.fromEntries(entries) as FieldValues) : null;
}

export const readLogContact: ReadRequest<LogContactRequest> = (raw) => {
  if (!isRaw(raw) || !hasOnly(raw, ['customerId', 'requestId', 'stage', 'base', 'rows', 'orderAmount', ...WORDS]))
    return null;
  const { customerId, requestId, stage, rows, orderAmount } = raw;
  const base = raw['base'] === undefined ? {} : readValues(raw['base']);
  if (!isId(customerId) || !isRequestId(requestId) || base === null) return null;
  if (stage !== undefined && !isText(stage)) return null;
  if (rows !== undefined && !isRows(rows)) return null;
  if (orderAmount !== undefined && orderAmount !== null && !isNumber(orderAmount)) return null;
  const words: Record<string, string | null> = {};
  for (const field of WORDS) {
    const value = raw[field];
    if (value === undefined) continue;
    if (value !== null && !isText(value)) return null;
    words[field] = value;
  }
  return {
    customerId,
    requestId,
    base,
    ...words,
    ...(stage === undefined ? {} : { stage }),
    ...(orderAmount === undefined ? {} : { orderAmount }),
    ...(rows === undefined ? {} : { rows }),
  };
};

function readUndo(raw: unknown): LogUndo | null {
  if (!isRaw(raw) || !hasOnly(raw, ['id', 'row', 'was', 'now', 'order']) || !isId(raw['id'])) return null;
  const [row, was, now] = [readValues(raw['row']), readValues(raw['was']), readValues(raw['now'])];
  const order = raw['order'] === undefined ? undefined : readValues(raw['order']);
  if (row === null || was === null || now === null || order === null) return null;
  return { id: raw['id'], row, was, now, ...(order === undefined ? {} : { order }) };
}

export const readUndoLog: ReadRequest<UndoLogRequest> = (raw) => {
  if (!isRaw(raw) || !hasOnly(raw, ['customerId', 'requestId', 'undo'])) return null;
  const { customerId, requestId } = raw;
  const undo = readUndo(raw['undo']);
  return isId(customerId) && isRequestId(requestId) && undo !== null ? { customerId, requestId, undo } : null;
};
