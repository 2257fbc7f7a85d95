// The letter that a made id begins with, by the tab of its row, so that people see what an id is of.
import type { TabKey } from '../catalogue/catalogue';

/** A row in the tab of a kind is a customer's, as its id is. */
export const ID_PREFIXES = {
  customers: 'C',
  individuals: 'C',
  organisations: 'C',
  people: 'P',
  orders: 'O',
  contacts: 'L',
  occasions: 'D',
  tasks: 'T',
  visits: 'V',
  market: 'M',
  receivables: 'R',
  feedback: 'F',
  gifts: 'G',
  campaigns: 'A',
  products: 'S',
  rules: 'U',
  hints: 'H',
  templates: 'E',
  outbox: 'X',
} as const satisfies Partial<Record<TabKey, string>>;

const BY_TAB: Readonly<Partial<Record<TabKey, string>>> = ID_PREFIXES;

/** `N` for a tab whose rows are no records. */
export const idPrefix = (tab: TabKey): string => BY_TAB[tab] ?? 'N';
