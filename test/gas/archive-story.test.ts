import { beforeEach, describe, expect, it } from '@jest/globals';
import * as fc from 'fast-check';
import { EmulatedArchive } from '../support/emulated-archive';

/** Set-up gives every card these. */
const SET_UP_FORMULAS = ['tier', 'score', 'funnelLevel'];

const uuid = (n: number): string => `3f2504e0-4f89-41d3-9a0c-${String(n).padStart(12, '0')}`;
let archive: EmulatedArchive;
let next = 0;
const create = (changes: Record<string, string>, kind: 'individual' | 'organisation' = 'individual') =>
  archive.value('saveCardFromSidebar', { kind, requestId: uuid((next += 1)), changes });

beforeEach(() => {
  archive = new EmulatedArchive({ editors: ['li@example.com'] });
  archive.value('setUpFromSidebar', { language: 'en' });
});

describe('an archive in a sheet', () => {
  it('has all tabs of the chosen language before the sheet that was there, with frozen headers', () => {
    const names = archive.host.cells.sheets().map(({ name }) => name);
    expect(names).toHaveLength(28);
    expect(names[names.length - 1]).toBe('Sheet1');
    expect(archive.sheet('Customers').frozenRows).toBe(1);
    const zh = new EmulatedArchive();
    zh.value('setUpFromSidebar', { language: 'zh' });
    expect(zh.rows('客户')[0]?.slice(0, 4)).toEqual(['编号', '名称', '类型', '电话']);
  });

  it('keeps a customer in Customers and in the tab of the kind, under one id', () => {
    const card = create({ name: '张伟', phone: '138 0013 8000', employer: '华东工具' });
    expect(archive.records('Customers')[0]).toMatchObject({
      ID: card.id,
      Name: '张伟',
      Kind: 'Individual',
      Phone: '138 0013 8000',
    });
    expect(archive.records('Individuals')[0]).toMatchObject({ ID: card.id, Employer: '华东工具' });
    expect(archive.value('loadCardFromSidebar', { id: card.id })).toEqual(card);
  });

  it('shows the new customer in the index, with where they work', () => {
    create({ name: 'Lee', employer: 'Huadong Tools' });
    expect(archive.value('openFromSidebar', {}).cards).toEqual([
      expect.objectContaining({ name: 'Lee', company: 'Huadong Tools', owner: 'owner@example.com' }),
    ]);
    expect(archive.value('findCardsFromSidebar', { query: 'hua' })).toHaveLength(1);
  });

  it('writes the day as the sheet’s zone has it, whatever the script’s zone', () => {
    // 2026-02-10 01:30 UTC is 09:30 in Shanghai and the evening before in Los Angeles.
    const created = (timeZone: string): unknown => {
      const there = new EmulatedArchive({ timeZone });
      there.value('setUpFromSidebar', { language: 'en' });
      there.value('saveCardFromSidebar', {
        kind: 'individual',
        requestId: uuid(1),
        changes: { name: 'x', needDate: '2026-03-08' },
      });
      const row = there.records('Customers')[0];
      return [Math.floor(Number(row?.['Created'])), row?.['Need date']];
    };
    // Serial numbers count days from 1899-12-30: 46063 is 2026-02-10, 46089 is 2026-03-08, the night the clocks change in the US.
    expect(created('Asia/Shanghai')).toEqual([46063, 46089]);
    expect(created('America/Los_Angeles')).toEqual([46062, 46089]);
    expect(created('Asia/Kolkata')).toEqual([46063, 46089]);
  });

  it('gives dates back as they were saved, in every zone and on clock-change days', () => {
    for (const timeZone of ['America/Los_Angeles', 'Asia/Kolkata', 'Australia/Lord_Howe', 'America/Sao_Paulo']) {
      archive = new EmulatedArchive({ timeZone });
      archive.value('setUpFromSidebar', { language: 'en' });
      fc.assert(
        fc.property(fc.integer({ min: 0, max: 40_000 }), (days) => {
          const needDate = new Date(Date.UTC(1950, 0, 1 + days)).toISOString().slice(0, 10);
          expect(create({ name: 'x', needDate }).fields['needDate']).toBe(needDate);
          const id = create({ name: 'y', needDate }).id;
          expect(archive.value('loadCardFromSidebar', { id }).fields['needDate']).toBe(needDate);
        }),
        { seed: 21, numRuns: 12 },
      );
    }
  });

  it('keeps text as typed, in a new card and in a changed one', () => {
    for (const text of [
      '=1+1',
      '007',
      '1-2',
      '+86 138 0013 8000',
      "'quoted",
      'TRUE',
      '10%',
      '2026-02-10',
      '$2.99',
      '<script>alert(1)</script>',
      '𠮷野家',
      'שלום',
      '👩‍👩‍👧',
      '=IMPORTXML("x","y")',
      ' padded ',
      'two\nlines',
    ]) {
      const card = create({ name: text, phone: text, notes: text });
      expect(archive.value('loadCardFromSidebar', { id: card.id }).fields).toMatchObject({
        name: text,
        phone: text,
        notes: text,
      });
      archive.value('saveCardFromSidebar', {
        id: card.id,
        revision: 1,
        base: { address: null },
        changes: { address: text },
      });
      const after = archive.value('loadCardFromSidebar', { id: card.id });
      expect(after.fields['address']).toBe(text);
      expect(after.formulas).toEqual(SET_UP_FORMULAS);
    }
  });

  it('changes only the cells of the changed fields', () => {
    const [first, second] = [create({ name: 'A', phone: '1' }), create({ name: 'B', phone: '2' })];
    const before = archive.records('Customers');
    archive.value('saveCardFromSidebar', {
      id: second.id,
      revision: 1,
      base: { phone: '2' },
      changes: { phone: '22' },
    });
    const after = archive.records('Customers');
    expect(after[0]).toEqual(before[0]);
    const changed = Object.keys(after[1] ?? {}).filter((key) => after[1]?.[key] !== before[1]?.[key]);
    expect(changed.sort()).toEqual(['Phone', 'Revision']);
    expect(first.revision).toBe(1);
  });

  it('finds the row again after a sort, an insert, a moved and a renamed column', () => {
    const cards = ['B', 'C', 'A'].map((name) => create({ name, phone: name }));
    archive.value('openFromSidebar', {});
    const { id, columns } = archive.sheet('Customers');
    const { cells } = archive.host;
    cells.sort(id, { row: 1, column: 0, rows: 3, columns }, [{ column: 1, ascending: true }]);
    cells.insertRows(id, 1, 2);
    cells.moveColumns(id, 3, 1, 12);
    cells.insertColumns(id, 0, 1);
    cells.write([{ sheetId: id, rect: { row: 0, column: 2, rows: 1, columns: 1 }, values: [['Who']] }]);
    for (const card of cards) {
      const name = String(card.fields['name']);
      expect(archive.value('loadCardFromSidebar', { id: card.id }).fields).toMatchObject({ name, phone: name });
      archive.value('saveCardFromSidebar', {
        id: card.id,
        base: { phone: name },
        changes: { phone: `${name}${name}` },
      });
    }
    expect(
      archive
        .value('openFromSidebar', {})
        .cards.map(({ name, phone }) => [name, phone])
        .sort(),
    ).toEqual([
      ['A', 'AA'],
      ['B', 'BB'],
      ['C', 'CC'],
    ]);
  });

  it('never writes over a formula, and says which field holds one', () => {
    const card = create({ name: 'A' });
    const { id } = archive.sheet('Customers');
    const column = archive.rows('Customers')[0]?.indexOf('Notes') ?? -1;
    archive.host.cells.write([
      { sheetId: id, rect: { row: 1, column, rows: 1, columns: 1 }, formulas: [['=B2&"!"']], values: [['A!']] },
    ]);
    const loaded = archive.value('loadCardFromSidebar', { id: card.id });
    expect(loaded.formulas).toEqual([...SET_UP_FORMULAS, 'notes']);
    const reply = archive.call('saveCardFromSidebar', {
      id: card.id,
      revision: 1,
      base: { notes: 'A!' },
      changes: { notes: 'mine' },
    });
    expect(reply).toMatchObject({ ok: false, error: { code: 'invalid-field', field: 'notes' } });
    archive.value('saveCardFromSidebar', { id: card.id, revision: 1, base: { phone: null }, changes: { phone: '1' } });
    expect(archive.host.cells.formulas(id, { row: 1, column, rows: 1, columns: 1 })).toEqual([['=B2&"!"']]);
  });

  it('writes who changed what, when, and what stood there, in the same save', () => {
    const card = create({ name: 'A', phone: '1' });
    archive.value(
      'saveCardFromSidebar',
      { id: card.id, revision: 1, base: { phone: '1' }, changes: { phone: '=2' } },
      'li@example.com',
    );
    expect(archive.records('Change log').slice(-1)[0]).toMatchObject({
      Who: 'li@example.com',
      Tab: 'Customers',
      'Record ID': card.id,
      Field: 'Phone',
      Before: '1',
      After: '=2',
    });
  });

  it('says which column is missing, saves nothing, and set-up puts it back', () => {
    const card = create({ name: 'A', phone: '1' });
    const { id } = archive.sheet('Customers');
    archive.host.cells.deleteColumns(id, 3, 1);
    const before = archive.snapshot();
    const reply = archive.call('saveCardFromSidebar', {
      id: card.id,
      revision: 1,
      base: { phone: '1' },
      changes: { phone: '2' },
    });
    expect(reply).toMatchObject({
      ok: false,
      error: { code: 'missing-column', field: 'phone', message: expect.stringContaining('Phone') },
    });
    expect(archive.snapshot()).toBe(before);
    expect(archive.value('setUpFromSidebar', {})).toMatchObject({ tabsMade: 0, columnsMade: 1 });
    archive.value('saveCardFromSidebar', { id: card.id, revision: 1, base: { phone: null }, changes: { phone: '2' } });
    expect(archive.records('Customers')[0]).toMatchObject({ Phone: '2' });
  });

  it('changes nothing when set up a second time', () => {
    create({ name: 'A' });
    const before = archive.snapshot();
    expect(archive.value('setUpFromSidebar', { language: 'zh' })).toEqual({
      language: 'en',
      tabsMade: 0,
      columnsMade: 0,
      repaired: 0,
    });
    expect(archive.snapshot()).toBe(before);
  });

  it('leaves a team’s own sheet with one of our titles alone', () => {
    const there = new EmulatedArchive();
    const own = there.host.cells.addSheet('Orders');
    there.host.cells.write([{ sheetId: own.id, rect: { row: 0, column: 0, rows: 1, columns: 1 }, values: [['mine']] }]);
    there.value('setUpFromSidebar', { language: 'en' });
    expect(there.rows('Orders')).toEqual([['mine']]);
    expect(there.sheet('Orders 2').frozenRows).toBe(1);
  });

  it('answers busy while another save holds the lock, and saves afterwards', () => {
    const held = archive.host.locks.tryAcquire('document', archive.host.document.id(), 'someone else');
    expect(held).toBe(true);
    const request = { kind: 'individual' as const, requestId: uuid(99), changes: { name: 'A' } };
    expect(archive.call('saveCardFromSidebar', request)).toMatchObject({ ok: false, error: { code: 'busy' } });
    expect(archive.records('Customers')).toEqual([]);
    archive.host.locks.releaseAll('someone else');
    expect(archive.call('saveCardFromSidebar', request)).toMatchObject({ ok: true });
  });

  it('answers with a code in the archive’s language when Google fails in another', () => {
    archive = new EmulatedArchive();
    archive.value('setUpFromSidebar', { language: 'zh' });
    const card = create({ name: 'A', phone: '13800138000' });
    archive.host.faults.setErrorLanguage('zh');
    archive.host.faults.order({ method: 'setValues', kind: 'throw', nth: 1 });
    const reply = archive.call('saveCardFromSidebar', {
      id: card.id,
      revision: 1,
      base: { phone: '13800138000' },
      changes: { phone: '2' },
    });
    expect(reply).toEqual({ ok: false, error: { code: 'failed', message: expect.stringContaining('没有成功') } });
  });
});

describe('a card in the sheet of somebody who may only view it', () => {
  it('can be read and not saved', () => {
    const there = new EmulatedArchive({ viewers: ['viewer@example.com'] });
    there.value('setUpFromSidebar', { language: 'en' });
    const request = { kind: 'individual' as const, requestId: uuid(5), changes: { name: 'A' } };
    const card = there.value('saveCardFromSidebar', request);
    expect(there.value('loadCardFromSidebar', { id: card.id }, 'viewer@example.com').fields['name']).toBe('A');
    const before = there.snapshot();
    const change = { id: card.id, revision: 1, base: { name: 'A' }, changes: { name: 'B' } };
    expect(there.call('saveCardFromSidebar', change, 'viewer@example.com')).toMatchObject({
      ok: false,
      error: { code: 'not-allowed' },
    });
    expect(there.snapshot()).toBe(before);
  });
});
