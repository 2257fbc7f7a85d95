// Every custom function with the arguments that the tests give it: each parameter, what it takes, and where the sample
// workbook has it. A function that is missing here fails the tests. Knows no result.

/** What a parameter takes; it decides how the tests spoil it. */
export type Taken =
  | 'ids' // a column of customer ids
  | 'dates' // a column of dates
  | 'numbers' // a column of numbers
  | 'words' // a column of words of a fixed list
  | 'texts' // a column of any text
  | 'occasions' // a column of birthdays and other yearly days
  | 'flags' // a column of TRUE and FALSE
  | 'metrics' // some columns of numbers
  | 'list' // a short row or column of settings
  | 'table' // columns of different kinds
  | 'day' // one day
  | 'rate' // a yearly rate of interest
  | 'count' // one number, 0 or more
  | 'setting'; // one number or word with rules of its own

export interface Parameter {
  readonly name: string;
  readonly takes: Taken;
  /** As typed into a formula; A1 references lead into the sample workbook. */
  readonly given: string;
  readonly optional?: true;
  /** Columns of one height. */
  readonly with?: string;
}

export interface FunctionLine {
  readonly name: string;
  readonly parameters: readonly Parameter[];
  /** A cell of the sample and another value for it, which changes the result. */
  readonly edit: readonly [cell: string, value: string | number];
  /** Whether its result is a table of its own, not one row for each row of the first argument. */
  readonly table?: true;
}

type Short = readonly [name: string, takes: Taken, given: string, mark?: string];

/** A mark is `optional`, or the name of the column that this one must be as high as. */
const line = (
  name: string,
  parameters: readonly Short[],
  edit: FunctionLine['edit'],
  rest: Partial<FunctionLine> = {},
): FunctionLine => ({
  name,
  edit,
  ...rest,
  parameters: parameters.map(([parameter, takes, given, mark]) => {
    const [first, second] = (mark ?? '').split(' ');
    const height = [first, second].find((word) => word !== undefined && word !== '' && word !== 'optional');
    return {
      name: parameter,
      takes,
      given,
      ...(first === 'optional' ? { optional: true as const } : {}),
      ...(height === undefined ? {} : { with: height }),
    };
  }),
});

const IDS: Short = ['ids', 'ids', 'Customers!A2:A7'];
const ORDER_IDS: Short = ['order_ids', 'ids', 'Orders!A2:A'];
const ORDER_DATES: Short = ['order_dates', 'dates', 'Orders!B2:B', 'order_ids'];
const ORDER_AMOUNTS: Short = ['order_amounts', 'numbers', 'Orders!C2:C', 'order_ids'];
const AS_OF: Short = ['as_of', 'day', 'Settings!B1'];
const LANGUAGE: Short = ['language', 'setting', '"zh"', 'optional'];
const VALUES: Short = ['values', 'numbers', 'Customers!E2:E7'];
const ORDER_EDIT = ['Orders!C2', 12_345] as const;

export const FUNCTIONS: readonly FunctionLine[] = [
  line('CUSTOMER_RFM', [IDS, ORDER_IDS, ORDER_DATES, ORDER_AMOUNTS, AS_OF], ORDER_EDIT),
  line(
    'CUSTOMER_VALUE',
    [
      IDS,
      ORDER_IDS,
      ORDER_DATES,
      ['order_profits', 'numbers', 'Orders!C2:C', 'order_ids'],
      AS_OF,
      ['annual_rate', 'rate', 'Settings!B2'],
      ['horizon_years', 'count', 'Settings!B3'],
      ['acquisition_costs', 'numbers', 'Customers!Q2:Q7', 'optional ids'],
      ['yearly_retention_costs', 'numbers', 'Customers!R2:R7', 'optional ids'],
      LANGUAGE,
    ],
    ORDER_EDIT,
  ),
  line(
    'CUSTOMER_FORECAST',
    [
      IDS,
      ORDER_IDS,
      ORDER_DATES,
      ORDER_AMOUNTS,
      AS_OF,
      ['horizon_days', 'count', 'Settings!B4'],
      ['annual_rate', 'rate', 'Settings!B2', 'optional'],
    ],
    ['Orders!C3', 12_345],
  ),
  line('CUSTOMER_FORECAST_FIT', [ORDER_IDS, ORDER_DATES, ORDER_AMOUNTS, AS_OF], ['Orders!C3', 12_345], { table: true }),
  line(
    'CUSTOMER_SCORE',
    [
      ['metrics', 'metrics', 'Customers!E2:F7'],
      ['weights', 'list', '{2,1}'],
      ['directions', 'list', '{"high","low"}', 'optional'],
      ['names', 'list', '{"Value","Cost"}', 'optional'],
      LANGUAGE,
    ],
    ['Customers!E3', 5],
  ),
  line(
    'CUSTOMER_TIER',
    [
      ['scores', 'numbers', 'Customers!E2:E7'],
      ['tier_table', 'table', 'Tiers!A1:B'],
    ],
    ['Tiers!B2', 10],
  ),
  line(
    'CUSTOMER_TIER_BY_SHARE',
    [VALUES, ['shares', 'list', '{0.2,0.3}', 'optional'], ['names', 'list', '{"A","B","C"}', 'optional'], LANGUAGE],
    ['Customers!E6', 9_999],
  ),
  line(
    'CUSTOMER_TIER_BY_MONEY',
    [VALUES, ['cuts', 'list', '{0.8,0.95}', 'optional'], ['names', 'list', '{"A","B","C"}', 'optional'], LANGUAGE],
    ['Customers!E6', 9_999],
  ),
  line('CUSTOMER_TOP_SHARE', [VALUES, ['fraction', 'setting', 'Settings!B8', 'optional']], ['Customers!E6', 9_999], {
    table: true,
  }),
  line('CUSTOMER_CURVE', [VALUES, ['steps', 'setting', '5', 'optional']], ['Customers!E6', 9_999], { table: true }),
  line(
    'CUSTOMER_MIX',
    [IDS, ORDER_IDS, ['order_categories', 'texts', 'Orders!D2:D', 'order_ids'], ORDER_AMOUNTS],
    ORDER_EDIT,
  ),
  line(
    'CUSTOMER_BEST_WORST',
    [
      IDS,
      ['profits', 'numbers', 'Customers!G2:G7', 'ids'],
      ['service_costs', 'numbers', 'Customers!H2:H7', 'ids'],
      ['good_signs', 'numbers', 'Customers!I2:I7', 'ids'],
      ['bad_signs', 'numbers', 'Customers!J2:J7', 'ids'],
      LANGUAGE,
    ],
    ['Customers!G2', -7],
  ),
  line(
    'CUSTOMER_WORTH',
    [
      ['net_values', 'numbers', 'Customers!E2:E7'],
      ['planned_costs', 'numbers', 'Customers!F2:F7', 'net_values'],
      LANGUAGE,
    ],
    ['Customers!E2', 1],
  ),
  line(
    'CUSTOMER_READINESS',
    [['intents', 'words', 'Customers!K2:K7'], ['powers', 'words', 'Customers!L2:L7', 'intents'], LANGUAGE],
    ['Customers!L2', 'weak'],
  ),
  line(
    'CUSTOMER_NEXT_CONTACT',
    [
      ['last_contacts', 'dates', 'Customers!B2:B7'],
      ['tiers', 'texts', 'Customers!C2:C7', 'last_contacts'],
      ['tier_table', 'table', 'Tiers!A1:C'],
      AS_OF,
      ['need_dates', 'dates', 'Customers!D2:D7', 'optional last_contacts'],
    ],
    ['Tiers!C4', 30],
  ),
  line(
    'CUSTOMER_RETENTION',
    [ORDER_IDS, ORDER_DATES, ORDER_AMOUNTS, AS_OF, ['gap_days', 'setting', 'Settings!B5']],
    ['Settings!B5', 60],
    { table: true },
  ),
  line(
    'NEXT_OCCASION',
    [
      ['dates', 'occasions', 'Customers!M2:M7'],
      ['calendars', 'words', 'Customers!N2:N7', 'dates'],
      AS_OF,
      ['leap_policy', 'setting', '"leap"', 'optional'],
      ['short_month_policy', 'setting', '"next"', 'optional'],
      ['feb29_policy', 'setting', '1', 'optional'],
    ],
    ['Customers!N2', 'lunar'],
  ),
  line('LUNAR_DATE', [['dates', 'dates', 'Days!A2:A4']], ['Days!A2', '2026-03-01']),
  line(
    'SOLAR_DATE',
    [
      ['years', 'numbers', 'Days!B2:B4'],
      ['months', 'numbers', 'Days!C2:C4', 'years'],
      ['days', 'numbers', 'Days!D2:D4', 'years'],
      ['leaps', 'flags', 'Days!E2:E4', 'optional years'],
    ],
    ['Days!D2', 15],
  ),
  line(
    'HOLIDAYS',
    [
      ['country', 'setting', 'Settings!B6'],
      ['year', 'setting', 'Settings!B7'],
      LANGUAGE,
      ['own_rows', 'table', 'Days!F2:I4', 'optional'],
    ],
    ['Settings!B7', 2025],
    { table: true },
  ),
  line(
    'STOCK_ADVICE',
    [
      ['stocks', 'numbers', 'Customers!O2:O7'],
      ['period_sales', 'numbers', 'Customers!P2:P7', 'stocks'],
      ['safety_ratio', 'setting', '2', 'optional'],
      LANGUAGE,
    ],
    ['Customers!O2', 999],
  ),
];
