// A small archive with a team, tasks and birthdays in which the built add-on runs the reminders, hour by hour.
// Says nothing of what is expected.
import type { CellValue } from '../../../emulator/cells/cell-store';
import type { RunResult } from '../../../emulator/run/execution';
import { runExecution } from '../../../emulator/run/execution';
import { advanceClock } from '../../../emulator/run/advance';
import { fieldOf, fieldsOf, tab } from '../../../src/domain/catalogue/catalogue';
import type { TabKey } from '../../../src/domain/catalogue/catalogue';
import { EmulatedArchive, OWNER } from '../../support/emulated-archive';

/** Tuesday 10 February 2026, 05:30 in Shanghai. */
export const TUESDAY = '2026-02-09T21:30:00Z';

export class ReminderArchive extends EmulatedArchive {
  constructor(now = TUESDAY) {
    super({}, now);
    this.value('setUpFromSidebar', { language: 'en' });
  }

  /** Below the last row, as somebody types. */
  put(key: TabKey, records: readonly Readonly<Record<string, CellValue>>[]): void {
    const sheet = this.sheet(tab(key).en);
    const fields = fieldsOf(key);
    const headers = this.rows(sheet.name)[0] ?? [];
    const width = headers.length;
    const rows = this.rows(sheet.name);
    const first =
      rows.length - [...rows].reverse().findIndex((row) => row.some((cell) => cell !== null && cell !== ''));
    const columnOf = (field: string): number => headers.indexOf(fieldOf(key, field)?.en ?? '');
    const values = records.map((record) => {
      const row = Array.from({ length: width }, (): CellValue => null);
      for (const { key: field } of fields)
        if (record[field] !== undefined) row[columnOf(field)] = record[field] ?? null;
      return row;
    });
    const rect = { row: first, column: 0, rows: records.length, columns: width };
    this.host.cells.write([{ sheetId: sheet.id, rect, values }]);
  }

  /** One hourly run of that person, at the clock's time. */
  run(user = OWNER): RunResult {
    return runExecution(this.host, this.script, {
      entry: 'onHourly',
      user,
      authMode: 'FULL',
      hasUi: false,
      event: { type: 'clock', at: this.host.clock.now(), triggerUid: '1' },
    });
  }

  advance(to: string): readonly RunResult[] {
    return advanceClock(this.host, this.script, to);
  }

  /** Rows of the Outbox by their keys and states. */
  outbox(): readonly string[] {
    return this.records('Outbox').flatMap((row) =>
      typeof row['Send key'] === 'string' && typeof row['Status'] === 'string'
        ? [`${row['Send key']} ${row['Status']}`]
        : [],
    );
  }

  mails(): readonly { readonly to: string; readonly subject: string; readonly text: string }[] {
    return this.host.mail.sent().map(({ to, subject, text }) => ({ to: to.join(','), subject, text }));
  }
}

export const REP = { email: 'li@firm.example', name: 'Li Na', role: 'Rep', language: 'English', mailHour: 8 };

/** A team of that many with a task each, due long ago. */
export function withTeam(count: number, now?: string): ReminderArchive {
  const archive = new ReminderArchive(now);
  const reps = Array.from({ length: count }, (_, n) => ({ ...REP, email: `rep${n}@firm.example`, name: `Rep ${n}` }));
  archive.put('team', reps);
  archive.put(
    'tasks',
    reps.map(({ email }, n) => ({ id: `T-${n}`, to: email, text: `Call number ${n}`, due: 46_050 })),
  );
  archive.value('startRemindersFromSidebar', {});
  return archive;
}
