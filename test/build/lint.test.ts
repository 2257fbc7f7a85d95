// The lint rules that hold the architecture are in force: each planted line is refused where it must be, and only there.
// Knows the rules by what they refuse.
import { spawnSync } from 'node:child_process';
import path from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { root } from './support/call-script';

interface FileReport {
  readonly messages: readonly { readonly line: number; readonly ruleId: string | null; readonly message: string }[];
}

/** Which of `lines` are refused if they stand in `file`, which must exist; all are checked in one run. */
function refusedIn(file: string, lines: readonly string[]): readonly string[] {
  const program = path.join(root, 'node_modules/eslint/bin/eslint.js');
  const args = [program, '--stdin', '--stdin-filename', path.join(root, file), '--format', 'json', '--no-ignore'];
  const child = spawnSync(process.execPath, args, { cwd: root, encoding: 'utf8', input: lines.join('\n') });
  const [report] = JSON.parse(child.stdout) as FileReport[];
  const numbers = new Set(report?.messages.map(({ line }) => line));
  return lines.filter((_line, index) => numbers.has(index + 1));
}

const clocks = [
  'export const now = new Date();',
  'export const ms = Date.now();',
  'export const text = Date();',
  'export const chance = Math.random();',
];
const platform = ['export const format = Intl;', 'export const words = (1).toLocaleString();'];
const never = [
  'export class Box { #n = 1; read() { return this.#n; } }',
  'export const loose = (value: any) => String(value);',
  'export const cast = 1 as unknown as string;',
  '// @ts-expect-error not ours to excuse',
  'export const unsure = [1].at(0)!;',
  '/* eslint-disable no-var */ export const quiet = 1;',
  'export const made = new Function("return 1");',
];
const madeCode = ['export const seen: unknown = (0, eval)("1");'];
const fine = [
  'export const epoch = new Date(0);',
  'export const day = Date.UTC(2026, 1);',
  'export const two = Math.max(1, 2);',
];
const all = [...clocks, ...platform, ...never, ...madeCode, ...fine];

describe('eslint', () => {
  it('refuses a clock, chance, the platform and a weakened type in the domain', () => {
    expect(refusedIn('src/domain/result.ts', all)).toEqual([...clocks, ...platform, ...never, ...madeCode]);
  });

  it('refuses them in the use cases', () => {
    expect(refusedIn('src/app/ports.ts', all)).toEqual([...clocks, ...platform, ...never, ...madeCode]);
  });

  it('lets an adapter read the clock', () => {
    expect(refusedIn('src/gas/system-clock.ts', all)).toEqual([...platform, ...never, ...madeCode]);
  });

  it('lets code be made from text in the one place that starts what the build packed', () => {
    expect(refusedIn('src/packed/run-program.ts', all)).toEqual([...platform, ...never]);
    expect(refusedIn('src/packed/unpack.ts', all)).toEqual([...platform, ...never, ...madeCode]);
  });
});
