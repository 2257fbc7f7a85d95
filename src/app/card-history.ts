// The lines of the change log about one card, with the fields and values that their words stand for, the newest first.
// The log names tab and field as the archive does, in either language, so its words are looked up in both.
import type { HistoryEntry, HistoryReply, LoadCardRequest } from '../contract/sidebar-api';
import { readLogged } from '../domain/card/logged-value';
import { isMarkKey, markKey } from '../domain/card/marks';
import type { TabKey } from '../domain/catalogue/catalogue';
import { fieldOf, fieldsOf, tabOfTitle } from '../domain/catalogue/catalogue';
import type { FieldLine } from '../domain/catalogue/field';
import { fail, ok } from '../domain/result';
import type { FieldValue, FieldValues } from '../domain/table/field-value';
import { asKeyOfKind, isOwnKey, ownKeyOfLabel, ownLine } from '../domain/table/own-field';
import type { Outcome } from './call-failure';
import { MARK_SEPARATOR } from './change-log';
import type { Ports, TableStore } from './ports';

const CARD_TABS: readonly TabKey[] = ['customers', 'individuals', 'organisations'];
/** More lines than anybody reads through, and more text than a page should be sent. */
const MOST_LINES = 100;
const MOST_CHARACTERS = 400_000;

type History = Pick<HistoryReply, 'entries' | 'all' | 'unsearched'>;

const text = (value: FieldValue | undefined): string => (value === undefined || value === null ? '' : String(value));

const lineNamed = (tab: TabKey, name: string): FieldLine | undefined =>
  fieldsOf(tab).find(({ en, zh }) => en === name || zh === name);

/** The key that the log's words mean; null where the tab has no such field. */
function keyOf(tab: TabKey | null, name: string): string | null {
  if (tab === null) return null;
  const [marked = '', isMark] = name.split(MARK_SEPARATOR);
  if (isMark !== undefined && lineNamed('customers', isMark)?.key === 'marks') {
    const tabs = tab === 'people' ? [tab] : CARD_TABS;
    const line = tabs.map((key) => lineNamed(key, marked)).find((found) => found?.markable === true);
    return line ? markKey(line.key) : null;
  }
  const known = lineNamed(tab, name)?.key;
  if (known !== undefined) return known;
  const own = ownKeyOfLabel(name);
  return own === null ? null : tab === 'customers' ? own : asKeyOfKind(own);
}

function typeOf(tab: TabKey | null, key: string | null): Pick<FieldLine, 'type' | 'choices'> {
  if (key === null || tab === null || isMarkKey(key)) return { type: 'text' };
  return isOwnKey(key) ? ownLine(key) : (fieldOf(tab, key) ?? { type: 'text' });
}

/** @param tabs of which fields are told by their keys */
export function entryOf(row: FieldValues, tabs: readonly TabKey[] = [...CARD_TABS, 'people']): HistoryEntry {
  const titled = tabOfTitle(text(row['tab']));
  const tab = titled !== null && tabs.includes(titled) ? titled : null;
  const field = keyOf(tab, text(row['field']));
  const line = typeOf(tab, field);
  return {
    when: text(row['when']),
    who: text(row['who']),
    how: text(row['how']),
    name: text(row['field']),
    field,
    before: readLogged(line, row['before']),
    after: readLogged(line, row['after']),
  };
}

/** As many as a page takes; what is left out is counted. */
function fitting(entries: readonly HistoryEntry[]): readonly HistoryEntry[] {
  let characters = 0;
  return entries.slice(0, MOST_LINES).filter(({ before, after }) => {
    characters += text(before).length + text(after).length;
    return characters <= MOST_CHARACTERS;
  });
}

export function changesLogged(tables: TableStore, id: string): History {
  const { rows, all, unsearched } = tables.newest('log', 'recordId', id);
  // Lines of one save stand in the order of their making; a log that somebody sorted is told by its times.
  const entries = rows.map((row) => entryOf(row)).sort((a, b) => (a.when === b.when ? 0 : a.when < b.when ? 1 : -1));
  return { entries, all, unsearched };
}

export function cardHistory({ tables }: Ports, { id }: LoadCardRequest): Outcome<HistoryReply> {
  if (tables.language() === null) return fail({ code: 'not-set-up' });
  const { entries, all, unsearched } = changesLogged(tables, id);
  return ok({ id, entries: fitting(entries), all, unsearched });
}
