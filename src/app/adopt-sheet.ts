// Adoption (A1): the rows of a team's own sheet are copied into the archive; the sheet itself is only read.
// A retry of the same request goes on where the first try was cut off: rows that are there already are passed over.
import type {
  AdoptionProposal,
  AdoptSheetReply,
  AdoptSheetRequest,
  ProposeAdoptionRequest,
} from '../contract/sidebar-api';
import type { PlannedTab } from '../domain/adopt/plan-adoption';
import { planAdoption } from '../domain/adopt/plan-adoption';
import type { ProposedColumn, SheetProposal } from '../domain/adopt/propose-mapping';
import { applyMapping, canBeIds, kindOfRow, proposeMapping } from '../domain/adopt/propose-mapping';
import type { SourceGrid } from '../domain/adopt/source-grid';
import { isBlankCell, textIn } from '../domain/adopt/source-grid';
import { idOfRequest } from '../domain/card/card-id';
import type { Outcome } from './call-failure';
import { fail, ok } from '../domain/result';
import { refuse } from './card-changes';
import { logRows } from './change-log';
import type { ForeignSheet, Ports } from './ports';
import { setUpArchive } from './set-up-archive';

/** Sheets are read whole until so many cells, then their first rows alone, and their rows are an estimate. */
const CELLS_READ = 1_000_000;
const FIRST_ROWS = 60;

export function proposeAdoption(
  { adopter }: Ports,
  { sheet }: ProposeAdoptionRequest,
): Outcome<readonly AdoptionProposal[]> {
  let left = CELLS_READ;
  const sheets = adopter.foreign().filter((one) => sheet === undefined || one.sheet === sheet);
  return ok(
    sheets.flatMap((one) => {
      const size = one.rows * one.columns;
      const whole = size <= left || one.sheet === sheet;
      left -= whole ? size : 0;
      const grid = adopter.read(one.sheet, whole ? undefined : FIRST_ROWS);
      const proposal = grid && proposeMapping(grid);
      return grid && proposal && proposal.customers.length > 0 ? [told(one, grid, proposal)] : [];
    }),
  );
}

function told(one: ForeignSheet, { cells }: SourceGrid, proposal: SheetProposal): AdoptionProposal {
  const { header, columns, customers, left } = proposal;
  const kinds = customers.map((row) => kindOfRow(cells[row] ?? [], header, columns));
  return {
    sheet: one.sheet,
    title: one.title,
    headerRow: header.last + 1,
    columns,
    customers: customers.length + Math.max(0, one.rows - cells.length),
    organisations: kinds.filter((kind) => kind === 'organisation').length,
    left: left.map(({ row, why }) => ({ row: row + 1, why })),
    copiedBefore: one.copiedBefore,
  };
}

export function adoptSheet(ports: Ports, request: AdoptSheetRequest): Outcome<AdoptSheetReply> {
  const { adopter, lock } = ports;
  // Asked before anything is made: a sheet that cannot be copied leaves the workbook as it was.
  const sheet = adopter.read(request.sheet);
  const proposal = sheet && proposeMapping(sheet);
  if (!proposal) return fail({ code: 'not-found' });
  const wished = applyMapping(proposal.columns, request.mapping);
  if (wished === null) return fail({ code: 'bad-request' });
  if (!wished.some(({ field }) => field === 'name')) return fail(refuse('name', 'required'));

  const setUp = setUpArchive(ports, request.language === undefined ? {} : { language: request.language });
  if (!setUp.ok) return setUp;
  let outcome: Outcome<AdoptSheetReply> = fail({ code: 'busy' });
  lock.during(() => {
    outcome = copy(ports, request, setUp.value.language);
  });
  return outcome;
}

function copy(
  ports: Ports,
  { sheet: source, mapping, requestId }: AdoptSheetRequest,
  language: 'en' | 'zh',
): Outcome<AdoptSheetReply> {
  const { adopter, tables, clock, identity } = ports;
  // Read again under the lock, this time with looks and formulas.
  const sheet = adopter.readWhole(source);
  const proposal = sheet && proposeMapping(sheet);
  const wished = proposal && applyMapping(proposal.columns, mapping);
  if (!proposal || !wished) return fail({ code: 'not-found' });

  const request = idOfRequest('A', requestId);
  const noted = adopter.noted(request);
  const there = new Map(TABS.map((tab) => [tab, new Set(tables.list(tab, []).map(({ id }) => id))]));
  const keeps = noted === null ? keepsIds(sheet, proposal, wished, there.get('customers')) : noted === 'kept';
  const columns = keeps
    ? wished
    : wished.map((column) => (column.field === 'id' ? { ...column, field: null } : column));
  if (noted === null) adopter.note(request, source, keeps ? 'kept' : 'made');

  const [now, who] = [clock.now(), identity.email()];
  const plan = planAdoption(sheet, proposal, { columns, requestId, language, now, who });
  let copied = 0;
  for (const tab of plan.tabs) {
    const missing: PlannedTab = { ...tab, rows: tab.rows.filter(({ id }) => there.get(tab.tab)?.has(id) !== true) };
    adopter.append(missing, plan.places);
    if (tab.tab === 'customers') copied = missing.rows.length;
  }
  adopter.finish();
  ports.formulas.makeRoom();
  ports.formulas.fillRows(language);
  ports.formulas.apply();
  if (copied > 0) {
    const line = { tab: 'customers', record: request, field: 'id', before: null, after: String(copied) } as const;
    tables.write([{ tab: 'log', records: logRows([line], { when: now, who, how: 'import', language }) }]);
  }
  return ok({
    language,
    copied,
    already: proposal.customers.length - copied,
    individuals: plan.individuals,
    organisations: plan.organisations,
    own: wished.filter(({ field }) => field === null).length,
    left: proposal.left.map(({ row, why }) => ({ row: row + 1, why })),
    asValues: plan.asValues,
  });
}

const TABS = ['customers', 'individuals', 'organisations'] as const;

/** The team's own ids stay the cards' ids when they tell the rows apart and no card has one of them already. */
function keepsIds(
  { cells }: SourceGrid,
  { customers }: SheetProposal,
  columns: readonly ProposedColumn[],
  taken: ReadonlySet<string> = new Set(),
): boolean {
  const column = columns.find(({ field }) => field === 'id')?.column;
  if (column === undefined) return false;
  const values = customers.map((row) => cells[row]?.[column] ?? null).filter((cell) => !isBlankCell(cell));
  return canBeIds(values) && values.every((cell) => !taken.has(typeof cell === 'number' ? String(cell) : textIn(cell)));
}
