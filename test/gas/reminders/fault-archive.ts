// A team of three with something due that is told on one day only, a ticked greeting, and up to three people's triggers on one
// document. The add-on's own code runs in the test's process, by the thousand; Google's services fail on command.
import { jest } from '@jest/globals';
import type { CellValue } from '../../../emulator/cells/cell-store';
import { MemoryCellStore } from '../../../emulator/cells/memory-cell-store';
import type { FaultKind } from '../../../emulator/host/faults';
import type { HostData } from '../../../emulator/host/host';
import { Host } from '../../../emulator/host/host';
import type { RunReport } from '../../../src/app/reminders/hourly';
import { hourly } from '../../../src/app/reminders/hourly';
import type { Ledger } from '../../../src/app/reminders/ledger';
import type { ReadyMail } from '../../../src/app/reminders/post';
import { startReminders } from '../../../src/app/reminders/start-reminders';
import type { Ports } from '../../../src/app/ports';
import { tab, fieldOf } from '../../../src/domain/catalogue/catalogue';
import type { TabKey } from '../../../src/domain/catalogue/catalogue';
import { setUpArchive } from '../../../src/app/set-up-archive';
import { compose } from '../../../src/entry/compose';
import type { Spent } from '../../support/interleaving-run';
import { runInProcess } from '../../support/interleaving-run';

export const USERS = ['owner@example.com', 'ann@example.com', 'bo@example.com'] as const;
export const REPS = ['rep0@firm.example', 'rep1@firm.example', 'rep2@firm.example'] as const;
export const GREETED = 'wang@customer.example';
/** Tuesday, eight o'clock and ten minutes in Shanghai. */
export const TUESDAY = Date.parse('2026-02-10T00:10:00Z');
export const HOUR = 3_600_000;
/** Day 0 of a sheet is 1899-12-30. */
const ROWS = 40;
const serial = (date: string): number => Date.parse(`${date}T00:00:00Z`) / 86_400_000 + 25_569;

export interface Frozen {
  readonly cells: ReturnType<MemoryCellStore['toJSON']>;
  readonly data: HostData;
}

export class FaultArchive {
  private constructor(
    readonly host: Host,
    private readonly cells: MemoryCellStore,
  ) {}

  static made(users: number): Frozen {
    const cells = new MemoryCellStore();
    cells.addSheet('Sheet1');
    const archive = new FaultArchive(new Host({ cells }), cells);
    archive.host.document.setTimeZone('Asia/Shanghai');
    for (const user of USERS) archive.host.document.addEditor(user);
    archive.at(TUESDAY - 3 * HOUR);
    const [owner] = USERS;
    runInProcess(archive.host, owner, () => setUpArchive(compose(), { language: 'en' }));
    // Empty rows tell nothing and take their time to be read.
    for (const { id, rows } of cells.sheets()) cells.deleteRows(id, ROWS, rows - ROWS);
    REPS.forEach((email, n) => {
      archive.put('team', { email, name: `Rep ${n}`, role: 'Rep', language: 'English', mailHour: 8 });
      archive.put('tasks', { id: `T-${n}`, to: email, text: `Task of rep ${n}`, due: serial('2026-02-02') });
      archive.put('customers', { id: `C-${n}`, kind: 'Individual', name: `Customer ${n}`, owner: email });
      archive.put('occasions', { id: `D-${n}`, customer: `C-${n}`, what: `Feast ${n}`, date: '02-10', leadDays: 0 });
    });
    const key = 'greeting:C-0:birthday:2026';
    archive.put('outbox', {
      id: 'X-1',
      send: 'Yes',
      state: 'Draft',
      kind: 'Greeting',
      to: GREETED,
      key,
      subject: 'Hello',
      text: 'Hi',
    });
    for (const user of USERS.slice(0, users)) runInProcess(archive.host, user, () => startReminders(compose()));
    // The round has its own tests.
    archive.roundDone('2026-02-10');
    return { cells: cells.toJSON(), data: archive.host.toJSON() };
  }

  static thawed({ cells, data }: Frozen): FaultArchive {
    const store = MemoryCellStore.fromJSON(cells);
    return new FaultArchive(Host.fromJSON(store, data), store);
  }

  at(now: number): void {
    this.host.clock.set(now);
    jest.setSystemTime(now);
  }

  /** What the run says, null when it was ended. */
  run(
    user: string,
    fault?: { readonly kind: FaultKind; readonly nth: number },
    told?: (spent: Spent) => void,
  ): RunReport | null {
    if (fault) this.host.faults.order(fault);
    try {
      return runInProcess(this.host, user, () => hourly(compose(false), { mails: ticked }), told);
    } catch {
      return null;
    } finally {
      this.host.faults.clear();
    }
  }

  roundDone(day: string): void {
    runInProcess(this.host, USERS[0], () => {
      const { memory } = compose(false);
      const state = JSON.parse(memory.all()['reminders.state'] ?? '{}') as object;
      memory.write('reminders.state', JSON.stringify({ ...state, roundDay: day, draftDay: day }));
    });
  }

  /** Words of the Status column by key. */
  ledger(): ReadonlyMap<string, string> {
    const sheet = this.sheet('outbox');
    const [header = [], ...rows] = this.cells.values(sheet.id, {
      row: 0,
      column: 0,
      rows: sheet.rows,
      columns: sheet.columns,
    });
    const column = (field: string): number => header.indexOf(fieldOf('outbox', field)?.en ?? '');
    const found = rows.map((row) => [wordIn(row[column('key')]), wordIn(row[column('state')])] as const);
    const keyed = found.filter(([key]) => key !== '');
    if (new Set(keyed.map(([key]) => key)).size !== keyed.length) throw new Error('a key stands there twice');
    return new Map(keyed);
  }

  mailsTo(address: string): readonly { readonly text: string; readonly when: string }[] {
    return this.host.mail.sent().filter(({ to }) => to.includes(address));
  }

  private put(key: TabKey, record: Readonly<Record<string, CellValue>>): void {
    const { id, columns, rows } = this.sheet(key);
    const ids = this.cells.values(id, { row: 0, column: 0, rows, columns });
    const row = ids.findIndex((cells) => cells.every((cell) => cell === null));
    for (const [field, value] of Object.entries(record)) {
      const column = (ids[0] ?? []).indexOf(fieldOf(key, field)?.en ?? '');
      this.cells.write([{ sheetId: id, rect: { row, column, rows: 1, columns: 1 }, values: [[value]] }]);
    }
  }

  private sheet(key: TabKey): ReturnType<MemoryCellStore['sheets']>[number] {
    const found = this.cells.sheets().find(({ name }) => name === tab(key).en);
    if (!found) throw new Error(`no tab ${key}`);
    return found;
  }
}

const wordIn = (cell: CellValue | undefined): string => (typeof cell === 'string' ? cell : '');

/** Greetings that people ticked. */
function ticked(ports: Ports, _reading: unknown, ledger: Ledger): readonly ReadyMail[] {
  return ports.tables.list('outbox', ['send', 'key', 'to', 'subject', 'text']).flatMap(({ id, values }) => {
    const [key, to, subject, text] = ['key', 'to', 'subject', 'text'].map((field) => String(values[field] ?? ''));
    if (values['send'] !== true || key === undefined || ledger.isTaken(key)) return [];
    const mail = { to: to ?? '', subject: subject ?? '', text: text ?? '', html: null, name: null, replyTo: null };
    return [{ entry: { key, id, fields: {} }, mail }];
  });
}
