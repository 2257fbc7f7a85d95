// Ids for rows that were typed without one, and links typed as a customer's exact name or phone completed to the id.
// Ambiguous and unknown ones stay as typed and get a note. One tab at a time, each under the lock for as short as it takes.
import { fieldsOf } from '../domain/catalogue/catalogue';
import type { TabKey } from '../domain/catalogue/catalogue';
import { guessKind } from '../domain/hand/guess-kind';
import { idsFrom, newIds } from '../domain/hand/new-ids';
import type { CustomerDirectory } from '../domain/links/customer-directory';
import type { FieldValue } from '../domain/table/field-value';
import { isBlank } from '../domain/table/field-value';
import type { LoggedChange } from './change-log';
import { logRows } from './change-log';
import { noteRows } from './link-notes';
import type { Ports } from './ports';
import type { ColumnsRow, TabColumns } from './round-desk';

/** A row that a person has to look at. */
export interface OpenRow {
  readonly tab: TabKey;
  readonly row: number;
  /** '' where the row has none. */
  readonly id: string;
  readonly reason: 'unknown-customer' | 'ambiguous-customer' | 'no-card';
}

export interface Completed {
  readonly ids: number;
  readonly links: number;
  readonly open: readonly OpenRow[];
  /** Whether cells of the tab may carry a note of ours from now on. */
  readonly noted: boolean;
}

const NEW_CARD: readonly string[] = ['name', 'kind', 'created', 'updated', 'revision'];

const linkFields = (tab: TabKey): readonly string[] =>
  fieldsOf(tab)
    .filter(({ type }) => type === 'customer')
    .map(({ key }) => key);

/**
 * Null when the lock was held too long, or rows moved meanwhile.
 * @param noted whether an earlier run left notes
 */
export function completeRows(
  ports: Ports,
  tab: TabKey,
  directory: () => CustomerDirectory,
  noted: boolean,
): Completed | null {
  let done: Completed | null = null;
  ports.round.stretch(() => {
    const links = linkFields(tab);
    const columns = ports.round.columns(tab, [...links, ...(tab === 'customers' ? NEW_CARD : [])]);
    done = columns ? completeColumns(ports, tab, columns, directory, noted) : NOTHING;
  });
  return done;
}

const NOTHING: Completed = { ids: 0, links: 0, open: [], noted: false };

/** What is written, by field and row. */
type Cells = Map<string, Map<number, FieldValue>>;

function completeColumns(
  ports: Ports,
  tab: TabKey,
  columns: TabColumns,
  directory: () => CustomerDirectory,
  noted: boolean,
): Completed | null {
  const cells: Cells = new Map();
  const ids = giveIds(ports, tab, columns, cells);
  const idOf = ({ row, id }: ColumnsRow): string => ids.get(row) ?? id;
  const changes: LoggedChange[] = [];
  const open: (OpenRow & { readonly field: string })[] = [];
  for (const field of linkFields(tab)) {
    for (const row of columns.rows) {
      const typed = row.values[field] ?? null;
      if (row.header || isBlank(typed)) continue;
      const finding = directory().find(String(typed));
      if (finding.kind === 'blank' || finding.kind === 'linked' || columns.isFormula(row.row, field)) continue;
      if (finding.kind === 'found') {
        put(cells, field, row.row, finding.id);
        changes.push({ tab, record: idOf(row), field, before: typed, after: finding.id });
      } else open.push({ tab, row: row.row, id: idOf(row), reason: `${finding.kind}-customer`, field });
    }
  }
  if (cells.size > 0 && !columns.unmoved()) return null;
  if (cells.size > 0) {
    const log = logRows(changes, {
      when: ports.clock.now(),
      who: '',
      how: 'run',
      language: ports.tables.language() ?? 'en',
    });
    ports.tables.write(log.length === 0 ? [] : [{ tab: 'log', records: log }], () => {
      for (const [field, values] of cells) columns.write(field, values);
    });
    if (changes.length > 0) ports.tables.forgetLinks(tab);
  }
  if (noted || open.length > 0) noteRows(ports, columns, linkFields(tab), open);
  const lonely = isKindTab(tab) ? columns.rows.filter((row) => isLonely(row, idOf(row), directory())) : [];
  return {
    ids: ids.size,
    links: changes.length,
    open: [
      ...open.map(({ row, id, reason }): OpenRow => ({ tab, row, id, reason })),
      ...lonely.map((row): OpenRow => ({ tab, row: row.row, id: idOf(row), reason: 'no-card' })),
    ],
    noted: open.length > 0,
  };
}

const isKindTab = (tab: TabKey): boolean => tab === 'individuals' || tab === 'organisations';
const isLonely = ({ header }: ColumnsRow, id: string, directory: CustomerDirectory): boolean =>
  !header && id !== '' && !directory.has(id);

function put(cells: Cells, field: string, row: number, value: FieldValue): void {
  const column = cells.get(field);
  if (column) column.set(row, value);
  else cells.set(field, new Map([[row, value]]));
}

/** The ids given, by row. */
function giveIds(ports: Ports, tab: TabKey, columns: TabColumns, cells: Cells): ReadonlyMap<number, string> {
  const { rows } = columns;
  const [seen, doubtful] = [new Set<string>(), new Set<number>()];
  for (const { row, id, header } of rows) {
    if (!header && (id === '' || seen.has(id))) doubtful.add(row);
    seen.add(id);
  }
  const given = new Map<number, string>();
  if (doubtful.size === 0) return given;
  const filled = columns.filled([...doubtful]);
  const made = newIds(
    rows.map(({ row, id, header }) => ({
      id,
      filled: filled.has(row),
      fixed: header || (doubtful.has(row) && columns.isFormula(row, 'id')),
    })),
    new Set(),
    idsFrom(tab, ports.ids.fresh()),
  );
  const now = ports.clock.now();
  for (const [at, id] of made) {
    const line = rows[at];
    if (!line) continue;
    given.set(line.row, id);
    put(cells, 'id', line.row, id);
    if (tab === 'customers') putNewCard(cells, line, now);
  }
  return given;
}

/** As after a paste: nobody is there who could be about to choose the kind. */
function putNewCard(cells: Cells, { row, values }: ColumnsRow, now: string): void {
  put(cells, 'updated', row, now);
  if (isBlank(values['created'])) put(cells, 'created', row, now);
  if (isBlank(values['revision'])) put(cells, 'revision', row, 1);
  if (isBlank(values['kind'])) put(cells, 'kind', row, guessKind(String(values['name'] ?? '')));
}
