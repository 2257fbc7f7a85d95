// The built add-on over cells that calculate, custom functions included: what a person would see in the grid.
// In one process and without a page; slower than EmulatedArchive, so only for what depends on calculated cells.
import { Clock } from '../../emulator/host/clock';
import type { CellValue, Rect, SheetInfo } from '../../emulator/cells/cell-store';
import { DocumentState } from '../../emulator/host/document-state';
import { Host, type HostData } from '../../emulator/host/host';
import { callCustomFunction, callFromPage, publicFunctions } from '../../emulator/run/entry-points';
import { UniverCellStore } from '../../emulator/univer/univer-cell-store';
import { seedSample } from '../../sample';
import type { TabKey } from '../../src/domain/catalogue/catalogue';
import { fieldOf, tabTitle } from '../../src/domain/catalogue/catalogue';
import type { Language } from '../../src/domain/language';
import { OWNER, builtScript } from './emulated-archive';

export const TODAY = '2026-02-10';

interface KeptArchive {
  readonly cells: ReturnType<UniverCellStore['snapshot']>;
  readonly host: HostData;
}

const EMPTY = new Map<Language, KeptArchive>();

export class CalculatingArchive {
  readonly host: Host;
  readonly cells: UniverCellStore;
  /** Names of the custom functions that ran. */
  readonly executions: string[] = [];
  private readonly script = builtScript();

  /** @param kept an archive as it was before */
  constructor(
    readonly language: Language,
    kept?: KeptArchive,
  ) {
    const clock = new Clock();
    clock.set(Date.parse(`${TODAY}T01:30:00Z`));
    const host = (): Host => this.host;
    this.cells = UniverCellStore.create({
      ...(kept === undefined ? {} : { snapshot: structuredClone(kept.cells) }),
      now: () => host().clock.now(),
      timeZone: () => host().document.timeZone(),
      locale: () => host().document.locale(),
      namedRange: () => null,
    });
    const document = new DocumentState({ timeZone: 'Asia/Shanghai' });
    this.host =
      kept === undefined ? new Host({ cells: this.cells, clock, document }) : Host.fromJSON(this.cells, kept.host);
    if (kept === undefined) this.cells.addSheet('Sheet1');
    this.cells.registerCustomFunctions(publicFunctions(this.host, this.script), (name, args) => {
      this.executions.push(name);
      return callCustomFunction(this.host, this.script, name, args);
    });
  }

  static async sample(language: Language): Promise<CalculatingArchive> {
    const archive = new CalculatingArchive(language);
    const callSetUp = (): void => archive.setUp();
    await seedSample({ cells: archive.cells, callSetUp }, 'northwind', { language, today: TODAY });
    archive.cells.settle();
    return archive;
  }

  /** Set up and empty. Set-up takes seconds here, so it is done once. */
  static empty(language: Language): CalculatingArchive {
    const kept = EMPTY.get(language) ?? CalculatingArchive.keptEmpty(language);
    EMPTY.set(language, kept);
    return new CalculatingArchive(language, kept);
  }

  private static keptEmpty(language: Language): KeptArchive {
    const archive = new CalculatingArchive(language);
    archive.setUp();
    // A row costs time whether or not something stands in it.
    for (const { id, rows } of archive.cells.sheets()) if (rows > 60) archive.cells.deleteRows(id, 60, rows - 60);
    archive.cells.settle();
    const kept = { cells: archive.cells.snapshot(), host: archive.host.toJSON() };
    archive.dispose();
    return kept;
  }

  setUp(): void {
    this.call('setUpFromSidebar', { language: this.language });
  }

  /** The value of a reply that must be ok. */
  call(name: string, request: unknown): unknown {
    const page = callFromPage(this.host, this.script, name, [request], OWNER);
    const reply = page.ok ? (page.value as { ok: boolean; value?: unknown }) : null;
    if (reply?.ok !== true) throw new Error(`${name}: ${JSON.stringify(page)}`);
    return reply.value;
  }

  sheet(tab: TabKey): SheetInfo {
    const found = this.cells.sheets().find(({ name }) => name === tabTitle(tab, this.language));
    if (found === undefined) throw new Error(`no tab ${tab}`);
    return found;
  }

  /** Column from 0, by its header. */
  column(tab: TabKey, field: string): number {
    const { id, columns } = this.sheet(tab);
    const header = fieldOf(tab, field)?.[this.language];
    const at = this.cells.values(id, { row: 0, column: 0, rows: 1, columns })[0]?.indexOf(header ?? '') ?? -1;
    if (at < 0) throw new Error(`no column ${tab}.${field}`);
    return at;
  }

  /** All cells of a column from its first row of data down to its last content. */
  below(tab: TabKey, field: string): readonly CellValue[] {
    const { id } = this.sheet(tab);
    const first = tab === 'value' ? 3 : 1;
    const rows = Math.max(this.cells.contentSize(id).rows - first, 1);
    const rect = { row: first, column: this.column(tab, field), rows, columns: 1 };
    const cells = this.cells.values(id, rect).map(([cell = null]) => cell);
    while (cells.length > 0 && (cells[cells.length - 1] === null || cells[cells.length - 1] === '')) cells.pop();
    return cells;
  }

  /** A column of the Value tab or of Customers by customer id. */
  byCustomer(tab: 'value' | 'customers', field: string): ReadonlyMap<string, CellValue> {
    const ids = this.below(tab, tab === 'value' ? 'customerId' : 'id');
    const cells = this.below(tab, field);
    return new Map(ids.map((id, at) => [typeof id === 'string' ? id : JSON.stringify(id), cells[at] ?? null]));
  }

  cell(tab: TabKey, field: string, row: number): Rect {
    return { row, column: this.column(tab, field), rows: 1, columns: 1 };
  }

  formula(tab: TabKey, field: string, row: number): string | null {
    return this.cells.formulas(this.sheet(tab).id, this.cell(tab, field, row))[0]?.[0] ?? null;
  }

  value(tab: TabKey, field: string, row: number): CellValue {
    return this.cells.values(this.sheet(tab).id, this.cell(tab, field, row))[0]?.[0] ?? null;
  }

  /** As a person types it; a text that begins with `=` is a formula. */
  type(tab: TabKey, field: string, row: number, typed: CellValue): void {
    const formula = typeof typed === 'string' && typed.startsWith('=') ? typed : null;
    const rect = this.cell(tab, field, row);
    this.cells.write([
      { sheetId: this.sheet(tab).id, rect, values: [[formula === null ? typed : null]], formulas: [[formula]] },
    ]);
    this.cells.settle();
  }

  /** A row as a person pastes it, by field. */
  typeRow(tab: TabKey, row: number, cells: Readonly<Record<string, CellValue>>): void {
    const { id } = this.sheet(tab);
    this.cells.write(
      Object.entries(cells).map(([field, value]) => ({
        sheetId: id,
        rect: this.cell(tab, field, row),
        values: [[value]],
      })),
    );
    this.cells.settle();
  }

  dispose(): void {
    this.cells.dispose();
  }
}
