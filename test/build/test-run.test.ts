// `npm test` leaves nothing out: every way of not running a test shows in the tally.
// Knows none of its steps.
import { spawnSync } from 'node:child_process';
import path from 'node:path';
import { afterAll, describe, expect, it } from '@jest/globals';
import { callScript, root } from './support/call-script';
import { fixtureTree, removeFixtureTrees } from './support/fixture-tree';

afterAll(removeFixtureTrees);

/** The tally that npm test makes of a jest that prints `lines` and exits with `code`. */
function tallyOf(lines: readonly string[], code: number): unknown {
  const folder = fixtureTree({
    'jest.cjs': `console.log(${JSON.stringify(lines.join('\n'))}); process.exitCode = ${code};`,
  });
  return callScript('test/run-tests.mjs', 'runTests', folder, { name: 'tests', args: ['jest.cjs'] });
}

describe('the tally of npm test', () => {
  it('is that of the test run', () => {
    expect(tallyOf(['PASS a', '', '12 passed, 0 failed'], 0)).toEqual({ passed: 12, failed: 0 });
    expect(tallyOf(['FAIL a', '', '12 passed, 3 failed'], 1)).toEqual({ passed: 12, failed: 3 });
  });

  it('counts a skipped test as failed', () => {
    expect(tallyOf(['(2 skipped)', '12 passed, 0 failed'], 0)).toEqual({ passed: 12, failed: 2 });
  });

  it('has a failure when the run ended without a tally', () => {
    expect(tallyOf(['No tests found'], 1)).toEqual({ passed: 0, failed: 1 });
    expect(tallyOf([], 0)).toEqual({ passed: 0, failed: 1 });
  });

  it('has a failure when the run itself failed though no test did', () => {
    expect(tallyOf(['12 passed, 0 failed'], 1)).toEqual({ passed: 12, failed: 1 });
  });

  it('refuses to test a part', () => {
    const outcome = spawnSync(process.execPath, [path.join(root, 'scripts/test.mjs'), '-t', 'one'], {
      encoding: 'utf8',
    });
    expect(outcome.status).toBe(1);
    expect(outcome.stderr).toContain('npm test takes no options');
    expect(outcome.stdout.trimEnd().split('\n').at(-1)).toBe('0 passed, 1 failed');
  });
});

describe('the steps before the tests', () => {
  const rowsOf = (...rows: readonly (readonly string[])[]): number => {
    const programs = {
      'ok.cjs': '',
      'fail.cjs': 'console.log("its words"); process.exitCode = 2;',
      'never.cjs': 'while (true);',
    };
    const steps = rows.map((row) => row.map((name) => ({ name, args: [`${name}.cjs`] })));
    return callScript('test/run-rows.mjs', 'runRows', fixtureTree(programs), steps) as number;
  };

  it('pass when every one passes', () => {
    expect(rowsOf(['ok', 'ok'], ['ok'])).toBe(0);
  });

  it('stop at the first row that fails, and count its failures', () => {
    expect(rowsOf(['ok', 'fail'], ['never'])).toBe(1);
    expect(rowsOf(['fail', 'fail'], ['never'])).toBe(2);
  });
});
