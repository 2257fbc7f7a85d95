import { beforeEach, describe, expect, it } from '@jest/globals';
import type { CellValue } from '../../emulator/cells/cell-store';
import type { FieldValue } from '../../src/domain/table/field-value';
import { EmulatedArchive } from '../support/emulated-archive';

/** Set-up gives every card these. */
const SET_UP_FORMULAS = ['tier', 'score', 'funnelLevel'];

let archive: EmulatedArchive;
let id: string;
const cell = (row: number, column: number, value: CellValue, title = 'Customers'): void => {
  const sheetId = archive.sheet(title).id;
  archive.host.cells.write([{ sheetId, rect: { row, column, rows: 1, columns: 1 }, values: [[value]] }]);
};
/** Adds columns of the team behind ours. */
function addColumns(...columns: readonly (readonly [header: string, value: CellValue])[]): number {
  const sheet = archive.sheet('Customers');
  archive.host.cells.insertColumns(sheet.id, sheet.columns, columns.length);
  columns.forEach(([header, value], at) => {
    cell(0, sheet.columns + at, header);
    cell(1, sheet.columns + at, value);
  });
  return sheet.columns;
}
const own = (): Record<string, unknown> =>
  Object.fromEntries(
    Object.entries(archive.value('loadCardFromSidebar', { id }).fields).filter(([key]) => /^own\w*:/.test(key)),
  );

beforeEach(() => {
  archive = new EmulatedArchive();
  archive.value('setUpFromSidebar', { language: 'en' });
  id = archive.value('saveCardFromSidebar', { changes: { name: 'Zhang Wei' } }).id;
});

describe('columns of the team', () => {
  it('are fields of the card under their headers, as what their cells hold; blank headers are the sheet’s own', () => {
    addColumns(['WeChat', 'zw'], ['', 'hidden'], ['Points', 12], ['WeChat', 'again'], ['__proto__', 'x']);
    expect(own()).toEqual({
      'own:1:WeChat': 'zw',
      'own:1:Points': 12,
      'own:2:WeChat': 'again',
      'own:1:__proto__': 'x',
    });
    expect(own()).toEqual(own());
  });

  it('are saved by the rules of a card: compared, logged by their header, written where they stand now', () => {
    const column = addColumns(['Points', 12], ['WeChat', null]);
    own();
    // A column is put before them after they were last looked up.
    archive.host.cells.insertColumns(archive.sheet('Customers').id, column, 1);
    cell(0, column, 'Inserted');
    const clash = archive.call('saveCardFromSidebar', {
      id,
      base: { 'own:1:Points': 11 },
      changes: { 'own:1:Points': 13 },
    });
    expect(clash).toMatchObject({ ok: false, error: { code: 'conflict', conflicts: [{ theirs: 12, yours: 13 }] } });
    const saved = archive.value('saveCardFromSidebar', {
      id,
      base: { 'own:1:Points': 12, 'own:1:WeChat': null },
      changes: { 'own:1:Points': 13, 'own:1:WeChat': '=1+1' },
    });
    expect(saved.fields).toMatchObject({ 'own:1:Points': 13, 'own:1:WeChat': '=1+1' });
    expect(archive.records('Customers')[0]).toMatchObject({ Inserted: null, Points: 13, WeChat: '=1+1' });
    expect(archive.records('Change log').map(({ Field }) => Field)).toEqual(
      expect.arrayContaining(['Points', 'WeChat']),
    );
    expect(archive.value('loadCardFromSidebar', { id }).formulas).toEqual(SET_UP_FORMULAS);
  });

  it.each(['12', 'true', '1-2', '=1+1', 12, true])('hold %j again once it is put back from the history', (before) => {
    addColumns(['Size', null]);
    const save = (base: FieldValue, value: FieldValue) =>
      archive.value('saveCardFromSidebar', { id, base: { 'own:1:Size': base }, changes: { 'own:1:Size': value } });
    save(null, before);
    save(before, 'large');
    const [line] = archive.value('loadHistoryFromSidebar', { id }).entries;
    expect(line).toMatchObject({ field: 'own:1:Size', before, after: 'large' });
    save('large', line?.before ?? null);
    expect(own()).toEqual({ 'own:1:Size': before });
    expect(archive.records('Customers')[0]).toMatchObject({ Size: before });
  });

  it('whose text looks like a number are told from numbers by the daily comparison', () => {
    const column = addColumns(['Size', null]);
    archive.value('dailyRoundFromSidebar', {});
    archive.value('saveCardFromSidebar', { id, base: { 'own:1:Size': null }, changes: { 'own:1:Size': '12' } });
    expect(archive.value('dailyRoundFromSidebar', {}).edits).toBe(0);
    cell(1, column, 12);
    expect(archive.value('dailyRoundFromSidebar', {}).edits).toBe(1);
    const [line] = archive.value('loadHistoryFromSidebar', { id }).entries;
    expect(line).toMatchObject({ field: 'own:1:Size', before: '12', after: 12 });
  });

  it('under the name of a field of ours are told from it in the history and by the daily comparison', () => {
    addColumns(['Phone', '0571']);
    archive.value('dailyRoundFromSidebar', {});
    expect(own()).toEqual({ 'own:2:Phone': '0571' });
    archive.value('saveCardFromSidebar', { id, base: { phone: null }, changes: { phone: '138' } });
    archive.value('saveCardFromSidebar', { id, base: { 'own:2:Phone': '0571' }, changes: { 'own:2:Phone': '0572' } });
    expect(archive.value('dailyRoundFromSidebar', {}).edits).toBe(0);
    expect(archive.value('loadHistoryFromSidebar', { id }).entries).toMatchObject([
      { field: 'own:2:Phone', name: 'Phone (2)', before: '0571', after: '0572' },
      { field: 'phone', name: 'Phone', before: null, after: '138' },
      { field: 'id' },
    ]);
  });

  it('are locked where the cell holds a formula, and refused where the column is gone', () => {
    const column = addColumns(['Double', null]);
    const { id: sheetId } = archive.sheet('Customers');
    archive.host.cells.write([{ sheetId, rect: { row: 1, column, rows: 1, columns: 1 }, formulas: [['=2*3']] }]);
    expect(archive.value('loadCardFromSidebar', { id }).formulas).toEqual([...SET_UP_FORMULAS, 'own:1:Double']);
    const before = archive.snapshot();
    const locked = archive.call('saveCardFromSidebar', {
      id,
      base: { 'own:1:Double': 6 },
      changes: { 'own:1:Double': 7 },
    });
    expect(locked).toMatchObject({ ok: false, error: { code: 'invalid-field', field: 'own:1:Double' } });
    const gone = archive.call('saveCardFromSidebar', { id, base: {}, changes: { 'own:1:Nobody': 'x' } });
    expect(gone).toMatchObject({ ok: false, error: { code: 'missing-column' } });
    expect(gone.ok ? '' : gone.error.message).toContain('Nobody');
    expect(archive.snapshot()).toBe(before);
  });

  it('of the tab of the kind stand beside those of Customers with the same header', () => {
    addColumns(['Extra', 'c']);
    const sheet = archive.sheet('Individuals');
    archive.host.cells.insertColumns(sheet.id, sheet.columns, 1);
    cell(0, sheet.columns, 'Extra', 'Individuals');
    cell(1, sheet.columns, 'i', 'Individuals');
    expect(own()).toEqual({ 'own:1:Extra': 'c', 'ownKind:1:Extra': 'i' });
    archive.value('saveCardFromSidebar', { id, base: { 'ownKind:1:Extra': 'i' }, changes: { 'ownKind:1:Extra': 'j' } });
    expect(own()).toEqual({ 'own:1:Extra': 'c', 'ownKind:1:Extra': 'j' });
  });
});
