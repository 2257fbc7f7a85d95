// Contacts logged, taken back and prepared on the emulated spreadsheet: what is typed stays text, one row each, few calls.
import { beforeEach, describe, expect, it } from '@jest/globals';
import type { CellValue } from '../../emulator/cells/cell-store';
import type { LogContactReply, PrepareReply } from '../../src/contract/follow-up-api';
import type { Card } from '../../src/contract/sidebar-api';
import { EmulatedArchive } from '../support/emulated-archive';

let archive: EmulatedArchive;
let card: Card;

const CONTACTS = 'Contact log';
const log = (requestId: string, more: Readonly<Record<string, unknown>> = {}): LogContactReply =>
  archive.value('logContactFromSidebar', {
    customerId: card.id,
    requestId,
    channel: 'phone',
    said: '=1+1',
    promise: '007',
    promiseDue: '2026-02-13',
    nextFollowUp: '2026-02-24',
    ...more,
  });
const contacts = (): readonly Readonly<Record<string, CellValue>>[] =>
  archive.records(CONTACTS).filter((row) => row['ID'] !== null);
const calls = (): number => archive.host.runs.list().slice(-1)[0]?.serviceCalls ?? 0;
const prepare = (): PrepareReply => archive.value('prepareCallFromSidebar', { id: card.id });

/** Rows of other customers and some of hers, written as people would. */
function fill(rows: number): void {
  const { id, rows: room } = archive.sheet(CONTACTS);
  if (room < rows + 50) archive.host.cells.insertRows(id, room, rows + 50 - room);
  const header = archive.rows(CONTACTS)[0] ?? [];
  const values = Array.from({ length: rows }, (_, at) =>
    header.map((text): CellValue => {
      if (text === 'ID') return `L-${at}`;
      if (text === 'Customer') return at % 10 === 0 ? card.id : `C-${at}`;
      return text === 'When' ? 46_000 : null;
    }),
  );
  archive.host.cells.write([{ sheetId: id, rect: { row: 1, column: 0, rows, columns: header.length }, values }]);
}

beforeEach(() => {
  archive = new EmulatedArchive();
  archive.value('setUpFromSidebar', { language: 'en' });
  card = archive.value('saveCardFromSidebar', { changes: { name: 'Wang Fang' }, requestId: 'card' });
});

describe('a contact logged in the spreadsheet', () => {
  it('is one row with its text as typed, and moves the card on', () => {
    const { id } = log('one');
    expect(contacts()).toMatchObject([
      { ID: id, Customer: card.id, 'What was said': '=1+1', Promise: '007', 'Promise status': 'Open' },
    ]);
    const after: Card = archive.value('loadCardFromSidebar', { id: card.id });
    expect(after.fields).toMatchObject({ lastContact: '2026-02-10', nextFollowUp: '2026-02-24' });
  });

  it('is one row however often it is sent', () => {
    log('one');
    log('one');
    expect(contacts()).toHaveLength(1);
  });

  it('is seen at once among the card’s rows and in what is prepared, though they were looked up before', () => {
    fill(30);
    archive.value('loadRelatedFromSidebar', { id: card.id });
    const { id } = log('one');
    const related = archive.value('loadRelatedFromSidebar', { id: card.id });
    expect(related.contacts.rows[0]).toMatchObject({ id, fields: { said: '=1+1' } });
    expect(prepare()).toMatchObject({
      last: { said: '=1+1' },
      promises: [{ key: `promise:${id}:2026-02-13`, text: '007' }],
      next: { decidedBy: 'usual' },
    });
  });

  it('is written in as few calls among many rows as among few', () => {
    fill(20);
    log('one');
    const few = calls();
    fill(3_000);
    archive.value('loadRelatedFromSidebar', { id: card.id });
    log('two');
    expect(calls()).toBeLessThanOrEqual(few + 1);
    expect(few).toBeLessThanOrEqual(30);
  });

  it('is taken back: its row is blank, the card has its old day, and the next contact has a row of its own', () => {
    const first = log('one', { nextFollowUp: '2026-02-17' });
    const { id, undo } = log('two');
    const back: Card = archive.value('undoLogFromSidebar', { customerId: card.id, requestId: 'back', undo });
    expect(back.fields).toMatchObject({ nextFollowUp: '2026-02-17', lastContact: '2026-02-10' });
    expect(contacts().map((row) => row['ID'])).toEqual([first.id]);
    const third = log('three');
    expect(contacts().map((row) => row['ID'])).toEqual([first.id, third.id]);
    const lines = archive.records('Change log').filter((row) => row['Record ID'] === id);
    expect(lines.map((row) => row['How'])).toEqual(['Sidebar', 'Undo']);
  });

  it('is not taken back once somebody wrote into its row', () => {
    const { undo } = log('one');
    const header = archive.rows(CONTACTS)[0] ?? [];
    const column = header.indexOf('What was said');
    const { id } = archive.sheet(CONTACTS);
    archive.host.cells.write([{ sheetId: id, rect: { row: 1, column, rows: 1, columns: 1 }, values: [['mine']] }]);
    const reply = archive.call('undoLogFromSidebar', { customerId: card.id, requestId: 'back', undo });
    expect(reply).toMatchObject({ ok: false, error: { code: 'conflict' } });
    expect(contacts()).toMatchObject([{ 'What was said': 'mine' }]);
  });
});

/** Types into cells of a tab, by header, in the row of that id. */
function type(title: string, id: string, cells: Readonly<Record<string, CellValue>>): void {
  const [header = [], ...rows] = archive.rows(title);
  const row = rows.findIndex((line) => line[header.indexOf('ID')] === id) + 1;
  for (const [text, value] of Object.entries(cells)) {
    const rect = { row, column: header.indexOf(text), rows: 1, columns: 1 };
    archive.host.cells.write([{ sheetId: archive.sheet(title).id, rect, values: [[value]] }]);
  }
}

/** Sorts a tab by its customers' ids, downwards. */
function turnAround(title: string): void {
  const { id, rows, columns } = archive.sheet(title);
  const header = archive.rows(title)[0] ?? [];
  const column = header.indexOf(title === 'Customers' ? 'ID' : 'Customer');
  archive.host.cells.sort(id, { row: 1, column: 0, rows: rows - 1, columns }, [{ column, ascending: false }]);
}

describe('an order logged with a contact', () => {
  const ORDER = { outcome: 'ordered', orderNumber: '007', orderDate: '2026-02-09', orderAmount: 86_400 };
  const orders = (): readonly Readonly<Record<string, CellValue>>[] =>
    archive.records('Orders').filter((row) => Object.values(row).some((value) => value !== null && value !== ''));
  const back = (undo: LogContactReply['undo']): Card =>
    archive.value('undoLogFromSidebar', { customerId: card.id, requestId: 'back', undo });

  it('is one row whatever happens between the tries: the answer lost, the tabs sorted, another window', () => {
    const other: Card = archive.value('saveCardFromSidebar', { changes: { name: 'An Li' }, requestId: 'other' });
    log('one', ORDER);
    const lost = orders();
    expect(lost).toMatchObject([{ Customer: card.id, 'Order number': '007', Amount: 86_400 }]);
    // Another window logs for somebody else, and a person sorts by the customer's name.
    archive.value('logContactFromSidebar', { customerId: other.id, requestId: 'two', said: 'hello', ...ORDER });
    for (const title of ['Customers', CONTACTS, 'Orders']) turnAround(title);
    const again = log('one', { ...ORDER, base: { nextFollowUp: null } });
    expect(contacts().filter((row) => row['Customer'] === card.id)).toHaveLength(1);
    expect(orders().map((row) => row['Customer'])).toEqual(expect.arrayContaining([card.id, other.id]));
    expect(orders()).toHaveLength(2);
    back(again.undo);
    expect(orders().map((row) => row['Customer'])).toEqual([other.id]);
    expect(contacts().map((row) => row['Customer'])).toEqual([other.id]);
    const after: Card = archive.value('loadCardFromSidebar', { id: card.id });
    expect(after.fields).toMatchObject({ lastContact: null, nextFollowUp: null, openPromises: 0 });
  });

  it('leaves no formula behind that would speak of a blank row', () => {
    const first = log('one', ORDER);
    const [{ ID: id } = {}] = orders();
    const [header = []] = archive.rows('Orders');
    const column = header.indexOf('Profit');
    const rect = { row: 1, column, rows: 1, columns: 1 };
    archive.host.cells.write([{ sheetId: archive.sheet('Orders').id, rect, formulas: [['=G2-I2']], values: [[5]] }]);
    expect(id).toMatch(/^O-/);
    back(first.undo);
    expect(orders()).toEqual([]);
  });

  it('is told as there already when its number is typed as a number', () => {
    log('one', ORDER);
    const [{ ID: id } = {}] = orders();
    type('Orders', id as string, { 'Order number': 42 });
    expect(log('two', { ...ORDER, orderNumber: '42' }).order).toBe('linked');
  });
});

describe('the open promises of a card in the spreadsheet', () => {
  const count = (): CellValue | undefined =>
    archive.records('Customers').find((row) => row['ID'] === card.id)?.['Open promises'];

  it('follow the sidebar at once and the grid at the next round', () => {
    const { id } = log('one');
    log('two');
    expect(count()).toBe(2);
    archive.value('settleDueFromSidebar', { key: `promise:${id}:2026-02-13`, action: 'done', requestId: 'kept' });
    expect(count()).toBe(1);
    type(CONTACTS, id, { 'Promise status': 'Broken' });
    archive.value('dailyRoundFromSidebar', {});
    expect(count()).toBe(2);
    expect(archive.records('Change log').filter((row) => row['Field'] === 'Open promises')).toEqual([]);
  });
});

describe('a call prepared in the spreadsheet', () => {
  it('offers the reasons and the hints that set-up put there', () => {
    archive.value('saveCardFromSidebar', {
      id: card.id,
      changes: { talkKind: 'priceSensitive' },
      base: { talkKind: null },
    });
    const { reasons, openers, objections } = prepare();
    expect(reasons.length).toBeGreaterThanOrEqual(3);
    expect(openers).toHaveLength(3);
    expect(objections.length).toBeGreaterThanOrEqual(2);
  });

  it('is read in as many calls among many rows as among few', () => {
    fill(20);
    prepare();
    prepare();
    const few = calls();
    fill(3_000);
    prepare();
    prepare();
    expect(calls()).toBeLessThanOrEqual(few + 4);
    expect(few).toBeLessThanOrEqual(60);
  });
});
