// The page in the conformance dialog: has the server ask its parts, asks the page's own cases, hands the findings over.
import type { Finding } from './case';
import { findingOf } from './case';
import { call, pageCases, type PageScript } from './cases/page-cases';

declare const google: { readonly script: PageScript };

/** Enough for Sheets to calculate again. */
const CALCULATION_MS = 3_000;

const status = document.createElement('p');
status.setAttribute('role', 'status');
document.getElementById('app')?.append(status);

async function valueOf(name: string, ...args: readonly unknown[]): Promise<unknown> {
  const seen = (await call(google.script, name, ...args)) as { readonly value?: unknown; readonly failed?: string };
  if (seen.failed !== undefined) throw new Error(seen.failed);
  return seen.value;
}

async function askAll(): Promise<void> {
  let disagree = 0;
  for (const part of (await valueOf('partsFromPage')) as readonly string[]) {
    status.textContent = `Asking: ${part}`;
    disagree += Number(await valueOf('askFromPage', part));
  }
  const findings: Finding[] = [];
  for (const one of pageCases) {
    status.textContent = `Asking ${findings.length + 1} of ${pageCases.length}: ${one.rule}`;
    findings.push(findingOf(one, await one.see(google.script)));
  }
  status.textContent = 'Asking: formulas';
  await valueOf('changesFromPage');
  await new Promise((resolve) => setTimeout(resolve, CALCULATION_MS));
  disagree += Number(await valueOf('findingsFromPage', findings));
  status.textContent = `Done: ${disagree} rules disagree. The sheet “Conformance” has all findings.`;
}

askAll().catch((error: unknown) => {
  status.textContent = `Stopped: ${String(error)}`;
});
