// The shape of what a page sends, checked before anything else: every public global is open to anyone who can open the sheet.
// A request is rebuilt field by field from known keys, so nothing that was not asked for travels on.
import type {
  AdoptSheetRequest,
  Fields,
  FindCardsRequest,
  LoadCardRequest,
  ProposeAdoptionRequest,
  SaveCardRequest,
  SavePersonRequest,
} from '../contract/sidebar-api';
import { isRequestId } from '../domain/card/card-id';
import { isMarkKey } from '../domain/card/marks';
import type { Language } from '../domain/language';
import { isLanguage } from '../domain/language';
import { MAX_CELL_CHARACTERS } from '../domain/table/cell';
import type { FieldValue } from '../domain/table/field-value';
import { isOwnKey } from '../domain/table/own-field';
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
  const isKey = (key: string): boolean => FIELD_KEY.test(key) || isOwnKey(key) || isMarkKey(key);
  const sound = entries.every(([key, value]) => isKey(key) && isFieldValue(value));
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
  if (!isRaw(raw) || !hasOnly(raw, ['id', 'kind', 'revision', 'base', 'changes', 'requestId', 'rows', 'undo']))
    return null;
  const { id, kind, revision, requestId, rows, undo } = raw;
  const changes = readFields(raw['changes']);
  const base = raw['base'] === undefined ? {} : readFields(raw['base']);
  if (changes === null || base === null) return null;
  if (id !== undefined && !isId(id)) return null;
  if (kind !== undefined && !isKind(kind)) return null;
  if (revision !== undefined && !Number.isSafeInteger(revision)) return null;
  if (requestId !== undefined && !isRequestId(requestId)) return null;
  if (rows !== undefined && !isRows(rows)) return null;
  if (undo !== undefined && (undo !== true || id === undefined)) return null;
  return {
    changes,
    base,
    ...(id === undefined ? {} : { id }),
    ...(kind === undefined ? {} : { kind }),
    ...(revision === undefined ? {} : { revision: revision as number }),
    ...(requestId === undefined ? {} : { requestId }),
    ...(rows === undefined ? {} : { rows }),
    ...(undo === undefined ? {} : { undo }),
  };
};

export const readSavePerson: ReadRequest<SavePersonRequest> = (raw) => {
  if (!isRaw(raw) || !hasOnly(raw, ['customerId', 'id', 'base', 'changes', 'row', 'requestId'])) return null;
  const { customerId, id, requestId, row } = raw;
  const changes = readFields(raw['changes']);
  const base = raw['base'] === undefined ? {} : readFields(raw['base']);
  if (changes === null || base === null || !isId(customerId)) return null;
  if (id !== undefined && !isId(id)) return null;
  if (requestId !== undefined && !isRequestId(requestId)) return null;
  if (row !== undefined && !isRows([row])) return null;
  return {
    customerId,
    changes,
    base,
    ...(id === undefined ? {} : { id }),
    ...(requestId === undefined ? {} : { requestId }),
    ...(row === undefined ? {} : { row: row as number }),
  };
};

/** Google's number of a sheet. */
const isSheet = (value: unknown): value is number => Number.isSafeInteger(value) && (value as number) >= 0;

export const readProposeAdoption: ReadRequest<ProposeAdoptionRequest> = (raw) => {
  if (!isRaw(raw) || !hasOnly(raw, ['sheet'])) return null;
  const { sheet } = raw;
  if (sheet === undefined) return {};
  return isSheet(sheet) ? { sheet } : null;
};

function readMapping(raw: unknown): AdoptSheetRequest['mapping'] | null {
  if (!Array.isArray(raw) || raw.length > MAX_FIELDS) return null;
  const mapping: AdoptSheetRequest['mapping'][number][] = [];
  for (const item of raw as readonly unknown[]) {
    if (!isRaw(item) || !hasOnly(item, ['column', 'field'])) return null;
    const { column, field } = item;
    if (!Number.isSafeInteger(column) || (column as number) < 0) return null;
    if (field !== null && !(typeof field === 'string' && FIELD_KEY.test(field))) return null;
    mapping.push({ column: column as number, field });
  }
  return mapping;
}

export const readAdoptSheet: ReadRequest<AdoptSheetRequest> = (raw) => {
  if (!isRaw(raw) || !hasOnly(raw, ['sheet', 'mapping', 'language', 'requestId'])) return null;
  const { sheet, language, requestId } = raw;
  const mapping = readMapping(raw['mapping']);
  if (!isSheet(sheet) || mapping === null || !isRequestId(requestId)) return null;
  if (language !== undefined && !isLanguage(language)) return null;
  return { sheet, mapping, requestId, ...(language === undefined ? {} : { language }) };
};
