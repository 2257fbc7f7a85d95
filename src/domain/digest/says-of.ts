// What a rep may say about a due thing: an opener by the kind of customer out of the team's hints, or a drafted greeting.
// The same for the morning mail and the sidebar. Knows no store; a thing that nobody is to be called about has none.
import type { DueItem } from '../due/due-item';
import type { DueCustomer, TeamMember } from '../due/due-tables';
import type { Language } from '../language';
import { fnv1a } from '../fnv';
import { composeGreeting, isGreetingDay } from './greeting';

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
  readonly templates: readonly TemplateRow[];
  readonly customers: ReadonlyMap<string, DueCustomer>;
  readonly talkOf: (id: string) => TalkKinds | null;
}

/** Reasons to call for no fixed purpose; a promise, a debt or a task says itself what to talk about. */
const TO_OPEN: ReadonlySet<DueItem['reason']['kind']> = new Set([
  'followUp',
  'needDate',
  'noPlan',
  'visit',
  'tierFallen',
  'aliveLow',
]);

/** By the key of an item, of those that have something to say. */
export function saysOf(
  items: readonly DueItem[],
  person: Pick<TeamMember, 'name' | 'language'>,
  source: SaysSource,
): ReadonlyMap<string, string> {
  const says = new Map<string, string>();
  const used = new Set<string>();
  for (const item of items) {
    const customer = item.mayContact === false ? undefined : source.customers.get(item.customer ?? '');
    if (customer === undefined) continue;
    const language = spokenWith(customer, person.language);
    const said = TO_OPEN.has(item.reason.kind)
      ? opener(item.key, language, source.talkOf(customer.id), source.hints)
      : greeting(item, customer, person, language, source, used);
    if (said !== null) says.set(item.key, said);
  }
  return says;
}

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

function greeting(
  { reason }: DueItem,
  customer: DueCustomer,
  { name: rep }: Pick<TeamMember, 'name'>,
  language: Language,
  { templates, talkOf }: SaysSource,
  used: Set<string>,
): string | null {
  if (reason.kind !== 'birthday' && reason.kind !== 'occasion' && reason.kind !== 'holiday') return null;
  const names = namesOf(reason);
  if (names.length === 0 || !names.every(isGreetingDay)) return null;
  const person = reason.kind === 'holiday' ? null : reason.person;
  const kind = person === null ? (customer.kind ?? 'individual') : 'individual';
  const fitting = templates.filter(
    (row) => names.includes(row.occasion.trim().toLowerCase()) && row.language === language && row.text !== '',
  );
  const template = fitting.find((row) => row.kind === kind) ?? fitting.find((row) => row.kind === null);
  if (template === undefined) return null;
  const sex = person === null ? (talkOf(customer.id)?.sex ?? null) : null;
  const { text, body } = composeGreeting({
    template,
    language,
    to: { name: person ?? customer.name, kind, sex, surname: null },
    from: { rep, team: '' },
    seed: `${customer.id}|${names[0] ?? ''}|${reason.on.slice(0, 4)}`,
    used,
    promotion: false,
  });
  used.add(body);
  // The signature ends with the team, which is no matter between colleagues.
  return text.replace(/[\s,，]+$/, '');
}

/** In lower case, as a template may name the occasion in either language. */
function namesOf(reason: Extract<DueItem['reason'], { kind: 'birthday' | 'occasion' | 'holiday' }>): readonly string[] {
  const names =
    reason.kind === 'holiday'
      ? [reason.name.en, reason.name.zh]
      : reason.kind === 'birthday'
        ? ['Birthday', '生日']
        : [reason.what ?? ''];
  return names.map((name) => name.trim().toLowerCase()).filter((name) => name !== '');
}
