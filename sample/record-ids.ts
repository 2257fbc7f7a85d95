// Ids of the sample's records, as the add-on would make them, from the sample's own randomness.
// Knows no row. The same seed gives the same ids, so that a second seeding finds what is there.
import { idOfRequest } from '../src/domain/card/card-id';
import { ID_PREFIXES } from '../src/domain/card/id-prefixes';
import type { Random } from './random';

export class RecordIds {
  constructor(private readonly random: Random) {}

  next(tab: keyof typeof ID_PREFIXES): string {
    return idOfRequest(ID_PREFIXES[tab], this.requestId());
  }

  /** A version-4 UUID, as a page makes for each request. */
  requestId(): string {
    return 'xxxxxxxx-xxxx-4xxx-yxxx-xxxxxxxxxxxx'.replace(/[xy]/g, (place) =>
      (place === 'x' ? this.random.whole(0, 15) : this.random.whole(8, 11)).toString(16),
    );
  }
}
