import { describe, expect, it } from '@jest/globals';
import type { Card, SaveCardRequest } from '../../src/contract/sidebar-api';
import { createActions } from '../../sidebar/actions';
import { NEW } from '../../sidebar/draft';
import type { Send } from '../../sidebar/rpc';
import { createRpc, SILENCE_MS } from '../../sidebar/rpc';
import type { SidebarEvent } from '../../sidebar/sidebar-event';
import type { State } from '../../sidebar/state';
import { nextState, startState } from '../../sidebar/state';
import { createStore } from '../../sidebar/store';
import { FakeArchive } from './support/fake-archive';
import { sampleCards } from './support/sample-cards';

const REST_MS = 250;

/** A sidebar without a page, on a clock that the test moves. */
class Sidebar {
  readonly archive = new FakeArchive('en', sampleCards('en'));
  readonly store = createStore<State, SidebarEvent>(startState('en'), nextState);
  copied = '';
  private now = 0;
  private ids = 0;
  private clock: { readonly at: number; readonly timer: number; readonly work: () => void }[] = [];
  private readonly timers = {
    set: (work: () => void, afterMs: number): number => {
      this.ids += 1;
      this.clock.push({ at: this.now + afterMs, timer: this.ids, work });
      return this.ids;
    },
    clear: (timer: number): void => void (this.clock = this.clock.filter((each) => each.timer !== timer)),
  };
  readonly actions = createActions(this.store, {
    rpc: createRpc(this.send(), this.timers),
    timers: this.timers,
    now: () => this.now,
    wallTime: () => '14:02',
    newRequestId: () => `request-${(this.ids += 1)}`,
    copy: (text) => {
      this.copied = text;
      return Promise.resolve(true);
    },
    focusGrid: () => undefined,
  });

  private send(): Send {
    type Runner = Record<string, (given: unknown) => Runner>;
    const { script } = this.archive.google() as { script: { run: Runner } };
    return (name, request, onReply, onFailure) => {
      const runner = script.run['withSuccessHandler']?.(onReply)['withFailureHandler']?.(onFailure);
      runner?.[name]?.(request);
    };
  }

  static async opened(): Promise<Sidebar> {
    const sidebar = new Sidebar();
    await sidebar.actions.open();
    return sidebar;
  }

  get state(): State {
    return this.store.state();
  }

  get saves(): readonly SaveCardRequest[] {
    return this.archive.calls
      .filter(({ name }) => name === 'saveCardFromSidebar')
      .map(({ request }) => request as SaveCardRequest);
  }

  get loads(): number {
    return this.archive.calls.filter(({ name }) => name === 'loadCardFromSidebar').length;
  }

  cardNamed(name: string): Card {
    const card = [...this.archive.cards.values()].find(({ fields }) => fields['name'] === name);
    if (!card) throw new Error(`Cannot find the card of ${name}: the archive has none`);
    return card;
  }

  /** Lets everything that is due happen, answers included. */
  async pass(ms: number): Promise<void> {
    this.now += ms;
    const due = this.clock.filter(({ at }) => at <= this.now);
    this.clock = this.clock.filter(({ at }) => at > this.now);
    for (const { work } of due) work();
    await new Promise((resolve) => setTimeout(resolve, 5));
  }

  async edit(name: string, fields: Readonly<Record<string, string>>): Promise<string> {
    const { id } = this.cardNamed(name);
    this.actions.openCard(id);
    await this.pass(0);
    this.actions.edit(id);
    this.actions.type(id, fields);
    return id;
  }
}

describe('a save that nobody answers', () => {
  it('is looked up after twenty seconds and taken as saved when the sheet holds it', async () => {
    const sidebar = await Sidebar.opened();
    const id = await sidebar.edit('Zhang Wei', { phone: '139' });
    sidebar.archive.mishap('saveCardFromSidebar', 'lost-answer');
    void sidebar.actions.save(id);
    await sidebar.pass(SILENCE_MS - 1);
    expect(sidebar.state.saves[id]?.name).toBe('sending');
    await sidebar.pass(1);
    expect(sidebar.state.notice?.name).toBe('saved');
    expect(sidebar.state.drafts).toEqual({});
    expect(sidebar.saves).toHaveLength(1);
  });

  it('is offered again with everything typed when the sheet does not hold it', async () => {
    const sidebar = await Sidebar.opened();
    const id = await sidebar.edit('Zhang Wei', { phone: '139' });
    sidebar.archive.mishap('saveCardFromSidebar', 'silent');
    void sidebar.actions.save(id);
    await sidebar.pass(SILENCE_MS);
    expect(sidebar.state.saves[id]).toMatchObject({ name: 'refused', refusal: { code: 'no-answer' } });
    expect(sidebar.state.drafts[id]?.typed).toEqual({ phone: '139' });
    await sidebar.actions.save(id);
    expect(sidebar.cardNamed('Zhang Wei').fields['phone']).toBe('139');
  });

  it('gives up looking after another twenty seconds of silence', async () => {
    const sidebar = await Sidebar.opened();
    const id = await sidebar.edit('Zhang Wei', { phone: '139' });
    sidebar.archive.mishap('saveCardFromSidebar', 'silent');
    sidebar.archive.mishap('loadCardFromSidebar', 'silent');
    void sidebar.actions.save(id);
    await sidebar.pass(SILENCE_MS);
    expect(sidebar.state.saves[id]?.name).toBe('checking');
    await sidebar.pass(SILENCE_MS);
    expect(sidebar.state.saves[id]?.name).toBe('refused');
  });

  it('of a new card is asked for again under the same id and makes exactly one row', async () => {
    const sidebar = await Sidebar.opened();
    sidebar.actions.startCard('Ouyang Xiu');
    sidebar.archive.mishap('saveCardFromSidebar', 'lost-answer');
    void sidebar.actions.save(NEW);
    await sidebar.pass(SILENCE_MS);
    expect(sidebar.state.notice?.name).toBe('created');
    expect(sidebar.saves).toHaveLength(2);
    expect(sidebar.saves[1]).toEqual(sidebar.saves[0]);
    const made = [...sidebar.archive.cards.values()].filter(({ fields }) => fields['name'] === 'Ouyang Xiu');
    expect(made).toHaveLength(1);
  });

  it('of a new card that fails late is not called unsaved while it is asked for again', async () => {
    const sidebar = await Sidebar.opened();
    const later = (ms: number): Promise<unknown> => new Promise((resolve) => setTimeout(resolve, ms));
    sidebar.actions.startCard('Ouyang Xiu');
    sidebar.archive.mishap('saveCardFromSidebar', 'throws');
    sidebar.archive.latency = 30;
    void sidebar.actions.save(NEW);
    sidebar.archive.latency = 120;
    await sidebar.pass(SILENCE_MS);
    await later(60);
    expect(sidebar.state.saves[NEW]?.name).toBe('checking');
    await later(120);
    expect(sidebar.state.notice?.name).toBe('created');
  });

  it('loses nothing that was typed between a try that arrived and its repetition', async () => {
    const sidebar = await Sidebar.opened();
    sidebar.actions.startCard('Ouyang');
    sidebar.archive.mishap('saveCardFromSidebar', 'lost-answer');
    sidebar.archive.mishap('saveCardFromSidebar', { code: 'busy' });
    void sidebar.actions.save(NEW);
    await sidebar.pass(SILENCE_MS);
    sidebar.actions.type(NEW, { name: 'Ouyang Xiu' });
    await sidebar.actions.save(NEW);
    const { id } = sidebar.cardNamed('Ouyang');
    expect(sidebar.state.drafts[id]?.typed).toEqual({ name: 'Ouyang Xiu' });
    await sidebar.actions.save(id);
    expect(sidebar.archive.cards.get(id)?.fields['name']).toBe('Ouyang Xiu');
  });
});

describe('save()', () => {
  it('goes out once, however often it is pressed', async () => {
    const sidebar = await Sidebar.opened();
    const id = await sidebar.edit('Zhang Wei', { phone: '139' });
    void sidebar.actions.save(id);
    void sidebar.actions.save(id);
    await sidebar.pass(0);
    expect(sidebar.saves).toHaveLength(1);
  });

  it('of nothing changed makes no call and goes back to the card', async () => {
    const sidebar = await Sidebar.opened();
    const id = await sidebar.edit('Zhang Wei', {});
    await sidebar.actions.save(id);
    expect(sidebar.saves).toEqual([]);
    expect(sidebar.state.screen).toMatchObject({ name: 'card', id });
  });

  it('that was cut off while offline is sent again when the network is back', async () => {
    const sidebar = await Sidebar.opened();
    const id = await sidebar.edit('Zhang Wei', { phone: '139' });
    sidebar.archive.mishap('saveCardFromSidebar', 'throws');
    const saving = sidebar.actions.save(id);
    sidebar.actions.setOnline(false);
    await saving;
    expect(sidebar.state.saves[id]?.name).toBe('waiting');
    sidebar.actions.setOnline(true);
    await sidebar.pass(0);
    expect(sidebar.state.notice?.name).toBe('saved');
  });
});

describe('reading ahead', () => {
  it('fetches the card that the arrow keys rest on, and not those they pass', async () => {
    const sidebar = await Sidebar.opened();
    const [first, second] = [...sidebar.archive.cards.keys()];
    sidebar.actions.restOn(first);
    await sidebar.pass(REST_MS - 1);
    sidebar.actions.restOn(second);
    await sidebar.pass(REST_MS);
    expect(sidebar.loads).toBe(1);
    expect(Object.keys(sidebar.state.loaded)).toEqual([second]);
  });
});

describe('arriving in the sidebar', () => {
  const asked = (sidebar: Sidebar): number =>
    sidebar.archive.calls.filter(({ name }) => name === 'selectedCardFromSidebar').length;

  it('asks for the selected row at most every two seconds', async () => {
    const sidebar = await Sidebar.opened();
    sidebar.archive.selected = { id: [...sidebar.archive.cards.keys()][0] ?? '', row: 7 };
    for (let at = 0; at < 5; at += 1) await sidebar.actions.arrive();
    expect(asked(sidebar)).toBe(1);
    expect(sidebar.state.selected?.row).toBe(7);
    await sidebar.pass(2_000);
    await sidebar.actions.arrive();
    expect(asked(sidebar)).toBe(2);
  });

  it('asks for the list anew after ten minutes, and never while nobody is there', async () => {
    const sidebar = await Sidebar.opened();
    await sidebar.pass(1);
    const calls = sidebar.archive.calls.length;
    await sidebar.pass(3_600_000);
    expect(sidebar.archive.calls).toHaveLength(calls);
    await sidebar.actions.arrive();
    const asked = sidebar.archive.calls.slice(calls).map(({ name }) => name);
    // The day's work and the reminders are asked for once that is there.
    expect(asked.slice(0, 2)).toEqual(['openFromSidebar', 'selectedCardFromSidebar']);
    expect(asked.slice(2)).toEqual(['todayFromSidebar', 'healthFromSidebar'].slice(0, asked.length - 2));
  });
});

describe('the message after a save', () => {
  const undoable = ({ state: { notice } }: Sidebar): boolean => notice !== null && 'undo' in notice;
  async function changed(): Promise<Sidebar> {
    const sidebar = await Sidebar.opened();
    const id = await sidebar.edit('Zhang Wei', { phone: '139' });
    await sidebar.actions.save(id);
    expect(undoable(sidebar)).toBe(true);
    return sidebar;
  }

  it('offers to undo it for twenty seconds', async () => {
    const sidebar = await changed();
    await sidebar.pass(19_999);
    expect(undoable(sidebar)).toBe(true);
    await sidebar.pass(1);
    expect(sidebar.state.notice).toBeNull();
    expect(sidebar.actions.undo()).toBe(false);
    expect(sidebar.saves).toHaveLength(1);
  });

  it('waits as long as somebody points at it, and twenty seconds after that', async () => {
    const sidebar = await changed();
    await sidebar.pass(19_000);
    sidebar.actions.holdNotice();
    await sidebar.pass(600_000);
    expect(undoable(sidebar)).toBe(true);
    sidebar.actions.releaseNotice();
    await sidebar.pass(19_999);
    expect(undoable(sidebar)).toBe(true);
    await sidebar.pass(1);
    expect(sidebar.state.notice).toBeNull();
  });

  it('offers no undo when the answer was lost: nobody knows what was replaced', async () => {
    const sidebar = await Sidebar.opened();
    const id = await sidebar.edit('Zhang Wei', { phone: '139' });
    sidebar.archive.mishap('saveCardFromSidebar', 'lost-answer');
    void sidebar.actions.save(id);
    await sidebar.pass(SILENCE_MS);
    expect(sidebar.state.notice?.name).toBe('saved');
    expect(undoable(sidebar)).toBe(false);
  });

  it('goes with the first key typed, and never undoes over what was typed', async () => {
    const sidebar = await Sidebar.opened();
    const id = await sidebar.edit('Zhang Wei', { phone: '139' });
    const saving = sidebar.actions.save(id);
    sidebar.actions.type(id, { notes: 'still typing' });
    await saving;
    const { notice } = sidebar.state;
    if (notice === null || !('undo' in notice) || !notice.undo) throw new Error('Cannot undo: nothing is offered');
    await sidebar.actions.putBack(id, notice.undo, 'heading');
    expect(sidebar.saves).toHaveLength(1);
    expect(sidebar.state.drafts[id]?.typed).toEqual({ notes: 'still typing' });
    sidebar.actions.type(id, { notes: 'still typing on' });
    expect(undoable(sidebar)).toBe(false);
  });

  it('undoes once, however often it is pressed', async () => {
    const sidebar = await changed();
    expect([sidebar.actions.undo(), sidebar.actions.undo()]).toEqual([true, false]);
    await sidebar.pass(0);
    expect(sidebar.saves).toHaveLength(2);
    expect(sidebar.state.notice?.name).toBe('undone');
    expect(undoable(sidebar)).toBe(false);
  });

  it('takes an undo back into the form where the network is gone, and sends it when it is back', async () => {
    const sidebar = await changed();
    sidebar.actions.setOnline(false);
    sidebar.actions.undo();
    await sidebar.pass(0);
    expect(sidebar.state.screen).toMatchObject({ name: 'edit' });
    expect(sidebar.saves).toHaveLength(1);
    sidebar.actions.setOnline(true);
    await sidebar.pass(0);
    expect(sidebar.cardNamed('Zhang Wei').fields['phone']).toBe('139 1234 8000');
  });
});

describe('a mark whose answer was lost', () => {
  async function silent(before: string | null, mishap: 'silent' | 'lost-answer'): Promise<string | undefined> {
    const sidebar = await Sidebar.opened();
    const { id } = sidebar.cardNamed('Zhang Wei');
    sidebar.archive.overwrite(id, { 'mark:phone': before });
    await sidebar.edit('Zhang Wei', { 'mark:phone': 'confirmed' });
    sidebar.archive.mishap('saveCardFromSidebar', mishap);
    void sidebar.actions.save(id);
    await sidebar.pass(SILENCE_MS);
    return sidebar.state.notice?.name;
  }

  it('is known by its state, unless it was there before', async () => {
    expect(await silent(null, 'lost-answer')).toBe('saved');
    expect(await silent('confirmed 2026-01-05 anne@x.example', 'lost-answer')).toBe('saved');
    expect(await silent('confirmed 2026-01-05 anne@x.example', 'silent')).toBeUndefined();
  });
});

describe('the team’s own columns', () => {
  it('are asked for once, and only for the full form of a new card', async () => {
    const sidebar = await Sidebar.opened();
    const asked = (): number => sidebar.archive.calls.filter(({ name }) => name === 'loadOwnFieldsFromSidebar').length;
    sidebar.actions.startCard('Li');
    await sidebar.edit('Zhang Wei', {});
    expect(asked()).toBe(0);
    for (let opened = 0; opened < 2; opened += 1) {
      sidebar.actions.edit(NEW);
      await sidebar.pass(0);
    }
    expect(asked()).toBe(1);
  });
});
