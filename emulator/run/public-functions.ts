// The names that a script makes public: its top-level functions without a trailing underscore. Each is an endpoint (D:run).
// Loads the script once for it, calls nothing.
import { installGlobals } from '../services/globals';
import { withBorder } from '../services/guard';
import type { Host } from '../host/host';
import { SHORT_RUN_LIMIT_MS } from './cost-model';
import { inProcessWaiting } from './lock-waiting';
import { compiled } from './compiled-script';
import { Run } from './run';
import type { ScriptFiles } from './run-context';

const KNOWN = new Map<string, readonly string[]>();
const MAX_KNOWN = 4;

export function publicFunctions(host: Host, script: ScriptFiles): readonly string[] {
  const known = KNOWN.get(script.code);
  if (known !== undefined) return known;
  const names = load(host, script);
  const oldest = KNOWN.size >= MAX_KNOWN ? KNOWN.keys().next().value : undefined;
  if (oldest !== undefined) KNOWN.delete(oldest);
  KNOWN.set(script.code, names);
  return names;
}

function load(host: Host, script: ScriptFiles): readonly string[] {
  const run = new Run(host, script, {
    entry: '',
    user: '',
    authMode: 'NONE',
    hasUi: false,
    limitMs: SHORT_RUN_LIMIT_MS,
    lockWaiting: inProcessWaiting(host),
  });
  return withBorder(run, () => {
    installGlobals(run, run.realm);
    try {
      run.realm.run(compiled(script.code), SHORT_RUN_LIMIT_MS);
    } catch {
      // Its functions are declared all the same; whoever calls one is told why the script does not load.
    }
    return run.realm.functionNames().filter((name) => !name.endsWith('_'));
  });
}
