// Closes a test run with one line, "N passed, N failed", that a person or a machine can read.
module.exports = class TallyReporter {
  onRunComplete(_contexts, results) {
    const broken = results.testResults.filter(
      (suite) => suite.testExecError || (suite.failureMessage && suite.numFailingTests === 0),
    ).length;
    const failed = results.numFailedTests + broken + (results.wasInterrupted ? 1 : 0);
    const skipped = results.numPendingTests + results.numTodoTests;
    const line = (skipped ? `(${skipped} skipped)\n` : '') + `${results.numPassedTests} passed, ${failed} failed`;
    process.on('exit', () => process.stdout.write(`\n${line}\n`));
  }
};
