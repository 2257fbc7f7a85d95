// The hourly run in an archive of a given size: an hour in which nothing can be due, and the one of twenty digests.
// Everybody's hour comes at once, and every rep has more due than a mail holds.
import type { CellValue } from '../emulator/cells/cell-store';
import type { Host } from '../emulator/host/host';
import { callFromPage } from '../emulator/run/entry-points';
import type { RunResult } from '../emulator/run/execution';
import { runExecution } from '../emulator/run/execution';
import type { ScriptFiles } from '../emulator/run/run-context';
import { fieldOf, tab } from '../src/domain/catalogue/catalogue';
import type { TabKey } from '../src/domain/catalogue/catalogue';
import type { Measured } from './bench-rows';

const USER = 'owner@example.com';
export const REPS = 20;
export const repEmail = (n: number): string => `rep${n % REPS}@firm.example`;

export function measureReminders(host: Host, script: ScriptFiles): readonly Measured[] {
  host.clock.set(Date.parse('2026-02-09T20:00:00Z'));
  Array.from({ length: REPS }, (_, n) => n).forEach((n) => {
    put(host, 'team', n + 2, { email: repEmail(n), name: `Rep ${n}`, role: 'Rep', language: 'English', mailHour: 8 });
    put(host, 'tasks', n + 2, { id: `T-${n}`, to: repEmail(n), text: 'Call back' });
  });
  callFromPage(host, script, 'startRemindersFromSidebar', [{}], USER);
  // The day's round first, early in the morning: it has a line of its own.
  run(host, script, '2026-02-09T20:10:00Z');
  const idle = run(host, script, '2026-02-09T21:10:00Z');
  const digests = run(host, script, '2026-02-10T00:10:00Z');
  const sent = host.mail.sent().filter(({ to }) => to.some((one) => one.startsWith('rep')));
  if (sent.length !== REPS) throw new Error(`Cannot measure the digests: ${sent.length} were sent`);
  return [line('onHourly, nothing due', idle, 1_000, 4), line(`onHourly, ${REPS} digests`, digests, 30_000, null)];
}

function run(host: Host, script: ScriptFiles, at: string): RunResult {
  const now = Date.parse(at);
  host.clock.set(now);
  const event = { type: 'clock', at: now, triggerUid: '1' } as const;
  const result = runExecution(host, script, { entry: 'onHourly', user: USER, authMode: 'FULL', hasUi: false, event });
  if (result.outcome !== 'ok') throw new Error(`Cannot measure the hourly run: ${JSON.stringify(result.error)}`);
  if (process.env['BENCH_CALLS'] !== undefined) console.log(at, result.callsByMethod);
  return result;
}

const line = (
  work: string,
  { serviceCalls, modelledMs }: RunResult,
  limitMs: number,
  limitCalls: number | null,
): Measured => ({ work, calls: serviceCalls, ms: Math.round(modelledMs), limitMs, limitCalls });

function put(host: Host, key: TabKey, row: number, record: Readonly<Record<string, CellValue>>): void {
  const { cells } = host;
  const sheet = cells.sheets().find(({ name }) => name === tab(key).en);
  if (!sheet) throw new Error(`Cannot measure reminders: no tab ${key}`);
  const { columns, id: sheetId } = sheet;
  const header = cells.values(sheetId, { row: 0, column: 0, rows: 1, columns })[0] ?? [];
  for (const [field, value] of Object.entries(record)) {
    const column = header.indexOf(fieldOf(key, field)?.en ?? '');
    cells.write([{ sheetId, rect: { row: row - 1, column, rows: 1, columns: 1 }, values: [[value]] }]);
  }
}
