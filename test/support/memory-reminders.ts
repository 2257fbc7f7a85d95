// The reminders' ports in memory, over the tables in memory: a clock that is moved, mails that are kept, triggers of several
// people on one document. Zone maths by Intl, so that it is not the add-on's own.
import type {
  FileMark,
  Mailer,
  Memory,
  Moments,
  OutboxChange,
  OutboxDesk,
  OutboxLine,
  OutgoingMail,
  ReminderPorts,
  Triggers,
} from '../../src/app/reminders/reminder-ports';
import type { Ports } from '../../src/app/ports';
import type { FieldValue } from '../../src/domain/table/field-value';

export interface KeptMail extends OutgoingMail {
  readonly from: string;
  readonly at: number;
}

/** What all runs on one document share. */
export class ReminderWorld {
  /** Milliseconds since 1970. */
  now = Date.parse('2026-02-10T01:30:00Z');
  /** As whom the next run acts. */
  user = 'li@firm.example';
  readonly mails: KeptMail[] = [];
  /** Recipients a day, and who may not send at all. */
  quota = 100;
  readonly refused = new Set<string>();
  /** Called before each mail: throw to fail it. */
  beforeMail: (mail: OutgoingMail) => void = () => undefined;
  readonly properties = new Map<string, string>();
  readonly triggers = new Map<string, string>();
  /** Milliseconds since the run began, as it is told. */
  elapsed = 0;
  /** Somebody holds the document's lock. */
  locked = false;
  fileId = 'file-1';

  constructor(readonly zone = 'Asia/Shanghai') {}
}

const formats = new Map<string, Intl.DateTimeFormat>();
const offsets = new Map<string, number>();
const QUARTER = 900_000;

/** Milliseconds that a zone's wall is ahead of UTC. */
function offset(zone: string, at: number): number {
  const key = `${zone} ${Math.floor(at / QUARTER)}`;
  const known = offsets.get(key);
  if (known !== undefined) return known;
  let format = formats.get(zone);
  if (!format) {
    format = new Intl.DateTimeFormat('en-GB', {
      timeZone: zone,
      hourCycle: 'h23',
      year: 'numeric',
      month: '2-digit',
      day: '2-digit',
      hour: '2-digit',
      minute: '2-digit',
      second: '2-digit',
    });
    formats.set(zone, format);
  }
  const part = Object.fromEntries(format.formatToParts(at).map(({ type, value }) => [type, Number(value)]));
  const { year = 0, month = 1, day = 1, hour = 0, minute = 0, second = 0 } = part;
  const found = Date.UTC(year, month - 1, day, hour, minute, second) - Math.floor(at / 1000) * 1000;
  offsets.set(key, found);
  return found;
}

export const wallText = (zone: string, at: number): string =>
  new Date(at + offset(zone, at)).toISOString().slice(0, 16).replace('T', ' ');

/** Null for a zone that there is not. */
function known(zone: string | null): string | null {
  try {
    if (zone !== null && !formats.has(zone)) offset(zone, 0);
    return zone;
  } catch {
    return null;
  }
}

type Rows = () => { values: Record<string, FieldValue> }[];

const isFileRow = ({ values }: ReturnType<Rows>[number]): boolean => values['key'] === 'fileId';

const word = (value: FieldValue | undefined): string => (typeof value === 'string' ? value : String(value ?? ''));

class MemoryOutbox implements OutboxDesk {
  constructor(private readonly rows: Rows) {}

  lines(): readonly OutboxLine[] {
    return this.rows().map(({ values }, at) => {
      const { id, key, state, claimedAt, sentAt } = values;
      return {
        row: at + 2,
        ...{ id: word(id), key: word(key), state: word(state), claimedAt: word(claimedAt), sentAt: word(sentAt) },
        ticked: values['send'] === true,
        to: word(values['to']).trim(),
      };
    });
  }

  append(records: readonly Readonly<Record<string, FieldValue>>[]): number {
    const rows = this.rows();
    const first = rows.length + 2;
    for (const values of records) rows.push(Object.assign({ formulas: [] }, { values: { ...values } }));
    return first;
  }

  change(changes: readonly OutboxChange[]): ReadonlySet<string> {
    const there = changes.filter(({ id, values }) => {
      const found = this.rows().find((row) => row.values['id'] === id);
      if (found) Object.assign(found.values, values);
      return found !== undefined;
    });
    return new Set(there.map(({ id }) => id));
  }

  texts(rows: readonly number[]): readonly string[] {
    return rows.map((row) => String(this.rows()[row - 2]?.values['text'] ?? ''));
  }

  apply(): void {}
}

export function memoryReminders(world: ReminderWorld, outboxRows: Rows, settingsRows: Rows = () => []): ReminderPorts {
  const mailer: Mailer = {
    quotaLeft: () => {
      if (world.refused.has(world.user)) throw new Error('send_mail is not granted');
      const today = new Date(world.now).toISOString().slice(0, 10);
      const used = world.mails.filter(
        ({ from, at }) => from === world.user && new Date(at).toISOString().slice(0, 10) === today,
      );
      return Math.max(0, world.quota - used.length);
    },
    send: (mail) => {
      world.beforeMail(mail);
      world.mails.push({ ...mail, from: world.user, at: world.now });
    },
  };
  const triggers: Triggers = {
    owner: () => world.user,
    mine: () => [...world.triggers].flatMap(([email, id]) => (email === world.user ? [id] : [])),
    start: () => void world.triggers.set(world.user, `trigger-${world.triggers.size + 1}`),
    stop: () => void world.triggers.delete(world.user),
  };
  const memory: Memory = {
    all: () => Object.fromEntries(world.properties),
    write: (name, text) => void world.properties.set(name, text),
    forget: (name) => void world.properties.delete(name),
  };
  const moments: Moments = {
    now: () => world.now,
    knows: (zone) => known(zone) !== null,
    wall: (zone, at) => {
      const text = wallText(known(zone) ?? world.zone, at);
      return { day: text.slice(0, 10), hour: Number(text.slice(11, 13)) };
    },
    instant: (zone, { day, hour }) => {
      const wall = `${day} ${String(hour).padStart(2, '0')}`;
      const here = known(zone) ?? world.zone;
      const noon = Date.parse(`${day}T12:00:00Z`);
      const about = noon - offset(here, noon) + (hour - 12) * 3_600_000;
      // The walls of zones differ by quarters of hours.
      let at = about - 2 * 3_600_000;
      while (wallText(here, at) < wall) at += QUARTER;
      return at;
    },
  };
  const file: FileMark = {
    own: () => world.fileId,
    told: () => String(settingsRows().find(isFileRow)?.values['value'] ?? ''),
    tell: () => {
      const row = settingsRows().find(isFileRow);
      if (row) row.values['value'] = world.fileId;
    },
  };
  return { mailer, triggers, memory, moments, file, outbox: new MemoryOutbox(outboxRows) };
}

/** The ports of one run on a document in memory: all days and moments are the world's. */
export function remindingPorts<P extends Ports>(
  ports: P,
  world: ReminderWorld,
  outboxRows: Rows,
  settingsRows: Rows = () => [],
): P & { readonly world: ReminderWorld } {
  const clock = {
    now: () => wallText(world.zone, world.now),
    today: () => wallText(world.zone, world.now).slice(0, 10),
  };
  const round = {
    ...ports.round,
    elapsed: () => world.elapsed,
    stretch: (work: () => void): boolean => {
      if (world.locked) return false;
      world.locked = true;
      try {
        work();
      } finally {
        world.locked = false;
      }
      return true;
    },
  };
  return Object.assign(ports, memoryReminders(world, outboxRows, settingsRows), { clock, round, world });
}
