// `google.script` of an add-on's page: chained runners and the host, over messages to the page around the frame.
// Knows no workbook. Everything Google refuses here is refused here too, and at the same moment.
import { CallGate } from '../../run/call-gate';
import { checkArguments } from '../../run/script-run-values';
import type { CallOutcome, FrameConfig, FromFrame, ToFrame } from '../../server/protocol';

type Handler = (value?: unknown, userObject?: unknown) => void;
interface Runner {
  readonly success: Handler | null;
  readonly failure: Handler | null;
  readonly userObject: unknown;
}
declare global {
  interface Window {
    __scriptFrame?: FrameConfig;
  }
}

const config = window.__scriptFrame;
delete window.__scriptFrame;
if (config !== undefined) install(config);

function install({ pageOrigin, functions }: FrameConfig): void {
  const answers = new Map<number, (outcome: CallOutcome) => void>();
  const gate = new CallGate();
  let calls = 0;
  const post = (message: FromFrame): void => window.parent.postMessage(message, pageOrigin);

  const call = (runner: Runner, functionName: string, given: readonly unknown[]): void => {
    // Throws here, at the caller, as Google does: no handler hears of it.
    const args = checkArguments(given);
    calls += 1;
    const callId = calls;
    void gate
      .pass(
        () =>
          new Promise<CallOutcome>((answered) => {
            answers.set(callId, answered);
            post({ type: 'call', callId, functionName, args });
          }),
      )
      // Out of the promise, so that what a handler throws is an error of the page like any other.
      .then((outcome) => setTimeout(() => deliver(runner, outcome)));
  };
  const build = (runner: Runner): Record<string, unknown> => {
    const built: Record<string, unknown> = {
      withSuccessHandler: (success: Handler) => build({ ...runner, success }),
      withFailureHandler: (failure: Handler) => build({ ...runner, failure }),
      withUserObject: (userObject: unknown) => build({ ...runner, userObject }),
    };
    for (const name of functions) built[name] = (...args: unknown[]): void => call(runner, name, args);
    return Object.freeze(built);
  };

  window.addEventListener('message', (event: MessageEvent<ToFrame | null>) => {
    if (event.source !== window.parent || event.origin !== pageOrigin || event.data?.type !== 'outcome') return;
    const { callId, outcome } = event.data;
    answers.get(callId)?.(outcome);
    answers.delete(callId);
  });

  const host = Object.freeze({
    origin: pageOrigin,
    close: () => post({ type: 'close' }),
    setWidth: (width: number) => post({ type: 'size', width: pixels(width), height: null }),
    setHeight: (height: number) => post({ type: 'size', width: null, height: pixels(height) }),
    editor: Object.freeze({ focus: () => post({ type: 'focus-editor' }) }),
  });
  const run = build({ success: null, failure: null, userObject: undefined });
  Object.assign(window, { google: { script: { run, host } } });
}

function deliver({ success, failure, userObject }: Runner, outcome: CallOutcome): void {
  if (outcome.ok) {
    success?.(outcome.value ?? null, userObject);
    return;
  }
  const error = new Error(outcome.message);
  error.name = 'ScriptError';
  if (outcome.stack !== null) error.stack = outcome.stack;
  if (failure !== null) failure(error, userObject);
  else console.error(`Uncaught ${error.name}: ${error.message}`);
}

function pixels(value: unknown): number {
  const number = Number(value);
  return Number.isFinite(number) && number > 0 ? Math.min(number, 4000) : 300;
}
