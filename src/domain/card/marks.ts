// Marks of key fields, confirmed or doubtful, with the day and the person; all of a card's stand as JSON in one cell.
// Each crosses to the page as a field of its own, `mark:phone`, so that it is compared, clashes and is logged like one.
import { parseCivilDate } from '../civil-date';
import type { FieldValue, FieldValues } from '../table/field-value';
import { isBlank } from '../table/field-value';

export type MarkState = 'confirmed' | 'doubtful';
export interface Mark {
  readonly state: MarkState;
  /** '' where nobody wrote it down. */
  readonly on: string;
  readonly by: string;
}

const PREFIX = 'mark:';
const MARK_KEY = /^mark:[a-z][A-Za-z0-9]{0,60}$/;

export const isMarkKey = (key: string): boolean => MARK_KEY.test(key);
export const markKey = (field: string): string => PREFIX + field;
export const fieldOfMark = (key: string): string => key.slice(PREFIX.length);

/** Filled by the add-on alone, at a person's word: that a field was checked, or the whole card. */
export const LAST_CONFIRMED = 'lastConfirmed';
/** Asks for the day that it is in the sheet's zone. */
export const TODAY = 'today';
export const isStatement = (key: string): boolean => key === LAST_CONFIRMED || isMarkKey(key);

export const isMarkState = (value: unknown): value is MarkState => value === 'confirmed' || value === 'doubtful';

/** `confirmed 2026-02-10 li@firm.example`: what a mark is on a card and in the change log. */
export const markText = ({ state, on, by }: Mark): string => `${state} ${on} ${by}`.trimEnd();

/** Null when the text is no mark. */
export function readMark(value: FieldValue | undefined): Mark | null {
  if (typeof value !== 'string') return null;
  const [state, on = '', by = '', ...more] = value.split(' ');
  if (!isMarkState(state) || more.length > 0 || (on !== '' && parseCivilDate(on) === null)) return null;
  return { state, on, by };
}

type Json = Readonly<Record<string, unknown>>;
const isJson = (value: unknown): value is Json => typeof value === 'object' && value !== null && !Array.isArray(value);

/** Null when the cell holds something else than our JSON. */
function parsed(cell: FieldValue | undefined): Json | null {
  if (isBlank(cell)) return {};
  try {
    const json: unknown = JSON.parse(String(cell));
    return isJson(json) ? json : null;
  } catch {
    return null;
  }
}

export const isMarksCell = (cell: FieldValue | undefined): boolean => parsed(cell) !== null;

const word = (value: unknown): string => (typeof value === 'string' && !/\s/.test(value) ? value : '');

/** The marks of a cell, by their keys on a card. */
export function marksOf(cell: FieldValue | undefined): FieldValues {
  const marks: Record<string, FieldValue> = {};
  for (const [field, value] of Object.entries(parsed(cell) ?? {})) {
    if (!isJson(value) || !isMarkState(value['state']) || !isMarkKey(markKey(field))) continue;
    const on = parseCivilDate(word(value['on'])) ?? '';
    marks[markKey(field)] = markText({ state: value['state'], on, by: on === '' ? '' : word(value['by']) });
  }
  return marks;
}

/** The cell with these marks set, or cleared by null; whatever else stands in it stays. */
export function withMarks(cell: FieldValue | undefined, changes: FieldValues): string | null {
  const entries = new Map(Object.entries(parsed(cell) ?? {}));
  for (const [key, value] of Object.entries(changes)) {
    const mark = readMark(value);
    if (mark === null) entries.delete(fieldOfMark(key));
    else entries.set(fieldOfMark(key), mark);
  }
  return entries.size === 0 ? null : JSON.stringify(Object.fromEntries(entries));
}
