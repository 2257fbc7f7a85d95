// Fresh ids from Google's UUIDs.
import type { Ids } from '../app/ports';

export class UuidIds implements Ids {
  fresh(): string {
    return Utilities.getUuid();
  }
}
