import { beforeEach, describe, expect, it } from '@jest/globals';
import type { Card } from '../../src/contract/sidebar-api';
import type { CellValue } from '../../emulator/cells/cell-store';
import { EmulatedArchive, OWNER } from '../support/emulated-archive';
import { paste, type } from '../support/hand-edits';
import { protect } from '../support/protection';

const REP = 'rep@example.com';
let archive: EmulatedArchive;

beforeEach(() => {
  archive = new EmulatedArchive({ editors: [REP] });
  archive.value('setUpFromSidebar', { language: 'en' });
});

const lastRun = () => archive.host.runs.list().slice(-1)[0];
const add = (name: string, user = OWNER, changes: Record<string, string> = {}): Card =>
  archive.value('saveCardFromSidebar', { kind: 'individual', requestId: name, changes: { name, ...changes } }, user);

/** A column of the team's own at the right end, with its number from 0. */
function ownColumn(title: string, header: string, cells: readonly (CellValue | string)[], from = 1): number {
  const { id, columns } = archive.sheet(title);
  archive.host.cells.insertColumns(id, columns, 1);
  const write = (row: number, value: CellValue): void => {
    const formula = typeof value === 'string' && value.startsWith('=') ? value : null;
    const rect = { row, column: columns, rows: 1, columns: 1 };
    archive.host.cells.write([{ sheetId: id, rect, values: [[value]], formulas: [[formula]] }]);
  };
  write(0, header);
  cells.forEach((cell, at) => {
    write(from + at, cell);
  });
  return columns;
}

const column = (title: string, at: number, rows: number): readonly (string | CellValue)[] => {
  const { id } = archive.sheet(title);
  const rect = { row: 1, column: at, rows, columns: 1 };
  const values = archive.host.cells.values(id, rect);
  return archive.host.cells.formulas(id, rect).map(([formula], row) => formula ?? values[row]?.[0] ?? null);
};

/** Of the first rows below the header, those without a card too. */
const namesDown = (rows: number): readonly CellValue[] =>
  archive
    .rows('Customers')
    .slice(1, rows + 1)
    .map((row) => row[1] ?? null);
const names = (): readonly CellValue[] => archive.records('Customers').map((row) => row['Name'] ?? null);

describe('a new card’s row', () => {
  it('goes on with the formulas of the row above, in the tab of its kind too', () => {
    add('A');
    const [own, kind] = [ownColumn('Customers', 'Length', ['=LEN(B2)']), ownColumn('Individuals', 'Twice', ['=A2&A2'])];
    add('B');
    add('C');
    expect(column('Customers', own, 4)).toEqual(['=LEN(B2)', '=LEN(B3)', '=LEN(B4)', null]);
    expect(column('Individuals', kind, 4)).toEqual(['=A2&A2', '=A3&A3', '=A4&A4', null]);
  });

  it('goes on with a formula in a column of ours, although its cells are plain text, unless the card brings a value', () => {
    add('A', OWNER, { address: 'x' });
    const { id } = archive.sheet('Customers');
    const at = archive.rows('Customers')[0]?.indexOf('Address') ?? -1;
    const rect = { row: 1, column: at, rows: 1, columns: 1 };
    archive.host.cells.write([{ sheetId: id, rect, values: [[null]], formulas: [['=B2&"!"']], formats: [['']] }]);
    add('B');
    add('C', OWNER, { address: '=B4' });
    expect(column('Customers', at, 3)).toEqual(['=B2&"!"', '=B3&"!"', '=B4']);
    expect(archive.host.cells.formulas(id, { ...rect, row: 3 })[0]?.[0]).toBeNull();
  });

  it('leaves a formula alone that fills its column by itself', () => {
    add('A');
    const own = ownColumn('Customers', 'Length', ['=ARRAYFORMULA(LEN(B2:B))']);
    add('B');
    expect(column('Customers', own, 2)).toEqual(['=ARRAYFORMULA(LEN(B2:B))', null]);
  });

  it('takes no formula from the header', () => {
    const own = ownColumn('Customers', '="Row "&ROW()', []);
    add('A');
    expect(column('Customers', own, 1)).toEqual([null]);
  });

  it('is made without the formula where that column is closed to the person', () => {
    add('A');
    const own = ownColumn('Customers', 'Length', ['=LEN(B2)']);
    protect(archive, 'Customers', 'Length');
    add('B', REP);
    expect(names()).toEqual(['A', 'B']);
    expect(column('Customers', own, 2)).toEqual(['=LEN(B2)', null]);
    expect(archive.records('Change log').filter((row) => row['Field'] === 'ID')).toHaveLength(2);
  });

  it('has its formulas although Google failed once at the flush, and is made without them where they are what fails', () => {
    add('A');
    const own = ownColumn('Customers', 'Length', ['=LEN(B2)']);
    archive.host.faults.order({ kind: 'throw', method: 'SpreadsheetApp.flush', nth: 1 });
    add('B');
    expect(archive.host.faults.toJSON().orders).toEqual([]);
    for (let nth = 1; nth <= 2; nth += 1) archive.host.faults.order({ kind: 'throw', method: 'setFormulasR1C1', nth });
    add('C');
    expect(archive.host.faults.toJSON().orders).toEqual([]);
    expect(names()).toEqual(['A', 'B', 'C']);
    expect(column('Customers', own, 3)).toEqual(['=LEN(B2)', '=LEN(B3)', null]);
    expect(archive.records('Change log').filter((row) => row['Field'] === 'ID')).toHaveLength(3);
  });

  it('costs as many questions to Google with one formula column as with none and one write more, whatever the rows', () => {
    add('A');
    archive.value('openFromSidebar', {});
    add('B');
    const plain = lastRun()?.serviceCalls ?? 0;
    ownColumn('Customers', 'Length', ['=LEN(B3)'], 2);
    add('C');
    expect(lastRun()?.serviceCalls).toBe(plain + 1);
    for (let n = 0; n < 25; n += 1) add(`D${n}`);
    expect(lastRun()?.serviceCalls).toBe(plain + 1);
  });
});

describe('a new row', () => {
  it('goes below the last card although tick boxes stand in a thousand rows', () => {
    add('A');
    ownColumn(
      'Customers',
      'Visited',
      Array.from({ length: 999 }, () => false),
    );
    ownColumn(
      'Individuals',
      'Visited',
      Array.from({ length: 999 }, () => false),
    );
    add('B');
    archive.value('openFromSidebar', {});
    add('C');
    expect(namesDown(4)).toEqual(['A', 'B', 'C', null]);
    expect(
      archive
        .rows('Individuals')
        .slice(1, 5)
        .map((row) => row[0] !== null),
    ).toEqual([true, true, true, false]);
  });

  it('goes below the last card although a formula fills its column to the end, and leaves what it fills alone', () => {
    add('A');
    const filled = Array.from({ length: 998 }, (_, at) => at);
    const own = ownColumn('Customers', 'Number', ['=ARRAYFORMULA(ROW(A2:A))', ...filled]);
    add('B');
    expect(namesDown(3)).toEqual(['A', 'B', null]);
    expect(column('Customers', own, 3)).toEqual(['=ARRAYFORMULA(ROW(A2:A))', 0, 1]);
  });

  it('goes below a row that somebody typed and that has no id yet, in whatever column', () => {
    add('A');
    ownColumn('Customers', 'Remark', ['mine', null, 'typed'], 1);
    ownColumn(
      'Customers',
      'Visited',
      Array.from({ length: 999 }, () => false),
    );
    add('B');
    expect(namesDown(5)).toEqual(['A', null, null, 'B', null]);
  });

  it('goes below typed numbers that stand under a formula of one cell', () => {
    add('A');
    ownColumn('Customers', 'Length', ['=LEN(B2)', 7]);
    add('B');
    expect(namesDown(3)).toEqual(['A', null, 'B']);
  });
});

describe('a row that somebody types or pastes', () => {
  const typed = (row: number): readonly unknown[] => archive.rows('Customers')[row - 1]?.slice(1, 2) ?? [];

  it('goes on with the formulas of the row above where it is blank, and keeps what the person typed', () => {
    add('A');
    const own = ownColumn('Customers', 'Length', ['=LEN(B2)']);
    type(archive, { title: 'Customers', row: 3, column: 'Name' }, 'B');
    paste(archive, { title: 'Customers', row: 4, column: 'Name' }, [['C'], ['D'], ['E']]);
    expect(column('Customers', own, 5)).toEqual(['=LEN(B2)', '=LEN(B3)', '=LEN(B4)', '=LEN(B5)', '=LEN(B6)']);
    expect([3, 4, 5, 6].flatMap(typed)).toEqual(['B', 'C', 'D', 'E']);
    type(archive, { title: 'Customers', row: 7, column: own + 1 }, 12);
    expect(column('Customers', own, 6)[5]).toBe(12);
    type(archive, { title: 'Customers', row: 8, column: 'Name' }, 'F');
    expect(column('Customers', own, 7)[6]).toBeNull();
  });

  it('goes on with the formulas of the row below where there is only the header above', () => {
    add('A');
    add('B');
    const own = ownColumn('Customers', 'Length', ['=LEN(B2)', '=LEN(B3)']);
    archive.host.cells.insertRows(archive.sheet('Customers').id, 1, 2);
    paste(archive, { title: 'Customers', row: 2, column: 'Name' }, [['C'], ['D']]);
    expect(column('Customers', own, 4)).toEqual(['=LEN(B2)', '=LEN(B3)', '=LEN(B4)', '=LEN(B5)']);
    const tier = (archive.rows('Customers')[0]?.indexOf('Tier') ?? -1) + 1;
    for (const cell of column('Customers', tier - 1, 4)) expect(cell).toEqual(expect.stringMatching(/^=IF\(/));
  });

  it('leaves cells alone that were pasted with it', () => {
    add('A');
    ownColumn('Customers', 'Length', ['=LEN(B2)']);
    const own = ownColumn('Customers', 'Twice', ['=LEN(B2)*2']);
    type(archive, { title: 'Customers', row: 3, column: own + 1 }, 9);
    type(archive, { title: 'Customers', row: 3, column: 'Name' }, 'B');
    expect(column('Customers', own - 1, 2)).toEqual(['=LEN(B2)', '=LEN(B3)']);
    expect(column('Customers', own, 2)).toEqual(['=LEN(B2)*2', 9]);
  });

  it('asks few questions more for 900 pasted rows than for three', () => {
    add('A');
    ownColumn('Customers', 'Length', ['=LEN(B2)']);
    const rows = (count: number): readonly (readonly CellValue[])[] =>
      Array.from({ length: count }, (_, at) => [`P${at}`]);
    paste(archive, { title: 'Customers', row: 3, column: 'Name' }, rows(3));
    const few = lastRun()?.serviceCalls ?? 0;
    paste(archive, { title: 'Customers', row: 6, column: 'Name' }, rows(900));
    expect(lastRun()?.serviceCalls).toBeLessThanOrEqual(few + 4);
  });
});
