// Drafts of greetings out of what is due: each customer, occasion and year once, and no two customers of one rep with the
// same text in a year. Where every text of the templates is used up there is no draft: that is told, not sent twice.
import { idOfRequest } from '../card/card-id';
import { ID_PREFIXES } from '../card/id-prefixes';
import type { CivilDate } from '../civil-date';
import { composeGreeting } from '../digest/greeting';
import type { Greeting } from '../digest/greeting';
import type { TemplateRow } from '../digest/says-of';
import { spokenWith } from '../digest/says-of';
import greetingData from '../digest/greeting-data';
import type { DueItem } from '../due/due-item';
import { fnv1a } from '../fnv';
import type { Language } from '../language';
import type { GreetingOccasion } from './greeting-occasion';
import { greetingOccasion } from './greeting-occasion';
import type { GreetingSource, OutboxDraft } from './greeting-source';
import { oneAddress } from './one-address';
import type { Restraint } from './restraint';
import { restraintOf } from './restraint';

export interface Written {
  readonly keys: ReadonlySet<string>;
  /** Ids of all rows: the id of a greeting is made of its rep, year and text, so that a text that was used is found. */
  readonly ids: ReadonlySet<string>;
}
export interface GreetingPlan {
  readonly drafts: readonly OutboxDraft[];
  /** `noTextLeft`: another template, or another alternative in one, makes room. */
  readonly skipped: readonly { readonly key: string; readonly why: Restraint | 'noTextLeft' | 'noTemplate' }[];
}

export function planGreetings(
  items: readonly DueItem[],
  today: CivilDate,
  source: GreetingSource,
  written: Written,
): GreetingPlan {
  const [keys, ids] = [new Set(written.keys), new Set(written.ids)];
  const drafts: OutboxDraft[] = [];
  const skipped: GreetingPlan['skipped'][number][] = [];
  for (const item of items) {
    const occasion = greetingOccasion(item, today);
    if (occasion === null || keys.has(occasion.key)) continue;
    keys.add(occasion.key);
    const why = restraintOf('greeting', occasion.customer, occasion.on, source);
    const draft = why ?? draftOf(occasion, source, ids);
    if (typeof draft === 'string') {
      skipped.push({ key: occasion.key, why: draft });
      continue;
    }
    ids.add(draft.id);
    drafts.push(draft);
  }
  return { drafts, skipped };
}

function draftOf(
  occasion: GreetingOccasion,
  source: GreetingSource,
  ids: ReadonlySet<string>,
): OutboxDraft | 'noTextLeft' | 'noTemplate' {
  const { key, customer: id, rep, on } = occasion;
  const customer = source.customers.get(id);
  if (customer === undefined) return 'noTemplate';
  const language = spokenWith(customer, source.language);
  const person = personOf(occasion, source);
  const kind = person === null ? (customer.kind ?? 'individual') : 'individual';
  const templates = templatesFor(occasion, language, kind, source.templates);
  const idOf = (body: string): string => idOfRequest(ID_PREFIXES.outbox, JSON.stringify([rep, on.slice(0, 4), body]));
  const first = fnv1a(key) % Math.max(templates.length, 1);
  let greeting: Greeting | undefined;
  for (let at = 0; at < templates.length; at += 1) {
    const template = templates[(first + at) % templates.length];
    if (template === undefined) continue;
    const next = composeGreeting({
      template,
      language,
      to: { name: person?.name ?? customer.name, kind, sex: person?.sex ?? source.sexOf(id), surname: null },
      from: { rep: source.names.get(rep) ?? '', team: source.firm },
      seed: key,
      used: { has: (body) => ids.has(idOf(body)) },
      promotion: false,
    });
    if (next.repeated) continue;
    greeting = next;
    break;
  }
  if (greeting === undefined) return templates.length === 0 ? 'noTemplate' : 'noTextLeft';
  const { subject, text, body } = greeting;
  const to = oneAddress(person?.email ?? source.emailOf(id)) ?? '';
  return { id: idOf(body), key, kind: 'greeting', to, customer: id, rep, subject, text, sendOn: on, campaign: null };
}

/** Whoever the day belongs to; null for the customer, and for people that no row tells more of, such as children. */
function personOf(
  { customer, person }: GreetingOccasion,
  { people }: GreetingSource,
): GreetingSource['people'][number] | null {
  if (person === null) return null;
  const theirs = people.filter((one) => one.customer === customer);
  const name = person.name.trim().toLowerCase();
  const named = theirs.filter((one) => one.name.trim().toLowerCase() === name);
  return theirs.find(({ id }) => id === person.id) ?? (named.length === 1 ? (named[0] ?? null) : null);
}

type Template = Pick<TemplateRow, 'subject' | 'text'>;

/** Of the kind of customer before those of any kind; words of the team's own before all. */
function templatesFor(
  { names, words }: GreetingOccasion,
  language: Language,
  kind: 'individual' | 'organisation',
  rows: readonly TemplateRow[],
): readonly Template[] {
  const own = (words ?? '').replace(/[{}|]/g, ' ').trim();
  if (own !== '') return [ownWords(own, names[0] ?? '', language)];
  const called = names.map(spelt);
  const fitting = rows.filter(
    ({ occasion, language: spoken, text }) =>
      called.includes(spelt(occasion)) && text.trim() !== '' && (spoken ?? language) === language,
  );
  const ofKind = fitting.filter((row) => row.kind === kind);
  return ofKind.length > 0 ? ofKind : fitting.filter((row) => row.kind === null);
}

const spelt = (name: string): string => name.trim().toLowerCase();

/** With the usual salutation, closings and signature around them. */
function ownWords(words: string, occasion: string, language: Language): Template {
  const [gap, between] = language === 'zh' ? ['', ' '] : [' ', ', '];
  const text = `{salutation}\n${words}${gap}{${greetingData().closings[language]}}\n{rep}${between}{team}`;
  return { subject: occasion.replace(/[{}|]/g, ' '), text };
}
