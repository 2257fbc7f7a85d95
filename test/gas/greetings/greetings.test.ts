// Greetings and promotions by the built add-on: drafted by the hourly run, ticked in the grid, sent on their day.
// What people and importers leave in cells stays text in the Outbox and in the mail.
import { beforeAll, describe, expect, it } from '@jest/globals';
import type { CellValue } from '../../../emulator/cells/cell-store';
import { fieldsOf, tabTitle } from '../../../src/domain/catalogue/catalogue';
import { serverText } from '../../../src/text/server/text';
import { EmulatedArchive, OWNER } from '../../support/emulated-archive';
import { paste, type } from '../../support/hand-edits';
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

describe('a ticked row', () => {
  const MANAGER = 'chen@firm.example';
  /** Drafts of three customers, started by two people. */
  function ticked(): ReminderArchive {
    const archive = archiveWith([{ name: 'Ana Lee' }, { name: 'Bo Wu' }, { name: 'Cy Xu' }]);
    archive.host.document.addEditor(MANAGER);
    archive.value('startRemindersFromSidebar', {});
    runAt(archive, at(LEAD));
    return archive;
  }
  const column = (header: string) => ({ title: 'Outbox', column: header });
  const rowOf = (archive: ReminderArchive, customer: string): number => {
    const [header = [], ...rows] = archive.rows('Outbox');
    return rows.findIndex((row) => row[header.indexOf('Customer')] === customer) + 2;
  };
  const run = (archive: ReminderArchive, user: string): void => {
    expect(archive.run(user).outcome).toBe('ok');
  };

  it('is answered at once with when the next run comes', () => {
    const archive = ticked();
    const before = archive.host.ui.toasts(OWNER).length;
    type(archive, { ...column('Subject'), row: rowOf(archive, 'C-1') }, 'Hello');
    expect(archive.host.ui.toasts(OWNER)).toHaveLength(before);
    type(archive, { ...column('Send'), row: rowOf(archive, 'C-1') }, 'Yes');
    expect(archive.host.ui.toasts(OWNER).at(-1)?.message).toMatch(/sent once.*The next run comes about 09:10\.$/);
    expect(archive.value('healthFromSidebar', {})).toMatchObject({ ticked: 1 });
  });

  it('goes once, to its own customer, when people sort the tab between the tick and the run', () => {
    const archive = ticked();
    type(archive, { ...column('Send'), row: rowOf(archive, 'C-2') }, 'Yes');
    const { id, rows, columns } = archive.sheet('Outbox');
    for (const ascending of [false, true]) {
      archive.host.cells.sort(id, { row: 1, column: 0, rows: rows - 1, columns }, [
        { column: (archive.rows('Outbox')[0] ?? []).indexOf('Addressee'), ascending },
      ]);
      archive.host.clock.set(Date.parse(at(MID_AUTUMN)));
      run(archive, OWNER);
    }
    expect(toCustomers(archive).map(({ to, text }) => [to.join(), text.split('\n')[0]])).toEqual([
      ['c2@shop.example', 'Dear Bo Wu,'],
    ]);
    expect(greetings(archive).find((row) => row['Customer'] === 'C-2')?.['Status']).toBe('Sent');
    expect(archive.value('healthFromSidebar', {})).toMatchObject({ ticked: 0 });
  });

  it('goes once though it was copied below, id and all, and both were ticked', () => {
    const archive = ticked();
    const [copied = []] = archive.rows('Outbox').slice(rowOf(archive, 'C-1') - 1);
    const last = archive.rows('Outbox').length;
    for (const row of [last + 1, last + 2]) paste(archive, { title: 'Outbox', row, column: 1 }, [copied]);
    tick(archive);
    for (const hour of ['00', '01', '02']) runAt(archive, `${MID_AUTUMN}T${hour}:40:00Z`);
    expect(
      toCustomers(archive)
        .map(({ to }) => to.join())
        .sort(),
    ).toEqual(['c1@shop.example', 'c2@shop.example', 'c3@shop.example']);
  });

  it('goes once when two people tick it, and both have the reminders run', () => {
    const archive = ticked();
    for (const user of [OWNER, MANAGER, OWNER]) {
      type(archive, { ...column('Send'), row: rowOf(archive, 'C-3') }, 'Yes', user);
    }
    archive.host.clock.set(Date.parse(at(MID_AUTUMN)));
    for (const user of [MANAGER, OWNER, MANAGER]) run(archive, user);
    type(archive, { ...column('Send'), row: rowOf(archive, 'C-3') }, 'Yes', MANAGER);
    for (const user of [OWNER, MANAGER]) run(archive, user);
    expect(toCustomers(archive).map(({ to }) => to.join())).toEqual(['c3@shop.example']);
  });
});

describe('the Outbox tab', () => {
  it.each(['en', 'zh'] as const)('says on its Send column what Yes does, %s', (language) => {
    const archive = new EmulatedArchive({}, at(LEAD));
    archive.value('setUpFromSidebar', { language });
    const sheet = archive.sheet(tabTitle('outbox', language));
    const column = fieldsOf('outbox').findIndex(({ key }) => key === 'send');
    const place = { row: 0, column, rows: 1, columns: 1 };
    const [note, ...more] = archive.host.annotations.looksOf(sheet.id, 'note', place);
    expect([note?.value, more]).toEqual([serverText(language, 'sendNote'), []]);
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
    // National Day is drafted by then, too, and waits for its tick.
    const ofTheDay = greetings(archive).filter((row) => wordOf(row['Send key']).includes(':Mid-Autumn'));
    expect(ofTheDay.map((row) => row['Status'])).toEqual(HOSTILE.map(() => 'Sent'));
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
