// The day's work as the sidebar has it: the list as it came, what was settled since, a task being written.
// Pure: (state, event) -> state. Knows no call and no screen.
import type { TodayReply } from '../src/contract/today-api';
import type { Refusal } from './save-state';

export interface TaskForm {
  readonly requestId: string;
  readonly text: string;
  readonly due: string;
  /** '' for oneself. */
  readonly to: string;
  /** Of whom it is; null for a task without a customer. */
  readonly customer: string | null;
  readonly phase: 'typing' | 'sending' | Refusal;
}

export interface DueState {
  readonly phase: 'none' | 'loading' | 'slow' | 'ready' | 'failed';
  readonly list: TodayReply | null;
  /** Settled here, by key, with the day of the list: a thing put off comes back under the same key on another day. */
  readonly gone: Readonly<Record<string, string>>;
  /** Why the last one could not be settled, or taken back. */
  readonly refused: { readonly key: string; readonly refusal: Refusal } | null;
  /** Something was changed that the list may tell of. */
  readonly stale: boolean;
  readonly task: TaskForm | null;
}

export const NO_DUE: DueState = { phase: 'none', list: null, gone: {}, refused: null, stale: false, task: null };

export type DueEvent =
  | { readonly name: 'asked' | 'slow' | 'failed' | 'changed' | 'sendingTask' | 'addedTask' }
  /** `known`: what the sheet had as settled when the list was asked for, so that it tells whether that is due again. */
  | { readonly name: 'arrived'; readonly list: TodayReply; readonly known: readonly string[] }
  | { readonly name: 'settling' | 'back'; readonly key: string }
  | { readonly name: 'refused'; readonly key: string; readonly refusal: Refusal; readonly undoing: boolean }
  | { readonly name: 'newTask'; readonly requestId: string; readonly due: string; readonly customer: string | null }
  | { readonly name: 'typedTask'; readonly typed: Partial<Pick<TaskForm, 'text' | 'due' | 'to'>> }
  | { readonly name: 'taskRefused'; readonly refusal: Refusal };

const without = (gone: DueState['gone'], keys: readonly string[]): DueState['gone'] =>
  Object.fromEntries(Object.entries(gone).filter(([key]) => !keys.includes(key)));

export function nextDue(due: DueState, event: DueEvent): DueState {
  switch (event.name) {
    case 'asked':
      return { ...due, phase: 'loading', stale: false };
    case 'slow':
      return due.phase === 'loading' ? { ...due, phase: 'slow' } : due;
    case 'failed':
      return { ...due, phase: 'failed' };
    case 'arrived':
      return { ...due, phase: 'ready', list: event.list, gone: without(due.gone, event.known) };
    case 'changed':
      return { ...due, stale: true };
    case 'settling':
      return { ...due, gone: { ...due.gone, [event.key]: due.list?.day ?? '' }, refused: null };
    case 'back':
      return { ...due, gone: without(due.gone, [event.key]), refused: null };
    case 'refused': {
      const { key, refusal, undoing } = event;
      const gone = undoing ? { ...due.gone, [key]: due.list?.day ?? '' } : without(due.gone, [key]);
      return { ...due, gone, refused: { key, refusal } };
    }
    case 'newTask': {
      // One already begun goes on.
      if (due.task !== null && (due.task.text !== '' || due.task.phase === 'sending')) return due;
      const { requestId, due: day, customer } = event;
      return { ...due, task: { requestId, text: '', due: day, to: '', customer, phase: 'typing' } };
    }
    case 'typedTask':
      return due.task === null ? due : { ...due, task: { ...due.task, ...event.typed, phase: 'typing' } };
    case 'sendingTask':
      return due.task === null ? due : { ...due, task: { ...due.task, phase: 'sending' } };
    case 'taskRefused':
      return due.task === null ? due : { ...due, task: { ...due.task, phase: event.refusal } };
    case 'addedTask':
      return { ...due, task: null, stale: true };
  }
}

/** The sections with what is still to be done. */
export function openSections({ list, gone }: DueState): TodayReply['sections'] {
  if (list === null) return [];
  return list.sections.flatMap((section) => {
    const items = section.items.filter(({ key }) => gone[key] !== list.day);
    const all = section.all - (section.items.length - items.length);
    return all === 0 ? [] : [{ ...section, items, all }];
  });
}
