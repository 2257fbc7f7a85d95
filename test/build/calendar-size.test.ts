// What the calendar adds to Code.js, code and tables: the packed part with it against the same part without.
// Knows neither its functions nor their help, which stands in front of them in Code.js.
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, describe, expect, it } from '@jest/globals';
import { callScript, root } from './support/call-script';

const packedBytes = (file: string): number =>
  Buffer.byteLength(String(callScript('build/packed-part.mjs', 'packedModule', file)));

/** The same functions but for the calendar's, as a part of its own elsewhere. */
function withoutCalendar(all: string): string {
  const calendar = [...all.matchAll(/import \{ (.+) \} from '..\/domain\/calendar\/.+';/g)];
  const names = calendar.flatMap(([, imported = '']) => imported.split(', '));
  expect(names).toHaveLength(4);
  return all
    .split('\n')
    .filter((line) => !names.some((name) => new RegExp(`\\b${name}\\b`).test(line)))
    .join('\n')
    .replaceAll("'../", `'${path.join(root, 'src')}/`)
    .replace('export const', 'const')
    .concat('export default () => formulas;\n');
}

describe('the calendar in Code.js', () => {
  const folder = mkdtempSync(path.join(tmpdir(), 'cardfile-calendar-'));
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  it('keeps its budget', () => {
    const without = path.join(folder, 'formulas-packed.ts');
    const all = readFileSync(path.join(root, 'src/entry/formulas.ts'), 'utf8');
    writeFileSync(without, withoutCalendar(all));
    const added = packedBytes(path.join(root, 'src/entry/formulas-packed.ts')) - packedBytes(without);
    expect(added).toBeGreaterThan(1_000);
    expect(added).toBeLessThanOrEqual(12_000);
  });
});
