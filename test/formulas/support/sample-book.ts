// A small workbook as plain rows: what the tests type into cells, and what they pass to the functions directly.
// Dates are `YYYY-MM-DD` text here and date cells there. Knows no function and no cell store.
import { dateOfDayNumber, dayNumber } from '../../../src/domain/civil-date';

export type SampleCell = string | number | boolean;
export type SampleTab = readonly (readonly SampleCell[])[];

/** Rows of every tab; what lies below is blank. */
export const TAB_ROWS = 700;

const TODAY = '2026-02-10';
const day = (ago: number): string => dateOfDayNumber(dayNumber(TODAY) - ago);

// prettier-ignore
const customers: SampleTab = [
  //       A id     B last contact C tier   D need date  E value F planned G profit H cost I good J bad K intent  L power    M birthday   N calendar O stock P sales Q won R keep
  ['Id', 'Last', 'Tier', 'Need', 'Value', 'Planned', 'Profit', 'Cost', 'Good', 'Bad', 'Intent', 'Power', 'Birthday', 'Calendar', 'Stock', 'Sales', 'Winning', 'Keeping'],
  ['C-01', day(10), 'key', day(-5), 900, 100, 500, 100, 3, 1, 'Clear', 'Strong', '1990-05-03', 'solar', 40, 50, 20, 5],
  ['C-02', day(40), 'general', '', 400, 500, 80, 100, 0, 0, '明确', '弱', 'L08-15', 'solar', 60, 50, '', 5],
  ['C-03', '', 'minor', day(-30), 150, 90, 60, 40, 1, 3, 'some', 'strong', '03-05', 'lunar', 200, 50, 10, ''],
  ['C-04', day(3), 'general', day(20), 50, 60, 30, 20, 1, 1, 'clear', 'not now', '02-29', 'solar', 0, 0, 8, 8],
  ['C-05', '', 'key', '', -20, 10, -5, 10, 0, 2, '无', '强', 'L1988-12-30', '', 9, 0, 3, 3],
  ['C-06', day(100), 'key', '', 0, 10, 200, 10, 2, 0, 'none', 'weak', 'L06+-01', '农历', 30, 30, 1, 2],
];

// prettier-ignore
const tiers: SampleTab = [
  ['Tier', 'Lowest score', 'Days'],
  ['general', 100, 45],
  ['minor', '', ''],
  ['key', 300, 14],
];

// prettier-ignore
const days: SampleTab = [
  ['Date', 'Lunar year', 'Month', 'Day', 'Leap', 'Country', 'Date', 'Name', 'Kind'],
  ['2026-02-17', 2026, 1, 1, false, 'CN', '2026-08-19', 'Own day', 'festival'],
  ['1990-10-03', 1990, 8, 15, false, 'CN', '2026-12-31', 'Stock-taking', 'make-up working day'],
  ['2025-07-25', 2025, 6, 1, true, 'US', '2026-01-02', 'Bridge day', 'day off'],
];

const settings: SampleTab = [
  ['as of', TODAY],
  ['rate', 0.08],
  ['years', 2],
  ['horizon', 180],
  ['gap', 120],
  ['country', 'CN'],
  ['year', 2026],
  ['fraction', 0.2],
];

/** Sixty customers of different pace, a third of whom have stopped; two credit notes and a blank row. */
function orders(): SampleTab {
  const rows: SampleCell[][] = [['Id', 'Date', 'Amount', 'Category']];
  let state = 7;
  const next = (most: number): number => {
    state = (state * 48_271) % 2_147_483_647;
    return state % most;
  };
  for (let customer = 1; customer <= 60; customer++) {
    const pace = 20 + next(150);
    const stops = customer % 3 === 0 ? 200 + next(300) : 0;
    const size = 40 + next(300);
    for (let ago = 760 - next(120); ago >= stops; ago -= 1 + next(2 * pace)) {
      const id = `C-${String(customer).padStart(2, '0')}`;
      rows.push([id, day(ago), size + next(size), ['Tea', 'Cups', 'Pots'][next(3)] ?? '']);
      if (rows.length >= TAB_ROWS - 40)
        return [...rows, ['C-02', day(30), -25, 'Tea'], ['C-04', day(12), -40, ''], ['', '', '', '']];
    }
  }
  return [...rows, ['C-02', day(30), -25, 'Tea'], ['', '', '', ''], ['C-04', day(12), -40, '']];
}

export const SAMPLE: Readonly<Record<string, SampleTab>> = {
  Customers: customers,
  Orders: orders(),
  Tiers: tiers,
  Days: days,
  Settings: settings,
};
