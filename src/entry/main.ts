// The add-on's whole public surface: one assignment for each function that Google may call, each a line.
// The build writes a top-level function for each, with its parameters and, for custom functions, its JSDoc.
// Whatever stands in no packed part is loaded at each call of a custom function, so that nothing else stands here.
import archive from './archive-packed';
import formulas from './formulas-packed';

global.onOpen = () => archive().onOpen();
global.onInstall = () => archive().onInstall();
global.onEdit = (event) => archive().onEdit(event);
global.onHourly = (event) => archive().onHourly(event);

global.openSidebar = (sent) => archive().openSidebar(sent);
global.runSetUp = (sent) => archive().runSetUp(sent);
global.runDailyRound = (sent) => archive().runDailyRound(sent);
global.runRemindersNow = (sent) => archive().runRemindersNow(sent);

global.openFromSidebar = (request) => archive().openFromSidebar(request);
global.setUpFromSidebar = (request) => archive().setUpFromSidebar(request);
global.findCardsFromSidebar = (request) => archive().findCardsFromSidebar(request);
global.loadCardFromSidebar = (request) => archive().loadCardFromSidebar(request);
global.loadRelatedFromSidebar = (request) => archive().loadRelatedFromSidebar(request);
global.loadHistoryFromSidebar = (request) => archive().loadHistoryFromSidebar(request);
global.loadOwnFieldsFromSidebar = (request) => archive().loadOwnFieldsFromSidebar(request);
global.saveCardFromSidebar = (request) => archive().saveCardFromSidebar(request);
global.savePersonFromSidebar = (request) => archive().savePersonFromSidebar(request);
global.selectedCardFromSidebar = (request) => archive().selectedCardFromSidebar(request);
global.proposeAdoptionFromSidebar = (request) => archive().proposeAdoptionFromSidebar(request);
global.dailyRoundFromSidebar = (request) => archive().dailyRoundFromSidebar(request);
global.adoptSheetFromSidebar = (request) => archive().adoptSheetFromSidebar(request);
global.todayFromSidebar = (request) => archive().todayFromSidebar(request);
global.settleDueFromSidebar = (request) => archive().settleDueFromSidebar(request);
global.addTaskFromSidebar = (request) => archive().addTaskFromSidebar(request);
global.draftGreetingsFromSidebar = (request) => archive().draftGreetingsFromSidebar(request);
global.greetingTextsFromSidebar = (request) => archive().greetingTextsFromSidebar(request);
global.promotionChoicesFromSidebar = (request) => archive().promotionChoicesFromSidebar(request);
global.previewPromotionFromSidebar = (request) => archive().previewPromotionFromSidebar(request);
global.draftPromotionFromSidebar = (request) => archive().draftPromotionFromSidebar(request);
global.prepareCallFromSidebar = (request) => archive().prepareCallFromSidebar(request);
global.logContactFromSidebar = (request) => archive().logContactFromSidebar(request);
global.undoLogFromSidebar = (request) => archive().undoLogFromSidebar(request);
global.healthFromSidebar = (request) => archive().healthFromSidebar(request);
global.startRemindersFromSidebar = (request) => archive().startRemindersFromSidebar(request);
global.stopRemindersFromSidebar = (request) => archive().stopRemindersFromSidebar(request);
global.confirmCopyFromSidebar = (request) => archive().confirmCopyFromSidebar(request);

/**
 * 最近一次消费、频率、金额评分: recency, frequency and money of each customer. Seven columns: days since the last order, orders, amount, R, F, M from 1 to 5 by fifths of all customers with orders, and the three digits as text.
 * @param {any[]} ids Customer ids; the result has one row for each.
 * @param {any[]} order_ids Customer id of each order row.
 * @param {Date[]} order_dates Date of each order row, a date or YYYY-MM-DD.
 * @param {number[]} order_amounts Amount of each order row; a negative one is a credit note.
 * @param {Date} as_of The day to look from; later orders are not seen. Not TODAY(), but a cell with a date.
 * @return Seven columns, one row for each id.
 * @customfunction
 * @preserve
 */
global.CUSTOMER_RFM = (ids, order_ids, order_dates, order_amounts, as_of) =>
  formulas().customerRfm(ids, order_ids, order_dates, order_amounts, as_of);

/**
 * 客户净价值与消费模式: consumption pattern and net value with the time value of money. Four columns: pattern (rising, steady, falling, irregular), value so far, value ahead, net value after costs.
 * @param {any[]} ids Customer ids; the result has one row for each.
 * @param {any[]} order_ids Customer id of each order row.
 * @param {Date[]} order_dates Date of each order row, a date or YYYY-MM-DD.
 * @param {number[]} order_profits Profit of each order row.
 * @param {Date} as_of The day to look from; later orders are not seen. Not TODAY(), but a cell with a date.
 * @param {number} annual_rate Interest a year, such as 8%.
 * @param {number} horizon_years Years to look ahead, such as 3.
 * @param {number[]} acquisition_costs Optional: what winning each customer cost, one row for each id.
 * @param {number[]} yearly_retention_costs Optional: what keeping each customer costs a year, one row for each id.
 * @param {string} language Optional: "en" (the default) or "zh" for 逐步递增, 稳定不变, 逐步递减, 无规律.
 * @return Four columns, one row for each id.
 * @customfunction
 * @preserve
 */
global.CUSTOMER_VALUE = (
  ids,
  order_ids,
  order_dates,
  order_profits,
  as_of,
  annual_rate,
  horizon_years,
  acquisition_costs,
  yearly_retention_costs,
  language,
) =>
  formulas().customerValue(
    ids,
    order_ids,
    order_dates,
    order_profits,
    as_of,
    annual_rate,
    horizon_years,
    acquisition_costs,
    yearly_retention_costs,
    language,
  );

/**
 * 客户预测: how likely each customer still buys, and what is to be expected within the horizon, by BG/NBD and Gamma-Gamma fitted to all orders passed. Four columns: P(alive), orders, amount per order, value. Needs 30 repeat customers.
 * @param {any[]} ids Customer ids; the result has one row for each.
 * @param {any[]} order_ids Customer id of each order row.
 * @param {Date[]} order_dates Date of each order row, a date or YYYY-MM-DD.
 * @param {number[]} order_amounts Amount of each order row; a negative one is a credit note.
 * @param {Date} as_of The day to look from; later orders are not seen. Not TODAY(), but a cell with a date.
 * @param {number} horizon_days Days to look ahead, such as 365.
 * @param {number} annual_rate Optional: interest a year for the value, such as 8%; 0 unless given.
 * @return Four columns, one row for each id.
 * @customfunction
 * @preserve
 */
global.CUSTOMER_FORECAST = (ids, order_ids, order_dates, order_amounts, as_of, horizon_days, annual_rate) =>
  formulas().customerForecast(ids, order_ids, order_dates, order_amounts, as_of, horizon_days, annual_rate);

/**
 * 预测模型参数与检验: the parameters behind CUSTOMER_FORECAST, its log-likelihoods, and how well it reproduces the repeat orders seen. A table of names and values.
 * @param {any[]} order_ids Customer id of each order row.
 * @param {Date[]} order_dates Date of each order row, a date or YYYY-MM-DD.
 * @param {number[]} order_amounts Amount of each order row; a negative one is a credit note.
 * @param {Date} as_of The day to look from; later orders are not seen. Not TODAY(), but a cell with a date.
 * @return Two columns, name and value.
 * @customfunction
 * @preserve
 */
global.CUSTOMER_FORECAST_FIT = (order_ids, order_dates, order_amounts, as_of) =>
  formulas().customerForecastFit(order_ids, order_dates, order_amounts, as_of);

/**
 * 客户保持率: customers gained, won back and lost month by month. Eight columns: month, active at start, gained, won back, lost, active at end, retention, yearly money of the lost.
 * @param {any[]} order_ids Customer id of each order row.
 * @param {Date[]} order_dates Date of each order row, a date or YYYY-MM-DD.
 * @param {number[]} order_amounts Amount of each order row; a negative one is a credit note.
 * @param {Date} as_of The day to look from; later orders are not seen. Not TODAY(), but a cell with a date.
 * @param {number} gap_days Days after an order for which a customer counts as active, such as 180.
 * @return Eight columns, one row for each month from the first order to as_of.
 * @customfunction
 * @preserve
 */
global.CUSTOMER_RETENTION = (order_ids, order_dates, order_amounts, as_of, gap_days) =>
  formulas().customerRetention(order_ids, order_dates, order_amounts, as_of, gap_days);

/**
 * 客户综合评分: a weighted score from 0 to 100 by percentile rank in each column of metrics, with an explanation of the points of each factor. A blank metric drops its weight.
 * @param {number[][]} metrics One row for each customer, one column for each factor.
 * @param {number[]} weights A weight of 0 or more for each column, a row or a column of cells.
 * @param {string[]} directions Optional: "high" (more is better, the default) or "low" for each column; 1 and -1 will do.
 * @param {string[]} names Optional: the name of each column, for the explanation.
 * @param {string} language Optional: "en" (the default) or "zh".
 * @return Score and explanation, one row for each row of metrics.
 * @customfunction
 * @preserve
 */
global.CUSTOMER_SCORE = (metrics, weights, directions, names, language) =>
  formulas().customerScore(metrics, weights, directions, names, language);

/**
 * 按分数划分客户等级: the tier of each score, that with the highest lowest score reached.
 * @param {number[]} scores Score of each customer.
 * @param {any[][]} tier_table Name and lowest score of each tier, in any order; a blank lowest score catches the rest.
 * @return One tier name for each score.
 * @customfunction
 * @preserve
 */
global.CUSTOMER_TIER = (scores, tier_table) => formulas().customerTier(scores, tier_table);

/**
 * 按客户数量比例划分等级: tiers by rank among customers, the first 20 % key, the next 30 % general, the rest minor.
 * @param {number[]} values Value of each customer, such as the net value.
 * @param {number[]} shares Optional: parts of the customers for all tiers but the last, such as {20%,30%}.
 * @param {string[]} names Optional: tier names, one more than shares.
 * @param {string} language Optional: "en" (the default) or "zh" for 重点, 一般, 次要.
 * @return One tier name for each value.
 * @customfunction
 * @preserve
 */
global.CUSTOMER_TIER_BY_SHARE = (values, shares, names, language) =>
  formulas().customerTierByShare(values, shares, names, language);

/**
 * 按金额累计比例划分等级: tiers by the share of all money reached when counting customers down from the highest: up to 80 % key, up to 95 % general, the rest minor.
 * @param {number[]} values Value of each customer.
 * @param {number[]} cuts Optional: rising shares of the money, such as {80%,95%}.
 * @param {string[]} names Optional: tier names, one more than cuts.
 * @param {string} language Optional: "en" (the default) or "zh" for 重点, 一般, 次要.
 * @return One tier name for each value.
 * @customfunction
 * @preserve
 */
global.CUSTOMER_TIER_BY_MONEY = (values, cuts, names, language) =>
  formulas().customerTierByMoney(values, cuts, names, language);

/**
 * 前 20% 客户的金额占比: the share of the money that the top customers bring.
 * @param {number[]} values Value of each customer; zeros count as customers.
 * @param {number} fraction Optional: which part of the customers, 20% unless told.
 * @return One number.
 * @customfunction
 * @preserve
 */
global.CUSTOMER_TOP_SHARE = (values, fraction) => formulas().customerTopShare(values, fraction);

/**
 * 客户集中度曲线: the 80/20 curve as a table of the share of customers, counted from the top, and their share of the money.
 * @param {number[]} values Value of each customer.
 * @param {number} steps Optional: how many steps from 0 to 100 %, 10 unless told.
 * @return Two columns, one row for each step and one for 0.
 * @customfunction
 * @preserve
 */
global.CUSTOMER_CURVE = (values, steps) => formulas().customerCurve(values, steps);

/**
 * 客户购买品类构成: the two categories that most of the money of each customer went into. Four columns: main category, its share, second category, its share.
 * @param {any[]} ids Customer ids; the result has one row for each.
 * @param {any[]} order_ids Customer id of each order row.
 * @param {string[]} order_categories Category of each order row.
 * @param {number[]} order_amounts Amount of each order row; only positive ones count.
 * @return Four columns, one row for each id.
 * @customfunction
 * @preserve
 */
global.CUSTOMER_MIX = (ids, order_ids, order_categories, order_amounts) =>
  formulas().customerMix(ids, order_ids, order_categories, order_amounts);

/**
 * 最佳与最差客户: best (profit above twice the cost of service, more good signs than bad), worst (cost above profit, or two more bad signs than good) or blank, and the reason.
 * @param {any[]} ids Customer ids; the result has one row for each.
 * @param {number[]} profits Profit of each customer.
 * @param {number[]} service_costs What serving each customer cost.
 * @param {number[]} good_signs Number of good signs of each customer.
 * @param {number[]} bad_signs Number of bad signs of each customer.
 * @param {string} language Optional: "en" (the default) or "zh" for 最佳, 最差.
 * @return Word and reason, one row for each id.
 * @customfunction
 * @preserve
 */
global.CUSTOMER_BEST_WORST = (ids, profits, service_costs, good_signs, bad_signs, language) =>
  formulas().customerBestWorst(ids, profits, service_costs, good_signs, bad_signs, language);

/**
 * 购买意向与购买力: what to do by intent and purchasing power: pursue, cultivate, keep in touch or none.
 * @param {string[]} intents Clear, some or none for each customer; 明确, 一般, 无.
 * @param {string[]} powers Strong, weak or not now for each customer; 强, 弱, 暂无.
 * @param {string} language Optional: "en" (the default) or "zh" for 重点跟进, 培养争取, 保持联系, 无.
 * @return One word for each row of intents.
 * @customfunction
 * @preserve
 */
global.CUSTOMER_READINESS = (intents, powers, language) => formulas().customerReadiness(intents, powers, language);

/**
 * 下次联系日期: the date on which each customer is due, by the cadence of the tier and three days before a need date.
 * @param {Date[]} last_contacts Date of the last contact of each customer, blank if there was none.
 * @param {string[]} tiers Tier of each customer.
 * @param {any[][]} tier_table Name, lowest score and cadence in days of each tier.
 * @param {Date} as_of The day to look from. Not TODAY(), but a cell with a date.
 * @param {Date[]} need_dates Optional: date on which each customer needs the goods.
 * @return One date for each row of last_contacts.
 * @customfunction
 * @preserve
 */
global.CUSTOMER_NEXT_CONTACT = (last_contacts, tiers, tier_table, as_of, need_dates) =>
  formulas().customerNextContact(last_contacts, tiers, tier_table, as_of, need_dates);

/**
 * 库存建议: stock against the sales of a period. Three columns: ratio, low, right or over, and how much to order for safe stock.
 * @param {number[]} stocks Stock of each product.
 * @param {number[]} period_sales Sales of each product in a period.
 * @param {number} safety_ratio Optional: safe stock as a multiple of the sales of a period, 1.5 unless told.
 * @param {string} language Optional: "en" (the default) or "zh" for 偏低, 合理, 积压.
 * @return Three columns, one row for each row of stocks.
 * @customfunction
 * @preserve
 */
global.STOCK_ADVICE = (stocks, period_sales, safety_ratio, language) =>
  formulas().stockAdvice(stocks, period_sales, safety_ratio, language);

/**
 * 下一个生日或纪念日: when each yearly day comes next, on or after as_of. Solar 1990-05-03 or 05-03, lunar L1990-08-15, L08-15, in a leap month L08+-15, or a date cell.
 * @param {any[]} dates Birthdays or other yearly days.
 * @param {string[]} calendars solar or lunar (公历, 农历) for each; blank means solar.
 * @param {Date} as_of The day to look from. Not TODAY(), but a cell with a date.
 * @param {string} leap_policy Optional, for a leap month: "ordinary" (the default), "leap" or "both".
 * @param {string} short_month_policy Optional, for the 30th of a month of 29 days: "last" (the default) or "next".
 * @param {string} feb29_policy Optional, for 29 February: "28" (the default) or "1".
 * @return One date for each row of dates.
 * @customfunction
 * @preserve
 */
global.NEXT_OCCASION = (dates, calendars, as_of, leap_policy, short_month_policy, feb29_policy) =>
  formulas().nextOccasions(dates, calendars, as_of, leap_policy, short_month_policy, feb29_policy);

/**
 * 公历转农历: the lunar date of each day. Five columns: year, month, day, TRUE in a leap month, and words such as 丙午年正月初一.
 * @param {Date[]} dates Dates, or YYYY-MM-DD.
 * @return Five columns, one row for each row of dates.
 * @customfunction
 * @preserve
 */
global.LUNAR_DATE = (dates) => formulas().lunarDates(dates);

/**
 * 农历转公历: the Gregorian date of each lunar day.
 * @param {number[]} years Lunar years.
 * @param {number[]} months Lunar months, 1 to 12.
 * @param {number[]} days Lunar days, 1 to 30.
 * @param {boolean[]} leaps Optional: TRUE for a day in a leap month.
 * @return One date for each row of years.
 * @customfunction
 * @preserve
 */
global.SOLAR_DATE = (years, months, days, leaps) => formulas().solarDates(years, months, days, leaps);

/**
 * 节假日: festivals, days off and make-up working days of a year. Three columns: date, name, kind; one row without a date where days off are not announced.
 * @param {string} country Code or name, such as CN or 中国.
 * @param {number} year 1900 to 2100.
 * @param {string} language Optional: "en" (the default) or "zh".
 * @param {any[][]} own_rows Optional: the Holidays tab's columns country, date, name and kind.
 * @return A table by date.
 * @customfunction
 * @preserve
 */
global.HOLIDAYS = (country, year, language, own_rows) => formulas().holidayTable(country, year, language, own_rows);

/**
 * 是否值得继续投入: whether more marketing money is worth it for each customer. Returns one word a row: stop (value not above 0), invest (value at least the planned cost) or reduce.
 * @param {number[]} net_values Net value of each customer, such as the fourth column of CUSTOMER_VALUE.
 * @param {number[]} planned_costs Marketing money planned for each customer, a column of the same height.
 * @param {string} language Optional: "en" (the default) or "zh" for 继续投入, 减少投入, 停止投入.
 * @return One word for each row of net_values.
 * @customfunction
 * @preserve
 */
global.CUSTOMER_WORTH = (net_values, planned_costs, language) =>
  formulas().customerWorth(net_values, planned_costs, language);
