// The built Code.js in a context that has the language and nothing else: no service, no sheet, local time.
// Dates come in and go out as `Date`, as on Google; knows no function.
import { readFileSync } from 'node:fs';
import path from 'node:path';
import vm from 'node:vm';

const code = readFileSync(path.join(__dirname, '../../../dist/Code.js'), 'utf8');
const script = new vm.Script(code, { filename: 'Code.js' });

export type Functions = Readonly<Record<string, (...args: readonly unknown[]) => unknown>>;

/** Loaded anew, as Google does for each call. */
export function loadBare(): Functions {
  const context: Functions = {};
  vm.createContext(context);
  script.runInContext(context);
  return context;
}

export function callBare(name: string, ...args: readonly unknown[]): unknown {
  const called = loadBare()[name];
  if (called === undefined) throw new Error(`Cannot call ${name}: Code.js has no such function`);
  return called(...args);
}

/** Parameter names as the helper in the sheet shows them. */
export const parametersOf = (name: string): readonly string[] =>
  (new RegExp(`function ${name}\\(([^)]*)\\)`).exec(code)?.[1] ?? '').split(/\s*,\s*/).filter((one) => one !== '');
