import { describe, expect, it } from '@jest/globals';
import type { Card } from '../../src/contract/sidebar-api';
import {
  afterChoice,
  afterSave,
  asNewCard,
  changesOf,
  draftOfCard,
  isUntouched,
  newDraft,
  problemsOf,
  requestOf,
  typeInto,
} from '../../sidebar/draft';

const REQUEST_ID = '6fa459ea-ee8a-4ca4-894e-db77e160355e';
const card: Card = {
  id: 'C-1',
  kind: 'individual',
  revision: 3,
  formulas: ['budget'],
  rows: [7, 4],
  fields: {
    name: 'Wang Fang',
    phone: '138',
    notes: 'call',
    nextFollowUp: '2026-02-12',
    budget: 5,
    'WeChat name': 'wf',
  },
};
const later: Card = { ...card, revision: 4, fields: { ...card.fields, notes: 'moved' } };
const typed = (fields: Readonly<Record<string, string>>, loaded = card) =>
  typeInto(draftOfCard(loaded), fields, loaded, '14:02');

describe('requestOf()', () => {
  it('sends only what changed, each with the value it was loaded with, and the revision', () => {
    expect(requestOf(typed({ phone: '139', notes: 'call' }))).toEqual({
      id: 'C-1',
      revision: 3,
      rows: [7, 4],
      base: { phone: '138' },
      changes: { phone: '139' },
    });
  });

  it('lets the fields of a kind that was switched away from rest', () => {
    const draft = typed({ employer: 'Huadong', kind: 'organisation', phone: '139' });
    expect(requestOf(draft).changes).toEqual({ kind: 'organisation', phone: '139' });
    expect(requestOf(typeInto(draft, { kind: 'individual' }, card, '14:03')).changes).toMatchObject({
      employer: 'Huadong',
    });
  });

  it('sends an emptied field as null', () => {
    expect(requestOf(typed({ phone: '' })).changes).toEqual({ phone: null });
  });

  it('sends a column of the team as it was typed', () => {
    expect(requestOf(typed({ 'WeChat name': 'wf-2' })).changes).toEqual({ 'WeChat name': 'wf-2' });
  });

  it('keeps the older revision and base while a field of an older load is held', () => {
    const first = typed({ notes: 'mine' });
    const second = typeInto(first, { phone: '139' }, later, '14:03');
    expect(requestOf(second)).toMatchObject({ revision: 3, base: { notes: 'call', phone: '138' } });
  });

  it('goes on from the value that was there when typing began, also after the card was loaded again', () => {
    const first = typed({ notes: 'mi' });
    expect(requestOf(typeInto(first, { notes: 'mine' }, later, '14:03')).base).toEqual({ notes: 'call' });
  });

  it('asks for a new card with what is filled in and the request id, without base or revision', () => {
    const draft = typeInto(newDraft('organisation', REQUEST_ID), { name: 'Lee & Co', phone: '' }, null, '14:02');
    expect(requestOf(draft)).toEqual({ kind: 'organisation', changes: { name: 'Lee & Co' }, requestId: REQUEST_ID });
    // A clash with what somebody did to the card of a first try was settled: the settled value goes along.
    expect(requestOf({ ...draft, base: { ...draft.base, name: 'Lee' } }).base).toEqual({ name: 'Lee' });
  });

  it('leaves fields of the other kind out of a new card whose kind was switched', () => {
    const draft = typeInto(newDraft('individual', REQUEST_ID), { name: 'Lee', employer: 'Huadong' }, null, '14:02');
    expect(requestOf({ ...draft, kind: 'organisation' }).changes).toEqual({ name: 'Lee' });
    expect(requestOf(draft).changes).toEqual({ name: 'Lee', employer: 'Huadong' });
  });
});

describe('changesOf()', () => {
  it('does not count a day typed another way', () => {
    expect(changesOf(typed({ nextFollowUp: '2026/2/12' }))).toEqual({});
  });
});

describe('problemsOf()', () => {
  it('judges what was changed and leaves what the sheet already held alone', () => {
    const odd: Card = { ...card, fields: { ...card.fields, needDate: 'in spring' } };
    expect(problemsOf(typed({ phone: '139' }, odd))).toEqual({});
    expect(problemsOf(typed({ needDate: 'in May' }, odd))).toEqual({ needDate: 'no-date' });
  });
  it('wants a name of a new card and lets nobody empty one', () => {
    expect(problemsOf(newDraft('individual', REQUEST_ID))).toEqual({ name: 'required' });
    expect(problemsOf(typed({ name: ' ' }))).toEqual({ name: 'required' });
  });
});

describe('isUntouched()', () => {
  const begun = newDraft('individual', REQUEST_ID, { name: 'zw', nextFollowUp: '2026-02-11' });
  it('is true of a new card as it began and false once something was typed', () => {
    expect(isUntouched(begun)).toBe(true);
    expect(isUntouched(typeInto(begun, { phone: '1' }, null, '14:02'))).toBe(false);
    expect(isUntouched(typeInto(begun, { name: 'zw2' }, null, '14:02'))).toBe(false);
  });
  it('still sends what a new card began with', () => {
    expect(requestOf(begun).changes).toEqual({ name: 'zw', nextFollowUp: '2026-02-11' });
  });
});

describe('afterSave()', () => {
  const sent = typed({ phone: '139' });
  const stored: Card = { ...card, revision: 4, fields: { ...card.fields, phone: '139' } };

  it('leaves nothing when everything was sent', () => {
    expect(afterSave(sent, sent, stored)).toBeNull();
  });

  it('keeps what was typed while the save was under way, against the card as saved', () => {
    const meanwhile = typeInto(sent, { phone: '1390', notes: 'new' }, card, '14:03');
    const left = afterSave(meanwhile, sent, stored);
    expect(left && requestOf(left)).toEqual({
      id: 'C-1',
      revision: 4,
      rows: [7, 4],
      base: { phone: '139', notes: 'call' },
      changes: { phone: '1390', notes: 'new' },
    });
  });

  it('keeps what a retried creation did not take, as a change of the card that the first try made', () => {
    const retried = typeInto(newDraft('individual', REQUEST_ID), { name: 'Zhang Wei', phone: '139' }, null, '14:02');
    const made: Card = { ...card, id: 'C-9', fields: { name: 'Zhang', phone: '139' }, formulas: [] };
    const left = afterSave(retried, retried, made);
    expect(left && requestOf(left)).toMatchObject({
      id: 'C-9',
      base: { name: 'Zhang' },
      changes: { name: 'Zhang Wei' },
    });
  });
});

describe('afterChoice()', () => {
  const draft = typed({ phone: '139', notes: 'mine' });
  const conflicts = [
    { field: 'phone', base: '138', yours: '139', theirs: '137' },
    { field: 'notes', base: 'call', yours: 'mine', theirs: 'moved' },
  ];
  const request = (choices: Parameters<typeof afterChoice>[2]) => requestOf(afterChoice(draft, conflicts, choices));

  it('saves mine over theirs when nothing else is chosen', () => {
    expect(request({})).toMatchObject({
      base: { phone: '137', notes: 'moved' },
      changes: { phone: '139', notes: 'mine' },
    });
  });
  it('saves nothing where theirs is chosen', () => {
    expect(request({ phone: 'theirs', notes: 'theirs' }).changes).toEqual({});
  });
  it('brings the value before both back', () => {
    expect(request({ phone: 'before' }).changes).toMatchObject({ phone: '138' });
  });
  it('joins both long texts, theirs first', () => {
    expect(request({ notes: 'both' }).changes).toMatchObject({ notes: 'moved\nmine' });
  });
});

describe('asNewCard()', () => {
  it('holds everything that was known of the card and everything typed, but no formula result or id', () => {
    const renewed = asNewCard(typed({ phone: '139' }), card, REQUEST_ID);
    expect(requestOf(renewed)).toEqual({
      kind: 'individual',
      requestId: REQUEST_ID,
      changes: {
        name: 'Wang Fang',
        phone: '139',
        notes: 'call',
        nextFollowUp: '2026-02-12',
        'WeChat name': 'wf',
      },
    });
  });
});
