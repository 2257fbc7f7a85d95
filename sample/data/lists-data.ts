// The lists that a team edits: rules, reasons and settings beyond those that set-up makes, as they stand in the sample.
// prettier-ignore
const data = {
  rules: [
    { kind: 'escalation', stepsIn: 'manager', stage: 'negotiation', money: 10000, days: 14, tier: null, on: true }, { kind: 'escalation', stepsIn: 'boss', stage: 'negotiation', money: 50000, days: 21, tier: null, on: true },
    { kind: 'escalation', stepsIn: 'manager', stage: 'opportunity', money: 20000, days: 30, tier: 'key', on: true }, { kind: 'escalation', stepsIn: 'manager', stage: 'contract', money: null, days: 10, tier: null, on: true },
    { kind: 'escalation', stepsIn: 'boss', stage: 'contract', money: 100000, days: 20, tier: 'key', on: true }, { kind: 'escalation', stepsIn: 'manager', stage: 'delivery', money: null, days: 45, tier: null, on: false },
    { kind: 'pool', stepsIn: null, stage: 'firstContact', money: null, days: 60, tier: 'minor', on: true }, { kind: 'pool', stepsIn: null, stage: 'opportunity', money: null, days: 120, tier: null, on: true },
  ],
  reasons: [
    { key: 'tooDear', en: 'Too dear', zh: '价格太高', use: ['notOrdered', 'lost'] }, { key: 'boughtElsewhere', en: 'Bought elsewhere', zh: '已从别家购买', use: ['notOrdered', 'lost'] },
    { key: 'noBudget', en: 'No budget', zh: '没有预算', use: ['notOrdered'] }, { key: 'notDecider', en: 'Cannot decide alone', zh: '对方做不了主', use: ['notOrdered'] },
    { key: 'needsTime', en: 'Wants to think', zh: '还要考虑', use: ['notOrdered'] }, { key: 'stockFull', en: 'Stock is full', zh: '库存充足', use: ['notOrdered'] },
    { key: 'badTiming', en: 'Bad timing', zh: '时机不合适', use: ['notOrdered'] }, { key: 'qualityDoubt', en: 'Doubts the quality', zh: '担心质量', use: ['notOrdered', 'lost'] },
    { key: 'deliveryTooSlow', en: 'Delivery too slow', zh: '交货太慢', use: ['notOrdered', 'lost'] }, { key: 'termsTooStrict', en: 'Terms too strict', zh: '付款条件太严', use: ['notOrdered', 'lost'] },
    { key: 'notStocked', en: 'We do not carry it', zh: '没有所需品种', use: ['notOrdered'] }, { key: 'wentToCompetitor', en: 'Went to a competitor', zh: '转向竞争对手', use: ['lost'] },
    { key: 'closedDown', en: 'Closed down', zh: '停业', use: ['lost'] }, { key: 'unhappyWithService', en: 'Unhappy with our service', zh: '对服务不满', use: ['notOrdered', 'lost'] },
  ],
  settings: [
    { en: 'Team name', zh: '团队名称', value: { en: 'Northwind Traders', zh: '北风贸易' }, does: { en: 'Stands under greetings and at the head of mails.', zh: '用于祝福语署名和邮件开头。' } },
    { en: 'Contacts a week at most', zh: '每周最多联系次数', value: { en: '2', zh: '2' }, does: { en: 'Nobody is contacted more often; the next date keeps clear of it.', zh: '任何客户每周联系不超过此数,建议日期自动避开。' } },
    { en: 'Stale after days', zh: '多少天未核实算过期', value: { en: '180', zh: '180' }, does: { en: 'A card that nobody confirmed for so long is shown as stale.', zh: '超过此天数无人核实的档案显示为过期。' } },
    { en: 'Occasion lead days', zh: '吉祥日提前天数', value: { en: '7', zh: '7' }, does: { en: 'So many days before a birthday or holiday the mail mentions it.', zh: '提前多少天在邮件中提醒生日和节日。' } },
    { en: 'Leap month policy', zh: '闰月生日', value: { en: 'ordinary', zh: 'ordinary' }, does: { en: 'Birthdays of a leap month: ordinary, leap or both.', zh: '闰月生日过法:ordinary 平月、leap 闰月、both 都过。' } },
    { en: 'Short month policy', zh: '小月三十', value: { en: 'last', zh: 'last' }, does: { en: 'The 30th in a month of 29 days: last (the day before) or next.', zh: '小月无三十时:last 提前一天,next 顺延一天。' } },
    { en: 'Feb 29 policy', zh: '2月29日生日', value: { en: '28', zh: '28' }, does: { en: 'In ordinary years on 28 February, or 1 for 1 March.', zh: '平年按2月28日过,填1则按3月1日。' } },
    { en: 'Stage weights', zh: '阶段权重', value: { en: '4,3,2,1,0', zh: '4,3,2,1,0' }, does: { en: 'Negotiation, real and ours, delivery, first contact, not ours: order of the daily list.', zh: '合同谈判、真实且属于我、施工、初次接触、不属于我:每日清单排序。' } },
    { en: 'Meal times', zh: '用餐时间', value: { en: '12:00-13:30', zh: '11:30-13:30' }, does: { en: 'No call is proposed in these hours.', zh: '这段时间不建议打电话。' } },
    { en: 'Weekly summary day', zh: '每周汇总日', value: { en: 'Monday', zh: '周一' }, does: { en: 'Day of the mail to managers.', zh: '发给经理的汇总邮件在周几发送。' } },
    { en: 'Contract without payment, days', zh: '签约未付款天数', value: { en: '14', zh: '14' }, does: { en: 'A contract without first payment for so long is stuck.', zh: '签约后超过此天数未到首款视为停滞。' } },
    { en: 'Stock safety ratio', zh: '库存安全系数', value: { en: '1.5', zh: '1.5' }, does: { en: 'Stock for so many periods of sales is enough.', zh: '库存为期间销量的几倍算合理。' } },
  ],
} as const;
export default (): typeof data => data;
