// A year of hourly runs over an archive in memory: what the Outbox says each mail told, and when it went on whose wall.
// Knows no rule of what is due; walls are read by Intl, not by the add-on.
import { hourly } from '../../../src/app/reminders/hourly';
import type { DueTables, TeamMember } from '../../../src/domain/due/due-tables';
import type { MemoryPorts } from '../../support/memory-ports';
import { ReminderWorld, remindingPorts } from '../../support/memory-reminders';
import { archiveOf, put } from './due-archive';

export const HOUR = 3_600_000;
export const SHEET = 'Asia/Shanghai';
export interface Span {
  readonly from: number;
  readonly until: number;
  /** Zone of the sheet. */
  readonly sheet: string;
  /** Rows of the Settings tab. */
  readonly settings: Readonly<Record<string, string>>;
}
/** New Year in the first zone, and a little after the year has ended in the last one. */
export const YEAR: Span = {
  from: Date.parse('2025-12-31T16:20:00Z'),
  until: Date.parse('2027-01-01T06:00:00Z'),
  sheet: SHEET,
  settings: {},
};

export interface SentMail {
  readonly at: number;
  /** The day of its key. */
  readonly day: string;
  readonly email: string;
  readonly keys: readonly string[];
}
export interface RemindedYear {
  readonly daily: readonly SentMail[];
  readonly weekly: readonly SentMail[];
  /** Addresses of a run's mails that have no row of their own, and of rows without a mail. */
  readonly unmatched: readonly string[];
  readonly runs: readonly number[];
  /** States of the ledger's rows. */
  readonly states: ReadonlySet<string>;
}

const formats = new Map<string, Intl.DateTimeFormat>();
/** `YYYY-MM-DD HH` */
export function wallOf({ zone }: Pick<TeamMember, 'zone'>, at: number, sheet = SHEET): string {
  const timeZone = zone ?? sheet;
  const format =
    formats.get(timeZone) ?? new Intl.DateTimeFormat('sv-SE', { timeZone, dateStyle: 'short', timeStyle: 'short' });
  formats.set(timeZone, format);
  return format.format(at).slice(0, 13);
}

/** @param comes whether the trigger comes in that hour */
export function remindedYear(all: DueTables, lastMail: string, comes: (at: number) => boolean): RemindedYear {
  const { daily, weekly, ...year } = remindedHours(all, lastMail, YEAR, comes);
  const inYear = ({ day }: SentMail): boolean => day < '2027';
  return { ...year, daily: daily.filter(inYear), weekly: weekly.filter(inYear) };
}

export function remindedHours(
  all: DueTables,
  lastMail: string,
  { from, until, sheet, settings }: Span,
  comes: (at: number) => boolean = () => true,
  ports: MemoryPorts = archiveOf(all),
): RemindedYear {
  const world = new ReminderWorld(sheet);
  world.user = 'owner@firm.cn';
  world.quota = 1500;
  put(
    ports,
    'settings',
    Object.entries({ fileId: null, ...settings }).map(([key, value]) => ({ key, value })),
  );
  const before = all.team.map(({ email }, at) => ({
    ...{ id: `B-${at}`, key: `daily:${email}:${lastMail}`, kind: 'daily', to: email, state: 'sent', text: '' },
    claimedAt: `${lastMail} 08:00`,
  }));
  put(ports, 'outbox', before);
  const rows = () => ports.tables.records('outbox');
  const reminding = remindingPorts(ports, world, rows, () => ports.tables.records('settings'));
  const sent: (SentMail & { readonly kind: string })[] = [];
  const unmatched: string[] = [];
  const runs: number[] = [];
  for (let at = from; at < until; at += HOUR) {
    if (!comes(at)) continue;
    runs.push(at);
    world.now = at;
    const [mails, known] = [world.mails.length, rows().length];
    hourly(reminding);
    const added = rows()
      .slice(known)
      .map(({ values }) => values);
    const addresses = world.mails.slice(mails).map(({ to }) => to);
    if (addresses.join() !== added.map((row) => String(row['to'])).join()) unmatched.push(addresses.join());
    for (const row of added) {
      const [kind = '', email = '', day = ''] = String(row['key']).split(':');
      sent.push({ kind, at, day, email, keys: String(row['text'] ?? '').split('\n') });
    }
  }
  const of = (kind: string): readonly SentMail[] => sent.filter((one) => one.kind === kind);
  const ours = rows().filter(({ values }) => /^(daily|weekly|notice):/.test(String(values['key'])));
  const states = new Set(ours.map(({ values }) => String(values['state'])));
  return { daily: of('daily'), weekly: of('weekly'), unmatched, runs, states };
}
