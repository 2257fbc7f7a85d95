// The server as the sidebar sees it, in memory: cards, the rules of saving, and failures on command.
// Answers like Google's runner: later, with copies, never the same object twice.
import type {
  AdoptionProposal,
  AdoptSheetReply,
  Card,
  CardSummary,
  FieldConflict,
  Fields,
  HistoryEntry,
  Language,
  OwnFieldsReply,
  Person,
  RelatedReply,
  Reply,
  SaveCardRequest,
  SavePersonRequest,
  SelectedCard,
} from '../../../src/contract/sidebar-api';
import { isMarkKey, isMarkState, LAST_CONFIRMED, markKey } from '../../../src/domain/card/marks';
import { reviseCard } from '../../../src/domain/card/revise-card';
import type { FieldValue } from '../../../src/domain/table/field-value';
import { summaryOfCard } from '../../../sidebar/card-summary';
import { FakeFollowUp } from './fake-follow-up';
import { FakeHealth } from './fake-health';
import { FakeOutbox } from './fake-outbox';
import { FakeToday } from './fake-today';
import { TODAY, USER } from './sample-cards';

export interface Call {
  readonly name: string;
  readonly request: unknown;
}

/** What the next answer of a call is instead of the real one. */
export type Mishap = 'silent' | 'throws' | 'lost-answer' | { readonly code: string; readonly field?: string };

/** Day and person are put to what a page says of a field. */
const stated = (changes: Fields): Fields =>
  Object.fromEntries(
    Object.entries(changes).map(([key, value]) => {
      if (key === LAST_CONFIRMED && value === 'today') return [key, TODAY];
      return [key, isMarkKey(key) && isMarkState(value) ? `${value} ${TODAY} ${USER}` : value];
    }),
  );

export class FakeArchive {
  readonly calls: Call[] = [];
  readonly cards = new Map<string, Card>();
  /** Rows in other tabs, by card. */
  readonly related = new Map<string, Partial<RelatedReply>>();
  readonly history = new Map<string, readonly HistoryEntry[]>();
  /** Lines of the change log that a reply leaves out, and those that were not looked through. */
  unread = 0;
  unsearched = 0;
  ownFields: OwnFieldsReply = { individual: [], organisation: [] };
  tiers: readonly string[] = [];
  /** The team's own sheets, and what copying one of them answers. */
  proposals: readonly AdoptionProposal[] = [];
  adopted: AdoptSheetReply | null = null;
  /** Who made what a save clashes with. */
  author: Pick<FieldConflict, 'by' | 'at' | 'own'> = { by: 'chen@firm.example', at: `${TODAY} 14:05` };
  readonly work = new FakeToday();
  readonly reminders = new FakeHealth();
  readonly outbox = new FakeOutbox();
  readonly followUp = new FakeFollowUp(this.cards, (id, fields) => this.overwrite(id, fields));
  ready = true;
  selected: SelectedCard | null = null;
  gridFocused = 0;
  /** Milliseconds until an answer. */
  latency = 0;
  private readonly mishaps = new Map<string, Mishap[]>();
  private readonly made = new Map<string, string>();

  constructor(
    readonly language: Language,
    cards: readonly Card[],
  ) {
    for (const card of cards) this.cards.set(card.id, card);
  }

  /** The next call of that name goes wrong that way; several are used up in order. */
  mishap(name: string, mishap: Mishap): void {
    this.mishaps.set(name, [...(this.mishaps.get(name) ?? []), mishap]);
  }

  /** Somebody else writes into the sheet. */
  overwrite(id: string, fields: Fields): void {
    const card = this.cards.get(id);
    if (card) this.cards.set(id, { ...card, revision: card.revision + 1, fields: { ...card.fields, ...fields } });
  }

  /** What `google.script` is to a page; a page that was closed gets no answer any more. */
  google(isOpen: () => boolean = () => true): unknown {
    const told =
      <Message>(handler: (message: Message) => void) =>
      (message: Message): void => {
        if (isOpen()) handler(message);
      };
    const runner = (onReply: (reply: unknown) => void, onFailure: (error: unknown) => void): unknown =>
      new Proxy(
        {},
        {
          get: (_, name: string) => {
            if (name === 'withSuccessHandler') return (handler: (reply: unknown) => void) => runner(handler, onFailure);
            if (name === 'withFailureHandler') return (handler: (error: unknown) => void) => runner(onReply, handler);
            return (request: unknown) =>
              this.answer(name, JSON.parse(JSON.stringify(request)), told(onReply), told(onFailure));
          },
        },
      );
    const editor = { focus: (): void => void (this.gridFocused += 1) };
    return {
      script: {
        run: runner(
          () => undefined,
          () => undefined,
        ),
        host: { editor },
      },
    };
  }

  private answer(
    name: string,
    request: unknown,
    onReply: (reply: unknown) => void,
    onFailure: (error: unknown) => void,
  ): void {
    this.calls.push({ name, request });
    const mishap = this.mishaps.get(name)?.shift();
    if (mishap === 'silent') return;
    if (mishap === 'throws') {
      setTimeout(() => onFailure(new Error('ScriptError')), this.latency);
      return;
    }
    const reply =
      typeof mishap === 'object' ? { ok: false, error: { ...mishap, message: '' } } : this.run(name, request);
    if (mishap === 'lost-answer') return;
    setTimeout(() => onReply(JSON.parse(JSON.stringify(reply))), this.latency);
  }

  private run(name: string, request: unknown): Reply<unknown> {
    const ofWork =
      this.work.answers(name, request) ??
      this.reminders.answers(name) ??
      this.outbox.answers(name) ??
      this.followUp.answers(name, request);
    if (ofWork) return ofWork;
    switch (name) {
      case 'openFromSidebar':
        return this.opened();
      case 'setUpFromSidebar':
        this.ready = true;
        return { ok: true, value: { language: this.language } };
      case 'proposeAdoptionFromSidebar':
        return { ok: true, value: this.proposals };
      case 'adoptSheetFromSidebar':
        return { ok: true, value: this.adopted };
      case 'loadCardFromSidebar': {
        const card = this.cards.get((request as { id: string }).id);
        return card ? { ok: true, value: card } : { ok: false, error: { code: 'not-found', message: '' } };
      }
      case 'saveCardFromSidebar':
        return this.save(request as SaveCardRequest);
      case 'loadRelatedFromSidebar': {
        const none = { rows: [], all: 0 };
        const { id } = request as { id: string };
        return { ok: true, value: { id, orders: none, contacts: none, receivables: none, ...this.related.get(id) } };
      }
      case 'loadHistoryFromSidebar': {
        const { id } = request as { id: string };
        const entries = this.history.get(id) ?? [];
        return { ok: true, value: { id, entries, all: entries.length + this.unread, unsearched: this.unsearched } };
      }
      case 'loadOwnFieldsFromSidebar':
        return { ok: true, value: this.ownFields };
      case 'savePersonFromSidebar':
        return this.savePerson(request as SavePersonRequest);
      case 'selectedCardFromSidebar':
        return { ok: true, value: this.selected };
      default:
        return { ok: false, error: { code: 'failed', message: '' } };
    }
  }

  private opened(): Reply<unknown> {
    const cards: CardSummary[] = this.ready ? [...this.cards.values()].map(summaryOfCard) : [];
    return {
      ok: true,
      value: { language: this.language, ready: this.ready, user: USER, today: TODAY, cards, tiers: this.tiers },
    };
  }

  private save(request: SaveCardRequest): Reply<unknown> {
    if (request.id === undefined) return this.create(request);
    const card = this.cards.get(request.id);
    if (!card) return { ok: false, error: { code: 'not-found', message: '' } };
    const { write, clashes } = reviseCard(card.fields, card.revision, {
      changes: stated(request.changes),
      base: request.base ?? {},
      revision: request.revision ?? null,
    });
    if (clashes.length > 0)
      return {
        ok: false,
        error: { code: 'conflict', message: '', conflicts: clashes.map((clash) => ({ ...clash, ...this.author })) },
      };
    const cleared = Object.keys(write)
      .map(markKey)
      .filter((key) => card.fields[key] && !(key in request.changes));
    const all: Fields = { ...write, ...Object.fromEntries(cleared.map((key) => [key, null])) };
    this.overwrite(card.id, all);
    this.log(card, all, request.undo ? 'undo' : 'sidebar');
    const replaced = Object.fromEntries(Object.keys(all).map((key) => [key, card.fields[key] ?? null]));
    return { ok: true, value: { ...this.cards.get(card.id), replaced } };
  }

  /** Lines of the change log, the newest first. */
  private log({ id, fields }: Card, changes: Fields, how: string): void {
    const lines = Object.entries(changes).map(([field, after]): HistoryEntry => ({
      when: `${TODAY} 14:05`,
      who: USER,
      how,
      name: field,
      field,
      before: fields[field] ?? null,
      after,
    }));
    this.history.set(id, [...lines, ...(this.history.get(id) ?? [])]);
  }

  private savePerson({ customerId, id, base = {}, changes, requestId = '' }: SavePersonRequest): Reply<unknown> {
    const card = this.cards.get(customerId);
    const people = card?.people ?? [];
    const personId = id ?? this.made.get(requestId) ?? `P-NEW${this.made.size + 1}`;
    this.made.set(requestId, personId);
    const known = people.find((person) => person.id === personId);
    if (!card || (id !== undefined && !known)) return { ok: false, error: { code: 'not-found', message: '' } };
    const { clashes } = reviseCard(known?.fields ?? {}, 0, {
      changes: stated(changes),
      base: known ? base : {},
      revision: 0,
    });
    if (clashes.length > 0)
      return {
        ok: false,
        error: { code: 'conflict', message: '', conflicts: clashes.map((clash) => ({ ...clash, ...this.author })) },
      };
    const person: Person = { id: personId, fields: { ...known?.fields, ...stated(changes) }, row: people.length + 2 };
    this.cards.set(customerId, { ...card, people: [...people.filter((other) => other !== known), person] });
    return { ok: true, value: person };
  }

  private create({ kind = 'individual', changes, requestId = '' }: SaveCardRequest): Reply<unknown> {
    const known = this.made.get(requestId);
    const id = known ?? `C-NEW${this.made.size + 1}`;
    if (known === undefined) {
      this.made.set(requestId, id);
      const fields: Record<string, FieldValue> = { id, kind, owner: USER, ...changes };
      this.cards.set(id, { id, kind, revision: 1, fields, formulas: [], rows: [] });
    }
    return { ok: true, value: this.cards.get(id) };
  }
}
