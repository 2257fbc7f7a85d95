// Drafts of one promotion to everybody who matches a filter: one row a customer, each with the way out of it.
// The same campaign is never drafted twice for a customer or an address, however its name is spelt. Knows no store.
import { idOfRequest } from '../card/card-id';
import { ID_PREFIXES } from '../card/id-prefixes';
import type { CivilDate } from '../civil-date';
import { composeGreeting } from '../digest/greeting';
import { spokenWith } from '../digest/says-of';
import type { DueCustomer } from '../due/due-tables';
import { nameKey } from '../links/typed-keys';
import type { GreetingSource, OutboxDraft } from './greeting-source';
import { oneAddress } from './one-address';
import type { Restraint } from './restraint';
import { restraintOf } from './restraint';

export interface Promotion {
  readonly campaign: string;
  readonly subject: string;
  readonly text: string;
}
/** What a filter leaves out is no match of it. */
export interface PromotionFilter {
  readonly tier?: string;
  readonly territory?: string;
  readonly category?: string;
}
export interface Matched {
  readonly customer: DueCustomer;
  readonly territory: string;
  /** Who carries the customer, by whom it is ticked and signed; null: nobody. */
  readonly rep: string | null;
}
export type LeftOut = Restraint | 'noAddress' | 'noRep' | 'alreadyDrafted' | 'sameAddress';
export interface PromotionPlan {
  readonly matching: number;
  readonly drafts: readonly OutboxDraft[];
  readonly leftOut: Readonly<Partial<Record<LeftOut, number>>>;
}

const same = (a: string, b: string): boolean => a.trim().toLowerCase() === b.trim().toLowerCase();

/** @param bought whether the customer bought something of a category */
export const matches = (
  { customer, territory }: Pick<Matched, 'customer' | 'territory'>,
  filter: PromotionFilter,
  bought: (customer: string) => boolean,
): boolean =>
  (filter.tier === undefined || same(customer.tier ?? '', filter.tier)) &&
  (filter.territory === undefined || same(territory, filter.territory)) &&
  (filter.category === undefined || bought(customer.id));

/** As it stands in keys. */
const folded = (campaign: string): string => nameKey(campaign).toLowerCase();

/** @param written what the Outbox holds */
export function planPromotion(
  { campaign, subject, text }: Promotion,
  matching: readonly Matched[],
  today: CivilDate,
  source: GreetingSource,
  written: readonly { readonly key: string; readonly kind: string; readonly to: string }[],
): PromotionPlan {
  const ending = `:${folded(campaign)}`;
  const keys = new Set(written.map(({ key }) => key));
  const ofCampaign = written.filter(({ key, kind }) => kind === 'promotion' && key.endsWith(ending));
  const addresses = new Set(ofCampaign.map(({ to }) => to.toLowerCase()));
  const drafts: OutboxDraft[] = [];
  const leftOut: Partial<Record<LeftOut, number>> = {};
  // Of a copied row the first one counts.
  const unlike = [...new Map(matching.map((one) => [one.customer.id, one])).values()];
  for (const { customer, rep } of unlike) {
    const { id } = customer;
    const key = `promotion:${id}${ending}`;
    const to = oneAddress(source.emailOf(id));
    const why = keys.has(key)
      ? 'alreadyDrafted'
      : (restraintOf('promotion', id, today, source) ?? noMail(rep, to, addresses));
    if (why !== null || rep === null || to === null) {
      if (why !== null) leftOut[why] = (leftOut[why] ?? 0) + 1;
      continue;
    }
    addresses.add(to.toLowerCase());
    const greeting = composeGreeting({
      template: { subject, text },
      language: spokenWith(customer, source.language),
      to: { name: customer.name, kind: customer.kind ?? 'individual', sex: source.sexOf(id), surname: null },
      from: { rep: source.names.get(rep) ?? '', team: source.firm },
      seed: key,
      used: new Set(),
      promotion: true,
    });
    drafts.push({
      ...{ id: idOfRequest(ID_PREFIXES.outbox, key), key, kind: 'promotion', to, customer: id, rep },
      ...{ subject: greeting.subject, text: greeting.text, sendOn: null, campaign },
    });
  }
  return { matching: unlike.length, drafts, leftOut };
}

function noMail(rep: string | null, to: string | null, addresses: ReadonlySet<string>): LeftOut | null {
  if (rep === null) return 'noRep';
  if (to === null) return 'noAddress';
  return addresses.has(to.toLowerCase()) ? 'sameAddress' : null;
}
