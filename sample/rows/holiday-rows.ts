// The Holidays tab: public holidays with a fixed day of the Gregorian year, for this year and the next, and two days of the
// firm's own. Sources: 5 U.S.C. 6103; Banking and Financial Dealings Act 1971; China's 全国年节及纪念日放假办法 (2024 edition).
// Days that are announced anew each year are left to the team.
import type { ChoiceKey } from '../../src/domain/catalogue/catalogue';
import type { Making, Row } from '../making';
import { workdayBefore } from '../making';

type Day = readonly [country: ChoiceKey<'countries'>, day: string, name: string];

const DAYS: readonly Day[] = [
  ['US', '01-01', 'New Year’s Day'],
  ['US', '06-19', 'Juneteenth'],
  ['US', '07-04', 'Independence Day'],
  ['US', '11-11', 'Veterans Day'],
  ['US', '12-25', 'Christmas Day'],
  ['GB', '01-01', 'New Year’s Day'],
  ['GB', '12-25', 'Christmas Day'],
  ['GB', '12-26', 'Boxing Day'],
  ['CN', '01-01', '元旦'],
  ['CN', '05-01', '劳动节'],
  ['CN', '05-02', '劳动节'],
  ['CN', '10-01', '国庆节'],
  ['CN', '10-02', '国庆节'],
  ['CN', '10-03', '国庆节'],
];

export function holidayRows({ today, language }: Making): readonly Row<'holidays'>[] {
  const year = Number(today.slice(0, 4));
  return [year, year + 1].flatMap((of): Row<'holidays'>[] => [
    ...DAYS.map(([country, day, name]): Row<'holidays'> => ({ country, date: `${of}-${day}`, name, kind: 'dayOff' })),
    {
      country: language === 'en' ? 'US' : 'CN',
      date: workdayBefore(`${of}-06-30`),
      name: language === 'en' ? 'Stock-taking (sample)' : '年中盘点（示例）',
      kind: 'dayOff',
    },
  ]);
}
