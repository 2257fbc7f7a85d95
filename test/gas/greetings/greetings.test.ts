// Greetings and promotions by the built add-on: drafted by the hourly run, ticked in the grid, sent on their day.
// What people and importers leave in cells stays text in the Outbox and in the mail.
import { beforeAll, describe, expect, it } from '@jest/globals';
import type { CellValue } from '../../../emulator/cells/cell-store';
import { OWNER } from '../../support/emulated-archive';
import { type } from '../../support/hand-edits';
import { ReminderArchive, REP } from '../reminders/reminder-archive';

/** 08:10 in Shanghai. */
const at = (day: string): string => `${day}T00:10:00Z`;
const LEAD = '2026-09-18';
const MID_AUTUMN = '2026-09-25';
const HOSTILE: readonly string[] = [
  '=HYPERLINK("https://evil.example","x")',
  '+1+1',
  "'=1+1",
  '<b onclick=alert(1)>Ana</b>',
  'Ana\r\nBcc: all@firm.example',
  'Wang, Fang; Li <li@x.example>',
  '{rep}{a|b}',
  '长'.repeat(50_000),
];

function archiveWith(customers: readonly Readonly<Record<string, CellValue>>[]): ReminderArchive {
  const archive = new ReminderArchive(at(LEAD));
  archive.put('team', [REP]);
  archive.put(
    'customers',
    customers.map((customer, n) => ({
      ...{ id: `C-${n + 1}`, kind: 'Individual', owner: REP.email, country: 'China', language: 'English' },
      ...{ email: `c${n + 1}@shop.example`, nextFollowUp: 72_000, lastConfirmed: 72_000, ...customer },
    })),
  );
  return archive;
}
const wordOf = (cell: CellValue | undefined): string => (typeof cell === 'string' ? cell : '');
const greetings = (archive: ReminderArchive): readonly Readonly<Record<string, CellValue>>[] =>
  archive.records('Outbox').filter((row) => /^greeting:/.test(wordOf(row['Send key'])));

/** As people do, with the edit trigger that comes of it. */
function tick(archive: ReminderArchive): void {
  const [header = [], ...rows] = archive.rows('Outbox');
  const key = header.indexOf('Send key');
  rows.forEach((row, n) => {
    if (!/^(greeting|promotion):/.test(wordOf(row[key]))) return;
    type(archive, { title: 'Outbox', row: n + 2, column: 'Send' }, 'Yes');
  });
}
const toCustomers = (archive: ReminderArchive) =>
  archive.host.mail.sent().filter(({ to }) => to.some((address) => address.endsWith('@shop.example')));

function runAt(archive: ReminderArchive, moment: string): void {
  archive.host.clock.set(Date.parse(moment));
  expect(archive.run().outcome).toBe('ok');
}

describe('the built add-on', () => {
  it('drafts, waits for the tick and the day, and sends once in the name of the rep', () => {
    const archive = archiveWith([{ name: 'Ana Lee' }]);
    runAt(archive, at(LEAD));
    expect(greetings(archive)).toEqual([
      expect.objectContaining({ Status: 'Draft', Kind: 'Greeting', Addressee: 'c1@shop.example', Customer: 'C-1' }),
    ]);
    runAt(archive, at(MID_AUTUMN));
    expect(toCustomers(archive)).toEqual([]);
    tick(archive);
    for (const hour of ['00', '01', '02']) runAt(archive, `${MID_AUTUMN}T${hour}:40:00Z`);
    const [mail, ...more] = toCustomers(archive);
    expect(more).toEqual([]);
    expect(mail).toMatchObject({ to: ['c1@shop.example'], subject: 'Mid-Autumn Festival greetings' });
    expect(mail?.text).toMatch(/^Dear Ana Lee,\n.+\nLi Na$/);
    expect(JSON.stringify(mail)).toContain(`"${REP.email}"`);
    expect(greetings(archive)[0]?.['Status']).toBe('Sent');
  });

  it('drafts when somebody asks, no row twice, in calls that customers do not raise', () => {
    const cost = (count: number): number => {
      const archive = archiveWith(Array.from({ length: count }, (_, n) => ({ name: `Shop ${n}` })));
      expect(archive.value('draftGreetingsFromSidebar', {})).toEqual({ drafted: count });
      expect(archive.value('draftGreetingsFromSidebar', {})).toEqual({ drafted: 0 });
      return archive.host.runs.list().at(-2)?.serviceCalls ?? Infinity;
    };
    expect(cost(60)).toBe(cost(5));
  });

  it('drafts a promotion for a filter and sends what was ticked', () => {
    const archive = archiveWith([{ name: 'Ana', consent: 'Yes', tier: 'Key' }, { name: 'Bo' }]);
    archive.put('team', [{ ...REP, email: OWNER, name: 'Owner', role: 'Manager' }]);
    const request = { campaign: 'May', filter: {}, subject: 'Ten per cent off', text: '{salutation}\nHello.' };
    expect(archive.value('previewPromotionFromSidebar', request)).toMatchObject({ matching: 2, drafts: 1 });
    expect(archive.value('draftPromotionFromSidebar', request)).toMatchObject({ drafts: 1 });
    tick(archive);
    runAt(archive, at('2026-09-20').replace('T00', 'T03'));
    expect(toCustomers(archive).map(({ text }) => text)).toEqual([
      'Dear Ana,\nHello.\nReply STOP and we will not write again.',
    ]);
  });
});

describe('hostile names', () => {
  let archive: ReminderArchive;
  beforeAll(() => {
    archive = archiveWith(HOSTILE.map((name) => ({ name })));
    runAt(archive, at(LEAD));
    tick(archive);
    runAt(archive, at(MID_AUTUMN));
  });

  it('are each greeted once, at their one address', () => {
    expect(toCustomers(archive).map(({ to }) => to.join())).toEqual(HOSTILE.map((_, n) => `c${n + 1}@shop.example`));
    expect(greetings(archive).map((row) => row['Status'])).toEqual(HOSTILE.map(() => 'Sent'));
  });

  it('put no formula into the Outbox', () => {
    const sheet = archive.sheet('Outbox');
    const { rows, columns } = archive.host.cells.contentSize(sheet.id);
    const formulas = archive.host.cells.formulas(sheet.id, { row: 0, column: 0, rows, columns });
    expect(formulas.flat().filter((formula) => formula !== null && formula !== '')).toEqual([]);
  });

  it('stay within their line and bring no tag', () => {
    for (const { subject, text, html } of toCustomers(archive)) {
      expect(text.split('\n')).toHaveLength(3);
      expect(text.length).toBeLessThan(500);
      expect(html ?? '').not.toMatch(/<b[ >]|<[^>]*\son\w+=/);
      expect(subject).not.toMatch(/\p{Cc}/u);
    }
  });
});
