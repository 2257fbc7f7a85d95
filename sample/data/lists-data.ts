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
    { en: 'Meal times', zh: '用餐时间', value: { en: '12:00-13:30', zh: '11:30-13:30' }, does: { en: 'No call is proposed in these hours.', zh: '这段时间不建议打电话。' } },
    { en: 'Weekly summary day', zh: '每周汇总日', value: { en: 'Monday', zh: '周一' }, does: { en: 'Day of the mail to managers.', zh: '发给经理的汇总邮件在周几发送。' } },
    { en: 'Contract without payment, days', zh: '签约未付款天数', value: { en: '14', zh: '14' }, does: { en: 'A contract without first payment for so long is stuck.', zh: '签约后超过此天数未到首款视为停滞。' } },
    { en: 'Stock safety ratio', zh: '库存安全系数', value: { en: '1.5', zh: '1.5' }, does: { en: 'Stock for so many periods of sales is enough.', zh: '库存为期间销量的几倍算合理。' } },
  ],
} as const;
export default (): typeof data => data;
