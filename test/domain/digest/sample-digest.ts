// A morning of a rep with something in every section, in either language, for the tests of the mail and for looking at it.
// Customers are invented.
import type { DueItem, Reason, Section } from '../../../src/domain/due/due-item';
import type { TeamMember } from '../../../src/domain/due/due-tables';
import { DEFAULT_DUE_SETTINGS } from '../../../src/domain/due/settings';
import type { DigestInput, ShownCustomer } from '../../../src/domain/digest/digest-input';
import type { Language } from '../../../src/domain/language';

export const TODAY = '2026-02-10';
const LINK = 'https://docs.google.com/spreadsheets/d/1AbCdEfGhIjKlMnOpQrStUvWxYz/edit#gid=0&range=A';

export const member = (language: Language): TeamMember => ({
  email: 'li@firm.example',
  name: language === 'zh' ? '李明' : 'Li Ming',
  role: 'rep',
  manager: 'chen@firm.example',
  language,
  zone: null,
  mailHour: 8,
  workingDays: [1, 2, 3, 4, 5],
  country: 'CN',
  awayUntil: null,
});

type Line = readonly [section: Section, reason: Reason, daysLate: number, customer: number | null, say?: string];

const names = {
  zh: ['王芳', '周明', '中威钢构有限公司', '李氏贸易行', '赵武', '华东工具股份有限公司', '欧阳娜娜'],
  en: ['Wang Fang', 'Maria Anders', 'Zhongwei Steel Ltd', 'Lee & Co', 'Zhao Wu', 'Huadong Tools Inc', 'Ana Trujillo'],
} as const;
const spoken = {
  zh: ['等预算批下来', '想先看样品', '嫌交期太长', '只谈价格', '下周回总部开会', '质检报告已收到', '搬了新店'],
  en: [
    'wait for the budget',
    'wants to see samples first',
    'our delivery is too slow',
    'price only',
    'at head office next week',
    'has the test report',
    'moved to a new shop',
  ],
} as const;

export function sampleDigest(language: Language): DigestInput {
  const zh = language === 'zh';
  const customers = new Map<string, ShownCustomer>(
    names[language].map((name, at) => [
      `C-021${at}`,
      {
        id: `C-021${at}`,
        name,
        owner: at === 3 ? 'chen@firm.example' : 'li@firm.example',
        tier: [zh ? '重点' : 'Key', zh ? '一般' : 'General', zh ? '次要' : 'Minor', null][at % 4] ?? null,
        tierRank: at % 4 === 3 ? null : at % 4,
        phone: `138 0013 80${at}0`,
        last: { on: '2026-02-0' + String(at + 1), words: spoken[language][at] ?? '' },
        link: `${LINK}${at + 12}`,
      },
    ]),
  );
  const says = zh
    ? ['报价好了，我给您讲两分钟？', '上次说的样品，今天可以送到您店里吗？', '新春将至，祝您和家人平安顺遂，生意兴隆！']
    : [
        'The quote is ready; shall I take you through it?',
        'May I bring the samples today?',
        'With the Spring Festival here, I wish you and your family health and a calm year.',
      ];
  const lines: readonly Line[] = [
    [
      'brokenPromises',
      { kind: 'promiseBroken', promise: zh ? '40套的报价' : 'quote for 40 sets', due: '2026-02-09' },
      1,
      0,
      says[0] ?? '',
    ],
    ['brokenPromises', { kind: 'promiseBroken', promise: zh ? '寄样品' : 'send samples', due: '2026-02-05' }, 5, 5],
    [
      'tasks',
      {
        kind: 'task',
        text: zh ? '核对第一季度返利' : 'check the rebates of the first quarter',
        from: 'chen@firm.example',
        due: TODAY,
      },
      0,
      null,
    ],
    [
      'tasks',
      {
        kind: 'task',
        text: zh ? '请总经理一起去一趟' : 'take the general manager along',
        from: 'chen@firm.example',
        due: '2026-02-07',
      },
      3,
      5,
    ],
    ['followUps', { kind: 'followUp', due: '2026-02-07', time: null }, 3, 3, says[1] ?? ''],
    ['followUps', { kind: 'followUp', due: TODAY, time: '15:00' }, 0, 1],
    ['followUps', { kind: 'needDate', need: '2026-02-15' }, 0, 0],
    ...[1, 2, 4, 6].map((at): Line => ['followUps', { kind: 'followUp', due: TODAY, time: null }, 0, at]),
    ['noPlan', { kind: 'noPlan', since: '2025-12-03' }, 0, 4],
    [
      'occasions',
      {
        kind: 'birthday',
        on: '2026-02-11',
        what: null,
        person: null,
        lunar: zh ? '农历腊月廿四' : 'lunar month 12, day 24',
        greeting: null,
      },
      0,
      6,
    ],
    [
      'occasions',
      { kind: 'holiday', on: '2026-02-17', name: { en: 'Spring Festival', zh: '春节' } },
      0,
      2,
      says[2] ?? '',
    ],
    ['visits', { kind: 'visit', half: 'morning', goals: ['moreKinds', 'collect'] }, 0, 2],
    ['money', { kind: 'moneyOverdue', amount: 96_400.5, oldestDue: '2025-12-31', rows: 3 }, 41, 2],
    [
      'dropping',
      { kind: 'tierFallen', before: zh ? '重点' : 'Key', after: zh ? '一般' : 'General', on: '2026-02-09' },
      0,
      1,
    ],
    ['dropping', { kind: 'aliveLow', alive: 0.234 }, 0, 4],
    ['stale', { kind: 'stale', lastConfirmed: '2025-09-20' }, 0, 6],
    ['escalations', { kind: 'escalation', rule: 'RU-1', role: 'manager', days: 14 }, 0, 5],
  ];
  const items = lines.map(([section, reason, daysLate, at], order): DueItem => ({
    key: `${reason.kind}:${order}`,
    section,
    rep: 'li@firm.example',
    customer: at === null ? null : `C-021${at}`,
    source: { tab: 'customers', id: `C-021${at ?? 0}` },
    reason,
    daysLate,
    rank: 100 - order,
    fixedDay: section === 'occasions' || reason.kind === 'needDate' || section === 'visits',
  }));
  return {
    today: TODAY,
    person: member(language),
    due: { items, skipped: [] },
    caps: DEFAULT_DUE_SETTINGS,
    customers,
    names: new Map([['chen@firm.example', zh ? '陈浩' : 'Chen Hao']]),
    links: new Map([['task:2', `${LINK}99`]]),
    says: new Map(
      lines.flatMap(([, { kind }, , , say], order) => (say === undefined ? [] : [[`${kind}:${order}`, say]])),
    ),
    inDoubt: new Set(['promiseBroken:1']),
    sheetLink: `${LINK}1`,
  };
}
