// The dialog of the conformance script in a real browser, with the workbench's own google.script in front of it.
// Knows no rule; the calls go to the workbook's executions, of which several run at once.
import path from 'node:path';
import { buildSync } from 'esbuild';
import { framePage } from '../../../emulator/server/http/frame-page';
import type { CallOutcome } from '../../../emulator/server/protocol';
import type { LocalWorkbook } from '../../../emulator/server/workbook';
import { launchBrowser } from '../../browser/support/chromium';

const ORIGIN = 'http://conformance.invalid';
const PATIENCE_MS = 240_000;

/** Resolves with what the dialog's status says when it is done. */
export async function playDialog(workbook: LocalWorkbook, user: string): Promise<string> {
  const dialog = workbook.host.ui.dialog(user);
  if (dialog === null) throw new Error('No dialog is open');
  const config = { frameId: 'conformance', pageOrigin: ORIGIN, functions: [...workbook.publicFunctions()] };
  const browser = await launchBrowser();
  try {
    const page = await browser.newPage();
    await page.route(`${ORIGIN}/**`, (route) => {
      const isScript = route.request().url().endsWith('/google-script.js');
      return isScript
        ? route.fulfill({ contentType: 'text/javascript', body: googleScript() })
        : route.fulfill({ contentType: 'text/html', body: framePage(dialog.html, config) });
    });
    await page.exposeFunction('callWorkbook', (name: string, args: readonly unknown[]) =>
      outcomeOf(workbook, user, name, args),
    );
    await page.addInitScript(carryCalls);
    await page.goto(`${ORIGIN}/`);
    const status = page.getByRole('status').filter({ hasText: /^(Done|Stopped)/ });
    await status.waitFor({ timeout: PATIENCE_MS });
    return await status.innerText();
  } finally {
    await browser.close();
  }
}

async function outcomeOf(
  workbook: LocalWorkbook,
  user: string,
  functionName: string,
  args: readonly unknown[],
): Promise<CallOutcome> {
  const reply = await workbook.run({ name: 'page-call', functionName, args, user });
  return reply.ok ? { ok: true, value: reply.value } : { ok: false, message: reply.error.message, stack: null };
}

/** Runs in the page, which is its own parent here: stands in for the workbench around the frame. */
function carryCalls(): void {
  const host = window as Window & { callWorkbook?: (name: string, args: unknown) => Promise<unknown> };
  window.addEventListener(
    'message',
    (event: MessageEvent<{ type?: string; callId?: number } & Record<string, unknown>>) => {
      const { type, callId, functionName, args } = event.data;
      if (type !== 'call') return;
      void host
        .callWorkbook?.(String(functionName), args)
        .then((outcome) => window.postMessage({ type: 'outcome', callId, outcome }, window.origin));
    },
  );
}

function googleScript(): string {
  const built = buildSync({
    entryPoints: [path.join(__dirname, '../../../emulator/page/frame/google-script.ts')],
    bundle: true,
    write: false,
    format: 'iife',
    target: 'es2022',
    logLevel: 'error',
  });
  return built.outputFiles[0]?.text ?? '';
}
