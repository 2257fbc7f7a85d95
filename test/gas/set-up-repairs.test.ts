import { beforeEach, describe, expect, it } from '@jest/globals';
import type { Card } from '../../src/contract/sidebar-api';
import type { CellValue } from '../../emulator/cells/cell-store';
import { dispatchEdit } from '../../emulator/run/dispatch';
import { EmulatedArchive, OWNER } from '../support/emulated-archive';

let archive: EmulatedArchive;

beforeEach(() => {
  archive = new EmulatedArchive();
  archive.value('setUpFromSidebar', { language: 'en' });
});

const add = (name: string, phone = '007'): Card =>
  archive.value('saveCardFromSidebar', { kind: 'individual', requestId: name, changes: { name, phone } });
const at = (header: string): number => archive.rows('Customers')[0]?.indexOf(header) ?? -1;
const rect = (row: number, column: number, rows = 1) => ({ row, column, rows, columns: 1 });
const write = (row: number, column: number, value: CellValue, formula: string | null = null): void => {
  const { id } = archive.sheet('Customers');
  archive.host.cells.write([{ sheetId: id, rect: rect(row, column), values: [[value]], formulas: [[formula]] }]);
};
const format = (row: number, column: number): string =>
  archive.host.cells.formats(archive.sheet('Customers').id, rect(row, column))[0]?.[0] ?? '';
const setFormat = (row: number, column: number, rows: number, pattern: string): void => {
  const formats = Array.from({ length: rows }, () => [pattern]);
  archive.host.cells.write([{ sheetId: archive.sheet('Customers').id, rect: rect(row, column, rows), formats }]);
};
/** As cutting a whole column and pasting it does: the cells go, what is stuck to the column stays. */
function cut(from: number, to: number): void {
  const { id, rows, columns } = archive.sheet('Customers');
  if (to >= columns) archive.host.cells.insertColumns(id, columns, to - columns + 1);
  const values = archive.host.cells.values(id, rect(0, from, rows));
  archive.host.cells.write([
    { sheetId: id, rect: rect(0, to, rows), values },
    { sheetId: id, rect: rect(0, from, rows), values: values.map(() => [null]) },
  ]);
}
const repair = () => archive.value('setUpFromSidebar', {});

describe('set-up again', () => {
  it('finds nothing to repair in an archive that is as it made it', () => {
    add('A');
    expect(repair()).toEqual({ language: 'en', tabsMade: 0, columnsMade: 0, repaired: 0 });
  });

  it('makes a column plain text again whose format was cleared, so that what is typed stays as typed', () => {
    add('A');
    const [phone, { rows }] = [at('Phone'), archive.sheet('Customers')];
    setFormat(1, phone, rows - 1, '');
    expect(repair()).toMatchObject({ repaired: 1 });
    expect([1, 2, rows - 1].map((row) => format(row, phone))).toEqual(['@', '@', '@']);
    expect(repair()).toMatchObject({ repaired: 0 });
  });

  it('leaves formulas, dates and numbers in that column as they look', () => {
    add('A');
    const [phone, { rows }] = [at('Phone'), archive.sheet('Customers')];
    setFormat(1, phone, rows - 1, '');
    setFormat(3, phone, 1, 'yyyy-mm-dd');
    write(2, phone, null, '=B2');
    write(3, phone, 46_000);
    write(4, phone, '0086');
    repair();
    expect([1, 2, 3, 4, 5].map((row) => format(row, phone))).toEqual(['@', '', 'yyyy-mm-dd', '@', '@']);
  });

  it('writes a header that was emptied and leaves one that was renamed', () => {
    const [phone, email] = [at('Phone'), at('Email')];
    write(0, phone, null);
    write(0, email, 'Mail to');
    expect(repair()).toMatchObject({ repaired: 1 });
    expect([archive.rows('Customers')[0]?.[phone], archive.rows('Customers')[0]?.[email]]).toEqual([
      'Phone',
      'Mail to',
    ]);
  });

  it('puts a deleted header row back above the cards, none of which is lost', () => {
    const before = [add('A'), add('B')];
    const headers = archive.rows('Customers')[0];
    archive.host.cells.deleteRows(archive.sheet('Customers').id, 0, 1);
    repair();
    expect(archive.rows('Customers')[0]).toEqual(headers);
    expect(archive.sheet('Customers').frozenRows).toBe(1);
    expect(archive.records('Customers').map((row) => row['Name'])).toEqual(['A', 'B']);
    for (const { id } of before) expect(archive.value('loadCardFromSidebar', { id }).fields['phone']).toBe('007');
    add('C');
    expect(archive.records('Customers').map((row) => row['Name'])).toEqual(['A', 'B', 'C']);
  });

  it('follows a column that was cut and pasted to another place', () => {
    const { id } = add('A');
    const { columns } = archive.sheet('Customers');
    cut(at('Phone'), columns);
    // The column that was cut is where it is, and plain text there.
    expect(repair()).toMatchObject({ repaired: 2 });
    expect(archive.value('loadCardFromSidebar', { id }).fields['phone']).toBe('007');
    add('B', '008');
    expect(archive.records('Customers').map((row) => row['Phone'])).toEqual(['007', '008']);
    expect(at('Phone')).toBe(columns);
  });

  it('makes the column anew over which another was pasted', () => {
    const { id } = add('A');
    cut(at('Phone'), at('Email'));
    expect(repair()).toMatchObject({ columnsMade: 1, repaired: 2 });
    const { phone, email } = archive.value('loadCardFromSidebar', { id }).fields;
    expect([phone, email]).toEqual(['007', null]);
    expect(new Set(archive.rows('Customers')[0]).has('Email')).toBe(true);
  });

  it('asks which one is meant where two columns have the name of the one that was cut, and changes nothing', () => {
    add('A');
    const { columns } = archive.sheet('Customers');
    cut(at('Phone'), columns);
    archive.host.cells.insertColumns(archive.sheet('Customers').id, columns + 1, 1);
    write(0, columns + 1, '电话');
    const before = archive.snapshot();
    const reply = archive.call('setUpFromSidebar', {});
    expect(reply).toMatchObject({ ok: false, error: { code: 'missing-column', field: 'phone' } });
    expect(reply.ok ? '' : reply.error.message).toContain('Several columns are called “Phone”');
    expect(archive.snapshot()).toBe(before);
  });
});

describe('the edit trigger', () => {
  it('follows a column that is cut and pasted at once, so that the next card is written into the right one', () => {
    add('A');
    const { id, columns, rows } = archive.sheet('Customers');
    cut(at('Phone'), columns);
    dispatchEdit(archive.host, archive.script, {
      user: OWNER,
      sheetId: id,
      rect: rect(0, columns, rows),
      before: null,
      after: null,
    });
    add('B', '008');
    expect(archive.records('Customers').map((row) => row['Phone'])).toEqual(['007', '008']);
    expect(at('Phone')).toBe(columns);
  });
});

describe('a card of which only the row in the tab of its kind is left', () => {
  it.each([
    ['individual', 'Individuals'],
    ['organisation', 'Organisations'],
  ] as const)('says where that row is (%s)', (kind, title) => {
    const { id } = archive.value('saveCardFromSidebar', { kind, requestId: kind, changes: { name: 'A' } });
    archive.host.cells.deleteRows(archive.sheet('Customers').id, 1, 1);
    const reply = archive.call('loadCardFromSidebar', { id });
    expect(reply).toMatchObject({ ok: false, error: { code: 'not-found' } });
    expect(reply.ok ? '' : reply.error.message).toContain(`only the one in “${title}” is left`);
  });

  it('is told from a card that is gone altogether', () => {
    const reply = archive.call('loadCardFromSidebar', { id: 'C-0000000000' });
    expect(reply.ok ? '' : reply.error.message).toBe('This card is no longer in the sheet.');
  });
});

describe('a card whose column was cut and pasted', () => {
  it('is not read from the wrong one: the message names the column and what to do', () => {
    const { id } = add('A');
    cut(at('Phone'), archive.sheet('Customers').columns);
    const reply = archive.call('loadCardFromSidebar', { id });
    expect(reply).toMatchObject({ ok: false, error: { code: 'missing-column', field: 'phone' } });
    expect(reply.ok ? '' : reply.error.message).toContain('“Phone”');
  });
});
