// What drafting and sending to customers needs to know besides what is due. Knows no cell.
import type { TemplateRow } from '../digest/says-of';
import type { Language } from '../language';
import type { Restraints } from './restraint';

export type Sex = 'male' | 'female';
export interface Person {
  readonly id: string;
  readonly customer: string;
  readonly name: string;
  /** As typed. */
  readonly email: string;
  readonly sex: Sex | null;
}

export interface GreetingSource extends Restraints {
  readonly language: Language;
  readonly templates: readonly TemplateRow[];
  readonly people: readonly Person[];
  /** As typed; '' for none. */
  emailOf(customer: string): string;
  sexOf(customer: string): Sex | null;
  /** Names of colleagues by e-mail in lower case. */
  readonly names: ReadonlyMap<string, string>;
  /** As greetings are signed; '' for none. */
  readonly firm: string;
}

/** A row for the Outbox that nobody has ticked. */
export interface OutboxDraft {
  readonly id: string;
  readonly key: string;
  readonly kind: 'greeting' | 'promotion';
  /** '' where there is no single address: then it is a text to copy. */
  readonly to: string;
  readonly customer: string;
  readonly rep: string;
  readonly subject: string;
  readonly text: string;
  /** The day before which it does not go; null: at once. */
  readonly sendOn: string | null;
  readonly campaign: string | null;
}
