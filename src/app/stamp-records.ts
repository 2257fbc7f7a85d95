// When and how often a card was changed, for cards whose edits by hand the trigger missed. Runs under the document lock.
import type { FieldValue } from '../domain/table/field-value';
import { fieldText } from '../domain/shadow/field-text';
import type { Ports } from './ports';

const RECORD: readonly string[] = ['updated', 'revision', 'updatedBy'];

/**
 * @param revisions the revision that each of the customers had before its edit: one that has another by now was stamped
 * already. What cannot be written is left out: the log tells of the edit.
 */
export function stampRecords({ round, clock, log }: Ports, revisions: ReadonlyMap<string, string>): void {
  if (revisions.size === 0) return;
  try {
    const columns = round.columns('customers', RECORD);
    const rows = (columns?.rows ?? []).filter(
      ({ id, values }) => id !== '' && revisions.get(id) === fieldText(values['revision']),
    );
    if (!columns || rows.length === 0) return;
    const revision = 1 + rows.reduce((most, { values }) => Math.max(most, known(values['revision'])), 0);
    const all = (value: FieldValue): ReadonlyMap<number, FieldValue> => new Map(rows.map(({ row }) => [row, value]));
    columns.write('updated', all(clock.now()));
    // One for all: it only has to be another and a higher one.
    columns.write('revision', all(revision));
    // Nobody known is better than somebody else.
    columns.write('updatedBy', all(null));
    round.apply();
  } catch (cause) {
    log.error('stampRecords', cause);
  }
}

const known = (revision: FieldValue | undefined): number =>
  typeof revision === 'number' && Number.isSafeInteger(revision) && revision < 1e12 ? Math.max(0, revision) : 0;
