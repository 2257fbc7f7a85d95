// Once a day: ids and links of rows typed by hand, then the comparison that finds the edits by hand which the trigger missed.
// Goes step by step, a tab each, under the lock for a short stretch only; stops in time and goes on at the next run.
import type { DailyRoundReply } from '../contract/sidebar-api';
import { fieldOf, tabs } from '../domain/catalogue/catalogue';
import type { TabKey } from '../domain/catalogue/catalogue';
import { CustomerDirectory } from '../domain/links/customer-directory';
import { fail, ok } from '../domain/result';
import { ShadowChunks } from '../domain/shadow/shadow-chunks';
import type { Outcome } from './call-failure';
import type { OpenRow } from './complete-rows';
import { completeRows } from './complete-rows';
import { countPromises } from './follow-up/open-promises';
import { keepValue } from './keep-value';
import { noteHandEdits } from './note-hand-edits';
import type { Ports } from './ports';
import type { RoundState } from './round-state';
import { readState, stateText } from './round-state';

/** A run of the add-on has six minutes; the longest step of the largest archive takes one and a half. */
const BUDGET_MS = 210_000;
/** Cards of the kinds first: what is new there is told apart by the customers that were known before. */
const COMPARED: readonly TabKey[] = ['individuals', 'organisations', 'people', 'customers'];
/** Written by the add-on or by formulas alone. */
const LEFT_OUT: readonly TabKey[] = ['value', 'outbox', 'log'];
/** What a page is told at most; the count tells how many there are. */
const MOST_OPEN = 200;
/** Somebody sorted while a tab was read. */
const TRIES = 2;

interface Step {
  readonly name: string;
  readonly tab: TabKey;
  readonly what: 'complete' | 'compare' | 'promises' | 'value';
}

export const roundSteps = (): readonly Step[] => [
  ...tabs()
    .map(({ key }) => key as TabKey)
    .filter((tab) => fieldOf(tab, 'id') !== undefined && !LEFT_OUT.includes(tab))
    .map((tab): Step => ({ name: `complete ${tab}`, tab, what: 'complete' })),
  // Once each contact has its customer.
  { name: 'promises', tab: 'contacts', what: 'promises' },
  ...COMPARED.map((tab): Step => ({ name: `compare ${tab}`, tab, what: 'compare' })),
  // After the comparison: a tier that somebody typed is an edit by hand.
  { name: 'value', tab: 'value', what: 'value' },
];

/** @param budget milliseconds; no step begins after them, but for the first one */
export function dailyRound(ports: Ports, budget = BUDGET_MS): Outcome<DailyRoundReply> {
  if (ports.tables.language() === null) return fail({ code: 'not-set-up' });
  const round = new Round(ports);
  round.run(budget);
  return ok(round.reply());
}

class Round {
  private state: RoundState;
  /** As it was read or written last: another text means that another round is at work. */
  private head: string;
  private readonly stored;
  private directory: CustomerDirectory | null = null;
  private customers: ShadowChunks | null = null;
  private readonly counts = { ids: 0, links: 0, edits: 0 };
  private readonly open: OpenRow[] = [];
  private readonly skipped = new Set<TabKey>();
  private finished = false;

  constructor(private readonly ports: Ports) {
    this.stored = ports.round.shadow();
    this.head = this.stored.head;
    const state = readState(this.head);
    const day = ports.clock.today();
    this.state = state.day === day ? state : { ...state, day, done: [] };
  }

  run(budget: number): void {
    const left = roundSteps().filter(({ name }) => !this.state.done.includes(name));
    for (const [at, step] of left.entries()) {
      if (at > 0 && this.ports.round.elapsed() > budget) {
        this.remember();
        return;
      }
      this.take(step);
      this.state = { ...this.state, done: [...this.state.done, step.name] };
    }
    this.state = { ...this.state, done: [] };
    this.finished = true;
    this.remember();
  }

  reply(): DailyRoundReply {
    return {
      ...this.counts,
      finished: this.finished,
      open: this.open.slice(0, MOST_OPEN),
      openCount: this.open.length,
      skipped: [...this.skipped],
    };
  }

  /** What goes wrong with one tab keeps none of the others waiting. */
  private take({ tab, what }: Step): void {
    try {
      const done = {
        value: () => this.value(),
        promises: () => countPromises(this.ports),
        complete: () => this.complete(tab),
        compare: () => this.compare(tab),
      }[what]();
      if (!done) this.skipped.add(tab);
    } catch (cause) {
      this.ports.log.error(`dailyRound ${what} ${tab}`, cause);
      this.skipped.add(tab);
    }
  }

  private value(): boolean {
    return keepValue(this.ports)?.ready === true;
  }

  private complete(tab: TabKey): boolean {
    const completed = completeRows(this.ports, tab, () => this.known(), this.state.noted.includes(tab));
    if (completed === null) return false;
    this.counts.ids += completed.ids;
    this.counts.links += completed.links;
    this.open.push(...completed.open);
    const noted = this.state.noted.filter((one) => one !== tab);
    this.state = { ...this.state, noted: completed.noted ? [...noted, tab] : noted };
    // Who was typed in just now has an id from now on.
    if (tab === 'customers') this.directory = null;
    return true;
  }

  private known(): CustomerDirectory {
    this.directory ??= new CustomerDirectory(
      this.ports.tables.list('customers', ['name', 'phone']).map(({ id, values }) => ({
        id,
        name: String(values['name'] ?? ''),
        phone: String(values['phone'] ?? ''),
      })),
    );
    return this.directory;
  }

  private compare(tab: TabKey): boolean {
    for (let tries = 0; tries < TRIES; tries += 1) {
      const reading = this.ports.round.read(tab);
      if (reading === null) return true;
      let done = false;
      const locked = this.ports.round.stretch(() => {
        const ids = this.ports.round.headNow() === this.head ? reading.idsNow() : null;
        if (ids === null) return;
        const customers = (this.customers ??= this.chunksOf('customers'));
        const chunks = tab === 'customers' ? customers : this.chunksOf(tab);
        const compared = chunks.sound ? this.state.tabs[tab] : undefined;
        const turn = this.state.turn + 1;
        const isCard = (id: string): boolean => this.known().has(id);
        const noted = noteHandEdits(
          this.ports,
          { tab, chunks, turn, compared, customers, isCard },
          reading,
          ids,
          (now) => {
            this.state = { ...this.state, tabs: { ...this.state.tabs, [tab]: now.compared } };
            this.write();
          },
        );
        this.counts.edits += noted.edits;
        done = true;
      });
      if (!locked) return false;
      if (done) return true;
    }
    return false;
  }

  private chunksOf(tab: TabKey): ShadowChunks {
    const compared = this.state.tabs[tab];
    return new ShadowChunks(this.stored.rows(tab), compared?.turn ?? 0, compared?.size ?? null);
  }

  private write(): void {
    const head = stateText(this.state);
    this.ports.round.writeHead(head);
    this.head = head;
    this.state = readState(head);
  }

  /** Without the lock: only what a next run saves work by. */
  private remember(): void {
    try {
      this.ports.round.stretch(() => {
        if (this.ports.round.headNow() !== this.head) return;
        this.write();
        this.ports.round.apply();
      });
    } catch (cause) {
      this.ports.log.error('dailyRound', cause);
    }
  }
}
