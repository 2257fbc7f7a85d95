// The page as a whole: title and menus above, grid and sidebar in the middle, the workbench's panels below.
// Knows the parts, not what is in them.
import { useEffect, useState } from 'preact/hooks';
import { ChartLayer } from './charts/chart-layer';
import { Bar } from './chrome/bar';
import { Dialogs } from './chrome/dialogs';
import { Prompts } from './chrome/prompts';
import { Sidebar } from './chrome/sidebar';
import { Toasts } from './chrome/toasts';
import { GridArea } from './grid/grid-area';
import { latencyOf } from './frame/latency';
import { Drawer } from './panels/drawer';
import { fill } from './text';
import type { Workbench } from './workbench';

export interface AppProps {
  readonly workbench: Workbench;
  readonly latency: string | null;
}

export function App({ workbench, latency }: AppProps) {
  const [view, setView] = useState(workbench.view);
  useEffect(() => workbench.watch(() => setView(workbench.view)), [workbench]);
  const { words } = workbench;
  const { state } = view;
  const title = state?.title;
  useEffect(() => {
    if (title !== undefined) document.title = `${title} – ${words.localWorkbook}`;
  }, [title, words]);
  return (
    <div class="app">
      {state !== null && <Bar workbench={workbench} state={state} />}
      {!view.connected && (
        <p class="butter" role="alert">
          {words.disconnected}
        </p>
      )}
      {view.notice !== null && (
        <p class="butter butter-error" role="alert">
          <span>{view.notice}</span>
          <button type="button" class="plain" onClick={() => workbench.notify(null)}>
            {words.dismiss}
          </button>
        </p>
      )}
      <main class="middle">
        <div class="grid-place">
          <GridArea workbench={workbench} />
          {state !== null && <ChartLayer workbench={workbench} charts={state.charts} />}
        </div>
        {state === null && <p class="opening">{words.connecting}</p>}
        {state?.sidebar != null && (
          <Sidebar key={state.sidebar.id} workbench={workbench} frame={state.sidebar} latency={latencyOf(latency)} />
        )}
      </main>
      {state !== null && <Drawer workbench={workbench} state={state} />}
      {state !== null && <Dialogs workbench={workbench} frames={state.dialogs} latency={latencyOf(latency)} />}
      {state !== null && <Prompts workbench={workbench} prompts={state.prompts} />}
      <Toasts workbench={workbench} toasts={view.toasts} />
      {state !== null && state.running.length > 0 && (
        <p class="running" role="status">
          {words.running} <code>{fill('%s', state.running.join(', '))}</code>
        </p>
      )}
    </div>
  );
}
