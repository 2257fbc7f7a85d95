// A team with something due that is told on one day only, a manager, an address that is none, a greeting that was drafted and
// ticked and one still to be drafted, and up to three people's triggers on one document. The add-on's own hourly run runs in
// the test's process, by the thousand; Google's services fail on command.
import { jest } from '@jest/globals';
import type { CellValue } from '../../../emulator/cells/cell-store';
import { MemoryCellStore } from '../../../emulator/cells/memory-cell-store';
import type { FaultOrder } from '../../../emulator/host/faults';
import type { HostData } from '../../../emulator/host/host';
import { Host } from '../../../emulator/host/host';
import { draftGreetingsNow } from '../../../src/app/greetings/draft-greetings';
import { startReminders } from '../../../src/app/reminders/start-reminders';
import { tab, fieldOf } from '../../../src/domain/catalogue/catalogue';
import type { TabKey } from '../../../src/domain/catalogue/catalogue';
import { setUpArchive } from '../../../src/app/set-up-archive';
import { compose } from '../../../src/entry/compose';
import { onHourly } from '../../../src/entry/reminders';
import type { Spent } from '../../support/interleaving-run';
import { runInProcess } from '../../support/interleaving-run';

export const USERS = ['owner@example.com', 'ann@example.com', 'bo@example.com'] as const;
export const REPS = ['rep0@firm.example', 'rep1@firm.example', 'rep2@firm.example'] as const;
export const MANAGER = 'boss@firm.example';
/** Of a row of the Team tab. */
export const NO_ADDRESS = 'no address';
export const GREETED = 'wang@customer.example';
export const GREETING = 'greeting:W-1:birthday:2026';
/** Of a birthday three days after Tuesday. */
export const DRAFTED = 'greeting:W-2:birthday:2026';
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

export interface LedgerRow {
  readonly key: string;
  /** As the sheet shows it. */
  readonly state: string;
  readonly to: string;
  readonly subject: string;
}

export class FaultArchive {
  private constructor(
    readonly host: Host,
    private readonly cells: MemoryCellStore,
  ) {}

  /** @param more rows besides, before anybody starts the reminders */
  static made(users: number, more: (archive: FaultArchive) => void = () => undefined): Frozen {
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
    archive.put('team', { email: MANAGER, name: 'Boss', role: 'Manager', language: 'English', mailHour: 8 });
    archive.put('team', { email: NO_ADDRESS, name: 'Nobody', role: 'Rep', language: 'English', mailHour: 8 });
    archive.put('tasks', { id: 'T-9', to: NO_ADDRESS, text: 'Task of nobody', due: serial('2026-02-02') });
    archive.greeted('W-1', 'Wang Fang', '02-10', GREETED);
    archive.draft();
    archive.tick(GREETING);
    archive.greeted('W-2', 'Zhou Min', '02-13', 'zhou@customer.example');
    more(archive);
    for (const user of USERS.slice(0, users)) runInProcess(archive.host, user, () => startReminders(compose()));
    // The round has its own tests, and the reminders have run for weeks.
    archive.roundDone('2026-02-10');
    return archive.frozen();
  }

  static thawed({ cells, data }: Frozen): FaultArchive {
    const store = MemoryCellStore.fromJSON(cells);
    return new FaultArchive(Host.fromJSON(store, data), store);
  }

  frozen(): Frozen {
    return { cells: this.cells.toJSON(), data: this.host.toJSON() };
  }

  at(now: number): void {
    this.host.clock.set(now);
    jest.setSystemTime(now);
  }

  /** One run of that person's trigger, whether it ends well or not. */
  run(user: string, fault?: FaultOrder, told?: (spent: Spent) => void): void {
    if (fault) this.host.faults.order(fault);
    try {
      runInProcess(this.host, user, () => onHourly({ triggerUid: '1' }), told);
    } catch {
      // Killed.
    } finally {
      this.host.faults.clear();
    }
  }

  /** What happens at each service call of the runs from now on, before it. */
  atEachCall(act: (method: string) => void): void {
    const due = this.host.faults.due.bind(this.host.faults);
    this.host.faults.due = (method) => {
      act(method);
      return due(method);
    };
  }

  roundDone(day: string): void {
    runInProcess(this.host, USERS[0], () => {
      const { memory } = compose(false);
      const state = JSON.parse(memory.all()['reminders.state'] ?? '{}') as object;
      memory.write('reminders.state', JSON.stringify({ ...state, roundDay: day, begun: '' }));
    });
  }

  /** Rows of the Outbox with a key. */
  ledger(): readonly LedgerRow[] {
    const sheet = this.sheet('outbox');
    const [header = [], ...rows] = this.cells.values(sheet.id, {
      row: 0,
      column: 0,
      rows: sheet.rows,
      columns: sheet.columns,
    });
    const at = (field: string): number => header.indexOf(fieldOf('outbox', field)?.en ?? '');
    const places = (['key', 'state', 'to', 'subject'] as const).map((field) => [field, at(field)] as const);
    const found = rows.map((row): LedgerRow => {
      const [key = '', state = '', to = '', subject = ''] = places.map(([, column]) => wordIn(row[column]));
      return { key, state, to, subject };
    });
    return found.filter(({ key }) => key !== '');
  }

  /** The word of the Status column; '' for no such row. */
  stateOf(key: string): string {
    return this.ledger().find((row) => row.key === key)?.state ?? '';
  }

  mailsTo(address: string): ReturnType<Host['mail']['sent']> {
    return this.host.mail.sent().filter(({ to }) => to.includes(address));
  }

  tick(key: string): void {
    const sheet = this.sheet('outbox');
    const cells = this.cells.values(sheet.id, { row: 0, column: 0, rows: sheet.rows, columns: sheet.columns });
    const columnOf = (field: string): number => (cells[0] ?? []).indexOf(fieldOf('outbox', field)?.en ?? '');
    const row = cells.findIndex((line) => line[columnOf('key')] === key);
    if (row < 0) throw new Error(`no row ${key}`);
    this.cells.write([
      { sheetId: sheet.id, rect: { row, column: columnOf('send'), rows: 1, columns: 1 }, values: [['Yes']] },
    ]);
  }

  draft(): void {
    runInProcess(this.host, USERS[0], () => draftGreetingsNow(compose()));
  }

  /** A customer of the first rep with an address, and a birthday. */
  greeted(id: string, name: string, birthday: string | null, email: string): void {
    const card = { id, kind: 'Individual', name, owner: REPS[0], email, language: 'English' };
    this.put('customers', { ...card, nextFollowUp: serial('2099-01-01'), lastConfirmed: serial('2099-01-01') });
    if (birthday !== null) this.put('individuals', { id, birthday });
  }

  put(key: TabKey, record: Readonly<Record<string, CellValue>>): void {
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
