// The rows of the archive that a team's sheet becomes, every cell of every customer's row among them.
// An id comes from the request and the row's content, so a retry makes the same ones even after a sort. Knows no sheet.
import type { TabKey } from '../catalogue/catalogue';
import { choiceWord, fieldsOf } from '../catalogue/catalogue';
import type { FieldLine } from '../catalogue/field';
import { idOfRequest } from '../card/card-id';
import type { CivilMoment } from '../civil-date';
import type { Language } from '../language';
import type { AdoptedCell } from './adopted-cell';
import { fieldCell, NOTHING, ownCell } from './adopted-cell';
import { adoptableFields, headerKey } from './match-header';
import type { ProposedColumn, SheetProposal } from './propose-mapping';
import { kindOfRow } from './propose-mapping';
import type { FormulaPart } from './row-formula';
import { rowFormula } from './row-formula';
import type { SourceCell, SourceGrid } from './source-grid';
import { textIn, withRowMerges } from './source-grid';

/** A sheet read for copying. */
export interface WholeSheet extends SourceGrid {
  /** What each cell shows. */
  readonly shown: readonly (readonly string[])[];
  readonly patterns: readonly (readonly string[])[];
  /** In R1C1 notation, '' for none. */
  readonly formulas: readonly (readonly string[])[];
}

export type CardTab = 'customers' | 'individuals' | 'organisations';
/** A column of the archive: a field's, or the team's own by its header. */
export type Target = { readonly field: string } | { readonly own: string };
export interface PlannedTab {
  readonly tab: CardTab;
  readonly targets: readonly Target[];
  readonly rows: readonly { readonly id: string; readonly cells: readonly AdoptedCell[] }[];
}
export interface AdoptionPlan {
  readonly tabs: readonly PlannedTab[];
  /** By column of the source, for formulas: its column in Customers. */
  readonly places: ReadonlyMap<number, Target>;
  readonly individuals: number;
  readonly organisations: number;
  /** Columns with formulas that are copied as the values they show. */
  readonly asValues: readonly string[];
}

export interface AdoptionWish {
  readonly columns: readonly ProposedColumn[];
  readonly requestId: string;
  readonly language: Language;
  readonly now: CivilMoment;
  readonly who: string;
}

interface Place {
  readonly column: number;
  readonly tab: 'customers' | 'individuals' | 'organisations';
  readonly line: FieldLine | null;
  readonly target: Target;
}

export function planAdoption(sheet: WholeSheet, proposal: SheetProposal, wish: AdoptionWish): AdoptionPlan {
  const cells = withRowMerges(sheet);
  const { columns, language } = wish;
  const kinds = proposal.customers.map((row) => kindOfRow(cells[row] ?? [], proposal.header, columns));
  const places = placesOf(cells, proposal, wish, kinds);
  const inCustomers = new Map(
    places.flatMap(({ tab, column, target }) => (tab === 'customers' ? [[column, target] as const] : [])),
  );
  const ids = idsOf(cells, proposal, wish);
  const asValues = new Set<string>();

  const cellAt = (row: number, { column, line, tab }: Place): AdoptedCell => {
    const cell = cells[row]?.[column] ?? null;
    const formula = sheet.formulas[row]?.[column] ?? '';
    const plain = line
      ? fieldCell(line, cell, sheet.shown[row]?.[column] ?? '', language)
      : ownCell(cell, sheet.patterns[row]?.[column] ?? '');
    if (formula === '') return plain;
    const parts = tab === 'customers' ? rowFormula(formula, column) : null;
    const calculates = line === null || plain.format === 'number' || plain.format === 'money';
    if (parts && calculates && standsOn(parts, inCustomers, places, cells[row] ?? [])) {
      return {
        ...plain,
        ...(line ? {} : { format: 'own', pattern: numeric(sheet.patterns[row]?.[column]) }),
        formula: parts,
      };
    }
    asValues.add(headerOf(proposal, column, language));
    return plain;
  };

  const stamp = (field: string, value: AdoptedCell): readonly [Target, AdoptedCell] => [{ field }, value];
  const stamps = [
    stamp('updated', { value: { wall: wish.now }, format: 'dateTime' }),
    stamp('revision', { value: 1, format: 'number' }),
    stamp('updatedBy', { value: wish.who === '' ? null : wish.who, format: 'text' }),
  ];
  const mapped = (field: string): boolean => places.some(({ target }) => 'field' in target && target.field === field);
  const own = places.filter(({ tab }) => tab === 'customers');
  const extras: Target[] = ['id', ...(mapped('kind') ? [] : ['kind']), ...(mapped('created') ? [] : ['created'])].map(
    (field) => ({ field }),
  );
  const customers: PlannedTab = {
    tab: 'customers',
    targets: [...extras, ...stamps.map(([target]) => target), ...own.map(({ target }) => target)],
    rows: proposal.customers.map((row, at) => {
      const [id, kind] = [ids[at] ?? '', kinds[at] ?? 'individual'];
      const made: Readonly<Record<string, AdoptedCell>> = {
        id: { value: id, format: 'text' },
        kind: { value: choiceWord('kinds', kind, language), format: 'text' },
        created: { value: { wall: wish.now }, format: 'dateTime' },
      };
      const ofRow = own.map((place) => {
        const isMisfit = place.line === null && isKindField(place.column, columns);
        const fits = isMisfit && tabOfColumn(place.column, columns) === tabOfKind(kind);
        const cell = fits ? NOTHING : cellAt(row, place);
        const blankKind = 'field' in place.target && place.target.field === 'kind' && cell.value === null;
        return blankKind ? (made['kind'] ?? cell) : cell;
      });
      const first = extras.map((target) => made['field' in target ? target.field : ''] ?? NOTHING);
      return { id, cells: [...first, ...stamps.map(([, cell]) => cell), ...ofRow] };
    }),
  };

  const kindTab = (kind: 'individual' | 'organisation'): PlannedTab => {
    const tab = tabOfKind(kind);
    const fields = places.filter((place) => place.tab === tab);
    return {
      tab,
      targets: [{ field: 'id' }, ...fields.map(({ target }) => target)],
      rows: proposal.customers.flatMap((row, at) => {
        if (kinds[at] !== kind) return [];
        const id = ids[at] ?? '';
        return [{ id, cells: [{ value: id, format: 'text' }, ...fields.map((place) => cellAt(row, place))] }];
      }),
    };
  };
  // Customers last: a card is found as soon as it has a row there, and then it is whole.
  const tabs = [kindTab('individual'), kindTab('organisation'), customers];
  const count = (kind: string): number => kinds.filter((known) => known === kind).length;
  return {
    tabs,
    places: inCustomers,
    individuals: count('individual'),
    organisations: count('organisation'),
    asValues: [...asValues],
  };
}

const tabOfKind = (kind: 'individual' | 'organisation'): 'individuals' | 'organisations' =>
  kind === 'individual' ? 'individuals' : 'organisations';

const tabOfColumn = (column: number, columns: readonly ProposedColumn[]): TabKey | undefined => {
  const field = columns.find((candidate) => candidate.column === column)?.field;
  return field === undefined || field === null ? undefined : adoptableFields().get(field)?.tab;
};
const isKindField = (column: number, columns: readonly ProposedColumn[]): boolean => {
  const tab = tabOfColumn(column, columns);
  return tab !== undefined && tab !== 'customers';
};

/** A date's look does for a calculated cell too; plain text would show the formula itself. */
const numeric = (pattern: string | undefined): string => (pattern === '@' ? '' : (pattern ?? ''));

function headerOf({ header }: SheetProposal, column: number, language: Language): string {
  const text = header.texts[column] ?? '';
  if (text !== '') return text;
  let letters = '';
  for (let rest = column + 1; rest > 0; rest = Math.floor((rest - 1) / 26)) {
    letters = String.fromCharCode(65 + ((rest - 1) % 26)) + letters;
  }
  return language === 'zh' ? `${letters}列` : `Column ${letters}`;
}

/** Where each column goes; what a card of the other kind says in a field of one kind goes to a column of the team's own. */
function placesOf(
  cells: readonly (readonly SourceCell[])[],
  proposal: SheetProposal,
  { columns, language }: AdoptionWish,
  kinds: readonly ('individual' | 'organisation')[],
): readonly Place[] {
  const taken = new Set(fieldsOf('customers').flatMap((line) => [headerKey(line.en), headerKey(line.zh)]));
  const ownPlace = (column: number): Place => {
    const header = headerOf(proposal, column, language);
    let free = header;
    for (let n = 2; taken.has(headerKey(free)); n += 1) free = `${header} (${n})`;
    taken.add(headerKey(free));
    return { column, tab: 'customers', line: null, target: { own: free } };
  };
  return columns.flatMap(({ column, field }): readonly Place[] => {
    const known = field === null ? undefined : adoptableFields().get(field);
    if (!known) return [ownPlace(column)];
    if (known.field.key === 'id') return [];
    const place: Place = { column, tab: known.tab, line: known.field, target: { field: known.field.key } };
    const misfit = proposal.customers.some(
      (row, at) =>
        known.tab !== 'customers' &&
        tabOfKind(kinds[at] ?? 'individual') !== known.tab &&
        (cells[row]?.[column] ?? '') !== '',
    );
    return misfit ? [place, ownPlace(column)] : [place];
  });
}

/** The ids in the team's own column of ids, else made ones. A row without one gets one made. */
function idsOf(
  cells: readonly (readonly SourceCell[])[],
  { customers }: SheetProposal,
  { columns, requestId }: AdoptionWish,
): readonly string[] {
  const column = columns.find(({ field }) => field === 'id')?.column ?? -1;
  const seen = new Map<string, number>();
  return customers.map((row) => {
    const cell = cells[row]?.[column];
    const said = typeof cell === 'number' ? String(cell) : textIn(cell);
    if (said !== '') return said;
    const content = JSON.stringify(cells[row]);
    const times = (seen.get(content) ?? 0) + 1;
    seen.set(content, times);
    return idOfRequest('C', `${requestId}\n${times}\n${content}`);
  });
}

/** Every cell that the formula looks at stands in the same row of Customers, with the value that it had. */
function standsOn(
  parts: readonly FormulaPart[],
  inCustomers: ReadonlyMap<number, Target>,
  places: readonly Place[],
  row: readonly SourceCell[],
): boolean {
  return parts.every((part) => {
    if (typeof part === 'string') return true;
    const place = places.find(({ column, tab }) => column === part.column && tab === 'customers');
    if (!inCustomers.has(part.column) || !place) return false;
    const value = row[part.column] ?? null;
    return place.line === null || fieldCell(place.line, value, '', 'en').value === value;
  });
}
