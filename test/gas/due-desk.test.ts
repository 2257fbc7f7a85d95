// The due tables out of the emulated spreadsheet: zones, words of either language, rows that move, and what it costs.
import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import type { CellStore, CellValue } from '../../emulator/cells/cell-store';
import { MemoryCellStore } from '../../emulator/cells/memory-cell-store';
import { DocumentState } from '../../emulator/host/document-state';
import { Host } from '../../emulator/host/host';
import { UniverCellStore } from '../../emulator/univer/univer-cell-store';
import { readSetUp } from '../../src/app/read-request';
import type { DueReading } from '../../src/app/reminders/read-due';
import { readDue } from '../../src/app/reminders/read-due';
import { setUpArchive } from '../../src/app/set-up-archive';
import type { TabKey } from '../../src/domain/catalogue/catalogue';
import { fieldOf, tabTitle } from '../../src/domain/catalogue/catalogue';
import { compose } from '../../src/entry/compose';
import { rpc } from '../../src/entry/rpc';
import type { Spent } from '../support/interleaving-run';
import { runInProcess } from '../support/interleaving-run';

const OWNER = 'owner@example.com';
/** Day 0 of a sheet is 1899-12-30. */
const serial = (date: string): number => Date.parse(`${date}T00:00:00Z`) / 86_400_000 + 25_569;

// Late on the 9th in New York, early on the 10th in Shanghai.
beforeAll(() => void jest.useFakeTimers({ now: Date.parse('2026-02-10T01:30:00Z') }));
afterAll(() => void jest.useRealTimers());

class DueArchive {
  readonly host: Host;

  constructor(
    readonly cells: CellStore,
    readonly language: 'en' | 'zh',
    timeZone = 'Asia/Shanghai',
  ) {
    cells.addSheet('Sheet1');
    this.host = new Host({ cells, document: new DocumentState({ timeZone }) });
    runInProcess(this.host, OWNER, () => rpc('prepare', readSetUp, setUpArchive, { language }));
  }

  /** Cells of a row below the last one, by field. */
  add(tab: TabKey, row: Readonly<Record<string, CellValue>>): void {
    const { id } = this.sheet(tab);
    const { rows: filled } = this.cells.contentSize(id);
    for (const [field, value] of Object.entries(row)) {
      const rect = { row: filled, column: this.column(tab, field), rows: 1, columns: 1 };
      this.cells.write([{ sheetId: id, rect, values: [[value]] }]);
    }
  }

  column(tab: TabKey, field: string): number {
    const { id, columns } = this.sheet(tab);
    const header = this.cells.values(id, { row: 0, column: 0, rows: 1, columns })[0] ?? [];
    const column = header.indexOf(fieldOf(tab, field)?.[this.language] ?? '');
    if (column < 0) throw new Error(`no column ${tab}.${field}`);
    return column;
  }

  sheet(tab: TabKey): ReturnType<CellStore['sheets']>[number] {
    const sheet = this.cells.sheets().find(({ name }) => name === tabTitle(tab, this.language));
    if (!sheet) throw new Error(`no tab ${tab}`);
    return sheet;
  }

  read(told?: (spent: Spent) => void): DueReading {
    return runInProcess(this.host, OWNER, () => readDue(compose()), told);
  }
}

const ZONES = [
  ['plain cells', 'Asia/Shanghai', (): CellStore => new MemoryCellStore()],
  ['plain cells', 'Pacific/Kiritimati', (): CellStore => new MemoryCellStore()],
  ['the workbook of the page', 'America/New_York', (): CellStore => UniverCellStore.create()],
] as const;

describe('the due tables', () => {
  it.each(ZONES)('have the days that cells show, in %s of a sheet in %s', (_, zone, store) => {
    const archive = new DueArchive(store(), 'en', zone);
    archive.add('customers', { id: 'C-1', name: 'Wang Fang', nextFollowUp: serial('2026-03-08') });
    archive.add('contacts', { id: 'R-1', customer: 'C-1', when: serial('2026-02-09') + 0.999, said: 'blue' });
    archive.add('individuals', { id: 'C-1', birthday: 'L1968-08-15' });
    const { tables, skipped, shown, missing } = archive.read();
    expect(tables.customers).toMatchObject([{ nextFollowUp: '2026-03-08', birthday: 'L1968-08-15' }]);
    expect(shown(['C-1']).get('C-1')?.last).toEqual({ on: '2026-02-09', words: 'blue' });
    expect([skipped, missing]).toEqual([[], []]);
  });

  it('have keys for the words of either language', () => {
    const archive = new DueArchive(new MemoryCellStore(), 'zh');
    const card = { kind: 'Organisation', stage: '合同谈判', doNotContact: '否', country: 'China' };
    archive.add('customers', { id: 'C-1', name: '王芳', ...card });
    const colleague = { role: 'Manager', language: '英文', workingDays: '周一、Sunday', country: '中国' };
    archive.add('team', { email: 'Li@Firm.cn', ...colleague });
    archive.add('tasks', { id: 'T-1', to: 'LI@firm.cn', text: '回电', done: 'no' });
    const { tables } = archive.read();
    const read = { kind: 'organisation', stage: 'negotiation', doNotContact: false, country: 'CN' };
    expect(tables.customers).toMatchObject([read]);
    const member = { email: 'li@firm.cn', role: 'manager', language: 'en', workingDays: [1, 7], country: 'CN' };
    expect(tables.team).toMatchObject([member]);
    expect(tables.tasks).toMatchObject([{ id: 'T-1', to: 'li@firm.cn' }]);
  });
});

describe('the change log', () => {
  it('tells falls of the last days, also when somebody has sorted it', () => {
    const archive = new DueArchive(new MemoryCellStore(), 'en');
    const line = { tab: 'Customers', field: 'Tier', before: 'Key', after: 'General' };
    for (const [recordId, date] of [
      ['C-1', '2026-02-08'],
      ['C-2', '2025-12-01'],
      ['C-3', '2026-02-09'],
    ] as const) {
      archive.add('log', { ...line, recordId, when: serial(date) + 0.25 });
    }
    archive.add('log', { ...line, field: 'Phone', recordId: 'C-1', when: serial('2026-02-09') });
    expect(archive.read().tables.tierChanges).toEqual([
      { customer: 'C-1', before: 'Key', after: 'General', on: '2026-02-08' },
      { customer: 'C-3', before: 'Key', after: 'General', on: '2026-02-09' },
    ]);
  });
});

describe('reading the due tables', () => {
  it('takes no more calls for more rows', () => {
    const archive = new DueArchive(new MemoryCellStore(), 'en');
    const costs: Spent[] = [];
    const addAll = (from: number, to: number): void => {
      for (let at = from; at <= to; at += 1) {
        archive.add('customers', { id: `C-${at}`, name: 'A', tier: 'Key' });
        archive.add('contacts', { id: `R-${at}`, customer: `C-${at}`, when: serial('2026-02-09'), said: 'x' });
        archive.add('log', { tab: 'Customers', field: 'Tier', recordId: 'C-1', when: serial('2026-02-09') });
      }
    };
    addAll(1, 2);
    archive.read((spent) => costs.push(spent)).shown(['C-1']);
    addAll(3, 80);
    archive.read((spent) => costs.push(spent)).shown(['C-1']);
    expect(costs[1]?.calls).toBe(costs[0]?.calls);
    // One a tab, but three for the Value tab and two for the log; then the zone and the metadata.
    expect(costs[1]?.calls).toBeLessThanOrEqual(20);
  });

  it('reads a tab again whose rows moved between two of its reads', () => {
    const archive = new DueArchive(new MemoryCellStore(), 'en');
    archive.add('customers', { id: 'C-1', name: 'Anna', nextFollowUp: serial('2026-02-11') });
    archive.add('customers', { id: 'C-2', name: 'Bob', nextFollowUp: serial('2026-02-22') });
    const { id, columns } = archive.sheet('customers');
    // Far from the others, as somebody may have dragged it.
    archive.cells.moveColumns(id, archive.column('customers', 'nextFollowUp'), 1, columns);
    const values = archive.cells.values.bind(archive.cells);
    let moved = 0;
    jest.spyOn(archive.cells, 'values').mockImplementation((sheetId, rect) => {
      if (sheetId === id && rect.column === columns - 1 && moved++ === 0) {
        archive.cells.sort(id, { row: 1, column: 0, rows: 2, columns }, [{ column: 0, ascending: false }]);
      }
      return values(sheetId, rect);
    });
    const { tables } = archive.read();
    expect(moved).toBe(2);
    expect(tables.customers.map(({ name, nextFollowUp }) => [name, nextFollowUp])).toEqual([
      ['Bob', '2026-02-22'],
      ['Anna', '2026-02-11'],
    ]);
  });
});
