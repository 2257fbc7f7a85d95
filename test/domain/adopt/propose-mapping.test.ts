import { describe, expect, it } from '@jest/globals';
import * as fc from 'fast-check';
import { adoptableFields, matchHeader } from '../../../src/domain/adopt/match-header';
import { kindOfName } from '../../../src/domain/adopt/guess-kind';
import { planAdoption } from '../../../src/domain/adopt/plan-adoption';
import { applyMapping, proposeMapping } from '../../../src/domain/adopt/propose-mapping';
import { rowFormula } from '../../../src/domain/adopt/row-formula';
import type { Merge, SourceCell } from '../../../src/domain/adopt/source-grid';

const propose = (cells: readonly (readonly SourceCell[])[], merges: readonly Merge[] = []) =>
  proposeMapping({ cells, merges });

describe('matchHeader()', () => {
  it('finds every label of every field in both languages', () => {
    for (const { field } of adoptableFields().values()) {
      expect([matchHeader(field.en)?.field, matchHeader(field.zh)?.field]).toEqual([field.key, field.key]);
    }
  });

  it.each([
    ['  PHONE：', 'phone'],
    ['Ｔｅｌ．', 'phone'],
    ['*客户名称', 'name'],
    ['电话 Phone', 'phone'],
    ['联系电话\nTel', 'phone'],
    ['Budget (RMB)', 'budget'],
    ['备注（可空）', 'notes'],
    ['follow-up_date', 'nextFollowUp'],
  ])('reads %j as %s', (header, field) => {
    expect(matchHeader(header)?.field).toBe(field);
  });

  it.each(['', '***', 'Shoe size', 'Name / Phone', '电话 Email', 'Phone or fax', 'Revision', 'Updated'])(
    'knows no field for %j',
    (header) => {
      expect(matchHeader(header)).toBeNull();
    },
  );
});

describe('proposeMapping()', () => {
  it('takes a lone column of names, and no sheet without a header', () => {
    expect(propose([['Name'], ['A'], ['B']])?.customers).toEqual([1, 2]);
    expect(
      propose([
        [1, 2],
        [3, 4],
      ]),
    ).toBeNull();
    expect(propose([])).toBeNull();
  });

  it('takes the first full row of text where no word is known', () => {
    const found = propose([
      ['Report', null, null],
      ['Colour', 'Shape', 'Weight'],
      ['red', 'round', 3],
    ]);
    expect(found?.header.last).toBe(1);
    expect(found?.customers).toEqual([2]);
  });

  it('prefers a label to a synonym, and the left column to the right', () => {
    const fields = (header: string[]) =>
      propose([header, header.map((_, at) => `v${at}`)])?.columns.map(({ field }) => field);
    expect(fields(['Customer', 'Name'])).toEqual([null, 'name']);
    expect(fields(['Tel', 'Mobile'])).toEqual(['phone', null]);
  });

  it('joins a header of two merged rows', () => {
    const merges = [
      { row: 0, column: 0, rows: 2, columns: 1 },
      { row: 0, column: 1, rows: 1, columns: 2 },
    ];
    const found = propose(
      [
        ['Name', 'Phone', null],
        [null, 'work', 'home'],
        ['A', '1', '2'],
      ],
      merges,
    );
    expect(found?.columns.map(({ header }) => header)).toEqual(['Name', 'Phone work', 'Phone home']);
    expect(found?.customers).toEqual([2]);
  });

  it('takes a doubtful row for a customer: Total with a phone, a name alone', () => {
    const found = propose([
      ['Name', 'Phone', 'Sum'],
      ['Total', '0123', 5],
      ['Ann', null, null],
      ['Total', null, 5],
    ]);
    expect([found?.customers, found?.left]).toEqual([[1, 2], [{ row: 3, why: 'total' }]]);
  });

  it('takes repeated numbers for no ids, and words of another sense for no kinds', () => {
    const found = propose([
      ['ID', 'Kind', 'Name'],
      [1, 'VIP', 'A'],
      [1, 'VIP', 'B'],
    ]);
    expect(found?.columns.map(({ field }) => field)).toEqual([null, null, 'name']);
  });
});

describe('kindOfName()', () => {
  it.each(['Alfreds GmbH', 'Smith & Co.', '北京大学', '华东工具厂', '小李商店', 'ACME INC', 'Ｆｏｏ Ｌｔｄ'])(
    'takes %s for a firm',
    (name) => {
      expect(kindOfName(name)).toBe('organisation');
    },
  );
  it.each(['张伟', 'Ann Cole', 'Incy Marsh', 'Costa Limani', ''])('takes %j for a person', (name) => {
    expect(kindOfName(name)).toBe('individual');
  });
});

describe('rowFormula()', () => {
  it('carries over what looks at its own row alone', () => {
    expect(rowFormula('=R[0]C[-2]*IF(R[0]C[-1]>3,"R[0]C[9]",TRUE)', 5)).toEqual([
      '=',
      { column: 3 },
      '*IF(',
      { column: 4 },
      '>3,',
      '"',
      'R[0]C[9]',
      '"',
      ',TRUE)',
    ]);
  });
  it.each([
    '=R[-1]C[0]',
    '=SUM(R[0]C[-3]:R[0]C[-1])',
    '=R5C2',
    '=Other!R[0]C[1]',
    "='A b'!R[0]C[1]",
    '=ROW()',
    '=Rate*R[0]C[-1]',
    '={1,2}',
  ])('leaves %s to be copied as a value', (formula) => {
    expect(rowFormula(formula, 5)).toBeNull();
  });
});

const word = fc.constantFrom(
  'Ann',
  '王芳',
  'x Ltd',
  '007',
  '=1+1',
  '1-2',
  ' ',
  '𠮷',
  'Total',
  'Phone',
  '合计',
  '\u202Eabc',
);
const cell: fc.Arbitrary<SourceCell> = fc.oneof(
  { weight: 4, arbitrary: word },
  fc.string({ maxLength: 8 }),
  fc.integer({ min: -5, max: 20_000_000_000 }),
  fc.double({ noNaN: true, noDefaultInfinity: true }),
  fc.boolean(),
  fc.constant(null),
  fc.record({ wall: fc.constant('2026-02-10 00:00'), at: fc.constant(1_770_652_800_000) }),
);
const header = fc.constantFrom(
  'Name',
  '电话',
  'Kind',
  'ID',
  '公司',
  'Industry',
  'Budget',
  '生日',
  '',
  'Colour',
  'Need date',
  'Name',
  'Valid',
);

/** What a cell may have become: itself, or as text what it says. */
const isKept = (from: SourceCell, to: unknown): boolean => {
  if (typeof to === 'object' && typeof from !== 'object') return false;
  if (typeof from === 'object') return JSON.stringify(from) === JSON.stringify(to) || to === '2026-02-10';
  if (typeof from === 'boolean') return from === to || (from ? ['TRUE', 'Yes'] : ['FALSE', 'No']).includes(String(to));
  return Object.is(from, to) || (typeof from === 'string' && from.trim() === to) || String(from) === to;
};

describe('planAdoption()', () => {
  it('brings every cell of every customer’s row into that customer’s rows, whatever the layout and the mapping', () => {
    const layout = fc.record({
      titles: fc.integer({ min: 0, max: 3 }),
      headers: fc.array(header, { minLength: 2, maxLength: 8 }),
      rows: fc.array(fc.array(cell, { minLength: 8, maxLength: 8 }), { minLength: 1, maxLength: 8 }),
      fields: fc.array(fc.option(fc.constantFrom(...adoptableFields().keys()), { nil: undefined }), {
        minLength: 8,
        maxLength: 8,
      }),
    });
    const run = ({
      titles,
      headers,
      rows,
      fields,
    }: {
      titles: number;
      headers: string[];
      rows: SourceCell[][];
      fields: (string | undefined)[];
    }) => {
      const width = ['Name', ...headers, 'Phone'].length;
      const lone = (text: string): SourceCell[] => [text, ...Array<SourceCell>(width - 1).fill(null)];
      const cells = [
        ...Array.from({ length: titles }, () => lone('Our list')),
        ['Name', ...headers, 'Phone'],
        ...rows.map((row) => ['A', ...row.slice(0, headers.length), '1']),
      ];
      const grid = { cells, merges: [] };
      const proposal = proposeMapping(grid);
      if (!proposal) throw new Error('no header found');
      const used = new Set<string>();
      const mapping = proposal.columns.map(({ column, field }) => {
        const wished = fields[column] ?? field;
        const free = wished !== null && wished !== 'id' && wished !== 'name' && wished !== 'kind' && !used.has(wished);
        if (free) used.add(wished);
        return { column, field: column === 0 ? 'name' : free ? wished : null };
      });
      const columns = applyMapping(proposal.columns, mapping);
      if (!columns) throw new Error('the mapping was refused');
      const blank = cells.map((row) => row.map(() => ''));
      const sheet = { ...grid, shown: blank, patterns: blank, formulas: blank };
      const plan = planAdoption(sheet, proposal, {
        columns,
        requestId: 'r',
        language: 'en',
        now: '2026-02-10 09:30',
        who: '',
      });
      const customers = plan.tabs.find(({ tab }) => tab === 'customers');
      expect(new Set(customers?.rows.map(({ id }) => id)).size).toBe(proposal.customers.length);
      proposal.customers.forEach((row, at) => {
        const id = customers?.rows[at]?.id;
        const left = plan.tabs.flatMap((tab) =>
          tab.rows.filter((made) => made.id === id).flatMap((made) => made.cells.map(({ value }) => value as unknown)),
        );
        for (const source of cells[row] ?? []) {
          const place = left.findIndex((value) => isKept(source, value));
          if (source !== null && source !== '') expect([source, place >= 0]).toEqual([source, true]);
          if (source !== null && source !== '') left.splice(place, 1);
        }
      });
      // Nothing under the header is left out but totals and repeated headers.
      const told = new Set([...proposal.customers, ...proposal.left.map((one) => one.row)]);
      cells.forEach((row, at) => {
        if (at !== proposal.header.last && row.some((value) => value !== null)) expect(told.has(at)).toBe(true);
      });
    };
    fc.assert(fc.property(layout, run), { seed: 20260210, numRuns: 1_000 });
  });
});
