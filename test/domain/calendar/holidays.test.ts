import { describe, expect, it } from '@jest/globals';
import { holidayTable } from '../../../src/domain/calendar/holidays';
import { wallOf } from '../../support/wall-day-cells';

// The script's zone is UTC; the sheet's is ahead of it, so that midnight there is the day before in UTC.
const cells = wallOf('Asia/Shanghai');
const day = (date: string): Date => new Date(Date.parse(`${date}T00:00Z`) - 8 * 3_600_000);
const table = (country: unknown, year: unknown, ...rest: unknown[]): unknown[][] =>
  holidayTable(cells, country, year, ...rest);

const NOT_ANNOUNCED = [null, 'not announced', 'day off'];

describe('HOLIDAYS', () => {
  it('is a table of date, name and kind, by date', () => {
    const rows = table('CN', 2026);
    expect(rows.slice(0, 5)).toEqual([
      [day('2026-01-01'), "New Year's Day", 'festival'],
      [day('2026-01-01'), "New Year's Day", 'day off'],
      [day('2026-01-02'), "New Year's Day", 'day off'],
      [day('2026-01-03'), "New Year's Day", 'day off'],
      [day('2026-01-04'), "New Year's Day", 'make-up working day'],
    ]);
    expect(rows).toContainEqual([day('2026-02-17'), 'Spring Festival', 'festival']);
    expect(rows).not.toContainEqual(NOT_ANNOUNCED);
    for (const row of rows) expect(row).toHaveLength(3);
  });

  it('speaks Chinese when asked', () => {
    const rows = table('CN', 2026, 'zh');
    expect(rows).toContainEqual([day('2026-02-14'), '春节', '调休上班']);
    expect(rows).toContainEqual([day('2026-02-15'), '春节', '放假']);
    expect(rows).toContainEqual([day('2026-12-22'), '冬至', '节日']);
    expect(table('CN', 2031, 'zh').slice(-1)).toEqual([[null, '尚未公布', '放假']]);
    expect(table('GB', 2026, 'zh')).toContainEqual([day('2026-12-28'), '节礼日（补假）', '放假']);
  });

  it('ends with one row without a date where days off are not announced', () => {
    for (const year of [1950, 2027, 2031, 2100]) {
      const rows = table('CN', year);
      expect(rows.filter(([date]) => date === null)).toEqual([NOT_ANNOUNCED]);
      expect(rows.slice(-1)).toEqual([NOT_ANNOUNCED]);
      expect(rows.filter(([, , kind]) => kind !== 'festival')).toEqual([NOT_ANNOUNCED]);
    }
    // The days that have a rule are known, those by the moon of another calendar not.
    expect(table('SG', 2031)).toContainEqual([day('2031-12-25'), 'Christmas Day', 'day off']);
    expect(table('SG', 2031).slice(-1)).toEqual([NOT_ANNOUNCED]);
    expect(table('FR', 2031).filter(([date]) => date === null)).toEqual([]);
  });

  it.each(['CN', 'cn', 'China', ' china ', '中国'])('knows China as %p', (word) => {
    expect(table(word, 2026)).toEqual(table('CN', 2026));
  });

  it('knows regions by the archive’s names and by their short ones', () => {
    expect(table('香港', 2026)).toEqual(table('HK', 2026));
    expect(table('中国香港', 2026)).toEqual(table('HK', 2026));
    expect(table('台湾', 2026)).toEqual(table('TW', 2026));
    expect(table('USA', 2026)).toEqual(table('US', 2026));
  });

  it('reads a range of one cell as the cell', () => {
    expect(table([['US']], [[2026]], [['zh']])).toEqual(table('US', 2026, 'zh'));
  });

  describe('with rows of the Holidays tab', () => {
    const announced = [
      ['China', day('2027-01-01'), 'New Year', 'Day off'],
      ['中国', '2027-01-03', '元旦调休', '调休上班'],
      ['', '', '', ''],
      ['CN', '2027-05-20', 'Our founding day', 'festival'],
      ['CN', '2026-05-20', 'Another year', 'festival'],
      ['HK', '2027-05-20', 'Another country', 'day off'],
    ];

    it('adds those of the country and year, which announce it', () => {
      const rows = table('CN', 2027, 'en', announced);
      expect(rows).toContainEqual([day('2027-01-01'), 'New Year', 'day off']);
      expect(rows).toContainEqual([day('2027-01-03'), '元旦调休', 'make-up working day']);
      expect(rows).toContainEqual([day('2027-05-20'), 'Our founding day', 'festival']);
      expect(rows.filter(([date]) => date === null)).toEqual([]);
      expect(rows.flat()).not.toContain('Another year');
      expect(rows.flat()).not.toContain('Another country');
      const dates = rows.map(([date]) => (date as Date).getTime());
      expect([...dates].sort((a, b) => a - b)).toEqual(dates);
    });

    it('does not take a festival for an announcement', () => {
      expect(table('CN', 2027, 'en', [['CN', '2027-05-20', 'Fair', 'festival']]).slice(-1)).toEqual([NOT_ANNOUNCED]);
    });

    it('lets an own row take the place of a built-in day off or working day of that date', () => {
      const rows = table('CN', 2026, 'en', [
        ['CN', '2026-01-02', 'We work', 'make-up working day'],
        ['CN', '2026-10-10', 'We do not', 'day off'],
        ['CN', '2026-02-17', 'Spring Festival', 'festival'],
      ]);
      const on = (date: string): unknown[] => rows.filter(([at]) => (at as Date).getTime() === day(date).getTime());
      expect(on('2026-01-02')).toEqual([[day('2026-01-02'), 'We work', 'make-up working day']]);
      expect(on('2026-10-10')).toEqual([[day('2026-10-10'), 'We do not', 'day off']]);
      expect(on('2026-02-17')).toEqual([
        [day('2026-02-17'), 'Spring Festival', 'festival'],
        [day('2026-02-17'), 'Spring Festival', 'day off'],
      ]);
    });

    it('makes a country without rules known by its rows', () => {
      const own = [
        ['Vietnam', '2026-09-02', 'National Day', 'day off'],
        ['越南', '2026-09-02', '国庆日', '放假'],
      ];
      expect(table('Vietnam', 2026, 'en', own)).toEqual([[day('2026-09-02'), 'National Day', 'day off']]);
      expect(table('vietnam', 2027, 'en', own)).toEqual([NOT_ANNOUNCED]);
      expect(table('越南', 2026, 'zh', own)).toEqual([[day('2026-09-02'), '国庆日', '放假']]);
    });

    it('reads "not announced" as no announcement, with or without a date', () => {
      const own = [
        ['CN', '', 'Days off', 'Not announced'],
        ['CN', '2027-01-01', '放假', '尚未公布'],
      ];
      expect(table('CN', 2027, 'en', own)).toEqual(table('CN', 2027));
    });

    it('takes a blank argument for none', () => {
      for (const none of ['', undefined, [['', '', '', '']], [['']]]) {
        expect(table('CN', 2027, 'en', none)).toEqual(table('CN', 2027));
      }
    });

    it.each([
      [['CN', 'soon', 'Name', 'day off'], 'own_rows, row 2: not a date / own_rows 第2行：不是日期'],
      [['CN', '', 'Name', 'day off'], 'own_rows, row 2: not a date'],
      [['', '2027-01-01', 'Name', 'day off'], 'own_rows, row 2: country, date, name and kind are wanted'],
      [['CN', '2027-01-01', '', 'day off'], 'own_rows, row 2: country, date, name and kind are wanted'],
      [['CN', '2027-01-01', 'Name', ''], 'own_rows 第2行：需要国家、日期、名称和类型'],
      [['CN', '2027-01-01', 'Name'], 'own_rows, row 2: country, date, name and kind are wanted'],
      [['CN', '2027-01-01', 'Name', 'holiday'], 'own_rows, row 2: no kind of holiday / own_rows 第2行：不是节假日类型'],
      [['FR', '1899-01-01', 'Name', 'day off'], 'own_rows, row 2: outside 1900-01-31 to 2100-12-31'],
      [['CN', '2027-01-01', '#N/A', 'day off'], 'own_rows, row 2: country, date, name and kind are wanted'],
    ])('names the row of %j', (row, message) => {
      expect(() => table('CN', 2027, 'en', [['', '', '', ''], row])).toThrow(message);
    });
  });

  it('names other arguments that cannot be read', () => {
    for (const country of ['', undefined, 86, 'Atlantis', '#N/A']) {
      expect(() => table(country, 2026, 'en', [['FR', '2026-05-20', 'Fair', 'festival']])).toThrow(
        'country is not known and has no row in own_rows / country 未知，own_rows 中也没有它的行',
      );
    }
    expect(() => table('CN', '')).toThrow('year is blank / year 为空');
    expect(() => table('CN', '2026')).toThrow('year is not a number');
    for (const year of [1899, 2101, 2026.5]) {
      expect(() => table('CN', year)).toThrow(
        'year is outside 1900-01-31 to 2100-12-31 / year 超出1900-01-31至2100-12-31的范围',
      );
    }
    expect(() => table('CN', 2026, 'fr')).toThrow('language must be "en" or "zh"');
    expect(() => table([['CN'], ['HK']], 2026)).toThrow('country must be one cell');
  });

  it('keeps to the range of the calendar', () => {
    const [first] = table('US', 1900);
    expect((first?.[0] as Date) >= day('1900-01-31')).toBe(true);
    expect(table('CN', 2100).slice(-2)[0]).toEqual([day('2100-12-22'), 'Winter Solstice', 'festival']);
  });
});
