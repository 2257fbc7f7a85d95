// Twenty invented campaigns, half in Chinese; `start` and `days` count from today, a negative start lies in the past.
// prettier-ignore
const data = [
  { lang: 'en', name: 'Beer garden opening', goods: 'Beverages', start: -650, days: 30, cost: 270, filter: 'Category Beverages bought in the last year' },
  { lang: 'en', name: 'Cheese weeks', goods: 'Dairy Products', start: -560, days: 21, cost: 360, filter: 'Tier Key or General, country in Europe' },
  { lang: 'en', name: 'Christmas confectionery', goods: 'Confections', start: -470, days: 40, cost: 720, filter: 'Business model Retail' },
  { lang: 'en', name: 'Seafood on ice', goods: 'Seafood', start: -390, days: 28, cost: 330, filter: 'Restaurants, no seafood bought yet' },
  { lang: 'en', name: 'Breakfast table', goods: 'Condiments', start: -300, days: 30, cost: 240, filter: 'Business model Service' },
  { lang: 'en', name: 'Autumn larder', goods: 'Grains/Cereals', start: -215, days: 30, cost: 210, filter: 'All valid customers with consent' },
  { lang: 'en', name: 'Roast season', goods: 'Meat/Poultry', start: -150, days: 35, cost: 390, filter: 'Tier Key' },
  { lang: 'en', name: 'Dried fruit for the gym', goods: 'Produce', start: -95, days: 25, cost: 140, filter: 'Business model Retail, potential High' },
  { lang: 'en', name: 'Coffee and something', goods: 'Beverages', start: -45, days: 35, cost: 280, filter: 'No order for 90 days' },
  { lang: 'en', name: 'Spring tasting', goods: 'Dairy Products', start: -8, days: 21, cost: 450, filter: 'Tier Key or General' },
  { lang: 'zh', name: '春茶上新', goods: 'Beverages', start: -620, days: 30, cost: 260, filter: '购买过饮料的客户' },
  { lang: 'zh', name: '端午礼盒预订', goods: 'Grains/Cereals', start: -540, days: 25, cost: 450, filter: '礼品、商超类客户' },
  { lang: 'zh', name: '中秋月饼团购', goods: 'Confections', start: -450, days: 35, cost: 960, filter: '等级重点、一般' },
  { lang: 'zh', name: '火锅季海鲜', goods: 'Seafood', start: -360, days: 30, cost: 360, filter: '餐饮类客户' },
  { lang: 'zh', name: '年货大集', goods: 'Produce', start: -290, days: 40, cost: 1260, filter: '全部有效且同意联系的客户' },
  { lang: 'zh', name: '开学早餐', goods: 'Dairy Products', start: -210, days: 20, cost: 180, filter: '沉睡90天以上客户' },
  { lang: 'zh', name: '调味品换新', goods: 'Condiments', start: -140, days: 30, cost: 220, filter: '中央厨房、连锁餐饮' },
  { lang: 'zh', name: '火腿品鉴会', goods: 'Meat/Poultry', start: -90, days: 10, cost: 540, filter: '重点客户关键人物' },
  { lang: 'zh', name: '咖啡经销月', goods: 'Beverages', start: -50, days: 30, cost: 300, filter: '渠道分销客户' },
  { lang: 'zh', name: '新春酥饼特惠', goods: 'Confections', start: -12, days: 30, cost: 480, filter: '商超、烘焙类客户' },
] as const;
export default (): typeof data => data;
