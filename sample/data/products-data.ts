// Categories in both languages with an invented margin; goods of an invented Chinese line beside Northwind's 77 products.
// prettier-ignore
const data = {
  categories: {
    Beverages: { zh: '饮料', margin: 0.34 }, Condiments: { zh: '调味品', margin: 0.31 }, Confections: { zh: '饼干糖果', margin: 0.28 }, 'Dairy Products': { zh: '乳制品', margin: 0.22 },
    'Grains/Cereals': { zh: '谷物', margin: 0.19 }, 'Meat/Poultry': { zh: '肉禽', margin: 0.16 }, Produce: { zh: '农产品', margin: 0.18 }, Seafood: { zh: '海鲜', margin: 0.24 },
  },
  points: {
    Beverages: 'Keeps for a year unopened; sells by the glass and by the case.', Condiments: 'A small jar with a large margin; goes with any main course.',
    Confections: 'Sells at the till; gift wrapping in December.', 'Dairy Products': 'Cut and packed to order; chilled to the door.',
    'Grains/Cereals': 'Long shelf life; a full pallet costs no more to deliver.', 'Meat/Poultry': 'Vacuum-packed by weight; traceable to the farm.',
    Produce: 'Dried within a day of picking.', Seafood: 'Frozen on board; sorted by size.',
  },
  chinese: [
    { name: '明前龙井礼盒', category: 'Beverages', price: 168, points: '明前手工采摘，茶汤清亮，送礼体面' }, { name: '桂花乌龙茶', category: 'Beverages', price: 88, points: '花香自然，冷泡热泡皆宜' },
    { name: '陈皮普洱', category: 'Beverages', price: 128, points: '新会陈皮配熟普，解腻暖胃' }, { name: '手工辣椒酱', category: 'Condiments', price: 26, points: '不加防腐剂，回购率高' },
    { name: '十年陈醋', category: 'Condiments', price: 58, points: '固态发酵，酸香醇厚' }, { name: '花生芝麻糖', category: 'Confections', price: 32, points: '独立包装，柜台好卖' },
    { name: '中秋月饼礼盒', category: 'Confections', price: 198, points: '八枚四味，企业定制可印标识' }, { name: '红枣核桃糕', category: 'Confections', price: 46, points: '低糖配方，老人孩子都爱吃' },
    { name: '酸奶冻干块', category: 'Dairy Products', price: 39, points: '常温保存九个月，电商爆款' }, { name: '五常大米十斤装', category: 'Grains/Cereals', price: 79, points: '新米当季，香软回甘' },
    { name: '藜麦杂粮包', category: 'Grains/Cereals', price: 52, points: '七种杂粮配比，减脂人群喜爱' }, { name: '金华火腿切片', category: 'Meat/Poultry', price: 118, points: '三年陈，真空小包装' },
    { name: '香菇干货礼盒', category: 'Produce', price: 96, points: '山区直采，肉厚香浓' }, { name: '野生黑木耳', category: 'Produce', price: 66, points: '泡发率高，无杂质' },
    { name: '即食海参', category: 'Seafood', price: 388, points: '开袋即食，每只独立锁鲜' }, { name: '舟山小黄鱼', category: 'Seafood', price: 72, points: '船上速冻，条条有冰衣' },
  ],
} as const;
export default (): typeof data => data;
