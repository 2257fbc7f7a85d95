// Starts the sidebar: joins state, actions and views to Google's frame, the browser's storage, network and keys.
import { render } from 'preact';
import { languageOfLocale } from '../src/domain/language';
import { createActions } from './actions';
import { copyText } from './clipboard';
import { countChanges, isUntouched } from './draft';
import { openDraftStorage } from './draft-storage';
import { focusTarget } from './focus-target';
import { pressKey } from './keyboard';
import { openLogStorage } from './log-storage';
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
const logStorage = openLogStorage(() => window.sessionStorage);
store.dispatch({ type: 'log', event: { name: 'restored', forms: logStorage.read() } });

let waiting = 0;
let kept = store.state().drafts;
let keptLogs = store.state().log.forms;
function keepDrafts(): void {
  waiting = 0;
  kept = store.state().drafts;
  keptLogs = store.state().log.forms;
  logStorage.write(Object.values(keptLogs).filter(({ touched }) => touched));
  storage.write(Object.values(kept).filter((draft) => countChanges(draft) > 0 && !isUntouched(draft)));
}
store.listen(() => {
  const { drafts, log } = store.state();
  if ((drafts !== kept || log.forms !== keptLogs) && waiting === 0) waiting = timers.set(keepDrafts, DRAFT_MS);
});
window.addEventListener('pagehide', keepDrafts);

window.addEventListener('online', () => actions.setOnline(true));
window.addEventListener('offline', () => actions.setOnline(false));
if (!navigator.onLine) actions.setOnline(false);

function step(by: 1 | -1): void {
  const all = [...document.querySelectorAll<HTMLElement>('button.due-open')];
  const at = all.findIndex((item) => item === document.activeElement);
  (at < 0 ? all[by > 0 ? 0 : all.length - 1] : all[at + by])?.focus();
}

document.addEventListener('keydown', (event) => {
  const focusOn = (focus: string): void => focusTarget(focus)?.focus();
  if (pressKey(event, store.state(), actions, { focusOn, step })) event.preventDefault();
});
for (const arrival of ['pointerenter', 'focusin'] as const) {
  document.documentElement.addEventListener(arrival, () => void actions.arrive());
}

const root = document.getElementById('app');
if (root) render(<App store={store} actions={actions} />, root);
void actions.open();
