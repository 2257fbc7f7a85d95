import { describe, expect, it } from '@jest/globals';
import { runExecution } from '../../emulator/run/entry-points';
import type { AdoptionProposal } from '../../src/contract/sidebar-api';
import { EmulatedArchive, OWNER } from '../support/emulated-archive';
import type { OwnSheet } from '../support/own-sheet';
import { everyCell, fixture, layIn, missingCells } from '../support/own-sheet';

const REQUEST = '3f2504e0-4f89-41d3-9a0c-0305e82c4401';
const TITLES = { en: ['Customers', 'Individuals', 'Organisations'], zh: ['客户', '个体客户', '团体客户'] } as const;

function proposed(archive: EmulatedArchive): AdoptionProposal {
  const [proposal] = archive.value('proposeAdoptionFromSidebar', {});
  if (!proposal) throw new Error('no sheet was proposed');
  return proposal;
}
const mappingOf = ({ columns }: AdoptionProposal) => columns.map(({ column, field }) => ({ column, field }));

function adopt(sheet: OwnSheet, language: 'en' | 'zh' = 'en') {
  const archive = new EmulatedArchive();
  layIn(archive, sheet);
  const before = everyCell(archive, sheet.title);
  const proposal = proposed(archive);
  const request = { sheet: proposal.sheet, mapping: mappingOf(proposal), language, requestId: REQUEST };
  const reply = archive.value('adoptSheetFromSidebar', request);
  return { archive, proposal, request, reply, before };
}

const fieldsOf = ({ columns }: AdoptionProposal): readonly (string | null)[] => columns.map(({ field }) => field);

describe.each(['english', 'chinese', 'mixed-headers', 'title-and-merges', 'extra-columns'])(
  'a team’s own sheet, %s',
  (name) => {
    const sheet = fixture(name);
    it.each(['en', 'zh'] as const)('arrives in the archive with every cell of every customer (%s)', (language) => {
      const { archive } = adopt(sheet, language);
      expect(missingCells(archive, sheet, TITLES[language])).toEqual([]);
    });

    it('stays as it was, cell by cell, and tells what it has that is no customer', () => {
      const { archive, before, reply, proposal } = adopt(sheet);
      expect(everyCell(archive, sheet.title)).toBe(before);
      const told = reply.left.map(({ row, why }) => [row - 1, why]);
      expect(told).toEqual(sheet.notCopied);
      expect(proposal.left).toEqual(reply.left);
      expect(reply.copied).toBe(proposal.customers);
    });

    it('is not copied twice by a retry', () => {
      const { archive, request } = adopt(sheet);
      const after = archive.snapshot();
      expect(archive.value('adoptSheetFromSidebar', request)).toMatchObject({ copied: 0 });
      expect(archive.snapshot()).toBe(after);
    });
  },
);

describe('what the columns of a sheet become', () => {
  const proposal = (name: string): AdoptionProposal => adopt(fixture(name)).proposal;

  it('is found by English labels and synonyms', () => {
    expect(fieldsOf(proposal('english'))).toEqual([
      'name',
      'phone',
      'email',
      'address',
      'postalCode',
      'owner',
      'nextFollowUp',
      'lineOfBusiness',
      null,
      null,
    ]);
  });

  it('is found by Chinese ones; kinds in words of the team’s own stay a column beside the guessed kind', () => {
    const { proposal: chinese, archive } = adopt(fixture('chinese'), 'zh');
    expect(fieldsOf(chinese)).toEqual([
      'id',
      'name',
      'phone',
      null,
      'lineOfBusiness',
      'firstDealing',
      'creditLimit',
      'notes',
      null,
      'birthday',
    ]);
    expect(archive.records('客户').map((row) => [row['编号'], row['类型'], row['电话']])).toEqual([
      ['K001', '团体客户', '13800138000'],
      ['K002', '个体客户', '13900139000'],
      ['K003', '个体客户', '+86 137 0013 7000'],
      ['K004', '团体客户', '75588886666'],
      ['K005', '个体客户', null],
    ]);
    expect(archive.records('个体客户').map((row) => row['生日'])).toEqual(['1990-05-03', 'L1988-08-15', null]);
  });

  it('is found in headers of two languages, in full width, with brackets and colons', () => {
    expect(fieldsOf(proposal('mixed-headers'))).toEqual([
      'name',
      'phone',
      'email',
      'source',
      'consent',
      'budget',
      null,
      null,
      null,
      null,
      null,
    ]);
  });

  it('is found under a title and in a header of two merged rows', () => {
    const merged = proposal('title-and-merges');
    expect(merged.headerRow).toBe(5);
    expect(merged.columns.map(({ header }) => header)).toEqual([
      'Customer',
      'Kind',
      'Telephone',
      'E-mail',
      'Region',
      'Turnover',
      'Share',
    ]);
    expect(fieldsOf(merged)).toEqual(['name', 'kind', 'phone', 'email', null, null, null]);
  });

  it('is each field once: the second phone stays a column of its own, under a name that tells it apart', () => {
    const { proposal: extra, archive } = adopt(fixture('extra-columns'));
    expect(fieldsOf(extra).filter((field) => field === 'phone')).toHaveLength(1);
    expect(archive.rows('Customers')[0]).toEqual(expect.arrayContaining(['Phone (2)', 'Column J', '序号']));
  });
});

describe('adopting a sheet', () => {
  it('keeps a formula over its own row as a formula, and others as values, named in the answer', () => {
    const { archive } = adopt(fixture('mixed-headers'));
    const [header = []] = archive.rows('Customers');
    const place = header.indexOf('Sum');
    const { id } = archive.sheet('Customers');
    const [formula] = archive.host.cells.formulas(id, { row: 2, column: place, rows: 1, columns: 1 })[0] ?? [];
    const letters = (title: string): string => columnName(header.indexOf(title));
    expect(formula).toBe(`=${letters('Qty')}3*${letters('Unit price')}3`);
    expect(adopt(fixture('title-and-merges')).reply.asValues).toEqual(['Share']);
  });

  it('repeats a region merged over three customers with each of them', () => {
    const { archive } = adopt(fixture('title-and-merges'));
    expect(archive.records('Customers').map((row) => row['Region'])).toEqual(['North', 'North', 'North']);
  });

  it('makes cards that open', () => {
    const { archive } = adopt(fixture('english'));
    const { cards } = archive.value('openFromSidebar', {});
    expect(cards.map(({ name, kind }) => [name, kind])).toEqual(
      expect.arrayContaining([
        ['Alfreds Futterkiste GmbH', 'organisation'],
        ['Ana Trujillo', 'individual'],
      ]),
    );
    for (const { id, name } of cards) expect(archive.value('loadCardFromSidebar', { id }).fields['name']).toBe(name);
  });

  it('goes on where a cut left it: rows that have arrived are not copied again', () => {
    const sheet = fixture('english');
    const { archive, request } = adopt(sheet);
    const { id } = archive.sheet('Customers');
    archive.host.cells.deleteRows(id, 3, 2);
    // Meanwhile somebody sorted the old sheet: rows are known by what they hold, not by where they stand.
    const old = { row: 1, column: 0, rows: 4, columns: 10 };
    archive.host.cells.sort(archive.sheet(sheet.title).id, old, [{ column: 0, ascending: false }]);
    expect(archive.value('adoptSheetFromSidebar', request)).toMatchObject({ copied: 2, already: 2 });
    expect(archive.records('Customers')).toHaveLength(4);
    expect(new Set(archive.records('Customers').map((row) => row['ID'])).size).toBe(4);
    expect(archive.records('Organisations').length + archive.records('Individuals').length).toBe(4);
  });

  it('lets the person choose, and refuses what would lose a column or leave cards without names', () => {
    const { archive, request } = adopt(fixture('english'));
    const call = (mapping: readonly { column: number; field: string | null }[]) =>
      archive.call('adoptSheetFromSidebar', { ...request, mapping });
    const before = archive.snapshot();
    expect(call([{ column: 0, field: null }])).toMatchObject({
      ok: false,
      error: { code: 'invalid-field', field: 'name' },
    });
    expect(
      call([
        { column: 0, field: 'name' },
        { column: 1, field: 'name' },
      ]),
    ).toMatchObject({ error: { code: 'bad-request' } });
    expect(
      call([
        { column: 0, field: 'name' },
        { column: 99, field: 'phone' },
      ]),
    ).toMatchObject({ error: { code: 'bad-request' } });
    expect(
      call([
        { column: 0, field: 'name' },
        { column: 1, field: 'revision' },
      ]),
    ).toMatchObject({ error: { code: 'bad-request' } });
    expect(archive.call('adoptSheetFromSidebar', { ...request, sheet: 987654 })).toMatchObject({
      error: { code: 'not-found' },
    });
    expect(archive.snapshot()).toBe(before);
  });

  it('offers no tab of the archive, and says that a sheet was copied before', () => {
    const { archive } = adopt(fixture('english'));
    const again = archive.value('proposeAdoptionFromSidebar', {});
    expect(again.map(({ title, copiedBefore }) => [title, copiedBefore])).toEqual([['Our customers', true]]);
    expect(archive.value('proposeAdoptionFromSidebar', { sheet: 987654 })).toEqual([]);
  });

  it('gives the second of two sheets with the same numbers ids of its own and keeps the numbers beside them', () => {
    const sheet: OwnSheet = {
      title: 'A',
      header: 0,
      notCopied: [],
      merges: [],
      rows: [
        ['编号', '客户'],
        [1, '甲'],
        [2, '乙'],
      ],
    };
    const { archive, request } = adopt(sheet);
    layIn(archive, { ...sheet, title: 'B' });
    const second = archive.value('proposeAdoptionFromSidebar', {}).find(({ title }) => title === 'B');
    const other = { ...request, sheet: second?.sheet ?? -1, requestId: 'another' };
    expect(archive.value('adoptSheetFromSidebar', other)).toMatchObject({ copied: 2 });
    expect(archive.value('adoptSheetFromSidebar', other)).toMatchObject({ copied: 0 });
    const ids = archive.records('Customers').map((row) => row['ID']);
    expect(ids.slice(0, 2)).toEqual(['1', '2']);
    expect(new Set(ids).size).toBe(4);
    expect(archive.records('Customers').map((row) => row['编号 (2)'])).toEqual([null, null, 1, 2]);
  });

  it('takes 10,000 customers of 20 columns in a run that Google lets finish, in few calls', () => {
    const header = [
      'Name',
      'Phone',
      'Email',
      'Address',
      'Budget',
      'Need date',
      'Notes',
      'Industry',
      ...'ABCDEFGHIJKL'.split(''),
    ];
    const rows = Array.from({ length: 10_000 }, (_, at) => [
      `Customer ${at}${at % 3 === 0 ? ' Ltd' : ''}`,
      13_800_000_000 + at,
      `c${at}@x.example`,
      `Street ${at}`,
      at,
      { date: '2026-03-01' },
      `n${at}`,
      'Food',
      ...Array.from({ length: 12 }, (_, column) => at * column),
    ]);
    const sheet: OwnSheet = { title: 'Big', header: 0, notCopied: [], merges: [], rows: [header, ...rows] };
    const archive = new EmulatedArchive();
    layIn(archive, sheet);
    // As the sidebar does: the tabs are made by a run of their own.
    archive.value('setUpFromSidebar', { language: 'en' });
    const proposal = proposed(archive);
    const request = { sheet: proposal.sheet, mapping: mappingOf(proposal), requestId: REQUEST };
    const run = runExecution(archive.host, archive.script, {
      entry: 'adoptSheetFromSidebar',
      args: [request],
      user: OWNER,
      authMode: 'FULL',
      hasUi: true,
    });
    expect(run.value).toMatchObject({ ok: true, value: { copied: 10_000 } });
    expect(run.modelledMs).toBeLessThan(90_000);
    expect(run.serviceCalls).toBeLessThan(200);
    expect(run.unmodelled).toEqual([]);
    expect(archive.rows('Customers')).toHaveLength(10_001);
  });
});

function columnName(column: number): string {
  return column < 26
    ? String.fromCharCode(65 + column)
    : `${columnName(Math.floor(column / 26) - 1)}${columnName(column % 26)}`;
}
