// What is being written for the Outbox: a promotion's form with what the server told of it, and greetings to copy.
// Pure: (state, event) -> state. What was told of a form holds until somebody types.
import type { GreetingText, PromotionChoices, PromotionReply, PromotionRequest } from '../src/contract/promotion-api';
import type { Refusal } from './save-state';

const REQUIRED = ['campaign', 'subject', 'text'] as const;
export type PromotionField = (typeof REQUIRED)[number] | 'tier' | 'territory' | 'category';
export type PromotionForm = Readonly<Record<PromotionField, string>>;

export interface OutboxState {
  readonly form: PromotionForm;
  /** What the filter can name; null: not known yet, or it could not be loaded, and is typed. */
  readonly choices: PromotionChoices | null;
  readonly phase: 'idle' | 'previewing' | 'making' | 'drafting';
  /** No answer for a while. */
  readonly slow: boolean;
  readonly told: { readonly reply: PromotionReply; readonly made: boolean } | null;
  readonly refusal: Refusal | null;
  /** Greetings that were drafted on demand just now. */
  readonly drafted: number | null;
  readonly texts: Readonly<Record<string, readonly GreetingText[] | 'fetching' | 'failed'>>;
}

export const NO_OUTBOX: OutboxState = {
  form: { campaign: '', tier: '', territory: '', category: '', subject: '', text: '' },
  choices: null,
  phase: 'idle',
  slow: false,
  told: null,
  refusal: null,
  drafted: null,
  texts: {},
};

export type OutboxEvent =
  | { readonly name: 'typed'; readonly typed: Partial<PromotionForm> }
  | { readonly name: 'choices'; readonly choices: PromotionChoices }
  | { readonly name: 'sent'; readonly phase: OutboxState['phase'] }
  | { readonly name: 'silent' }
  | { readonly name: 'told'; readonly form: PromotionForm; readonly reply: PromotionReply; readonly made: boolean }
  | { readonly name: 'drafted'; readonly count: number }
  | { readonly name: 'refused'; readonly refusal: Refusal }
  | { readonly name: 'texts'; readonly id: string; readonly texts: OutboxState['texts'][string] };

export function nextOutbox(outbox: OutboxState, event: OutboxEvent): OutboxState {
  switch (event.name) {
    case 'typed':
      return { ...outbox, form: { ...outbox.form, ...event.typed }, told: null, refusal: null };
    case 'choices':
      return { ...outbox, choices: event.choices };
    case 'sent':
      return { ...outbox, phase: event.phase, slow: false, told: null, refusal: null, drafted: null };
    case 'silent':
      return { ...outbox, slow: true };
    case 'told': {
      // A preview of what has been typed over says nothing about what stands there now.
      const { reply, made, form } = event;
      return { ...outbox, phase: 'idle', told: made || form === outbox.form ? { reply, made } : null };
    }
    case 'drafted':
      return { ...outbox, phase: 'idle', drafted: event.count };
    case 'refused':
      return { ...outbox, phase: 'idle', refusal: event.refusal };
    case 'texts':
      return { ...outbox, texts: { ...outbox.texts, [event.id]: event.texts } };
  }
}

/** What must be filled in first. */
export const missingIn = (form: PromotionForm): PromotionField | null =>
  REQUIRED.find((field) => form[field].trim() === '') ?? null;

export function promotionRequest(form: PromotionForm): PromotionRequest {
  const { campaign, subject, text, tier, territory, category } = form;
  const filter = {
    ...(tier === '' ? {} : { tier }),
    ...(territory.trim() === '' ? {} : { territory: territory.trim() }),
    ...(category.trim() === '' ? {} : { category: category.trim() }),
  };
  return { campaign: campaign.trim(), filter, subject, text };
}
