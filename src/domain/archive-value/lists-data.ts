// The reasons why somebody does not order or is lost, and the rules of who steps in when, as an archive starts with them.
export interface ReasonLine {
  readonly key: string;
  readonly en: string;
  readonly zh: string;
  /** Also a reason why a customer is lost. */
  readonly lost: boolean;
}
export interface RuleLine {
  readonly stepsIn: 'manager' | 'boss';
  readonly stage: string | null;
  readonly money: number | null;
  readonly days: number;
  readonly tier: 'key' | null;
}
// prettier-ignore
const data = {
  reasons: [
    { key: 'price', en: 'Price', zh: '价格', lost: true },
    { key: 'budget', en: 'No budget', zh: '没有预算', lost: false },
    { key: 'timing', en: 'Not the time', zh: '时机未到', lost: false },
    { key: 'competitor', en: 'Competitor', zh: '竞争对手', lost: true },
    { key: 'noNeed', en: 'No need', zh: '没有需要', lost: true },
    { key: 'stockFull', en: 'Stock is full', zh: '库存充足', lost: false },
    { key: 'quality', en: 'Quality', zh: '质量', lost: true },
    { key: 'range', en: 'We do not carry it', zh: '没有所需品种', lost: true },
    { key: 'delivery', en: 'Delivery', zh: '交货', lost: true },
    { key: 'terms', en: 'Payment terms', zh: '付款条件', lost: true },
    { key: 'service', en: 'Service', zh: '服务', lost: true },
    { key: 'relationship', en: 'Relationship', zh: '关系', lost: true },
    { key: 'notDecider', en: 'Cannot decide alone', zh: '做不了主', lost: false },
    { key: 'closedDown', en: 'Closed down or moved', zh: '停业或搬迁', lost: true },
  ],
  rules: [
    { stepsIn: 'manager', stage: 'opportunity', money: null, days: 30, tier: 'key' },
    { stepsIn: 'manager', stage: 'negotiation', money: null, days: 14, tier: null },
    { stepsIn: 'boss', stage: 'negotiation', money: 50000, days: 21, tier: null },
    { stepsIn: 'manager', stage: 'contract', money: null, days: 10, tier: null },
    { stepsIn: 'boss', stage: 'contract', money: 100000, days: 20, tier: null },
    { stepsIn: 'manager', stage: 'delivery', money: null, days: 45, tier: null },
  ],
} as const satisfies { readonly reasons: readonly ReasonLine[]; readonly rules: readonly RuleLine[] };
export default (): typeof data => data;
