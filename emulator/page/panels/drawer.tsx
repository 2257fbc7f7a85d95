// The workbench's panels under the grid: what a person cannot see on Google, or can only wait for.
// Knows which panels there are, not what they show.
import { useRef, useState } from 'preact/hooks';
import type { WorkbenchState } from '../../server/protocol';
import { Icon, type IconName } from '../chrome/icon';
import type { Workbench } from '../workbench';
import { ClockPanel } from './clock-panel';
import { OutboxPanel } from './outbox-panel';
import { RunsPanel } from './runs-panel';
import { TriggersPanel } from './triggers-panel';
import { minuteOf } from './wall-time';

type PanelName = 'clock' | 'triggers' | 'outbox' | 'executions';
const NAMES: readonly PanelName[] = ['clock', 'triggers', 'outbox', 'executions'];
const LEAST_HEIGHT = 140;
const KEY_STEP = 24;

export function Drawer({ workbench, state }: { readonly workbench: Workbench; readonly state: WorkbenchState }) {
  const [open, setOpen] = useState<PanelName | null>(null);
  const [height, setHeight] = useState(300);
  const tabs = useRef<HTMLDivElement>(null);
  const { words } = workbench;
  const counts: Readonly<Record<PanelName, string>> = {
    clock: minuteOf(state.clock.wall),
    triggers: String(state.triggers.length),
    outbox: String(state.mails.length),
    executions: String(state.runs.length),
  };
  const resize = (to: number): void => setHeight(Math.max(LEAST_HEIGHT, Math.min(to, window.innerHeight - 220)));
  const drag = (event: PointerEvent): void => {
    if (!(event.currentTarget instanceof HTMLElement)) return;
    const edge = event.currentTarget;
    const bottom = event.clientY + height;
    const move = (next: PointerEvent): void => resize(bottom - next.clientY);
    edge.setPointerCapture(event.pointerId);
    edge.addEventListener('pointermove', move);
    edge.addEventListener('lostpointercapture', () => edge.removeEventListener('pointermove', move), { once: true });
  };
  const edgeKey = (event: KeyboardEvent): void => {
    if (event.key !== 'ArrowUp' && event.key !== 'ArrowDown') return;
    event.preventDefault();
    resize(height + (event.key === 'ArrowUp' ? KEY_STEP : -KEY_STEP));
  };
  const tabKey = (event: KeyboardEvent, index: number): void => {
    const by = event.key === 'ArrowRight' ? 1 : event.key === 'ArrowLeft' ? -1 : 0;
    if (event.key === 'Escape') setOpen(null);
    if (by === 0) return;
    event.preventDefault();
    tabs.current?.querySelectorAll('button')[(index + by + NAMES.length) % NAMES.length]?.focus();
  };
  return (
    <section class="drawer" aria-label={words.panels}>
      {open !== null && (
        <div
          class="drawer-edge"
          role="separator"
          tabIndex={0}
          aria-orientation="horizontal"
          aria-label={words.panels}
          aria-valuenow={height}
          onPointerDown={drag}
          onKeyDown={edgeKey}
        />
      )}
      <div class="drawer-bar">
        <div class="drawer-tabs" role="tablist" aria-label={words.panels} ref={tabs}>
          {NAMES.map((name, index) => (
            <button
              key={name}
              type="button"
              role="tab"
              id={`tab-${name}`}
              aria-selected={open === name}
              aria-controls="panel"
              onClick={() => setOpen(open === name ? null : name)}
              onKeyDown={(event) => tabKey(event, index)}
            >
              <Icon name={name satisfies IconName} />
              <span>{words[name]}</span>
              <span class="count">{counts[name]}</span>
            </button>
          ))}
        </div>
        {open !== null && (
          <span class="drawer-hide">
            <button
              type="button"
              class="icon-button"
              aria-label={words.hidePanel}
              title={words.hidePanel}
              onClick={() => setOpen(null)}
            >
              <Icon name="down" />
            </button>
          </span>
        )}
      </div>
      {open !== null && (
        <div class="panel" id="panel" role="tabpanel" aria-labelledby={`tab-${open}`} style={{ height: `${height}px` }}>
          {open === 'clock' && <ClockPanel workbench={workbench} clock={state.clock} />}
          {open === 'triggers' && <TriggersPanel workbench={workbench} triggers={state.triggers} />}
          {open === 'outbox' && <OutboxPanel workbench={workbench} mails={state.mails} />}
          {open === 'executions' && <RunsPanel workbench={workbench} runs={state.runs} />}
        </div>
      )}
    </section>
  );
}
