// Keys that work anywhere in the sidebar. Letters act only outside text fields and can be switched off (WCAG 2.1.4).
// Knows the state and the actions, no element but the one that has the focus.
import type { Actions } from './actions';
import { belongsToInputMethod } from './ime';
import { draftKeyOf } from './screen';
import type { State } from './state';

/** What the handler needs from the page. */
export interface KeyPlace {
  focusOn(focus: string): void;
  /** To the next or the previous item of the day's work. */
  step(by: 1 | -1): void;
}

const isText = (target: EventTarget | null): boolean =>
  target instanceof HTMLTextAreaElement ||
  target instanceof HTMLSelectElement ||
  (target instanceof HTMLInputElement && !['checkbox', 'radio', 'button'].includes(target.type));

const idOf = ({ screen }: State): string => ('id' in screen ? screen.id : '');

function act(work: () => void): true {
  work();
  return true;
}

function saveShown(state: State, actions: Actions): boolean {
  const key = draftKeyOf(state.screen);
  if (state.screen.name === 'task') void actions.addTask();
  if (state.screen.name === 'log') return act(() => void actions.logIt(idOf(state)));
  if (state.screen.name === 'prepare') return act(() => actions.startLog(idOf(state)));
  if (key === null) return state.screen.name === 'task';
  void (state.saves[key]?.name === 'clash' ? actions.saveClash(key) : actions.save(key));
  return true;
}

function leave(state: State, actions: Actions): boolean {
  const { screen } = state;
  const key = draftKeyOf(screen);
  if (key !== null && state.saves[key]?.name === 'clash') actions.leaveClash(key);
  else if (key !== null) actions.leaveForm(key);
  else if (screen.name === 'log' || screen.name === 'prepare') actions.leaveLog(screen.id);
  else if (screen.name === 'home') return false;
  else actions.goHome();
  return true;
}

function letter(key: string, state: State, actions: Actions, place: KeyPlace): boolean {
  const { screen } = state;
  if (key === 'n') actions.startCard('');
  else if (key === 'e' && screen.name === 'card') actions.edit(screen.id);
  else if (key === 'l' && (screen.name === 'card' || screen.name === 'prepare')) actions.startLog(screen.id);
  else if (key === 'p' && screen.name === 'card') actions.prepare(screen.id);
  else if (key === 't') actions.showToday();
  else if ((key === 'j' || key === 'k') && screen.name === 'home') place.step(key === 'j' ? 1 : -1);
  else if (key === '?') actions.showKeys();
  else return false;
  return true;
}

/** Acts on a key; true when the key was ours. */
export function pressKey(event: KeyboardEvent, state: State, actions: Actions, place: KeyPlace): boolean {
  if (belongsToInputMethod(event) || event.defaultPrevented || state.archive !== 'open') return false;
  const { key } = event;
  const command = event.ctrlKey || event.metaKey;
  if (command && !event.altKey) {
    if (key === 'Enter' || key.toLowerCase() === 's') return saveShown(state, actions);
    if (key.toLowerCase() === 'z' && !event.shiftKey && !isText(event.target)) return actions.undo();
    if (key.toLowerCase() === 'k') return toSearch(state, actions, place);
    return false;
  }
  if (event.altKey) {
    const section = /^Digit([1-9])$/.exec(event.code)?.[1];
    if (section === undefined || (state.screen.name !== 'card' && state.screen.name !== 'edit')) return false;
    place.focusOn(`section-${section}`);
    return true;
  }
  if (key === 'Escape') return leave(state, actions);
  if (isText(event.target)) return false;
  if (key === '/') return toSearch(state, actions, place);
  return state.letterKeys && letter(key.toLowerCase(), state, actions, place);
}

function toSearch(state: State, actions: Actions, place: KeyPlace): boolean {
  if (state.screen.name !== 'home' && state.screen.name !== 'card') actions.goHome('search');
  else place.focusOn('search');
  return true;
}
