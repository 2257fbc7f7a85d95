// One due thing as lines of the morning mail: who, when, why, what was said last and what to say. Personal data of others'
// customers is masked here, before anything has a form. Knows no other item and no limit of the whole.
import { choiceWord } from '../catalogue/catalogue';
import type { CivilDate } from '../civil-date';
import { addDays } from '../civil-date';
import type { DueItem, Reason } from '../due/due-item';
import type { DigestInput, ShownCustomer } from './digest-input';
import { oneLine, safeLink } from './line-text';
import type { MailItem } from './mail-page';
import type { MailWords } from './mail-words';
import { amountWords } from './mail-words';
import { maskIn, maskPhone } from './mask';

/** Code points; a Chinese character says about as much as two letters. */
const limits = { en: { words: 80, say: 160 }, zh: { words: 40, say: 80 } } as const;
const NAME = 60;

export function digestItem(item: DueItem, input: DigestInput, words: MailWords): MailItem {
  const customer = item.customer === null ? null : (input.customers.get(item.customer) ?? null);
  const own = customer !== null && customer.owner?.toLowerCase() === input.person.email.toLowerCase();
  const limit = limits[words.language];
  const seen = (text: string, most: number = limit.words): string => {
    const line = oneLine(text, most);
    return own || item.customer === null ? line : maskIn(line);
  };
  const said = saying(item, input);
  const late = item.daysLate > 0 && LATE_KINDS.has(item.reason.kind);
  return {
    name: nameOf(item, customer, words, seen),
    badge: customer?.tier ? { word: oneLine(customer.tier, 20), rank: customer.tierRank } : null,
    notes: [
      whenOf(item, input.today, words),
      customer?.phone ? (own ? oneLine(customer.phone, 24) : maskPhone(oneLine(customer.phone, 40))) : '',
      customer === null ? '' : oneLine(customer.id, 20),
      input.inDoubt.has(item.key) ? words.text('doubt') : '',
    ].filter((note) => note !== ''),
    late,
    link: safeLink(input.links.get(item.key) ?? customer?.link ?? null),
    lines: linesOf(item.reason, customer, input, words, seen),
    say: said === null ? null : words.text(isGreeting(item.reason) ? 'greet' : 'say', { words: seen(said, limit.say) }),
  };
}

type Seen = (text: string, most?: number) => string;

const LATE_KINDS: ReadonlySet<Reason['kind']> = new Set(['promiseBroken', 'task', 'followUp', 'moneyOverdue']);

const isGreeting = ({ kind }: Reason): boolean => kind === 'birthday' || kind === 'occasion' || kind === 'holiday';

function saying({ key, reason }: DueItem, { says }: DigestInput): string | null {
  const own = reason.kind === 'birthday' || reason.kind === 'occasion' ? reason.greeting : null;
  const said = own ?? says.get(key) ?? '';
  return said.trim() === '' ? null : said;
}

/** A task without a customer goes by its text. */
function nameOf(
  { customer: id, reason }: DueItem,
  customer: ShownCustomer | null,
  words: MailWords,
  seen: Seen,
): string {
  const name = customer?.name ?? id ?? (reason.kind === 'task' ? seen(reason.text) : '');
  return oneLine(name, id === null ? 100 : NAME) || words.text('noName');
}

function whenOf({ reason, daysLate }: DueItem, today: CivilDate, { text, day }: MailWords): string {
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

function linesOf(
  reason: Reason,
  customer: ShownCustomer | null,
  { names }: DigestInput,
  words: MailWords,
  seen: Seen,
): readonly string[] {
  const { text, shortDay } = words;
  const ended = (line: string): string => line.replace(/[\s.。;；,，、]+$/, '');
  const why = ended(seen(reasonLine(reason, customer, names, words, seen), 200));
  const { last } = customer ?? { last: null };
  const spoken = last === null ? '' : ended(seen(last.words));
  const before =
    spoken === ''
      ? ''
      : last?.on
        ? text('lastOn', { day: shortDay(last.on), words: spoken })
        : text('last', { words: spoken });
  const told = [why, before].filter((part) => part !== '');
  return told.length === 0
    ? []
    : [
        told
          .map((part) => `${part}${text('stop')}`)
          .join('')
          .trim(),
      ];
}

function reasonLine(
  reason: Reason,
  customer: ShownCustomer | null,
  names: DigestInput['names'],
  { text, day, language }: MailWords,
  seen: Seen,
): string {
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
      return text('line.noPlan', { when: since(reason.since) });
    case 'birthday': {
      const person = oneLine(reason.person ?? customer?.name ?? '', 40);
      return `${text('line.birthday', { person })}${lunarOf(reason.lunar)}`;
    }
    case 'occasion': {
      const what = seen(reason.what ?? '');
      const line = reason.person ? text('personDay', { what, person: oneLine(reason.person, 40) }) : what;
      return `${text('line.occasion', { what: line })}${lunarOf(reason.lunar)}`;
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
      return text(`line.${reason.kind}`, { amount: amountWords(amount), rows, day: day(oldestDue) });
    }
    case 'tierFallen':
      return text('line.tierFallen', { before: oneLine(reason.before, 20), after: oneLine(reason.after, 20) });
    case 'aliveLow':
      return text('line.aliveLow', { alive: Math.round(reason.alive * 100) });
    case 'stale':
      return text('line.stale', { when: since(reason.lastConfirmed) });
    case 'escalation':
      return text('line.escalation', { who: text(reason.role), days: reason.days });
  }
}

const lunarOf = (lunar: string | null): string => (lunar === null ? '' : ` (${oneLine(lunar, 40)})`);

const goalWord = (goal: string, language: 'en' | 'zh'): string => {
  const [lists, key]: readonly [readonly string[], string] = [['salesGoals', 'administrativeGoals'], goal];
  return lists.map((list) => choiceWord(list, key, language)).find((word) => word !== undefined) ?? goal;
};
