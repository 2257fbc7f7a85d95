// What a rep may say about a due thing: an opener by the kind of customer out of the team's hints, or the greeting as it is
// drafted for the Outbox. Knows no store; a thing that nobody is to be called about has none.
import type { DueItem } from '../due/due-item';
import type { DueCustomer } from '../due/due-tables';
import type { Language } from '../language';
import { fnv1a } from '../fnv';
import { isRefusal } from './refusal';

/** A row of the Hints tab that is on. */
export interface HintRow {
  readonly talkKind: string | null;
  readonly businessModel: string | null;
  readonly language: string | null;
  readonly openers: readonly string[];
}
/** A row of the Templates tab. */
export interface TemplateRow {
  readonly occasion: string;
  readonly language: string | null;
  readonly kind: string | null;
  readonly subject: string;
  readonly text: string;
}
export interface TalkKinds {
  readonly talkKind: string | null;
  readonly businessModel: string | null;
  readonly sex: 'male' | 'female' | null;
}
export interface SaysSource {
  readonly hints: readonly HintRow[];
  readonly customers: ReadonlyMap<string, DueCustomer>;
  readonly talkOf: (id: string) => TalkKinds | null;
  /** What was said at the last contact. */
  readonly lastWords: (id: string) => string;
  /** The text of the draft by the key of an item. */
  readonly greetings: ReadonlyMap<string, string>;
}

/** Reasons to call for no fixed purpose; a promise, a debt, a need or a task says itself what to talk about. */
const TO_OPEN: ReadonlySet<DueItem['reason']['kind']> = new Set([
  'followUp',
  'noPlan',
  'visit',
  'tierFallen',
  'aliveLow',
]);

/** By the key of an item, of those that have something to say; a customer is opened with one opener, whatever is due. */
export function saysOf(items: readonly DueItem[], own: Language, source: SaysSource): ReadonlyMap<string, string> {
  const says = new Map<string, string>();
  const opened = new Set<string>();
  // Whoever has a purpose of their own needs no other word.
  for (const { customer, reason } of items) if (PURPOSE.has(reason.kind) && customer !== null) opened.add(customer);
  for (const item of items) {
    const customer = item.mayContact === false ? undefined : source.customers.get(item.customer ?? '');
    if (customer === undefined) continue;
    const { id } = customer;
    const said = TO_OPEN.has(item.reason.kind)
      ? opened.has(id) || isRefusal(source.lastWords(id))
        ? null
        : opener(item.key, spokenWith(customer, own), source.talkOf(id), source.hints)
      : (source.greetings.get(item.key) ?? null);
    if (said === null) continue;
    says.set(item.key, said);
    if (TO_OPEN.has(item.reason.kind)) opened.add(id);
  }
  return says;
}

/** What is owed comes before anything that could be sold. */
const PURPOSE: ReadonlySet<DueItem['reason']['kind']> = new Set([
  'promiseDue',
  'promiseBroken',
  'needDate',
  'moneyOverdue',
  'task',
]);

/** Hints and templates are in two languages; Cantonese is written as Chinese, all others are answered in English. */
export const spokenWith = ({ language }: DueCustomer, own: Language): Language =>
  language === null ? own : language === 'zh' || language === 'yue' ? 'zh' : 'en';

/** By the kind in talk, else by the business model: the same one for the same thing on every day it is shown. */
function opener(key: string, language: Language, talk: TalkKinds | null, hints: readonly HintRow[]): string | null {
  if (talk === null) return null;
  const { talkKind, businessModel } = talk;
  const spoken = hints.filter((hint) => hint.language === language && hint.openers.length > 0);
  const { openers } = spoken.find((hint) => talkKind !== null && hint.talkKind === talkKind) ??
    spoken.find((hint) => businessModel !== null && hint.businessModel === businessModel) ?? { openers: [] };
  return openers[fnv1a(key) % Math.max(openers.length, 1)] ?? null;
}
