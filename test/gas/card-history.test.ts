import { beforeEach, describe, expect, it } from '@jest/globals';
import type { CellValue } from '../../emulator/cells/cell-store';
import { OWNER } from '../support/emulated-archive';
import { EmulatedArchive } from '../support/emulated-archive';
import { type } from '../support/hand-edits';

/** 2026-02-01. */
const DAY = 46_054;
let archive: EmulatedArchive;
let id = '';

/** Lines of the change log from row `first` on: each one's card, field and day. */
function putLines(first: number, lines: readonly (readonly [string, string, number])[]): void {
  const { id: sheetId, rows } = archive.sheet('Change log');
  if (rows < first + lines.length) archive.host.cells.insertRows(sheetId, rows, first + lines.length - rows);
  const header = archive.rows('Change log')[0] ?? [];
  const values = lines.map(([record, field, day]) => {
    const cells: Readonly<Record<string, CellValue>> = {
      When: day,
      Tab: 'Customers',
      'Record ID': record,
      Field: field,
      After: `x${day}`,
    };
    return header.map((text) => (typeof text === 'string' ? (cells[text] ?? null) : null));
  });
  archive.host.cells.write([
    { sheetId, rect: { row: first, column: 0, rows: lines.length, columns: header.length }, values },
  ]);
}
const history = (of = id) => archive.value('loadHistoryFromSidebar', { id: of });
const calls = (): number => archive.host.runs.list().slice(-1)[0]?.serviceCalls ?? 0;

beforeEach(() => {
  archive = new EmulatedArchive();
  archive.value('setUpFromSidebar', { language: 'en' });
  const changes = { name: 'Wang', phone: '138', doNotContact: true };
  id = archive.value('saveCardFromSidebar', { kind: 'individual', requestId: 'r-1', changes }).id;
});

describe('the history of a card in the sheet', () => {
  it('tells what was saved, the last line first, with values that a save takes back', () => {
    const request = { id, base: { phone: '138', doNotContact: true }, changes: { phone: '007', doNotContact: null } };
    const saved = archive.value('saveCardFromSidebar', request);
    expect(history()).toMatchObject({
      entries: [
        { field: 'doNotContact', before: true, after: null },
        { who: OWNER, how: 'sidebar', name: 'Phone', field: 'phone', before: '138', after: '007' },
        { field: 'id', after: id },
      ],
      all: 3,
      unsearched: 0,
    });
    expect(saved.replaced).toEqual({ phone: '138', doNotContact: true });
    const back = { id, base: { phone: '007', doNotContact: null }, changes: saved.replaced ?? {} };
    expect(archive.value('saveCardFromSidebar', back).fields).toMatchObject({ phone: '138', doNotContact: true });
  });

  it.each([
    ['en', 'Change log', ['After', 'Negotiation'], 'Lost'],
    ['zh', '变更记录', ['修改后', '合同谈判'], '流失'],
  ] as const)(
    'has words of lists in the log, keys on the page, and is no news to the daily round: %s',
    (language, title, [after, word], lost) => {
      archive = new EmulatedArchive();
      archive.value('setUpFromSidebar', { language });
      id = archive.value('saveCardFromSidebar', { kind: 'individual', requestId: 'r-1', changes: { name: 'Wang' } }).id;
      archive.value('dailyRoundFromSidebar', {});
      archive.value('saveCardFromSidebar', { id, base: { stage: null }, changes: { stage: 'negotiation' } });
      archive.host.clock.set(archive.host.clock.now() + 86_400_000);
      expect(archive.value('dailyRoundFromSidebar', {}).edits).toBe(0);
      const logged = archive.records(title);
      expect(logged[logged.length - 1]?.[after]).toBe(word);
      expect(history().entries[0]).toMatchObject({ field: 'stage', before: null, after: 'negotiation' });
      type(
        archive,
        { title: language === 'en' ? 'Customers' : '客户', row: 2, column: language === 'en' ? 'Stage' : '阶段' },
        lost,
      );
      expect(history().entries[0]).toMatchObject({ field: 'stage', before: 'negotiation', after: 'lost' });
      expect(archive.records(title).slice(-1)[0]?.[after]).toBe(lost);
    },
  );

  it('takes as few calls for a long log as for a short one, wherever the card’s lines stand', () => {
    history();
    const short = calls();
    const lines = Array.from({ length: 6_000 }, (_, n) => [n % 1_000 === 0 ? id : `C-${n}`, 'Notes', DAY] as const);
    putLines(2, lines);
    expect(history().all).toBe(7);
    expect(calls()).toBeLessThanOrEqual(short + 5);
    expect(history().entries.length).toBeGreaterThanOrEqual(6);
    expect(history('C-nobody').entries).toEqual([]);
  });

  it('says how many older lines it did not look through', () => {
    putLines(2, [[id, 'Notes', DAY]]);
    putLines(50_010, [[id, 'Email', DAY]]);
    expect(history()).toMatchObject({ all: 1, unsearched: 10, entries: [{ field: 'email' }] });
  });

  it('is told by the times when somebody has sorted the log', () => {
    putLines(2, [
      [id, 'Notes', DAY + 9],
      [id, 'Email', DAY + 3],
      [id, 'Phone', DAY + 6],
    ]);
    expect(history().entries.map(({ field }) => field)).toEqual(['id', 'notes', 'phone', 'email']);
  });

  it('is refused with its message where the log is gone', () => {
    archive.host.cells.removeSheet(archive.sheet('Change log').id);
    expect(archive.call('loadHistoryFromSidebar', { id })).toMatchObject({
      ok: false,
      error: { code: 'missing-column', message: expect.stringContaining('Change log') },
    });
  });
});

describe('a mark in the sheet', () => {
  it('is dated by the sheet’s day, not the script’s', () => {
    // 2026-02-11 01:30 in Shanghai.
    archive.host.clock.set(Date.parse('2026-02-10T17:30:00Z'));
    const request = { id, base: { 'mark:phone': null, lastConfirmed: null } };
    const changes = { 'mark:phone': 'doubtful', lastConfirmed: 'today' };
    const { fields } = archive.value('saveCardFromSidebar', { ...request, changes });
    expect(fields).toMatchObject({ 'mark:phone': `doubtful 2026-02-11 ${OWNER}`, lastConfirmed: '2026-02-11' });
    expect(archive.value('loadCardFromSidebar', { id }).fields).toMatchObject(fields);
    const [row] = archive.records('Customers');
    const marks = { phone: { state: 'doubtful', on: '2026-02-11', by: OWNER } };
    expect(row?.['Confirmed marks']).toBe(JSON.stringify(marks));
  });
});

describe('the team’s own columns of a new card', () => {
  it('are told as they stand now, and saved with it', () => {
    const { id: sheetId, columns } = archive.sheet('Individuals');
    archive.host.cells.insertColumns(sheetId, columns, 1);
    const rect = { row: 0, column: columns, rows: 1, columns: 1 };
    archive.host.cells.write([{ sheetId, rect, values: [['Car']] }]);
    const own = archive.value('loadOwnFieldsFromSidebar', {});
    expect(own).toEqual({ individual: ['ownKind:1:Car'], organisation: [] });
    const changes = { name: 'Li', 'ownKind:1:Car': '=1+1' };
    const made = archive.value('saveCardFromSidebar', { kind: 'individual', requestId: 'r-2', changes });
    expect(made.fields).toMatchObject({ 'ownKind:1:Car': '=1+1' });
    expect(archive.value('loadCardFromSidebar', { id: made.id }).fields['ownKind:1:Car']).toBe('=1+1');
  });
});
