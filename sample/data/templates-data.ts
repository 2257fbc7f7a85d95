// Greeting and promotion templates of the sample. Words in braces are filled in by what the card says.
// prettier-ignore
const data = {
  en: [
    ['Birthday', 'individual', 'mail', 'Happy birthday, {name}', 'Dear {name},\nmany happy returns of the day, and a good year ahead.\n{rep}, {team}'],
    ['Birthday', 'individual', 'sms', '', 'Happy birthday, {name}! {rep}, {team}'],
    ['Birthday of a key person', 'organisation', 'card', 'Happy birthday', 'Dear {name},\nall of us wish you a very happy birthday.\n{rep}'],
    ['New Year', 'organisation', 'mail', 'A happy new year', 'Dear {name},\nthank you for the year that is ending, and all the best for the next.\n{rep}, {team}'],
    ['New Year', 'individual', 'card', 'A happy new year', 'Dear {name},\na happy and healthy new year to you and yours.\n{rep}'],
    ['Christmas', 'organisation', 'card', 'Season’s greetings', 'Dear {name},\na merry Christmas to you and everyone in the firm.\n{rep}'],
    ['Christmas', 'individual', 'mail', 'Merry Christmas', 'Dear {name},\nmerry Christmas and quiet days.\n{rep}'],
    ['Easter', 'individual', 'sms', '', 'Happy Easter, {name}! {rep}'],
    ['Thanksgiving', 'organisation', 'mail', 'Thank you', 'Dear {name},\na good day to say that we like working with you.\n{rep}, {team}'],
    ['Thanks after an order', 'organisation', 'mail', 'Thank you for your order', 'Dear {name},\nthank you for order {order}. If anything is not as it should be, call me.\n{rep}'],
    ['Anniversary of the first order', 'organisation', 'gift', 'Years together', 'Dear {name},\ntoday some years ago you first ordered from us. Thank you.\n{rep}'],
    ['Promotion', 'organisation', 'mail', '{campaign} until {end}', 'Dear {name},\nuntil {end} there is {goods} at a special price.\nIf you do not want such mails, answer with one word: stop.\n{rep}, {team}'],
  ],
  zh: [
    ['生日', 'individual', 'wechat', '', '{称呼}，生日快乐！愿您平安喜乐，岁岁皆好。{业务员}敬上'],
    ['生日', 'individual', 'sms', '', '{称呼}，祝您生日快乐，身体健康，阖家幸福！{团队} {业务员}'],
    ['关键人物生日', 'organisation', 'card', '生日快乐', '{称呼}:\n值此佳辰，谨祝生日快乐，事业顺遂。\n{业务员}'],
    ['春节', 'organisation', 'mail', '恭贺新春', '{称呼}:\n感谢一年来的关照，恭祝新春大吉，生意兴隆。\n{团队} {业务员}'],
    ['春节', 'individual', 'wechat', '', '{称呼}，新春快乐，万事如意！{业务员}给您拜年了'],
    ['元宵', 'individual', 'wechat', '', '{称呼}，元宵节快乐，团团圆圆！{业务员}'],
    ['端午', 'organisation', 'wechat', '', '{称呼}，端午安康！{团队} {业务员}'],
    ['中秋', 'organisation', 'gift', '中秋团圆', '{称呼}:\n月圆人团圆，谨奉月饼一盒，祝中秋快乐。\n{业务员}'],
    ['中秋', 'individual', 'sms', '', '{称呼}，中秋快乐，阖家团圆！{业务员}'],
    ['成交答谢', 'organisation', 'mail', '感谢惠顾', '{称呼}:\n单号{单号}已安排，感谢信任。有不妥之处请随时找我。\n{业务员}'],
    ['合作周年', 'organisation', 'card', '合作周年', '{称呼}:\n感谢一路同行，愿来年更进一步。\n{业务员}'],
    ['促销', 'organisation', 'wechat', '', '{称呼},{活动}至{截止}:{商品}特惠。不想再收到请回复“退订”。{业务员}'],
  ],
} as const;
export default (): typeof data => data;
