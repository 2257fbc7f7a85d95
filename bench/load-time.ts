// How long Code.js takes to compile and evaluate, which Google does again at every custom-function call, and how long the first
// page call, menu item or trigger of an execution then takes to unpack the archive.
// Each of the thirty runs is a fresh process and a fresh context without a code cache. The time is taken before standard output
// is touched: opening it costs Node two milliseconds.
import { spawnSync } from 'node:child_process';

const RUNS = 30;
export const LOAD_LIMIT_MS = 4;

// Where there is no service the archive is unpacked, started and then ends at the first one that it asks for.
const MEASURE = `
const { readFileSync } = require('node:fs');
const vm = require('node:vm');
const code = readFileSync(process.argv[1], 'utf8');
const context = vm.createContext(Object.create(null));
const start = process.hrtime.bigint();
new vm.Script(code, { filename: 'Code.js' }).runInContext(context);
const loaded = process.hrtime.bigint();
const ended = vm.runInContext('try { onOpen() } catch (error) { error.message }', context);
const unpacked = process.hrtime.bigint();
if (ended !== 'Session is not defined') throw new Error('Cannot measure the unpacking: ' + ended);
process.stdout.write(JSON.stringify({ load: Number(loaded - start) / 1e6, unpacking: Number(unpacked - loaded) / 1e6 }));
`;

export interface LoadTimes {
  readonly load: number;
  readonly unpacking: number;
}

/** Milliseconds, medians of thirty. */
export function loadTimes(codeFile: string): LoadTimes {
  const runs = Array.from({ length: RUNS }, () => {
    const { status, stdout, stderr } = spawnSync(process.execPath, ['-e', MEASURE, codeFile], { encoding: 'utf8' });
    if (status !== 0) throw new Error(`Cannot load Code.js: ${stderr}`);
    return JSON.parse(stdout) as LoadTimes;
  });
  return { load: median(runs.map(({ load }) => load)), unpacking: median(runs.map(({ unpacking }) => unpacking)) };
}

function median(times: readonly number[]): number {
  const sorted = [...times].sort((a, b) => a - b);
  return ((sorted[RUNS / 2 - 1] ?? 0) + (sorted[RUNS / 2] ?? 0)) / 2;
}
