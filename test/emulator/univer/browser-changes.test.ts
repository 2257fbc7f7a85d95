// Changes that come from a browser, made by Univer's own commands: what they do to the store, and what comes back.
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import type { StructureChange } from '../../../emulator/cells/cell-store';
import type { Mutation, UserEdit } from '../../../emulator/univer/mutation-stream';
import { BrowserStandIn } from './browser-stand-in';
import { OpenedStore } from './opened-store';

let sheet: OpenedStore;
let browser: BrowserStandIn;
let edits: UserEdit[];
let structure: StructureChange[];

beforeEach(() => {
  sheet = new OpenedStore();
  sheet.set('A1', [1, '=A1+1', '=SUM(A1:A)'], [2, null, null], [3, null, null]);
  edits = [];
  structure = [];
  browser = new BrowserStandIn(sheet.store);
  sheet.store.onUserEdit((edit) => edits.push(edit));
  sheet.store.onStructure((change) => structure.push(change));
});

afterEach(() => {
  browser.dispose();
});

async function type(a1: string, value: object): Promise<void> {
  const { row, column } = sheet.rect(a1);
  const range = { startRow: row, endRow: row, startColumn: column, endColumn: column };
  await browser.do('sheet.command.set-range-values', { subUnitId: sheet.id, range, value });
}

const rows = (startRow: number, endRow: number): object => ({ startRow, endRow, startColumn: 0, endColumn: 9 });

describe('what a person types in a browser', () => {
  it('is in the store, recalculates there, and the results come back', async () => {
    await type('A1', { v: 10 });
    sheet.store.settle();
    expect(sheet.grid('A1:C1')).toEqual([[10, 11, 15]]);
    expect(browser.cell(sheet.id, 0, 1)).toMatchObject({ f: '=A1+1', v: 11 });
  });

  it('is told as an edit with the values before and after', async () => {
    await type('A2', { v: 'x' });
    await type('B2', { f: '=A1*100' });
    expect(edits).toEqual([
      { sheetId: sheet.id, rect: sheet.rect('A2'), before: [[2]], after: [['x']], formulas: [[null]], from: browser },
      {
        sheetId: sheet.id,
        rect: sheet.rect('B2'),
        before: [[null]],
        after: [[100]],
        formulas: [['=A1*100']],
        from: browser,
      },
    ]);
  });

  it('is told as one edit for a range that was cleared', async () => {
    const ranges = [{ startRow: 0, endRow: 1, startColumn: 0, endColumn: 0 }];
    await browser.do('sheet.command.clear-selection-content', { subUnitId: sheet.id, ranges });
    expect(edits).toMatchObject([{ rect: sheet.rect('A1:A2'), before: [[1], [2]], after: [[null], [null]] }]);
    expect(sheet.get('C1')).toBe(3);
  });

  it('is no edit when it is only a style, or undone', async () => {
    await type('A1', { v: 10 });
    edits.length = 0;
    const range = { startRow: 0, endRow: 0, startColumn: 0, endColumn: 0 };
    await browser.do('sheet.command.set-style', { subUnitId: sheet.id, range, style: { type: 'bl', value: 1 } });
    expect(edits).toHaveLength(0);
    expect(sheet.get('A1')).toBe(10);
  });

  it('becomes what Google makes of the text, where the grid left it a text', async () => {
    await type('A5', { v: '2024年5月16日' });
    await type('A6', { v: 'TRUE' });
    await type('A7', { v: '+8613800138000 ext' });
    expect(sheet.get('A6')).toBe(true);
    expect(sheet.get('A7')).toMatchObject({ error: '#ERROR!' });
  });

  it('stays text in a plain-text cell', async () => {
    sheet.format('A5', '@');
    await type('A5', { v: '007', t: 1 });
    expect(sheet.get('A5')).toBe('007');
    expect(browser.cell(sheet.id, 4, 0)).toMatchObject({ v: '007' });
  });

  it('over a spill takes its room away', async () => {
    sheet.set('E1', ['=SEQUENCE(3)']);
    expect(sheet.grid('E1:E3')).toEqual([[1], [2], [3]]);
    await type('E2', { v: 'mine' });
    expect(sheet.get('E1')).toMatchObject({ error: '#REF!' });
    expect(sheet.grid('E2:E3')).toEqual([['mine'], [null]]);
  });
});

describe('rows, columns and tabs changed in a browser', () => {
  it('rows inserted shift all references, open ones too, and the browser gets the same texts', async () => {
    await browser.do('sheet.command.insert-row', { subUnitId: sheet.id, range: rows(0, 1), direction: 0 });
    expect(structure).toEqual([{ type: 'rows-inserted', sheetId: sheet.id, at: 0, count: 2 }]);
    expect([sheet.formula('B3'), sheet.formula('C3')]).toEqual(['=A3+1', '=SUM(A3:A)']);
    expect(sheet.grid('A3:C3')).toEqual([[1, 2, 6]]);
    expect([browser.cell(sheet.id, 2, 1).f, browser.cell(sheet.id, 2, 2).f]).toEqual(['=A3+1', '=SUM(A3:A)']);
    expect(edits).toHaveLength(0);
  });

  it('rows inserted and taken back leave every formula as it was, and doing it again shifts them again', async () => {
    sheet.set('A5', ['=SUM(B2:B)+A1', '=Sheet1!A2:A3', '={A1;A2}']);
    const before = sheet.store.formulas(sheet.id, sheet.rect('A1:C8'));
    await browser.do('sheet.command.insert-row', { subUnitId: sheet.id, range: rows(1, 1), direction: 0 });
    expect(sheet.store.formulas(sheet.id, sheet.rect('A6:C6'))).toEqual([
      ['=SUM(B3:B)+A1', '=Sheet1!A3:A4', '={A1;A3}'],
    ]);
    await browser.do('univer.command.undo', {});
    expect(sheet.store.formulas(sheet.id, sheet.rect('A1:C8'))).toEqual(before);
    await browser.do('univer.command.redo', {});
    expect(sheet.store.formulas(sheet.id, sheet.rect('A6:C6'))).toEqual([
      ['=SUM(B3:B)+A1', '=Sheet1!A3:A4', '={A1;A3}'],
    ]);
    expect([browser.cell(sheet.id, 5, 1).f, browser.cell(sheet.id, 5, 2).f]).toEqual(['=Sheet1!A3:A4', '={A1;A3}']);
    expect(edits).toHaveLength(0);
  });

  it('rows removed and brought back restore formulas that had lost their references', async () => {
    await browser.do('sheet.command.remove-row', { subUnitId: sheet.id, range: rows(1, 1) });
    expect(sheet.grid('A1:C1')).toEqual([[1, 2, 4]]);
    sheet.set('D1', ['=A2']);
    await browser.do('sheet.command.remove-row', { subUnitId: sheet.id, range: rows(1, 1) });
    expect(sheet.formula('D1')).toBe('=#REF!');
    await browser.do('univer.command.undo', {});
    expect(sheet.formula('D1')).toBe('=A2');
    expect(sheet.grid('A1:D2')).toEqual([
      [1, 2, 4, 3],
      [3, null, null, null],
    ]);
    expect(structure.map(({ type: kind }) => kind)).toEqual(['rows-deleted', 'rows-deleted', 'rows-inserted']);
  });

  it('columns inserted and moved are told, and formulas follow', async () => {
    const column = (at: number): object => ({ startRow: 0, endRow: 49, startColumn: at, endColumn: at });
    await browser.do('sheet.command.insert-col', { subUnitId: sheet.id, range: column(0), direction: 3 });
    expect(sheet.formula('C1')).toBe('=B1+1');
    expect(structure).toEqual([{ type: 'columns-inserted', sheetId: sheet.id, at: 0, count: 1 }]);
  });

  it('a tab added, renamed and removed is told, and formulas that name it follow', async () => {
    await browser.do('sheet.command.insert-sheet', {
      index: 1,
      sheet: { id: '77', name: 'Other', rowCount: 20, columnCount: 5 },
    });
    sheet.set('A5', ['=Other!A2:A', '=Other!A1']);
    await browser.do('sheet.command.set-worksheet-name', { subUnitId: '77', name: 'Re named' });
    expect([sheet.formula('A5'), sheet.formula('B5')]).toEqual(["='Re named'!A2:A", "='Re named'!A1"]);
    await browser.do('sheet.command.remove-sheet', { subUnitId: '77' });
    expect(sheet.formula('A5')).toBe('=#REF!');
    expect(structure).toEqual([
      { type: 'sheet-added', sheetId: '77' },
      { type: 'sheet-renamed', sheetId: '77' },
      { type: 'sheet-removed', sheetId: '77' },
    ]);
  });

  it('a range cut and pasted elsewhere carries its formulas along', async () => {
    const from = { startRow: 0, endRow: 0, startColumn: 0, endColumn: 0 };
    const to = { startRow: 4, endRow: 4, startColumn: 0, endColumn: 0 };
    await browser.do('sheet.command.move-range', {
      fromRange: from,
      toRange: to,
      fromSubUnitId: sheet.id,
      toSubUnitId: sheet.id,
    });
    sheet.store.settle();
    expect(sheet.grid('A5:A5')).toEqual([[1]]);
    expect(sheet.formula('B1')).toBe('=A5+1');
    expect(sheet.get('B1')).toBe(2);
  });
});

describe('the stream of changes', () => {
  it('reaches every browser but the one that made the change', async () => {
    const other = new BrowserStandIn(sheet.store);
    await type('A1', { v: 5 });
    sheet.set('A2', [6]);
    sheet.store.settle();
    expect(other.contents(sheet.id)).toEqual(browser.contents(sheet.id));
    expect(other.cell(sheet.id, 0, 2)).toMatchObject({ v: 14 });
    expect(browser.sent.filter(({ id }) => id === 'sheet.mutation.set-range-values')).toHaveLength(1);
    other.dispose();
  });

  it('carries the texts of formulas unchanged and results without formulas', () => {
    const seen: Mutation[] = [];
    sheet.store.onMutation((mutation) => seen.push(mutation));
    sheet.set('D1', ['={1,2;3,4}']);
    sheet.store.settle();
    expect(seen.map(({ id }) => id)).toEqual([
      'sheet.mutation.set-range-values',
      'sheet.mutation.set-range-values',
      'formula.mutation.set-array-formula-data',
    ]);
    expect(JSON.stringify(seen[0])).toContain('={1,2;3,4}');
    expect(JSON.stringify(seen[1])).not.toContain('"f"');
  });

  it('shows spills in a browser that was there and in one that comes later, and takes them away again', () => {
    sheet.set('E1', ['=SEQUENCE(A1+1)']);
    sheet.store.settle();
    const later = new BrowserStandIn(sheet.store);
    for (const one of [browser, later])
      expect([0, 1, 2].map((row) => one.shown(sheet.id, row, 4))).toEqual([1, 2, null]);
    sheet.set('E1', ['=5']);
    sheet.store.settle();
    for (const one of [browser, later])
      expect([0, 1, 2].map((row) => one.shown(sheet.id, row, 4))).toEqual([5, null, null]);
    later.dispose();
  });

  it('refuses what is no change of this workbook', () => {
    const unitId = browser.workbook.getUnitId();
    const cellValue = { 0: { 0: { v: 'x' } } };
    const set = 'sheet.mutation.set-range-values';
    expect(
      sheet.store.applyRemote({ id: set, params: { unitId: 'other', subUnitId: sheet.id, cellValue } }, null),
    ).toBe(false);
    expect(sheet.store.applyRemote({ id: set, params: { unitId, subUnitId: 'none', cellValue } }, null)).toBe(false);
    expect(sheet.store.applyRemote({ id: 'sheet.command.set-range-values', params: { unitId } }, null)).toBe(false);
    expect(sheet.store.applyRemote({ id: 'sheet.mutation.no-such', params: { unitId } }, null)).toBe(false);
    expect(sheet.get('A1')).toBe(1);
  });

  it('asks for calculation once until it is done', async () => {
    sheet.store.settle();
    let asked = 0;
    sheet.store.onPending(() => (asked += 1));
    await type('A1', { v: 7 });
    sheet.store.settle();
    const before = asked;
    sheet.set('A1', [8]);
    sheet.set('A2', [9]);
    expect(asked - before).toBe(1);
  });
});
