import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import type { Card, ErrorCode } from '../../src/contract/sidebar-api';
import type { FieldLine } from '../../src/domain/catalogue/field';
import type { Draft } from '../../sidebar/draft';
import { draftOfCard, NEW, requestOf, shownInput } from '../../sidebar/draft';
import { linesOfCard } from '../../sidebar/card-layout';
import type { Screen } from '../../sidebar/screen';
import { cardScreen, HOME } from '../../sidebar/screen';
import type { SidebarEvent } from '../../sidebar/sidebar-event';
import type { State } from '../../sidebar/state';
import { nextState, startState } from '../../sidebar/state';

const card: Card = {
  id: 'C-1',
  kind: 'individual',
  revision: 3,
  formulas: [],
  rows: [7, 4],
  fields: { name: 'Wang Fang', phone: '138', notes: 'call', budget: 5 },
};
const EDIT: Screen = { name: 'edit', key: 'C-1', focus: '' };
const REQUEST_ID = '6fa459ea-ee8a-4ca4-894e-db77e160355e';

const after = (state: State, ...events: readonly SidebarEvent[]): State => events.reduce(nextState, state);
const type = (field: string, text: string, key = 'C-1'): SidebarEvent => ({
  type: 'typed',
  key,
  typed: { [field]: text },
  keptAt: '14:02',
});
const fetched = (loaded: Card): SidebarEvent => ({ type: 'fetched', card: loaded, at: 0 });
const start = after(startState('en'), fetched(card), { type: 'went', screen: EDIT });
const draftOf = (state: State, key = 'C-1'): Draft => state.drafts[key] ?? draftOfCard(card);
const sent = (state: State, attempt = 1): SidebarEvent => ({
  type: 'saveSent',
  key: 'C-1',
  attempt,
  sent: draftOf(state),
});
const refused = (attempt: number, code: ErrorCode): SidebarEvent => ({
  type: 'saveRefused',
  key: 'C-1',
  attempt,
  refusal: { code },
});

describe('saving a card', () => {
  const typed = after(start, type('phone', '139'));
  const sending = after(typed, sent(typed));
  const stored: Card = { ...card, revision: 4, fields: { ...card.fields, phone: '139' } };

  it('shows the saved card, says so and forgets the draft', () => {
    const state = after(sending, { type: 'saved', sent: draftOf(typed), card: stored, at: 9 });
    expect(state.screen).toEqual(cardScreen('C-1'));
    expect(state.drafts).toEqual({});
    expect(state.saves).toEqual({});
    expect(state.notice).toEqual({ name: 'saved', id: 'C-1', who: 'Wang Fang' });
  });

  it('puts the new phone into the list without asking the server', () => {
    const state = after(sending, { type: 'saved', sent: draftOf(typed), card: stored, at: 9 });
    expect(state.cards.find(({ id }) => id === 'C-1')?.phone).toBe('139');
  });

  it('stays in the form while something typed since then is unsaved', () => {
    const state = after(sending, type('notes', 'new'), { type: 'saved', sent: draftOf(typed), card: stored, at: 9 });
    expect(state.screen).toEqual(EDIT);
    expect(requestOf(draftOf(state)).changes).toEqual({ notes: 'new' });
  });

  it('does not take somebody who went elsewhere back', () => {
    const state = after(
      sending,
      { type: 'went', screen: HOME },
      { type: 'saved', sent: draftOf(typed), card: stored, at: 9 },
    );
    expect(state.screen).toEqual(HOME);
  });

  it('believes a late yes to an attempt that was given up', () => {
    const givenUp = after(sending, { type: 'saveSilent', key: 'C-1', attempt: 1 }, refused(1, 'failed'));
    const state = after(givenUp, { type: 'saved', sent: draftOf(typed), card: stored, at: 9 });
    expect(state.drafts).toEqual({});
  });

  it('does not believe a late no to an attempt that another one followed', () => {
    const again = after(sending, refused(1, 'busy'), sent(typed, 2));
    expect(after(again, refused(1, 'failed')).saves['C-1']?.name).toBe('sending');
  });

  it('asks for a choice on a conflict and not before the fields are known', () => {
    expect(after(sending, refused(1, 'conflict')).saves['C-1']?.name).toBe('refused');
    const conflicts = [{ field: 'phone', base: '138', yours: '139', theirs: '137' }];
    const state = after(sending, {
      type: 'saveRefused',
      key: 'C-1',
      attempt: 1,
      refusal: { code: 'conflict', conflicts },
    });
    expect(state.saves['C-1']).toMatchObject({ name: 'clash', conflicts });
    expect(requestOf(draftOf(state)).base).toEqual({ phone: '138' });
    const settled = after(state, { type: 'settledClash', key: 'C-1' });
    expect(requestOf(draftOf(settled))).toMatchObject({ base: { phone: '137' }, changes: { phone: '139' } });
  });

  it('moves the focus to the first wrong field at every refused Save', () => {
    const blocked: SidebarEvent = { type: 'saveBlocked', key: 'C-1', field: 'needDate' };
    const once = after(typed, blocked);
    const twice = after(once, blocked);
    expect(once.screen.focus).toBe('needDate');
    expect(twice.screen).not.toBe(once.screen);
  });
});

describe('a new card', () => {
  const begin = (name: string): SidebarEvent => ({
    type: 'newCard',
    requestId: REQUEST_ID,
    kind: 'individual',
    prefilled: { name },
  });
  const made: Card = {
    id: 'C-9',
    kind: 'individual',
    revision: 1,
    formulas: [],
    rows: [9, 5],
    fields: { name: 'Zhang Wei' },
  };
  const begun = after(startState('en'), begin('zw'), { type: 'went', screen: { name: 'quick', focus: 'name' } });

  it('begins anew while nothing was typed, and goes on once something was', () => {
    expect(after(begun, begin('lee')).drafts[NEW]?.typed['name']).toBe('lee');
    expect(after(begun, type('phone', '139', NEW), begin('lee')).drafts[NEW]?.typed['name']).toBe('zw');
  });

  it('opens the created card and lists it', () => {
    const typed = after(begun, type('name', 'Zhang Wei', NEW));
    const state = after(typed, { type: 'saved', sent: draftOf(typed, NEW), card: made, at: 9 });
    expect(state.screen).toEqual(cardScreen('C-9'));
    expect(state.cards.map(({ name }) => name)).toEqual(['Zhang Wei']);
    expect(state.notice?.name).toBe('created');
  });

  it('is not lost to the late answer about another one', () => {
    const first = after(begun, type('name', 'Zhang Wei', NEW));
    const second = after(
      first,
      { type: 'discarded', key: NEW },
      { ...begin(''), requestId: 'another' } as SidebarEvent,
      type('name', 'Lee', NEW),
    );
    const state = after(second, { type: 'saved', sent: draftOf(first, NEW), card: made, at: 9 });
    expect(state.drafts[NEW]?.typed['name']).toBe('Lee');
  });
});

describe('the search box', () => {
  const search = (text: string, composing = false): SidebarEvent => ({ type: 'typedSearch', text, composing });

  it('shows what is typed and searches nothing while an input method composes', () => {
    const state = after(start, search('zhang', true));
    expect(state.search).toEqual({ typed: 'zhang', settled: '', active: -1 });
    expect(after(state, search('张')).search).toEqual({ typed: '张', settled: '张', active: 0 });
  });

  it('rests on the first result of a new query and keeps the choice for the same query', () => {
    const chosen = after(start, search('zw'), { type: 'movedActive', to: 3 });
    expect(after(chosen, search('zw')).search.active).toBe(3);
    expect(after(chosen, search('zwe')).search.active).toBe(0);
    expect(after(chosen, search('')).search.active).toBe(-1);
  });
});

describe('the archive', () => {
  const reply = { language: 'zh', ready: true, user: 'li@firm.cn', today: '2026-02-10', cards: [], tiers: [] } as const;

  it('speaks the language of the reply', () => {
    expect(after(startState('en'), { type: 'opened', reply }).language).toBe('zh');
  });
  it('offers set-up where the tabs are missing', () => {
    expect(after(startState('en'), { type: 'opened', reply: { ...reply, ready: false } }).archive).toBe('notSetUp');
  });
  it('stays open when asking for the list anew fails', () => {
    const open = after(startState('en'), { type: 'opened', reply });
    const state = after(open, { type: 'opening' }, { type: 'openFailed', refusal: { code: 'failed' } });
    expect(state.archive).toBe('open');
  });
  it('keeps the twenty cards loaded last', () => {
    const many = Array.from({ length: 25 }, (_, at) => fetched({ ...card, id: `C-${at}` }));
    expect(Object.keys(after(startState('en'), ...many).loaded)).toHaveLength(20);
  });
});

/** One step of a bad day; nothing here saves anything. */
type Step = (state: State) => readonly SidebarEvent[];
const FIELDS = ['name', 'phone', 'notes', 'budget', 'needDate', 'employer'] as const;
const CODES = [
  'bad-request',
  'not-set-up',
  'missing-column',
  'not-found',
  'invalid-field',
  'conflict',
  'busy',
  'not-allowed',
  'sheet-full',
  'failed',
] as const satisfies readonly ErrorCode[];

const attemptIn = (state: State): number => {
  const save = state.saves['C-1'];
  return save && 'attempt' in save ? save.attempt : 0;
};
const clashes = (state: State, theirs: string): SidebarEvent => ({
  type: 'saveRefused',
  key: 'C-1',
  attempt: attemptIn(state),
  refusal: {
    code: 'conflict',
    conflicts: Object.entries(requestOf(draftOf(state)).changes).map(([field, yours]) => ({
      field,
      base: card.fields[field] ?? null,
      yours,
      theirs,
    })),
  },
});
/** Closing the tab's sidebar and opening it again: only the drafts come along, through text. */
const reopened = (state: State): State =>
  after(
    startState('en'),
    { type: 'restored', drafts: JSON.parse(JSON.stringify(Object.values(state.drafts))) as Draft[], kept: true },
    fetched(state.loaded['C-1']?.card ?? card),
    { type: 'went', screen: EDIT },
  );

const anyText = fc.string({ unit: 'grapheme', maxLength: 12 });
const steps: fc.Arbitrary<Step> = fc.oneof(
  fc.constant<Step>((state) => [sent(state, attemptIn(state) + 1)]),
  fc.constantFrom(...CODES).map((code): Step => (state) => [refused(attemptIn(state), code)]),
  anyText.map((theirs): Step => (state) => [clashes(state, theirs)]),
  fc.constant<Step>((state) => [refused(attemptIn(state) - 1, 'failed')]),
  fc.constant<Step>((state) => [{ type: 'saveSilent', key: 'C-1', attempt: attemptIn(state) }]),
  fc.constant<Step>(() => [{ type: 'saveWaits', key: 'C-1' }]),
  fc.constantFrom(...FIELDS).map((field): Step => () => [{ type: 'saveBlocked', key: 'C-1', field }]),
  fc
    .constantFrom(HOME, EDIT, cardScreen('C-1'), cardScreen('C-2'))
    .map((screen): Step => () => [{ type: 'went', screen }]),
  fc
    .record({ notes: anyText, phone: anyText })
    .map((fields): Step => () => [
      { type: 'fetching', id: 'C-1' },
      fetched({ ...card, revision: 8, fields: { ...card.fields, ...fields } }),
    ]),
  fc.constant<Step>(() => [{ type: 'fetchRefused', id: 'C-1', refusal: { code: 'not-found' } }]),
  fc.constant<Step>(() => [{ type: 'settledClash', key: 'C-1' }]),
  fc.constant<Step>(() => [{ type: 'leftClash', key: 'C-1' }]),
  fc.boolean().map((online): Step => () => [{ type: 'online', online }]),
  fc.constant<Step>(() => [{ type: 'opening' }, { type: 'openFailed', refusal: { code: 'failed' } }]),
  fc.constant<Step>(() => [{ type: 'settingUp' }, { type: 'setUpFailed', refusal: { code: 'failed' }, was: 'open' }]),
  fc.constant<Step>(() => [{ type: 'newCard', requestId: REQUEST_ID, kind: 'individual', prefilled: {} }]),
  fc.constant<Step>(() => [{ type: 'selectedRow', selected: { id: 'C-2', row: 4 } }]),
);
type Move = { readonly step: Step } | { readonly field: (typeof FIELDS)[number]; readonly text: string } | 'reopen';
const moves: fc.Arbitrary<Move> = fc.oneof(
  { weight: 4, arbitrary: fc.record({ field: fc.constantFrom(...FIELDS), text: anyText }) },
  { weight: 6, arbitrary: steps.map((step) => ({ step })) },
  { weight: 1, arbitrary: fc.constant('reopen' as const) },
);
const lineOf = (key: string): FieldLine => {
  const line = linesOfCard('individual').find((each) => each.key === key);
  if (!line) throw new Error(`Cannot find the field ${key}: the catalogue has none`);
  return line;
};

describe('nothing typed is lost', () => {
  it('holds through any sequence of refused, silent, waiting and clashing saves, reloads and changes of screen', () => {
    fc.assert(
      fc.property(fc.array(moves, { maxLength: 40 }), (sequence) => {
        const typed = new Map<string, string>();
        let state = start;
        for (const move of sequence) {
          if (move === 'reopen') state = reopened(state);
          else if ('step' in move) state = after(state, ...move.step(state));
          else {
            typed.set(move.field, move.text);
            state = after(state, type(move.field, move.text));
          }
          for (const [field, text] of typed) {
            expect(shownInput(lineOf(field), state.drafts['C-1'], state.loaded['C-1']?.card)).toBe(text);
          }
        }
      }),
      { seed: 20260210, numRuns: 500 },
    );
  });

  it('holds when a save succeeds while typing goes on: each field is saved as typed last or still a draft', () => {
    fc.assert(
      fc.property(
        fc.array(fc.record({ field: fc.constantFrom('phone', 'notes', 'employer'), text: anyText }), { maxLength: 8 }),
        fc.nat(8),
        (typings, at) => {
          const typed = new Map<string, string>();
          const write = (state: State, { field, text }: { field: string; text: string }): State => {
            typed.set(field, text);
            return after(state, type(field, text));
          };
          const before = typings.slice(0, at).reduce(write, start);
          const asSent = draftOf(before);
          const meanwhile = typings.slice(at).reduce(write, after(before, sent(before)));
          const stored: Card = {
            ...card,
            revision: 4,
            fields: { ...card.fields, ...requestOf(asSent).changes },
          };
          const state = after(meanwhile, { type: 'saved', sent: asSent, card: stored, at: 1 });
          for (const [field, text] of typed) {
            expect(shownInput(lineOf(field), state.drafts['C-1'], state.loaded['C-1']?.card)).toBe(text);
          }
        },
      ),
      { seed: 20260211, numRuns: 500 },
    );
  });
});
