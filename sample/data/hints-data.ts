// Talking hints for ten kinds of customer and five business models, in both languages: two openers, two objections with answers.
// Order of the texts: opener, opener, objection, answer, objection, answer.
// prettier-ignore
const data = {
  talkKinds: {
    priceSensitive: {
      en: ['I have worked out what a case costs you per portion.', 'There is one line this month at policy price.', 'You are dearer than the others.', 'Per portion we are two cents apart, and nothing goes to waste.', 'Give me five per cent.', 'For full pallets I can, because delivery costs us less.'],
      zh: ['我帮您把每份成本算了一下。', '这个月有一款走政策价。', '你们比别家贵。', '折到每份只差几分钱，而且没有损耗。', '再让五个点。', '整托发货可以谈，因为运费省下来了。'] },
    hesitant: {
      en: ['Shall we start with one case and decide in two weeks?', 'Shops like yours usually begin with these three.', 'I am not sure yet.', 'What would you need to see to be sure?', 'Call me next month.', 'Gladly. May I note what should be settled by then?'],
      zh: ['先来一箱试卖，两周后再定如何？', '和您差不多的店一般先上这三款。', '我再想想。', '您还想确认哪一点？我去落实。', '下个月再说吧。', '好的，到时要定下哪件事，我先记下来。'] },
    decided: {
      en: ['You asked for 40 cases by Friday: here is the date and the price.', 'I only need your yes on two points.', 'Can you do it or not?', 'Yes, Thursday before noon, and I confirm it in writing.', 'I want the same as last time.', 'It is reserved; shall I send it out today?'],
      zh: ['您要的40箱周五前到，价格交期都在这里。', '只需您确认两点。', '到底能不能做？', '能，周四上午到，我书面确认。', '照上次的来。', '货已留好，今天发出可以吗？'] },
    sceptical: {
      en: ['I brought the certificate and a reference you can call.', 'Please test it yourself before we talk about price.', 'Everyone says that.', 'Quite right; that is why I left you the sealed sample.', 'What if it spoils?', 'We take it back, it stands in the terms.'],
      zh: ['证书和可以打电话核实的客户都带来了。', '先试货，再谈价格。', '谁都这么说。', '所以把密封样留给您自己测。', '坏了怎么办？', '我们退换，合同里写明了。'] },
    silent: {
      en: ['May I ask three short questions?', 'Which of these two would you rather have?', '(no answer)', 'Shall I show the figures and you tell me where I am wrong?', 'Hm.', 'Is it the price, the date or the goods?'],
      zh: ['我只问三个小问题，可以吗？', '这两款您更倾向哪一个？', '（不说话）', '我把数字摆出来，您看哪里不对。', '嗯。', '是价格、交期还是货本身？'] },
    talkative: {
      en: ['I have ten minutes today and one thing to settle.', 'Before I forget: the order for next week.', 'Did I tell you about the fair?', 'You must tell me over coffee; first the two dates.', 'We will see.', 'Then I note Tuesday, is that right?'],
      zh: ['今天有十分钟，要定一件事。', '趁没忘，先说下周的货。', '上次展会可热闹了！', '等会儿好好听您讲，先把两个日期定了。', '到时候再看。', '那我先记周二，对吗？'] },
    faultFinding: {
      en: ['You see more than most; what should we do better?', 'I wrote down your last three points and what became of them.', 'Your boxes are a disgrace.', 'Since May they are double-walled. Here is one.', 'Your driver is always late.', 'Twice in eight times. I have changed the tour.'],
      zh: ['您最懂行，请说说我们哪里要改。', '上次您提的三点，处理结果在这里。', '你们箱子太差。', '5月起改成双层，这是样箱。', '司机老迟到。', '八次里有两次，线路已经调整。'] },
    aloof: {
      en: ['I will be brief.', 'One figure that may matter to you.', 'Send it by mail.', 'It will be there in ten minutes; may I ask one thing first?', 'No interest.', 'Understood. Who in the house looks after it?'],
      zh: ['我长话短说。', '有一个数字可能对您有用。', '发邮件吧。', '十分钟内发到，先请教一个问题可以吗？', '没兴趣。', '明白，请问这块由哪位负责？'] },
    impulsive: {
      en: ['The new line arrived this morning.', 'Twelve shops took it this week.', 'I take twenty!', 'Let us begin with ten, and I keep ten for you until Friday.', 'I changed my mind.', 'No harm done. Shall we keep the small order?'],
      zh: ['新品今早刚到。', '这周已有十二家上架。', '给我来二十箱！', '先拿十箱，我给您留十箱到周五。', '我改主意了。', '没关系，小单子先留着？'] },
    expert: {
      en: ['You know the process: moisture 46%, twelve weeks of ripening.', 'May I hear what you think of this batch?', 'The fat is too low for me.', 'For slicing it is; for gratin we have the 50% one.', 'Others do it differently.', 'They do; here is a comparison of both.'],
      zh: ['您是内行：水分46%，熟成十二周。', '这一批想请您指点。', '脂肪偏低。', '切片是低了，焗烤我们有50%的。', '别家工艺不一样。', '确实，这里有两种工艺的对比。'] },
  },
  businessModels: {
    retail: {
      en: ['What leaves the shelf first on a Saturday?', 'This stand takes half a square metre.', 'I have no shelf space.', 'Which of the slow goods could make room for four weeks?', 'My customers do not know it.', 'We send a taster for a day.'],
      zh: ['周六哪样先卖空？', '这个陈列架只占半平米。', '没有货架位。', '哪款滞销品能让出四周试试？', '顾客不认识这个牌子。', '我们派人驻店试吃一天。'] },
    service: {
      en: ['How do your guests rate the breakfast?', 'Smaller packs mean less waste.', 'We have a contract.', 'When does it end? I would like to quote then.', 'Deliver daily.', 'Three times a week we can keep to the minute.'],
      zh: ['客人怎么评价早餐？', '小包装浪费更少。', '我们签了别家。', '合同何时到期？到时请给我们报价的机会。', '要每天送。', '一周三次能保证准点。'] },
    project: {
      en: ['Who signs off, and in which order?', 'Let us write the specification together.', 'The tender decides.', 'What counts besides the price?', 'Payment after acceptance.', 'A third at signing, a third at delivery: so we can reserve the batch.'],
      zh: ['审批要经过哪几位、什么顺序？', '技术规格我们一起写。', '看招标结果。', '除了价格还看重什么？', '验收后付款。', '签约、到货各付三成，我们好锁定批次。'] },
    training: {
      en: ['How many people learn with it each term?', 'Your students ask for recipes with it.', 'The budget is for the year.', 'Then let us plan it by term, delivered when you need it.', 'Only a few cases.', 'That is fine; we send them with the Tuesday tour.'],
      zh: ['每期有多少学员用到？', '学员常来要配方。', '预算一年一批。', '那就按学期排，用时再送。', '每次只要几箱。', '没问题，随周二线路一起送。'] },
    channel: {
      en: ['How many outlets did you win this quarter?', 'The policy price holds in your area only for you.', 'Somebody undercuts me.', 'Give me a batch number and I trace it.', 'I need more margin.', 'At 300 cases a month the bonus rises to 3%.'],
      zh: ['本季度新开了多少网点？', '政策价在您区域只给您一家。', '有人窜货砸价。', '给我批号，我来追查。', '利润太薄。', '月销300箱，返利提到3%。'] },
  },
} as const;
export default (): typeof data => data;
