// Runs jest, shows what it prints, and reads its tally, the closing line that test/tally-reporter.cjs writes.
// Knows no test.
import { spawn } from 'node:child_process';
import { seconds } from './run-rows.mjs';

const tallyLine = /^(\d+) passed, (\d+) failed$/;
const skippedLine = /^\((\d+) skipped\)$/;

/** A skipped test counts as failed: nothing is left out without a word. */
export async function runTests(root, step) {
  const start = Date.now();
  const { code, lines } = await shown(
    spawn(process.execPath, step.args, { cwd: root, stdio: ['ignore', 'pipe', 'inherit'] }),
  );
  const tally = tallyOf(lines);
  const failed = tally.failed > 0 || code === 0 ? tally.failed : 1;
  console.log(`${failed === 0 ? '✓' : '✗'} ${step.name}  ${seconds(start)}`);
  if (tally.skipped > 0) console.log(`${tally.skipped} skipped tests count as failed`);
  return { passed: tally.passed, failed: failed + tally.skipped };
}

/** Without a tally jest did not get to the end: that is one failure. */
function tallyOf(lines) {
  const tally = { passed: 0, failed: 1, skipped: 0 };
  for (const line of lines) {
    const counts = tallyLine.exec(line);
    if (counts) [tally.passed, tally.failed] = [Number(counts[1]), Number(counts[2])];
    const skipped = skippedLine.exec(line);
    if (skipped) tally.skipped = Number(skipped[1]);
  }
  return tally;
}

/** Passes on what comes, except the tally, which npm test prints itself as its last line. */
function shown(child) {
  return new Promise((resolve) => {
    const lines = [];
    let rest = '';
    const take = (line) => {
      lines.push(line);
      if (!tallyLine.test(line) && !skippedLine.test(line)) console.log(line);
    };
    child.stdout.setEncoding('utf8');
    child.stdout.on('data', (chunk) => {
      const parts = (rest + chunk).split('\n');
      rest = parts.pop() ?? '';
      parts.forEach(take);
    });
    child.on('error', (error) => resolve({ code: 1, lines: [String(error)] }));
    child.on('close', (code) => {
      if (rest) take(rest);
      resolve({ code, lines });
    });
  });
}
