// Runs the checks of npm test that come before the tests; prints each one's name, its time and, when it fails, what it said.
// Knows no check.
import { spawn } from 'node:child_process';

/**
 * The steps of a row run side by side; a row starts when all of the row above have passed.
 * @param {string} root
 * @param {{ name: string, args: string[] }[][]} rows `args` are for Node
 * @returns {Promise<number>} how many failed
 */
export async function runRows(root, rows) {
  for (const row of rows) {
    const outcomes = await Promise.all(row.map((step) => runStep(root, step)));
    const failed = outcomes.filter((passed) => !passed).length;
    if (failed > 0) return failed;
  }
  return 0;
}

async function runStep(root, step) {
  const start = Date.now();
  const { code, output } = await finished(
    spawn(process.execPath, step.args, { cwd: root, stdio: ['ignore', 'pipe', 'pipe'] }),
  );
  const passed = code === 0;
  console.log(`${passed ? '✓' : '✗'} ${step.name}  ${seconds(start)}`);
  if (!passed) console.log(output.trimEnd());
  return passed;
}

export function seconds(start) {
  return `${((Date.now() - start) / 1000).toFixed(1)} s`;
}

function finished(child) {
  return new Promise((resolve) => {
    let output = '';
    for (const stream of [child.stdout, child.stderr]) {
      stream.setEncoding('utf8');
      stream.on('data', (chunk) => (output += chunk));
    }
    child.on('error', (error) => resolve({ code: 1, output: String(error) }));
    child.on('close', (code) => resolve({ code, output }));
  });
}
