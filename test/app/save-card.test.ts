import { beforeEach, describe, expect, it } from '@jest/globals';
import { loadCard } from '../../src/app/load-card';
import { saveCard } from '../../src/app/save-card';
import { setUpArchive } from '../../src/app/set-up-archive';
import type { Card } from '../../src/contract/sidebar-api';
import type { MemoryPorts } from '../support/memory-ports';
import { memoryPorts } from '../support/memory-ports';

const REQUEST = '3f2504e0-4f89-41d3-9a0c-0305e82c3301';
let ports: MemoryPorts;

function saved(request: Parameters<typeof saveCard>[1]): Card {
  const outcome = saveCard(ports, request);
  if (!outcome.ok) throw new Error(outcome.error.code);
  return outcome.value;
}
const newCard = (changes = {}): Card =>
  saved({ kind: 'individual', requestId: REQUEST, changes: { name: '张伟', phone: '138 0013 8000', ...changes } });

beforeEach(() => {
  ports = memoryPorts();
  setUpArchive(ports, { language: 'en' });
  // Set-up's own rows are no part of what is tested.
  ports.tables.writes.length = 0;
});

describe('saveCard() of a new card', () => {
  it('writes a row in Customers, a row with the same id in the tab of its kind, and one in the change log', () => {
    const card = newCard({ occupation: 'teacher' });
    expect(ports.tables.records('customers').map(({ values }) => values)).toEqual([
      expect.objectContaining({
        id: card.id,
        name: '张伟',
        kind: 'individual',
        revision: 1,
        created: '2026-02-10 09:30',
      }),
    ]);
    expect(ports.tables.records('individuals').map(({ values }) => values)).toEqual([
      { id: card.id, occupation: 'teacher' },
    ]);
    expect(ports.tables.records('organisations')).toEqual([]);
    expect(ports.tables.records('log')[0]?.values).toMatchObject({
      recordId: card.id,
      who: 'li@firm.example',
      how: 'sidebar',
    });
  });

  it('makes the person at the keyboard the owner unless an owner is given', () => {
    expect(newCard().fields['owner']).toBe('li@firm.example');
    const other = saved({
      kind: 'organisation',
      requestId: '3f2504e0-4f89-41d3-9a0c-0305e82c3302'.replace('3f25', 'aa25'),
      changes: { name: 'Lee & Co', owner: 'wang@firm.example' },
    });
    expect(other.fields['owner']).toBe('wang@firm.example');
  });

  it('makes no second row when the same request comes again', () => {
    const first = newCard();
    const again = newCard();
    expect(again).toEqual(loadCardOf(first.id));
    expect(ports.tables.records('customers')).toHaveLength(1);
    expect(ports.tables.records('individuals')).toHaveLength(1);
  });

  it('adds what was typed since, when the same request comes again with more', () => {
    newCard();
    const again = newCard({ notes: 'call after 15:00', occupation: 'baker' });
    expect(again).toMatchObject({ revision: 2, fields: { notes: 'call after 15:00', occupation: 'baker' } });
    expect(again).toEqual(loadCardOf(again.id));
    expect(ports.tables.records('customers')).toHaveLength(1);
  });

  it('never overwrites a colleague’s change when the same request comes again', () => {
    const { id } = newCard();
    saved({ id, revision: 1, base: { phone: '138 0013 8000' }, changes: { phone: '139' } });
    const request = {
      kind: 'individual' as const,
      requestId: REQUEST,
      changes: { name: '张伟', phone: '138 0013 8000' },
    };
    expect(saveCard(ports, request)).toMatchObject({ ok: false, error: { code: 'conflict' } });
    const decided = { ...request, base: { phone: '139' } };
    expect(saveCard(ports, decided)).toMatchObject({ ok: true, value: { fields: { phone: '138 0013 8000' } } });
  });

  it('completes a card of which only the row in Customers arrived', () => {
    const { id } = newCard({ occupation: 'teacher' });
    ports.tables.records('individuals').length = 0;
    newCard({ occupation: 'teacher' });
    expect(ports.tables.records('individuals').map(({ values }) => values)).toEqual([{ id, occupation: 'teacher' }]);
  });

  it('refuses a card without a name and writes nothing', () => {
    for (const name of [null, '', '   ', undefined]) {
      const changes = name === undefined ? { phone: '1' } : { name, phone: '1' };
      const outcome = saveCard(ports, { kind: 'individual', requestId: REQUEST, changes });
      expect(outcome).toEqual({ ok: false, error: { code: 'invalid-field', field: 'name', issue: 'required' } });
    }
    expect(ports.tables.writes).toEqual([]);
  });
});

const loadCardOf = (id: string): Card => {
  const outcome = loadCard(ports, { id });
  if (!outcome.ok) throw new Error(outcome.error.code);
  return outcome.value;
};

describe('saveCard() of a card that exists', () => {
  it('writes the changed fields and the record fields, and nothing else', () => {
    const card = newCard();
    ports.tables.writes.length = 0;
    saved({ id: card.id, revision: 1, base: { phone: '138 0013 8000' }, changes: { phone: '139', name: '张伟' } });
    expect(ports.tables.writes.map(({ tab, fields }) => [tab, [...fields].sort()])).toEqual([
      ['customers', ['phone', 'revision', 'updated', 'updatedBy']],
      ['log', expect.arrayContaining(['before', 'after', 'field'])],
    ]);
    expect(loadCardOf(card.id)).toMatchObject({ revision: 2, fields: { phone: '139', name: '张伟' } });
  });

  it('logs each changed field with what stood there before', () => {
    const card = newCard();
    saved({ id: card.id, revision: 1, changes: { phone: '139', goodSigns: [], notes: 'call after 15:00' } });
    const rows = ports.tables
      .records('log')
      .slice(1)
      .map(({ values }) => [values['field'], values['before'], values['after']]);
    expect(rows).toEqual([
      ['Phone', '138 0013 8000', '139'],
      ['Notes', null, 'call after 15:00'],
    ]);
  });

  it('says what clashes, with all three values, and writes nothing of the save', () => {
    const card = newCard();
    saved({ id: card.id, revision: 1, changes: { phone: '139' } });
    ports.tables.writes.length = 0;
    const outcome = saveCard(ports, {
      id: card.id,
      revision: 1,
      base: { phone: '138 0013 8000', notes: null },
      changes: { phone: '137', notes: 'mine' },
    });
    expect(outcome).toEqual({
      ok: false,
      error: {
        code: 'conflict',
        conflicts: [
          {
            field: 'phone',
            base: '138 0013 8000',
            yours: '137',
            theirs: '139',
            by: 'li@firm.example',
            at: '2026-02-10 09:30',
            own: true,
          },
        ],
      },
    });
    expect(ports.tables.writes).toEqual([]);
  });

  it('takes whoever is written on the card for the author of a change by hand that the log has no line of', () => {
    const card = newCard();
    const [stored] = ports.tables.records('customers');
    const clashAfter = (by: string | null) => {
      Object.assign(stored?.values ?? {}, { phone: '139', updatedBy: by, updated: '2026-02-10 11:00' });
      const outcome = saveCard(ports, { id: card.id, base: { phone: '138 0013 8000' }, changes: { phone: '137' } });
      return outcome.ok ? [] : outcome.error.conflicts;
    };
    const clash = { field: 'phone', base: '138 0013 8000', yours: '137', theirs: '139', at: '2026-02-10 11:00' };
    expect(clashAfter('li@firm.example')).toEqual([{ ...clash, by: 'li@firm.example', own: true }]);
    expect(clashAfter('wu@firm.example')).toEqual([{ ...clash, by: 'wu@firm.example' }]);
    expect(clashAfter(null)).toEqual([clash]);
  });

  it('saves beside another person’s change of another field', () => {
    const card = newCard();
    saved({ id: card.id, revision: 1, base: { notes: null }, changes: { notes: 'theirs' } });
    saved({ id: card.id, revision: 1, base: { phone: '138 0013 8000' }, changes: { phone: '139' } });
    expect(loadCardOf(card.id).fields).toMatchObject({ notes: 'theirs', phone: '139' });
  });

  it('never writes a cell with a formula', () => {
    const card = newCard();
    ports.tables.records('customers')[0]?.formulas.push('notes');
    ports.tables.writes.length = 0;
    const outcome = saveCard(ports, { id: card.id, revision: 1, base: { notes: null }, changes: { notes: 'x' } });
    expect(outcome).toEqual({ ok: false, error: { code: 'invalid-field', field: 'notes', issue: 'derived' } });
    expect(ports.tables.writes).toEqual([]);
  });

  it('adds the row of the kind’s tab when somebody typed the customer only into Customers', () => {
    ports.tables.records('customers').push({ values: { id: 'C-1', name: 'Typed', kind: 'individual' }, formulas: [] });
    saved({ id: 'C-1', base: { occupation: null }, changes: { occupation: 'baker' } });
    expect(ports.tables.records('individuals').map(({ values }) => values)).toEqual([
      { id: 'C-1', occupation: 'baker' },
    ]);
  });

  it('moves to the other kind with its fields, and leaves the row of the old kind', () => {
    const card = newCard({ occupation: 'teacher' });
    const changes = { kind: 'organisation', nature: 'private' };
    const after = saved({ id: card.id, revision: 1, base: { kind: 'individual', nature: null }, changes });
    expect(after).toMatchObject({ kind: 'organisation', fields: { nature: 'private' } });
    expect(ports.tables.records('organisations').map(({ values }) => values)).toEqual([
      { id: card.id, nature: 'private' },
    ]);
    expect(ports.tables.records('individuals')).toHaveLength(1);
    expect(loadCardOf(card.id)).toEqual({ ...after, people: [] });
  });

  it('knows a card whose kind was emptied by its other row, and writes there', () => {
    const card = newCard({ occupation: 'teacher' });
    for (const kind of [null, 'VIP']) {
      Object.assign(ports.tables.records('customers')[0]?.values ?? {}, { kind });
      expect(loadCardOf(card.id)).toMatchObject({ kind: 'individual', fields: { kind, occupation: 'teacher' } });
    }
    saved({ id: card.id, base: { occupation: 'teacher' }, changes: { occupation: 'baker' } });
    expect(ports.tables.records('individuals')[0]?.values).toMatchObject({ occupation: 'baker' });
    expect(ports.tables.records('organisations')).toEqual([]);
    const repaired = saved({ id: card.id, base: { kind: 'VIP' }, changes: { kind: 'individual' } });
    expect(repaired.fields).toMatchObject({ kind: 'individual', occupation: 'baker' });
  });

  it('refuses a kind that is none, which would hide half of the card', () => {
    const card = newCard();
    for (const kind of [null, 'VIP']) {
      const outcome = saveCard(ports, { id: card.id, revision: 1, base: { kind: 'individual' }, changes: { kind } });
      expect(outcome).toMatchObject({ ok: false, error: { code: 'invalid-field', field: 'kind' } });
    }
    expect(loadCardOf(card.id).kind).toBe('individual');
  });

  it('leaves a record field alone that the team has put a formula into', () => {
    const card = newCard();
    ports.tables.records('customers')[0]?.formulas.push('updated');
    ports.tables.writes.length = 0;
    saved({ id: card.id, revision: 1, base: { phone: '138 0013 8000' }, changes: { phone: '139' } });
    expect([...(ports.tables.writes[0]?.fields ?? [])].sort()).toEqual(['phone', 'revision', 'updatedBy']);
  });

  it('answers not-found for a row that is gone', () => {
    expect(saveCard(ports, { id: 'C-NOBODY', changes: { phone: '1' } })).toEqual({
      ok: false,
      error: { code: 'not-found' },
    });
  });

  it('writes nothing at all when a column that it needs was deleted', () => {
    const card = newCard();
    ports.tables.writes.length = 0;
    ports.tables.tabs.get('log')?.fields.delete('before');
    expect(() => saveCard(ports, { id: card.id, revision: 1, changes: { phone: '139' } })).toThrow('column log.before');
    expect(() =>
      saveCard(ports, { kind: 'individual', requestId: REQUEST.replace('3f25', 'bb25'), changes: { name: 'x' } }),
    ).toThrow('column log.before');
    expect(ports.tables.writes).toEqual([]);
  });

  it('refuses a derived field, an unknown field and a wrong type', () => {
    const card = newCard();
    const issueOf = (changes: Record<string, string | number>): unknown => {
      const outcome = saveCard(ports, { id: card.id, revision: 1, changes });
      return outcome.ok ? 'saved' : outcome.error.issue;
    };
    expect(issueOf({ id: 'C-2' })).toBe('derived');
    expect(issueOf({ revision: 9 })).toBe('derived');
    expect(issueOf({ nobody: 'x' })).toBe('wrong-type');
    expect(issueOf({ phone: 138 })).toBe('wrong-type');
    expect(issueOf({ needDate: '2026-02-30' })).toBe('no-date');
    expect(issueOf({ notes: 'x'.repeat(50_001) })).toBe('too-long');
    expect(issueOf({ notes: 'x'.repeat(50_000) })).toBe('saved');
  });
});

describe('saveCard() under the lock', () => {
  it('looks at nothing of the sheet before it has the lock', () => {
    const asked: string[] = [];
    const language = ports.tables.language.bind(ports.tables);
    ports.tables.language = () => {
      asked.push('language');
      return language();
    };
    const during = ports.lock.during.bind(ports.lock);
    ports.lock.during = (work) => {
      asked.push('lock');
      return during(work);
    };
    saveCard(ports, { kind: 'individual', requestId: REQUEST, changes: { name: 'x' } });
    expect(asked.slice(0, 2)).toEqual(['lock', 'language']);
  });

  it('answers busy and writes nothing while somebody else saves', () => {
    ports.lockHeld = true;
    const outcome = saveCard(ports, { kind: 'individual', requestId: REQUEST, changes: { name: 'x' } });
    expect(outcome).toEqual({ ok: false, error: { code: 'busy' } });
    expect(ports.tables.writes).toEqual([]);
  });
});
