// The change log's lines for edits by hand: one a field, or one a record when there are thousands. Knows no shadow.
import { readLogged } from '../domain/card/logged-value';
import type { TabKey } from '../domain/catalogue/catalogue';
import type { MissedEdit } from '../domain/shadow/compare-record';
import type { FieldTexts } from '../domain/shadow/field-text';
import { abridged, shownText } from '../domain/shadow/field-text';
import type { FieldValue } from '../domain/table/field-value';
import { isOwnKey, ownLine } from '../domain/table/own-field';
import type { LoggedChange } from './change-log';

/** Lines for single fields; above that many a line tells of a whole record, its values by field as JSON. */
const MOST_LINES = 2_000;
/** A cell takes 50,000 characters. */
const MOST_JSON = 45_000;

export interface RecordEdits {
  readonly record: string;
  readonly missed: readonly MissedEdit[];
}

/** @param count of all edits, lines of made and deleted records with them */
export const editLines = (tab: TabKey, edits: readonly RecordEdits[], count: number): readonly LoggedChange[] =>
  edits.flatMap((edit) => (count > MOST_LINES ? [wholeLine(tab, edit)] : lines(tab, edit)));

const lines = (tab: TabKey, { record, missed }: RecordEdits): readonly LoggedChange[] =>
  missed.map(({ field, before, after }) => ({
    tab,
    record,
    field,
    before: shown(field, before),
    after: shown(field, after),
  }));

const wholeLine = (tab: TabKey, { record, missed }: RecordEdits): LoggedChange => ({
  tab,
  record,
  field: '',
  before: asJson(Object.fromEntries(missed.map(({ field, before }) => [field, before]))),
  after: asJson(Object.fromEntries(missed.map(({ field, after }) => [field, after]))),
});

function shown(field: string, text: string): FieldValue {
  if (text === '') return null;
  return isOwnKey(field) ? readLogged(ownLine(field), shownText(text)) : shownText(text);
}

/** By field key; texts are cut where a cell could not take them all. */
export function asJson(texts: FieldTexts): string {
  for (const most of [MOST_JSON, 300, 20]) {
    const cut = Object.entries(texts).map(([field, text]) => [field, shownText(abridged(text, most))] as const);
    const json = JSON.stringify(Object.fromEntries(cut));
    if (json.length <= MOST_JSON) return json;
  }
  return '{}';
}
