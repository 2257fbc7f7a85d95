// Deals in which the manager, then the boss, must step in, by the rules of the team.
// One line a customer for each person: of several rules the one that waited longest. Knows no words.
import { dayNumber } from '../../civil-date';
import type { DueDesk } from '../due-desk';
import type { DueItem } from '../due-item';
import type { DueCustomer, DueRule } from '../due-tables';

/** After these nothing more is to be won, unless a rule names the stage. */
const CLOSED: readonly (string | null)[] = ['afterSales', 'lost'];

export function escalationItems(desk: DueDesk): DueItem[] {
  const patience = (rule: DueRule): number => rule.daysWithoutProgress ?? 0;
  const rules = [...desk.tables.rules]
    .filter((rule) => [rule.stage, rule.minimumMoney, rule.daysWithoutProgress, rule.tier].some((set) => set !== null))
    .sort((a, b) => patience(b) - patience(a) || (JSON.stringify(a) < JSON.stringify(b) ? -1 : 1));
  const unheard = new Set<string>();
  const items = desk.approachable.flatMap((customer) => {
    const { id, stageSince, created } = customer;
    const since = stageSince ?? created;
    const days = since === null ? null : desk.today - dayNumber(since);
    const { rep } = desk.carriers.of(customer, desk.today);
    const told = new Map<string, DueRule>();
    for (const rule of rep === null ? [] : rules) {
      if (!fires(rule, customer, days)) continue;
      const person = desk.carriers.above(customer.owner ?? rep, rule.stepsIn);
      if (person === null) unheard.add(rule.id);
      else if (!told.has(person)) told.set(person, rule);
    }
    return [...told].map(([person, rule]) => {
      const reason = { kind: 'escalation', rule: rule.id, role: rule.stepsIn, days: Math.max(days ?? 0, 0) } as const;
      const day = since === null ? null : dayNumber(since) + patience(rule);
      const source = { tab: 'customers', id };
      const key = `escalation:${rule.id}:${id}:${since ?? ''}`;
      return desk.item({ key, section: 'escalations', rep: person, customer, source, reason, day });
    });
  });
  unheard.forEach((id) => desk.skip('rules', id, 'stepsIn', 'unknownOwner'));
  return items;
}

/** @param days without progress; null when nobody knows since when, which no rule about days takes for long */
function fires(rule: DueRule, customer: DueCustomer, days: number | null): boolean {
  const { stage, minimumMoney, daysWithoutProgress, tier } = rule;
  return (
    (stage === null ? !CLOSED.includes(customer.stage) : customer.stage === stage) &&
    (minimumMoney === null || (customer.money ?? 0) >= minimumMoney) &&
    (daysWithoutProgress === null || (days !== null && days >= daysWithoutProgress)) &&
    (tier === null || customer.tier === tier)
  );
}
