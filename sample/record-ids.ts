// Ids of the sample's records, as the add-on would make them, from the sample's own randomness.
// Knows no row. The same seed gives the same ids, so that a second seeding finds what is there.
import type { TabKey } from '../src/domain/catalogue/catalogue';
import { idOfRequest } from '../src/domain/card/card-id';
import type { Random } from './random';

const PREFIXES = {
  customers: 'C',
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

export class RecordIds {
  constructor(private readonly random: Random) {}

  next(tab: keyof typeof PREFIXES): string {
    return idOfRequest(PREFIXES[tab], this.requestId());
  }

  /** A version-4 UUID, as a page makes for each request. */
  requestId(): string {
    return 'xxxxxxxx-xxxx-4xxx-yxxx-xxxxxxxxxxxx'.replace(/[xy]/g, (place) =>
      (place === 'x' ? this.random.whole(0, 15) : this.random.whole(8, 11)).toString(16),
    );
  }
}
