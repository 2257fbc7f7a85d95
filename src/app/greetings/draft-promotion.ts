// A promotion to everybody who matches a filter, as drafts in the Outbox: counted first, written when asked, never sent here.
// A rep writes to the customers they carry, a manager to all.
import type { PromotionReply, PromotionRequest } from '../../contract/promotion-api';
import { dayNumber } from '../../domain/civil-date';
import { carriersOf } from '../../domain/due/carrier';
import type { Matched, PromotionFilter, PromotionPlan } from '../../domain/greeting/plan-promotion';
import { matches, planPromotion } from '../../domain/greeting/plan-promotion';
import { fail, ok } from '../../domain/result';
import { serverText } from '../../text/server/text';
import type { Outcome } from '../call-failure';
import type { Ports } from '../ports';
import type { DueReading } from '../reminders/read-due';
import { readDue } from '../reminders/read-due';
import { viewerEmail } from '../reminders/viewer-desk';
import { boughtCategories } from './bought-categories';
import { greetingDesk } from './greeting-desk';
import { writeDrafts } from './write-drafts';

export const previewPromotion = (ports: Ports, request: PromotionRequest): Outcome<PromotionReply> =>
  ports.tables.language() === null ? fail({ code: 'not-set-up' }) : ok(replyOf(ports, planned(ports, request)));

export function draftPromotion(ports: Ports, request: PromotionRequest): Outcome<PromotionReply> {
  if (ports.tables.language() === null) return fail({ code: 'not-set-up' });
  const plan = planned(ports, request);
  let drafts = 0;
  const done = ports.lock.during(() => (drafts = writeDrafts(ports, plan.drafts)));
  return done ? ok({ ...replyOf(ports, plan), drafts }) : fail({ code: 'busy' });
}

function planned(ports: Ports, { filter, ...promotion }: PromotionRequest): PromotionPlan {
  const reading = readDue(ports);
  const desk = greetingDesk(ports, reading);
  return planPromotion(promotion, matching(ports, reading, filter), ports.clock.today(), desk, desk.outbox);
}

function matching(ports: Ports, { tables }: DueReading, filter: PromotionFilter): readonly Matched[] {
  const viewer = viewerEmail(ports);
  const leads = tables.team.some(({ email, role }) => email === viewer && role !== 'rep');
  const carriers = carriersOf(tables.team, tables.holidays);
  const today = dayNumber(ports.clock.today());
  const territories = texts(ports, 'customers', 'territory');
  const bought = filter.category === undefined ? null : buyersOf(ports, filter.category);
  return tables.customers.flatMap((customer): Matched[] => {
    const territory = territories.get(customer.id) ?? '';
    if (!matches({ customer, territory }, filter, (id) => bought?.has(id) === true)) return [];
    const { rep } = carriers.of(customer, today);
    const isTheirs = leads || rep === viewer || customer.owner === viewer;
    return isTheirs ? [{ customer, territory, rep }] : [];
  });
}

const texts = (ports: Ports, tab: 'customers', field: string): ReadonlyMap<string, string> =>
  new Map((ports.due.columns(tab, [field])?.rows ?? []).map(({ id, values }) => [id, String(values[field] ?? '')]));

function buyersOf(ports: Ports, category: string): ReadonlySet<string> {
  const wanted = category.trim().toLowerCase();
  return new Set(
    boughtCategories(ports).flatMap((one) => (one.category.toLowerCase() === wanted ? [one.customer] : [])),
  );
}

function replyOf(ports: Ports, { matching: all, drafts, leftOut }: PromotionPlan): PromotionReply {
  const language = ports.tables.language() ?? 'en';
  const whys = Object.keys(leftOut) as (keyof typeof leftOut)[];
  const [first] = drafts;
  return {
    matching: all,
    drafts: drafts.length,
    leftOut: whys.map((why) => ({ why, text: serverText(language, `skip.${why}`), count: leftOut[why] ?? 0 })),
    example: first === undefined ? null : { to: first.to, subject: first.subject, text: first.text },
  };
}
