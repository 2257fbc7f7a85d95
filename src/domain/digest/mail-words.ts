// Which texts a mail is worded with, and how their places are filled. The texts themselves stand with the languages and are
// handed in. `{n:day|days}` takes the first form for 1, else the second.
import type { CivilDate } from '../civil-date';
import { dayNumber, parseCivilDate } from '../civil-date';
import type { Reason, Section } from '../due/due-item';
import type { Language } from '../language';

export type MailTextKey =
  `title.${Section}` | `count.${Section}` | `line.${Reason['kind']}` | `first.${Reason['kind']}` | OtherKey;

type OtherKey =
  | 'weekdays'
  | 'months'
  | 'dayHere'
  | 'dayShort'
  | 'dayElsewhere'
  | 'today'
  | 'tomorrow'
  | 'late'
  | 'dueOn'
  | 'neededBy'
  | 'title.promises'
  | 'inBrackets'
  | 'lunarDay'
  | 'noNext'
  | 'someBroken'
  | 'notShown'
  | 'count.promises'
  | 'subject'
  | 'subjectAll'
  | 'join'
  | 'headline'
  | 'preheader'
  | 'preheaderTier'
  | 'more'
  | 'also'
  | 'stop'
  | 'last'
  | 'lastOn'
  | 'say'
  | 'greet'
  | 'doubt'
  | 'open'
  | 'openSheet'
  | 'foot'
  | 'from'
  | 'taskFrom'
  | 'since'
  | 'never'
  | 'morning'
  | 'afternoon'
  | 'personDay'
  | 'manager'
  | 'boss'
  | 'noName'
  | 'group'
  | 'groupMore'
  | 'weekSubject'
  | 'weekNeeds'
  | 'weekQuiet'
  | 'weekCalm'
  | 'weekHeadline'
  | 'weekEscalated'
  | 'weekUncared'
  | 'weekBroken'
  | 'weekPreheaderCalm'
  | 'weekUnread'
  | 'figures'
  | 'figureHead'
  | 'standing'
  | 'standingHead'
  | 'gained'
  | 'kept'
  | 'lost'
  | 'lostWorth'
  | 'wonBack'
  | 'promisesKept'
  | 'overdue'
  | 'moneyLate'
  | 'topShare'
  | 'tiersUp'
  | 'tiersDown'
  | 'needsYou'
  | 'keyCustomers'
  | 'reps'
  | 'repHead'
  | 'reasons'
  | 'whyNoPlan'
  | 'whyNoSecondRep'
  | 'whyDropping'
  | 'whoRole'
  | 'stepsIn'
  | 'stuck'
  | 'byRule'
  | 'reasonCount'
  | 'weekMore'
  | 'dashboard'
  | 'weekFoot';

export type MailTexts = Readonly<Record<MailTextKey, string>>;

export interface MailWords {
  readonly language: Language;
  readonly text: (key: MailTextKey, places?: Places) => string;
  /** `Tue 10 Feb`, of another year than today's `10 Feb 2025`. */
  readonly day: (day: CivilDate) => string;
  /** Without the weekday: `10 Feb`. */
  readonly shortDay: (day: CivilDate) => string;
}

export type Places = Readonly<Record<string, string | number>>;

export function mailWords(language: Language, texts: MailTexts, today: CivilDate): MailWords {
  const text = (key: MailTextKey, places: Places = {}): string => filled(texts[key], places);
  const [weekdays, months] = [texts.weekdays.split(','), texts.months.split(',')];
  const dayAs = (date: CivilDate, here: 'dayHere' | 'dayShort'): string => {
    if (parseCivilDate(date) === null) return date;
    const [year = 0, month = 1, monthDay = 1] = date.split('-').map(Number);
    // 1970-01-01 was a Thursday.
    const weekday = weekdays[(((dayNumber(date) + 3) % 7) + 7) % 7] ?? '';
    const places = { weekday, date: monthDay, month: months[month - 1] ?? '', year };
    return text(date.slice(0, 4) === today.slice(0, 4) ? here : 'dayElsewhere', places);
  };
  return { language, text, day: (date) => dayAs(date, 'dayHere'), shortDay: (date) => dayAs(date, 'dayShort') };
}

/** What is filled in is not looked through again, so a value with braces stays as it is. */
const filled = (text: string, places: Places): string =>
  text.replace(/\{(\w+)(?::([^{}|]*)\|([^{}]*))?\}/g, (place, name: string, one?: string, many?: string) => {
    const value = places[name];
    if (value === undefined) return place;
    if (one !== undefined && many !== undefined) return value === 1 ? one : many;
    return String(value);
  });

/** 86,400, with two decimals where there are any. */
export function amountWords(amount: number): string {
  if (!Number.isFinite(amount)) return '–';
  const cents = Math.round(Math.abs(amount) * 100);
  const whole = String(Math.floor(cents / 100)).replace(/\B(?=(\d{3})+$)/g, ',');
  const rest = cents % 100 === 0 ? '' : `.${String(cents % 100).padStart(2, '0')}`;
  return `${amount < 0 && cents > 0 ? '-' : ''}${whole}${rest}`;
}
