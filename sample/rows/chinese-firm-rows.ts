// Twelve Chinese organisation cards with every field filled in, two key people each. All of it is invented.
// What orders, talks and money owed decide is put in later.
import { addDays } from '../../src/domain/civil-date';
import textsData from '../data/chinese-firm-texts-data';
import firmsData from '../data/chinese-firms-data';
import type { Making, Row } from '../making';
import { daysAgo } from '../making';
import { inventedPhone } from '../phone-numbers';
import type { SampleCard } from '../sample-card';
import { sampleMark } from '../sample-mark';
import { worded } from '../worded';
import { particularsOf } from './chinese-firm-particulars';
import { chinesePerson } from './chinese-person-rows';
import { addressOf } from './team-rows';

type Firm = ReturnType<typeof firmsData>[number];
export function chineseFirmCards(making: Making): readonly SampleCard[] {
  const firms = firmsData();
  const ids = firms.map(() => making.ids.next('customers'));
  return firms.map((firm, at): SampleCard => {
    const id = ids[at] ?? '';
    // Each was introduced by the one before; the first by the last.
    const referredBy = ids[(at + firms.length - 1) % firms.length] ?? null;
    return {
      id,
      speaks: 'zh',
      kind: 'organisation',
      story: firm.story,
      northwind: null,
      customer: { ...worded(textsData().customers, at), ...customerRow(making, firm, at), id, referredBy },
      own: particularsOf(firm, at, id),
      people: firm.people.map((person, nth) => chinesePerson(making, person, { customer: id, firm, at: at * 2 + nth })),
    };
  });
}

function customerRow(making: Making, firm: Firm, at: number): Row<'customers'> {
  const { random, today } = making;
  const prospect = firm.story === 'prospect';
  return {
    name: firm.name,
    kind: 'organisation',
    phone: inventedPhone('CN', at),
    email: `caigou@${textsData().slugs[at] ?? ''}.example`,
    owner: addressOf(firm.owner),
    secondRep: addressOf('chen.guodong'),
    nextTime: random.pick(['09:30', '10:00', '14:30', '15:00']),
    valid: 'valid',
    doNotContact: false,
    territory: firm.territory,
    country: 'CN',
    language: firm.city === '广州' ? 'yue' : 'zh',
    preferredChannel: random.pick(['phone', 'wechat', 'visit']),
    needDate: addDays(today, 10 + at * 7),
    intent: firm.intent,
    power: firm.power,
    opportunityReal: firm.intent !== 'none',
    oursToWin: firm.intent === 'clear',
    budget: firm.budget,
    statedNeed: firm.statedNeed,
    bestTime: at % 2 === 0 ? 'morning' : 'afternoon',
    latitude: firm.lat,
    longitude: firm.lng,
    creditLimit: firm.credit,
    contractNumber: prospect ? '待签' : `HT-${String(2000 + at * 17)}`,
    address: firm.address,
    postalCode: firm.postalCode,
    consent: true,
    consentDate: daysAgo(making, 300 - at * 5),
    source: sampleMark(making.language),
    notes: '示例档案，内容均为虚构。',
    talkKind: (['decided', 'expert', 'faultFinding', 'talkative', 'sceptical', 'impulsive'] as const)[at % 6] ?? null,
    businessModel: firm.model,
    serviceArea: `${firm.city}及周边`,
    potential: firm.potential,
    goodSigns: firm.goods,
    badSigns: firm.bads,
    realNeed: firm.realNeed,
    primaryNeed: firm.primaryNeed,
    secondaryNeeds: firm.secondaryNeeds,
    urgency: at % 3 === 0 ? 'urgent' : 'notUrgent',
    quantityNeeded: firm.quantity,
    specifications: firm.specifications,
    problemsAndWishes: firm.problems,
    theirCompetitors: firm.theirCompetitors,
    productsBought: firm.products,
    creditStatus: firm.story === 'overdue' ? 'stopped' : 'good',
    ...(firm.story === 'overdue'
      ? { creditProblems: '两笔货款逾期六十天以上，催收中', collateral: '暂无，正在要求补办' }
      : {}),
    advancePayment: Math.round(firm.budget * 0.1),
    tradingTerms: firm.terms,
    satisfaction:
      firm.story === 'complaint'
        ? 'dissatisfied'
        : firm.story === 'overdue'
          ? 'fair'
          : random.pick(['verySatisfied', 'satisfied']),
    acquisitionCost: 800 + at * 150,
    retentionCost: firm.story === 'overdue' ? 9000 : 600 + at * 120,
    created: `${daysAgo(making, prospect ? 75 : 560 + at * 12)} 10:00`,
  };
}
