// Why and when a due thing is due, in the words of the mail and of the sidebar. Knows no form, no mask and no list.
import { choiceKey, choiceWord } from '../catalogue/catalogue';
import type { CivilDate } from '../civil-date';
import { addDays } from '../civil-date';
import type { DueItem, Reason, Section } from '../due/due-item';
import type { Language } from '../language';
import type { DigestInput, ShownCustomer } from './digest-input';
import { oneLine } from './line-text';
import type { MailWords } from './mail-words';
import { amountWords } from './mail-words';

/** What a cell says as it may be shown: one line of at most so many code points, masked where it has to be. */
export type Seen = (text: string, most?: number) => string;

const LATE_KINDS: ReadonlySet<Reason['kind']> = new Set(['promiseBroken', 'task', 'followUp', 'moneyOverdue']);

/** Whether a day has passed that somebody else counts on. */
export const isLate = ({ reason, daysLate }: Pick<DueItem, 'reason' | 'daysLate'>): boolean =>
  daysLate > 0 && LATE_KINDS.has(reason.kind);

/** Promises that are all only due are not called broken. */
export const titleOf = (section: Section, items: readonly Pick<DueItem, 'reason'>[]): Section | 'promises' =>
  section === 'brokenPromises' && items.some(({ reason }) => reason.kind === 'promiseDue') ? 'promises' : section;

export function whenWords(
  { reason, daysLate }: Pick<DueItem, 'reason' | 'daysLate'>,
  today: CivilDate,
  { text, day }: MailWords,
): string {
  const near = (date: CivilDate): string =>
    date === today ? text('today') : date === addDays(today, 1) ? text('tomorrow') : day(date);
  const due = (date: CivilDate | null): string => {
    if (daysLate > 0) return text('late', { n: daysLate });
    if (date === null) return '';
    return date === today ? text('today') : text('dueOn', { day: near(date) });
  };
  switch (reason.kind) {
    case 'promiseDue':
    case 'promiseBroken':
    case 'task':
    case 'followUp':
      return due(reason.due);
    case 'moneyDue':
    case 'moneyOverdue':
      return due(reason.oldestDue);
    case 'needDate':
      return text('neededBy', { day: near(reason.need) });
    case 'birthday':
    case 'occasion':
    case 'holiday':
      return near(reason.on);
    case 'visit':
      return reason.half === null ? text('today') : text(reason.half);
    case 'tierFallen':
      return day(reason.on);
    case 'noPlan':
    case 'aliveLow':
    case 'stale':
    case 'escalation':
      return '';
  }
}

/** @param stepsIn who is to step in, where that is not the reader */
export function reasonWords(
  reason: Reason,
  customer: ShownCustomer | null,
  names: DigestInput['names'],
  words: MailWords,
  seen: Seen,
  stepsIn: string | null = null,
): string {
  const { text, day, language } = words;
  const since = (date: CivilDate | null): string => (date === null ? text('never') : day(date));
  switch (reason.kind) {
    case 'promiseDue':
    case 'promiseBroken':
      return text(`line.${reason.kind}`, { promise: seen(reason.promise) });
    case 'task': {
      const from = reason.from === null ? '' : oneLine(names.get(reason.from.toLowerCase()) ?? '', 40);
      // Without a customer the text stands as the name already.
      if (customer === null) return from === '' ? '' : text('from', { from });
      const task = seen(reason.text);
      return from === '' ? text('line.task', { text: task }) : text('taskFrom', { text: task, from });
    }
    case 'followUp':
      return reason.time === null ? '' : text('line.followUp', { time: oneLine(reason.time, 20) });
    case 'needDate':
      return text('line.needDate', { day: day(reason.need) });
    case 'noPlan':
      // The last words stand beside it with their day.
      return customer?.last && customer.last.on === reason.since && customer.last.words !== ''
        ? text('noNext')
        : text('line.noPlan', { when: since(reason.since) });
    case 'birthday': {
      const person = oneLine(reason.person ?? customer?.name ?? '', 40);
      return `${text('line.birthday', { person })}${lunarOf(reason.lunar, words)}`;
    }
    case 'occasion': {
      const what = seen(reason.what ?? '');
      const line = reason.person ? text('personDay', { what, person: oneLine(reason.person, 40) }) : what;
      return `${text('line.occasion', { what: line })}${lunarOf(reason.lunar, words)}`;
    }
    case 'holiday':
      return text('line.holiday', { what: oneLine(reason.name[language], 60) });
    case 'visit': {
      const goals = reason.goals.map((goal) => goalWord(goal, language)).map((goal) => oneLine(goal, 40));
      return goals.length === 0
        ? ''
        : text('line.visit', { goals: goals.slice(0, 4).join(language === 'zh' ? '、' : ', ') });
    }
    case 'moneyDue':
    case 'moneyOverdue': {
      const { amount, rows, oldestDue } = reason;
      return text(`line.${reason.kind}`, { amount: amountWords(amount), rows, day: words.shortDay(oldestDue) });
    }
    case 'tierFallen':
      return text('line.tierFallen', {
        before: tierWord(reason.before, language),
        after: tierWord(reason.after, language),
      });
    case 'aliveLow':
      return text('line.aliveLow', { alive: Math.round(reason.alive * 100) });
    case 'stale':
      return text('line.stale', { when: since(reason.lastConfirmed) });
    case 'escalation': {
      const what = ruleAndDays(words, reason.days, '');
      return stepsIn === null ? text('line.escalation', { what }) : text('stepsIn', { who: stepsIn, what });
    }
  }
}

/** @param rule what the rule looks at besides days; '' where it is not told */
export function ruleAndDays({ text }: MailWords, days: number, rule: string): string {
  const why = [rule, days > 0 ? text('stuck', { days }) : ''].filter((part) => part !== '').join(text('join'));
  return why || text('byRule');
}

/** The words of the calendar are Chinese: whoever reads English learns that the day moves from year to year. */
function lunarOf(lunar: string | null, { text, language }: MailWords): string {
  if (lunar === null) return '';
  const known = language === 'zh' || !/\p{Script=Han}/u.test(lunar);
  return text('inBrackets', { what: known ? oneLine(lunar, 40) : text('lunarDay') });
}

/** Names that set-up gave are said in the reader's language, a team's own as they are written. */
export function tierWord(tier: string, language: Language): string {
  const key = choiceKey('tierNames', tier);
  return oneLine(key === undefined ? tier : choiceWord('tierNames', key, language), 20);
}

const goalWord = (goal: string, language: 'en' | 'zh'): string => {
  const [lists, key]: readonly [readonly string[], string] = [['salesGoals', 'administrativeGoals'], goal];
  return lists.map((list) => choiceWord(list, key, language)).find((word) => word !== undefined) ?? goal;
};
