// Festivals and days off by country or region, as rules; what no rule gives, by date. Their sources stand beside them.
// A rule: S5.1 solar · L5.5 lunar, L1.1.-1 the day before one, K4.8 the same in Korea · E1 days from Easter Sunday ·
// N11.4.4 fourth Thursday of November (0 is Sunday, -1 the last) · B5.24.1 Monday on or before 24 May · Q Qingming ·
// W winter solstice · V, A the equinoxes in Japan · C Children's Day in Taiwan · D by date only.
// A day off: name@rule:substitute>first year, each part but the name optional. Substitutes: S for a Sunday the next free
// weekday · W for a weekend the next free weekday · N for a Saturday the weekday before, for a Sunday the one after · - none.
export interface CountryHolidays {
  readonly name: readonly [en: string, zh: string];
  /** The first year that the rules describe. */
  readonly from?: number;
  readonly festivals: string;
  readonly off?: string;
  readonly substitute?: string;
  /** Two holidays on one day make the day after one, too. */
  readonly overlap?: true;
  /** A day between two holidays is one. */
  readonly between?: true;
  /** Days off are known only of the years in `byDate`. */
  readonly announced?: true;
  /**
   * By year: a name, then its dates as 0501 or 0501-0505, make-up working days after an exclamation mark. A name in `off`
   * is on that date instead of by its rule; any other is a day off of that year only.
   */
  readonly byDate?: Readonly<Record<string, string>>;
}

const chinese =
  "New Year's Day,Laba Festival,Chinese New Year's Eve,Spring Festival,Lantern Festival,Qingming Festival,Dragon Boat Festival,Qixi Festival,Mid-Autumn Festival,Double Ninth Festival,Winter Solstice";

const data = {
  names: [
    "New Year's Day|S1.1|元旦",
    'Laba Festival|L12.8|腊八节',
    "Chinese New Year's Eve|L1.1.-1|除夕",
    'Spring Festival|L1.1|春节',
    'Lantern Festival|L1.15|元宵节',
    'Qingming Festival|Q|清明节',
    'Dragon Boat Festival|L5.5|端午节',
    'Qixi Festival|L7.7|七夕节',
    'Mid-Autumn Festival|L8.15|中秋节',
    'Double Ninth Festival|L9.9|重阳节',
    'Winter Solstice|W|冬至',
    "Women's Day|S3.8|妇女节",
    'Labour Day|S5.1|劳动节',
    'National Day|S10.1|国庆节',
    'Good Friday|E-2|耶稣受难日',
    'Day after Good Friday|E-1|耶稣受难日翌日',
    'Easter Sunday|E0|复活节',
    'Easter Monday|E1|复活节星期一',
    'Ascension Day|E39|耶稣升天节',
    'Whit Monday|E50|圣灵降临节星期一',
    'Christmas Day|S12.25|圣诞节',
    'Boxing Day|S12.26|节礼日',
    'Thanksgiving Day|N11.4.4|感恩节',
    "Buddha's Birthday|L4.8|佛诞",
    'HKSAR Establishment Day|S7.1|香港回归纪念日',
    'Day after Mid-Autumn Festival|L8.16|中秋节翌日',
    "Day before Chinese New Year's Eve|L1.1.-2|小年夜",
    'Peace Memorial Day|S2.28|和平纪念日',
    "Children's Day|C|儿童节",
    "Teachers' Day|S9.28|教师节",
    'Retrocession Day|S10.25|光复纪念日',
    'Constitution Day|S12.25|宪法纪念日',
    'Hari Raya Puasa|D|开斋节',
    'Hari Raya Haji|D|哈芝节',
    'Vesak Day|D|卫塞节',
    'Deepavali|D|屠妖节',
    'Awal Muharram|D|回历新年',
    'Maulidur Rasul|D|先知穆罕默德诞辰',
    "King's Birthday|N6.1.1|国家元首诞辰",
    'Malaysia Day|S9.16|马来西亚日',
    'Public holiday|D|公共假日',
    'Election Day|D|选举日',
    'Coming of Age Day|N1.2.1|成人节',
    'Foundation Day|S2.11|建国纪念日',
    'National Foundation Day|S10.3|开天节',
    "Emperor's Birthday|S2.23|天皇诞辰",
    'Vernal Equinox Day|V|春分日',
    'Showa Day|S4.29|昭和日',
    'Greenery Day|S5.4|绿之日',
    'Marine Day|N7.3.1|海之日',
    'Mountain Day|S8.11|山之日',
    'Respect for the Aged Day|N9.3.1|敬老日',
    'Autumnal Equinox Day|A|秋分日',
    'Sports Day|N10.2.1|体育日',
    'Culture Day|S11.3|文化日',
    'Labour Thanksgiving Day|S11.23|勤劳感谢日',
    "Citizens' Holiday|D|国民休息日",
    'Seollal|K1.1|韩国春节',
    'Chuseok|K8.15|韩国秋夕',
    'Independence Movement Day|S3.1|三一节',
    'Memorial Day|N5.-1.1|阵亡将士纪念日',
    'Liberation Day|S8.15|光复节',
    'Hangul Day|S10.9|韩文日',
    'Labor Day|N9.1.1|劳动节',
    'Martin Luther King Jr. Day|N1.3.1|马丁·路德·金纪念日',
    "Washington's Birthday|N2.3.1|总统日",
    'Juneteenth|S6.19|六月节',
    'Independence Day|S7.4|独立日',
    'Columbus Day|N10.2.1|哥伦布日',
    'Veterans Day|S11.11|退伍军人节',
    'Early May bank holiday|N5.1.1|五月初银行假日',
    'Spring bank holiday|N5.-1.1|春季银行假日',
    'Summer bank holiday|N8.-1.1|夏季银行假日',
    'Royal occasion|D|王室庆典',
    'Victoria Day|B5.24.1|维多利亚日',
    'Canada Day|S7.1|加拿大日',
    'Day for Truth and Reconciliation|S9.30|真相与和解日',
    'Remembrance Day|S11.11|阵亡将士纪念日',
    'Australia Day|S1.26|澳大利亚日',
    'Anzac Day|S4.25|澳新军团日',
    'German Unity Day|S10.3|德国统一日',
    'Second day of Christmas|S12.26|圣诞节次日',
    'Victory Day|S5.8|胜利日',
    'Assumption Day|S8.15|圣母升天节',
    "All Saints' Day|S11.1|诸圣节",
    'Armistice Day|S11.11|停战纪念日',
  ].join('~'),
  countries: {
    // State Council General Office, notices of 2023-10-25, 2024-11-12 (国办发明电〔2024〕12号) and 2025-11-04.
    CN: {
      name: ['China', '中国'],
      festivals: `${chinese},Women's Day,Labour Day,Teachers' Day@S9.10,National Day`,
      announced: true,
      byDate: {
        2024: "New Year's Day 0101,Spring Festival 0210-0217 !0204 !0218,Qingming Festival 0404-0406 !0407,Labour Day 0501-0505 !0428 !0511,Dragon Boat Festival 0610,Mid-Autumn Festival 0915-0917 !0914,National Day 1001-1007 !0929 !1012",
        2025: "New Year's Day 0101,Spring Festival 0128-0204 !0126 !0208,Qingming Festival 0404-0406,Labour Day 0501-0505 !0427,Dragon Boat Festival 0531-0602,National Day 1001-1008 !0928 !1011",
        2026: "New Year's Day 0101-0103 !0104,Spring Festival 0215-0223 !0214 !0228,Qingming Festival 0404-0406,Labour Day 0501-0505 !0509,Dragon Boat Festival 0619-0621,Mid-Autumn Festival 0925-0927,National Day 1001-1007 !0920 !1010",
      },
    },
    // General Holidays Ordinance, Cap. 149, as amended for 2012. A Saturday could be a substitute there; up to 2100 none is.
    HK: {
      name: ['Hong Kong', '中国香港'],
      from: 2016,
      festivals: `${chinese},Buddha's Birthday,Easter Sunday,Christmas Day`,
      off: "New Year's Day,Spring Festival,Spring Festival@L1.2,Spring Festival@L1.3,Qingming Festival,Good Friday,Day after Good Friday,Easter Monday,Labour Day,Buddha's Birthday,Dragon Boat Festival,HKSAR Establishment Day,Day after Mid-Autumn Festival,National Day,Double Ninth Festival,Christmas Day,Boxing Day",
      substitute: 'S',
      overlap: true,
    },
    // 紀念日及節日實施條例, in force since 2025-05-30, and the rules of 2025-06-13 on substitute days.
    TW: {
      name: ['Taiwan', '中国台湾'],
      from: 2026,
      festivals: `${chinese},Christmas Day`,
      off: "New Year's Day,Day before Chinese New Year's Eve:W,Chinese New Year's Eve:W,Spring Festival:W,Spring Festival@L1.2:W,Spring Festival@L1.3:W,Peace Memorial Day,Children's Day,Qingming Festival,Labour Day,Dragon Boat Festival,Mid-Autumn Festival,Teachers' Day,National Day@S10.10,Retrocession Day,Constitution Day",
      substitute: 'N',
    },
    // Holidays Act 1998; dates by the Ministry of Manpower; polling day of 2025.
    SG: {
      name: ['Singapore', '新加坡'],
      from: 1999,
      festivals: `${chinese},Hari Raya Puasa,Hari Raya Haji,Vesak Day,Deepavali,Easter Sunday,Christmas Day`,
      off: "New Year's Day,Spring Festival,Spring Festival@L1.2,Good Friday,Labour Day,National Day@S8.9,Christmas Day,Hari Raya Puasa,Vesak Day,Hari Raya Haji,Deepavali",
      substitute: 'S',
      announced: true,
      byDate: {
        2024: 'Hari Raya Puasa 0410,Vesak Day 0522,Hari Raya Haji 0617,Deepavali 1031',
        2025: 'Hari Raya Puasa 0331,Vesak Day 0512,Hari Raya Haji 0607,Deepavali 1020,Election Day 0503',
        2026: 'Hari Raya Puasa 0321,Vesak Day 0531,Hari Raya Haji 0527,Deepavali 1108',
      },
    },
    // Holidays Act 1951 (Act 369); federal dates by the Prime Minister's Department. States have more, and other weekends.
    MY: {
      name: ['Malaysia', '马来西亚'],
      from: 2021,
      festivals: `${chinese},Hari Raya Puasa,Hari Raya Haji,Vesak Day,Deepavali,Christmas Day`,
      off: "Spring Festival,Spring Festival@L1.2,Labour Day,King's Birthday,National Day@S8.31,Malaysia Day,Christmas Day,Hari Raya Puasa,Vesak Day,Hari Raya Haji,Awal Muharram,Maulidur Rasul,Deepavali",
      substitute: 'S',
      announced: true,
      byDate: {
        2025: 'Hari Raya Puasa 0331-0401,Vesak Day 0512,Hari Raya Haji 0607,Awal Muharram 0627,Maulidur Rasul 0905,Deepavali 1020,Public holiday 0915',
        2026: 'Hari Raya Puasa 0321-0322,Vesak Day 0531,Hari Raya Haji 0527,Awal Muharram 0617,Maulidur Rasul 0825,Deepavali 1108',
      },
    },
    // 国民の祝日に関する法律 as in force since 2007, with the special laws for the Games of 2020 and 2021.
    JP: {
      name: ['Japan', '日本'],
      from: 2020,
      festivals: "New Year's Day,Christmas Day",
      off: "New Year's Day,Coming of Age Day,Foundation Day,Emperor's Birthday,Vernal Equinox Day,Showa Day,Constitution Day@S5.3,Greenery Day,Children's Day@S5.5,Marine Day,Mountain Day,Respect for the Aged Day,Autumnal Equinox Day,Sports Day,Culture Day,Labour Thanksgiving Day",
      substitute: 'S',
      between: true,
      byDate: {
        2020: 'Marine Day 0723,Sports Day 0724,Mountain Day 0810',
        2021: 'Marine Day 0722,Sports Day 0723,Mountain Day 0808',
      },
    },
    // 공휴일에 관한 법률 and 관공서의 공휴일에 관한 규정, with Constitution Day since 2026; Labour Day by its own law.
    KR: {
      name: ['South Korea', '韩国'],
      from: 2023,
      festivals: "New Year's Day,Seollal,Chuseok,Christmas Day",
      off: "New Year's Day:-,Seollal@K1.1.-1:S,Seollal:S,Seollal@K1.2:S,Independence Movement Day,Labour Day:-,Children's Day@S5.5,Buddha's Birthday@K4.8,Memorial Day@S6.6:-,Constitution Day@S7.17>2026,Liberation Day,Chuseok@K8.14:S,Chuseok:S,Chuseok@K8.16:S,National Foundation Day,Hangul Day,Christmas Day",
      substitute: 'W',
      overlap: true,
      byDate: {
        2023: 'Public holiday 1002',
        2024: 'Election Day 0410,Public holiday 1001',
        2025: 'Public holiday 0127,Election Day 0603',
        2026: 'Election Day 0603',
      },
    },
    // 5 U.S.C. 6103 and Executive Order 11582.
    US: {
      name: ['USA', '美国'],
      from: 1986,
      festivals: "New Year's Day,Easter Sunday,Independence Day,Thanksgiving Day,Christmas Day",
      off: "New Year's Day,Martin Luther King Jr. Day,Washington's Birthday,Memorial Day,Juneteenth>2021,Independence Day,Labor Day,Columbus Day,Veterans Day,Thanksgiving Day,Christmas Day",
      substitute: 'N',
    },
    // Banking and Financial Dealings Act 1971 and royal proclamations: England and Wales.
    GB: {
      name: ['UK', '英国'],
      from: 2021,
      festivals: "New Year's Day,Easter Sunday,Christmas Day",
      off: "New Year's Day,Good Friday,Easter Monday,Early May bank holiday,Spring bank holiday,Summer bank holiday,Christmas Day,Boxing Day",
      substitute: 'W',
      byDate: {
        2022: 'Spring bank holiday 0602,Royal occasion 0603 0919',
        2023: 'Royal occasion 0508',
      },
    },
    // Canada Labour Code, section 166; Holidays Act for a Sunday on Canada Day. Provinces have more.
    CA: {
      name: ['Canada', '加拿大'],
      from: 1983,
      festivals: "New Year's Day,Easter Sunday,Canada Day,Thanksgiving Day@N10.2.1,Christmas Day",
      off: "New Year's Day,Good Friday,Victoria Day,Canada Day:S,Labour Day@N9.1.1,Day for Truth and Reconciliation>2021,Thanksgiving Day@N10.2.1,Remembrance Day,Christmas Day,Boxing Day",
    },
    // Fair Work Act 2009, section 115: the days that every state keeps on the same date; substitutes by the states' acts.
    AU: {
      name: ['Australia', '澳大利亚'],
      from: 1995,
      festivals: "New Year's Day,Australia Day,Easter Sunday,Christmas Day",
      off: "New Year's Day:W,Australia Day:W,Good Friday,Easter Monday,Anzac Day,Christmas Day:W,Boxing Day:W",
    },
    // Holiday acts of the states: the days that all sixteen keep; Art. 2 of the Unification Treaty.
    DE: {
      name: ['Germany', '德国'],
      from: 2018,
      festivals: "New Year's Day,Easter Sunday,Christmas Day",
      off: "New Year's Day,Good Friday,Easter Monday,Labour Day,Ascension Day,Whit Monday,German Unity Day,Christmas Day,Second day of Christmas",
    },
    // Code du travail, article L3133-1.
    FR: {
      name: ['France', '法国'],
      from: 1982,
      festivals: "New Year's Day,Easter Sunday,National Day@S7.14,Christmas Day",
      off: "New Year's Day,Easter Monday,Labour Day,Victory Day,Ascension Day,Whit Monday,National Day@S7.14,Assumption Day,All Saints' Day,Armistice Day,Christmas Day",
    },
  },
} satisfies HolidayTable;

export interface HolidayTable {
  /** Of each holiday: its name in English, by which the countries call it, its usual rule, its name in Chinese. */
  readonly names: string;
  readonly countries: Readonly<Record<string, CountryHolidays>>;
}
export default (): HolidayTable => data;
