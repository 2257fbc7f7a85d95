// The page in the conformance dialog: asks the page's cases one by one and hands the findings to the server for the table.
import type { Finding } from './case';
import { agree, textOf } from './case';
import type { PageRunner } from './cases/page-cases';
import { pageCases } from './cases/page-cases';

declare const google: {
  readonly script: { readonly run: PageRunner & { findingsFromPage(findings: readonly Finding[]): void } };
};

const status = document.createElement('p');
status.setAttribute('role', 'status');
document.getElementById('app')?.append(status);

async function askAll(): Promise<void> {
  const findings: Finding[] = [];
  for (const { item, rule, evidence, expected, see } of pageCases) {
    status.textContent = `${findings.length + 1} of ${pageCases.length}: ${rule}`;
    const [wanted, seen] = [textOf(expected), textOf(await see(google.script.run))];
    findings.push({ item, rule, evidence, expected: wanted, seen, agrees: agree(wanted, seen) });
  }
  const runner = google.script.run.withSuccessHandler(() => {
    const disagree = findings.filter(({ agrees }) => !agrees).length;
    status.textContent = `Done: ${findings.length} rules asked from the page, ${disagree} disagree. The sheet “Conformance” has all findings.`;
  }) as typeof google.script.run;
  runner.findingsFromPage(findings);
}

void askAll();
