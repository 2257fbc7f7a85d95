// Contacts being logged, one form a customer, and what was prepared for calls: (state, event) -> state.
// What was typed leaves only with a row that the sheet has, or by the person's own Discard. Knows no call and no screen.
import type { LogContactRequest, PrepareReply } from '../src/contract/follow-up-api';
import type { Fields } from '../src/contract/sidebar-api';
import { fieldOf } from '../src/domain/catalogue/catalogue';
import type { FieldLine } from '../src/domain/catalogue/field';
import { problemOf } from './field-advice';
import { valueOf } from './field-input';
import type { Refusal } from './save-state';

/** What a person fills in, as text. */
export interface LogWords {
  readonly channel: string;
  readonly direction: string;
  readonly purpose: string;
  readonly said: string;
  readonly outcome: string;
  readonly orderNumber: string;
  readonly orderDate: string;
  /** Of the order in the Orders tab. */
  readonly orderAmount: string;
  readonly reason: string;
  readonly promise: string;
  readonly promiseDue: string;
  /** Null while it is the day proposed. */
  readonly nextFollowUp: string | null;
  readonly nextTime: string;
  /** Of the card. */
  readonly stage: string;
}
export type LogField = keyof LogWords;

export interface LogForm extends LogWords {
  readonly customerId: string;
  readonly name: string;
  readonly requestId: string;
  /** The card's fields that the contact moves, as they were loaded. */
  readonly base: Fields;
  readonly touched: boolean;
  readonly keptAt: string;
  /** `waiting`: offline, goes out by itself. */
  readonly phase: 'typing' | 'sending' | 'waiting' | Refusal;
}

export interface LogState {
  readonly forms: Readonly<Record<string, LogForm>>;
  readonly prepared: Readonly<Record<string, PrepareReply | 'fetching' | 'failed'>>;
  /** Questions ticked before a call, by customer. */
  readonly asked: Readonly<Record<string, readonly string[]>>;
  /** Why a contact could not be taken back. */
  readonly notUndone: { readonly customerId: string; readonly refusal: Refusal } | null;
}

export const NO_LOG: LogState = { forms: {}, prepared: {}, asked: {}, notUndone: null };

/** What was prepared for a call of one customer, as far as it is. */
export type Prepared = LogState['prepared'][string] | undefined;

export type LogEvent =
  | { readonly name: 'begun'; readonly form: LogForm }
  | { readonly name: 'typed'; readonly id: string; readonly typed: Partial<LogWords>; readonly keptAt: string }
  | { readonly name: 'asking' | 'notPrepared' | 'sending' | 'waiting' | 'logged' | 'discarded'; readonly id: string }
  | { readonly name: 'prepared'; readonly reply: PrepareReply }
  | { readonly name: 'refused' | 'notUndone'; readonly id: string; readonly refusal: Refusal }
  | { readonly name: 'ticked'; readonly id: string; readonly question: string; readonly on: boolean }
  | { readonly name: 'restored'; readonly forms: readonly LogForm[] };

const without = <Value>(record: Readonly<Record<string, Value>>, key: string): Readonly<Record<string, Value>> =>
  Object.fromEntries(Object.entries(record).filter(([other]) => other !== key));

const withForm = (log: LogState, id: string, change: Partial<LogForm>): LogState => {
  const form = log.forms[id];
  return form ? { ...log, forms: { ...log.forms, [id]: { ...form, ...change } } } : log;
};

export function nextLog(log: LogState, event: LogEvent): LogState {
  switch (event.name) {
    case 'begun': {
      const { customerId: id } = event.form;
      return {
        ...log,
        forms: { ...log.forms, [id]: withAsked(event.form, log.asked[id]) },
        asked: without(log.asked, id),
      };
    }
    case 'typed':
      return withForm(log, event.id, { ...event.typed, touched: true, keptAt: event.keptAt, phase: 'typing' });
    case 'asking':
      return typeof log.prepared[event.id] === 'object'
        ? log
        : { ...log, prepared: { ...log.prepared, [event.id]: 'fetching' } };
    case 'prepared':
      return { ...log, prepared: { ...log.prepared, [event.reply.id]: event.reply } };
    case 'notPrepared':
      return typeof log.prepared[event.id] === 'object'
        ? log
        : { ...log, prepared: { ...log.prepared, [event.id]: 'failed' } };
    case 'sending':
    case 'waiting':
      return withForm({ ...log, notUndone: null }, event.id, { phase: event.name });
    case 'refused': {
      // What somebody else wrote meanwhile is known now: sent again, it is overridden knowingly.
      const theirs = (event.refusal.conflicts ?? []).map(({ field, theirs: value }) => [field, value]);
      const base = { ...log.forms[event.id]?.base, ...(Object.fromEntries(theirs) as Fields) };
      return withForm(log, event.id, { phase: event.refusal, base });
    }
    case 'logged':
    case 'discarded':
      return { ...log, forms: without(log.forms, event.id), prepared: without(log.prepared, event.id) };
    case 'ticked': {
      const others = (log.asked[event.id] ?? []).filter((question) => question !== event.question);
      return { ...log, asked: { ...log.asked, [event.id]: event.on ? [...others, event.question] : others } };
    }
    case 'notUndone':
      return { ...log, notUndone: { customerId: event.id, refusal: event.refusal } };
    case 'restored':
      return { ...log, forms: Object.fromEntries(event.forms.map((form) => [form.customerId, form])) };
  }
}

/** Ticked questions become lines to be filled in. */
function withAsked(form: LogForm, asked: readonly string[] = []): LogForm {
  const fresh = asked.filter((question) => !form.said.includes(question));
  if (fresh.length === 0) return form;
  const said = [form.said, ...fresh.map((question) => `${question}: `)].filter((line) => line !== '').join('\n');
  return { ...form, said, touched: true };
}

/** The day that goes with the form: the person's own, else the one proposed. */
export const nextDayOf = (form: LogForm, prepared: Prepared): string =>
  form.nextFollowUp ?? (typeof prepared === 'object' ? (prepared.next?.date ?? '') : '');

/** The page has no words of the Orders tab but these. */
const AMOUNT: FieldLine = { key: 'orderAmount', en: 'Amount', zh: '金额', type: 'money', section: 'row' };

export const lineOf = (field: LogField): FieldLine | undefined =>
  field === AMOUNT.key ? AMOUNT : fieldOf(field === 'stage' ? 'customers' : 'contacts', field);

const DAYS = ['orderAmount', 'orderDate', 'promiseDue', 'nextFollowUp', 'nextTime'] as const;

/** Fields that only belong to the other outcome stay in the form and are not sent. */
function sentWords(form: LogForm, prepared: Prepared): Partial<Record<LogField, string>> {
  const { orderNumber, orderDate, orderAmount, reason, stage: _stage, nextFollowUp: _next, nextTime, ...rest } = form;
  const { channel, direction, purpose, said, outcome, promise, promiseDue } = rest;
  const next = nextDayOf(form, prepared);
  return {
    ...{ channel, direction, purpose, said, outcome, promise, promiseDue: promise.trim() === '' ? '' : promiseDue },
    ...(outcome === 'ordered' ? { orderNumber, orderDate, orderAmount } : { reason }),
    nextFollowUp: next,
    nextTime: next === '' ? '' : nextTime,
  };
}

/** The first field that the sheet could not hold. */
export function logProblem(form: LogForm, prepared: Prepared): LogField | null {
  const words = sentWords(form, prepared);
  const wrong = DAYS.find((field) => {
    const line = lineOf(field);
    return line !== undefined && problemOf(line, words[field] ?? '') !== null;
  });
  return wrong ?? null;
}

export function logRequest(form: LogForm, prepared: Prepared): LogContactRequest {
  const words = sentWords(form, prepared);
  const values = Object.entries(words).flatMap(([field, text]) => {
    const line = lineOf(field as LogField);
    const value = line === undefined ? null : valueOf(line, text);
    return value === null ? [] : [[field, typeof value === 'number' ? value : String(value)]];
  });
  // Nobody chose and nothing was proposed: the card's day stays as it is.
  const next = words.nextFollowUp === '' && form.nextFollowUp !== null ? { nextFollowUp: null } : {};
  const stage = form.stage !== '' && form.stage !== form.base['stage'] ? { stage: form.stage } : {};
  const { customerId, requestId, base } = form;
  return {
    customerId,
    requestId,
    base,
    ...stage,
    ...next,
    ...(Object.fromEntries(values) as Partial<LogContactRequest>),
  };
}
