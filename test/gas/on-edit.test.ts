import { beforeEach, describe, expect, it } from '@jest/globals';
import * as fc from 'fast-check';
import type { CellEdit, CellValue } from '../../emulator/cells/cell-store';
import { dispatchEdit } from '../../emulator/run/dispatch';
import type { TabKey } from '../../src/domain/catalogue/catalogue';
import { fieldsOf } from '../../src/domain/catalogue/catalogue';
import { isMadeId } from '../../src/domain/card/card-id';
import { EmulatedArchive, OWNER } from '../support/emulated-archive';
import { columnOf, paste, type } from '../support/hand-edits';
import { protect } from '../support/protection';

const REP = 'li@example.com';
/** 2026-02-10 09:30, the archive's clock on the wall of Shanghai, as the grid keeps it. */
const NOW = 46_063 + 9.5 / 24;
let archive: EmulatedArchive;

const textOf = (value: CellValue | undefined): string =>
  typeof value === 'string' || typeof value === 'number' ? String(value) : '';

function archiveIn(document: ConstructorParameters<typeof EmulatedArchive>[0] = {}): EmulatedArchive {
  const made = new EmulatedArchive({ editors: [REP], ...document });
  made.value('setUpFromSidebar', { language: 'en' });
  return made;
}
const customer = (at = 0) => archive.records('Customers')[at] ?? {};
const log = () => archive.records('Change log');
const ids = (title: string): string[] =>
  archive
    .rows(title)
    .slice(1)
    .map(([id]) => textOf(id));
const create = (name: string, more: Record<string, string> = {}) =>
  archive.value('saveCardFromSidebar', { kind: 'individual', requestId: name, changes: { name, ...more } });
const lastRun = () => archive.host.runs.list().slice(-1)[0];

beforeEach(() => {
  archive = archiveIn();
});

describe('a row typed by hand', () => {
  it('gets an id, a first revision and the time on the wall of the sheet’s zone', () => {
    type(archive, { title: 'Customers', row: 2, column: 'Name' }, '张伟');
    expect(customer()).toMatchObject({ Name: '张伟', Revision: 1, Kind: null });
    expect(isMadeId(textOf(customer()['ID']))).toBe(true);
    expect(customer()['Updated']).toBeCloseTo(NOW, 2);
    expect(customer()['Created']).toBeCloseTo(NOW, 2);
    const found = archive.value('findCardsFromSidebar', { query: '张伟' });
    expect(found.map(({ id }) => id)).toEqual(ids('Customers'));
  });

  it('has the same moment on the wall of Los Angeles', () => {
    archive = archiveIn({ timeZone: 'America/Los_Angeles' });
    type(archive, { title: 'Customers', row: 2, column: 'Name' }, 'Lee');
    expect(customer()['Updated']).toBeCloseTo(46_062 + 17.5 / 24, 2);
  });

  it('keeps its id while it is filled in, and counts up', () => {
    type(archive, { title: 'Customers', row: 2, column: 'Name' }, 'Lee');
    const [id] = ids('Customers');
    type(archive, { title: 'Customers', row: 2, column: 'Phone' }, '138', REP);
    expect(customer()).toMatchObject({ ID: id, Revision: 2, Phone: '138' });
  });

  it.each([
    'Customers',
    'Individuals',
    'Organisations',
    'Key people',
    'Orders',
    'Contact log',
    'Tasks',
    'Visits',
    'Gifts',
  ])('gets an id in %s', (title) => {
    paste(archive, { title, row: 2, column: 2 }, [['x', 'y']]);
    expect(ids(title)).toEqual([expect.stringMatching(/^[A-Z]-[0-9A-Z]{10}$/)]);
  });

  it('gets none while nothing stands in it but what formulas and tick boxes give', () => {
    const title = 'Customers';
    paste(archive, { title, row: 2, column: 'Next follow-up' }, [['=A1'], ['=A2'], ['=A3']]);
    paste(archive, { title, row: 2, column: 'Do not contact' }, [[false], [false], [false]]);
    paste(archive, { title, row: 2, column: 'Value score' }, [[1], [2], [3]]);
    expect(ids(title)).toEqual(['', '', '']);
  });

  it('gets none when it is emptied', () => {
    paste(archive, { title: 'Customers', row: 2, column: 2 }, [[null, null, null]]);
    expect(ids('Customers').filter((id) => id !== '')).toEqual([]);
    expect(log()).toEqual([]);
  });
});

describe('a change of a card by hand', () => {
  beforeEach(() => void create('Lee', { phone: '138', employer: 'Huadong', needDate: '2026-03-08' }));

  it('is counted, timed and logged with what the cell held before', () => {
    const before = log().length;
    type(archive, { title: 'Customers', row: 2, column: 'Phone' }, '139', REP);
    expect(customer()).toMatchObject({ Revision: 2, 'Updated by': null });
    expect(log().slice(before)).toEqual([
      expect.objectContaining({
        Tab: 'Customers',
        'Record ID': customer()['ID'],
        Field: 'Phone',
        Before: '138',
        After: '139',
        How: 'By hand',
      }),
    ]);
  });

  it('is logged as dates and words are read, whatever the cell keeps them as', () => {
    type(archive, { title: 'Customers', row: 2, column: 'Need date' }, 46_089 + 3);
    type(archive, { title: 'Customers', row: 2, column: 'Kind' }, 'Organisation');
    expect(log().slice(-2)).toEqual([
      expect.objectContaining({ Field: 'Need date', Before: '2026-03-08', After: '2026-03-11' }),
      expect.objectContaining({ Field: 'Kind', Before: 'Individual', After: 'Organisation' }),
    ]);
  });

  it('in the tab of the kind is counted in the card', () => {
    type(archive, { title: 'Individuals', row: 2, column: 'Employer' }, 'Beifang');
    expect(customer()).toMatchObject({ Revision: 2 });
    expect(log().slice(-1)[0]).toMatchObject({ Tab: 'Individuals', Before: 'Huadong', After: 'Beifang' });
  });

  it('that links a row to another customer is seen in the card of the new one', () => {
    const [lee, wang] = [textOf(customer()['ID']), create('Wang').id];
    paste(archive, { title: 'Orders', row: 2, column: 'Customer' }, [[lee, 'SO-1']]);
    const ordersOf = (id: string): string => JSON.stringify(archive.value('loadRelatedFromSidebar', { id }));
    expect([ordersOf(lee).includes('SO-1'), ordersOf(wang).includes('SO-1')]).toEqual([true, false]);
    type(archive, { title: 'Orders', row: 2, column: 'Customer' }, wang);
    expect([ordersOf(lee).includes('SO-1'), ordersOf(wang).includes('SO-1')]).toEqual([false, true]);
  });

  it('of several cells is counted, and left to the daily comparison to log', () => {
    const before = log().length;
    paste(archive, { title: 'Customers', row: 2, column: 'Phone' }, [['139', 'lee@example.com']]);
    expect(customer()).toMatchObject({ Revision: 2 });
    expect(log()).toHaveLength(before);
  });

  it('of a cell whose old text Google does not tell is not logged as if it had been empty', () => {
    const before = log().length;
    const { id: sheetId } = archive.sheet('Customers');
    const rect = { row: 1, column: columnOf(archive, 'Customers', 'Phone') - 1, rows: 1, columns: 1 };
    dispatchEdit(archive.host, archive.script, { user: REP, sheetId, rect });
    expect(customer()).toMatchObject({ Revision: 2 });
    expect(log()).toHaveLength(before);
  });

  it('of what only the add-on fills, or of the header, changes and logs nothing', () => {
    const before = archive.snapshot();
    const { id: sheetId } = archive.sheet('Customers');
    for (const [header, row] of [
      ['Updated', 1],
      ['Revision', 1],
      ['Phone', 0],
    ] as const) {
      const rect = { row, column: columnOf(archive, 'Customers', header) - 1, rows: 1, columns: 1 };
      dispatchEdit(archive.host, archive.script, { user: REP, sheetId, rect, before: 'a', after: 'b' });
    }
    expect(archive.snapshot()).toBe(before);
  });

  it('never writes over a formula', () => {
    for (const header of ['Updated', 'Revision', 'Updated by']) {
      type(archive, { title: 'Customers', row: 2, column: header }, '=1');
    }
    type(archive, { title: 'Customers', row: 2, column: 'Phone' }, '139');
    const { id } = archive.sheet('Customers');
    for (const header of ['Updated', 'Revision', 'Updated by']) {
      const rect = { row: 1, column: columnOf(archive, 'Customers', header) - 1, rows: 1, columns: 1 };
      expect(archive.host.cells.formulas(id, rect)).toEqual([['=1']]);
    }
  });

  it('that meets a save of the sidebar is a clash there, not lost', () => {
    const card = archive.value('loadCardFromSidebar', { id: textOf(customer()['ID']) });
    type(archive, { title: 'Customers', row: 2, column: 'Phone' }, '139', REP);
    const reply = archive.call('saveCardFromSidebar', {
      id: card.id,
      revision: card.revision,
      base: { phone: '138' },
      changes: { phone: '137' },
    });
    expect(reply).toMatchObject({ ok: false, error: { code: 'conflict' } });
    expect(customer()['Phone']).toBe('139');
  });

  it.each([['one cell'], ['several']])(
    'is told with its time and without a name, as Google tells none: %s',
    (cells) => {
      const card = archive.value('loadCardFromSidebar', { id: textOf(customer()['ID']) });
      const place = { title: 'Customers', row: 2, column: 'Phone' };
      paste(archive, place, cells === 'several' ? [['139', 'a@b.example']] : [['139']]);
      const request = { id: card.id, revision: card.revision, base: { phone: '138' }, changes: { phone: '137' } };
      const reply = archive.call('saveCardFromSidebar', request);
      const clash = { field: 'phone', base: '138', yours: '137', theirs: '139' };
      const at: unknown = expect.stringMatching(/^2026-02-10 09:3[01]$/);
      expect(reply.ok ? [] : reply.error.conflicts).toEqual([{ ...clash, at }]);
    },
  );
});

describe('a save that meets another save', () => {
  beforeEach(() => {
    create('Lee', { phone: '138' });
  });
  const clashOf = (user: string) => {
    const [id = ''] = ids('Customers');
    const request = { id, revision: 1, base: { phone: '138' }, changes: { phone: '137' } };
    const reply = archive.call('saveCardFromSidebar', request, user);
    return reply.ok ? [] : reply.error.conflicts;
  };
  const change = (user: string, base: Record<string, string | null>, changes: Record<string, string>): void => {
    archive.value('saveCardFromSidebar', { id: ids('Customers')[0] ?? '', base, changes }, user);
  };
  const clash = { field: 'phone', base: '138', yours: '137', theirs: '139' };
  const at: unknown = expect.stringMatching(/^2026-02-10 09:3[01]$/);

  it('says that it was one’s own, in another window, and tells others whose it was', () => {
    change(OWNER, { phone: '138' }, { phone: '139' });
    expect(clashOf(OWNER)).toEqual([{ ...clash, by: OWNER, at, own: true }]);
    expect(clashOf(REP)).toEqual([{ ...clash, by: OWNER, at }]);
  });

  it('names who changed the field that clashes, not who saved the card last', () => {
    change(REP, { phone: '138' }, { phone: '139' });
    change(OWNER, { notes: null }, { notes: 'mine' });
    expect(clashOf(OWNER)).toEqual([{ ...clash, by: REP, at }]);
  });
});

describe('an id', () => {
  beforeEach(() => {
    create('Lee');
    create('Wang');
  });

  it('of a row that was copied stays with the first one; the copy gets its own', () => {
    const [lee, wang] = ids('Customers');
    const row = archive.rows('Customers')[1] ?? [];
    paste(archive, { title: 'Customers', row: 4, column: 1 }, [row, row]);
    const now = ids('Customers');
    expect(now.slice(0, 2)).toEqual([lee, wang]);
    expect(new Set(now).size).toBe(4);
    expect(customer(3)).toMatchObject({ Name: 'Lee' });
  });

  it('of a row copied above the original stays with the original', () => {
    const [, wang] = ids('Customers');
    const { id } = archive.sheet('Customers');
    const row = archive.rows('Customers')[2] ?? [];
    archive.host.cells.insertRows(id, 1, 1);
    paste(archive, { title: 'Customers', row: 2, column: 1 }, [row]);
    expect(ids('Customers')[2]).toBe(wang);
    expect(ids('Customers')[0]).not.toBe(wang);
  });

  it('that was emptied or overtyped with another row’s comes back', () => {
    const [lee, wang] = ids('Customers');
    type(archive, { title: 'Customers', row: 2, column: 'ID' }, null);
    expect(ids('Customers')).toEqual([lee, wang]);
    type(archive, { title: 'Customers', row: 2, column: 'ID' }, wang ?? '');
    expect(ids('Customers')).toEqual([lee, wang]);
  });

  it('of the team’s own making is kept, and the change is logged', () => {
    const [lee] = ids('Customers');
    type(archive, { title: 'Customers', row: 2, column: 'ID' }, 'K-1');
    expect(ids('Customers')[0]).toBe('K-1');
    expect(log().slice(-1)[0]).toMatchObject({ Field: 'ID', Before: lee, After: 'K-1' });
  });

  it('that a formula gives is left as it is, even when it stands there twice', () => {
    paste(archive, { title: 'Customers', row: 4, column: 1 }, [['=A2', 'Copy']]);
    const rect = { row: 3, column: 0, rows: 1, columns: 1 };
    expect(archive.host.cells.formulas(archive.sheet('Customers').id, rect)).toEqual([['=A2']]);
  });
});

describe('a paste of 5,000 rows', () => {
  const names = Array.from({ length: 5_000 }, (_, n): CellValue[] => [n % 2 ? `Firm ${n} Ltd` : `Person ${n}`]);

  it('gives every row an id, a kind and a revision in as many calls as two rows take', () => {
    paste(archive, { title: 'Customers', row: 2, column: 'Name' }, names.slice(0, 2));
    const few = lastRun()?.serviceCalls ?? 0;
    archive = archiveIn();
    paste(archive, { title: 'Customers', row: 2, column: 'Name' }, names);
    const all = archive.records('Customers');
    expect(new Set(ids('Customers').filter(isMadeId)).size).toBe(5_000);
    expect(
      all.every(({ Revision, Kind }, n) => Revision === 1 && Kind === (n % 2 ? 'Organisation' : 'Individual')),
    ).toBe(true);
    expect(lastRun()?.outcome).toBe('ok');
    expect(lastRun()?.serviceCalls ?? Infinity).toBeLessThanOrEqual(few + 4);
    expect(lastRun()?.modelledMs ?? Infinity).toBeLessThan(15_000);
    expect(log()).toEqual([]);
  });

  it('into another tab, with the ids of customers in every second row, writes few blocks and keeps those ids', () => {
    const rows = names.map(([name = null], n): CellValue[] => [n % 2 ? `K-${n}` : null, name]);
    paste(archive, { title: 'Orders', row: 2, column: 1 }, rows);
    const now = ids('Orders');
    expect(new Set(now).size).toBe(5_000);
    expect(now.every((id, n) => (n % 2 ? id === `K-${n}` : isMadeId(id)))).toBe(true);
    expect(lastRun()?.serviceCalls ?? Infinity).toBeLessThan(30);
  });

  it('into the tab of a kind counts up the cards that are there', () => {
    create('Lee');
    create('Wang');
    create('Zhao');
    paste(archive, { title: 'Individuals', row: 2, column: 'Employer' }, [['a'], ['b'], ['c']]);
    expect(archive.records('Customers').map(({ Revision }) => Revision)).toEqual([2, 2, 2]);
  });
});

describe('an edit of a whole column or sheet', () => {
  it('is read to the last row only, and leaves what is blank blank', () => {
    create('Lee');
    const { id: sheetId, rows, columns } = archive.sheet('Customers');
    const whole = { row: 0, column: 0, rows, columns };
    dispatchEdit(archive.host, archive.script, { user: REP, sheetId, rect: whole });
    expect(archive.rows('Customers')).toHaveLength(2);
    expect(customer()).toMatchObject({ Name: 'Lee', Revision: 2 });
  });

  it('of an empty tab does nothing', () => {
    const before = archive.snapshot();
    const { id: sheetId, rows, columns } = archive.sheet('Orders');
    dispatchEdit(archive.host, archive.script, { user: REP, sheetId, rect: { row: 0, column: 0, rows, columns } });
    expect(archive.snapshot()).toBe(before);
  });
});

describe('the edit trigger', () => {
  it('leaves a team’s own sheet alone, even one with our title and headers before set-up', () => {
    paste(archive, { title: 'Sheet1', row: 2, column: 1 }, [[null, 'Lee']]);
    expect(archive.rows('Sheet1')[1]).toEqual([null, 'Lee']);
    const theirs = new EmulatedArchive();
    theirs.host.cells.renameSheet(theirs.sheet('Sheet1').id, 'Tiers');
    paste(theirs, { title: 'Tiers', row: 1, column: 1 }, [
      ['Tier', 'Lowest score', 'Cadence'],
      ['a', 1, 2],
    ]);
    const before = theirs.snapshot();
    paste(theirs, { title: 'Tiers', row: 2, column: 1 }, [['a', 1, 2]]);
    expect(theirs.snapshot()).toBe(before);
  });

  it('holds no lock for an edit of another sheet', () => {
    type(archive, { title: 'Sheet1', row: 2, column: 1 }, 'x');
    expect(lastRun()?.callsByMethod['Lock.tryLock']).toBeUndefined();
  });

  it('runs in LIMITED, knowing nobody, and asks for nothing that is refused there', () => {
    type(archive, { title: 'Customers', row: 2, column: 'Name' }, 'Lee', REP);
    expect(lastRun()).toMatchObject({ authMode: 'LIMITED', outcome: 'ok' });
    expect(log().map(({ Who }) => Who)).toEqual([null, null]);
  });

  it('does nothing while somebody else saves for too long; the row gets its id at the next edit', () => {
    const key = archive.host.document.id();
    archive.host.locks.tryAcquire('document', key, 'someone else');
    type(archive, { title: 'Customers', row: 2, column: 'Name' }, 'Lee');
    expect(lastRun()?.outcome).toBe('ok');
    expect(ids('Customers')).toEqual(['']);
    archive.host.locks.release('document', key, 'someone else');
    type(archive, { title: 'Customers', row: 2, column: 'Phone' }, '138');
    expect(isMadeId(ids('Customers')[0] ?? '')).toBe(true);
  });

  it('survives moved and inserted columns', () => {
    const { id } = archive.sheet('Customers');
    archive.host.cells.insertColumns(id, 0, 1);
    type(archive, { title: 'Customers', row: 2, column: 'Name' }, 'Lee');
    expect(customer()).toMatchObject({ Name: 'Lee', Revision: 1 });
  });

  it.each(['Updated', 'Revision', 'Created'])('gives the id where %s is closed to the person', (header) => {
    protect(archive, 'Customers', header);
    type(archive, { title: 'Customers', row: 2, column: 'Name' }, 'Lee', REP);
    expect(isMadeId(ids('Customers')[0] ?? '')).toBe(true);
    expect(customer()[header]).toBeNull();
    expect(log().map(({ Field }) => Field)).toEqual(['ID', 'Name']);
  });

  it('gives the id where the change log is closed to the person', () => {
    protect(archive, 'Change log', null);
    type(archive, { title: 'Customers', row: 2, column: 'Name' }, 'Lee', REP);
    expect(isMadeId(ids('Customers')[0] ?? '')).toBe(true);
    expect(customer()).toMatchObject({ Revision: 1 });
    expect(lastRun()?.outcome).toBe('ok');
  });

  it('fails silently where the ids are closed to the person, and the next one who may gives them', () => {
    protect(archive, 'Customers', 'ID');
    type(archive, { title: 'Customers', row: 2, column: 'Name' }, 'Lee', REP);
    expect(lastRun()?.outcome).toBe('ok');
    expect(ids('Customers')).toEqual(['']);
    type(archive, { title: 'Customers', row: 2, column: 'Phone' }, '138', OWNER);
    expect(isMadeId(ids('Customers')[0] ?? '')).toBe(true);
  });

  it.each(['ID', 'Updated', 'Revision', 'Name'])('does what it can without the column %s', (header) => {
    const { id } = archive.sheet('Customers');
    archive.host.cells.deleteColumns(id, columnOf(archive, 'Customers', header) - 1, 1);
    type(archive, { title: 'Customers', row: 2, column: 'Phone' }, '138');
    expect(lastRun()?.outcome).toBe('ok');
    expect(customer()['Phone']).toBe('138');
    expect(isMadeId(ids('Customers')[0] ?? '')).toBe(header !== 'ID');
  });
});

describe('pasted blocks of any shape', () => {
  const cell = fc.constantFrom<CellValue>(null, null, 'x', 'Lee Ltd', 7, true, false, '=1+1', 'C-0000000001', 'ID');
  const block = fc
    .record({ rows: fc.integer({ min: 1, max: 12 }), columns: fc.integer({ min: 1, max: 8 }) })
    .chain(({ rows, columns }) =>
      fc.array(fc.array(cell, { minLength: columns, maxLength: columns }), { minLength: rows, maxLength: rows }),
    );
  const edits = fc.array(
    fc.record({
      title: fc.constantFrom('Customers', 'Individuals', 'Orders', 'Sheet1'),
      row: fc.integer({ min: 1, max: 15 }),
      column: fc.oneof(fc.integer({ min: 1, max: 6 }), fc.integer({ min: 1, max: 60 })),
      values: block,
      user: fc.constantFrom(OWNER, REP),
    }),
    { minLength: 1, maxLength: 4 },
  );
  const FILLED_BY_US = ['id', 'kind', 'updated', 'revision', 'updatedBy', 'created'];
  const HEIGHT = 40;
  const keys: Readonly<Partial<Record<string, TabKey>>> = {
    Customers: 'customers',
    Individuals: 'individuals',
    Orders: 'orders',
  };

  /** The same set-up serves all runs: every run starts with its cells. */
  const start = (title: string): CellEdit => {
    const { id: sheetId, columns } = archive.sheet(title);
    const rect = { row: 0, column: 0, rows: HEIGHT, columns };
    const { cells } = archive.host;
    return { sheetId, rect, values: cells.values(sheetId, rect), formulas: cells.formulas(sheetId, rect) };
  };
  const isTyped = (value: CellValue | undefined): boolean =>
    value !== null && value !== undefined && value !== false && value !== '=1+1';

  it('get an id for each filled row, none twice, with no formula written over and no other cell changed', () => {
    const fresh = ['Customers', 'Individuals', 'Orders', 'Sheet1', 'Change log'].map(start);
    const untouched = () => JSON.stringify(['Organisations', 'Settings', 'Tasks'].map((title) => archive.rows(title)));
    const others = untouched();
    fc.assert(
      fc.property(edits, (all) => {
        archive.host.cells.write(fresh);
        for (const { title, row, column, values, user } of all) {
          const { id, columns } = archive.sheet(title);
          if (column > columns) continue;
          const cut = values.map((line) => line.slice(0, columns - column + 1));
          paste(archive, { title, row, column }, cut, user);
          expect(lastRun()?.outcome).toBe('ok');
          expect(untouched()).toBe(others);

          const rect = { row: 0, column: 0, rows: HEIGHT, columns };
          const [now, formulas] = [archive.host.cells.values(id, rect), archive.host.cells.formulas(id, rect)];
          const key = keys[title];
          const fields = key === undefined ? [] : fieldsOf(key);
          cut.forEach((line, r) => {
            const y = row - 1 + r;
            line.forEach((value, c) => {
              const x = column - 1 + c;
              if (value === '=1+1') expect(formulas[y]?.[x]).toBe('=1+1');
              else if (y === 0 || !FILLED_BY_US.includes(fields[x]?.key ?? '')) expect(now[y]?.[x]).toBe(value);
            });
            const typed = line.some((value, c) => {
              const field = fields[column - 1 + c];
              return field !== undefined && field.derived !== true && isTyped(value);
            });
            if (y > 0 && typed && !formulas[y]?.[0]) expect(now[y]?.[0]).not.toBeNull();
          });
          if (key === undefined) continue;
          const ids = now.flatMap(([value], y) =>
            y > 0 && value !== null && value !== 'ID' && typeof value !== 'boolean' && !formulas[y]?.[0]
              ? [textOf(value)]
              : [],
          );
          expect(new Set(ids).size).toBe(ids.length);
        }
      }),
      { seed: 3, numRuns: 80 },
    );
  });
});
