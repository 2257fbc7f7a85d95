// One due thing as lines of the morning mail: who, when, why, what was said last and what to say. Personal data of others'
// customers is masked here, before anything has a form. Knows no other item and no limit of the whole.
import type { DueItem, Reason } from '../due/due-item';
import type { DigestInput, ShownCustomer } from './digest-input';
import { oneLine, safeLink } from './line-text';
import type { MailItem } from './mail-page';
import type { MailWords } from './mail-words';
import { maskIn, maskPhone } from './mask';
import type { Seen } from './reason-words';
import { isLate, reasonWords, tierWord, whenWords } from './reason-words';

/** Code points; a Chinese character says about as much as two letters. */
const limits = { en: { words: 80, say: 160, greet: 500 }, zh: { words: 40, say: 80, greet: 200 } } as const;
const NAME = 60;

/** @param again it stands in the mail already, with the words of the last contact */
export function digestItem(item: DueItem, input: DigestInput, words: MailWords, again = false): MailItem {
  const customer = item.customer === null ? null : (input.customers.get(item.customer) ?? null);
  const own = customer !== null && customer.owner?.toLowerCase() === input.person.email.toLowerCase();
  const limit = limits[words.language];
  const seen = (text: string, most: number = limit.words): string => {
    const line = oneLine(text, most);
    return own || item.customer === null ? line : maskIn(line);
  };
  // Nobody to call or to greet: what is owed to them or by them stands there all the same.
  const quiet = item.mayContact === false;
  const said = quiet ? null : saying(item, input);
  return {
    name: nameOf(item, customer, words, seen),
    badge: customer?.tier ? { word: tierWord(customer.tier, words.language), rank: customer.tierRank } : null,
    notes: [
      whenWords(item, input.today, words),
      customer?.phone && !quiet ? (own ? oneLine(customer.phone, 24) : maskPhone(oneLine(customer.phone, 40))) : '',
      customer === null ? '' : oneLine(customer.id, 20),
      input.inDoubt.has(item.key) ? words.text('doubt') : '',
    ].filter((note) => note !== ''),
    late: isLate(item),
    link: safeLink(input.links.get(item.key) ?? customer?.link ?? null),
    lines: linesOf(item.reason, customer, again ? null : customer?.last, input, words, seen),
    say:
      said === null
        ? null
        : isGreeting(item.reason)
          ? words.text('greet', { words: seen(said, limit.greet) })
          : words.text('say', { words: seen(said, limit.say) }),
  };
}

const isGreeting = ({ kind }: Reason): boolean => kind === 'birthday' || kind === 'occasion' || kind === 'holiday';

function saying({ key, reason }: DueItem, { says }: DigestInput): string | null {
  // As it was drafted, which has the team's own words in it.
  const own = reason.kind === 'birthday' || reason.kind === 'occasion' ? reason.greeting : null;
  const said = says.get(key) ?? own ?? '';
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

function linesOf(
  reason: Reason,
  customer: ShownCustomer | null,
  last: ShownCustomer['last'] | undefined,
  { names, person }: DigestInput,
  words: MailWords,
  seen: Seen,
): readonly string[] {
  const { text, shortDay } = words;
  const ended = (line: string): string => line.replace(/[\s.。;；,，、]+$/, '');
  const shown = customer === null ? null : { ...customer, last: last ?? null };
  const others = new Map([...names].filter(([email]) => email !== person.email.toLowerCase()));
  const why = ended(seen(reasonWords(reason, shown, others, words, seen), 200));
  const spoken = last ? ended(seen(last.words)) : '';
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
          .map((part) => `${part}${stopOf(part, words)}`)
          .join('')
          .trim(),
      ];
}

/** None after a mark that ends a sentence itself; after Chinese words the Chinese one, whoever reads it. */
function stopOf(part: string, { text, language }: MailWords): string {
  if (/[…!?！？]$/.test(part)) return language === 'zh' ? '' : ' ';
  return language === 'en' && /\p{Script=Han}$/u.test(part) ? '。 ' : text('stop');
}
