// What the morning mail needs besides what is due: whom it is about as the rows stood at sending. Knows no store.
import type { CivilDate } from '../civil-date';
import type { DueList } from '../due/due-item';
import type { TeamMember } from '../due/due-tables';
import type { DueSettings } from '../due/settings';
import type { Mail } from './mail-page';

export interface ShownCustomer {
  readonly id: string;
  readonly name: string;
  /** E-mail of the rep whose customer it is, in lower case; only they see personal data in full. */
  readonly owner: string | null;
  readonly tier: string | null;
  /** 0 the best tier; null when the tier is not in the table. */
  readonly tierRank: number | null;
  readonly phone: string | null;
  /** What was said at the last contact, and when. */
  readonly last: { readonly on: CivilDate | null; readonly words: string } | null;
  readonly link: string | null;
}

export interface DigestInput {
  readonly today: CivilDate;
  readonly person: TeamMember;
  readonly due: DueList;
  readonly caps: Pick<DueSettings, 'itemsPerSection' | 'itemsInAll'>;
  readonly customers: ReadonlyMap<string, ShownCustomer>;
  /** Names of colleagues by e-mail in lower case. */
  readonly names: ReadonlyMap<string, string>;
  /** Links by the key of an item, where it shall not lead to its customer's row. */
  readonly links: ReadonlyMap<string, string>;
  /** An opener or a greeting by the key of an item; a greeting of the item itself comes first. */
  readonly says: ReadonlyMap<string, string>;
  /** Keys of items of an earlier mail of which nobody knows whether it went. */
  readonly inDoubt: ReadonlySet<string>;
  readonly sheetLink: string | null;
}

export interface Digest extends Mail {
  /** Keys of the items that stand in it. */
  readonly shown: readonly string[];
  /** Keys of those that are only counted in it. */
  readonly leftOut: readonly string[];
}
