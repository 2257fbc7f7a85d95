// The commands of `npm run -s local -- …`, each a line of words in, JSON out; the server runs the same ones when it is up.
// Knows no terminal.
import { setClock } from '../run/entry-points';
import { parseSeedOptions, type SeedOptions } from './options';
import { callFunction, insertRow, readCells, sortTab, typeInCell } from './person-actions';
import { offsetText, readInstant } from './wall-clock';
import type { LocalWorkbook } from './workbook';

export interface CommandSession {
  workbook(): LocalWorkbook;
  /** A new workbook in place of the one there is. */
  seed(options: SeedOptions): Promise<void>;
}

type Command = (session: CommandSession, args: readonly string[], user: string) => unknown;

const COMMANDS: Readonly<
  Record<string, { readonly usage: string; readonly least: number; readonly most: number; readonly run: Command }>
> = {
  seed: {
    usage: 'seed --sample northwind|empty [--lang en|zh] [--at ISO] [--zone ZONE]',
    least: 0,
    most: 8,
    run: seed,
  },
  call: { usage: 'call FUNCTION [JSON-ARGUMENT]', least: 1, most: 30, run: call },
  get: {
    usage: "get 'TAB!A1:C9' (or 'TAB')",
    least: 1,
    most: 1,
    run: (session, [address = '']) => readCells(session.workbook(), address),
  },
  set: { usage: "set 'TAB!A1' VALUE", least: 2, most: 2, run: set },
  sort: {
    usage: "sort 'TAB' COLUMN [asc|desc] (COLUMN: a letter as in A1, or a header)",
    least: 2,
    most: 3,
    run: sort,
  },
  'insert-row': { usage: "insert-row 'TAB' N (before row N)", least: 2, most: 2, run: insert },
  outbox: { usage: 'outbox', least: 0, most: 0, run: outbox },
  clock: { usage: 'clock [ISO] (sets the time, nothing runs; without ISO tells it)', least: 0, most: 1, run: clock },
  advance: { usage: 'advance ISO (the triggers that fall due run)', least: 1, most: 1, run: advance },
  runs: { usage: 'runs', least: 0, most: 0, run: runs },
};
const AS_USAGE = 'as EMAIL COMMAND …';

export async function runCommand(session: CommandSession, words: readonly string[], user?: string): Promise<unknown> {
  const [name = '', ...args] = words;
  if (name === 'as') {
    const [person = '', ...command] = args;
    if (command.length === 0) throw new Error(`Cannot run the command: it is ${AS_USAGE}`);
    session.workbook().admit(person);
    return runCommand(session, command, person);
  }
  const command = Object.hasOwn(COMMANDS, name) ? COMMANDS[name] : undefined;
  if (command === undefined) {
    const usages = [...Object.values(COMMANDS).map(({ usage }) => usage), AS_USAGE];
    throw new Error(`Cannot run ${name === '' ? 'nothing' : name}: the commands are\n  ${usages.join('\n  ')}`);
  }
  if (args.length < command.least || args.length > command.most)
    throw new Error(`Cannot run the command: it is ${command.usage}`);
  return command.run(session, args, user ?? session.workbook().owner);
}

async function seed(session: CommandSession, args: readonly string[]): Promise<unknown> {
  const options = parseSeedOptions(args);
  await session.seed(options);
  const { cells, host } = session.workbook();
  return { seeded: options.sample, title: host.document.name(), tabs: cells.sheets().map(({ name }) => name) };
}

function call(
  session: CommandSession,
  [functionName = '', ...json]: readonly string[],
  user: string,
): Promise<unknown> {
  const args = json.map((text) => {
    try {
      return JSON.parse(text) as unknown;
    } catch {
      throw new Error(`Cannot call ${functionName}: the argument is not JSON: ${text}`);
    }
  });
  return callFunction(session.workbook(), functionName, args, user);
}

async function set(
  session: CommandSession,
  [address = '', text = '']: readonly string[],
  user: string,
): Promise<unknown> {
  await typeInCell(session.workbook(), address, text, user);
  return { cell: address, value: readCells(session.workbook(), address)[0]?.[0] };
}

function sort(
  session: CommandSession,
  [tab = '', column = '', order = 'asc']: readonly string[],
  user: string,
): unknown {
  if (order !== 'asc' && order !== 'desc') throw new Error(`Cannot sort: the order is asc or desc, not ${order}`);
  sortTab(session.workbook(), tab, column, order === 'asc', user);
  return { sorted: tab, by: column, order };
}

function insert(session: CommandSession, [tab = '', number = '']: readonly string[], user: string): unknown {
  insertRow(session.workbook(), tab, Number(number), user);
  return { inserted: Number(number), tab };
}

function outbox(session: CommandSession): unknown {
  const { host } = session.workbook();
  const zone = host.document.timeZone();
  return host.mail.sent().map((mail) => ({
    to: mail.to.join(', '),
    subject: mail.subject,
    text: mail.text,
    html: mail.html,
    when: offsetText(Date.parse(mail.when), zone),
    from: mail.from,
    cc: mail.cc.join(', '),
    bcc: mail.bcc.join(', '),
    name: mail.name,
    replyTo: mail.replyTo,
    attachments: mail.attachments,
  }));
}

function clock(session: CommandSession, [to]: readonly string[]): unknown {
  const { host, cells } = session.workbook();
  if (to !== undefined) {
    setClock(host, new Date(readInstant(to, host.document.timeZone())).toISOString());
    cells.recalculateVolatile();
  }
  return clockJson(session.workbook());
}

async function advance(session: CommandSession, [to = '']: readonly string[]): Promise<unknown> {
  const workbook = session.workbook();
  const target = readInstant(to, workbook.host.document.timeZone());
  const fired = await workbook.run({ name: 'advance', to: new Date(target).toISOString() });
  const records = workbook.host.runs.list().filter(({ id }) => fired.some((run) => run.runId === id));
  return { ...clockJson(workbook), runs: records.map((record) => runJson(workbook, record)) };
}

function runs(session: CommandSession): unknown {
  const workbook = session.workbook();
  return workbook.host.runs.list().map((record) => runJson(workbook, record));
}

function runJson({ host }: LocalWorkbook, record: ReturnType<LocalWorkbook['host']['runs']['list']>[number]) {
  return { ...record, when: offsetText(Date.parse(record.when), host.document.timeZone()) };
}

function clockJson({ host }: LocalWorkbook): { readonly now: string; readonly zone: string } {
  const zone = host.document.timeZone();
  return { now: offsetText(host.clock.now(), zone), zone };
}
