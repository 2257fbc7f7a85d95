// What was said in the sample's talks, what was promised, by language and by how the talk ended.
// `ordered` ends in an order, `declined` names a reason by its code, `kept` is neither: relations, service, collecting.
import type { ChoiceKey } from '../../src/domain/catalogue/catalogue';
import type { Language } from '../../src/domain/language';

interface Talks {
  readonly ordered: readonly string[];
  readonly declined: readonly { readonly reason: string; readonly said: string }[];
  readonly kept: readonly { readonly purpose: ChoiceKey<'purposes'>; readonly said: string }[];
  readonly promises: readonly string[];
}

// prettier-ignore
const data: Readonly<Record<Language, Talks>> = {
  en: {
    ordered: [
      'Confirmed the quantities and read the order back. Wants delivery before the weekend.', 'Took the offer after we agreed free delivery. Will reorder if it sells.',
      'Repeat of last month plus a trial case of the new line.', 'Called in: shelf nearly empty, needs the usual at once.', 'Signed during the visit; asked for a copy by post.',
    ],
    declined: [
      { reason: 'tooDear', said: 'Finds our price 6% above the rival. Asked to hear from us when the policy price changes.' }, { reason: 'boughtElsewhere', said: 'Bought a month of stock elsewhere last week because we answered late.' },
      { reason: 'noBudget', said: 'Budget is frozen until the next quarter. Interest is real, money is not there yet.' }, { reason: 'notDecider', said: 'Must ask the owner, who is travelling. Will put in a word for us.' },
      { reason: 'needsTime', said: 'Wants to compare samples with the kitchen first.' }, { reason: 'stockFull', said: 'Three weeks of stock left; no room in the cold store.' },
      { reason: 'badTiming', said: 'In the middle of rebuilding the shop. Not now, ask again after the opening.' }, { reason: 'qualityDoubt', said: 'Two jars of the last delivery leaked. Wants to see the new lids before ordering again.' },
      { reason: 'deliveryTooSlow', said: 'Needs goods within two days; ours took five.' }, { reason: 'termsTooStrict', said: 'Asks for 45 days instead of 30.' },
    ],
    kept: [
      { purpose: 'keepUp', said: 'Short call. Business is steady, the daughter starts school in autumn.' }, { purpose: 'afterSales', said: 'Checked the delivery: complete, one dented tin replaced.' },
      { purpose: 'collect', said: 'Reminded of the open invoice. Payment is promised for the end of the week.' }, { purpose: 'invite', said: 'Invited to the tasting. Will come with the chef.' },
      { purpose: 'favour', said: 'Sent the number of a good refrigeration fitter; nothing to do with a sale.' }, { purpose: 'concessionGiven', said: 'Gave free delivery on this one order, in return for an earlier payment.' },
      { purpose: 'concessionGot', said: 'Agreed to take full pallets only.' }, { purpose: 'askAgain', said: 'Not now: asked us to call again after the holidays.' },
    ],
    promises: ['Send the new price list', 'Send samples of three cheeses', 'Ask the boss about 45 days', 'Send a copy of the health certificate', 'Replace the dented tins', 'Bring the display stand', 'Send a quote for 40 cases', 'Find out the delivery date'],
  },
  zh: {
    ordered: [
      '数量、规格当场确认，要求周五前送到。', '谈妥免运费后下单，说卖得好马上补货。', '照上月清单再来一份，另加一箱新品试卖。', '客户来电：货架快空了，老规矩先发。', '登门签单，要求合同寄一份纸质的。',
    ],
    declined: [
      { reason: 'tooDear', said: '嫌我方报价比同行高约6%，说有政策价调整再联系。' }, { reason: 'boughtElsewhere', said: '上周等不到回复，已从别家进了一个月的货。' },
      { reason: 'noBudget', said: '本季度预算冻结，有意向但暂时没钱。' }, { reason: 'notDecider', said: '要请示老板，老板出差，答应帮忙说话。' }, { reason: 'needsTime', said: '想先让后厨试样，再作比较。' },
      { reason: 'stockFull', said: '库存还够卖三周，冷库放不下。' }, { reason: 'badTiming', said: '店面正在装修，让我们开业后再问。' }, { reason: 'qualityDoubt', said: '上批有两瓶漏盖，要看到新瓶盖才肯再下单。' },
      { reason: 'deliveryTooSlow', said: '要求两天到货，我们上次用了五天。' }, { reason: 'termsTooStrict', said: '希望账期从30天放宽到45天。' },
    ],
    kept: [
      { purpose: 'keepUp', said: '例行问候，生意平稳，孩子秋天上小学。' }, { purpose: 'afterSales', said: '回访到货情况：齐全，一箱外包装压损已补发。' }, { purpose: 'collect', said: '提醒货款到期，对方答应周末前安排付款。' },
      { purpose: 'invite', said: '邀请参加新品品鉴会，答应带主厨来。' }, { purpose: 'favour', said: '帮忙介绍了一位靠谱的冷柜维修师傅，与买卖无关。' }, { purpose: 'concessionGiven', said: '本单让了运费，换对方提前付款。' },
      { purpose: 'concessionGot', said: '对方同意以后按整托下单。' }, { purpose: 'askAgain', said: '现在不考虑，让我们过完节再打。' },
    ],
    promises: ['寄新版价目表', '送三款奶酪样品', '向经理请示45天账期', '补寄检验检疫证明', '更换压损的货', '带一个陈列架过去', '报40箱的价', '查清到货日期'],
  },
};
export default (): typeof data => data;
