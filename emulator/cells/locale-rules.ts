// What a spreadsheet's locale decides about reading and showing numbers and dates; locales are Google's, `en_US`.
// Knows no cell. What Google's help names is written down here; the rest is taken from the CLDR data of Intl.

export type DateOrder = 'mdy' | 'dmy' | 'ymd';

export interface LocaleRules {
  /** For Intl: `en-US`. */
  readonly tag: string;
  readonly decimal: string;
  readonly group: string;
  readonly dateOrder: DateOrder;
  /** The format that a typed date takes. */
  readonly dateFormat: string;
  /** The local currency's sign; empty where this table has none. */
  readonly currency: string;
  readonly currencyLast: boolean;
  /** Months by all the names they may be typed with, lower case. English ones are understood everywhere. */
  readonly months: ReadonlyMap<string, number>;
  readonly truth: ReadonlyMap<string, boolean>;
}

const CURRENCIES: Readonly<Record<string, string>> = {
  US: '$',
  GB: '£',
  CN: '¥',
  DE: '€',
  FR: '€',
  ES: '€',
  IT: '€',
  JP: '¥',
};
const DATE_FORMATS: Readonly<Record<string, string>> = { de_DE: 'dd.mm.yyyy' };
const TRUTH: Readonly<Record<string, readonly [string, string]>> = { de: ['wahr', 'falsch'], fr: ['vrai', 'faux'] };

const KNOWN = new Map<string, LocaleRules>();

export function localeRules(locale: string): LocaleRules {
  const known = KNOWN.get(locale);
  if (known !== undefined) return known;
  const rules = readRules(locale);
  KNOWN.set(locale, rules);
  return rules;
}

function readRules(locale: string): LocaleRules {
  const tag = locale.replaceAll('_', '-');
  const [language = '', region = ''] = locale.split(/[_-]/);
  const number = new Intl.NumberFormat(tag, { useGrouping: 'always', numberingSystem: 'latn' });
  const parts = number.formatToParts(12_345.6);
  // 2 January: day and month differ and both are short.
  const date = new Intl.DateTimeFormat(tag, { timeZone: 'UTC', numberingSystem: 'latn', calendar: 'gregory' });
  const dateParts = date.formatToParts(Date.UTC(2026, 0, 2));
  return {
    tag,
    decimal: parts.find((part) => part.type === 'decimal')?.value ?? '.',
    group: parts.find((part) => part.type === 'group')?.value ?? ',',
    dateOrder: orderOf(dateParts),
    dateFormat: DATE_FORMATS[locale] ?? patternOf(dateParts),
    currency: CURRENCIES[region] ?? '',
    currencyLast: CURRENCIES[region] === '€',
    months: monthNames(tag),
    truth: new Map([
      ['true', true],
      ['false', false],
      ...(TRUTH[language] ?? []).map((word, no) => [word, no === 0] as const),
    ]),
  };
}

function orderOf(parts: readonly Intl.DateTimeFormatPart[]): DateOrder {
  const order = parts
    .map(({ type }) => (type === 'year' || type === 'month' || type === 'day' ? type.charAt(0) : ''))
    .join('');
  return order === 'mdy' || order === 'ymd' ? order : 'dmy';
}

function patternOf(parts: readonly Intl.DateTimeFormatPart[]): string {
  return parts
    .map(({ type, value }) => {
      if (type === 'year') return 'yyyy';
      if (type === 'month') return 'm'.repeat(value.length);
      return type === 'day' ? 'd'.repeat(value.length) : value;
    })
    .join('');
}

function monthNames(tag: string): ReadonlyMap<string, number> {
  const names = new Map<string, number>();
  for (const language of [tag, 'en-US']) {
    for (const style of ['long', 'short'] as const) {
      const format = new Intl.DateTimeFormat(language, { month: style, timeZone: 'UTC', calendar: 'gregory' });
      for (let month = 1; month <= 12; month += 1) {
        const name = format
          .format(Date.UTC(2026, month - 1, 1))
          .toLowerCase()
          .replace(/\.$/, '');
        if (/^\p{L}/u.test(name)) names.set(name, month);
      }
    }
  }
  return names;
}
