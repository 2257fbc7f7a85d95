// The whole sidebar: which screen shows, in which language, and where the focus goes when it opens.
import { useLayoutEffect, useMemo, useRef, useState } from 'preact/hooks';
import { screenText } from '../../src/text/screens/text';
import type { Actions } from '../actions';
import { createFinder } from '../finder';
import { focusTarget } from '../focus-target';
import { countChanges } from '../draft';
import type { SidebarEvent } from '../sidebar-event';
import type { State } from '../state';
import type { Store } from '../store';
import { AdoptScreen } from './adopt';
import { Alert } from './alert';
import { Bar } from './bar';
import { Button } from './button';
import { CardScreen } from './card';
import { EditScreen } from './edit';
import { SetUpOffer } from './empty-archive';
import { HealthScreen } from './health';
import { Home } from './home';
import { KeysScreen } from './keys';
import { LogScreen } from './log-contact';
import { NoticeBar } from './notice';
import { QuickScreen } from './quick';
import { PrepareScreen } from './prepare';
import { PromotionScreen } from './promotion';
import { TaskScreen } from './new-task';
import { Skeleton } from './skeleton';
import type { Ui } from './ui';

function Screen({ ui }: { readonly ui: Ui }) {
  const { state } = ui;
  const { screen } = state;
  switch (screen.name) {
    case 'home':
      return <Home ui={ui} />;
    case 'card':
      return <CardScreen key={screen.id} id={screen.id} ui={ui} />;
    case 'edit':
      return <EditScreen key={screen.key} draftKey={screen.key} ui={ui} />;
    case 'quick':
      return <QuickScreen ui={ui} />;
    case 'log':
      return <LogScreen key={screen.id} id={screen.id} ui={ui} />;
    case 'prepare':
      return <PrepareScreen key={screen.id} id={screen.id} ui={ui} />;
    case 'keys':
      return <KeysScreen ui={ui} />;
    case 'promotion':
      return <PromotionScreen ui={ui} />;
    case 'task':
      return <TaskScreen ui={ui} />;
    case 'health':
      return <HealthScreen ui={ui} />;
  }
}

function Offline({ ui }: { readonly ui: Ui }) {
  const { state, text } = ui;
  const waiting = Object.entries(state.saves).filter(([, save]) => save.name === 'waiting');
  const changes = waiting.reduce((sum, [key]) => sum + countChanges(state.drafts[key]), 0);
  const form = state.screen.name === 'edit' || state.screen.name === 'quick';
  // A form whose save waits says so itself.
  return state.online || (form && changes > 0) ? null : <Alert tone="warning">{text.offline(changes)}</Alert>;
}

function Archive({ ui }: { readonly ui: Ui }) {
  const { state, actions, text } = ui;
  if (state.adoption) return <AdoptScreen ui={ui} adoption={state.adoption} />;
  switch (state.archive) {
    case 'opening':
    case 'slow':
      return (
        <main aria-busy="true">
          <h1 class="spoken">{text.appName}</h1>
          <Skeleton title={null} label={state.archive === 'slow' ? text.stillWaiting : text.loading} />
        </main>
      );
    case 'failed':
      return (
        <main>
          <h1 class="spoken">{text.appName}</h1>
          <Alert tone="error" urgent buttons={<Button onPress={() => void actions.open()}>{text.retry}</Button>}>
            {text.notOpened}
          </Alert>
        </main>
      );
    case 'notSetUp':
    case 'settingUp':
      return <SetUpOffer ui={ui} />;
    case 'open':
      return (
        <>
          {(state.screen.name === 'home' || state.screen.name === 'card') && <Bar ui={ui} />}
          <Screen ui={ui} />
        </>
      );
  }
}

/** Puts the focus where the screen asked for it, as soon as that is there; once per opened screen. */
function useScreenFocus(state: State): void {
  const settled = useRef<unknown>(null);
  useLayoutEffect(() => {
    const { screen } = state;
    if (settled.current === screen) return;
    const wanted = screen.focus === '' && screen.name === 'edit' ? 'jump' : screen.focus;
    const target = focusTarget(wanted);
    if (wanted !== '' && !target) return;
    settled.current = screen;
    target?.focus();
  });
}

export function App({ store, actions }: { readonly store: Store<State, SidebarEvent>; readonly actions: Actions }) {
  const [state, show] = useState(store.state());
  useLayoutEffect(() => store.listen(() => show(store.state())), [store]);
  const finder = useMemo(createFinder, []);
  const { language, today } = state;
  useScreenFocus(state);
  useLayoutEffect(() => {
    document.documentElement.lang = language === 'zh' ? 'zh-CN' : 'en';
  }, [language]);
  const ui: Ui = {
    state,
    actions,
    finder,
    text: screenText(language),
    setting: { language, today, nameOf: (id) => finder.nameOf(state.cards, id) },
  };
  return (
    <div class="app">
      <Offline ui={ui} />
      <Archive ui={ui} />
      <NoticeBar ui={ui} />
    </div>
  );
}
