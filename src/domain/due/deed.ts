// What can be done about a due thing, told by its key: a row that says it is done, or nothing but a note that it was.
// Knows no store and no word of a language.
import type { TabKey } from '../catalogue/catalogue';
import type { CivilDate } from '../civil-date';
import { parseCivilDate } from '../civil-date';
import type { FieldValue } from '../table/field-value';
import type { Section } from './due-item';

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

interface Kind {
  readonly section: Section;
  /** Whose row it is about, the first that has it. */
  readonly tabs: readonly TabKey[];
  /** Null: only a contact, a new date or money settles it. */
  readonly deed: Deed | null;
}

const kind = (section: Section, deed: Deed | null, ...tabs: readonly TabKey[]): Kind => ({
  section,
  tabs: tabs.length === 0 ? ['customers'] : tabs,
  deed,
});

const KINDS: ReadonlyMap<string, Kind> = new Map([
  ['promise', kind('brokenPromises', 'kept', 'contacts')],
  ['task', kind('tasks', 'done', 'tasks')],
  ['visit', kind('visits', 'done', 'visits')],
  ['followUp', kind('followUps', null)],
  ['need', kind('followUps', null)],
  ['noPlan', kind('noPlan', null)],
  ['birthday', kind('occasions', 'greeted', 'customers', 'people')],
  ['occasion', kind('occasions', 'greeted', 'occasions')],
  ['holiday', kind('occasions', 'greeted')],
  ['money', kind('money', null)],
  ['tier', kind('dropping', 'seen')],
  ['alive', kind('dropping', 'seen')],
  ['stale', kind('stale', null)],
  ['escalation', kind('escalations', 'seen')],
]);

const FIXED: readonly string[] = ['promise', 'visit', 'need', 'followUp', 'birthday', 'occasion', 'holiday'];

/** The day that a thing belongs to, where it belongs to one. */
export function fixedDayOf(key: string): CivilDate | null {
  if (!FIXED.includes(parts(key).kind)) return null;
  return parseCivilDate(lastDay(key) ?? '');
}

/** What has the shape of a day. */
const lastDay = (key: string): string | undefined =>
  [...key.matchAll(/:(\d{4}-\d{2}-\d{2})(?=:|$)/g)].map(([, day]) => day).pop();

export interface DueThing extends Kind {
  /** Of the row that it is about. */
  readonly id: string;
}

/** Null for a key that no due thing could have. */
export function thingOf(key: string): DueThing | null {
  const { kind: name } = parts(key);
  const known = KINDS.get(name);
  if (known === undefined) return null;
  const day = name === 'task' ? undefined : lastDay(key);
  if (day !== undefined && parseCivilDate(day) === null) return null;
  const rest = key.slice(name.length + 1);
  // A task has no day; of all others one follows the id, or nothing where none is known, and then perhaps more.
  const whole = name === 'task' ? rest : (/^(.+?):(?:\d{4}-\d{2}-\d{2})?(?::.*)?$/s.exec(rest)?.[1] ?? rest);
  // The rule comes before its customer.
  const id = name === 'escalation' ? whole.slice(whole.indexOf(':') + 1) : whole;
  return id === '' || id === ':' ? null : { ...known, id };
}

/** Null: only a contact, a new date or money settles it. */
export const deedOf = (key: string): Deed | null => KINDS.get(parts(key).kind)?.deed ?? null;
