// How far up in its section a due thing stands: the stage's weight by the tier's by the days overdue.
// Source: the handbook's rule to forget the customer's size and watch the contract on the table. Knows no words.
import type { DueItem, Reason, Section } from './due-item';
import { SECTIONS } from './due-item';
import type { DueCustomer, TierLine } from './due-tables';
import type { DueSettings } from './settings';

/** Up to here a deal can still turn out not to be ours. */
const UNDECIDED: readonly (string | null)[] = ['firstContact', 'opportunity', 'negotiation', null];

function stageWeight({ stage, oursToWin, opportunityReal }: DueCustomer, settings: DueSettings): number {
  if (oursToWin === false && UNDECIDED.includes(stage)) return settings.weightStageNotOurs;
  if (stage === 'negotiation' || stage === 'contract') return settings.weightStageNegotiation;
  if (stage === 'opportunity' && opportunityReal === true && oursToWin === true) return settings.weightStageReal;
  return stage === 'delivery' ? settings.weightStageDelivery : settings.weightStageFirst;
}

/** @param tiers the best first */
function tierWeight(tier: string | null, tiers: readonly TierLine[], settings: DueSettings): number {
  const at = tiers.findIndex(({ name }) => name === tier);
  if (at === 0) return settings.weightTierFirst;
  return at === 1 ? settings.weightTierSecond : settings.weightTierOther;
}

/** What is due today counts as one day, what lies ahead as a part of one, so that the weights order these too. */
const lateness = (daysLate: number): number => (daysLate >= 0 ? 1 + daysLate : 1 / (1 - daysLate));

/** A broken promise heads its section, whatever the weights. */
const BROKEN_FIRST = 1_000_000;

/** @param customer null for a task without one: it weighs like a first contact of no tier */
export function rankOf(
  customer: DueCustomer | null,
  reason: Reason,
  daysLate: number,
  tiers: readonly TierLine[],
  settings: DueSettings,
): number {
  const stage = customer === null ? settings.weightStageFirst : stageWeight(customer, settings);
  const weighed = stage * tierWeight(customer?.tier ?? null, tiers, settings) * lateness(daysLate);
  return weighed + (reason.kind === 'promiseBroken' ? BROKEN_FIRST : 0);
}

const sectionOrder = new Map<Section, number>(SECTIONS.map((section, at) => [section, at]));

/** Section, rank, days late, then the key, so that the order of rows in a sheet plays no part. */
export function inOrder(a: DueItem, b: DueItem): number {
  const order = (item: DueItem): number => sectionOrder.get(item.section) ?? SECTIONS.length;
  const difference = order(a) - order(b) || b.rank - a.rank || b.daysLate - a.daysLate;
  if (difference !== 0 || a === b) return difference;
  if (a.key !== b.key) return a.key < b.key ? -1 : 1;
  return JSON.stringify(a) < JSON.stringify(b) ? -1 : 1;
}
