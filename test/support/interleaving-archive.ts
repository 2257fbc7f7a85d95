// An archive of a few cards, copied for each run of a property, whose calls can be interrupted before any service call.
// Only the tabs that a save touches are there, with few free rows, so that thousands of saves take seconds.
import type { CellStore, CellValue, SheetInfo } from '../../emulator/cells/cell-store';
import { Annotations } from '../../emulator/host/annotations';
import { Clock } from '../../emulator/host/clock';
import { DocumentState } from '../../emulator/host/document-state';
import type { FaultOrder } from '../../emulator/host/faults';
import { Faults } from '../../emulator/host/faults';
import { Host } from '../../emulator/host/host';
import { loadCard } from '../../src/app/load-card';
import { saveCard } from '../../src/app/save-card';
import { setUpArchive } from '../../src/app/set-up-archive';
import { readLoadCard, readNothing, readSaveCard, readSetUp } from '../../src/app/read-request';
import type { ArchiveBuilder, ArchiveFormulas, Ports } from '../../src/app/ports';
import type { Card, Reply, SaveCardRequest } from '../../src/contract/sidebar-api';
import type { TabKey } from '../../src/domain/catalogue/catalogue';
import { rpc } from '../../src/entry/rpc';
import { runInProcess } from './interleaving-run';

export const TABS = ['customers', 'individuals', 'organisations', 'log'] as const satisfies readonly TabKey[];
const TITLES = {
  customers: 'Customers',
  individuals: 'Individuals',
  organisations: 'Organisations',
  log: 'Change log',
};
/** Set-up puts rows into these, once. */
const FILLED: readonly string[] = ['Tiers', 'Settings', 'Rules', 'Reasons', 'Hints', 'Templates'];
export type Tab = (typeof TABS)[number];
export const USERS = ['owner@example.com', 'li@example.com', 'wang@example.com'] as const;
const ROWS = 12;

/** What one is told of a call of the add-on while it goes on. */
export interface Watch {
  /** Just before the work of each service call. */
  readonly call: (method: string) => void;
  /** The values of one row were read. */
  readonly rowRead: (tab: Tab) => void;
}
const NOBODY: Watch = { call: () => undefined, rowRead: () => undefined };

class WatchedFaults extends Faults {
  watch = NOBODY;

  override due(method: string): FaultOrder | null {
    const { watch } = this;
    // Whoever acts meanwhile is not watched by the one who is interrupted.
    this.watch = NOBODY;
    watch.call(method);
    this.watch = watch;
    return super.due(method);
  }
}

/** The archive here has few of the tabs, and is to keep it so. */
const onlyCompleting = (builder: ArchiveBuilder): ArchiveBuilder => ({
  repairTab: (plan) => builder.repairTab(plan),
  existing: () => builder.existing(),
  addTab: () => undefined,
  completeTab: (plan) => {
    builder.completeTab(plan);
  },
  finish: (language) => {
    builder.finish(language);
  },
});

/** The tabs that the cards' formulas look into are not here. */
const WITHOUT_FORMULAS: ArchiveFormulas = {
  layOutValue: () => undefined,
  makeRoom: () => undefined,
  fillRows: () => 0,
  keepToday: () => true,
  apply: () => undefined,
};

/** What a new archive is made from; `cells` gives a store of its own each time. */
export interface Template {
  readonly cells: () => CellStore;
  readonly annotations: ReturnType<Annotations['toJSON']>;
  readonly cards: readonly Card[];
  /** Lets go of the store that was made last. */
  readonly dispose?: () => void;
}

export class InterleavingArchive {
  readonly host: Host;
  private readonly faults = new WatchedFaults();
  private readonly ids = new Map<Tab, string>();

  constructor(cells: CellStore, annotations?: ReturnType<Annotations['toJSON']>) {
    const clock = new Clock();
    clock.set(Date.parse('2026-02-10T01:30:00Z'));
    const values = cells.values.bind(cells);
    cells.values = (sheetId, rect) => {
      const tab = TABS.find((one) => this.ids.get(one) === sheetId);
      if (tab && rect.rows === 1 && rect.row > 0) this.faults.watch.rowRead(tab);
      return values(sheetId, rect);
    };
    for (const { id, name } of cells.sheets()) {
      const tab = TABS.find((one) => TITLES[one] === name);
      if (tab) this.ids.set(tab, id);
    }
    this.host = new Host({
      cells,
      clock,
      faults: this.faults,
      document: new DocumentState({ timeZone: 'Asia/Shanghai', editors: USERS.slice(1) }),
      ...(annotations ? { annotations: Annotations.fromJSON(annotations, cells) } : {}),
    });
  }

  /** A small archive in the store, to be copied. */
  static prepare(cells: CellStore): { readonly archive: InterleavingArchive; readonly cards: readonly Card[] } {
    cells.addSheet('Sheet1');
    const archive = new InterleavingArchive(cells);
    archive.run(USERS[0], NOBODY, () => rpc('prepare', readSetUp, setUpArchive, { language: 'en' }));
    const kept = new Set<string>(Object.values(TITLES));
    for (const { id, name, rows } of cells.sheets()) {
      if (kept.has(name)) cells.deleteRows(id, ROWS, rows - ROWS);
      else if (!FILLED.includes(name)) cells.removeSheet(id);
    }
    const cards = ['individual', 'individual', 'organisation', 'individual'].map((kind, n): Card => {
      const request = { kind, requestId: `first ${n}`, changes: { name: `Customer ${n}`, phone: `0${n}` } };
      const reply = archive.save(request as SaveCardRequest, USERS[0]);
      if (!reply.ok) throw new Error(reply.error.message);
      return reply.value;
    });
    return { archive, cards };
  }

  save(request: SaveCardRequest, user: string, watch: Watch = NOBODY): Reply<Card> {
    return this.run(user, watch, () => rpc('save', readSaveCard, saveCard, JSON.parse(JSON.stringify(request))));
  }

  load(id: string, user: string): Reply<Card> {
    return this.run(user, NOBODY, () => rpc('load', readLoadCard, loadCard, { id }));
  }

  /** Set-up again, for the tabs that are here. */
  repair(): void {
    const here = (ports: Ports): Ports => ({
      ...ports,
      builder: onlyCompleting(ports.builder),
      formulas: WITHOUT_FORMULAS,
    });
    const reply = this.run(USERS[0], NOBODY, () =>
      rpc('repair', readNothing, (ports) => setUpArchive(here(ports), {}), {}),
    );
    if (!reply.ok && reply.error.code !== 'busy') throw new Error(`Cannot repair: ${JSON.stringify(reply.error)}`);
  }

  private run<T>(user: string, watch: Watch, work: () => T): T {
    const outer = this.faults.watch;
    this.faults.watch = watch;
    try {
      return runInProcess(this.host, user, work);
    } finally {
      this.faults.watch = outer;
    }
  }

  sheet(tab: Tab): SheetInfo {
    const found = this.host.cells.sheets().find(({ name }) => name === TITLES[tab]);
    if (!found) throw new Error(`Cannot find the tab ${tab}`);
    return found;
  }

  /** Column from 0 of a field, by its mark; -1 when it was deleted. */
  column(tab: Tab, field: string): number {
    const { id } = this.sheet(tab);
    for (const { value, place } of this.host.annotations.metadata()) {
      if (value === `column:${tab}.${field}` && place.type === 'COLUMN' && place.sheetId === id) return place.line;
    }
    return -1;
  }

  /** Values of one column, from row 0 to the last with content. */
  inColumn(tab: Tab, column: number): readonly CellValue[] {
    const { id } = this.sheet(tab);
    const { rows } = this.host.cells.contentSize(id);
    if (rows === 0 || column < 0) return [];
    return this.host.cells.values(id, { row: 0, column, rows, columns: 1 }).map(([value]) => value ?? null);
  }

  /** Rows from 0 that hold the id. */
  rowsOf(tab: Tab, cardId: string): readonly number[] {
    return this.inColumn(tab, this.column(tab, 'id')).flatMap((value, row) => (value === cardId ? [row] : []));
  }

  formula(tab: Tab, row: number, column: number): string | null {
    const rect = { row, column, rows: 1, columns: 1 };
    return this.host.cells.formulas(this.sheet(tab).id, rect)[0]?.[0] ?? null;
  }
}
