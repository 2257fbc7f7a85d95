// How long Code.js takes to compile and evaluate: Google loads it again at every custom-function call.
// Each of the thirty runs is a fresh process and a fresh context without a code cache. The time is taken before standard output
// is touched: opening it costs Node two milliseconds.
import { spawnSync } from 'node:child_process';

const RUNS = 30;
export const LOAD_LIMIT_MS = 4;

const MEASURE = `
const { readFileSync } = require('node:fs');
const vm = require('node:vm');
const code = readFileSync(process.argv[1], 'utf8');
const context = vm.createContext(Object.create(null));
const start = process.hrtime.bigint();
new vm.Script(code, { filename: 'Code.js' }).runInContext(context);
const taken = Number(process.hrtime.bigint() - start) / 1e6;
process.stdout.write(String(taken));
`;

/** Milliseconds, median of thirty. */
export function loadTime(codeFile: string): number {
  const times = Array.from({ length: RUNS }, () => {
    const { status, stdout, stderr } = spawnSync(process.execPath, ['-e', MEASURE, codeFile], { encoding: 'utf8' });
    if (status !== 0) throw new Error(`Cannot load Code.js: ${stderr}`);
    return Number(stdout);
  }).sort((a, b) => a - b);
  return ((times[RUNS / 2 - 1] ?? 0) + (times[RUNS / 2] ?? 0)) / 2;
}
