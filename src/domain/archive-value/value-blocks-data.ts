// The blocks of the Value tab, left to right: title, explanation, columns and the one formula that fills each.
// `[orders.date]` is a whole column of the archive, `[setting.today]` a value of the Settings tab, `[word.intents.clear]` a
// word of a list as it stands in the cells, `[language]` the words that the functions return.
import type { ValueBlockLine } from './value-block';
// prettier-ignore
const data = [
  {
    key: 'customers', en: 'Customers', zh: '客户清单', explainEn: 'The cards that have an ID, with what the other blocks read of them. Every block to the right has the same customer in the same row.', explainZh: '有编号的客户及其他各块用到的资料。右边各块同一行是同一位客户。',
    columns: [
      { key: 'customerId', en: 'ID', zh: '编号', type: 'own' },
      { key: 'name', en: 'Name', zh: '名称', type: 'own' },
      { key: 'acquisitionCost', en: 'Acquisition cost', zh: '获取成本', type: 'money' },
      { key: 'retentionCost', en: 'Retention cost per year', zh: '保留成本', type: 'money' },
      { key: 'intent', en: 'Purchase intent', zh: '购买意向', type: 'own' },
      { key: 'power', en: 'Purchasing power', zh: '购买力', type: 'own' },
      { key: 'quantity', en: 'Quantity needed', zh: '需要量', type: 'number' },
      { key: 'potential', en: 'Development potential', zh: '发展潜力', type: 'own' },
      { key: 'opportunityReal', en: 'Opportunity is real', zh: '机会真实性', type: 'own' },
      { key: 'oursToWin', en: 'Ours to win', zh: '是否属于我', type: 'own' },
      { key: 'goodSigns', en: 'Good signs', zh: '优质表现', type: 'own' },
      { key: 'badSigns', en: 'Bad signs', zh: '劣质表现', type: 'own' },
    ],
    formula: '=IFERROR(FILTER(HSTACK([customers.id],[customers.name],[customers.acquisitionCost],[customers.retentionCost],[customers.intent],[customers.power],[customers.quantityNeeded],[customers.potential],[customers.opportunityReal],[customers.oursToWin],[customers.goodSigns],[customers.badSigns]),[customers.id]<>""),"")',
  },
  {
    key: 'rfm', en: 'Recency, frequency, money', zh: '近度、频度、金额', explainEn: 'Days since the last order, number of orders and their amount, each scored from 1 to 5 against all customers.', explainZh: '距上次订单的天数、订单数和金额，各与全部客户相比评1至5分。',
    columns: [
      { key: 'recency', en: 'Days since last order', zh: '距上次订单天数', type: 'number' },
      { key: 'orders', en: 'Orders', zh: '订单数', type: 'number' },
      { key: 'amount', en: 'Amount so far', zh: '累计金额', type: 'money' },
      { key: 'recencyScore', en: 'Recency score', zh: '近度分', type: 'number' },
      { key: 'frequencyScore', en: 'Frequency score', zh: '频度分', type: 'number' },
      { key: 'moneyScore', en: 'Money score', zh: '金额分', type: 'number' },
      { key: 'rfm', en: 'Scores in one', zh: '三项合写', type: 'own' },
    ],
    formula: '=CUSTOMER_RFM([value.customerId],[orders.customer],[orders.date],[orders.amount],[setting.today])',
  },
  {
    key: 'value', en: 'Net value and pattern', zh: '净价值与消费模式', explainEn: 'How buying develops by quarters, and profit so far and ahead after the cost of winning and keeping the customer, with interest. Without a profit the amount less the cost counts.', explainZh: '按季度看消费走势；已实现与未来利润扣除获取和保留成本，并计利息。没有填利润的订单按金额减成本计算。',
    columns: [
      { key: 'pattern', en: 'Pattern', zh: '消费模式', type: 'own' },
      { key: 'soFar', en: 'Value so far', zh: '已实现价值', type: 'money' },
      { key: 'ahead', en: 'Value ahead', zh: '未来价值', type: 'money' },
      { key: 'netValue', en: 'Net value', zh: '净价值', type: 'money' },
    ],
    formula: '=CUSTOMER_VALUE([value.customerId],[orders.customer],[orders.date],ARRAYFORMULA(IF([orders.profit]<>"",[orders.profit],IF([orders.cost]<>"",[orders.amount]-[orders.cost],[orders.amount]))),[setting.today],[setting.yearlyRate],[setting.horizonYears],[value.acquisitionCost],[value.retentionCost],"[language]")',
  },
  {
    key: 'forecast', en: 'Forecast', zh: '预测', explainEn: 'How likely the customer still buys, and what is to be expected (BG/NBD and Gamma-Gamma). It needs 30 customers who ordered on two days or more.', explainZh: '客户仍会购买的概率和预期购买（BG/NBD与Gamma-Gamma模型）。需要至少30位在两天以上下过单的客户。',
    columns: [
      { key: 'alive', en: 'Probability of still being a customer', zh: '仍是客户的概率', type: 'number' },
      { key: 'expectedOrders', en: 'Expected orders', zh: '预计订单数', type: 'number' },
      { key: 'expectedAmount', en: 'Expected amount per order', zh: '预计每单金额', type: 'money' },
      { key: 'expectedValue', en: 'Expected value', zh: '预计价值', type: 'money' },
    ],
    formula: '=CUSTOMER_FORECAST([value.customerId],[orders.customer],[orders.date],[orders.amount],[setting.today],[setting.forecastDays],[setting.yearlyRate])',
  },
  {
    key: 'mix', en: 'What they buy', zh: '购买构成', explainEn: 'The two categories that bring most of the money, and their shares of it.', explainZh: '带来金额最多的两个品类及其占比。',
    columns: [
      { key: 'mainCategory', en: 'Main category', zh: '主要品类', type: 'own' },
      { key: 'mainShare', en: 'Share of main category', zh: '主要品类占比', type: 'number' },
      { key: 'secondCategory', en: 'Second category', zh: '第二品类', type: 'own' },
      { key: 'secondShare', en: 'Share of second category', zh: '第二品类占比', type: 'number' },
    ],
    formula: '=CUSTOMER_MIX([value.customerId],[orders.customer],[orders.category],[orders.amount])',
  },
  {
    key: 'service', en: 'Profit and service', zh: '利润与服务', explainEn: 'Profit of all orders (without a profit the amount less the cost), and what serving the customer took: logged contacts, visit minutes, gifts and complaints.', explainZh: '全部订单的利润（没有填利润的订单按金额减成本），以及服务该客户的付出：联系记录、拜访时长、礼品和投诉。',
    columns: [
      { key: 'profit', en: 'Profit so far', zh: '累计利润', type: 'money' },
      { key: 'contacts', en: 'Contacts logged', zh: '联系次数', type: 'number' },
      { key: 'visitMinutes', en: 'Visit minutes logged', zh: '拜访分钟数', type: 'number' },
      { key: 'gifts', en: 'Cost of gifts', zh: '礼品费用', type: 'money' },
      { key: 'complaints', en: 'Complaints logged', zh: '投诉次数', type: 'number' },
    ],
    formula: '=ARRAYFORMULA(HSTACK(INDEX(CUSTOMER_RFM([value.customerId],[orders.customer],[orders.date],IF([orders.profit]<>"",[orders.profit],IF([orders.cost]<>"",[orders.amount]-[orders.cost],[orders.amount])),[setting.today]),0,3),IF([value.customerId]="","",COUNTIF([contacts.customer],[value.customerId])),IF([value.customerId]="","",SUMIF([visits.customer],[value.customerId],[visits.minutes])),IF([value.customerId]="","",SUMIF([gifts.customer],[value.customerId],[gifts.cost])),IF([value.customerId]="","",COUNTIFS([feedback.customer],[value.customerId],[feedback.kind],"[word.feedbackKinds.complaint]"))))',
  },
  {
    key: 'bestWorst', en: 'Best and worst', zh: '最佳与最差', explainEn: 'Best: profit over twice the service cost and more good signs than bad. Worst: cost over profit, or two bad signs more. Service cost at the rates in Settings.', explainZh: '最佳：利润超过服务成本两倍且优质表现多于劣质；最差：成本高于利润，或劣质表现多出两项。服务成本按设置中的费率。',
    columns: [
      { key: 'bestWorst', en: 'Best or worst', zh: '最佳或最差', type: 'own' },
      { key: 'bestWorstWhy', en: 'Why best or worst', zh: '判定理由', type: 'own' },
    ],
    formula: '=CUSTOMER_BEST_WORST([value.customerId],[value.profit],ARRAYFORMULA(IF([value.customerId]="","",[value.contacts]*[setting.contactCost]+[value.visitMinutes]*[setting.visitMinuteCost]+[value.gifts]+[value.complaints]*[setting.complaintCost])),ARRAYFORMULA(IF([value.goodSigns]="",0,LEN([value.goodSigns])-LEN(SUBSTITUTE([value.goodSigns],"[tick]",""))+1)),ARRAYFORMULA(IF([value.badSigns]="",0,LEN([value.badSigns])-LEN(SUBSTITUTE([value.badSigns],"[tick]",""))+1)),"[language]")',
  },
  {
    key: 'worth', en: 'Worth more money', zh: '是否值得投入', explainEn: 'Net value against the retention cost per year of the card: invest, reduce or stop.', explainZh: '净价值与客户卡上每年保留成本相比：继续投入、减少投入或停止投入。',
    columns: [{ key: 'worth', en: 'Worth investing', zh: '投入建议', type: 'own' }],
    formula: '=CUSTOMER_WORTH(ARRAYFORMULA(IF(ISNUMBER([value.netValue]),[value.netValue],"")),ARRAYFORMULA(IF(ISNUMBER([value.retentionCost]),[value.retentionCost],0)),"[language]")',
  },
  {
    key: 'readiness', en: 'Readiness', zh: '成熟度', explainEn: 'Purchase intent and purchasing power: pursue, cultivate, keep in touch.', explainZh: '按购买意向与购买力：重点跟进、培养争取、保持联系。',
    columns: [{ key: 'readiness', en: 'Readiness', zh: '跟进策略', type: 'own' }],
    formula: '=CUSTOMER_READINESS([value.intent],[value.power],"[language]")',
  },
  {
    key: 'factors', en: 'What the score counts', zh: '评分项目', explainEn: 'From two orders on a customer is scored by orders, before that by readiness, quantity, potential and the two opportunity checks, so that a prospect can be a key customer.', explainZh: '有两张及以上订单的客户按订单评分；不足两张的按成熟度、需要量、发展潜力和两项机会判断评分，因此潜在客户也能成为重点。',
    columns: [
      { key: 'factorValue', en: 'Factor (expected value)', zh: '评分项（预计价值）', type: 'number' },
      { key: 'factorAmount', en: 'Factor (amount)', zh: '评分项（金额）', type: 'number' },
      { key: 'factorOrders', en: 'Factor (orders)', zh: '评分项（订单数）', type: 'number' },
      { key: 'factorRecency', en: 'Factor (days since last order)', zh: '评分项（未下单天数）', type: 'number' },
      { key: 'factorReadiness', en: 'Factor (readiness)', zh: '评分项（成熟度）', type: 'number' },
      { key: 'factorQuantity', en: 'Factor (quantity)', zh: '评分项（需要量）', type: 'number' },
      { key: 'factorPotential', en: 'Factor (potential)', zh: '评分项（发展潜力）', type: 'number' },
      { key: 'factorReal', en: 'Factor (opportunity is real)', zh: '评分项（机会真实）', type: 'number' },
      { key: 'factorOurs', en: 'Factor (ours to win)', zh: '评分项（属于我方）', type: 'number' },
    ],
    formula: '=ARRAYFORMULA(HSTACK(IF(ISNUMBER([value.orders]),IF([value.orders]>=2,IF(ISNUMBER([value.expectedValue]),[value.expectedValue],""),""),""),IF(ISNUMBER([value.orders]),IF([value.orders]>=2,[value.amount],""),""),IF(ISNUMBER([value.orders]),IF([value.orders]>=2,[value.orders],""),""),IF(ISNUMBER([value.orders]),IF([value.orders]>=2,[value.recency],""),""),IF(ISNUMBER([value.orders]),IF([value.orders]<2,IF([value.readiness]="[word.readiness.pursue]",3,IF([value.readiness]="[word.readiness.cultivate]",2,IF([value.readiness]="[word.readiness.keepInTouch]",1,IF([value.readiness]="[word.readiness.none]",0,"")))),""),""),IF(ISNUMBER([value.orders]),IF([value.orders]<2,IF(ISNUMBER([value.quantity]),[value.quantity],""),""),""),IF(ISNUMBER([value.orders]),IF([value.orders]<2,IF([value.potential]="[word.levels.high]",3,IF([value.potential]="[word.levels.medium]",2,IF([value.potential]="[word.levels.low]",1,""))),""),""),IF(ISNUMBER([value.orders]),IF([value.orders]<2,IF([value.opportunityReal]="[word.yesNo.yes]",1,IF([value.opportunityReal]="[word.yesNo.no]",0,"")),""),""),IF(ISNUMBER([value.orders]),IF([value.orders]<2,IF([value.oursToWin]="[word.yesNo.yes]",1,IF([value.oursToWin]="[word.yesNo.no]",0,"")),""),"")))',
  },
  {
    key: 'score', en: 'Value score', zh: '价值评分', explainEn: 'From 0 to 100: where the customer stands among the others in each factor, by the weights on the right. The explanation tells the points of each factor.', explainZh: '0至100分：各评分项在全部客户中的位置乘以右侧权重。说明列出每项得分。',
    columns: [
      { key: 'score', en: 'Value score', zh: '价值分', type: 'number' },
      { key: 'scoreWhy', en: 'Why this score', zh: '评分说明', type: 'own' },
    ],
    formula: '=CUSTOMER_SCORE([value.factorValue:factorOurs],[value.weight:9],[value.weightDirection:9],[value.weightFactor:9],"[language]")',
  },
  {
    key: 'tier', en: 'Tier', zh: '客户等级', explainEn: 'The tier of the Tiers tab whose lowest score the customer reaches. The Customers tab looks it up here.', explainZh: '按等级表的最低分评定。客户表从这里查找等级。',
    columns: [{ key: 'tier', en: 'Tier', zh: '等级', type: 'own' }],
    formula: '=CUSTOMER_TIER([value.score],HSTACK([tiers.name],[tiers.lowestScore]))',
  },
  {
    key: 'weights', en: 'Weights of the score', zh: '评分权重', explainEn: 'Change the weights in the Settings tab; 0 leaves a factor out.', explainZh: '请在设置表修改权重；填0则不计该项。',
    columns: [
      { key: 'weightFactor', en: 'Factor of the score', zh: '计分项', type: 'own' },
      { key: 'weight', en: 'Weight', zh: '权重', type: 'number' },
      { key: 'weightDirection', en: 'Better when high (1) or low (-1)', zh: '取值方向（1高好、负1低好）', type: 'own' },
    ],
    formula: '=VSTACK(HSTACK("[name.expectedValue]",[setting.weightValue],1),HSTACK("[name.amount]",[setting.weightAmount],1),HSTACK("[name.orders]",[setting.weightOrders],1),HSTACK("[name.recency]",[setting.weightRecency],-1),HSTACK("[name.readiness]",[setting.weightReadiness],1),HSTACK("[name.quantity]",[setting.weightQuantity],1),HSTACK("[name.potential]",[setting.weightPotential],1),HSTACK("[name.opportunityReal]",[setting.weightReal],1),HSTACK("[name.oursToWin]",[setting.weightOurs],1))',
  },
  {
    key: 'tierCounts', en: 'Customers by tier', zh: '各等级客户', explainEn: 'How many customers each tier of the Tiers tab has.', explainZh: '等级表中各等级的客户数。',
    columns: [
      { key: 'countedTier', en: 'Tier counted', zh: '统计等级', type: 'own' },
      { key: 'tierCount', en: 'Customers in the tier', zh: '等级客户数', type: 'number' },
    ],
    formula: '=ARRAYFORMULA(HSTACK(FILTER([tiers.name],[tiers.name]<>""),COUNTIF([value.tier],FILTER([tiers.name],[tiers.name]<>""))))',
  },
  {
    key: 'tierMoney', en: 'Money by tier', zh: '各等级金额', explainEn: 'The amount so far of the customers in each tier of the Tiers tab. Customers without a tier are in none.', explainZh: '等级表中各等级客户的累计金额。没有等级的客户不计入。',
    columns: [
      { key: 'moneyTier', en: 'Tier added up', zh: '合计等级', type: 'own' },
      { key: 'tierMoney', en: 'Amount of the tier', zh: '等级累计金额', type: 'money' },
    ],
    formula: '=ARRAYFORMULA(HSTACK(FILTER([tiers.name],[tiers.name]<>""),SUMIF([value.tier],FILTER([tiers.name],[tiers.name]<>""),[value.amount])+0*SUM([value.recency],[value.amount],[value.tier])))',
  },
  {
    key: 'topShare', en: 'Top customers', zh: '头部客户', explainEn: 'The share of the money that the top customers bring; how many count as top stands in Settings.', explainZh: '头部客户带来的金额占比；头部比例见设置。',
    columns: [{ key: 'topShare', en: 'Money share of top customers', zh: '头部金额占比', type: 'number' }],
    formula: '=CUSTOMER_TOP_SHARE([value.amount],[setting.topShare])',
  },
  {
    key: 'curve', en: '80/20 curve', zh: '二八曲线', explainEn: 'How much of the money the best tenth, two tenths … of the customers bring.', explainZh: '最好的一成、两成……客户带来的金额占比。',
    columns: [
      { key: 'curveCustomers', en: 'Share of customers', zh: '客户占比', type: 'number' },
      { key: 'curveMoney', en: 'Share of money', zh: '金额占比', type: 'number' },
    ],
    formula: '=CUSTOMER_CURVE([value.amount],10)',
  },
  {
    key: 'retention', en: 'Leaky bucket', zh: '漏斗原理', explainEn: 'Customers gained, won back and lost each month, and what the lost were worth a year. Lost after so many days without an order as stands in Settings.', explainZh: '每月新增、挽回和流失的客户，以及流失客户一年的金额。多少天未下单算流失见设置。',
    columns: [
      { key: 'month', en: 'Month', zh: '月份', type: 'date' },
      { key: 'activeAtStart', en: 'Active at start', zh: '期初活跃', type: 'number' },
      { key: 'gained', en: 'Gained', zh: '新增', type: 'number' },
      { key: 'wonBack', en: 'Won back', zh: '挽回', type: 'number' },
      { key: 'lostInMonth', en: 'Lost in the month', zh: '当月流失', type: 'number' },
      { key: 'activeAtEnd', en: 'Active at end', zh: '期末活跃', type: 'number' },
      { key: 'retention', en: 'Retention', zh: '保留率', type: 'number' },
      { key: 'lostMoney', en: 'Yearly money of the lost', zh: '流失客户年金额', type: 'money' },
    ],
    formula: '=CUSTOMER_RETENTION([orders.customer],[orders.date],[orders.amount],[setting.today],[setting.gapDays])',
  },
] as const satisfies readonly ValueBlockLine[];
export default (): typeof data => data;
