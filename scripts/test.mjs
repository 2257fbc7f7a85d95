// npm test: every check of the project, in one run that cannot leave anything out. The last line of the output is
// `N passed, N failed`; the exit code is 0 only when nothing failed and nothing was skipped.
// Knows the steps' commands; what they check is theirs.
import { fileURLToPath } from 'node:url';
import { runRows } from './test/run-rows.mjs';
import { runTests } from './test/run-tests.mjs';

const root = fileURLToPath(new URL('..', import.meta.url));
const node = (name, ...args) => ({ name, args });

/** Steps of one row need nothing of each other; a row starts when the row above it has passed. */
const rows = [
  [node('build', 'scripts/build.mjs'), node('layers', 'scripts/check-layers.mjs')],
  [
    node('types', 'node_modules/typescript/bin/tsc', '--build', 'tsconfig.json'),
    node('lint', 'node_modules/eslint/bin/eslint.js', '.', '--max-warnings', '0'),
  ],
  [
    node('format', 'node_modules/prettier/bin/prettier.cjs', '--check', '.', '--log-level', 'warn'),
    node('conformance build', 'scripts/build-conformance.mjs'),
  ],
];

async function main() {
  if (process.argv.length > 2) {
    console.error('Cannot test a part: npm test takes no options; for one file use npx jest PATH');
    return { passed: 0, failed: 1 };
  }
  const failed = await runRows(root, rows);
  if (failed > 0) return { passed: 0, failed };
  return runTests(root, node('tests', 'node_modules/jest/bin/jest.js', '--ci', '--maxWorkers=2'));
}

const { passed, failed } = await main();
process.exitCode = failed === 0 && passed > 0 ? 0 : 1;
console.log(`\n${passed} passed, ${failed} failed`);
