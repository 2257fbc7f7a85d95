// What set-up puts into the archive beyond its columns: tiers, settings, the Value tab and the formulas of each card.
import { describe, expect, it } from '@jest/globals';
import type { CellValue } from '../../emulator/cells/cell-store';
import { defaultSettings } from '../../src/domain/archive-value/default-rows';
import { tabTitle } from '../../src/domain/catalogue/catalogue';
import { EmulatedArchive } from '../support/emulated-archive';

const archiveIn = (language: 'en' | 'zh'): EmulatedArchive => {
  const archive = new EmulatedArchive();
  archive.value('setUpFromSidebar', { language });
  return archive;
};

const formulas = (archive: EmulatedArchive, title: string, row: number): readonly (string | null)[] => {
  const { id, columns } = archive.sheet(title);
  return archive.host.cells.formulas(id, { row, column: 0, rows: 1, columns })[0] ?? [];
};

const write = (archive: EmulatedArchive, title: string, row: number, column: number, value: CellValue): void => {
  const rect = { row, column, rows: 1, columns: 1 };
  const isFormula = typeof value === 'string' && value.startsWith('=');
  archive.host.cells.write([
    {
      sheetId: archive.sheet(title).id,
      rect,
      values: [[isFormula ? null : value]],
      formulas: [[isFormula ? value : null]],
    },
  ]);
};

const everything = (archive: EmulatedArchive): string =>
  JSON.stringify(
    archive.host.cells.sheets().map(({ id, name, rows, columns }) => {
      const rect = { row: 0, column: 0, rows: Math.min(rows, 40), columns };
      return [name, rows, archive.rows(name), archive.host.cells.formulas(id, rect)];
    }),
  );

describe.each([
  ['en', ['Key', 'General', 'Minor'], 'Today'],
  ['zh', ['重点', '一般', '次要'], '今天'],
] as const)('set-up in %s', (language, tiers, today) => {
  const archive = archiveIn(language);
  const title = (tab: 'tiers' | 'settings' | 'value'): string => tabTitle(tab, language);

  it('fills the tiers: bounds with a catch-all, cadence, treatment, privileges, minutes, people', () => {
    const rows = archive.rows(title('tiers')).slice(1);
    expect(rows.map(([name, lowest, cadence]) => [name, lowest, cadence])).toEqual([
      [tiers[0], 80, 14],
      [tiers[1], 50, 30],
      [tiers[2], null, 90],
    ]);
    for (const row of rows) expect(row.slice(3).every((cell) => cell !== null && cell !== '')).toBe(true);
  });

  it('fills the settings, each with its code and what it does; numbers as numbers and today as a date', () => {
    const [, first = [], ...rows] = archive.rows(title('settings'));
    // 2026-02-10 is day 46063 from 1899-12-30.
    expect([first[0], first[1], first[3]]).toEqual([today, 46_063, 'today']);
    const catalogue = defaultSettings(language, '2026-02-10');
    expect(rows.map(([name, value, , code]) => [name, value ?? '', code])).toEqual(
      // Google reads digits as a number.
      catalogue.slice(1).map(({ name, value, key }) => [name, value === '28' ? 28 : value, key]),
    );
    for (const [, , does] of rows) expect(typeof does).toBe('string');
    expect(new Set(rows.map(([, , , code]) => code)).size).toBe(rows.length);
  });

  it('gives every block of the Value tab a title, a line of explanation and one formula', () => {
    const [, titles = [], lines = []] = archive.rows(title('value'));
    const written = formulas(archive, title('value'), 3).filter((formula) => formula !== null && formula !== '');
    const filled = (cells: readonly CellValue[]): number => cells.filter((cell) => cell !== null && cell !== '').length;
    expect([filled(titles), filled(lines), written.length]).toEqual([18, 18, 18]);
    // The column of ids holds nothing else.
    expect([titles[0], lines[0]]).toEqual([null, null]);
  });

  it('shows headers and explanations of the Value tab whole: wrapped, in columns and rows with room for them', () => {
    const { id, columns } = archive.sheet(title('value'));
    const { annotations } = archive.host;
    const wrapped = annotations.looksOf(id, 'wrap', { row: 0, column: 0, rows: 3, columns });
    expect(wrapped.map(({ rect, value }) => [rect.rows * rect.columns, value])).toEqual([[3 * columns, 'WRAP']]);
    const widths = annotations.lineValues(id, 'columnWidth', 0, columns);
    const [height] = annotations.lineValues(id, 'rowHeight', 2, 1);
    const lines = (text: CellValue, column: number): number => {
      // Letters of 10 points are about 6 pixels wide and Chinese characters 13.
      const letters = typeof text === 'string' ? [...text] : [];
      const pixels = letters.reduce((sum, letter) => sum + (letter > '\u2e7f' ? 13 : 6), 0);
      return Math.ceil(pixels / ((widths[column] ?? 100) - 6));
    };
    const [headers = [], , explanations = []] = archive.rows(title('value'));
    expect(Math.max(...headers.map(lines))).toBeLessThanOrEqual(2);
    // A line is 17 pixels high.
    expect(Math.max(...explanations.map(lines)) * 17).toBeLessThanOrEqual(height ?? 0);
  });
});

describe('set-up run again', () => {
  it('changes nothing', () => {
    const archive = archiveIn('en');
    archive.value('saveCardFromSidebar', { kind: 'organisation', changes: { name: 'Lee & Co' } });
    const before = everything(archive);
    archive.value('setUpFromSidebar', { language: 'zh' });
    expect(everything(archive)).toBe(before);
  });

  it('leaves a team’s own tiers alone and adds none to them', () => {
    const archive = archiveIn('en');
    const { id } = archive.sheet('Tiers');
    archive.host.cells.deleteRows(id, 1, 2);
    write(archive, 'Tiers', 1, 0, 'Ours');
    archive.value('setUpFromSidebar', {});
    expect(
      archive
        .rows('Tiers')
        .slice(1)
        .map(([name]) => name),
    ).toEqual(['Ours']);
  });

  it('puts back a setting that was deleted, and changes none that was renamed, moved or given another value', () => {
    const archive = archiveIn('en');
    write(archive, 'Settings', 2, 0, 'What money costs us');
    write(archive, 'Settings', 2, 1, 0.05);
    archive.host.cells.deleteRows(archive.sheet('Settings').id, 5, 1);
    archive.value('setUpFromSidebar', {});
    const rows = archive.rows('Settings').slice(1);
    expect(rows.find(([, , , code]) => code === 'yearlyRate')?.slice(0, 2)).toEqual(['What money costs us', 0.05]);
    expect(rows.filter(([, , , code]) => code === 'gapDays')).toHaveLength(1);
    expect(rows).toHaveLength(defaultSettings('en', '2026-02-10').length);
  });

  it('puts back a block whose formula was deleted and keeps one that a manager wrote', () => {
    const archive = archiveIn('en');
    const was = formulas(archive, 'Value', 3);
    const columns = was.flatMap((formula, at) => (formula === null || formula === '' ? [] : [at]));
    const [, own = 0, gone = 0] = columns;
    write(archive, 'Value', 3, own, '=CUSTOMER_RFM(A4:A,B1,C1,D1,E1)');
    write(archive, 'Value', 3, gone, null);
    archive.value('setUpFromSidebar', {});
    const now = formulas(archive, 'Value', 3);
    expect(now[own]).toBe('=CUSTOMER_RFM(A4:A,B1,C1,D1,E1)');
    expect(now[gone]).toBe(was[gone]);
  });

  it('looks where columns and tabs are now, whatever they are called', () => {
    const archive = archiveIn('en');
    const orders = archive.sheet('Orders');
    archive.host.cells.insertColumns(orders.id, 0, 2);
    archive.host.cells.renameSheet(orders.id, 'Our sales 2026');
    const column = formulas(archive, 'Value', 3).findIndex((formula) => formula?.startsWith('=CUSTOMER_RFM(') === true);
    write(archive, 'Value', 3, column, null);
    archive.value('setUpFromSidebar', {});
    expect(formulas(archive, 'Value', 3)[column]).toContain(
      "($A$4:$A,INDEX('Our sales 2026'!$D:$D,2):INDEX('Our sales 2026'!$D:$D,ROWS('Our sales 2026'!$D:$D)),INDEX(",
    );
  });
});

describe('the formulas of a card', () => {
  const of = (archive: EmulatedArchive, row: number): readonly (string | null)[] => {
    const header = archive.rows('Customers')[0] ?? [];
    const cells = formulas(archive, 'Customers', row);
    return ['Tier', 'Value score', 'Funnel level'].map((name) => cells[header.indexOf(name)] ?? null);
  };
  const tierColumn = (archive: EmulatedArchive): number => archive.rows('Customers')[0]?.indexOf('Tier') ?? -1;
  const card = (archive: EmulatedArchive, name: string): string =>
    archive.value('saveCardFromSidebar', { kind: 'individual', changes: { name } }).id;

  it('come with the first card of an empty archive and go on with the next ones', () => {
    const archive = archiveIn('en');
    for (const name of ['Zhang Wei', 'Li Na', 'Wang Fang']) card(archive, name);
    for (const row of [1, 2, 3]) {
      const [tier, score, level] = of(archive, row);
      expect(tier).toMatch(new RegExp(`^=IF\\(\\$A${row + 1}="","",XLOOKUP\\(\\$A${row + 1},Value!`));
      expect(score).toContain(`XLOOKUP($A${row + 1},Value!`);
      expect(level).toContain(`="Invalid"`);
    }
  });

  it('are put in by set-up where a row has none, and never over what a manager typed', () => {
    const archive = archiveIn('en');
    for (const name of ['a', 'b', 'c']) card(archive, name);
    const [at] = [tierColumn(archive)];
    const own = '=IF(B3="b","Key","Minor")';
    write(archive, 'Customers', 1, at, 'Key');
    write(archive, 'Customers', 2, at, own);
    write(archive, 'Customers', 3, at, null);
    archive.value('setUpFromSidebar', {});
    expect(archive.rows('Customers')[1]?.[at]).toBe('Key');
    expect(formulas(archive, 'Customers', 1)[at] ?? '').toBe('');
    expect(formulas(archive, 'Customers', 2)[at]).toBe(own);
    expect(formulas(archive, 'Customers', 3)[at]).toContain('XLOOKUP($A4,Value!');
  });

  it('stand in cells where a formula that a manager types is one: not in plain text', () => {
    const archive = archiveIn('en');
    card(archive, 'a');
    const rect = { row: 1, column: tierColumn(archive), rows: 2, columns: 1 };
    for (const [format] of archive.host.cells.formats(archive.sheet('Customers').id, rect))
      expect(format).not.toBe('@');
  });
});
