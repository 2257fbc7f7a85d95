// Invented customers for the sidebar's tests and for looking at its screens: long names, long notes, both languages.
import type { Card, CardKind, Fields } from '../../../src/contract/sidebar-api';

export const TODAY = '2026-02-10';
export const USER = 'li.ming@northwind.example';

const NOTE_EN =
  'Prefers a call after three. Compares our price with Northstar at every order, so bring the cost per year and not the price per piece. ' +
  'The warehouse in Pudong closes at noon on Fridays; deliveries after that stand in the yard until Monday. Mr Chen signs, but Ms Wang ' +
  'decides which supplier is asked at all. She collects old maps and was very pleased with the calendar. Do not mention the 2023 claim.';
const NOTE_ZH =
  '下午三点以后打电话较好。每次下单都会拿我们的价格与北星比较，所以要谈年度成本，不要谈单价。浦东仓库周五中午关门，之后送到的货要在院子里放到周一。' +
  '合同由陈总签字，但向哪家询价由王女士决定。她收藏旧地图，去年送的挂历她很喜欢。不要提2023年的索赔。新厂房预计五月完工，届时需要四十套设备，' +
  '预算已经批下来，只等董事会通过。上次见面时她说，最看重的是交货准时和售后响应，价格可以再谈。竞争对手的业务员每周都去拜访，我们也要加强联系，' +
  '至少两周一次，但不要在早上九点以前打电话。她的助理小周很热心，有事可以先问小周。';

let number = 0;
function card(kind: CardKind, fields: Fields, formulas: readonly string[] = []): Card {
  number += 1;
  const id = `C-${String(number).padStart(4, '0')}QXEF4M`;
  const record = { kind, created: '2025-11-03 09:12', updated: '2026-02-07 14:05', updatedBy: USER, revision: 3 };
  return { id, kind, revision: 3, fields: { id, ...record, ...fields }, formulas, rows: [number + 1] };
}

/** A card with most things filled in, in one language. */
export function fullCard(language: 'en' | 'zh'): Card {
  const zh = language === 'zh';
  return card(
    'individual',
    {
      name: zh ? '王芳' : 'Wang Fang',
      phone: '13800138000',
      email: 'wang.fang@huadong.example',
      tier: zh ? '重点' : 'Key',
      score: 82.4,
      owner: USER,
      secondRep: 'li.na@northwind.example',
      stage: 'negotiation',
      lastContact: '2026-02-07',
      nextFollowUp: '2026-02-09',
      nextTime: '15:00',
      needDate: '2026-02-15',
      openPromises: 1,
      valid: 'valid',
      country: 'CN',
      language: 'zh',
      contactHours: zh ? '下午三点以后' : 'after 15:00',
      preferredChannel: 'phone',
      address: zh
        ? '上海市浦东新区张江路88号华东工具大厦12楼'
        : '12F Huadong Tools Building, 88 Zhangjiang Road, Pudong, Shanghai',
      notes: zh ? NOTE_ZH : NOTE_EN,
      intent: 'clear',
      power: 'strong',
      budget: 86400,
      statedNeed: zh ? '新厂房要四十套设备' : 'Forty sets for the new hall',
      oursToWin: true,
      talkKind: 'priceSensitive',
      goodSigns: ['doesWhatWeDoWell', 'valuesOurWork'],
      creditLimit: 200000,
      sex: 'female',
      birthday: 'L1990-08-15',
      birthdayCalendar: 'lunar',
      employer: zh ? '华东工具' : 'Huadong Tools',
      occupation: zh ? '采购经理' : 'Purchasing manager',
      interests: zh ? '旧地图' : 'old maps',
      ...(zh ? { 微信号: 'wf-1990' } : { 'WeChat name': 'wf-1990' }),
    },
    ['score', 'creditLimit'],
  );
}

const LONG_NAME = 'The Great Northern Precision Tool and Die Works of Pudong Ltd';
const LONG_NAME_ZH =
  '上海浦东新区北方精密工具模具制造与对外贸易综合服务有限责任公司华东分公司第二营业部张江高科技园区办事处客户服务中心总台';

export function sampleCards(language: 'en' | 'zh'): readonly Card[] {
  number = 0;
  const zh = language === 'zh';
  const tiers = zh ? ['重点', '一般', '次要'] : ['Key', 'General', 'Minor'];
  const [first = '', second = '', third = ''] = tiers;
  const firm = (name: string, fields: Fields): Card => card('organisation', { name, ...fields });
  const person = (name: string, fields: Fields): Card => card('individual', { name, ...fields });
  return [
    fullCard(language),
    person(zh ? '张伟' : 'Zhang Wei', {
      phone: '139 1234 8000',
      employer: zh ? '华东工具' : 'Huadong Tools',
      tier: first,
      owner: USER,
      lastContact: '2026-02-07',
    }),
    person(zh ? '赵武' : 'Zhao Wu', { phone: '+86 136 0000 1207', tier: second, owner: 'li.na@northwind.example' }),
    firm(zh ? '中卫钢铁' : 'Zhongwei Steel', {
      phone: '010-8888 0031',
      tier: third,
      owner: '',
      lastContact: '2025-11-12',
    }),
    firm(zh ? LONG_NAME_ZH : LONG_NAME, {
      phone: '021 5555 0199',
      tier: second,
      owner: 'margaret.peacock@northwind.example',
      lastContact: '2026-02-10',
    }),
    firm('Alfreds Futterkiste', { phone: '030-0074321', tier: second, owner: USER, lastContact: '2026-01-20' }),
    firm('Ana Trujillo Emparedados y helados', {
      phone: '(5) 555-4729',
      tier: '',
      owner: 'li.na@northwind.example',
      lastContact: '2026-02-09',
    }),
    person(zh ? '周明' : 'Zhou Ming', {
      phone: '137 2222 3344',
      employer: zh ? '明光印刷' : 'Mingguang Printing',
      tier: second,
      owner: USER,
      lastContact: '2026-02-03',
    }),
    person(zh ? '陈浩' : 'Chen Hao', {
      phone: '135 7777 1188',
      tier: '',
      owner: USER,
      doNotContact: true,
      email: 'chen@example.com',
    }),
    firm(zh ? '李记食品' : 'Lee & Co', {
      phone: '0755-2345 6789',
      tier: first,
      owner: USER,
      lastContact: '2026-02-01',
    }),
    firm('Blondesddsl père et fils', { phone: '88.60.15.31', tier: third, owner: '', lastContact: '2024-12-24' }),
  ];
}
