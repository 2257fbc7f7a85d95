// Parts of the greetings that an archive starts with: an opening, a wish for the day, a wish for the kind of customer and a
// closing, which combine; alternatives stand between bars. Dragon Boat is a day of 安康, not of 快乐; Qingming has none.
export interface GreetingOccasion {
  /** Names as the calendar has them. */
  readonly en: string;
  readonly zh: string;
  /** How the day is called inside a sentence. */
  readonly at: readonly [en: string, zh: string];
  readonly subject: readonly [en: string, zh: string];
  readonly wishes: readonly [en: string, zh: string];
}
// prettier-ignore
const data = {
  openings: {
    en: 'As {occasion} comes round again, |On the occasion of {occasion}, |For {occasion}, |Now that {occasion} is here, |With {occasion} in mind, ',
    zh: '值此{occasion}之际，|又逢{occasion}，|恰逢{occasion}，|{occasion}到了，|时值{occasion}，',
  },
  kinds: {
    individual: {
      en: 'May you and your family keep well.|I hope there is time for the people close to you.|Good health to you and yours.|May the months ahead be kind to you.|I hope you find a quiet hour for yourself.',
      zh: '祝您身体健康，家庭和睦。|愿您与家人平安顺遂。|祝您诸事顺心，笑口常开。|愿您忙里有闲，心中有暖。|祝您福暖四季，顺意安康。',
    },
    organisation: {
      en: 'May your business keep growing.|Our best wishes go to your whole team.|I wish your firm steady orders and good people.|May your plans for the months ahead work out.|We wish everyone in the house success.',
      zh: '祝贵公司业务蒸蒸日上。|愿贵公司同仁工作顺利。|祝贵公司客似云来，基业长青。|愿贵公司各项计划顺利达成。|祝贵公司再创佳绩。',
    },
  },
  closings: {
    en: 'Thank you for your trust.|It is good to work with you.|No need to reply; I only wanted to say this.|If I can help with anything, just write.|I look forward to our next talk.|Thank you for the good time together.|See you soon, I hope.',
    zh: '感谢您一直以来的信任。|能与您合作，十分荣幸。|不必回复，只想道一声问候。|有任何需要，随时找我。|期待下次见面。|感谢一路相伴。|盼早日再叙。',
  },
  occasions: [
    { en: 'Birthday', zh: '生日', at: ['your birthday', '您的生日'], subject: ['Happy birthday', '生日祝福'], wishes: ['I wish you a happy day.|I wish you many happy returns.|I wish you a bright new year of life.', '愿您岁岁欢愉，年年胜意。|愿您快乐如常，所愿皆成。|愿新的一岁更加精彩。'] },
    { en: 'Company anniversary', zh: '厂庆', at: ['the anniversary of your firm', '贵公司周年庆'], subject: ['On the anniversary of your firm', '周年庆贺'], wishes: ['I wish your firm many more good years.|What you have built over the years deserves respect.|I congratulate everybody who made the firm what it is.', '祝贺贵公司又走过扎实的一年。|恭贺贵公司岁岁有成，基业常新。|一路走来实属不易，谨向贵公司全体同仁道贺。'] },
    { en: "New Year's Day", zh: '元旦', at: ['the New Year', '元旦'], subject: ['Happy New Year', '元旦问候'], wishes: ['I wish you a good start.|I wish you a year worth remembering.|I wish you twelve good months.', '愿新年胜旧年。|愿您新岁开门见喜。|愿新的一年万象更新。'] },
    { en: 'Laba Festival', zh: '腊八节', at: ['the Laba Festival', '腊八节'], subject: ['Laba Festival greetings', '腊八问候'], wishes: ['I wish you a warm bowl of porridge.|I wish you warmth in the cold season.|I wish you a good end of the year.', '愿一碗热粥暖您寒冬。|过了腊八就是年，愿您年味渐浓。|愿您五谷丰登，岁末安暖。'] },
    { en: "Chinese New Year's Eve", zh: '除夕', at: ["Chinese New Year's Eve", '除夕'], subject: ["Chinese New Year's Eve greetings", '除夕问候'], wishes: ['I wish you a full table tonight.|I wish you a reunion full of joy.|I wish you a calm end of the old year.', '愿您阖家团圆，共享年夜。|愿旧岁无憾，新岁无忧。|愿灯火可亲，家人围坐。'] },
    { en: 'Spring Festival', zh: '春节', at: ['the Spring Festival', '新春'], subject: ['Spring Festival greetings', '新春问候'], wishes: ['I wish you a happy new year.|I wish you luck in all you begin.|I wish you joy and plenty.', '给您拜年，愿您新年大吉。|愿您岁岁常欢愉，万事皆胜意。|愿您开年顺利，福气满门。'] },
    { en: 'Lantern Festival', zh: '元宵节', at: ['the Lantern Festival', '元宵佳节'], subject: ['Lantern Festival greetings', '元宵问候'], wishes: ['I wish you bright lanterns and sweet dumplings.|I wish you a bright evening.|I wish you light for the whole year.', '愿您灯圆月圆人团圆。|愿您的日子如汤圆般甜美。|愿花灯照亮您一年好光景。'] },
    { en: 'Dragon Boat Festival', zh: '端午节', at: ['the Dragon Boat Festival', '端午'], subject: ['Dragon Boat Festival greetings', '端午安康'], wishes: ['I wish you health and peace.|I wish you a peaceful day.|I wish you strength and well-being.', '祝您端午安康。|愿艾叶清香，佑您安康。|愿粽叶飘香，安康常伴。'] },
    { en: 'Mid-Autumn Festival', zh: '中秋节', at: ['the Mid-Autumn Festival', '中秋佳节'], subject: ['Mid-Autumn Festival greetings', '中秋问候'], wishes: ['I wish you a full moon and a full house.|I wish you a bright evening together.|I wish you a good harvest.', '愿您月圆人圆事事圆。|愿明月寄去我的问候。|愿您花好月圆，收获满满。'] },
    { en: 'Double Ninth Festival', zh: '重阳节', at: ['the Double Ninth Festival', '重阳'], subject: ['Double Ninth Festival greetings', '重阳问候'], wishes: ['I wish you clear autumn days.|I wish the elders around you a long life.|I wish you a wide view from high places.', '愿您登高望远，步步高升。|愿秋高气爽，长者康宁。|愿您久久平安，事事如意。'] },
    { en: 'Winter Solstice', zh: '冬至', at: ['the Winter Solstice', '冬至'], subject: ['Winter Solstice greetings', '冬至问候'], wishes: ['I wish you warmth on the longest night.|I wish you a warm meal in good company.|I wish you brighter days from here on.', '愿您冬日有暖，岁末无忧。|愿一顿热饺子暖您心。|愿冬去春来，好事渐近。'] },
    { en: 'Labour Day', zh: '劳动节', at: ['Labour Day', '五一'], subject: ['Labour Day greetings', '五一问候'], wishes: ['I wish you some rest.|I wish you a day off that deserves its name.|I wish you rewards for your hard work.', '您辛苦了，愿您好好歇一歇。|愿您的付出皆有回报。|愿您假期轻松惬意。'] },
    { en: 'National Day', zh: '国庆节', at: ['National Day', '国庆'], subject: ['National Day greetings', '国庆问候'], wishes: ['I wish you a pleasant holiday.|I wish you good days with those you like.|I wish you a safe journey if you travel.', '愿您假期愉快。|愿山河锦绣，您的日子红火。|愿您出行平安，满载而归。'] },
    { en: 'Thanksgiving Day', zh: '感恩节', at: ['Thanksgiving', '感恩节'], subject: ['Happy Thanksgiving', '感恩节问候'], wishes: ['I wish you a good table and good company.|I wish you a day of rest.|I wish you much to be thankful for.', '心怀感激，愿您美好常在。|谢谢有您，愿您被温柔以待。|愿您所遇皆良善。'] },
    { en: 'Christmas Day', zh: '圣诞节', at: ['Christmas', '圣诞'], subject: ['Merry Christmas', '圣诞问候'], wishes: ['I wish you quiet and merry days.|I wish you light and good company.|I wish you a holiday without a telephone.', '愿您平安喜乐。|愿温暖与欢笑伴您左右。|愿您冬日里满是惊喜。'] },
    { en: 'Easter Sunday', zh: '复活节', at: ['Easter', '复活节'], subject: ['Happy Easter', '复活节问候'], wishes: ['I wish you bright spring days.|I wish you a cheerful weekend.|I wish you a fresh start into spring.', '愿您春日明媚，心生欢喜。|愿您如春天般充满生机。|愿您假期温馨愉快。'] },
  ],
  optOut: { en: 'Reply STOP and we will not write again.', zh: '回复“退订”即不再发送。' },
  /** Days of mourning: nobody is greeted. */
  silent: "Qingming Festival|清明节|清明|Ghost Festival|中元节|中元|Good Friday|耶稣受难日|Peace Memorial Day|和平纪念日",
  compoundSurnames: '欧阳司马上官诸葛东方皇甫尉迟公孙慕容令狐长孙宇文司徒夏侯端木百里南宫独孤轩辕拓跋呼延闻人澹台公冶宗政濮阳淳于单于太叔申屠仲孙钟离鲜于闾丘司空亓官司寇颛孙公西漆雕乐正壤驷公良夹谷宰父谷梁段干东郭南门羊舌微生梁丘左丘东门西门第五赫连万俟公羊耶律完颜纳兰歐陽諸葛',
} as const satisfies { readonly occasions: readonly GreetingOccasion[]; readonly [part: string]: unknown };
export default (): typeof data => data;
