// Starts the sidebar: joins state, actions and views to Google's frame, the browser's storage, network and keys.
import { render } from 'preact';
import { languageOfLocale } from '../src/domain/language';
import { createActions } from './actions';
import { copyText } from './clipboard';
import { countChanges, isUntouched } from './draft';
import { openDraftStorage } from './draft-storage';
import { focusTarget } from './focus-target';
import { pressKey } from './keyboard';
import { createRpc, sendThroughGoogle } from './rpc';
import type { SidebarEvent } from './sidebar-event';
import type { State } from './state';
import { nextState, startState } from './state';
import { createStore } from './store';
import './styles.css';
import { App } from './views/app';

const DRAFT_MS = 500;

const timers = {
  set: (work: () => void, afterMs: number): number => window.setTimeout(work, afterMs),
  clear: (timer: number): void => window.clearTimeout(timer),
};

const store = createStore<State, SidebarEvent>(startState(languageOfLocale(navigator.language)), nextState);

const twoDigits = (part: number): string => String(part).padStart(2, '0');

const actions = createActions(store, {
  rpc: createRpc(sendThroughGoogle, timers),
  timers,
  now: () => performance.now(),
  wallTime: () => {
    const now = new Date();
    return `${twoDigits(now.getHours())}:${twoDigits(now.getMinutes())}`;
  },
  newRequestId: () => crypto.randomUUID(),
  copy: copyText,
  focusGrid: () => google.script.host.editor.focus(),
});

const storage = openDraftStorage(() => window.sessionStorage);
store.dispatch({ type: 'restored', drafts: storage.read(), kept: storage.works });

let waiting = 0;
let kept = store.state().drafts;
function keepDrafts(): void {
  waiting = 0;
  kept = store.state().drafts;
  storage.write(Object.values(kept).filter((draft) => countChanges(draft) > 0 && !isUntouched(draft)));
}
store.listen(() => {
  if (store.state().drafts !== kept && waiting === 0) waiting = timers.set(keepDrafts, DRAFT_MS);
});
window.addEventListener('pagehide', keepDrafts);

window.addEventListener('online', () => actions.setOnline(true));
window.addEventListener('offline', () => actions.setOnline(false));
if (!navigator.onLine) actions.setOnline(false);

document.addEventListener('keydown', (event) => {
  const focusOn = (focus: string): void => focusTarget(focus)?.focus();
  if (pressKey(event, store.state(), actions, { focusOn })) event.preventDefault();
});
for (const arrival of ['pointerenter', 'focusin'] as const) {
  document.documentElement.addEventListener(arrival, () => void actions.arrive());
}

const root = document.getElementById('app');
if (root) render(<App store={store} actions={actions} />, root);
void actions.open();
