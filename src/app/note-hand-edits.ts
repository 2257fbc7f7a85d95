// Compares one card tab with its shadow and logs the edits by hand that nothing has told of. The tab is read without the lock;
// under it, nothing may have moved and the change log tells what others saved meanwhile. The log is written first: should the
// shadow not get through, the next comparison finds those lines there.
import { asKeys } from '../domain/card/logged-value';
import { fieldOf, label, tabTitle } from '../domain/catalogue/catalogue';
import type { TabKey } from '../domain/catalogue/catalogue';
import { minutesLater } from '../domain/civil-date';
import type { Language } from '../domain/language';
import { checksum } from '../domain/shadow/checksum';
import { LogTrail, turnText } from '../domain/shadow/log-trail';
import type { FieldValue } from '../domain/table/field-value';
import { isOwnKey, ownLabel } from '../domain/table/own-field';
import { serverText } from '../text/server/text';
import { logRows } from './change-log';
import type { TabShadow } from './compare-tab';
import { compareTab } from './compare-tab';
import type { Ports } from './ports';
import type { TabReading } from './round-desk';
import type { ComparedTab } from './round-state';
import { stampRecords } from './stamp-records';

/** A trigger runs half a minute at most, and two may wait for it. */
const TRIGGER_MINUTES = 2;

export interface Noted {
  /** Edits found, made and deleted rows with them. */
  readonly edits: number;
  readonly compared: ComparedTab;
}

/**
 * Runs under the lock.
 * @param write what else is written, once the edits are known
 */
export function noteHandEdits(
  ports: Ports,
  shadow: TabShadow,
  reading: TabReading,
  ids: ReadonlySet<string>,
  write: (noted: Noted) => void,
): Noted {
  const { tables, clock, round } = ports;
  const language = tables.language() ?? 'en';
  const found = compareTab(shadow, reading, ids, trailOf(ports, shadow, reading, language));
  const compared: ComparedTab = {
    log: reading.logEnd,
    waited: minutesLater(clock.now(), TRIGGER_MINUTES),
    own: reading.fields.filter(isOwnKey).map(checksum),
    turn: shadow.turn,
    size: shadow.chunks.size,
  };
  const noted: Noted = { edits: found.count, compared };
  const now = clock.now();
  const lines = logRows(found.changes, {
    when: now,
    who: serverText(language, 'byHandBefore', { moment: now }),
    how: 'hand',
    language,
  });
  const log = lines.map((line) => ({ ...line, requestId: turnText(shadow.turn) }));
  // Room first: growing a tab would apply what is written before it, and texts without their head are no shadow.
  const writeChunks = round.prepare(shadow.tab, shadow.chunks.changed(shadow.turn));
  if (log.length > 0) tables.write([{ tab: 'log', records: log }]);
  writeChunks();
  write(noted);
  round.apply();
  stampRecords(ports, found.revisions);
  return noted;
}

function trailOf(
  ports: Ports,
  { tab, compared }: TabShadow,
  { fields, logEnd }: TabReading,
  language: Language,
): LogTrail {
  const labels = new Map(fields.map((field) => [labelOf(tab, field, language), field]));
  const readKeys = (field: string, logged: FieldValue): FieldValue => asKeys(fieldOf(tab, field), logged);
  const names = { tab: tabTitle(tab, language), id: labelOf(tab, 'id', language), fields: labels, read: readKeys };
  if (compared === undefined) return new LogTrail([], names, { late: 0, inOrder: true, turn: 0, waited: '' });
  const { rows, early, inOrder } = ports.round.logSince(compared.log, logEnd);
  return new LogTrail(rows, names, { late: early, inOrder, turn: compared.turn, waited: compared.waited });
}

function labelOf(tab: TabKey, field: string, language: Language): string {
  const line = fieldOf(tab, field);
  return line ? label(line, language) : ownLabel(field);
}
