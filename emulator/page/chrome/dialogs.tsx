// Dialogs that the script opened: a modal one covers everything, a modeless one lies beside the work and can be moved.
// Knows nothing of the pages in them.
import { useEffect, useRef, useState } from 'preact/hooks';
import type { FrameView } from '../../server/protocol';
import type { Latency } from '../frame/latency';
import { ScriptFrame } from '../frame/script-frame';
import type { Workbench } from '../workbench';
import { Icon } from './icon';

interface DialogsProps {
  readonly workbench: Workbench;
  readonly frames: readonly FrameView[];
  readonly latency: Latency;
}

export function Dialogs({ workbench, frames, latency }: DialogsProps) {
  return (
    <>
      {frames.map((frame) => (
        <Dialog key={frame.id} workbench={workbench} frame={frame} latency={latency} />
      ))}
    </>
  );
}

interface DialogProps {
  readonly workbench: Workbench;
  readonly frame: FrameView;
  readonly latency: Latency;
}

function Dialog({ workbench, frame, latency }: DialogProps) {
  const [size, setSize] = useState({ width: frame.width, height: frame.height });
  const [place, setPlace] = useState({ x: 0, y: 0 });
  const cross = useRef<HTMLButtonElement>(null);
  useEffect(() => cross.current?.focus(), []);
  const close = (): void => workbench.do({ action: 'close-frame', frameId: frame.id });
  const drag = (event: PointerEvent): void => {
    if (frame.kind === 'modal' || !(event.currentTarget instanceof HTMLElement) || event.target !== event.currentTarget)
      return;
    const header = event.currentTarget;
    const [x, y] = [event.clientX - place.x, event.clientY - place.y];
    const move = (next: PointerEvent): void => setPlace({ x: next.clientX - x, y: next.clientY - y });
    header.setPointerCapture(event.pointerId);
    header.addEventListener('pointermove', move);
    header.addEventListener('lostpointercapture', () => header.removeEventListener('pointermove', move), {
      once: true,
    });
  };
  const dialog = (
    <section
      class={`dialog ${frame.kind}`}
      role="dialog"
      aria-modal={frame.kind === 'modal'}
      aria-label={frame.title}
      style={{ transform: `translate(${place.x}px, ${place.y}px)` }}
      onKeyDown={(event) => event.key === 'Escape' && close()}
    >
      <div class="head" onPointerDown={drag}>
        <h2>{frame.title}</h2>
        <button type="button" class="icon-button" aria-label={workbench.words.close} onClick={close} ref={cross}>
          <Icon name="close" />
        </button>
      </div>
      <ScriptFrame
        workbench={workbench}
        frame={frame}
        latency={latency}
        close={close}
        size={size}
        resize={(width, height) => setSize((old) => ({ width: width ?? old.width, height: height ?? old.height }))}
      />
    </section>
  );
  return frame.kind === 'modal' ? <div class="veil">{dialog}</div> : dialog;
}
