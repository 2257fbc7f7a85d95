// A manager's week with exceptions of every kind, in either language. Customers are invented.
import type { Language } from '../../../src/domain/language';
import type { WeeklyFigure, WeeklyInput } from '../../../src/domain/digest/weekly';
import { member, sampleDigest } from './sample-digest';

const figure = (now: number, lastWeek: number | null, mean: number | null): WeeklyFigure => ({ now, lastWeek, mean });

export function sampleWeek(language: Language): WeeklyInput {
  const zh = language === 'zh';
  const customers = [...sampleDigest(language).customers.values()];
  return {
    today: '2026-02-09',
    week: 6,
    person: { ...member(language), name: zh ? '陈浩' : 'Chen Hao', role: 'manager' },
    figures: {
      gained: figure(4, 2, 3.25),
      kept: figure(812, 810, 806.5),
      lost: figure(3, 5, 4),
      lostWorth: figure(41_200, 60_100, 52_300.4),
      wonBack: figure(1, 0, 0.5),
      promisesKept: figure(0.86, 0.9, 0.88),
      topShare: figure(0.78, null, null),
      tiersUp: figure(6, 4, 5),
      tiersDown: figure(3, 8, 4),
    },
    unread: 0,
    gapDays: 180,
    topShare: 0.2,
    standing: { overdue: 17, moneyLate: 96_400 },
    needsYou: customers.slice(0, 3).map((customer) => ({ customer, rule: zh ? '合同谈判' : 'Negotiation', days: 21 })),
    keyCustomers: customers.slice(3, 5).map((customer) => ({ customer, why: ['noPlan', 'noSecondRep'] })),
    reps: (zh
      ? ['李明', '李娜', '周伟', '赵敏', '孙丽']
      : ['Li Ming', 'Li Na', 'Anna Weber', 'Tom Hill', 'Sun Li']
    ).map((name, at) => ({
      name,
      contacts: 41 - at * 6,
      promisesKept: at === 4 ? null : 0.9 - at / 20,
      broken: at,
      overdue: at * 2,
      stale: 30 + at,
    })),
    reasons: (zh ? ['价格', '时机未到', '竞争对手', '无需求'] : ['Price', 'Not the time', 'Competitor', 'No need']).map(
      (reason, at) => ({ reason, times: 9 - at * 2 }),
    ),
    dashboardLink: 'https://docs.google.com/spreadsheets/d/1AbCdEfGhIjKlMnOpQrStUvWxYz/edit',
  };
}
