import { beforeEach, describe, expect, it } from '@jest/globals';
import { cardHistory } from '../../src/app/card-history';
import { ownFields } from '../../src/app/own-fields';
import { saveCard } from '../../src/app/save-card';
import { setUpArchive } from '../../src/app/set-up-archive';
import type { Fields, HistoryReply } from '../../src/contract/sidebar-api';
import type { Language } from '../../src/domain/language';
import type { MemoryPorts } from '../support/memory-ports';
import { memoryPorts } from '../support/memory-ports';

let ports: MemoryPorts;
let id = '';

function start(language: Language): void {
  ports = memoryPorts();
  setUpArchive(ports, { language });
  ports.tables.tabs.get('customers')?.fields.add('own:1:WeChat');
  ports.tables.tabs.get('individuals')?.fields.add('own:2:Car');
  const made = saveCard(ports, { kind: 'individual', requestId: 'r-1', changes: { name: 'Wang' } });
  if (!made.ok) throw new Error(made.error.code);
  id = made.value.id;
}
function save(changes: Fields): void {
  const base = Object.fromEntries(Object.keys(changes).map((key) => [key, null]));
  const outcome = saveCard(ports, { id, base, changes });
  if (!outcome.ok) throw new Error(JSON.stringify(outcome.error));
}
function history(): HistoryReply {
  const outcome = cardHistory(ports, { id });
  if (!outcome.ok) throw new Error(outcome.error.code);
  return outcome.value;
}
beforeEach(() => start('en'));

describe.each(['en', 'zh'] as const)('the history of a card in %s', (language) => {
  it('gives back every kind of field under its key, with the values as they are on the card', () => {
    start(language);
    const changes: Fields = {
      phone: '007',
      budget: 86_400.5,
      oursToWin: false,
      goodSigns: ['valuesOurWork', 'doesWhatWeDoWell'],
      nextFollowUp: '2026-02-28',
      occupation: 'teacher',
      'mark:decidesAlone': 'doubtful',
      'own:1:WeChat': 'wf-1990',
      'ownKind:2:Car': 3,
    };
    save(changes);
    const { entries, all, unsearched } = history();
    const told = Object.fromEntries(entries.map(({ field, after }) => [field, after]));
    expect(told).toEqual({ ...changes, 'mark:decidesAlone': 'doubtful 2026-02-10 li@firm.example', id });
    expect([all, unsearched]).toEqual([10, 0]);
    expect(entries[0]).toMatchObject({ when: '2026-02-10 09:30', who: 'li@firm.example', how: 'sidebar' });
  });
});

describe('the history of a card', () => {
  it('has the newest first, by the time that stands in the log', () => {
    save({ phone: '1' });
    save({ notes: 'x' });
    expect(history().entries.map(({ field }) => field)).toEqual(['notes', 'phone', 'id']);
    const [first] = ports.tables.records('log');
    Object.assign(first?.values ?? {}, { when: '2026-03-01 10:00' });
    expect(history().entries[0]?.field).toBe('id');
  });

  it('has no line of another card', () => {
    saveCard(ports, { kind: 'individual', requestId: 'r-2', changes: { name: 'Li' } });
    expect(history().all).toBe(1);
  });

  it('shows a line whose words mean no field of a card, without a field', () => {
    const [made] = ports.tables.records('log');
    Object.assign(made?.values ?? {}, { field: 'x'.repeat(201) });
    ports.tables.records('log').push({ values: { recordId: id, tab: 'Orders', field: 'Amount' }, formulas: [] });
    expect(history().entries.map(({ field }) => field)).toEqual([null, null]);
  });

  it('leaves out what is more than a page takes, and counts it', () => {
    for (let row = 0; row < 120; row += 1) {
      ports.tables.records('log').push({ values: { recordId: id, tab: 'Customers', field: 'Notes' }, formulas: [] });
    }
    expect(history().entries).toHaveLength(100);
    expect(history().all).toBe(121);
    for (const { values } of ports.tables.records('log')) values['after'] = 'x'.repeat(50_000);
    expect(history().entries).toHaveLength(8);
  });

  it('is refused where no archive was set up', () => {
    expect(cardHistory(memoryPorts(), { id })).toEqual({ ok: false, error: { code: 'not-set-up' } });
  });
});

describe('the team’s own columns', () => {
  it('are told by kind, under the keys that a new card is saved with', () => {
    expect(ownFields(ports)).toEqual({
      ok: true,
      value: { individual: ['own:1:WeChat', 'ownKind:2:Car'], organisation: ['own:1:WeChat'] },
    });
    const changes = { name: 'Li', 'own:1:WeChat': 'li', 'ownKind:2:Car': 'blue' };
    const made = saveCard(ports, { kind: 'individual', requestId: 'r-2', changes });
    expect(made).toMatchObject({ ok: true, value: { fields: { 'own:1:WeChat': 'li', 'ownKind:2:Car': 'blue' } } });
    expect(ports.tables.records('individuals')[1]?.values).toMatchObject({ 'own:2:Car': 'blue' });
  });
});
