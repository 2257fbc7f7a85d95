// What can be done about a due thing, told by its key: a row that says it is done, or nothing but a note that it was.
// Knows no store and no word of a language.
import type { CivilDate } from '../civil-date';
import { parseCivilDate } from '../civil-date';
import type { FieldValue } from '../table/field-value';

/** A cell that says a thing is done. */
export interface DoneCell {
  readonly tab: 'contacts' | 'tasks' | 'visits';
  readonly id: string;
  readonly field: string;
  readonly done: FieldValue;
}

/** Ids may be typed by people and hold a colon; the day at the end has none. */
const parts = (key: string): { readonly kind: string; readonly id: string; readonly day: CivilDate | null } => {
  const at = key.indexOf(':');
  const [kind, rest] = [key.slice(0, at), key.slice(at + 1)];
  const day = parseCivilDate(rest.slice(-10));
  return { kind, id: day === null ? rest : rest.slice(0, -11), day };
};

/** Of things that are done by saying so in their own row. */
export function doneCellOf(key: string): DoneCell | null {
  const { kind, id } = parts(key);
  if (kind === 'task') return { tab: 'tasks', id: key.slice('task:'.length), field: 'done', done: true };
  if (kind === 'visit') return { tab: 'visits', id, field: 'done', done: true };
  if (kind === 'promise') return { tab: 'contacts', id, field: 'promiseStatus', done: 'kept' };
  return null;
}

/** The customer and day of a follow-up; null for anything else. */
export function followUpOf(key: string): { readonly customer: string; readonly due: CivilDate } | null {
  const { kind, id, day } = parts(key);
  return kind === 'followUp' && day !== null ? { customer: id, due: day } : null;
}

export type Deed = 'kept' | 'done' | 'greeted' | 'seen';

const FIXED: readonly string[] = ['promise', 'visit', 'need', 'followUp', 'birthday', 'occasion', 'holiday'];

/** The day that a thing belongs to, where it belongs to one. */
export function fixedDayOf(key: string): CivilDate | null {
  if (!FIXED.includes(parts(key).kind)) return null;
  const days = [...key.matchAll(/:(\d{4}-\d{2}-\d{2})(?=:|$)/g)];
  return parseCivilDate(days[days.length - 1]?.[1] ?? '');
}

const DEEDS: Readonly<Record<string, Deed>> = {
  promise: 'kept',
  task: 'done',
  visit: 'done',
  birthday: 'greeted',
  occasion: 'greeted',
  holiday: 'greeted',
  tier: 'seen',
  alive: 'seen',
  escalation: 'seen',
};

const UNTICKED: readonly string[] = ['followUp', 'need', 'noPlan', 'money', 'stale'];

/** Whether a due thing could have such a key. */
export const isDueKey = (key: string): boolean => {
  const { kind, id } = parts(key);
  return id !== '' && (Object.prototype.hasOwnProperty.call(DEEDS, kind) || UNTICKED.includes(kind));
};

/** Null: only a contact, a new date or money settles it. */
export const deedOf = (key: string): Deed | null => DEEDS[parts(key).kind] ?? null;
