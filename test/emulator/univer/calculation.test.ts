// Calculation as a whole: what follows what, spills, circles, dates, the clock.
import { describe, expect, it } from '@jest/globals';
import { UniverCellStore } from '../../../emulator/univer/univer-cell-store';
import { OpenedStore } from './opened-store';

describe('results follow what they read', () => {
  it('through chains of formulas and over tabs, in whatever order they were written', () => {
    const sheet = new OpenedStore();
    const other = sheet.store.addSheet('Other tab', undefined, 20, 5).id;
    sheet.set('A1', ["='Other tab'!B1*2", '=A1+1', '=B1+A1']);
    sheet.store.write([
      { sheetId: other, rect: sheet.rect('A1:B1'), values: [[5, null]], formulas: [[null, '=A1+1']] },
    ]);
    expect(sheet.grid('A1:C1')).toEqual([[12, 13, 25]]);
    sheet.store.write([{ sheetId: other, rect: sheet.rect('A1'), values: [[6]] }]);
    expect(sheet.grid('A1:C1')).toEqual([[14, 15, 29]]);
  });

  it('through OFFSET, INDIRECT and INDEX, when what they point at changes', () => {
    const sheet = new OpenedStore();
    sheet.set('A1', [1, 10], [2, 20], [3, '=B1+B2']);
    sheet.set('D1', ['=OFFSET(B1,A1,0)', '=INDIRECT("B"&A2)', '=INDEX(B1:B3,A3)', '=SUM(OFFSET(B1,0,0,A2,1))']);
    expect(sheet.grid('D1:G1')).toEqual([[20, 20, 30, 30]]);
    sheet.set('B2', [25]);
    expect(sheet.grid('D1:G1')).toEqual([[25, 25, 35, 35]]);
    sheet.set('A1', [2]);
    expect(sheet.get('D1')).toBe(35);
  });

  it('stand still while nothing they read changes', () => {
    const sheet = new OpenedStore();
    let told = 0;
    sheet.set('A1', [1, '=A1+1', '=RAND()']);
    const random = sheet.get('C1');
    sheet.store.onMutation(() => (told += 1));
    expect(sheet.get('C1')).toBe(random);
    sheet.store.settle();
    expect(told).toBe(0);
    sheet.store.recalculateVolatile();
    expect(sheet.get('C1')).not.toBe(random);
    expect(sheet.get('B1')).toBe(2);
  });

  it('turn a formula that is taken away into its last value', () => {
    const sheet = new OpenedStore();
    sheet.set('A1', [1, '=A1+1', '=B1*10']);
    sheet.store.write([{ sheetId: sheet.id, rect: sheet.rect('B1'), formulas: [[null]] }]);
    expect(sheet.get('B1')).toBe(2);
    sheet.set('A1', [5]);
    expect(sheet.grid('B1:C1')).toEqual([[2, 20]]);
  });
});

describe('array results', () => {
  it('feed each other through several spills', () => {
    const sheet = new OpenedStore();
    sheet.set('A1', [3], [1], [3], [2]);
    sheet.set('C1', ['=SORT(A1:A4)', null, '=UNIQUE(C2:C4)', null, '=FILTER(E2:E3,E2:E3>2)', null, '=SUM(G1:G9)']);
    expect(sheet.grid('C1:I4')).toEqual([
      [1, null, 2, null, 3, null, 3],
      [2, null, 3, null, null, null, null],
      [3, null, null, null, null, null, null],
      [3, null, null, null, null, null, null],
    ]);
    sheet.set('A2', [9]);
    expect([sheet.grid('C1:C4'), sheet.grid('E1:E4'), sheet.get('I1')]).toEqual([
      [[2], [3], [3], [9]],
      [[3], [9], [null], [null]],
      9,
    ]);
  });

  it('give back the cells they no longer need, to content and to formulas', () => {
    const sheet = new OpenedStore();
    sheet.set('A1', [5]);
    sheet.set('C3', ['=SEQUENCE(A1)']);
    sheet.set('B1', ['=SUM(C4:C20)', '=COUNT(C4:C20)']);
    expect(sheet.grid('B1:C1')).toEqual([[14, 4]]);
    expect(sheet.store.contentSize(sheet.id)).toEqual({ rows: 7, columns: 3 });
    sheet.set('A1', [2]);
    expect(sheet.grid('B1:C1')).toEqual([[2, 1]]);
    expect(sheet.store.contentSize(sheet.id)).toEqual({ rows: 4, columns: 3 });
  });

  it('do not overwrite cells with content, other spills, or the edge of the grid', () => {
    const sheet = new OpenedStore();
    sheet.set('A1', ['=SEQUENCE(1,3)', null, 'x']);
    sheet.set('A3', ['=SEQUENCE(1,J1)']);
    sheet.set('J1', [3]);
    expect(sheet.grid('A3:C3')).toEqual([[1, 2, 3]]);
    sheet.set('B2', ['=SEQUENCE(3)']);
    sheet.set('J5', ['={1,2}']);
    expect(sheet.get('A1')).toMatchObject({ error: '#REF!', note: expect.stringContaining('overwrite data in C1') });
    expect(sheet.grid('A3:C3')).toEqual([[1, 2, 3]]);
    expect(sheet.get('B2')).toMatchObject({ error: '#REF!' });
    expect(sheet.get('J5')).toMatchObject({ error: '#REF!', note: expect.stringContaining('insert more') });
    sheet.set('J1', [1]);
    expect(sheet.grid('B2:B4')).toEqual([[1], [2], [3]]);
  });

  it('move with their formula when rows are inserted above', () => {
    const sheet = new OpenedStore();
    sheet.set('B2', ['=SEQUENCE(2)']);
    expect(sheet.grid('B2:B3')).toEqual([[1], [2]]);
    sheet.store.insertRows(sheet.id, 0, 2);
    expect(sheet.grid('B2:B5')).toEqual([[null], [null], [1], [2]]);
  });

  it('that would feed on themselves are a circle', () => {
    const sheet = new OpenedStore();
    sheet.set('A1', ['=SUM(A1:A3)', '=C1', '=B1', '=IFERROR(C1,"none")']);
    const circle = {
      error: '#REF!',
      note: 'Circular dependency detected. To resolve with iterative calculation, see File > Settings.',
    };
    expect(sheet.grid('A1:D1')).toEqual([[circle, circle, circle, 'none']]);
    sheet.set('C1', [4]);
    expect(sheet.grid('B1:D1')).toEqual([[4, 4, 4]]);
  });
});

describe('dates', () => {
  it('come with a date format from the functions and references that give them, and lose it with the result', () => {
    const sheet = new OpenedStore();
    sheet.set('A1', [45000]);
    sheet.format('A1', 'yyyy-mm-dd');
    sheet.set('B1', [
      '=A1',
      '=A1+1',
      '=A1-44000',
      '=A1-A1',
      '=DATE(2024,1,1)',
      '=EDATE(A1,1)',
      '=MAX(A1:A2)',
      '=IF(TRUE,A1)',
    ]);
    const formats = sheet.store.formats(sheet.id, sheet.rect('B1:I1'))[0];
    expect(formats).toEqual([
      'yyyy-mm-dd',
      'yyyy-mm-dd',
      'yyyy-mm-dd',
      '',
      'm/d/yyyy',
      'm/d/yyyy',
      'yyyy-mm-dd',
      'yyyy-mm-dd',
    ]);
    sheet.set('B1', ['=1+1']);
    expect([sheet.get('B1'), sheet.formatOf('B1')]).toEqual([2, '']);
    sheet.set('C1', [7]);
    expect(sheet.formatOf('C1')).toBe('');
  });

  it('keep a format that was set for them', () => {
    const sheet = new OpenedStore();
    sheet.set('A1', ['=DATE(2024,1,1)']);
    expect(sheet.formatOf('A1')).toBe('m/d/yyyy');
    sheet.format('A1', 'd mmm');
    sheet.set('A1', ['=DATE(2024,1,2)']);
    expect([sheet.get('A1'), sheet.formatOf('A1')]).toEqual([45293, 'd mmm']);
    sheet.set('A1', ['=5']);
    expect(sheet.formatOf('A1')).toBe('d mmm');
  });

  it('of today and now are the spreadsheet zone’s, and follow the clock', () => {
    let now = Date.UTC(2026, 0, 31, 23, 30);
    let zone = 'America/Los_Angeles';
    const sheet = new OpenedStore({ now: () => now, timeZone: () => zone });
    sheet.set('A1', ['=TODAY()', '=NOW()', '=DAY(TODAY())', '=A1+1']);
    expect(sheet.grid('A1:D1')).toEqual([[46053, expect.closeTo(46053 + 15.5 / 24, 9), 31, 46054]]);
    zone = 'Asia/Kolkata';
    sheet.store.recalculateVolatile();
    expect(sheet.grid('C1:D1')).toEqual([[1, 46055]]);
    now += 86_400_000;
    sheet.store.recalculateVolatile();
    expect(sheet.grid('A1:C1')).toEqual([[46055, expect.closeTo(46055 + 5 / 24, 9), 2]]);
  });
});

describe('a saved workbook', () => {
  it('opens with the same cells, formats, tabs and results', () => {
    const sheet = new OpenedStore();
    sheet.set('A1', ['007', true, 1.5, { error: '#N/A' }], ['=SEQUENCE(2)', '=A1&"x"', '=DATE(2024,1,1)', '=1/0']);
    sheet.format('C1', '0.00');
    sheet.store.setFrozen(sheet.id, 1, 0);
    const second = sheet.store.addSheet('Hidden tab', 0, 7, 3);
    sheet.store.setHidden(second.id, true);
    const snapshot: object = JSON.parse(JSON.stringify(sheet.store.snapshot()));
    const again = new OpenedStore({ snapshot });
    expect(again.store.sheets()).toEqual(sheet.store.sheets());
    for (const read of ['values', 'formulas', 'formats'] as const) {
      expect(again.store[read](again.id, again.rect('A1:D3'))).toEqual(
        sheet.store[read](sheet.id, sheet.rect('A1:D3')),
      );
    }
    expect(again.grid('A1:D3')).toEqual([
      ['007', true, 1.5, { error: '#N/A' }],
      [1, '007x', 45292, { error: '#DIV/0!' }],
      [2, null, null, null],
    ]);
    expect(again.formatOf('C2')).toBe('m/d/yyyy');
  });

  it('does not give a new tab the id of another', () => {
    const sheet = new OpenedStore();
    const ids = [sheet.id, sheet.store.addSheet('Two').id];
    const again = new OpenedStore({ snapshot: sheet.store.snapshot() });
    expect(ids).not.toContain(again.store.addSheet('Three').id);
  });

  it('shares nothing with another workbook of the same process', () => {
    const one = new OpenedStore();
    one.set('A1', [1, '=A1+1']);
    const two = UniverCellStore.create({ snapshot: one.store.snapshot() });
    two.write([{ sheetId: one.id, rect: one.rect('A1'), values: [[100]] }]);
    expect(two.values(one.id, one.rect('A1:B1'))).toEqual([[100, 101]]);
    expect(one.grid('A1:B1')).toEqual([[1, 2]]);
    two.dispose();
    one.set('A1', [2]);
    expect(one.get('B1')).toBe(3);
  });
});

describe('typing without a browser', () => {
  it('takes the text as Google would, and is told as an edit', () => {
    const sheet = new OpenedStore({ locale: () => 'en_GB', now: () => Date.UTC(2026, 5, 1) });
    const edits: unknown[] = [];
    sheet.store.onUserEdit(({ before, after, formulas }) => edits.push([before, after, formulas]));
    sheet.store.type(sheet.id, 0, 0, '3/2/2026');
    sheet.store.type(sheet.id, 0, 1, '=A1+1');
    sheet.store.type(sheet.id, 0, 2, "'007");
    expect(sheet.grid('A1:C1')).toEqual([[46056, 46057, '007']]);
    expect(edits).toEqual([
      [[[null]], [[46056]], [[null]]],
      [[[null]], [[46057]], [['=A1+1']]],
      [[[null]], [['007']], [[null]]],
    ]);
  });
});
