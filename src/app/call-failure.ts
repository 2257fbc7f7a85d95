// A failure that a page is told about: a code, the field, and for clashes both values; words are added at the edge.
import type { ErrorCode, FieldConflict } from '../contract/sidebar-api';
import type { FieldIssueCode } from '../domain/card/field-issue';
import type { TabKey } from '../domain/catalogue/catalogue';
import type { Result } from '../domain/result';

export interface CallFailure {
  readonly code: ErrorCode;
  readonly field?: string;
  /** The tab that is missing, or that lacks the column of `field`. */
  readonly tab?: TabKey;
  /** Several columns could be that of `field`. */
  readonly twice?: true;
  readonly issue?: FieldIssueCode;
  readonly conflicts?: readonly FieldConflict[];
}

export type Outcome<T> = Result<T, CallFailure>;
