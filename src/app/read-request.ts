// The shape of what a page sends, checked before anything else: every public global is open to anyone who can open the sheet.
// A request is rebuilt field by field from known keys, so nothing that was not asked for travels on.
import type { Fields, FindCardsRequest, LoadCardRequest, SaveCardRequest } from '../contract/sidebar-api';
import { isRequestId } from '../domain/card/card-id';
import type { Language } from '../domain/language';
import { isLanguage } from '../domain/language';
import { MAX_CELL_CHARACTERS } from '../domain/table/cell';
import type { FieldValue } from '../domain/table/field-value';
import { isKind } from './card-view';

type Raw = Readonly<Record<string, unknown>>;
/** Null: not the documented shape. */
export type ReadRequest<T> = (raw: unknown) => T | null;

/** More fields than any card has. */
const MAX_FIELDS = 500;
const FIELD_KEY = /^[a-z][A-Za-z0-9]{0,60}$/;

const isRaw = (raw: unknown): raw is Raw =>
  typeof raw === 'object' && raw !== null && Object.prototype.toString.call(raw) === '[object Object]';

/** Only the named keys, each at most once and none unknown. */
const hasOnly = (raw: Raw, keys: readonly string[]): boolean => Object.keys(raw).every((key) => keys.includes(key));

/** Ids are typed by people too, so any short text may be one. */
const isId = (value: unknown): value is string =>
  typeof value === 'string' && value.trim() !== '' && value.length <= 100;

/** Text may be longer than a cell: the field's own check then says so. */
const isFieldValue = (value: unknown): value is FieldValue =>
  value === null ||
  typeof value === 'string' ||
  typeof value === 'boolean' ||
  (typeof value === 'number' && Number.isFinite(value)) ||
  (Array.isArray(value) && value.length <= 100 && value.every((item) => typeof item === 'string'));

const isRows = (value: unknown): value is readonly number[] =>
  Array.isArray(value) && value.length <= 2 && value.every((row) => Number.isSafeInteger(row) && row > 0);

function readFields(raw: unknown): Fields | null {
  if (!isRaw(raw)) return null;
  const entries = Object.entries(raw);
  const sound = entries.every(([key, value]) => FIELD_KEY.test(key) && isFieldValue(value));
  return sound && entries.length <= MAX_FIELDS ? (Object.fromEntries(entries) as Fields) : null;
}

export const readNothing: ReadRequest<Record<string, never>> = (raw) =>
  raw === undefined || raw === null || (isRaw(raw) && hasOnly(raw, [])) ? {} : null;

export const readFindCards: ReadRequest<FindCardsRequest> = (raw) =>
  isRaw(raw) &&
  hasOnly(raw, ['query']) &&
  typeof raw['query'] === 'string' &&
  raw['query'].length <= MAX_CELL_CHARACTERS
    ? { query: raw['query'] }
    : null;

export const readLoadCard: ReadRequest<LoadCardRequest> = (raw) =>
  isRaw(raw) && hasOnly(raw, ['id']) && isId(raw['id']) ? { id: raw['id'] } : null;

export const readSetUp: ReadRequest<{ readonly language?: Language }> = (raw) => {
  if (!isRaw(raw) || !hasOnly(raw, ['language'])) return null;
  if (raw['language'] === undefined) return {};
  return isLanguage(raw['language']) ? { language: raw['language'] } : null;
};

export const readSaveCard: ReadRequest<SaveCardRequest> = (raw) => {
  if (!isRaw(raw) || !hasOnly(raw, ['id', 'kind', 'revision', 'base', 'changes', 'requestId', 'rows'])) return null;
  const { id, kind, revision, requestId, rows } = raw;
  const changes = readFields(raw['changes']);
  const base = raw['base'] === undefined ? {} : readFields(raw['base']);
  if (changes === null || base === null) return null;
  if (id !== undefined && !isId(id)) return null;
  if (kind !== undefined && !isKind(kind)) return null;
  if (revision !== undefined && !Number.isSafeInteger(revision)) return null;
  if (requestId !== undefined && !isRequestId(requestId)) return null;
  if (rows !== undefined && !isRows(rows)) return null;
  return {
    changes,
    base,
    ...(id === undefined ? {} : { id }),
    ...(kind === undefined ? {} : { kind }),
    ...(revision === undefined ? {} : { revision: revision as number }),
    ...(requestId === undefined ? {} : { requestId }),
    ...(rows === undefined ? {} : { rows }),
  };
};
