import { beforeEach, describe, expect, it } from '@jest/globals';
import type { Person, SavePersonRequest } from '../../src/contract/sidebar-api';
import { EmulatedArchive } from '../support/emulated-archive';

const REQUEST = '3f2504e0-4f89-41d3-9a0c-0305e82c3301';
let archive: EmulatedArchive;
let firm: string;
const save = (request: Omit<SavePersonRequest, 'customerId'>): Person =>
  archive.value('savePersonFromSidebar', { customerId: firm, ...request });
const names = (): unknown[] =>
  (archive.value('loadCardFromSidebar', { id: firm }).people ?? []).map(({ fields }) => fields['name']);

beforeEach(() => {
  archive = new EmulatedArchive({ editors: ['li@example.com'] });
  archive.value('setUpFromSidebar', { language: 'en' });
  firm = archive.value('saveCardFromSidebar', { kind: 'organisation', changes: { name: 'Lee & Co' } }).id;
});

describe('key people', () => {
  it('come with the card of an organisation, in the order of the sheet, and with no other card', () => {
    save({ changes: { name: 'Chen Hao', role: 'GM', say: 'decides' } });
    save({ changes: { name: 'Wu Lan', say: 'pays' } });
    const other = archive.value('saveCardFromSidebar', { kind: 'organisation', changes: { name: 'Other' } });
    expect(names()).toEqual(['Chen Hao', 'Wu Lan']);
    expect(archive.value('loadCardFromSidebar', { id: other.id }).people).toEqual([]);
    expect(archive.records('Key people')[0]).toMatchObject({
      Customer: firm,
      Name: 'Chen Hao',
      'Say in the purchase': 'Decides',
    });
  });

  it('are there at once after one was added, though the rows were looked up before', () => {
    expect(names()).toEqual([]);
    save({ changes: { name: 'Chen Hao' } });
    expect(names()).toEqual(['Chen Hao']);
    expect(names()).toEqual(['Chen Hao']);
  });

  it('are found again after the rows were sorted, and never taken from another organisation', () => {
    const other = archive.value('saveCardFromSidebar', { kind: 'organisation', changes: { name: 'Other' } }).id;
    save({ changes: { name: 'B' } });
    archive.value('savePersonFromSidebar', { customerId: other, changes: { name: 'A' } });
    save({ changes: { name: 'C' } });
    expect(names()).toEqual(['B', 'C']);
    const { id, columns } = archive.sheet('Key people');
    archive.host.cells.sort(id, { row: 1, column: 0, rows: 3, columns }, [{ column: 2, ascending: true }]);
    expect(names()).toEqual(['B', 'C']);
  });

  it('make no second row when the same request comes again', () => {
    const first = save({ requestId: REQUEST, changes: { name: 'Chen Hao' } });
    const again = save({ requestId: REQUEST, changes: { name: 'Chen Hao', role: 'GM' } });
    expect(again).toMatchObject({ id: first.id, fields: { name: 'Chen Hao', role: 'GM' } });
    expect(archive.records('Key people').filter(({ Name }) => Name === 'Chen Hao')).toHaveLength(1);
  });

  it('are changed field by field, and a clash shows all three values and writes nothing', () => {
    const { id } = save({ changes: { name: 'Chen Hao', role: 'GM' } });
    save({ id, base: { role: 'GM' }, changes: { role: 'Director' } });
    const clash = archive.call('savePersonFromSidebar', {
      customerId: firm,
      id,
      base: { role: 'GM', notes: null },
      changes: { role: 'Owner', notes: 'mine' },
    });
    expect(clash).toMatchObject({
      ok: false,
      error: {
        code: 'conflict',
        conflicts: [{ field: 'role', base: 'GM', yours: 'Owner', theirs: 'Director' }],
      },
    });
    expect(archive.records('Key people')[0]).toMatchObject({ Role: 'Director', Notes: null });
    const log = archive.records('Change log').filter(({ Field }) => Field === 'Role');
    expect(log).toHaveLength(1);
    expect(log[0]).toMatchObject({ Tab: 'Key people', Before: 'GM', After: 'Director' });
  });

  it('keep text as typed and never overwrite a formula', () => {
    const { id } = save({ changes: { name: '=1+1', phone: '007' } });
    expect(save({ id, base: {}, changes: {} }).fields).toMatchObject({ name: '=1+1', phone: '007' });
    const sheet = archive.sheet('Key people');
    const role = (archive.rows('Key people')[0] ?? []).indexOf('Role');
    archive.host.cells.write([
      { sheetId: sheet.id, rect: { row: 1, column: role, rows: 1, columns: 1 }, formulas: [['="G"&"M"']] },
    ]);
    const before = archive.snapshot();
    const refused = archive.call('savePersonFromSidebar', { customerId: firm, id, changes: { role: 'x' } });
    expect(refused).toMatchObject({ ok: false, error: { code: 'invalid-field', field: 'role' } });
    expect(archive.snapshot()).toBe(before);
  });

  it('are refused without a name, for a customer that is gone, and for another customer’s person', () => {
    const { id } = save({ changes: { name: 'Chen Hao' } });
    const before = archive.snapshot();
    const refusals = [
      { customerId: firm, changes: { role: 'GM' } },
      { customerId: 'C-GONE', changes: { name: 'x' } },
      { customerId: 'C-GONE', id, changes: { name: 'x' } },
      { customerId: firm, id, changes: { customer: 'C-1' } },
    ].map((request) => archive.call('savePersonFromSidebar', request));
    expect(refusals.map((reply) => (reply.ok ? 'ok' : reply.error.code))).toEqual([
      'invalid-field',
      'not-found',
      'not-found',
      'invalid-field',
    ]);
    expect(archive.snapshot()).toBe(before);
  });
});
