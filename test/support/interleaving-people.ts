// Several people at one archive: saving from sidebars, typing, sorting, inserting and repairing, also amid each other's saves.
// Each acknowledged save is held against what was in the sheet when it read; the ledger says what must stand at the end.
import type { Card, ErrorCode, Fields, Reply, SaveCardRequest } from '../../src/contract/sidebar-api';
import { idOfRequest } from '../../src/domain/card/card-id';
import { fieldOf } from '../../src/domain/catalogue/catalogue';
import { sameValue } from '../../src/domain/table/field-value';
import type { Action, SaveAction, Step } from './interleaving-actions';
import { CUSTOMER_FIELDS, FIELDS } from './interleaving-actions';
import type { InterleavingArchive, Tab, Template } from './interleaving-archive';
import { USERS } from './interleaving-archive';
import { Hands } from './interleaving-hands';
import type { Place } from './interleaving-ledger';
import { Ledger } from './interleaving-ledger';

/** Codes of the contract that a save among sound requests may be refused with. */
const EXPECTED: readonly ErrorCode[] = ['conflict', 'busy', 'invalid-field', 'missing-column'];

/** When a save looked at its row in each tab for the last time, and when it was written, as moments of the ledger. */
interface Course {
  readonly read: Partial<Record<Tab, number>>;
  written: number | null;
}

/** How far the save that somebody acts amid has come; the last call's work is still to be done. */
export interface Progress {
  readonly calls: readonly string[];
  /** Tabs where a row's values were read. */
  readonly looked: ReadonlySet<Tab>;
  readonly isNew: boolean;
}
export type MayAct = (act: Action, progress: Progress) => boolean;

export class People {
  readonly ledger = new Ledger();
  readonly hands: Hands;
  /** What happened against the rules, in words. */
  readonly wrongs: string[] = [];
  /** An interleaving is one save during which somebody did something between two of its calls of Google. */
  readonly count = { interleavings: 0, saves: 0, refused: 0, amid: 0, lost: 0 };
  private readonly ids: string[];
  private readonly pages = new Map<string, Card>();
  private readonly requests = new Map<string, SaveCardRequest>();
  /** Fields that saves have written so far. */
  readonly written = new Set<string>();
  private last: { readonly request: SaveCardRequest; readonly user: string } | null = null;
  private counter = 0;

  constructor(
    readonly archive: InterleavingArchive,
    { cards }: Template,
  ) {
    this.ids = cards.map(({ id }) => id);
    this.hands = new Hands(archive, this.ledger, this.ids);
    for (const card of cards) {
      for (const user of USERS) this.pages.set(`${user} ${card.id}`, card);
      for (const field of CUSTOMER_FIELDS) {
        this.ledger.byHand({ tab: 'customers', card: card.id, field }, card.fields[field] ?? null);
      }
    }
  }

  step({ action, nth, amid }: Step, mayAct: MayAct): void {
    if (!('hint' in action)) {
      this.act(action);
      return;
    }
    this.save(action, (calls, looked) => {
      if (calls.length !== nth) return;
      const acts = amid.filter((act) => mayAct(act, { calls, looked, isNew: action.do === 'create' }));
      if (acts.length > 0) this.count.interleavings += 1;
      this.count.amid += acts.length;
      for (const act of acts) this.act(act);
    });
  }

  private act(action: Action): void {
    if ('hint' in action) this.save(action, () => undefined);
    else if (action.do === 'load') this.load(action.user, action.card);
    else this.hands.act(action);
  }

  private load(user: number, card: number): void {
    const [who, id] = [USERS[user % USERS.length] ?? USERS[0], this.ids[card % this.ids.length] ?? ''];
    const reply = this.archive.load(id, who);
    if (reply.ok) this.pages.set(`${who} ${id}`, reply.value);
  }

  private save(action: SaveAction, amid: (calls: readonly string[], looked: ReadonlySet<Tab>) => void): void {
    const user = USERS[action.user % USERS.length] ?? USERS[0];
    if (action.fresh && action.do === 'save') this.load(action.user, action.card);
    const again = action.retry && this.last?.user === user ? this.last.request : null;
    const request = again ? retryOf(again) : this.requestOf(action, user);
    this.last = { request, user };
    const id = request.id ?? idOfRequest('C', request.requestId ?? '');
    const isNew = !this.ids.includes(id);
    const calls: string[] = [];
    const course: Course = { read: {}, written: null };
    const looked = new Set<Tab>();
    const reply = this.archive.save(request, user, {
      call: (method) => {
        calls.push(method);
        amid(calls, looked);
        if (method === 'SpreadsheetApp.flush') course.written ??= this.ledger.moment();
      },
      // Reads after the flush are no base of what was written.
      rowRead: (tab) => {
        looked.add(tab);
        if (course.written === null) course.read[tab] = this.ledger.moment();
      },
    });
    this.count.saves += 1;
    if (reply.ok) this.acknowledged(reply.value, request, isNew, course);
    else this.refused(reply);
    if (reply.ok) this.pages.set(`${user} ${id}`, reply.value);
  }

  private requestOf(action: SaveAction, user: string): SaveCardRequest {
    const values = (fields: readonly string[]): Fields =>
      Object.fromEntries(fields.map((field) => [field, action.blank ? null : this.fresh()]));
    if (action.do === 'create') {
      const known = this.requests.get(`${user} ${action.card}`);
      if (known) return retryOf(known);
      const kind = action.card % 2 === 0 ? ('individual' as const) : ('organisation' as const);
      const changes = { phone: this.fresh(), ...(kind === 'individual' ? { employer: this.fresh() } : {}) };
      const request = { kind, requestId: `${user} ${action.card}`, changes: { name: this.fresh(), ...changes } };
      this.requests.set(`${user} ${action.card}`, request);
      return request;
    }
    const id = this.ids[action.card % this.ids.length] ?? '';
    const page = this.pages.get(`${user} ${id}`);
    const possible = FIELDS.filter((field) => page?.kind !== 'organisation' || CUSTOMER_FIELDS.includes(field));
    const fields = [...new Set(action.fields.map((at) => possible[at % possible.length] ?? 'phone'))];
    const changes = values(fields);
    const base = Object.fromEntries(fields.map((field) => [field, page?.fields[field] ?? null]));
    const rows = action.hint === 'loaded' ? page?.rows : action.hint === 'wrong' ? [3, 2] : undefined;
    return { id, base, changes, ...(page ? { revision: page.revision } : {}), ...(rows ? { rows } : {}) };
  }

  private refused({ error }: Extract<Reply<Card>, { ok: false }>): void {
    this.count.refused += 1;
    const { code, message } = error;
    if (!EXPECTED.includes(code) || message.trim() === '') this.wrongs.push(`refused with ${JSON.stringify(error)}`);
    const why = code === 'conflict' ? error.conflicts?.length : code === 'busy' ? 1 : error.field?.length;
    if (!why) this.wrongs.push(`refused without a reason: ${JSON.stringify(error)}`);
  }

  private acknowledged(card: Card, request: SaveCardRequest, isNew: boolean, course: Course): void {
    const written = course.written ?? this.ledger.moment();
    if (isNew) this.ids.push(card.id);
    for (const [field, value] of Object.entries(request.changes)) {
      const tab = CUSTOMER_FIELDS.includes(field) ? 'customers' : 'individuals';
      const place = { tab, card: card.id, field } as const;
      this.written.add(field);
      if (isNew) {
        this.ledger.bySave(place, value, written);
        continue;
      }
      const read = course.read[tab] ?? written;
      const seen = this.ledger.until(place, read);
      const stored = seen?.value ?? null;
      if (sameValue(stored, value)) {
        // Nothing to write: what is typed after the read stays.
        continue;
      }
      const base = request.base?.[field] ?? null;
      if (seen?.formula) this.wrongs.push(`a formula of ${JSON.stringify(place)} was overwritten`);
      else if (!sameValue(stored, base)) {
        this.wrongs.push(
          `${JSON.stringify(place)}: ${JSON.stringify(seen)} was overwritten by a save based on ${JSON.stringify(base)}`,
        );
      }
      const lost = this.ledger.between(place, read, written);
      this.count.lost += lost.length;
      if (lost.length > 0 && !this.isLogged(place, value)) this.wrongs.push(`no log of ${JSON.stringify(place)}`);
      this.ledger.bySave(place, value, written);
    }
  }

  private isLogged({ tab, card, field }: Place, value: unknown): boolean {
    const { archive } = this;
    const column = (name: string): readonly unknown[] => archive.inColumn('log', archive.column('log', name));
    const [records, fields, after] = [column('recordId'), column('field'), column('after')];
    const label = fieldOf(tab, field)?.en;
    return records.some((id, row) => id === card && fields[row] === label && (after[row] ?? null) === value);
  }

  /** Text that nobody else writes, also such as a cell would take for something else. */
  private fresh(): string {
    this.counter += 1;
    return `${['s', '=', '00', '+', "'"][this.counter % 5] ?? 's'}${this.counter}`;
  }

  /** All that is not as it has to be. */
  troubles(): readonly string[] {
    return [...this.wrongs, ...this.idTroubles(), ...this.ledger.disagreements(this.archive)];
  }

  /** No id twice, and every card's row still there. */
  private idTroubles(): readonly string[] {
    return (['customers', 'individuals', 'organisations'] as const).flatMap((tab) => {
      const ids = this.archive
        .inColumn(tab, this.archive.column(tab, 'id'))
        .slice(1)
        .filter((id) => id !== null);
      const doubled = ids.filter((id, at) => ids.indexOf(id) !== at).map((id) => `${tab}: ${JSON.stringify(id)} twice`);
      const missing = tab === 'customers' ? this.ids.filter((id) => !ids.includes(id)) : [];
      return [...doubled, ...missing.map((id) => `${tab}: ${id} is gone`)];
    });
  }
}

/** A page that tries a new card again tells what it sent before, so that what was typed over that meanwhile is noticed. */
const retryOf = (request: SaveCardRequest): SaveCardRequest =>
  request.id === undefined ? { ...request, base: request.changes } : request;
