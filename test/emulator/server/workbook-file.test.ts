// The workbook's file survives what can happen to it: a kill in the middle of a write, damage, leftovers.
import { spawn } from 'node:child_process';
import { mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { readWorkbookFile, WORKBOOK_FORMAT, writeWorkbookFile } from '../../../emulator/server/workbook-file';
import { builtFile } from './support/built-file';

let folder: string;
let file: string;
beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'workbook-'));
  file = path.join(folder, 'deep/er/workbook.json');
});
afterEach(() => rmSync(folder, { recursive: true }));

const documentOf = (version: number) => ({ format: WORKBOOK_FORMAT, cells: { version }, host: { version } }) as const;

describe('a workbook file', () => {
  it('is made with its folders and read back as it was written', () => {
    writeWorkbookFile(file, documentOf(1));
    writeWorkbookFile(file, documentOf(2));
    expect(readWorkbookFile(file)).toEqual(documentOf(2));
    expect(readdirSync(path.dirname(file))).toEqual(['workbook.json']);
  });

  it('that does not exist is told apart from one that is damaged', () => {
    expect(readWorkbookFile(file)).toBeNull();
  });

  it.each([
    ['half a file', '{"format":1,"cells":{"a":'],
    ['an empty file', ''],
    ['other JSON', '{"format":2,"cells":{},"host":{}}'],
  ])('of the kind "%s" is refused with words and left as it is', (_kind, text) => {
    const damaged = path.join(folder, 'damaged.json');
    writeFileSync(damaged, text);
    expect(() => readWorkbookFile(damaged)).toThrow(`Cannot open ${damaged}`);
    expect(readFileSync(damaged, 'utf8')).toBe(text);
  });

  it('is read without regard to what a killed writer left beside it', () => {
    writeWorkbookFile(file, documentOf(1));
    writeFileSync(`${file}.123.tmp`, '{"format":1,"cel');
    expect(readWorkbookFile(file)).toEqual(documentOf(1));
  });

  it('keeps the old contents when the new ones cannot be written', () => {
    writeWorkbookFile(file, documentOf(1));
    const circular: Record<string, unknown> = {};
    circular['self'] = circular;
    expect(() => writeWorkbookFile(file, { format: WORKBOOK_FORMAT, cells: circular, host: {} })).toThrow();
    expect(readWorkbookFile(file)).toEqual(documentOf(1));
    expect(readdirSync(path.dirname(file))).toEqual(['workbook.json']);
  });

  it('is whole, old or new, whenever its writer is killed', async () => {
    const writer = builtFile('test/emulator/server/support/endless-writer.ts');
    try {
      for (let round = 0; round < 8; round += 1) {
        await killDuringWrite(writer, file, 7 + round * 11);
        const kept = readWorkbookFile(file) as {
          cells: { version: number; filling: string };
          host: { version: number };
        };
        expect(kept.host.version).toBe(kept.cells.version);
        expect(kept.cells.filling).toBe(`${kept.cells.version} `.repeat(200_000));
      }
    } finally {
      rmSync(writer);
    }
  });
});

/** The writer writes all the time, so that a kill after any while falls into a write. */
function killDuringWrite(writer: string, target: string, ms: number): Promise<void> {
  return new Promise((done, fail) => {
    const child = spawn(process.execPath, [writer, target], { stdio: ['ignore', 'pipe', 'inherit'] });
    child.on('error', fail);
    child.on('exit', () => done());
    child.stdout.once('data', () => setTimeout(() => child.kill('SIGKILL'), ms));
  });
}
