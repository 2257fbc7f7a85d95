// Days for the recount: workdays, festivals and lunar days told without any of the product's calendar code.
// The year 2026 and the days round it, as published. Sources: the State Council's notice of 2025-11-04; opm.gov, Federal
// Holidays 2026; gov.uk/bank-holidays, England and Wales 2026; canada.ca, Public holidays 2026; the Astronomical
// Almanac's date of Easter, 5 April; loi du 6 juillet 1880 (14 July); printed Chinese calendars; ICU's lunar year.
import type { OwnHoliday, TeamMember } from '../../../src/domain/due/due-tables';

const DAY = 86_400_000;
const at = (day: string): number => Date.parse(`${day}T00:00:00Z`) / DAY;
const written = (day: number): string => new Date(day * DAY).toISOString().slice(0, 10);
export const plus = (day: string, days: number): string => written(at(day) + days);
export const between = (from: string, to: string): number => at(to) - at(from);

const stretch = (from: string, to: string): readonly string[] =>
  Array.from({ length: between(from, to) + 1 }, (_, ahead) => plus(from, ahead));
const CHINA_OFF = new Set(
  [
    ...[stretch('2026-01-01', '2026-01-03'), stretch('2026-02-15', '2026-02-23'), stretch('2026-04-04', '2026-04-06')],
    ...[stretch('2026-05-01', '2026-05-05'), stretch('2026-06-19', '2026-06-21'), stretch('2026-09-25', '2026-09-27')],
    stretch('2026-10-01', '2026-10-07'),
  ].flat(),
);
const CHINA_MADE_UP = ['2026-01-04', '2026-02-14', '2026-02-28', '2026-05-09', '2026-09-20', '2026-10-10'];

const US_OFF = [
  '2026-01-01',
  '2026-01-19',
  '2026-02-16',
  '2026-05-25',
  '2026-06-19',
  '2026-07-03',
  '2026-09-07',
].concat([...['2026-10-12', '2026-11-11', '2026-11-26', '2026-12-25', '2027-01-01']]);
const GB_OFF = [
  '2026-01-01',
  '2026-04-03',
  '2026-04-06',
  '2026-05-04',
  '2026-05-25',
  '2026-08-31',
  '2026-12-25',
].concat([...['2026-12-28', '2027-01-01']]);
const OFF: Readonly<Record<string, ReadonlySet<string>>> = { CN: CHINA_OFF, US: new Set(US_OFF), GB: new Set(GB_OFF) };

const ownOff = new WeakMap<readonly OwnHoliday[], ReadonlySet<string>>();
/** Days off of the firm's own rows, each as `CN 2026-06-30`. */
function daysOffIn(own: readonly OwnHoliday[]): ReadonlySet<string> {
  const known =
    ownOff.get(own) ??
    new Set(own.flatMap(({ country, date, kind }) => (kind === 'dayOff' ? [`${country} ${date}`] : [])));
  ownOff.set(own, known);
  return known;
}

export function works({ workingDays, country }: TeamMember, day: string, own: readonly OwnHoliday[]): boolean {
  if (country !== null && !(country in OFF))
    throw new Error(`Cannot tell the days off of ${country}: not written down`);
  if (daysOffIn(own).has(`${country} ${day}`)) return false;
  if (country === 'CN' && CHINA_MADE_UP.includes(day)) return true;
  if (OFF[country ?? '']?.has(day) === true) return false;
  return workingDays.includes(new Date(at(day) * DAY).getUTCDay() || 7);
}
export const isAway = ({ awayUntil }: TeamMember, day: string): boolean => awayUntil !== null && day <= awayUntil;

export function workdayUpTo(member: TeamMember, day: string, own: readonly OwnHoliday[]): string {
  return works(member, day, own) ? day : workdayUpTo(member, plus(day, -1), own);
}
export function workdayAfter(member: TeamMember, day: string, own: readonly OwnHoliday[]): string {
  const next = plus(day, 1);
  return works(member, next, own) ? next : workdayAfter(member, next, own);
}

const chinese = new Intl.DateTimeFormat('en-u-ca-chinese', { timeZone: 'UTC', month: 'numeric', day: 'numeric' });
/** Such as 6-10, or 6bis-10 in a leap month. */
const lunarOf = (day: string): string => {
  const parts = chinese.formatToParts(at(day) * DAY);
  const part = (type: string): string => parts.find((one) => one.type === type)?.value ?? '';
  return `${part('month')}-${part('day')}`;
};
const DAYS = stretch('2025-12-01', '2027-03-31');
const LUNAR = new Map(DAYS.map((day) => [day, lunarOf(day)]));

/** The days of an occasion as typed, leap months kept in the ordinary one; null where it cannot be read. */
export function daysOf(typed: string, calendar: 'solar' | 'lunar' | null): readonly string[] | null {
  const [, marked, month = '', day = ''] = /^(L?)(?:\d{4}-)?(\d\d)\+?-(\d\d)$/.exec(typed) ?? [];
  if (marked === undefined) return null;
  const lunar = marked === 'L' || calendar === 'lunar' ? 'L' : '';
  if (Number(month) > 12 || (lunar === '' && `${month}-${day}` === '02-30')) return null;
  if (lunar === '') {
    // No year from 2025 to 2027 has a 29 February.
    const wanted = `${month}-${day}` === '02-29' ? '02-28' : `${month}-${day}`;
    return DAYS.filter((one) => one.slice(5) === wanted);
  }
  const wanted = `${Number(month)}-${Number(day)}`;
  const isLast = (one: string): boolean => LUNAR.get(plus(one, 1))?.endsWith('-1') === true;
  return DAYS.filter((one) => {
    const here = LUNAR.get(one);
    return here === wanted || (day === '30' && here === `${Number(month)}-29` && isLast(one));
  });
}

export const SHARED: readonly (readonly [string, string])[] = [
  ['2026-01-01', "New Year's Day"],
  ['2026-01-26', 'Laba Festival'],
  ['2026-02-16', "Chinese New Year's Eve"],
  ['2026-02-17', 'Spring Festival'],
  ['2026-03-03', 'Lantern Festival'],
  ['2026-04-05', 'Qingming Festival'],
  ['2026-06-19', 'Dragon Boat Festival'],
  ['2026-08-19', 'Qixi Festival'],
  ['2026-09-25', 'Mid-Autumn Festival'],
  ['2026-10-18', 'Double Ninth Festival'],
  ['2026-12-22', 'Winter Solstice'],
  ['2027-01-01', "New Year's Day"],
];
const BY_COUNTRY: Readonly<Record<string, readonly (readonly [string, string])[]>> = {
  CN: [
    ...SHARED,
    ['2026-03-08', "Women's Day"],
    ['2026-05-01', 'Labour Day'],
    ['2026-09-10', "Teachers' Day"],
    ['2026-10-01', 'National Day'],
  ],
  US: [
    ['2026-01-01', "New Year's Day"],
    ['2026-04-05', 'Easter Sunday'],
    ['2026-07-04', 'Independence Day'],
    ['2026-11-26', 'Thanksgiving Day'],
    ['2026-12-25', 'Christmas Day'],
    ['2027-01-01', "New Year's Day"],
  ],
  GB: [
    ['2026-01-01', "New Year's Day"],
    ['2026-04-05', 'Easter Sunday'],
    ['2026-12-25', 'Christmas Day'],
    ['2027-01-01', "New Year's Day"],
  ],
  CA: [
    ['2026-01-01', "New Year's Day"],
    ['2026-04-05', 'Easter Sunday'],
    ['2026-07-01', 'Canada Day'],
    ['2026-10-12', 'Thanksgiving Day'],
    ['2026-12-25', 'Christmas Day'],
    ['2027-01-01', "New Year's Day"],
  ],
  DE: [
    ['2026-01-01', "New Year's Day"],
    ['2026-04-05', 'Easter Sunday'],
    ['2026-12-25', 'Christmas Day'],
    ['2027-01-01', "New Year's Day"],
  ],
  FR: [
    ['2026-01-01', "New Year's Day"],
    ['2026-04-05', 'Easter Sunday'],
    ['2026-07-14', 'National Day'],
    ['2026-12-25', 'Christmas Day'],
    ['2027-01-01', "New Year's Day"],
  ],
  VN: [['2026-02-17', 'Tết']],
};
/** Places whose festivals the add-on does not know: nobody is greeted there but by rows of the team's own. */
const NOT_KNOWN = 'AR AT BE BR CH DK ES FI IE IT MX NO PL PT SE VE'.split(' ');

export function festivalsOf(country: string | null, language: string | null): readonly (readonly [string, string])[] {
  if (country !== null && !(country in BY_COUNTRY) && !NOT_KNOWN.includes(country)) {
    throw new Error(`Cannot tell the festivals of ${country}: not written down`);
  }
  const all = [...(BY_COUNTRY[country ?? ''] ?? []), ...(language === 'zh' || language === 'yue' ? SHARED : [])];
  return all.filter(([day, name], place) => all.findIndex((other) => other[0] === day && other[1] === name) === place);
}
