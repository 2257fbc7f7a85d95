// What a rep may say, by kind of customer and by business model, as an archive starts with it; the team edits its tab.
// In each text: three openers, then objection and answer twice, then how to deal with such a customer; bars between.
export interface HintLine {
  readonly key: string;
  readonly en: string;
  readonly zh: string;
}
// prettier-ignore
const data = {
  talkKinds: [
    { key: 'priceSensitive',
      en: 'Which price would let you decide today?|May I work out with you what it costs per use?|If we put two orders into one, shall I ask for a better price?|You are dearer than the others.|On the invoice, yes. With delivery, returns and spoilage counted, we come out lower; here is the sum.|Give me a better price and we talk.|A lower price I can give for quantity or early payment. Which of the two suits you?|Offers first. Never give a discount without something in return: quantity, date or payment.',
      zh: '价格到多少，您今天就能定？|我帮您算算每次使用的成本，好吗？|要是两张单合成一张，我去争取个价格？|你们比别家贵。|单看价格是高一点；把运费、退货、损耗算进去，反而更省，账我列好了。|再便宜点我就要。|量大或者预付，我都能申请价格，您看哪个方便？|先讲优惠。让价必有交换：数量、交期或付款，三者取一。' },
    { key: 'hesitant',
      en: 'What one thing is still missing for a yes?|If you had to choose between the two today, which would it be?|Whom else do you want to ask before you decide?|I need to think about it.|Of course. Is it the price, the date or the product? Then I can get you that answer today.|Maybe next month.|Next month the price list changes. Reserve now; until the 20th you can cancel free of charge.|Give a reason to decide now: a date, a stock, a price. Offer two choices, not five, and fix the next step.',
      zh: '还差哪一点，您就能定？|如果今天只能选一款，您选哪款？|定之前，您还想问问谁？|我再考虑考虑。|应该的。是价格、交期还是产品？我今天就给您答复。|下个月再说吧。|下个月要调价。先订下，20号前取消不收费。|给一个现在就定的理由：期限、库存或价格。只给两个选择，约好下一步。' },
    { key: 'decided',
      en: 'Quantity, price, date: which of the three shall we settle first?|May I send you the order form now?|What do you need from me today, in one sentence?|Can you do it or not?|Yes: Thursday before noon, and I confirm it in writing today.|I have no time for talk.|Then just this: quantity and address, and it leaves today.|Be quick and exact. Do not reopen what is settled; deliver what was said.',
      zh: '数量、价格、交期，先定哪一项？|订单现在发您，可以吗？|今天需要我办什么，您一句话？|到底能不能做？|能。周四上午到，今天书面确认。|我没时间多聊。|那就一句话：数量和地址给我，今天发货。|快而准。定了的不再翻，说到做到。' },
    { key: 'sceptical',
      en: 'Which proof would count for you: a report, a sample or a reference?|Would you like to try one before you decide?|What went wrong the last time somebody promised you this?|Everybody says that.|That is why I would rather you test it than believe me. When may I leave a sample?|And if it goes wrong?|Then we exchange it within seven days. It stands in the contract, clause and all.|Evidence, not praise: reports, references, samples. Promise less than you can keep.',
      zh: '报告、样品、同行案例，您更信哪一样？|先试一件再决定，可以吗？|以前吃过什么亏，您跟我说说？|谁都这么说。|所以我请您自己试，不必信我。样品什么时候送来方便？|出了问题怎么办？|七天内包换，合同里写明。|用证据，不用好话：报告、客户、样品。少承诺，多兑现。' },
    { key: 'silent',
      en: 'May I ask three short questions?|Which of these two comes closer?|Shall I show you the figures, and you stop me where I am wrong?|(says nothing)|Let me guess: is it the price or the date that does not fit?|Hm, I do not know.|Then I leave you both versions and call on Thursday at ten. Is that all right?|Ask what can be answered in a word. Bear a pause; do not fill it with discounts.',
      zh: '我只问三个小问题，可以吗？|这两个哪个更接近您的想法？|我把数字摆出来，哪里不对您指出来，好吗？|（不说话）|我猜一下，是价格还是交期不合适？|嗯，说不好。|两个方案都留给您，周四十点我来电话，好吗？|问一句话能答的问题。耐得住沉默，别拿让价去填。' },
    { key: 'talkative',
      en: 'I have ten minutes for you and one question: may I begin with it?|Before we get talking: what will you need next week?|What is the news in your house, and what does it mean for the next order?|That reminds me of a story …|I want to hear it after this: Tuesday or Wednesday for the delivery?|We will see, anyway …|Shall I write down twenty until then? You can still change it.|Listen well, there is news in it. Bring each story back to one question, and confirm in writing.',
      zh: '今天我有十分钟，先请教一件事，行吗？|聊之前先问一句：下周要备什么货？|最近有什么新动静，要提前备货吗？|说到这个，我跟您讲个事……|这个我一定听，先定：周二送还是周三送？|到时候再看，对了……|那我先记二十件，随时可改？|用心听，里面有消息。每次都带回一个问题，事后书面确认。' },
    { key: 'faultFinding',
      en: 'You see more than most: what should we do better?|Which fault shall I see to first?|Would you look at a sample before we deliver?|Your packing is a disgrace.|You are right about May. Since then it is double-walled; this is the new one.|Your driver is always late.|Twice out of eight. The round was changed; from Monday he comes before ten.|Thank for the fault, name the fact, show the remedy. Who finds fault is still interested.',
      zh: '请您说说，我们哪里还要改？|哪一点最要紧，我先去办？|发货前请您先看样，好吗？|你们包装太差。|5月那批确实不好，之后改了双层，这是新的。|司机老迟到。|八次里有两次。路线改了，周一起十点前到。|先谢，再说事实，再给办法。嫌货才是买货人。' },
    { key: 'aloof',
      en: 'Two minutes now, or would four o’clock be better?|Shall I rather write to you, on one page?|Who in your house should hear of this?|Send it by mail.|It is there in ten minutes. May I ask what matters most to you, so that it is one page?|No interest.|Understood. May I ask again in spring, or is somebody else in charge of it?|Respect the distance. One useful fact each time; do not push, do not vanish.',
      zh: '现在说两分钟，还是四点方便？|我写一页发给您，是不是更好？|这件事该找哪位同事？|发邮件吧。|十分钟内发到。您最看重哪点？我只写一页。|没兴趣。|明白。开春再问您一次，还是由别的同事负责？|保持分寸。每次带一条有用的信息，不逼，也不消失。' },
    { key: 'impulsive',
      en: 'May I show you something new right away?|Which would you like to have in your hands first?|Shall we start small today and add to it on Friday?|I take twenty!|Let us begin with ten, and I hold ten for you until Friday.|I have changed my mind.|No harm done. Shall we keep the small order and see how it sells?|Strike while it is warm, but never oversell: a return costs more than the order brought.',
      zh: '有样新东西，现在给您看看？|您最想先上手哪一款？|今天先少拿一点，周五再加，好吗？|给我来二十件！|先拿十件，另十件给您留到周五。|我改主意了。|没关系，小单先留着，看看走货再说？|趁热成交，但别压货：退一次货比一单赚的还多。' },
    { key: 'expert',
      en: 'Which value would you test first?|May I send you the data sheet with the tolerances?|At which temperatures and loads do you run it?|The figure is too low for my use.|For this use it is. For yours there is the other grade; I have the comparison here.|Others make it differently.|True, and for heat that is better. For your temperatures ours holds longer; see page two.|Facts, values, limits. Say “I will find out” rather than guess, and bring the engineer.',
      zh: '您会先测哪个指标？|带公差的数据表发您看看？|您那边的温度和负荷是多少？|这个指标对我偏低。|这个用途是低了；您那种工况有另一等级，对比在这里。|别家工艺不一样。|确实，高温下那种更好；您这个温度我们的更耐久，见第二页。|讲事实、数值和边界。不懂就说去查，必要时请工程师来。' },
  ],
  businessModels: [
    { key: 'retail',
      en: 'What leaves your shelf first on a Saturday?|Where would half a square metre for a display be free?|May I look at the shelf and count with you?|I have no room on the shelf.|Which of the slow ones could make room for four weeks? If ours sells less, I take it back.|Nobody here knows the brand.|We bring a promoter for a day, and the leaflets carry your address.|Sell out before you sell in: turnover per metre, displays, freshness. Check the shelf at every visit.',
      zh: '周六您店里哪样先卖空？|店里哪儿能腾出半平米做陈列？|我和您一起看看货架、点点数？|没有货架位。|哪款走得慢？让出四周试试，卖不过它我收回。|顾客不认识这个牌子。|我们派人驻店推一天，单页印您的店址。|先帮他卖出去，再谈进货：坪效、陈列、日期。每次到店查货架。' },
    { key: 'service',
      en: 'What do your guests praise, and what do they complain about?|Would smaller packs mean less waste for you?|When is your quiet hour, so that I come then?|We have a contract elsewhere.|When does it end? I would like to quote four weeks before, with a trial beforehand.|You would have to deliver every day.|Three times a week, to the minute, and an emergency number in between. Shall we try two weeks?|Reliability counts more than price. Speak of their guests, not of your product.',
      zh: '客人最满意什么，又抱怨什么？|换小包装，能不能少浪费些？|您什么时候最空，我那时来？|我们跟别家签了。|什么时候到期？到期前四周请给我报价，先试用。|要每天送货。|一周三次准点到，平时有急单电话，先试两周？|准时可靠比价格重要。多谈他的客人，少谈自己的产品。' },
    { key: 'project',
      en: 'Who signs, and in which order?|Shall we write the specification together?|What would stop the project, and who would see it first?|The tender decides.|What counts in it besides the price? I can give you running costs over five years.|We pay after acceptance.|A third at signing, a third at delivery, a third at acceptance; then the dates are fixed for you, too.|Know every voice: who decides, uses, pays, objects. Fix the next step with a date after each talk.',
      zh: '审批要经过哪几位、什么顺序？|技术规格我们一起写？|什么会让项目停下来，谁最先知道？|看招标结果。|除了价格还看重什么？五年运行成本我可以给您算。|验收后才付款。|签约、到货、验收各付三分之一，您的工期也就锁定了。|摸清每一票：谁决策、谁使用、谁付款、谁反对。每次谈完都约定下一步和日期。' },
    { key: 'training',
      en: 'What should your people be able to do afterwards?|How will you see that it worked?|Who would gain most from the first group?|The budget for this year is spent.|Then let us plan for January and hold one trial day now, which is set off later.|Our people have no time.|Half days in the quiet week, eight at a time, in your rooms. Which week is quiet?|Sell the result, not the hours: agree on a figure beforehand and report on it afterwards.',
      zh: '培训后希望员工能做到什么？|您怎么判断有没有效果？|第一批谁最该来？|今年预算用完了。|那排在1月，现在先做一天试讲，费用以后抵扣。|员工抽不出时间。|淡季上半天，每批八人，到您公司。哪一周空？|卖结果，不卖课时：事先约定指标，事后拿数据汇报。' },
    { key: 'channel',
      en: 'Which outlets did you win this quarter?|Which of your sellers shall I train next?|Shall we go through your stock and the next promotion?|I need more margin.|With 300 a month and the policy price kept, the rebate rises. Let us plan how you get there.|Somebody sells into my area below price.|Give me the batch number. I trace it, and whoever broke the rule loses the rebate.|Encourage, teach, control: praise figures, train sellers, check stock, prices and area at each visit.',
      zh: '这季度新开了哪些网点？|接下来先给哪位业务员做培训？|一起看看库存和下次促销，好吗？|利润太薄。|月销300件并守住政策价，返利就上一档。我们一起排怎么达成。|有人窜货砸价。|给我批号，我来追查，谁违规谁扣返利。|鼓励、培训、管控：肯定业绩，带教业务员，每次查库存、价格和区域。' },
  ],
} as const satisfies Readonly<Record<'talkKinds' | 'businessModels', readonly HintLine[]>>;
export default (): typeof data => data;
