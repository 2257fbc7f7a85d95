// Festivals of a day that many customers keep, as one line of the morning mail with the first names and the count; in the
// sidebar each stands for itself. Knows no form and no limit of the whole.
import type { DueItem } from '../due/due-item';
import type { DigestInput } from './digest-input';
import { oneLine, safeLink } from './line-text';
import type { MailItem } from './mail-page';
import type { MailWords } from './mail-words';
import { whenWords } from './reason-words';

/** Names told of a festival. */
const NAMES = 8;
const NAME = 30;

/** The things put together, each group where its first stands; a thing of its own is a group of one. */
export function holidayGroups(ordered: readonly DueItem[]): readonly (readonly [DueItem, ...DueItem[]])[] {
  const groups = new Map<string, [DueItem, ...DueItem[]]>();
  for (const item of ordered) {
    const { reason } = item;
    const name = reason.kind === 'holiday' ? JSON.stringify([reason.on, reason.name.en, reason.name.zh]) : item.key;
    const known = groups.get(name);
    if (known) known.push(item);
    else groups.set(name, [item]);
  }
  return [...groups.values()];
}

/** One line for the customers of a festival. */
export function groupItem(group: readonly [DueItem, ...DueItem[]], input: DigestInput, words: MailWords): MailItem {
  const { text, language } = words;
  const [{ reason }] = group;
  const names = group.slice(0, NAMES).map(({ customer }) => {
    const id = oneLine(customer ?? '', 20);
    const name = oneLine(input.customers.get(customer ?? '')?.name ?? '', NAME);
    return name === '' ? id : `${name}${text('inBrackets', { what: id })}`;
  });
  const left = group.length - names.length;
  const list = names.join(language === 'zh' ? '、' : ', ');
  const told = left === 0 ? list : text('groupMore', { names: list, left });
  const doubt = group.some(({ key }) => input.inDoubt.has(key));
  return {
    name: text('group', { what: reason.kind === 'holiday' ? oneLine(reason.name[language], 60) : '', n: group.length }),
    badge: null,
    notes: [whenWords(group[0], input.today, words), doubt ? text('doubt') : ''].filter((note) => note !== ''),
    late: false,
    link: safeLink(input.sheetLink),
    lines: [`${told}${text('stop')}`.trim()],
    say: null,
  };
}
