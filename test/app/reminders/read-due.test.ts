import { describe, expect, it } from '@jest/globals';
import * as fc from 'fast-check';
import { readDue } from '../../../src/app/reminders/read-due';
import { DEFAULT_DUE_SETTINGS } from '../../../src/domain/due/settings';
import { generatedTables } from '../../domain/due/generated-tables';
import { archiveOf, emptyArchive, put } from './due-archive';

/** A cell without text says no birthday. */
const blankIsNone = <Row extends { readonly birthday: string | null }>(row: Row): Row => ({
  ...row,
  birthday: row.birthday === '' ? null : row.birthday,
});

describe('the due tables', () => {
  it('read out of an archive say what was written into it', () => {
    fc.assert(
      fc.property(generatedTables(6), (tables) => {
        const reading = readDue(archiveOf(tables));
        // Kept promises and days long past are no matter of the due list.
        const promises = tables.promises.filter(({ status }) => status !== 'kept');
        const tierChanges = tables.tierChanges.filter(({ on }) => on >= '2026-02-03');
        const [customers, people] = [tables.customers.map(blankIsNone), tables.people.map(blankIsNone)];
        expect(reading.tables).toEqual({ ...tables, customers, people, promises, tierChanges });
        expect([reading.skipped, reading.missing]).toEqual([[], []]);
      }),
      { seed: 20_260_210, numRuns: 60 },
    );
  });

  it('leave out what is done, kept, switched off or nobody’s', () => {
    const ports = emptyArchive();
    put(ports, 'tasks', [
      { id: 'T-1', to: 'Li@Firm.cn ', text: 'Call', done: false },
      { id: 'T-2', to: 'li@firm.cn', text: 'Done', done: true },
      { id: 'T-3', to: null, text: 'Nobody’s' },
    ]);
    put(ports, 'visits', [
      { id: 'V-1', customer: 'C-1', date: '2026-02-10', done: null },
      { id: 'V-2', customer: 'C-1', date: '2026-02-10', done: true },
    ]);
    put(ports, 'rules', [
      { id: 'U-1', kind: 'escalation', stepsIn: 'boss', on: true },
      { id: 'U-2', kind: 'escalation', stepsIn: 'boss', on: false },
      { id: 'U-3', kind: 'escalation', stepsIn: 'boss', on: null },
      { id: 'U-4', kind: 'pool', stepsIn: 'boss', on: true },
    ]);
    put(ports, 'holidays', [
      { country: 'CN', date: '2026-02-17', name: 'Spring Festival', kind: 'festival' },
      { country: null, date: '2026-02-17', name: 'Nowhere', kind: 'festival' },
    ]);
    put(ports, 'contacts', [
      { id: 'R-1', customer: 'C-1', promise: 'a quote', promiseDue: '2026-02-12', promiseStatus: 'open' },
      { id: 'R-2', customer: 'C-1', promise: 'a call', promiseDue: '2026-02-12', promiseStatus: 'kept' },
      { id: 'R-3', customer: 'C-1', said: 'Hello' },
    ]);
    const { tables } = readDue(ports);
    const ids = (rows: readonly { readonly id: string }[]): readonly string[] => rows.map(({ id }) => id);
    expect(ids(tables.tasks)).toEqual(['T-1']);
    expect(tables.tasks[0]?.to).toBe('li@firm.cn');
    expect([ids(tables.visits), ids(tables.rules), ids(tables.promises)]).toEqual([['V-1'], ['U-1'], ['R-1']]);
    expect(tables.holidays.map(({ name }) => name)).toEqual(['Spring Festival']);
  });

  it('take a colleague’s name for the address where only one has it', () => {
    const ports = emptyArchive();
    put(ports, 'team', [
      { email: 'Li@firm.cn', name: 'Li Na' },
      { email: 'w1@firm.cn', name: 'Wang' },
      { email: 'w2@firm.cn', name: 'Wang' },
    ]);
    put(ports, 'customers', [
      { id: 'C-1', name: 'A', owner: ' li na', secondRep: 'WANG' },
      { id: 'C-2', name: 'B', owner: 'LI@FIRM.CN' },
    ]);
    const { tables, names } = readDue(ports);
    expect(tables.customers.map(({ owner, secondRep }) => [owner, secondRep])).toEqual([
      ['li@firm.cn', 'wang'],
      ['li@firm.cn', null],
    ]);
    expect(names.get('li@firm.cn')).toBe('Li Na');
  });

  it('take a colleague without hour, role, days or language for a rep at eight on weekdays', () => {
    const ports = emptyArchive();
    put(ports, 'team', [
      { email: 'a@firm.cn', mailHour: null },
      { email: 'b@firm.cn', mailHour: '1899-12-30 07:30', workingDays: ['sunday', 'monday', 'someday'], country: 'cn' },
      { email: 'c@firm.cn', mailHour: 24 },
      { email: 'd@firm.cn', mailHour: '9:15' },
    ]);
    const { team } = readDue(ports).tables;
    expect(team.map(({ mailHour }) => mailHour)).toEqual([8, 7, 8, 9]);
    expect(team[0]).toMatchObject({ role: 'rep', language: 'en', zone: null, workingDays: [], country: null });
    expect(team[1]).toMatchObject({ workingDays: [7, 1], country: 'CN' });
  });

  it('ask for peace for everybody whose cell says anything but no', () => {
    const ports = emptyArchive();
    const cells = [null, false, true, 'x'];
    put(
      ports,
      'customers',
      cells.map((doNotContact, at) => ({ id: `C-${at}`, name: 'A', doNotContact })),
    );
    expect(readDue(ports).tables.customers.map(({ doNotContact }) => doNotContact)).toEqual([false, false, true, true]);
  });

  it('say no tier where the formula is loading or failed', () => {
    const ports = emptyArchive();
    put(ports, 'customers', [
      { id: 'C-1', name: 'A', tier: 'Loading...' },
      { id: 'C-2', name: 'B', tier: '#N/A' },
      { id: 'C-3', name: 'C', tier: 'Key' },
    ]);
    expect(readDue(ports).tables.customers.map(({ tier }) => tier)).toEqual([null, null, 'Key']);
  });
});

describe('cells that cannot be read', () => {
  it('count as blank and are named by tab, row and field, never by what stands in them', () => {
    const ports = emptyArchive();
    put(ports, 'customers', [{ id: 'C-1', name: 'A', nextFollowUp: 'soon', needDate: '2026-02-30', budget: 'a lot' }]);
    put(ports, 'tasks', [{ id: 'T-1', to: 'li@firm.cn', text: 'Call', due: '=A1' }]);
    put(ports, 'visits', [{ id: 'V-1', customer: 'C-1', date: '2026-2-3' }]);
    put(ports, 'receivables', [
      { id: 'A-1', customer: 'C-1', amount: '1,000', due: '2026-02-01' },
      { id: 'A-2', customer: 'C-1', amount: 100, paid: 'half', due: '2026-02-01' },
      { id: 'A-3', customer: 'C-1', amount: 100, paid: null, due: '2026-02-01' },
    ]);
    put(ports, 'holidays', [{ country: 'CN', date: 'spring', name: 'Spring Festival', kind: 'festival' }]);
    const { tables, skipped } = readDue(ports);
    expect(skipped.map(({ tab, id, field, why }) => [tab, id, field, why].join(' ')).sort()).toEqual(
      [
        'customers C-1 nextFollowUp notADate',
        'customers C-1 needDate notADate',
        'customers C-1 budget notANumber',
        'tasks T-1 due notADate',
        'visits V-1 date notADate',
        'receivables A-1 amount notANumber',
        'receivables A-2 paid notANumber',
        'holidays 2 date notADate',
      ].sort(),
    );
    expect(tables.customers[0]).toMatchObject({ nextFollowUp: null, needDate: null, money: null });
    expect(tables.tasks[0]?.due).toBeNull();
    expect([tables.visits, tables.holidays]).toEqual([[], []]);
    expect(tables.receivables).toMatchObject([{ id: 'A-3', amount: 100, paid: 0 }]);
  });

  it('of a tab or column that is gone leave the rest as it is, and both are told', () => {
    const ports = emptyArchive();
    put(ports, 'tasks', [{ id: 'T-1', to: 'li@firm.cn', text: 'Call', due: '2026-02-12' }]);
    for (const tab of ['visits', 'holidays', 'log', 'settings', 'individuals'] as const) ports.tables.tabs.delete(tab);
    ports.tables.tabs.get('tasks')?.fields.delete('due');
    const { tables, missing, settings } = readDue(ports);
    expect(tables.tasks).toEqual([
      { id: 'T-1', customer: null, from: null, to: 'li@firm.cn', text: 'Call', due: null },
    ]);
    expect(missing.map(({ tab, field }) => (field === undefined ? tab : `${tab}.${field}`)).sort()).toEqual(
      ['visits', 'holidays', 'log', 'settings', 'individuals', 'tasks.due', 'value'].sort(),
    );
    expect(settings).toEqual(DEFAULT_DUE_SETTINGS);
  });
});

describe('the settings of the due list', () => {
  it('are those of the Settings tab by their codes, the first where one stands there twice', () => {
    const ports = emptyArchive();
    put(ports, 'settings', [
      { key: ' NOPLANDAYS', value: 10 },
      { key: 'noPlanDays', value: 20 },
      { key: 'feb29Policy', value: 1 },
      { key: 'staleDays', value: 'never' },
    ]);
    expect(readDue(ports).settings).toEqual({ ...DEFAULT_DUE_SETTINGS, noPlanDays: 10, feb29Policy: '1' });
  });
});

describe('what is shown of a customer', () => {
  const ports = emptyArchive();
  put(ports, 'team', [{ email: 'li@firm.cn', name: 'Li Na' }]);
  put(ports, 'tiers', [
    { name: 'Minor', lowestScore: null },
    { name: 'Key', lowestScore: 80 },
  ]);
  put(ports, 'customers', [
    { id: 'C-1', name: 'Wang Fang', owner: 'Li Na', tier: 'Key', phone: '139', talkKind: 'hesitant' },
    { id: 'C-2', name: 'Anna', tier: 'Gone' },
  ]);
  put(ports, 'contacts', [
    { id: 'R-1', customer: 'C-1', when: '2026-02-09 10:00', said: ' wants blue ' },
    { id: 'R-2', customer: 'C-1', when: '2026-02-09 09:59', said: 'wants red' },
    { id: 'R-3', customer: 'C-1', when: 'last week', said: 'wants green' },
  ]);
  const reading = readDue(ports);

  it('holds the last words by when they were said, the tier’s place and the link of the row', () => {
    const shown = reading.shown(['C-1', 'C-2', 'C-9', 'C-1']);
    expect([...shown.keys()]).toEqual(['C-1', 'C-2']);
    expect(shown.get('C-1')).toEqual({
      ...{ id: 'C-1', name: 'Wang Fang', owner: 'li@firm.cn', tier: 'Key', tierRank: 0, phone: '139' },
      ...{ last: { on: '2026-02-09', words: 'wants blue' }, link: 'https://sheet.example/#customers2' },
    });
    expect(shown.get('C-2')).toMatchObject({ tier: 'Gone', tierRank: null, phone: null, last: null });
  });

  it('leads to the row of a due thing, and to none where there is none', () => {
    expect(reading.linkTo({ tab: 'contacts', id: 'R-2' })).toBe('https://sheet.example/#contacts3');
    expect(reading.linkTo({ tab: 'contacts', id: 'R-9' })).toBeNull();
    expect(reading.talkOf('C-1')).toEqual({ talkKind: 'hesitant', businessModel: null, sex: null });
  });
});
