// The sidebar as Google shows it: a title with a cross, and the add-on's page at exactly 300 pixels.
// Knows nothing of what the page shows.
import type { FrameView } from '../../server/protocol';
import { ScriptFrame } from '../frame/script-frame';
import type { Latency } from '../frame/latency';
import type { Workbench } from '../workbench';
import { Icon } from './icon';

export interface SidebarProps {
  readonly workbench: Workbench;
  readonly frame: FrameView;
  readonly latency: Latency;
}

export function Sidebar({ workbench, frame, latency }: SidebarProps) {
  const close = (): void => workbench.do({ action: 'close-frame', frameId: frame.id });
  return (
    <aside class="sidebar" aria-label={frame.title}>
      <div class="head">
        <h2>{frame.title}</h2>
        <button type="button" class="icon-button" aria-label={workbench.words.close} onClick={close}>
          <Icon name="close" />
        </button>
      </div>
      <ScriptFrame workbench={workbench} frame={frame} latency={latency} close={close} />
    </aside>
  );
}
