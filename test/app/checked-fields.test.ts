import { beforeEach, describe, expect, it } from '@jest/globals';
import { loadCard } from '../../src/app/load-card';
import type { Outcome } from '../../src/app/call-failure';
import { saveCard } from '../../src/app/save-card';
import { savePerson } from '../../src/app/save-person';
import { setUpArchive } from '../../src/app/set-up-archive';
import type { Card, Fields } from '../../src/contract/sidebar-api';
import type { MemoryPorts } from '../support/memory-ports';
import { memoryPorts } from '../support/memory-ports';

const ANNE = 'confirmed 2026-01-05 anne@firm.example';
const LI = 'confirmed 2026-02-10 li@firm.example';
let ports: MemoryPorts;
let card: Card;

const customer = () => ports.tables.records('customers')[0]?.values ?? {};
const marks = (): unknown => JSON.parse(String(customer()['marks'] ?? 'null'));
const logged = () =>
  ports.tables.records('log').map(({ values }) => [values['field'], values['before'], values['after']]);
const loadedOnes = (changes: Fields): Fields =>
  Object.fromEntries(Object.keys(changes).map((key) => [key, loaded().fields[key] ?? null]));
const save = (changes: Fields, base = loadedOnes(changes)): Outcome<Card> =>
  saveCard(ports, { id: card.id, base, changes });
function saved(changes: Fields, base?: Fields): Card {
  const outcome = save(changes, base);
  if (!outcome.ok) throw new Error(JSON.stringify(outcome.error));
  return outcome.value;
}
const refused = (changes: Fields, base?: Fields): unknown => {
  const outcome = save(changes, base);
  return outcome.ok ? outcome.value : outcome.error;
};
const loaded = (): Card => {
  const outcome = loadCard(ports, { id: card.id });
  if (!outcome.ok) throw new Error(outcome.error.code);
  return outcome.value;
};

beforeEach(() => {
  ports = memoryPorts();
  setUpArchive(ports, { language: 'en' });
  const changes = { name: 'Wang', phone: '138', email: 'w@x.example', decidesAlone: true };
  const made = saveCard(ports, { kind: 'individual', requestId: 'r-1', changes });
  if (!made.ok) throw new Error(made.error.code);
  card = made.value;
});

describe('a mark on a key field', () => {
  it('is stored with the sheet’s day and the person at the keyboard, and comes with the card', () => {
    const after = saved({ 'mark:phone': 'doubtful', 'mark:decidesAlone': 'confirmed' });
    const by = { on: '2026-02-10', by: 'li@firm.example' };
    expect(marks()).toEqual({ phone: { state: 'doubtful', ...by }, decidesAlone: { state: 'confirmed', ...by } });
    expect(after.fields).toMatchObject({ 'mark:phone': 'doubtful 2026-02-10 li@firm.example' });
    expect(loaded().fields).toEqual(after.fields);
    expect(after.revision).toBe(2);
  });

  it('is a line of the change log by the field’s name', () => {
    saved({ 'mark:decidesAlone': 'confirmed' });
    expect(logged().slice(1)).toEqual([['Decides alone · Confirmed marks', null, LI]]);
  });

  it('can be made anew on a later day', () => {
    Object.assign(customer(), { marks: '{"phone":{"state":"confirmed","on":"2026-01-05","by":"anne@firm.example"}}' });
    saved({ 'mark:phone': 'confirmed' }, { 'mark:phone': ANNE });
    expect(loaded().fields['mark:phone']).toBe(LI);
  });

  it('goes when the field’s value changes, with a line of its own', () => {
    saved({ 'mark:phone': 'confirmed', 'mark:email': 'confirmed' });
    const after = saved({ phone: '139' }, { phone: '138' });
    expect(after.fields['mark:phone']).toBeUndefined();
    expect(Object.keys(marks() as object)).toEqual(['email']);
    expect(logged().slice(-2)).toEqual([
      ['Phone', '138', '139'],
      ['Phone · Confirmed marks', LI, null],
    ]);
  });

  it('stays when a save leaves the value as it is, and is the new one when both change at once', () => {
    saved({ 'mark:phone': 'confirmed' });
    saved({ phone: '138', notes: 'x' }, { phone: '138', notes: null });
    expect(loaded().fields['mark:phone']).toBe(LI);
    saved({ phone: '139', 'mark:phone': 'doubtful' }, { phone: '138', 'mark:phone': LI });
    expect(loaded().fields).toMatchObject({ phone: '139', 'mark:phone': 'doubtful 2026-02-10 li@firm.example' });
  });

  it('that somebody else set since the card was loaded clashes, and other marks do not', () => {
    saved({ 'mark:phone': 'confirmed' });
    expect(
      refused({ 'mark:phone': 'doubtful', 'mark:email': 'doubtful' }, { 'mark:phone': null, 'mark:email': null }),
    ).toEqual({
      code: 'conflict',
      conflicts: [
        {
          field: 'mark:phone',
          base: null,
          yours: 'doubtful 2026-02-10 li@firm.example',
          theirs: LI,
          own: true,
          by: 'li@firm.example',
          at: '2026-02-10 09:30',
        },
      ],
    });
    expect(Object.keys(marks() as object)).toEqual(['phone']);
  });

  it.each([
    ['a field that has none', { 'mark:name': 'confirmed' }],
    ['a field of the other kind', { 'mark:legalRepresentative': 'confirmed' }],
    ['another word', { 'mark:phone': 'sure' }],
    ['a number', { 'mark:phone': 7 }],
  ])('is refused for %s', (_, changes) => {
    expect(refused(changes)).toMatchObject({ code: 'invalid-field', issue: 'wrong-type' });
    expect(customer()['marks'] ?? null).toBeNull();
  });

  it('with another day or person than now’s is refused unless the change log holds it', () => {
    expect(refused({ 'mark:phone': ANNE })).toEqual({ code: 'invalid-field', field: 'mark:phone', issue: 'derived' });
    Object.assign(customer(), { marks: '{"phone":{"state":"confirmed","on":"2026-01-05","by":"anne@firm.example"}}' });
    saved({ phone: '139' }, { phone: '138' });
    expect(refused({ 'mark:email': ANNE })).toMatchObject({ field: 'mark:email' });
    saved({ phone: '138', 'mark:phone': ANNE }, { phone: '139', 'mark:phone': null });
    expect(loaded().fields).toMatchObject({ phone: '138', 'mark:phone': ANNE });
  });

  it('replaces whatever else stood in the cell, and the log keeps that', () => {
    Object.assign(customer(), { marks: 'ask Anne' });
    saved({ 'mark:phone': 'confirmed' });
    expect(logged()).toContainEqual(['Confirmed marks', 'ask Anne', customer()['marks']]);
  });

  it('is not written over a formula, which a changed value leaves alone too', () => {
    saved({ 'mark:phone': 'confirmed' });
    ports.tables.records('customers')[0]?.formulas.push('marks');
    expect(refused({ 'mark:phone': 'doubtful' })).toMatchObject({ field: 'mark:phone', issue: 'derived' });
    saved({ phone: '139' }, { phone: '138' });
    expect(Object.keys(marks() as object)).toEqual(['phone']);
  });

  it('needs its column, which a changed value does not', () => {
    ports.tables.tabs.get('customers')?.fields.delete('marks');
    expect(() => save({ 'mark:phone': 'confirmed' })).toThrow('customers.marks');
    expect(saved({ phone: '139' }, { phone: '138' }).fields['phone']).toBe('139');
  });

  it('is for a card that there is already', () => {
    const changes = { name: 'Li', 'mark:phone': 'confirmed' };
    expect(saveCard(ports, { kind: 'individual', requestId: 'r-2', changes })).toEqual({
      ok: false,
      error: { code: 'invalid-field', field: 'mark:phone', issue: 'derived' },
    });
  });
});

describe('“all still true”', () => {
  it('sets the day of the last confirmation to the sheet’s today, whoever confirmed in between', () => {
    expect(saved({ lastConfirmed: 'today' }, { lastConfirmed: '2025-01-01' }).fields['lastConfirmed']).toBe(
      '2026-02-10',
    );
    expect(customer()['lastConfirmed']).toBe('2026-02-10');
    expect(logged().slice(1)).toEqual([['Last confirmed', null, '2026-02-10']]);
  });

  it('takes no day from the page', () => {
    for (const lastConfirmed of ['2026-02-09', '2026-02-11', 'tomorrow', 7]) {
      expect(refused({ lastConfirmed })).toMatchObject({ code: 'invalid-field', field: 'lastConfirmed' });
    }
    expect(customer()['lastConfirmed'] ?? null).toBeNull();
  });
});

describe('what a save replaced', () => {
  it('is told, so that writing it back gives the same cells, marks and days included', () => {
    saved({ 'mark:phone': 'doubtful', budget: 12 });
    const before = { ...customer() };
    const { replaced = {}, fields } = saved(
      { phone: '139', budget: null, lastConfirmed: 'today' },
      { phone: '138', budget: 12 },
    );
    expect(replaced).toEqual({
      phone: '138',
      budget: 12,
      lastConfirmed: null,
      'mark:phone': 'doubtful 2026-02-10 li@firm.example',
    });
    const base = Object.fromEntries(Object.keys(replaced).map((key) => [key, fields[key] ?? null]));
    saved(replaced, base);
    const record = { revision: expect.any(Number), updated: expect.any(String) };
    expect({ ...customer(), marks: marks() }).toEqual({
      ...before,
      ...record,
      marks: JSON.parse(String(before['marks'])),
      lastConfirmed: null,
    });
  });

  it('is written back against what was saved, so that a colleague’s later change clashes', () => {
    const { replaced = {} } = saved({ phone: '139' }, { phone: '138' });
    saved({ phone: '137' }, { phone: '139' });
    expect(refused(replaced, { phone: '139' })).toMatchObject({
      code: 'conflict',
      conflicts: [{ field: 'phone', base: '139', yours: '138', theirs: '137' }],
    });
    expect(customer()['phone']).toBe('137');
  });
});

describe('a mark on a field of a key person', () => {
  let customerId: string;
  let id: string;
  const person = () => ports.tables.records('people')[0]?.values ?? {};
  const savedPerson = (changes: Fields, base: Fields): unknown => {
    const outcome = savePerson(ports, { customerId, id, base, changes });
    return outcome.ok ? outcome.value.fields : outcome.error;
  };
  beforeEach(() => {
    const firm = saveCard(ports, { kind: 'organisation', requestId: 'r-3', changes: { name: 'Lee & Co' } });
    if (!firm.ok) throw new Error(firm.error.code);
    customerId = firm.value.id;
    const changes = { name: 'Chen Hao', say: 'decides', phone: '138' };
    const made = savePerson(ports, { customerId, requestId: 'r-4', changes });
    if (!made.ok) throw new Error(made.error.code);
    id = made.value.id;
  });

  it('is stored with the sheet’s day and the person at the keyboard, logged, and comes with the card', () => {
    expect(savedPerson({ 'mark:say': 'confirmed' }, { 'mark:say': null })).toMatchObject({ 'mark:say': LI });
    const by = { on: '2026-02-10', by: 'li@firm.example' };
    expect(JSON.parse(String(person()['marks']))).toEqual({ say: { state: 'confirmed', ...by } });
    expect(logged().slice(-1)).toEqual([['Say in the purchase · Confirmed marks', null, LI]]);
    const card = loadCard(ports, { id: customerId });
    expect(card.ok && card.value.people?.[0]?.fields).toMatchObject({ 'mark:say': LI });
  });

  it('goes when the value changes, clashes with a newer one, and takes no other day than today', () => {
    savedPerson({ 'mark:say': 'confirmed' }, { 'mark:say': null });
    expect(savedPerson({ 'mark:say': 'doubtful' }, { 'mark:say': null })).toMatchObject({ code: 'conflict' });
    expect(savedPerson({ 'mark:phone': ANNE }, { 'mark:phone': null })).toMatchObject({
      field: 'mark:phone',
      issue: 'derived',
    });
    expect(savedPerson({ 'mark:name': 'doubtful' }, {})).toMatchObject({ field: 'mark:name', issue: 'wrong-type' });
    savedPerson({ say: 'influences' }, { say: 'decides' });
    expect(person()['marks'] ?? null).toBeNull();
    expect(savedPerson({ say: 'decides', 'mark:say': LI }, { say: 'influences', 'mark:say': null })).toMatchObject({
      'mark:say': LI,
    });
  });

  it('is for a person that there is already', () => {
    const changes = { name: 'Wu Lan', 'mark:phone': 'confirmed' };
    expect(savePerson(ports, { customerId, requestId: 'r-5', changes })).toMatchObject({ ok: false });
    expect(ports.tables.records('people')).toHaveLength(1);
  });
});
