// The numbers and words behind the due list, with what the add-on does where the Settings tab says nothing.
// Each key is the code of a row of the Settings tab. Knows no cell.
import type { OccasionPolicies } from '../calendar/occasion';

export interface DueSettings {
  /** Without a next follow-up for so many days since the last contact a customer has no plan. */
  readonly noPlanDays: number;
  /** A customer of clear intent is asked from so many days before the need date on. */
  readonly needLeadDays: number;
  /** A task stands in the list from so many days before it is due on. */
  readonly taskLeadDays: number;
  readonly birthdayLeadDays: number;
  /** Of a row of Occasions that says no lead days. */
  readonly occasionLeadDays: number;
  readonly holidayLeadDays: number;
  /** Money is shown from so many days before it is due on. */
  readonly moneyLeadDays: number;
  /** So many days long a fallen tier is shown, unless somebody spoke with the customer since. */
  readonly tierFallenDays: number;
  /** P(alive) under this is shown. */
  readonly aliveLimit: number;
  /** But not of a customer spoken with in the last so many days. */
  readonly aliveQuietDays: number;
  /** A card that nobody confirmed for so many days is stale. */
  readonly staleDays: number;
  /** Without an order for so many days a customer is lost. */
  readonly gapDays: number;
  /** Which part of the customers counts as the top ones. */
  readonly topShare: number;
  /** Occasions of days that no mail was sent for are told afterwards, so many days back. */
  readonly catchUpDays: number;
  /** Items of a section that a mail shows, those of a fixed day left aside. */
  readonly itemsPerSection: number;
  /** Items that a mail shows in all, those of a fixed day left aside. */
  readonly itemsInAll: number;
  /** Negotiation, and contract and payment. */
  readonly weightStageNegotiation: number;
  /** An opportunity that is real and ours to win. */
  readonly weightStageReal: number;
  readonly weightStageDelivery: number;
  /** First contact, and every stage that no other weight names. */
  readonly weightStageFirst: number;
  /** Not ours to win. */
  readonly weightStageNotOurs: number;
  /** The best tier. */
  readonly weightTierFirst: number;
  readonly weightTierSecond: number;
  /** Every other tier, and none. */
  readonly weightTierOther: number;
  /** A customer is contacted at most so often within `capDays` days. */
  readonly capContacts: number;
  readonly capDays: number;
  /** The next contact where the tier says no cadence. */
  readonly usualCadenceDays: number;
  /** A birthday in a leap month is kept in the ordinary month, the leap month of years that have it, or both. */
  readonly leapMonthPolicy: OccasionPolicies['leapMonth'];
  /** The 30th of a lunar month of 29 days: its last day or the next. */
  readonly shortMonthPolicy: OccasionPolicies['shortMonth'];
  /** 29 February in an ordinary year: 28 February or 1 March. */
  readonly feb29Policy: OccasionPolicies['feb29'];
}

export const DEFAULT_DUE_SETTINGS: DueSettings = {
  noPlanDays: 7,
  needLeadDays: 3,
  taskLeadDays: 3,
  birthdayLeadDays: 3,
  occasionLeadDays: 7,
  holidayLeadDays: 7,
  moneyLeadDays: 0,
  tierFallenDays: 7,
  aliveLimit: 0.3,
  aliveQuietDays: 30,
  staleDays: 180,
  gapDays: 180,
  topShare: 0.2,
  catchUpDays: 14,
  itemsPerSection: 5,
  itemsInAll: 30,
  weightStageNegotiation: 4,
  weightStageReal: 3,
  weightStageDelivery: 2,
  weightStageFirst: 1,
  weightStageNotOurs: 0,
  weightTierFirst: 3,
  weightTierSecond: 2,
  weightTierOther: 1,
  capContacts: 2,
  capDays: 7,
  usualCadenceDays: 30,
  leapMonthPolicy: 'ordinary',
  shortMonthPolicy: 'last',
  feb29Policy: '28',
};

const POLICIES = {
  leapMonthPolicy: ['ordinary', 'leap', 'both'],
  shortMonthPolicy: ['last', 'next'],
  feb29Policy: ['28', '1'],
} as const;

/** Days and counts are whole; a share and weights need not be. */
const isWhole = (key: string): boolean => !key.startsWith('weight') && key !== 'aliveLimit' && key !== 'topShare';

/**
 * The settings that the cells say; what is blank or cannot be is as if it were not there.
 * @param valueOf the cell of a code of the Settings tab, blank where there is no such row
 */
export function readDueSettings(valueOf: (code: string) => unknown): DueSettings {
  const number = (key: string, usual: number): number => {
    const value = valueOf(key);
    if (typeof value !== 'number' || !Number.isFinite(value) || value < 0) return usual;
    // A gap of no day and a share of nobody or of more than all are none.
    if ((key === 'gapDays' && value < 1) || (key === 'topShare' && !(value > 0 && value <= 1))) return usual;
    return isWhole(key) ? Math.floor(value) : value;
  };
  const numbers = Object.entries(DEFAULT_DUE_SETTINGS).flatMap(([key, usual]) =>
    typeof usual === 'number' ? [[key, number(key, usual)] as const] : [],
  );
  const word = <Key extends keyof typeof POLICIES>(key: Key): (typeof POLICIES)[Key][number] => {
    const value = valueOf(key);
    const text = typeof value === 'number' ? String(value) : typeof value === 'string' ? value.trim() : '';
    const known: readonly (typeof POLICIES)[Key][number][] = POLICIES[key];
    return known.find((one) => one === text.toLowerCase()) ?? known[0] ?? POLICIES[key][0];
  };
  return {
    ...DEFAULT_DUE_SETTINGS,
    ...Object.fromEntries(numbers),
    leapMonthPolicy: word('leapMonthPolicy'),
    shortMonthPolicy: word('shortMonthPolicy'),
    feb29Policy: word('feb29Policy'),
  };
}

export const policiesOf = (settings: DueSettings): OccasionPolicies => ({
  leapMonth: settings.leapMonthPolicy,
  shortMonth: settings.shortMonthPolicy,
  feb29: settings.feb29Policy,
});
