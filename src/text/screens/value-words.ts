// A field's value as a card shows it, in the archive's language. Knows no screen; names of linked cards are told.
import { choiceWord } from '../../domain/catalogue/catalogue';
import type { FieldLine } from '../../domain/catalogue/field';
import type { Language } from '../../domain/language';
import type { FieldValue } from '../../domain/table/field-value';
import { dayWords } from './day-words';
import { lunarDayWords } from './lunar-words';
import { screenText } from './text';

export interface ValueSetting {
  readonly language: Language;
  readonly today: string;
  /** Name of the card with that id, or null. */
  readonly nameOf: (id: string) => string | null;
}

/** 86400 as 86,400; -1234.5 as -1,234.5. */
export function numberWords(value: number): string {
  const [whole = '', fraction] = String(value).split('.');
  if (/[^\d-]/.test(whole)) return String(value);
  const grouped = whole.replace(/\B(?=(\d{3})+$)/g, ',');
  return fraction === undefined ? grouped : `${grouped}.${fraction}`;
}

/** A mainland mobile in the usual three parts; any other number as typed. */
export function phoneWords(phone: string): string {
  const match = /^(1[3-9]\d)(\d{4})(\d{4})$/.exec(phone.trim());
  return match ? `${match[1] ?? ''} ${match[2] ?? ''} ${match[3] ?? ''}` : phone;
}

function occasionWords(text: string, language: Language): string {
  const match = /^(L?)(?:(\d{4})-)?(\d{2})(\+?)-(\d{2})$/.exec(text);
  if (!match) return text;
  const [year, month, day] = [match[2] ?? '', Number(match[3]), Number(match[5])];
  if (match[1] === 'L' || match[4] === '+')
    return lunarDayWords({ year, month, day, leap: match[4] === '+' }, language);
  const monthWord = screenText(language).months[month - 1] ?? '';
  if (language === 'zh') return `${year === '' ? '' : `${year}年`}${monthWord}${day}日`;
  return `${day} ${monthWord}${year === '' ? '' : ` ${year}`}`;
}

export function valueWords(line: FieldLine, value: FieldValue | undefined, setting: ValueSetting): string {
  const { language, today, nameOf } = setting;
  if (value === undefined || value === null) return '';
  const word = (key: string): string =>
    line.choices === undefined ? key : (choiceWord(line.choices, key, language) ?? key);
  if (Array.isArray(value)) return (value as readonly string[]).map(word).join(screenText(language).listComma);
  if (typeof value === 'boolean') return value ? screenText(language).yes : screenText(language).no;
  if (typeof value === 'number') return numberWords(value);
  switch (line.type) {
    case 'choice':
      return word(String(value));
    case 'date':
      return dayWords(String(value), today, language);
    case 'dateTime':
      return String(value).replace(/^(\d{4}-\d{2}-\d{2})/, (day) => dayWords(day, today, language));
    case 'occasion':
      return occasionWords(String(value), language);
    case 'phone':
      return phoneWords(String(value));
    case 'customer':
      return nameOf(String(value)) ?? String(value);
    default:
      return String(value);
  }
}
