// An archive in memory with one rep, templates and a clock that is moved, for tests of mails to customers.
// The hours are run as the trigger runs them.
import { draftGreetings } from '../../../src/app/greetings/draft-greetings';
import { nextTicked, tickedMails } from '../../../src/app/greetings/ticked-mails';
import type { MoreWork, RunReport } from '../../../src/app/reminders/hourly';
import { hourly } from '../../../src/app/reminders/hourly';
import { defaultTemplates } from '../../../src/domain/digest/default-templates';
import type { FieldValues } from '../../../src/domain/table/field-value';
import type { MemoryPorts } from '../../support/memory-ports';
import type { KeptMail } from '../../support/memory-reminders';
import { memoryReminders, ReminderWorld, wallText } from '../../support/memory-reminders';
import { emptyArchive, put } from '../reminders/due-archive';

export const REP = 'li@firm.cn';
const MORE: MoreWork = {
  mails: tickedMails,
  next: nextTicked,
  drafts: (ports, reading) => draftGreetings(ports, reading, ports.clock.today()) !== null,
};

export interface GreetingArchive {
  readonly ports: MemoryPorts;
  readonly world: ReminderWorld;
  /** On the wall of Shanghai, which is the sheet's and the rep's. */
  at(moment: string): void;
  hour(moment: string): RunReport;
  /** The same when the trigger comes, in milliseconds since 1970: it looks only when something may be due. */
  trigger(time: number): RunReport;
  outbox(kind?: string): readonly FieldValues[];
  /** Ticks the drafts, all or those of one customer, and changes what people would. */
  tick(changes?: FieldValues, customer?: string): void;
  /** To customers. */
  sent(): readonly KeptMail[];
}

export function greetingArchive(customers: readonly FieldValues[], settings: FieldValues = {}): GreetingArchive {
  const world = new ReminderWorld();
  world.user = REP;
  const ports = emptyArchive();
  const rows = (): { values: Record<string, FieldValues[string]> }[] => ports.tables.records('outbox');
  Object.assign(ports, memoryReminders(world, rows), {
    clock: {
      today: () => wallText(world.zone, world.now).slice(0, 10),
      now: () => wallText(world.zone, world.now),
    },
  });
  put(ports, 'team', [{ email: REP, name: 'Li Ming', role: 'rep', language: 'en', mailHour: 8 }]);
  put(ports, 'templates', defaultTemplates('en'));
  put(
    ports,
    'settings',
    Object.entries({ firmName: 'Northwind', ...settings }).map(([key, value]) => ({ key, name: key, value })),
  );
  put(
    ports,
    'customers',
    customers.map((customer, at) => ({
      ...{ id: `C-${at + 1}`, name: `Customer ${at + 1}`, kind: 'individual', owner: REP, language: 'en' },
      ...{ email: `c${at + 1}@shop.example`, nextFollowUp: '2099-01-01', lastConfirmed: '2099-01-01' },
      ...customer,
    })),
  );
  const at = (moment: string): void => {
    world.now = Date.parse(`${moment.replace(' ', 'T')}:00+08:00`);
  };
  const outbox = (kind?: string): FieldValues[] =>
    rows()
      .map(({ values }) => values)
      .filter((values) => kind === undefined || values['kind'] === kind);
  return {
    ports,
    world,
    at,
    hour: (moment) => {
      at(moment);
      return hourly(ports, MORE, true);
    },
    trigger: (time) => {
      world.now = time;
      return hourly(ports, MORE);
    },
    outbox,
    tick: (changes = {}, customer) => {
      for (const row of rows()) {
        if (row.values['state'] !== 'draft' || (customer !== undefined && row.values['customer'] !== customer))
          continue;
        Object.assign(row.values, { send: true }, changes);
      }
    },
    sent: () => world.mails.filter(({ to }) => to !== REP),
  };
}
