// Calls an exported function of a build script in a process of its own, since jest loads no ES module.
// Knows no script; arguments and results cross as JSON.
import { spawnSync } from 'node:child_process';
import path from 'node:path';

export const root = path.join(__dirname, '../../..');

interface Outcome {
  readonly value?: unknown;
  readonly error?: string;
}

/** @throws an Error with the message of the one that the function threw */
export function callScript(script: string, name: string, ...args: readonly unknown[]): unknown {
  const program = `import { ${name} } from ${JSON.stringify(path.join(root, 'scripts', script))};
    import { readFileSync } from 'node:fs';
    const args = JSON.parse(readFileSync(0, 'utf8'));
    const outcome = await Promise.resolve().then(() => ${name}(...args)).then(
      (value) => ({ value }),
      (error) => ({ error: error.message }),
    );
    process.stdout.write('\\n' + JSON.stringify(outcome));`;
  const child = spawnSync(process.execPath, ['--input-type=module', '-e', program], {
    cwd: root,
    encoding: 'utf8',
    input: JSON.stringify(args),
  });
  if (child.status !== 0) throw new Error(child.stderr);
  const outcome = JSON.parse(child.stdout.slice(child.stdout.lastIndexOf('\n'))) as Outcome;
  if (outcome.error !== undefined) throw new Error(outcome.error);
  return outcome.value;
}
