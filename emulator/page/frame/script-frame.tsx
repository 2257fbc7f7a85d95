// One page of the add-on in its frame, and the messages between the two.
// Knows nothing of what the page does. The frame has an origin of its own: it cannot reach in here, nor pretend to be us.
import { useEffect, useRef } from 'preact/hooks';
import type { CallOutcome, FrameView, FromFrame, ToFrame } from '../../server/protocol';
import type { Workbench } from '../workbench';
import { pause, type Latency } from './latency';

/** D:htmlr; the same rights that Google gives. */
const SANDBOX =
  'allow-same-origin allow-forms allow-scripts allow-popups allow-downloads allow-modals allow-popups-to-escape-sandbox';
const SIDEBAR_WIDTH = 300;

interface ScriptFrameProps {
  readonly workbench: Workbench;
  readonly frame: FrameView;
  readonly latency: Latency;
  readonly close: () => void;
  /** For dialogs; a sidebar has Google's width and the page's height. */
  readonly size?: { readonly width: number; readonly height: number };
  readonly resize?: (width: number | null, height: number | null) => void;
}

export function ScriptFrame({ workbench, frame, latency, close, size, resize }: ScriptFrameProps) {
  const box = useRef<HTMLIFrameElement>(null);
  const { frameOrigin } = workbench.config;
  useEffect(() => {
    const receive = (event: MessageEvent<FromFrame | null>): void => {
      const target = box.current?.contentWindow;
      if (event.origin !== frameOrigin || target === null || target === undefined || event.source !== target) return;
      const message = event.data;
      if (message === null) return;
      if (message.type === 'close') close();
      if (message.type === 'size') resize?.(message.width, message.height);
      if (message.type === 'focus-editor') workbench.grid?.focus();
      if (message.type === 'call') {
        void answer(workbench, frame, message, latency).then((reply) => target.postMessage(reply, frameOrigin));
      }
    };
    window.addEventListener('message', receive);
    return () => window.removeEventListener('message', receive);
  }, [workbench, frame, latency, close, resize, frameOrigin]);
  return (
    <iframe
      class="script-frame"
      ref={box}
      title={frame.title}
      src={`${frameOrigin}/frame/${frame.id}`}
      sandbox={SANDBOX}
      referrerpolicy="no-referrer"
      style={
        size === undefined ? { width: `${SIDEBAR_WIDTH}px` } : { width: `${size.width}px`, height: `${size.height}px` }
      }
    />
  );
}

async function answer(
  workbench: Workbench,
  frame: FrameView,
  call: Extract<FromFrame, { type: 'call' }>,
  latency: Latency,
): Promise<ToFrame> {
  const half = { least: latency.least / 2, most: latency.most / 2 };
  await pause(half);
  const outcome = await perform(workbench, frame.id, call);
  await pause(half);
  return { type: 'outcome', callId: call.callId, outcome };
}

async function perform(
  workbench: Workbench,
  frameId: string,
  { functionName, args }: Extract<FromFrame, { type: 'call' }>,
): Promise<CallOutcome> {
  try {
    return await workbench.connection.perform<CallOutcome>({ action: 'call', frameId, functionName, args });
  } catch {
    // The server is gone or the sidebar was closed meanwhile; the text is the browser's own on Google (unverified).
    return { ok: false, message: 'NetworkError: Connection failure due to HTTP 0', stack: null };
  }
}
