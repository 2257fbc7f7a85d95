// What a team's sheet would become: which column is which field, which columns stay the team's own, which rows are customers.
// People may change the mapping; nothing of it is decided anew when the rows are copied. Knows no archive.
import { choiceKey } from '../catalogue/catalogue';
import type { FoundHeader } from './find-header';
import { findHeader } from './find-header';
import { kindOfName, kindOfWord } from './guess-kind';
import type { HeaderMatch } from './match-header';
import { adoptableFields, matchHeader } from './match-header';
import type { LeftRow } from './read-rows';
import { readRows } from './read-rows';
import type { SourceCell, SourceGrid } from './source-grid';
import { isBlankCell, textIn, withRowMerges } from './source-grid';

export interface ProposedColumn {
  /** From 0. */
  readonly column: number;
  /** '' for a column with content and no header. */
  readonly header: string;
  /** Null: kept as the team's own column. */
  readonly field: string | null;
}
export interface SheetProposal {
  readonly header: FoundHeader;
  /** Columns with a header or content. */
  readonly columns: readonly ProposedColumn[];
  readonly customers: readonly number[];
  readonly left: readonly LeftRow[];
}

const REACHES: readonly string[] = ['phone', 'email', 'address'];

/** Null where nothing looks like a header. */
export function proposeMapping(grid: SourceGrid): SheetProposal | null {
  const header = findHeader(grid);
  if (header === null) return null;
  const cells = withRowMerges(grid);
  const fields = chooseFields(header);
  const rows = readRows(
    cells,
    header,
    fields.map((field) => field !== null && REACHES.includes(field)),
  );
  const columns = header.texts.flatMap((text, column): readonly ProposedColumn[] => {
    const full = rows.customers.map((row) => cells[row]?.[column] ?? '').filter((cell) => cell !== '');
    if (text === '' && full.length === 0) return [];
    const values = full.filter((cell) => !isBlankCell(cell));
    const field = fields[column] ?? null;
    return [{ column, header: text, field: field !== null && suits(field, values) ? field : null }];
  });
  return { header, columns, ...rows };
}

/** Each field once: its label before its synonyms, the left column before the right. */
function chooseFields({ texts }: FoundHeader): readonly (string | null)[] {
  const matches = texts.map(matchHeader);
  const best = new Map<string, number>();
  matches.forEach((match, column) => {
    if (!match) return;
    const other = matches[best.get(match.field) ?? -1];
    if (!other || match.rank < other.rank) best.set(match.field, column);
  });
  return matches.map((match: HeaderMatch | null, column) =>
    match && best.get(match.field) === column ? match.field : null,
  );
}

/** Kinds must be kinds and ids tell rows apart; a header alone does not make them so. */
function suits(field: string, values: readonly SourceCell[]): boolean {
  if (field === 'kind') return values.every((cell) => choiceKey('kinds', textIn(cell)) !== undefined);
  return field !== 'id' || canBeIds(values);
}

/** Whether the cells can be the ids of different cards. */
export function canBeIds(values: readonly SourceCell[]): boolean {
  const ids = values.map((cell) => (typeof cell === 'number' ? String(cell) : textIn(cell)));
  const sound = ids.every((id) => id !== '' && id.length <= 100 && matchHeader(id)?.field !== 'id');
  return sound && new Set(ids).size === ids.length;
}

/** The kind of the card that a row becomes: what the row says, else what its name looks like. */
export function kindOfRow(
  row: readonly SourceCell[],
  { texts }: FoundHeader,
  columns: readonly ProposedColumn[],
): 'individual' | 'organisation' {
  const mapped = columns.find(({ field }) => field === 'kind')?.column;
  const named = mapped ?? texts.findIndex((text) => matchHeader(text)?.field === 'kind');
  const said = kindOfWord(textIn(row[named]));
  const name = columns.find(({ field }) => field === 'name')?.column ?? -1;
  return said ?? kindOfName(textIn(row[name]));
}

/** A mapping that people sent: known fields, each once, columns that there are; what it leaves out stays the team's own. */
export function applyMapping(
  columns: readonly ProposedColumn[],
  mapping: readonly { readonly column: number; readonly field: string | null }[],
): readonly ProposedColumn[] | null {
  const fields = mapping.flatMap(({ field }) => (field === null ? [] : [field]));
  const known = fields.every((field) => adoptableFields().has(field));
  const places = mapping.map(({ column }) => column);
  const there = places.every((column) => columns.some((candidate) => candidate.column === column));
  const once = new Set(fields).size === fields.length && new Set(places).size === places.length;
  if (!known || !there || !once) return null;
  return columns.map((column) => ({
    ...column,
    field: mapping.find((chosen) => chosen.column === column.column)?.field ?? null,
  }));
}
