// HOLIDAYS: the table of festivals, days off and make-up working days of a country in a year, the user's own rows with it.
// The built-in days are those of holidays-of.ts; this reads the arguments and words the table.
import type { Language } from '../language';
import { isBlankCell, readLanguage } from '../value/columns';
import type { DayCells } from '../value/day-cells';
import { readDayCell } from '../value/days';
import { FormulaError, cellError } from '../value/formula-error';
import { idText } from '../value/id-index';
import { onlyCell, readNumber } from '../value/scalars';
import { outOfRange } from './calendar-range';
import { yearOfDay } from './gregorian';
import type { HolidayKind } from './holidays-of';
import { countriesWithHolidays, holidaysOf } from './holidays-of';
import { inRange, yearInRange } from './lunar-table';

const KINDS: Readonly<Record<HolidayKind | 'notAnnounced', Readonly<Record<Language, string>>>> = {
  festival: { en: 'festival', zh: '节日' },
  dayOff: { en: 'day off', zh: '放假' },
  makeUpDay: { en: 'make-up working day', zh: '调休上班' },
  notAnnounced: { en: 'not announced', zh: '尚未公布' },
};
const ORDER: readonly (keyof typeof KINDS)[] = ['festival', 'dayOff', 'makeUpDay', 'notAnnounced'];

interface Row {
  readonly day: number;
  readonly name: string;
  readonly kind: HolidayKind;
}

/** A country's code; of one without rules, its name as written. 香港 means 中国香港. */
function countryOfWord(word: string): string {
  const plain = (text: string): string =>
    text
      .trim()
      .toLowerCase()
      .replace(/^中国(?=.)/, '');
  const known = countriesWithHolidays().find((names) => names.some((name) => plain(name) === plain(word)));
  return known ? known[0] : plain(word);
}

/** Null where there is none, as in an error cell. */
const text = (cell: unknown): string | null => (typeof cell === 'string' ? idText(cell) || null : null);

/** Country, date, name and kind of each row; rows of other countries and years are checked and left out. */
function readOwnRows(cells: DayCells, raw: unknown, country: string, year: number): readonly Row[] | null {
  let known = false;
  const rows: Row[] = [];
  (Array.isArray(raw) ? raw : [[raw]]).forEach((line: unknown, at) => {
    const row: readonly unknown[] = Array.isArray(line) ? line : [line];
    if (row.slice(0, 4).every(isBlankCell)) return;
    const [place, name, kindWord] = [row[0], row[2], row[3]].map(text);
    if (!place || !name || !kindWord) {
      throw cellError('own_rows', at + 1, 'country, date, name and kind are wanted', '需要国家、日期、名称和类型');
    }
    const kind = ORDER.find((one) => Object.values(KINDS[one]).includes(kindWord.toLowerCase()));
    if (!kind) throw cellError('own_rows', at + 1, 'no kind of holiday', '不是节假日类型');
    const here = countryOfWord(place) === country;
    known = known || here;
    if (kind === 'notAnnounced') return;
    const day = readDayCell(cells, 'own_rows', at + 1, row[1]);
    if (!inRange(day)) throw outOfRange('own_rows', at + 1);
    if (here && yearOfDay(day) === year) rows.push({ day, name, kind });
  });
  return known ? rows : null;
}

/** A row of one's own takes the place of a built-in one: whether people work that day, or a festival of that name. */
const replaces = (own: Row, { day, name, kind }: Row): boolean =>
  own.day === day && (kind === 'festival' ? own.kind === kind && own.name === name : own.kind !== 'festival');

/**
 * Date, name and kind by date; last, without a date, `not announced` where days off are not, or not all, known.
 * Days off among one's own rows announce the year.
 * @throws FormulaError for a country without rules and rows, a year outside 1900 to 2100, an own row that cannot be read
 */
export function holidayTable(
  cells: DayCells,
  country: unknown,
  year: unknown,
  language?: unknown,
  ownRows?: unknown,
): (Date | string | null)[][] {
  const code = countryOfWord(text(onlyCell('country', country)) ?? '');
  const wanted = readNumber('year', year);
  if (!yearInRange(wanted)) throw outOfRange('year');
  const inLanguage = readLanguage(language);
  const own = readOwnRows(cells, ownRows, code, wanted);
  const built = holidaysOf(code, wanted);
  if (!built && !own) {
    throw new FormulaError('country is not known and has no row in own_rows', 'country 未知，own_rows 中也没有它的行');
  }
  const rows = (built?.holidays ?? [])
    .map(({ day, name, kind }): Row => ({ day, name: name[inLanguage], kind }))
    .filter((row) => !own?.some((mine) => replaces(mine, row)))
    .concat(own ?? [])
    .sort((a, b) => a.day - b.day || ORDER.indexOf(a.kind) - ORDER.indexOf(b.kind));
  const table: (Date | string | null)[][] = rows.map(({ day, name, kind }) => [
    cells.cellOf(day),
    name,
    KINDS[kind][inLanguage],
  ]);
  const announced = built?.announced || own?.some(({ kind }) => kind !== 'festival');
  if (!announced) table.push([null, KINDS.notAnnounced[inLanguage], KINDS.dayOff[inLanguage]]);
  return table;
}
