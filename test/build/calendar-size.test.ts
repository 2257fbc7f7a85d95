// What the calendar adds to Code.js, code and tables: the packed part with it against the same part without.
// Knows neither its functions nor their help, which stands in front of them in Code.js.
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, describe, expect, it } from '@jest/globals';
import { callScript, root } from './support/call-script';

const packedBytes = (file: string): number =>
  Buffer.byteLength(String(callScript('build/packed-part.mjs', 'packedModule', file)));

describe('the calendar in Code.js', () => {
  const folder = mkdtempSync(path.join(tmpdir(), 'cardfile-calendar-'));
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  it('keeps its budget', () => {
    const without = path.join(folder, 'formulas-packed.ts');
    const forecast = JSON.stringify(path.join(root, 'src/entry/forecast'));
    writeFileSync(without, `import { forecast } from ${forecast};\nexport default () => forecast;\n`);
    const added = packedBytes(path.join(root, 'src/entry/formulas-packed.ts')) - packedBytes(without);
    expect(added).toBeGreaterThan(1_000);
    expect(added).toBeLessThanOrEqual(12_000);
  });
});
