// After an edit by hand in the grid: ids for rows without one, when and by whom a card was changed, and for a single cell a
// line in the change log. Of several cells Google does not tell what they held: the daily comparison logs those.
// Runs under the document lock like a save: it counts up the same revision and adds to the same end of the change log.
import type { TabKey } from '../domain/catalogue/catalogue';
import { fieldOf } from '../domain/catalogue/catalogue';
import type { EditedArea, EditedRow, Stamp } from '../domain/hand/edited-rows';
import { eventValue, ownEventValue } from '../domain/hand/event-value';
import { guessKind } from '../domain/hand/guess-kind';
import { idsFrom, newIds } from '../domain/hand/new-ids';
import type { FieldValue } from '../domain/table/field-value';
import { isBlank, sameValue } from '../domain/table/field-value';
import { ownLine } from '../domain/table/own-field';
import { clearHandMark } from './clear-hand-mark';
import type { LoggedChange } from './change-log';
import { logRows } from './change-log';
import type { HandEdit, Identity, Ports, RecordWrite } from './ports';

/** What only the add-on fills: whoever edits just these columns has changed no card. */
const RECORD: readonly string[] = ['updated', 'revision', 'updatedBy'];
const CARD_TABS: readonly TabKey[] = ['customers', 'individuals', 'organisations'];
/** Written by the add-on alone, whoever tidies up there. */
const UNLOGGED: readonly TabKey[] = ['outbox', 'log'];

/** A row after the edit, with the id that it has from now on. */
interface StampedRow extends EditedRow {
  readonly idNow: string;
  readonly isNew: boolean;
}

export function stampEdit(ports: Ports, edit: HandEdit): void {
  // Most edits of a team's own sheets end here, without the lock.
  if (edit.area() === null) return;
  ports.lock.during(() => {
    edit.followColumns();
    // While others saved, columns may have moved.
    const area = edit.area();
    if (area !== null) stampArea(ports, edit, area);
  });
}

function stampArea(ports: Ports, edit: HandEdit, area: EditedArea): void {
  const rows = withIds(ports, edit, area);
  if (area.fields.includes('customer')) ports.tables.forgetLinks(area.tab);
  const who = emailOf(ports.identity);
  const now = ports.clock.now();
  const customers = customersOf(edit, area, rows);
  const edits = loggedChanges(area, rows);
  const unmarked = clearHandMark(edits, area.tab === 'people' ? rows[0] : customers[0]);
  const stamps = [
    stampOf(
      area.tab,
      'id',
      rows.filter(({ id, idNow }) => id !== idNow),
      ({ idNow }) => idNow,
    ),
    ...recordStamps(customers, { now, who }),
    ...(area.tab === 'customers' ? newCardStamps(area, rows, now) : []),
    ...unmarked.stamps,
  ].filter(({ values }) => values.size > 0);
  const changes = [...edits, ...unmarked.changes];
  if (stamps.length === 0 && changes.length === 0) return;

  const logOf = (lines: readonly LoggedChange[]): readonly RecordWrite[] => {
    const records = logRows(lines, { when: now, who, how: 'hand', language: ports.tables.language() ?? 'en' });
    return records.length === 0 ? [] : [{ tab: 'log', records }];
  };
  const goOn = edit.continued(rows.flatMap(({ isNew, row }) => (isNew ? [row] : [])));
  try {
    ports.tables.write(logOf(changes), () => {
      edit.stamp(stamps);
      goOn();
    });
  } catch {
    // A column may be closed to this person, or gone: the ids are given all the same, and what else can be written.
    const written = edit.stampEach(stamps);
    ports.tables.write(logOf(unmarked.stamps.every((stamp) => written.includes(stamp)) ? changes : edits));
  }
}

function withIds({ ids }: Ports, edit: HandEdit, area: EditedArea): readonly StampedRow[] {
  const rows = edit.rows();
  const asked = rows.map((row) => ({ ...row, fixed: row.header || row.formulas.includes('id') }));
  // Nobody can have doubled an id who did not touch the column.
  const touched = area.fields.includes('id');
  if (!touched && asked.every(({ id, filled, fixed }) => id !== '' || fixed || !filled)) return rows.map(keptRow);

  const elsewhere = edit.otherIds();
  const make = idsFrom(area.tab, ids.fresh());
  // Whoever empties the cell of an id, or types another row's into it, gets the row's own back.
  const own = touched ? (area.cell?.before?.trim() ?? '') : '';
  const made = newIds(asked, elsewhere, (attempt) => (attempt === 0 && own !== '' ? own : make(attempt)));
  return rows.map((row, at) => {
    const id = made.get(at);
    return id === undefined ? keptRow(row) : { ...row, idNow: id, isNew: id !== own };
  });
}

const keptRow = (row: EditedRow): StampedRow => ({ ...row, idNow: row.id, isNew: false });

/** In simple triggers Google may know nobody. */
function emailOf(identity: Identity): string {
  try {
    return identity.email();
  } catch {
    return '';
  }
}

function stampOf<Row extends EditedRow>(
  tab: TabKey,
  field: string,
  rows: readonly Row[],
  value: (row: Row) => FieldValue,
): Stamp {
  return { tab, field, values: new Map(rows.map((row) => [row.row, value(row)])) };
}

/** Of the customers' rows: those edited, or those with the ids of the edited rows in the tab of a kind. */
function customersOf(
  edit: HandEdit,
  { tab, fields, others }: EditedArea,
  rows: readonly StampedRow[],
): readonly EditedRow[] {
  const content = others || fields.some((field) => !RECORD.includes(field));
  const edited = rows.filter(({ header, idNow }) => !header && idNow !== '');
  if (!content || !CARD_TABS.includes(tab) || edited.length === 0) return [];
  return tab === 'customers' ? edited : edit.customerRows(edited.map(({ idNow }) => idNow));
}

function recordStamps(
  customers: readonly EditedRow[],
  { now, who }: { readonly now: string; readonly who: string },
): readonly Stamp[] {
  const revision = nextRevision(customers);
  return [
    stampOf('customers', 'updated', customers, () => now),
    // One for all: it only has to be another and a higher one, and one value for many rows is one cheap call.
    stampOf('customers', 'revision', customers, () => revision),
    // Nobody known is better than somebody else.
    stampOf('customers', 'updatedBy', customers, () => (who === '' ? null : who)),
  ];
}

const nextRevision = (rows: readonly EditedRow[]): number =>
  1 +
  rows.reduce((most, { values: { revision } }) => {
    const known = typeof revision === 'number' && Number.isSafeInteger(revision) && revision < 1e12;
    return known ? Math.max(most, revision) : most;
  }, 0);

/** A kind is guessed only for what was pasted: whoever types cell by cell may be about to choose it. */
function newCardStamps({ cell }: EditedArea, rows: readonly StampedRow[], now: string): readonly Stamp[] {
  const made = rows.filter(({ isNew }) => isNew);
  const kindless = cell === null ? made.filter(({ values }) => isBlank(values['kind'])) : [];
  return [
    stampOf(
      'customers',
      'created',
      made.filter(({ values }) => isBlank(values['created'])),
      () => now,
    ),
    stampOf('customers', 'kind', kindless, ({ values }) => guessKind(String(values['name'] ?? ''))),
  ];
}

/** The first line of a new row tells that it was made, as after a save from the sidebar. */
function loggedChanges(area: EditedArea, [row]: readonly StampedRow[]): readonly LoggedChange[] {
  const { tab, fields, own, cell } = area;
  const line = own === undefined ? fieldOf(tab, fields[0] ?? '') : ownLine(own);
  if (cell === null || !row || !line || row.header || row.idNow === '') return [];
  if (UNLOGGED.includes(tab) || (tab === 'customers' && RECORD.includes(line.key))) return [];
  const { idNow: record, values } = row;
  const made = row.isNew && line.key !== 'id' ? [{ tab, record, field: 'id', before: null, after: record }] : [];
  const stands = line.key === 'id' ? record : (values[line.key] ?? null);
  // Of a cell that was pasted Google tells nothing, so what it held before is not known.
  if (cell.before === null && cell.after === null) return made;
  const told = own === undefined && cell.after !== null && line.key !== 'id' && !row.formulas.includes(line.key);
  const before = own === undefined ? eventValue(line, cell.before) : ownEventValue(cell.before, stands);
  // The comparison knows what that cell held.
  if (before === undefined) return made;
  const after = (line.key === 'id' ? undefined : row.formula) ?? (told ? eventValue(line, cell.after) : stands);
  return sameValue(before, after) ? made : [...made, { tab, record, field: line.key, before, after }];
}
