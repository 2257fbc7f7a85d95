// The rows that set-up puts into the Tiers and Settings tabs, where they are not there yet. Only what a formula or a rule of
// the add-on reads stands here; a setting is found by its code, so that its name may be changed.
import type { SettingLine, TierLine } from './default-rows';
// prettier-ignore
const data = {
  tiers: [
    { key: 'key', lowest: 80, cadence: 14, treatment: 'maintain', minutes: 60, people: 2, en: 'Own price list; first in every delivery; two people visit', zh: '专属价目表；优先发货；两人一组拜访' },
    { key: 'general', lowest: 50, cadence: 30, treatment: 'develop', minutes: 30, people: 1, en: 'Samples of new goods', zh: '新品样品优先' },
    { key: 'minor', lowest: null, cadence: 90, treatment: 'letBe', minutes: 15, people: 1, en: 'Phone and mail', zh: '电话与邮件维护' },
  ],
  settings: [
    { key: 'today', value: null, en: 'Today', zh: '今天', doesEn: 'The day that all values are calculated for; written by the add-on every day.', doesZh: '所有价值计算的基准日，由插件每天更新。' },
    { key: 'yearlyRate', value: 0.08, en: 'Yearly interest', zh: '年利率', doesEn: 'Rate for the time value of money in net value and forecast.', doesZh: '净价值和预测所用的资金时间价值。' },
    { key: 'horizonYears', value: 3, en: 'Value ahead, years', zh: '未来价值年数', doesEn: 'How many years ahead the net value counts.', doesZh: '净价值向前计算多少年。' },
    { key: 'forecastDays', value: 365, en: 'Forecast days', zh: '预测天数', doesEn: 'How far ahead orders are forecast.', doesZh: '向前预测订单的天数。' },
    { key: 'gapDays', value: 180, en: 'Lost after days', zh: '多少天未购算流失', doesEn: 'Without an order for so long a customer counts as lost.', doesZh: '超过此天数未下单视为流失。' },
    { key: 'topShare', value: 0.2, en: 'Top customers, share', zh: '头部客户比例', doesEn: 'Which part of the customers counts as the top ones: 0.2 is a fifth.', doesZh: '头部客户占全部客户的比例：0.2为五分之一。' },
    { key: 'contactCost', value: 5, en: 'Cost of a contact', zh: '每次联系成本', doesEn: 'What one row of the contact log costs, for best and worst customers.', doesZh: '每条跟进记录的成本，用于评定最佳与最差客户。' },
    { key: 'visitMinuteCost', value: 1, en: 'Cost of a visit minute', zh: '每分钟拜访成本', doesEn: 'What a minute of a visit costs, for best and worst customers.', doesZh: '拜访每分钟的成本，用于评定最佳与最差客户。' },
    { key: 'complaintCost', value: 50, en: 'Cost of a complaint', zh: '每次投诉成本', doesEn: 'What a complaint costs, for best and worst customers.', doesZh: '每次投诉的成本，用于评定最佳与最差客户。' },
    { key: 'weightValue', value: 35, en: 'Weight of expected value', zh: '预计价值权重', doesEn: 'Score of customers with two orders or more: the forecast.', doesZh: '有两张及以上订单的客户评分：预测。' },
    { key: 'weightAmount', value: 25, en: 'Weight of amount', zh: '金额权重', doesEn: 'Score of customers with two orders or more: the amount so far.', doesZh: '有两张及以上订单的客户评分：累计金额。' },
    { key: 'weightOrders', value: 15, en: 'Weight of orders', zh: '订单数权重', doesEn: 'Score of customers with two orders or more: how many orders.', doesZh: '有两张及以上订单的客户评分：订单数。' },
    { key: 'weightRecency', value: 25, en: 'Weight of recency', zh: '近度权重', doesEn: 'Score of customers with two orders or more: how recent the last order is.', doesZh: '有两张及以上订单的客户评分：最近一次下单的远近。' },
    { key: 'weightReadiness', value: 40, en: 'Weight of readiness', zh: '成熟度权重', doesEn: 'Score of prospects: purchase intent and purchasing power.', doesZh: '潜在客户评分：购买意向与购买力。' },
    { key: 'weightQuantity', value: 15, en: 'Weight of quantity needed', zh: '需要量权重', doesEn: 'Score of prospects: how much they need.', doesZh: '潜在客户评分：需要多少。' },
    { key: 'weightPotential', value: 25, en: 'Weight of development potential', zh: '发展潜力权重', doesEn: 'Score of prospects: how much they can grow.', doesZh: '潜在客户评分：发展潜力。' },
    { key: 'weightReal', value: 10, en: 'Weight of a real opportunity', zh: '机会真实权重', doesEn: 'Score of prospects: the opportunity is real.', doesZh: '潜在客户评分：机会真实。' },
    { key: 'weightOurs', value: 10, en: 'Weight of an opportunity that is ours', zh: '属于我方权重', doesEn: 'Score of prospects: the opportunity is ours to win.', doesZh: '潜在客户评分：机会属于我方。' },
  ],
} as const satisfies { readonly tiers: readonly TierLine[]; readonly settings: readonly SettingLine[] };
export default (): typeof data => data;
