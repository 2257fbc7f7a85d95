// Which mail tells a day, and at which moment of the world it goes: leap months, short months, zones, clock changes, days off.
// Expected by hand: lunar days from the Hong Kong Observatory's calendars, days off from the State Council's notice of
// 2025-11-04 and the federal holidays of the USA, clock changes from the tz database.
import { describe, expect, it } from '@jest/globals';
import type { DueCustomer, TeamMember } from '../../../src/domain/due/due-tables';
import { customer, member, tables } from '../../domain/due/due-samples';
import { plus } from '../../domain/due/naive-days';
import { remindedHours } from './reminded-year';

interface Case {
  readonly is: string;
  readonly days: readonly [first: string, last: string];
  readonly customer: Partial<DueCustomer>;
  readonly rep?: Partial<TeamMember>;
  readonly sheet?: string;
  readonly settings?: Readonly<Record<string, string>>;
  /** When the mail goes, by the clock of Greenwich, and what it tells. */
  readonly mails: readonly string[];
}

const EVERY_DAY = [1, 2, 3, 4, 5, 6, 7];
const WEEK = [1, 2, 3, 4, 5];
/** Eight in the morning in China is midnight in Greenwich; the trigger comes at twenty past. */
const birthday = (on: string, lead: string): readonly string[] => [
  `${lead}T00:20 birthday ${on} lead`,
  `${on}T00:20 birthday ${on} day`,
];

const CASES: readonly Case[] = [
  {
    is: 'a birthday in leap month 6 of 2025, kept in the ordinary one, which begins on 25 June',
    days: ['2025-06-20', '2025-08-10'],
    customer: { birthday: 'L06+-10' },
    mails: birthday('2025-07-04', '2025-07-01'),
  },
  {
    is: 'the same kept in the leap month, which begins on 25 July',
    days: ['2025-06-20', '2025-08-10'],
    customer: { birthday: 'L06+-10' },
    settings: { leapMonthPolicy: 'leap' },
    mails: birthday('2025-08-03', '2025-07-31'),
  },
  {
    is: 'a birthday in leap month 5 of 2028, kept in both',
    days: ['2028-05-20', '2028-07-01'],
    customer: { birthday: 'L05+-05' },
    settings: { leapMonthPolicy: 'both' },
    mails: [...birthday('2028-05-28', '2028-05-25'), ...birthday('2028-06-27', '2028-06-24')],
  },
  {
    is: 'the 30th of a lunar month that has 29 days: its last day',
    days: ['2026-02-05', '2026-02-25'],
    customer: { birthday: 'L1990-12-30' },
    mails: birthday('2026-02-16', '2026-02-13'),
  },
  {
    is: 'the same by the setting that it is kept a day later',
    days: ['2026-02-05', '2026-02-25'],
    customer: { birthday: 'L1990-12-30' },
    settings: { shortMonthPolicy: 'next' },
    mails: birthday('2026-02-17', '2026-02-14'),
  },
  {
    is: '29 February in an ordinary year',
    days: ['2026-02-20', '2026-03-05'],
    customer: { birthday: '1992-02-29' },
    mails: birthday('2026-02-28', '2026-02-25'),
  },
  {
    is: '29 February in a leap year',
    days: ['2028-02-20', '2028-03-05'],
    customer: { birthday: '1992-02-29' },
    mails: birthday('2028-02-29', '2028-02-26'),
  },
  {
    is: 'a day of lunar month 12, which the next year of the sun has',
    days: ['2025-12-28', '2026-02-01'],
    customer: { birthday: 'L1985-12-08' },
    mails: birthday('2026-01-26', '2026-01-23'),
  },
  {
    is: 'six in the morning in China, while sheet and script still have the day before',
    days: ['2026-06-29', '2026-07-06'],
    customer: { birthday: '07-04' },
    rep: { zone: 'Asia/Shanghai', mailHour: 6 },
    sheet: 'America/Los_Angeles',
    mails: ['2026-06-30T22:20 birthday 2026-07-04 lead', '2026-07-03T22:20 birthday 2026-07-04 day'],
  },
  {
    is: 'eight in the evening in Los Angeles, while sheet and script have the day after',
    days: ['2026-06-29', '2026-07-06'],
    customer: { birthday: '07-04' },
    rep: { zone: 'America/Los_Angeles', mailHour: 20 },
    mails: ['2026-07-02T03:20 birthday 2026-07-04 lead', '2026-07-05T03:20 birthday 2026-07-04 day'],
  },
  {
    is: 'a rep without a zone: the sheet’s',
    days: ['2026-06-29', '2026-07-06'],
    customer: { birthday: '07-04' },
    sheet: 'America/Los_Angeles',
    mails: ['2026-07-01T15:20 birthday 2026-07-04 lead', '2026-07-04T15:20 birthday 2026-07-04 day'],
  },
  {
    is: 'the night in which New York has no two o’clock',
    days: ['2026-03-03', '2026-03-10'],
    customer: { birthday: '03-08' },
    rep: { zone: 'America/New_York', mailHour: 2 },
    mails: ['2026-03-05T07:20 birthday 2026-03-08 lead', '2026-03-08T07:20 birthday 2026-03-08 day'],
  },
  {
    is: 'the night in which New York has one o’clock twice',
    days: ['2026-10-27', '2026-11-03'],
    customer: { birthday: '11-01' },
    rep: { zone: 'America/New_York', mailHour: 2 },
    mails: ['2026-10-29T06:20 birthday 2026-11-01 lead', '2026-11-01T07:20 birthday 2026-11-01 day'],
  },
  {
    is: 'eight in London before and after summer time begins',
    days: ['2026-03-23', '2026-03-31'],
    customer: { birthday: '03-29' },
    rep: { zone: 'Europe/London' },
    mails: ['2026-03-26T08:20 birthday 2026-03-29 lead', '2026-03-29T07:20 birthday 2026-03-29 day'],
  },
  {
    is: 'a holiday on a Saturday, told on Friday',
    days: ['2026-06-22', '2026-07-08'],
    customer: { country: 'US' },
    rep: { workingDays: WEEK },
    mails: [
      '2026-06-26T00:20 holiday 2026-07-04 Independence Day lead',
      '2026-07-03T00:20 holiday 2026-07-04 Independence Day day',
    ],
  },
  {
    is: 'the same to a rep of that country, whose day off is the Friday',
    days: ['2026-06-22', '2026-07-08'],
    customer: { country: 'US' },
    rep: { workingDays: WEEK, country: 'US' },
    mails: [
      '2026-06-26T00:20 holiday 2026-07-04 Independence Day lead',
      '2026-07-02T00:20 holiday 2026-07-04 Independence Day day',
    ],
  },
  {
    is: 'a made-up Saturday before nine days off, which speaks for them',
    days: ['2026-02-09', '2026-02-26'],
    customer: { birthday: '02-20' },
    rep: { workingDays: WEEK, country: 'CN' },
    mails: ['2026-02-14T00:20 birthday 2026-02-20 day'],
  },
  {
    is: 'a birthday on a made-up Saturday',
    days: ['2026-02-23', '2026-03-04'],
    customer: { birthday: '02-28' },
    rep: { workingDays: WEEK, country: 'CN' },
    mails: birthday('2026-02-28', '2026-02-25'),
  },
  {
    is: 'a year whose days off nobody announced: people work by their weekdays',
    days: ['2031-01-13', '2031-01-24'],
    customer: { country: 'CN' },
    rep: { workingDays: WEEK, country: 'CN' },
    mails: [
      "2031-01-15T00:20 holiday 2031-01-22 Chinese New Year's Eve lead",
      '2031-01-16T00:20 holiday 2031-01-23 Spring Festival lead',
      "2031-01-22T00:20 holiday 2031-01-22 Chinese New Year's Eve day",
      '2031-01-23T00:20 holiday 2031-01-23 Spring Festival day',
    ],
  },
];

/** Without the row, which is always the same one. */
const inShort = (key: string): string => {
  const [kind, , ...rest] = key.split(':');
  return [kind, ...rest].join(' ');
};

describe('mails of the calendar', () => {
  it.each(CASES.map((one) => [one.is, one] as const))('%s', (_, one) => {
    const rep = member({ workingDays: EVERY_DAY, ...one.rep });
    const all = tables({ team: [rep], customers: [customer(one.customer)] });
    const [first, last] = one.days;
    const span = {
      from: Date.parse(`${first}T12:20:00Z`),
      until: Date.parse(`${last}T12:20:00Z`),
      sheet: one.sheet ?? 'Asia/Shanghai',
      settings: one.settings ?? {},
    };
    const { daily, unmatched } = remindedHours(all, plus(first, -1), span);
    const moment = (at: number): string => new Date(at).toISOString().slice(0, 16);
    expect(daily.flatMap(({ at, keys }) => keys.map((key) => `${moment(at)} ${inShort(key)}`))).toEqual(one.mails);
    expect(unmatched).toEqual([]);
  });
});
