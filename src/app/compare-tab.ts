// Which edits of a card tab nothing has told of: its shadow against what stands there, with what the change log tells since.
// Brings the shadow up to date in memory; writes nothing.
import type { TabKey } from '../domain/catalogue/catalogue';
import { checksum } from '../domain/shadow/checksum';
import { compareRecord } from '../domain/shadow/compare-record';
import type { FieldTexts } from '../domain/shadow/field-text';
import { sameText } from '../domain/shadow/field-text';
import type { LogTrail } from '../domain/shadow/log-trail';
import type { ShadowChunks } from '../domain/shadow/shadow-chunks';
import { isOwnKey } from '../domain/table/own-field';
import type { LoggedChange } from './change-log';
import type { RecordEdits } from './edit-lines';
import { asJson, editLines } from './edit-lines';
import type { TabReading } from './round-desk';
import type { ComparedTab } from './round-state';

export interface TabShadow {
  readonly tab: TabKey;
  readonly chunks: ShadowChunks;
  /** Of the write that brings it up to date. */
  readonly turn: number;
  /** Undefined for a tab that was never compared, or whose shadow is not sound: it is only taken as it stands. */
  readonly compared: ComparedTab | undefined;
  /** Of the Customers tab. */
  readonly customers: ShadowChunks;
  /** Whether Customers has a row of that id now. */
  readonly isCard: (id: string) => boolean;
}

export interface FoundEdits {
  readonly count: number;
  readonly changes: readonly LoggedChange[];
  /** The edited customers, with the revision that they had in the shadow. */
  readonly revisions: ReadonlyMap<string, string>;
}

/** @param ids of the tab's rows as they stand under the lock */
export function compareTab(
  shadow: TabShadow,
  reading: TabReading,
  ids: ReadonlySet<string>,
  trail: LogTrail,
): FoundEdits {
  const { tab, chunks, compared } = shadow;
  const columns = columnsOf(reading, compared);
  const records = new Map(reading.records.map(({ id, texts }) => [id, texts]));
  // Of an id that stands twice, the first row counts: the second one gets another before the next round.
  for (const { id, texts } of [...reading.records].reverse()) records.set(id, texts);
  const rows: LoggedChange[] = [];
  const edits: RecordEdits[] = [];
  const revisions = new Map<string, string>();
  for (const [id, texts] of records) {
    const before = stateBefore(shadow, id);
    if (before === null) {
      if (isNews(shadow, id, trail)) rows.push({ tab, record: id, field: 'id', before: null, after: id });
      chunks.set(id, { ...texts, ...compareRecord(id, texts, texts, columns.fields, trail).texts });
      continue;
    }
    const { missed, texts: next } = compareRecord(id, taken(before, texts, columns), texts, columns.fields, trail);
    const kept = withRevision(next, texts['revision']);
    if (!sameTexts(chunks.get(id), kept)) chunks.set(id, kept);
    if (missed.length === 0) continue;
    edits.push({ record: id, missed });
    revisions.set(id, (tab === 'customers' ? before : (shadow.customers.get(id) ?? {}))['revision'] ?? '');
  }
  // A record that was made and deleted since the last comparison is in no shadow.
  for (const id of new Set([...chunks.ids(), ...trail.made()])) {
    if (ids.has(id)) continue;
    const told = compared === undefined || trail.tellsGone(id);
    if (!told) rows.push({ tab, record: id, field: 'id', before: asJson(chunks.get(id) ?? {}), after: null });
    chunks.remove(id);
  }
  const count = edits.reduce((sum, { missed }) => sum + missed.length, rows.length);
  return { count, changes: [...rows, ...editLines(tab, edits, count)], revisions };
}

interface Columns {
  readonly fields: readonly string[];
  /** The team's own columns that were not there before: whoever adds or renames one has edited no card. */
  readonly added: readonly string[];
}

function columnsOf({ fields: all }: TabReading, compared: ComparedTab | undefined): Columns {
  const fields = all.filter((field) => field !== 'revision');
  const known = new Set(compared?.own);
  return { fields, added: fields.filter((field) => isOwnKey(field) && !known.has(checksum(field))) };
}

/** Null for a record that the shadow cannot tell of. */
function stateBefore({ tab, chunks, compared, customers }: TabShadow, id: string): FieldTexts | null {
  if (compared === undefined) return null;
  const stored = chunks.get(id);
  if (stored !== undefined) return stored;
  // A card that stood in Customers only has got its second row.
  return isKindTab(tab) && customers.get(id) !== undefined ? {} : null;
}

/** The line of a card that was made tells of its rows in both tabs. */
const isNews = ({ tab, compared, isCard }: TabShadow, id: string, trail: LogTrail): boolean =>
  compared !== undefined && !trail.tellsMade(id) && !(isKindTab(tab) && isCard(id));

const isKindTab = (tab: TabKey): boolean => tab === 'individuals' || tab === 'organisations';

/** With the team's own columns as they are now: those added as they stand, none that is gone. */
function taken(before: FieldTexts, now: FieldTexts, { fields, added }: Columns): FieldTexts {
  const gone = Object.keys(before).filter((key) => key.startsWith('own:') && !fields.includes(key));
  if (gone.length === 0 && added.length === 0) return before;
  const texts: Record<string, string> = {};
  for (const [key, text] of Object.entries(before)) if (!gone.includes(key)) texts[key] = text;
  for (const key of added) if (now[key] !== undefined) texts[key] = now[key];
  return texts;
}

const withRevision = (texts: FieldTexts, revision: string | undefined): FieldTexts =>
  texts['revision'] === revision || revision === undefined ? texts : { ...texts, revision };

function sameTexts(one: FieldTexts | undefined, other: FieldTexts): boolean {
  if (one === undefined) return false;
  const keys = Object.keys(other);
  return keys.length === Object.keys(one).length && keys.every((key) => sameText(one[key] ?? '', other[key] ?? ''));
}
