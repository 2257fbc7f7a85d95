// A card while the sample is being made: its two rows, its key people, and the story that it is there to show.
// Knows no other table; what follows from orders and talks is put in later.
import type { CardKind } from '../src/domain/catalogue/catalogue';
import type { FieldValue } from '../src/domain/table/field-value';
import type { Language } from '../src/domain/language';
import type { Row } from './making';

export type Story =
  | 'regular'
  | 'best' // most good signs, much profit
  | 'worst' // bad signs, costs more than it brings
  | 'prospect' // no order yet, and key today
  | 'dealer' // keeps our goods in stock
  | 'complaint' // an open serious complaint
  | 'overdue' // owes money for more than 60 days
  | 'stuck' // contract signed, first payment missing
  | 'promise' // we owe them something, and it is late
  | 'pool' // nobody's customer
  | 'lost'
  | 'invalid'
  | 'doNotContact'
  | 'stale' // confirmed by nobody for more than 180 days
  | 'doubtful' // phone marked doubtful
  | 'withheld' // gave no phone
  | 'alone' // a key customer without a second rep
  | 'never'; // never spoken to

export interface SampleCard {
  readonly id: string;
  /** Of its texts and of the talks with it. */
  readonly speaks: Language;
  readonly kind: CardKind;
  readonly story: Story;
  /** Northwind's own customer id; null for invented cards. */
  readonly northwind: string | null;
  readonly customer: Row<'customers'>;
  readonly own: Row<'individuals'> | Row<'organisations'>;
  readonly people: readonly Row<'people'>[];
}

export const textOf = (value: FieldValue | undefined): string => (typeof value === 'string' ? value : '');
export const numberOf = (value: FieldValue | undefined): number => (typeof value === 'number' ? value : 0);

/** Spoken to in the ordinary course of business. */
export const isActive = (card: SampleCard): boolean =>
  !['lost', 'invalid', 'doNotContact', 'never', 'pool', 'stale'].includes(card.story);
