// What of the due list is greeted for: a birthday, an occasion or a festival of one customer in one year.
// Its key is what the Outbox is looked through for, so that it is greeted for once. Knows no text.
import type { CivilDate } from '../civil-date';
import { isGreetingDay } from '../digest/greeting';
import greetingData from '../digest/greeting-data';
import type { DueItem } from '../due/due-item';

export interface GreetingOccasion {
  /** `greeting:CUSTOMER:OCCASION:YEAR` */
  readonly key: string;
  readonly customer: string;
  readonly rep: string;
  readonly on: CivilDate;
  /** What templates may call it. */
  readonly names: readonly string[];
  /** The key person whose day it is: a row of People, or a name that one of them may have. */
  readonly person: { readonly id: string | null; readonly name: string } | null;
  /** In the team's own words. */
  readonly words: string | null;
}

/** Null for what nobody is greeted for: other items, days of mourning, days that are over. */
export function greetingOccasion(item: DueItem, today: CivilDate): GreetingOccasion | null {
  const { reason, customer, rep, source } = item;
  if (customer === null || item.mayContact === false) return null;
  if (reason.kind !== 'birthday' && reason.kind !== 'occasion' && reason.kind !== 'holiday') return null;
  if (reason.on < today) return null;
  const ofPerson = source.tab === 'people';
  const code = { birthday: ofPerson ? `birthday-${source.id}` : 'birthday', occasion: source.id, holiday: '' };
  const names = {
    birthday: () => ['Birthday', '生日'],
    occasion: () => (reason.kind === 'occasion' && reason.what !== null ? inBothLanguages(reason.what) : []),
    holiday: () => (reason.kind === 'holiday' ? [reason.name.en, reason.name.zh] : []),
  }[reason.kind]();
  if (!names.every(isGreetingDay)) return null;
  const name = reason.kind === 'holiday' ? null : reason.person;
  return {
    key: `greeting:${customer}:${code[reason.kind] || (names[0] ?? '')}:${reason.on.slice(0, 4)}`,
    customer,
    rep,
    on: reason.on,
    names,
    person: name === null ? null : { id: ofPerson ? source.id : null, name },
    words: reason.kind === 'holiday' ? null : reason.greeting,
  };
}

/** A team may write the occasion in the language that its templates are not in. */
function inBothLanguages(what: string): readonly string[] {
  const name = what.trim().toLowerCase();
  const known = greetingData().occasions.find(({ en, zh }) => [en.toLowerCase(), zh].includes(name));
  return known === undefined ? [what] : [what, known.en, known.zh];
}
