import { beforeEach, describe, expect, it } from '@jest/globals';
import { EmulatedArchive } from '../support/emulated-archive';

let archive: EmulatedArchive;
const create = (name: string) => archive.value('saveCardFromSidebar', { kind: 'individual', changes: { name } });
const names = (): string[] => archive.value('openFromSidebar', {}).cards.map(({ name }) => name);

beforeEach(() => {
  archive = new EmulatedArchive();
  archive.value('setUpFromSidebar', { language: 'en' });
});

describe('the header row', () => {
  it('may be deleted: the customer who then stands first is still found and changed', () => {
    const [first] = [create('A'), create('B')];
    archive.host.cells.deleteRows(archive.sheet('Customers').id, 0, 1);
    expect(names()).toEqual(['A', 'B']);
    archive.value('saveCardFromSidebar', { id: first.id, base: { name: 'A' }, changes: { name: 'AA' }, rows: [1] });
    expect(names()).toEqual(['AA', 'B']);
  });

  it('may be sorted among the customers, and is no customer there', () => {
    const cards = [create('A'), create('Z')];
    const { id, columns } = archive.sheet('Customers');
    archive.host.cells.sort(id, { row: 0, column: 0, rows: 3, columns }, [{ column: 1, ascending: true }]);
    expect(names()).toEqual(['A', 'Z']);
    expect(cards.map((card) => archive.value('loadCardFromSidebar', { id: card.id }).fields['name'])).toEqual([
      'A',
      'Z',
    ]);
  });

  it('may be renamed, and is never written even when asked for by name', () => {
    create('A');
    const { id } = archive.sheet('Customers');
    const rect = { row: 0, column: 0, rows: 1, columns: 1 };
    archive.host.cells.write([{ sheetId: id, rect, values: [['Customer no.']] }]);
    const before = archive.snapshot();
    for (const header of ['Customer no.', 'ID', '编号']) {
      const request = { id: header, rows: [1], base: { name: 'Name' }, changes: { name: 'x' } };
      expect(archive.call('saveCardFromSidebar', request)).toMatchObject({ error: { code: 'not-found' } });
    }
    expect(archive.snapshot()).toBe(before);
  });
});

describe('a new card', () => {
  it('leaves the formats and cells of the team’s own columns alone', () => {
    const { id } = archive.sheet('Customers');
    archive.host.cells.insertColumns(id, 3, 1);
    const own = { row: 0, column: 3, rows: 2, columns: 1 };
    archive.host.cells.write([{ sheetId: id, rect: own, values: [['Ours'], [null]], formats: [['@'], ['@']] }]);
    create('A');
    expect(archive.host.cells.formats(id, own)).toEqual([['@'], ['@']]);
  });

  it('makes the grid grow when it is full, and says so when the file is', () => {
    const { id } = archive.sheet('Customers');
    const fill = (): void => {
      const { rows } = archive.sheet('Customers');
      const rect = { row: rows - 1, column: 1, rows: 1, columns: 1 };
      archive.host.cells.write([{ sheetId: id, rect, values: [['typed']] }]);
    };
    fill();
    create('A');
    expect(archive.rows('Customers')[1000]?.[1]).toBe('A');
    fill();
    const used = archive.host.cells.sheets().reduce((sum, { rows, columns }) => sum + rows * columns, 0);
    const other = archive.sheet('Sheet1');
    archive.host.cells.insertRows(other.id, 1, Math.floor((10_000_000 - used) / other.columns));
    const before = archive.snapshot();
    const request = { kind: 'individual' as const, changes: { name: 'B' } };
    expect(archive.call('saveCardFromSidebar', request)).toMatchObject({ error: { code: 'sheet-full' } });
    expect(archive.snapshot()).toBe(before);
  });
});

describe('a date whose cell lost its number format', () => {
  it('is still read as that date and can be changed', () => {
    const card = archive.value('saveCardFromSidebar', { changes: { name: 'A', needDate: '2026-03-01' } });
    const column = archive.rows('Customers')[0]?.indexOf('Need date') ?? -1;
    const rect = { row: 1, column, rows: 1, columns: 1 };
    archive.host.cells.write([{ sheetId: archive.sheet('Customers').id, rect, formats: [['0']] }]);
    expect(archive.value('loadCardFromSidebar', { id: card.id }).fields['needDate']).toBe('2026-03-01');
    const request = { id: card.id, base: { needDate: '2026-03-01' }, changes: { needDate: '2026-04-01' } };
    archive.value('saveCardFromSidebar', request);
    expect(archive.value('loadCardFromSidebar', { id: card.id }).fields['needDate']).toBe('2026-04-01');
  });
});
