import { afterAll, beforeAll, beforeEach, describe, expect, it, jest } from '@jest/globals';
import { MemoryCellStore } from '../../emulator/cells/memory-cell-store';
import { roundSteps } from '../../src/app/daily-round';
import { isMadeId } from '../../src/domain/card/card-id';
import { SHADOW_TITLE } from '../../src/gas/sheet-shadow';
import { EmulatedArchive, OWNER } from '../support/emulated-archive';
import { putUnseen } from '../support/hand-edits';
import type { Line } from '../support/round-archive';
import { RoundArchive, textOf } from '../support/round-archive';

let json: ReturnType<MemoryCellStore['toJSON']>;
let annotations: ReturnType<RoundArchive['host']['annotations']['toJSON']>;
let archive: RoundArchive;

beforeAll(() => {
  jest.useFakeTimers({ now: Date.parse('2026-02-10T01:30:00Z') });
  const cells = new MemoryCellStore();
  annotations = RoundArchive.prepare(cells).host.annotations.toJSON();
  json = cells.toJSON();
});
afterAll(() => void jest.useRealTimers());
beforeEach(() => {
  jest.setSystemTime(Date.parse('2026-02-10T01:30:00Z'));
  archive = new RoundArchive(MemoryCellStore.fromJSON(json), annotations);
});

const create = (name: string, more: Record<string, string> = {}, kind: 'individual' | 'organisation' = 'individual') =>
  archive.save({ kind, requestId: name, changes: { name, ...more } });
/** The next day, so that no trigger of the day before can still wait. */
const round = () => {
  jest.setSystemTime(Date.now() + 86_400_000);
  return archive.round();
};
function newLines(work: () => void): readonly Line[] {
  const before = archive.records('Change log').length;
  work();
  return archive.records('Change log').slice(before);
}
/** The archive of these tests has no Value tab, so its tiers are always left for the next time. */
const NO_VALUES = ['value'];
const customersOf = (title: 'Orders' | 'Key people') => archive.records(title).map(({ Customer }) => Customer);

describe('a customer typed by name or phone', () => {
  it('becomes the id at the next round, in every way of writing them', () => {
    const lee = create('Lee & Sons', { phone: '138 0013 8000' });
    const zhang = create('张伟', { phone: '010-8888 6666; 13900001111' });
    archive.type('Orders', 2, 'Customer', [
      ['Lee & Sons'],
      [' Lee  & Sons '],
      ['+86 138-0013-8000'],
      ['１３９００００１１１１'],
      ['+86 10 8888 6666'],
      ['张伟'],
      [13_800_138_000],
      [lee],
    ]);
    expect(round()).toMatchObject({ ids: 8, links: 7, open: [], openCount: 0, finished: true, skipped: NO_VALUES });
    expect(customersOf('Orders')).toEqual([lee, lee, lee, zhang, zhang, zhang, lee, lee]);
    expect(archive.records('Orders').every(({ ID }) => isMadeId(textOf(ID)))).toBe(true);
  });

  it('is logged as completed by the add-on, and the comparison takes it for no edit', () => {
    const firm = create('Huadong', {}, 'organisation');
    archive.savePerson({ customerId: firm, requestId: 'Chen', changes: { name: 'Chen' } });
    round();
    archive.type('Key people', 2, 'Customer', [['Huadong']], 'seen');
    const lines = newLines(() => expect(round()).toMatchObject({ links: 1, edits: 0 }));
    expect(lines).toEqual([
      expect.objectContaining({
        Tab: 'Key people',
        Field: 'Customer',
        Before: 'Huadong',
        After: firm,
        How: 'Automatic',
      }),
    ]);
  });

  it('stays as typed when two customers or none have it, with a note until it is solved, and is listed without its text', () => {
    const one = create('Wang', { phone: '13811112222' });
    archive.save({ kind: 'individual', requestId: 'another Wang', changes: { name: 'Wang' } });
    create('Li', { phone: '13811112222' });
    archive.type('Orders', 2, 'Customer', [['Wang'], ['13811112222'], ['wang'], ['=A1'], [one]]);
    const reply = round();
    expect(customersOf('Orders').slice(0, 3)).toEqual(['Wang', '13811112222', 'wang']);
    const ids = archive.records('Orders').map(({ ID }) => ID);
    expect(reply.open).toEqual([
      { tab: 'orders', row: 2, id: ids[0], reason: 'ambiguous-customer' },
      { tab: 'orders', row: 3, id: ids[1], reason: 'ambiguous-customer' },
      { tab: 'orders', row: 4, id: ids[2], reason: 'unknown-customer' },
    ]);
    expect(JSON.stringify(reply)).not.toMatch(/Wang|1381111/i);
    expect(archive.note('Orders', 2, 'Customer')).toContain('several customers');
    expect(archive.note('Orders', 4, 'Customer')).toContain('no customer');
    archive.type('Orders', 2, 'Customer', [[one]]);
    archive.type('Orders', 4, 'Customer', [['Li']]);
    expect(round()).toMatchObject({ links: 1, openCount: 1 });
    expect([2, 3, 4].map((row) => archive.note('Orders', row, 'Customer') !== '')).toEqual([false, true, false]);
  });

  it('is never written over a formula, and a note of somebody else’s stays', () => {
    create('Lee');
    archive.type('Orders', 2, 'Customer', [['="Lee"'], ['Nobody']]);
    const { id } = archive.sheet('Orders');
    const place = (row: number) => ({ row, column: archive.column('Orders', 'Customer'), rows: 1, columns: 1 });
    archive.host.annotations.setLooks(id, 'note', place(2), [{ rect: place(2), value: 'ask Chen' }]);
    round();
    expect(archive.cells.formulas(id, place(1))).toEqual([['="Lee"']]);
    expect(archive.note('Orders', 3, 'Customer')).toBe('ask Chen');
  });

  it('keeps what stands in a row that was sorted, and a blank row gets no id', () => {
    const lee = create('Lee');
    archive.type('Orders', 4, 'Customer', [['Lee']]);
    archive.type('Orders', 6, 'Order number', [['7']]);
    expect(round()).toMatchObject({ ids: 2, links: 1 });
    expect(archive.records('Orders').map(({ ID }) => ID !== null)).toEqual([false, false, true, false, true]);
    expect(customersOf('Orders')[2]).toBe(lee);
  });
});

describe('rows of the card tabs typed unseen', () => {
  it('become cards: id, kind, revision, created, and a line in the log', () => {
    round();
    archive.type('Customers', 2, 'Name', [['Huadong Ltd']]);
    const lines = newLines(() => expect(round()).toMatchObject({ ids: 1, edits: 1 }));
    const [card = {}] = archive.records('Customers');
    expect(card).toMatchObject({ Kind: 'Organisation', Revision: 1 });
    expect(card['Created']).not.toBeNull();
    expect(lines).toEqual([
      expect.objectContaining({ Tab: 'Customers', 'Record ID': card['ID'], Field: 'ID', How: 'By hand' }),
    ]);
  });

  it('that Customers has no row for are listed', () => {
    archive.type('Individuals', 2, 'Employer', [['Huadong']]);
    expect(round().open).toEqual([
      { tab: 'individuals', row: 2, id: archive.records('Individuals')[0]?.['ID'], reason: 'no-card' },
    ]);
  });

  it('with an id that stands twice, as after a copy, get another for the second', () => {
    const lee = create('Lee');
    archive.type('Customers', 3, 'ID', [[lee, 'Copy of Lee']]);
    expect(round()).toMatchObject({ ids: 1 });
    const ids = archive.records('Customers').map(({ ID }) => ID);
    expect(ids[0]).toBe(lee);
    expect(isMadeId(textOf(ids[1]))).toBe(true);
    expect(ids[1]).not.toBe(lee);
  });
});

describe('the comparison with the shadow', () => {
  it('says nothing at its first run, then finds what was typed unseen, and stamps the card', () => {
    const lee = create('Lee', { phone: '138', employer: 'Huadong' });
    expect(newLines(() => round())).toEqual([]);
    archive.type('Customers', 2, 'Phone', [['139', 'lee@example.com']]);
    archive.type('Individuals', 2, 'Employer', [['Beifang']]);
    const lines = newLines(() => expect(round()).toMatchObject({ edits: 3 }));
    const line = { 'Record ID': lee, How: 'By hand', Who: 'by hand, before 2026-02-12 09:30' };
    expect(lines).toEqual([
      expect.objectContaining({ ...line, Tab: 'Individuals', Field: 'Employer', Before: 'Huadong', After: 'Beifang' }),
      expect.objectContaining({ ...line, Tab: 'Customers', Field: 'Phone', Before: '138', After: '139' }),
      expect.objectContaining({ ...line, Tab: 'Customers', Field: 'Email', Before: null, After: 'lee@example.com' }),
    ]);
    expect(archive.records('Customers')[0]).toMatchObject({ Revision: 2, 'Updated by': null });
    expect(newLines(() => round())).toEqual([]);
  });

  it('tells the step that was missed between two that were logged', () => {
    const lee = create('Lee', { phone: '138' });
    round();
    archive.save({ id: lee, base: { phone: '138' }, changes: { phone: '139' } });
    archive.type('Customers', 2, 'Phone', [['140']]);
    archive.type('Customers', 2, 'Phone', [['141']], 'seen');
    const lines = newLines(() => round());
    expect(lines).toEqual([expect.objectContaining({ Field: 'Phone', Before: '139', After: '140' })]);
    expect(newLines(() => round())).toEqual([]);
  });

  it('compares formulas, not what they give, and a sort is no edit', () => {
    create('Lee', { notes: 'x' });
    create('Wang', { notes: 'y' });
    archive.type('Customers', 2, 'Notes', [['=D2&"!"']]);
    round();
    archive.type('Customers', 2, 'Phone', [['139']], 'seen');
    archive.sort('Customers', 'Name', false);
    expect(newLines(() => round())).toEqual([]);
    const row = archive.records('Customers').findIndex(({ Name }) => Name === 'Lee') + 2;
    archive.type('Customers', row, 'Notes', [['=D2&"?"']]);
    expect(newLines(() => round())).toEqual([
      expect.objectContaining({ Field: 'Notes', Before: expect.stringMatching(/^=D\d&"!"$/), After: '=D2&"?"' }),
    ]);
  });

  it('leaves out a formula, and an edit of a column of the team’s own, that the trigger has logged', () => {
    create('Lee', { notes: 'x' });
    const at = archive.sheet('Customers').columns;
    archive.cells.insertColumns(archive.sheet('Customers').id, at, 1);
    archive.cells.write([
      {
        sheetId: archive.sheet('Customers').id,
        rect: { row: 0, column: at, rows: 2, columns: 1 },
        values: [['WeChat'], ['lee1']],
      },
    ]);
    round();
    const lines = newLines(() => {
      archive.type('Customers', 2, 'Notes', [['=D2&"!"']], 'seen');
      archive.type('Customers', 2, 'WeChat', [['lee2']], 'seen');
      archive.type('Customers', 2, 'WeChat', [[5]], 'seen');
      archive.type('Customers', 2, 'WeChat', [[6]], 'seen');
    });
    expect(lines.map(({ Field, Before, After }) => [Field, Before, After])).toEqual([
      ['Notes', 'x', '=D2&"!"'],
      ['WeChat', 'lee1', 'lee2'],
      ['WeChat', 'lee2', '5'],
      ['WeChat', '5', '6'],
    ]);
    expect(newLines(() => round())).toEqual([]);
    archive.type('Customers', 2, 'WeChat', [[null]], 'seen');
    expect(newLines(() => round())).toEqual([expect.objectContaining({ Field: 'WeChat', Before: '6', After: null })]);
  });

  it('tells of a deleted row once, with what it held, and once again when it is back', () => {
    create('Lee', { phone: '138' });
    create('Wang');
    round();
    const { id: sheetId, columns } = archive.sheet('Customers');
    const [line = []] = archive.cells.values(sheetId, { row: 1, column: 0, rows: 1, columns });
    archive.deleteRow('Customers', 2);
    const [gone, ...others] = newLines(() => round());
    expect(others).toEqual([]);
    expect(gone).toMatchObject({ Tab: 'Customers', Field: 'ID', After: null });
    expect(JSON.parse(textOf(gone?.['Before']))).toMatchObject({ name: 'Lee', phone: '138' });
    expect(newLines(() => round())).toEqual([]);
    archive.type('Customers', 3, 'ID', [line]);
    expect(newLines(() => round())).toEqual([expect.objectContaining({ Field: 'ID', Before: null, After: line[0] })]);
  });

  it('takes a new or renamed column of the team’s own as it stands, and tells of edits in it from then on', () => {
    create('Lee');
    const at = archive.sheet('Customers').columns;
    archive.cells.insertColumns(archive.sheet('Customers').id, at, 1);
    const own = (row: number, value: string): void => {
      const rect = { row, column: at, rows: 1, columns: 1 };
      archive.cells.write([{ sheetId: archive.sheet('Customers').id, rect, values: [[value]] }]);
    };
    round();
    own(0, 'WeChat');
    own(1, 'lee1');
    expect(newLines(() => round())).toEqual([]);
    own(1, 'lee2');
    expect(newLines(() => round())).toEqual([
      expect.objectContaining({ Field: 'WeChat', Before: 'lee1', After: 'lee2' }),
    ]);
    own(0, 'WeChat name');
    expect(newLines(() => round())).toEqual([]);
  });

  it('tells of thousands of edits by one line a record', () => {
    for (const name of ['Lee', 'Wang']) create(name);
    const names = Array.from({ length: 1_100 }, (_, at) => [`N${at}`, null, '1', 'a@example.com']);
    archive.type('Customers', 4, 'Name', names);
    round();
    archive.type(
      'Customers',
      4,
      'Phone',
      names.map(() => ['2', 'b@example.com']),
    );
    const lines = newLines(() => expect(round()).toMatchObject({ edits: 2_200 }));
    expect(lines).toHaveLength(1_100);
    expect(JSON.parse(textOf(lines[0]?.['Before']))).toEqual({ phone: '1', email: 'a@example.com' });
    expect(JSON.parse(textOf(lines[0]?.['After']))).toEqual({ phone: '2', email: 'b@example.com' });
    archive.type('Customers', 4, 'Phone', [['1']]);
    expect(newLines(() => round())).toEqual([expect.objectContaining({ Field: 'Phone', Before: '2', After: '1' })]);
  });

  it('finds its place in a change log that was sorted, or lost its oldest rows', () => {
    const lee = create('Lee', { phone: '138' });
    create('Wang');
    round();
    archive.deleteRow('Change log', 2);
    archive.save({ id: lee, base: { phone: '138' }, changes: { phone: '139' } });
    expect(newLines(() => round())).toEqual([]);
    archive.save({ id: lee, base: { phone: '139' }, changes: { phone: '140' } });
    archive.type('Customers', 2, 'Email', [['lee@example.com']]);
    archive.sort('Change log', 'When', false);
    expect(newLines(() => round())).toEqual([expect.objectContaining({ Field: 'Email', After: 'lee@example.com' })]);
  });

  it('keeps the shadow in a hidden tab that is not offered as a sheet of the team’s own', () => {
    create('Lee');
    round();
    expect(archive.sheet(SHADOW_TITLE)).toMatchObject({ hidden: true, columns: 3 });
  });
});

describe('a shadow that is not whole', () => {
  const damage = (row: number, column: number, value: string | null): void => {
    const rect = { row, column, rows: 1, columns: 1 };
    archive.cells.write([{ sheetId: archive.sheet(SHADOW_TITLE).id, rect, values: [[value]] }]);
  };
  const rowOf = (tab: string): number => archive.rows(SHADOW_TITLE).findIndex(([key]) => key === tab);

  it.each([
    ['a text was changed', () => damage(rowOf('customers'), 2, '[["name"],["C-1",0,"x"]]')],
    ['a row was deleted', () => archive.cells.deleteRows(archive.sheet(SHADOW_TITLE).id, rowOf('customers'), 1)],
    ['a write was cut off', () => damage(0, 2, null)],
    ['the tab was deleted', () => archive.cells.removeSheet(archive.sheet(SHADOW_TITLE).id)],
  ])('is made anew and tells of nothing (%s)', (_, work) => {
    create('Lee', { phone: '138' });
    create('Wang');
    round();
    archive.type('Customers', 2, 'Phone', [['139']]);
    work();
    expect(newLines(() => round())).toEqual([]);
    archive.type('Customers', 2, 'Phone', [['140']]);
    expect(newLines(() => round())).toEqual([expect.objectContaining({ Field: 'Phone', Before: '139', After: '140' })]);
  });
});

describe('a round that runs out of time', () => {
  it('begins anew on another day', () => {
    create('Lee');
    round();
    archive.round(-1);
    archive.type('Orders', 2, 'Customer', [['Lee']]);
    expect(round()).toMatchObject({ ids: 1, links: 1, finished: true });
  });

  it('goes on where it stopped, one step a run at least', () => {
    create('Lee', { phone: '138' });
    round();
    archive.type('Customers', 2, 'Phone', [['139']]);
    let runs = 1;
    const lines = newLines(() => {
      while (!archive.round(-1).finished) runs += 1;
    });
    expect(runs).toBe(roundSteps().length);
    expect(lines).toEqual([expect.objectContaining({ Field: 'Phone', Before: '138', After: '139' })]);
  });
});

describe('what others do meanwhile', () => {
  const amid = (work: () => void): void => {
    let done = false;
    const { due } = archive.host.faults;
    archive.host.faults.due = (method) => {
      // Customers is read last, and its formulas after its values.
      if (!done && method === 'Range.getFormulas' && seen === 'customers') {
        done = true;
        work();
      }
      return due.call(archive.host.faults, method);
    };
  };
  let seen = '';
  const watch = (): void => {
    seen = '';
    const values = archive.cells.values.bind(archive.cells);
    archive.cells.values = (sheetId, rect) => {
      if (sheetId === archive.sheet('Customers').id && rect.rows > 1 && rect.columns > 5) seen = 'customers';
      return values(sheetId, rect);
    };
  };

  it('a save amid the reading is logged once, by the save', () => {
    const lee = create('Lee', { phone: '138' });
    round();
    archive.type('Customers', 2, 'Phone', [['139']]);
    watch();
    amid(() => archive.save({ id: lee, base: { phone: '139', notes: null }, changes: { phone: '140', notes: 'x' } }));
    const lines = newLines(() => expect(round().skipped).toEqual(NO_VALUES)).map(({ Field, Before, After }) => [
      Field,
      Before,
      After,
    ]);
    expect(lines).toEqual([
      ['Phone', '139', '140'],
      ['Notes', null, 'x'],
      ['Phone', '138', '139'],
    ]);
    expect(newLines(() => round())).toEqual([]);
  });

  it('a sort amid the reading makes it read again', () => {
    create('Lee', { phone: '138' });
    create('Wang', { phone: '137' });
    round();
    watch();
    amid(() => archive.sort('Customers', 'Name', false));
    expect(newLines(() => expect(round().skipped).toEqual(NO_VALUES))).toEqual([]);
  });
});

describe('the built add-on', () => {
  it.each([
    [
      'en',
      'Rows that got an ID: 2. Customers filled in: 1. Edits by hand noted: 0.',
      'Rows whose customer is not certain: 1',
    ],
    ['zh', '补上编号2行', '有1行的客户无法确定'],
  ] as const)('says in a toast what the menu item has done, in the person’s language (%s)', (language, done, open) => {
    const built = new EmulatedArchive();
    built.host.users.setLocale(OWNER, language === 'zh' ? 'zh_CN' : 'en');
    built.value('setUpFromSidebar', { language });
    built.value('saveCardFromSidebar', { kind: 'individual', requestId: 'Lee', changes: { name: 'Lee' } });
    putUnseen(built, { title: language === 'zh' ? '订单' : 'Orders', row: 2, column: 2 }, [['Lee'], ['Li']]);
    built.raw('runDailyRound', []);
    const said = JSON.stringify(built.host.ui.toasts(OWNER));
    expect(said).toContain(done);
    expect(said).toContain(open);
  });

  it('does not offer its shadow as a sheet of the team’s own', () => {
    const built = new EmulatedArchive();
    built.value('setUpFromSidebar', { language: 'en' });
    built.value('saveCardFromSidebar', { kind: 'individual', requestId: 'Lee', changes: { name: 'Lee' } });
    expect(built.value('dailyRoundFromSidebar', {})).toMatchObject({ finished: true, skipped: [] });
    expect(built.sheet(SHADOW_TITLE).hidden).toBe(true);
    expect(built.value('proposeAdoptionFromSidebar', {})).toEqual([]);
  });
});
