import { describe, expect, it } from '@jest/globals';
import { dayNumber } from '../../../src/domain/civil-date';
import { customerNextContact } from '../../../src/domain/value/next-contact';
import { wallOf } from '../../support/wall-day-cells';

const cells = wallOf('America/Sao_Paulo');
const TABLE = [
  ['Tier', 'Lowest score', 'Days between contacts'],
  ['key', 70, 14],
  ['general', 40, 0],
  ['minor', '', ''],
];
const cell = (date: string): Date => cells.cellOf(dayNumber(date));
const dates = (result: readonly (readonly (Date | null)[])[]): unknown[] =>
  result.map(([date]) => (date === null || date === undefined ? null : date.toISOString()));
const next = (last: unknown, tier: unknown, need?: unknown, table: unknown = TABLE): unknown =>
  dates(
    customerNextContact(cells, [[last]], [[tier]], table, '2026-02-10', need === undefined ? undefined : [[need]]),
  )[0];
const at = (date: string): string => cell(date).toISOString();

describe('customerNextContact()', () => {
  it('adds the cadence to the last contact and leaves an overdue date overdue', () => {
    expect(next('2026-02-01', 'key')).toBe(at('2026-02-15'));
    expect(next('2025-06-01', 'key')).toBe(at('2025-06-15'));
    expect(next('2026-02-01', 'general')).toBe(at('2026-02-01'));
    expect(next(cell('2026-02-01'), ' key ')).toBe(at('2026-02-15'));
  });

  it('is as_of where there was no contact', () => {
    expect(next('', 'key')).toBe(at('2026-02-10'));
  });

  it('comes three days before a need ahead, where that is earlier, but not before as_of', () => {
    expect(next('2026-02-05', 'key', '2026-02-17')).toBe(at('2026-02-14'));
    expect(next('2026-02-05', 'key', '2026-02-12')).toBe(at('2026-02-10'));
    expect(next('2026-02-05', 'key', '2026-02-10')).toBe(at('2026-02-10'));
    expect(next('2026-02-05', 'key', '2026-06-01')).toBe(at('2026-02-19'));
    expect(next('2025-06-01', 'key', '2026-02-17')).toBe(at('2025-06-15'));
    expect(next('', 'key', '2026-02-17')).toBe(at('2026-02-10'));
  });

  it('ignores a need that has passed', () => {
    expect(next('2026-02-05', 'key', '2026-02-09')).toBe(at('2026-02-19'));
    expect(next('2026-02-05', 'minor', '2026-02-09')).toBeNull();
  });

  it('without a cadence is the need alone, or blank, contacted before or not', () => {
    expect(next('2026-02-05', 'minor')).toBeNull();
    expect(next('', 'minor')).toBeNull();
    expect(next('', 'minor', '2026-03-01')).toBe(at('2026-02-26'));
    expect(next('2026-02-05', 'minor', '2026-02-11')).toBe(at('2026-02-10'));
  });

  it('is blank where the tier is, whatever else the row holds', () => {
    expect(next('nonsense', ' ', 'nonsense')).toBeNull();
  });

  it('gives the first moment of a day that has no midnight', () => {
    const table = [['key', '', 1]];
    const [row] = customerNextContact(cells, [['2018-11-03']], [['key']], table, '2018-11-01');
    expect(row?.[0]?.toISOString()).toBe('2018-11-04T03:00:00.000Z');
  });

  it('refuses unknown tiers, names given twice and a cadence that is no number of days', () => {
    expect(() => next('', 'Key')).toThrow('tiers, row 1: not in tier_table / tiers 第1行：不在 tier_table 中');
    expect(() => next('', '#N/A')).toThrow('tiers, row 1');
    expect(() => next('', 'key', '', [...TABLE, [' key', 5, 7]])).toThrow(
      'tier_table, row 5: a name for the second time',
    );
    for (const days of [1.5, -1, '14', true, '#REF!'])
      expect(() => next('', 'minor', '', [...TABLE, ['other', 5, days]])).toThrow('tier_table, row 5: days are not');
    expect(() => next('', 'key', '', [['key', 70]])).toThrow('tier_table needs 3 columns');
  });

  it('takes no notice of the scores in the table', () => {
    expect(
      next('2026-02-01', 'b', '', [
        ['a', '', 1],
        ['b', '', 2],
      ]),
    ).toBe(at('2026-02-03'));
  });

  it('refuses text that is no date, unequal heights and a blank as_of', () => {
    expect(() => next('5 May', 'key')).toThrow('last_contacts, row 1: not a date / last_contacts 第1行：不是日期');
    expect(() => next(46_000, 'key')).toThrow('last_contacts, row 1');
    expect(() => next('', 'key', '2026-02-30')).toThrow('need_dates, row 1: not a date');
    expect(() => customerNextContact(cells, [['']], [['key'], ['key']], TABLE, '2026-02-10')).toThrow(
      'last_contacts has 1 rows but tiers has 2',
    );
    expect(() => customerNextContact(cells, [['']], [['key']], TABLE, '2026-02-10', [['x'], ['y']])).toThrow(
      'need_dates has 2',
    );
    expect(() => customerNextContact(cells, [['']], [['key']], TABLE, '')).toThrow('as_of is blank');
    expect(dates(customerNextContact(cells, [['']], [['key']], TABLE, '2026-02-10', ''))).toEqual([at('2026-02-10')]);
  });
});
