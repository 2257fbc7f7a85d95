import { describe, expect, it } from '@jest/globals';
import type { CellStore, CellValue, SheetInfo } from '../../emulator/cells/cell-store';
import { MemoryCellStore } from '../../emulator/cells/memory-cell-store';
import { seedSample } from '../../sample';
import { writeSample } from '../../sample/write-sample';
import type { TabKey } from '../../src/domain/catalogue/catalogue';
import { fieldOf, fieldsOf, label, tab, tabs } from '../../src/domain/catalogue/catalogue';
import { dateOfDayNumber } from '../../src/domain/civil-date';
import type { Language } from '../../src/domain/language';
import { decodeCell } from '../../src/domain/table/cell-codec';
import { columnFormat } from '../../src/domain/table/column-format';
import type { FieldValues } from '../../src/domain/table/field-value';
import { sameValue } from '../../src/domain/table/field-value';
import { ARCHIVES, TODAY } from './archives';

const FORMATS = {
  text: '@',
  date: 'yyyy-mm-dd',
  dateTime: 'yyyy-mm-dd hh:mm',
  number: '',
  money: '#,##0.00',
  automatic: '',
};

/** Tabs as set-up makes them, so small that the sample has to make room. */
function emptyArchive(language: Language, rows = 500): MemoryCellStore {
  const cells = new MemoryCellStore();
  for (const { key, fields } of tabs()) {
    const sheet = cells.addSheet(label(tab(key as TabKey), language), undefined, rows, Math.max(fields.length, 1));
    if (fields.length === 0) continue;
    const header = { row: 0, column: 0, rows: 1, columns: fields.length };
    const formats = Array.from({ length: rows - 1 }, () => fields.map((line) => FORMATS[columnFormat(line)]));
    cells.write([
      { sheetId: sheet.id, rect: header, values: [fields.map((line) => label(line, language))] },
      { sheetId: sheet.id, rect: { ...header, row: 1, rows: rows - 1 }, formats },
    ]);
  }
  return cells;
}

function sheetOf(cells: CellStore, key: TabKey, language: Language): SheetInfo {
  const sheet = cells.sheets().find(({ name }) => name === label(tab(key), language));
  if (sheet === undefined) throw new Error(`Cannot find the sheet of ${key}: there is none`);
  return sheet;
}

/** A serial number as the wall time that a person sees. */
function wallOf(serial: number): { readonly wall: string } {
  const minutes = Math.round((serial - Math.floor(serial)) * 1440);
  const time = [Math.floor(minutes / 60), minutes % 60].map((part) => String(part).padStart(2, '0')).join(':');
  return { wall: `${dateOfDayNumber(Math.floor(serial) - 25_569)} ${time}` };
}

function readBack(cells: CellStore, key: TabKey, language: Language): readonly FieldValues[] {
  const sheet = sheetOf(cells, key, language);
  const fields = fieldsOf(key);
  const rows = cells.contentSize(sheet.id).rows;
  if (rows <= 1) return [];
  return cells.values(sheet.id, { row: 1, column: 0, rows: rows - 1, columns: fields.length }).map((row) =>
    Object.fromEntries(
      fields.map((line, at) => {
        const value = row[at] ?? null;
        const dated = line.type === 'date' || line.type === 'dateTime';
        if (typeof value === 'object' && value !== null) throw new Error(`Cannot read ${line.key}: it is an error`);
        return [line.key, decodeCell(line, dated && typeof value === 'number' ? wallOf(value) : value)];
      }),
    ),
  );
}

describe.each(['en', 'zh'] as const)('writeSample() in %s', (language) => {
  const cells = emptyArchive(language);
  writeSample(cells, ARCHIVES[language], language);

  it.each(tabs().map(({ key }) => key as TabKey))('writes %s so that it reads back the same', (key) => {
    const [written, read] = [ARCHIVES[language][key], readBack(cells, key, language)];
    expect(read).toHaveLength(written.length);
    const changed = written.flatMap((row, at) =>
      Object.keys(row).filter((field) => {
        const value = read[at]?.[field] ?? null;
        // A formula of set-up's fills it.
        if (fieldOf(key, field)?.formula === true) return value !== null;
        // An empty list of ticks is an empty cell.
        return !sameValue(value, row[field]);
      }),
    );
    expect(changed).toEqual([]);
  });

  it('writes dates as serial numbers and text as text, in the formats of their columns', () => {
    const sheet = sheetOf(cells, 'orders', language);
    const keys: readonly string[] = fieldsOf('orders').map(({ key }) => key);
    const rect = { row: ARCHIVES[language].orders.length, column: 0, rows: 1, columns: keys.length };
    const [values = []] = cells.values(sheet.id, rect);
    const [formats = []] = cells.formats(sheet.id, rect);
    const last = (key: string): readonly [CellValue | undefined, string | undefined] => [
      values[keys.indexOf(key)],
      formats[keys.indexOf(key)],
    ];
    // 2026-02-10 is day 46063 from 1899-12-30.
    expect(last('date')).toEqual([46_063, 'yyyy-mm-dd']);
    expect(last('orderNumber')).toEqual([expect.stringMatching(/^SAMPLE-\d{4}$/), '@']);
    expect(last('amount')).toEqual([expect.any(Number), '#,##0.00']);
  });

  it('makes the grid longer where the rows need it, and leaves it where they do not', () => {
    expect(sheetOf(cells, 'orders', language).rows).toBe(1 + ARCHIVES[language].orders.length);
    expect(sheetOf(cells, 'customers', language).rows).toBe(500);
  });

  it('writes nothing twice', () => {
    const before = tabs().map(({ key }) => cells.contentSize(sheetOf(cells, key as TabKey, language).id).rows);
    writeSample(cells, ARCHIVES[language], language);
    const after = tabs().map(({ key }) => cells.contentSize(sheetOf(cells, key as TabKey, language).id).rows);
    expect(after).toEqual(before);
  });
});

describe('writeSample()', () => {
  it('follows columns that were moved and leaves a team’s own alone', () => {
    const cells = emptyArchive('en', 1200);
    const sheet = sheetOf(cells, 'reasons', 'en');
    cells.insertColumns(sheet.id, 1, 1);
    cells.write([{ sheetId: sheet.id, rect: { row: 0, column: 1, rows: 1, columns: 1 }, values: [['Our own']] }]);
    cells.moveColumns(sheet.id, 0, 1, 3);
    writeSample(cells, ARCHIVES.en, 'en');
    const [header, first] = cells.values(sheet.id, { row: 0, column: 0, rows: 2, columns: 4 });
    expect(header).toEqual(['Our own', 'English', 'Code', 'Chinese']);
    expect(first).toEqual([null, 'Too dear', 'tooDear', '价格太高']);
  });

  it('writes below rows that stand there, and not those of the same name', () => {
    const cells = emptyArchive('en', 1200);
    const sheet = sheetOf(cells, 'reasons', 'en');
    cells.write([
      { sheetId: sheet.id, rect: { row: 1, column: 0, rows: 2, columns: 1 }, values: [['tooDear'], ['our own']] },
    ]);
    writeSample(cells, ARCHIVES.en, 'en');
    const keys = cells.values(sheet.id, { row: 1, column: 0, rows: 15, columns: 1 }).map(([key]) => key);
    expect(keys.slice(0, 3)).toEqual(['tooDear', 'our own', 'boughtElsewhere']);
    expect(keys).toHaveLength(new Set(keys).size);
  });

  it('refuses a workbook without the tabs or columns of the archive', () => {
    expect(() => writeSample(new MemoryCellStore(), ARCHIVES.en, 'en')).toThrow('there is no tab Customers');
    const cells = emptyArchive('en');
    cells.deleteColumns(sheetOf(cells, 'customers', 'en').id, 3, 1);
    expect(() => writeSample(cells, ARCHIVES.en, 'en')).toThrow('tab Customers has no column Phone');
  });

  it('is one change of cells a tab', () => {
    const cells = emptyArchive('en', 1200);
    const sheets: string[] = [];
    const write = cells.write.bind(cells);
    cells.write = (edits) => {
      sheets.push(...edits.map(({ sheetId }) => sheetId));
      write(edits);
    };
    writeSample(cells, ARCHIVES.en, 'en');
    expect(new Set(sheets).size).toBe(sheets.length);
    expect(sheets).toHaveLength(26);
  });
});

describe('seedSample()', () => {
  const workbook = () => {
    const cells = new MemoryCellStore();
    const calls: Language[] = [];
    const callSetUp = async (language: Language): Promise<void> => {
      calls.push(language);
      await Promise.resolve();
      if (calls.length > 1) return;
      for (const sheet of emptyArchive(language).sheets()) cells.addSheet(sheet.name, undefined, 1000, sheet.columns);
      for (const { key, fields } of tabs()) {
        if (fields.length === 0) continue;
        const rect = { row: 0, column: 0, rows: 1, columns: fields.length };
        const header = [fields.map((line) => label(line, language))];
        cells.write([{ sheetId: sheetOf(cells, key as TabKey, language).id, rect, values: header }]);
      }
    };
    return { cells, calls, callSetUp };
  };

  it('runs set-up in the language, fills the tabs, and runs set-up again for the formulas of their rows', async () => {
    const { cells, calls, callSetUp } = workbook();
    await seedSample({ cells, callSetUp }, 'northwind', { language: 'zh', today: TODAY });
    expect(calls).toEqual(['zh', 'zh']);
    expect(readBack(cells, 'orders', 'zh')).toHaveLength(ARCHIVES.zh.orders.length);
    expect(cells.formats(sheetOf(cells, 'customers', 'zh').id, { row: 1, column: 0, rows: 1, columns: 4 })).toEqual([
      ['@', '@', '@', '@'],
    ]);
  });

  it('leaves the tabs empty when asked for the empty sample', async () => {
    const { cells, callSetUp } = workbook();
    await seedSample({ cells, callSetUp }, 'empty', { language: 'en', today: TODAY });
    expect(cells.contentSize(sheetOf(cells, 'customers', 'en').id).rows).toBe(1);
  });
});
