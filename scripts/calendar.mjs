// npm run calendar: writes the packed table of lunar years and solar terms from tyme4ts into src/domain/calendar.
// Knows the library and the packing; src/domain/calendar/lunar-table.ts knows how to read it.
import { writeFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import * as prettier from 'prettier';
import { LunarYear, ShouXingUtil, SolarTerm } from 'tyme4ts';
import { isProgram } from './is-program.mjs';

const FIRST_YEAR = 1900;
const LAST_YEAR = 2100;
const YEARS = Array.from({ length: LAST_YEAR - FIRST_YEAR + 1 }, (_, at) => FIRST_YEAR + at);
const YEARS_A_LINE = 20;

/** Thirteen bits, the first month lowest, 1 for a month of 30 days; above them the leap month, 0 for none. Base 36. */
function packYear(year) {
  const lunarYear = LunarYear.fromYear(year);
  const long = lunarYear.getMonths().map((month, at) => (month.getDayCount() === 30 ? 1 << at : 0));
  const packed = (lunarYear.getLeapMonth() << 13) | long.reduce((sum, bit) => sum | bit, 0);
  return packed.toString(36).padStart(4, '0');
}

/** Index of Qingming and of the winter solstice that ends a year, in the library's list from the solstice before it. */
const dayOf = (year, term) => SolarTerm.fromIndex(year, term).getSolarDay().getDay();

/** One digit a year: three times the days of Qingming after 4 April, and the days of the solstice after 21 December. */
const packTerms = (year) => String((dayOf(year, 7) - 4) * 3 + dayOf(year + 1, 0) - 21);

/** Days from 1970-01-01 to the first day of a month, and from the library's own epoch, noon of 2000-01-01, to midnight. */
function firstDay(month) {
  const day = month.getFirstJulianDay().getSolarDay();
  return Date.UTC(day.getYear(), day.getMonth() - 1, day.getDay()) / 86_400_000 - 10_957;
}

/** Whether the new moon of a month comes so late that in Seoul, an hour ahead of Beijing, the next day has begun. */
function laterInKorea(month) {
  const day = firstDay(month);
  const moon = Math.round((day - 5.26) / 29.530588) * 2 * Math.PI;
  const dynamical = ShouXingUtil.msaLonT(moon) * 36_525;
  return Math.floor(dynamical - ShouXingUtil.dtT(dynamical) + 0.5 + 9 / 24) > day;
}

/** The years and months, of those with a Korean holiday, that begin a day later in Korea; from the first year with rules. */
const packKorean = () =>
  YEARS.filter((year) => year >= 2023).flatMap((year) =>
    LunarYear.fromYear(year)
      .getMonths()
      .filter((month) => [1, 4, 8].includes(month.getMonthWithLeap()) && laterInKorea(month))
      .map((month) => `${year}.${month.getMonthWithLeap()}`),
  );

const lines = (texts) =>
  Array.from({ length: Math.ceil(texts.length / YEARS_A_LINE) }, (_, at) =>
    texts.slice(at * YEARS_A_LINE, (at + 1) * YEARS_A_LINE).join(''),
  );

/** @returns {Promise<string>} the source of lunar-data.ts */
export async function calendarTable() {
  const source = `// Lunar years ${FIRST_YEAR} to ${LAST_YEAR} and two solar terms of the Gregorian years, packed; made by scripts/calendar.mjs, not by hand.
// Source: tyme4ts (MIT). How to read it stands in lunar-table.ts.
const data = {
  years: [${lines(YEARS.map(packYear)).map((line) => `'${line}'`)},],
  terms: '${YEARS.map(packTerms).join('')}',
  korean: '${packKorean().join(' ')}',
} as const;
export default (): typeof data => data;
`;
  return prettier.format(source, { parser: 'typescript', printWidth: 120, singleQuote: true });
}

if (isProgram(import.meta.url)) {
  await writeFile(
    fileURLToPath(new URL('../src/domain/calendar/lunar-data.ts', import.meta.url)),
    await calendarTable(),
  );
}
