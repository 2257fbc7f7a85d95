// The script compiled once for many executions, as loading is what costs in a short one. Knows no execution.
import vm from 'node:vm';

const SCRIPTS = new Map<string, vm.Script>();
const MAX_SCRIPTS = 4;

export function compiled(code: string): vm.Script {
  let script = SCRIPTS.get(code);
  if (script === undefined) {
    script = new vm.Script(code, { filename: 'Code.js' });
    const oldest = SCRIPTS.size >= MAX_SCRIPTS ? SCRIPTS.keys().next().value : undefined;
    if (oldest !== undefined) SCRIPTS.delete(oldest);
    SCRIPTS.set(code, script);
  }
  return script;
}
