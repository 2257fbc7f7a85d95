import { describe, expect, it } from '@jest/globals';
import { dueOn } from '../../../src/domain/due/due-on';
import type { TeamMember } from '../../../src/domain/due/due-tables';
import type { DueSettings } from '../../../src/domain/due/settings';
import { DEFAULT_DUE_SETTINGS } from '../../../src/domain/due/settings';
import { customer, itemsOn, member, occasion, tables } from './due-samples';
import { mailsOfDays, occasionsTold } from './mails-of-days';

/** The lists that tell a birthday between two days. Its lead is three days. */
function birthdayTold(
  birthday: string,
  first: string,
  last: string,
  settings: Partial<DueSettings> = {},
  rep: Partial<TeamMember> = {},
): readonly string[] {
  const lists = mailsOfDays(first, last, { customers: [customer({ birthday })] }, member(rep), settings);
  return occasionsTold(lists).map((told) => told.replace('birthday ', ''));
}
/** Works every day, so that only the calendar decides. */
const daily = { workingDays: [1, 2, 3, 4, 5, 6, 7] };

// Lunar days by the calendars that the Hong Kong Observatory and the Purple Mountain Observatory publish.
describe('birthdays in the due list', () => {
  it.each([
    // Leap month 6 of 2025 begins on 25 July, month 6 on 25 June; leap month 5 of 2028 on 23 June, month 5 on 24 May.
    ['L06+-10', '2025-01-01', '2025-12-31', {}, ['2025-07-01 2025-07-04 lead', '2025-07-04 2025-07-04 day']],
    [
      ...(['L06+-10', '2025-01-01', '2025-12-31', { leapMonthPolicy: 'leap' }] as const),
      ['2025-07-31 2025-08-03 lead', '2025-08-03 2025-08-03 day'],
    ],
    [
      ...(['L05+-05', '2028-01-01', '2028-12-31', { leapMonthPolicy: 'both' }] as const),
      [
        '2028-05-25 2028-05-28 lead',
        '2028-05-28 2028-05-28 day',
        '2028-06-24 2028-06-27 lead',
        '2028-06-27 2028-06-27 day',
      ],
    ],
    // The twelfth month of the lunar year 2025 has 29 days: New Year's Eve is 16 February 2026.
    ['L1990-12-30', '2026-02-01', '2026-03-01', {}, ['2026-02-13 2026-02-16 lead', '2026-02-16 2026-02-16 day']],
    [
      ...(['L1990-12-30', '2026-02-01', '2026-03-01', { shortMonthPolicy: 'next' }] as const),
      ['2026-02-14 2026-02-17 lead', '2026-02-17 2026-02-17 day'],
    ],
    ['1992-02-29', '2026-02-01', '2026-03-31', {}, ['2026-02-25 2026-02-28 lead', '2026-02-28 2026-02-28 day']],
    [
      ...(['02-29', '2026-02-01', '2026-03-31', { feb29Policy: '1' }] as const),
      ['2026-02-26 2026-03-01 lead', '2026-03-01 2026-03-01 day'],
    ],
    [
      '02-29',
      '2028-02-01',
      '2028-03-31',
      { feb29Policy: '1' },
      ['2028-02-26 2028-02-29 lead', '2028-02-29 2028-02-29 day'],
    ],
    // A day of the twelfth lunar month comes in the next year of the sun.
    ['L12-08', '2025-12-01', '2026-12-31', {}, ['2026-01-23 2026-01-26 lead', '2026-01-26 2026-01-26 day']],
    // A lead across the turn of the year.
    ['01-02', '2026-12-01', '2027-01-31', {}, ['2026-12-30 2027-01-02 lead', '2027-01-02 2027-01-02 day']],
  ] as const)('are told three days ahead and on the day: %s from %s', (birthday, first, last, settings, expected) => {
    expect(birthdayTold(birthday, first, last, settings, daily)).toEqual(expected);
  });

  it('on a rest day are told in the last mail before it, and what comes and is now is told once', () => {
    // Saturday 14 February; its lead is Wednesday the 11th.
    expect(birthdayTold('02-14', '2026-02-09', '2026-02-20')).toEqual([
      '2026-02-11 2026-02-14 lead',
      '2026-02-13 2026-02-14 day',
    ]);
    // Tuesday the 17th: three days before is a Saturday, told on Friday.
    expect(birthdayTold('02-17', '2026-02-09', '2026-02-20')).toEqual([
      '2026-02-13 2026-02-17 lead',
      '2026-02-17 2026-02-17 day',
    ]);
    // In the nine days off that begin on the 15th; Saturday the 14th is made up, and speaks for them all.
    const china = { country: 'CN' };
    expect(birthdayTold('02-14', '2026-02-09', '2026-02-27', {}, china)).toEqual([
      '2026-02-11 2026-02-14 lead',
      '2026-02-14 2026-02-14 day',
    ]);
    expect(birthdayTold('02-17', '2026-02-09', '2026-02-27', {}, china)).toEqual(['2026-02-14 2026-02-17 day']);
    expect(birthdayTold('02-25', '2026-02-09', '2026-02-27', {}, china)).toEqual([
      '2026-02-14 2026-02-25 lead',
      '2026-02-25 2026-02-25 day',
    ]);
  });

  it('say the lunar day as people keep it and whose it is', () => {
    const people = [
      { id: 'P-1', customer: 'C-1', name: 'Zhou', birthday: '1980-08-15', birthdayCalendar: 'lunar' as const },
    ];
    const [item] = itemsOn('2026-09-25', { people });
    expect(item).toMatchObject({
      key: 'birthday:P-1:2026-09-25:day',
      source: { tab: 'people', id: 'P-1' },
      reason: { kind: 'birthday', on: '2026-09-25', lunar: '农历八月十五', person: 'Zhou', what: null, greeting: null },
      fixedDay: true,
    });
    const [leap] = itemsOn('2025-07-04', { customers: [customer({ birthday: 'L06+-10' })] });
    expect(leap?.reason).toMatchObject({ lunar: '农历闰六月初十', person: null });
  });

  it('and occasions that cannot be read are noted by their row and told to nobody', () => {
    const { items, skipped } = dueOn(
      '2026-02-10',
      tables({
        customers: [customer({ birthday: '=1+1' }), customer({ id: 'C-2', birthday: '02-30' })],
        occasions: [occasion({ date: 'yesterday' }), occasion({ id: 'O-2', date: 'L13-01' })],
      }),
      DEFAULT_DUE_SETTINGS,
    );
    expect(items).toEqual([]);
    expect(skipped.map(({ tab, id, field, why }) => `${tab} ${id} ${field} ${why}`)).toEqual([
      'individuals C-1 birthday notADate',
      'individuals C-2 birthday noSuchDay',
      'occasions O-1 date notADate',
      'occasions O-2 date noSuchDay',
    ]);
  });
});

describe('occasions of a customer', () => {
  it('come by their own lead days, else by the usual ones', () => {
    const told = (leadDays: number | null): readonly string[] =>
      occasionsTold(
        mailsOfDays('2026-05-01', '2026-06-30', { occasions: [occasion({ date: '06-10', leadDays })] }, member(daily)),
      );
    expect(told(2)).toEqual(['2026-06-08 occasion 2026-06-10 lead', '2026-06-10 occasion 2026-06-10 day']);
    expect(told(null)).toEqual(['2026-06-03 occasion 2026-06-10 lead', '2026-06-10 occasion 2026-06-10 day']);
    expect(told(0)).toEqual(['2026-06-10 occasion 2026-06-10 day']);
    expect(told(-3)).toEqual(['2026-06-10 occasion 2026-06-10 day']);
  });

  it('of days without a mail are told in the next one, a fortnight back, and each once', () => {
    const told = (lastMail: string): readonly string[] => {
      const customers = [customer({ birthday: '02-05' }), customer({ id: 'C-2', birthday: '02-13' })];
      const lastMails = new Map([['li@firm.cn', lastMail]]);
      return itemsOn('2026-02-10', { customers }, {}, { lastMails }).map(({ key }) => key);
    };
    expect(told('2026-02-09')).toEqual(['birthday:C-2:2026-02-13:lead']);
    expect(told('2026-02-04')).toEqual(['birthday:C-1:2026-02-05:day', 'birthday:C-2:2026-02-13:lead']);
    expect(told('2026-02-05')).toEqual(['birthday:C-2:2026-02-13:lead']);
    // Never one for each year past.
    expect(told('2020-01-01')).toEqual(['birthday:C-1:2026-02-05:day', 'birthday:C-2:2026-02-13:lead']);
  });

  it('of an absence are told by the second rep and not again to the owner who is back', () => {
    const customers = [customer({ birthday: '02-05', secondRep: 'zhao@firm.cn' })];
    const team = [member({ awayUntil: '2026-02-06' }), member({ email: 'zhao@firm.cn' })];
    const lastMails = new Map([
      ['li@firm.cn', '2026-01-30'],
      ['zhao@firm.cn', '2026-02-04'],
    ]);
    expect(itemsOn('2026-02-05', { customers, team }, {}, { lastMails }).map(({ rep }) => rep)).toEqual([
      'zhao@firm.cn',
    ]);
    lastMails.set('zhao@firm.cn', '2026-02-06');
    expect(itemsOn('2026-02-09', { customers, team }, {}, { lastMails })).toEqual([]);
    // Saturday the 7th was told on Friday by the second rep, though the owner was back on it.
    const saturday = [customer({ birthday: '02-07', secondRep: 'zhao@firm.cn' })];
    expect(itemsOn('2026-02-09', { customers: saturday, team }, {}, { lastMails })).toEqual([]);
    // Without a second rep nobody told it: the owner hears it now.
    const alone = [customer({ birthday: '02-05' })];
    expect(itemsOn('2026-02-09', { customers: alone, team }, {}, { lastMails }).map(({ rep }) => rep)).toEqual([
      'li@firm.cn',
    ]);
  });
});

describe('holidays in the due list', () => {
  const told = (changes: object, first: string, last: string, rep: Partial<TeamMember> = daily): readonly string[] =>
    occasionsTold(mailsOfDays(first, last, { customers: [customer(changes)] }, member(rep)));

  it('come by the customer’s country, seven days ahead and on the day', () => {
    expect(told({ country: 'CN' }, '2026-02-08', '2026-02-20')).toEqual([
      "2026-02-09 Chinese New Year's Eve 2026-02-16 lead",
      '2026-02-10 Spring Festival 2026-02-17 lead',
      "2026-02-16 Chinese New Year's Eve 2026-02-16 day",
      '2026-02-17 Spring Festival 2026-02-17 day',
    ]);
    expect(told({ country: 'US' }, '2026-02-08', '2026-02-20')).toEqual([]);
    expect(told({}, '2026-01-01', '2026-12-31')).toEqual([]);
  });

  it('come by the language, too, as far as those who speak it keep them wherever they live', () => {
    for (const language of ['zh', 'yue']) {
      const inUsa = told({ country: 'US', language }, '2026-02-08', '2026-03-31');
      expect(inUsa).toContain('2026-02-17 Spring Festival 2026-02-17 day');
      expect(inUsa.filter((line) => line.includes('Women'))).toEqual([]);
    }
    expect(told({ country: 'CN' }, '2026-03-08', '2026-03-08')).toEqual(["2026-03-08 Women's Day 2026-03-08 day"]);
    expect(told({ country: 'DE', language: 'ko' }, '2026-09-25', '2026-09-25')).toEqual([
      '2026-09-25 Chuseok 2026-09-25 day',
    ]);
  });

  it('are told once to a customer whose country and language both keep them', () => {
    expect(told({ country: 'CN', language: 'zh' }, '2026-02-17', '2026-02-17')).toHaveLength(1);
  });

  it('on a weekend are told in the last mail before it', () => {
    // Independence Day of 2026 is a Saturday; in the USA the Friday before is off.
    const changes = { country: 'US' };
    expect(told(changes, '2026-06-22', '2026-07-10', {})).toEqual([
      '2026-06-26 Independence Day 2026-07-04 lead',
      '2026-07-03 Independence Day 2026-07-04 day',
    ]);
    expect(told(changes, '2026-06-22', '2026-07-10', { country: 'US' })).toEqual([
      '2026-06-26 Independence Day 2026-07-04 lead',
      '2026-07-02 Independence Day 2026-07-04 day',
    ]);
  });

  it('come in a year whose days off are not announced, and people then work by their weekdays', () => {
    expect(told({ country: 'CN' }, '2031-01-13', '2031-01-24', { country: 'CN' })).toEqual([
      "2031-01-15 Chinese New Year's Eve 2031-01-22 lead",
      '2031-01-16 Spring Festival 2031-01-23 lead',
      "2031-01-22 Chinese New Year's Eve 2031-01-22 day",
      '2031-01-23 Spring Festival 2031-01-23 day',
    ]);
  });

  it('are also those of the team’s own tab, festivals only and none twice', () => {
    const row = { country: 'VN', date: '2026-02-17', name: 'Tết', kind: 'festival' };
    const holidays = [row, { ...row, kind: 'dayOff', name: 'Tết off' }, { ...row, country: 'CN', name: '春节' }];
    const names = (country: string): readonly string[] =>
      itemsOn('2026-02-17', { customers: [customer({ country })], holidays }).flatMap(({ reason }) =>
        reason.kind === 'holiday' ? [reason.name.zh] : [],
      );
    expect(names('VN')).toEqual(['Tết']);
    expect(names('CN')).toEqual(['春节']);
  });
});
