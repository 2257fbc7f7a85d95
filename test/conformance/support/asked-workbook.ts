// Plays the built conformance project on a workbook whose formulas calculate, as a person would: opens the file, chooses the
// menu item, lets the dialog finish in a real browser, types into a cell, waits an hour. Knows no rule.
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { ErrorLanguage } from '../../../emulator/host/faults';
import { LocalWorkbook } from '../../../emulator/server/workbook';
import { builtFile } from '../../emulator/server/support/built-file';
import { playDialog } from './played-dialog';

const root = path.join(__dirname, '../../..');
export const OWNER = 'owner@example.com';
const NOW = Date.UTC(2026, 1, 10, 8);

/** One row of the sheet, by the words in its first row. */
export interface SeenRow {
  readonly item: number;
  readonly about: string;
  readonly rule: string;
  readonly evidence: string;
  readonly expected: string;
  readonly seen: string;
  readonly agrees: string;
}

export class AskedWorkbook {
  private constructor(
    readonly workbook: LocalWorkbook,
    private readonly files: readonly string[],
  ) {}

  static create(language: ErrorLanguage = 'en'): AskedWorkbook {
    const script = mkdtempSync(path.join(tmpdir(), 'cardfile-conformance-'));
    execFileSync(process.execPath, [path.join(root, 'scripts/build-conformance.mjs'), script]);
    const workerFile = builtFile('emulator/server/worker.ts');
    const workbook = LocalWorkbook.create(
      { script, workerFile, file: null },
      {
        document: { owner: OWNER, timeZone: 'America/Los_Angeles', deployment: 'bound' },
        now: NOW,
        ownerLocale: 'en',
        firstTab: 'Sheet1',
      },
    );
    workbook.host.faults.setErrorLanguage(language);
    return new AskedWorkbook(workbook, [script, workerFile]);
  }

  async open(): Promise<void> {
    const [run] = await this.workbook.run({ name: 'open', user: OWNER });
    if (run?.error !== null) throw new Error(`onOpen failed: ${run?.error.message ?? 'it did not run'}`);
  }

  /** As a click on the item of the menu that onOpen made. */
  async choose(caption: string): Promise<string | null> {
    const items = this.workbook.host.ui.menus(OWNER).flatMap(({ entries }) => entries);
    const item = items.find((entry) => entry.type === 'item' && entry.caption === caption);
    if (item?.type !== 'item') throw new Error(`The menu has no item ${caption}`);
    const { error } = await this.workbook.run({ name: 'menu', functionName: item.functionName, user: OWNER });
    return error === null ? null : `${error.name}: ${error.message}`;
  }

  /** Everything that the script and its page ask; what the page says in the end. */
  async askAll(): Promise<string> {
    await this.open();
    const failed = await this.choose('Ask all rules');
    if (failed !== null) throw new Error(failed);
    return playDialog(this.workbook, OWNER);
  }

  async type(sheet: string, text: string): Promise<void> {
    const id = this.workbook.cells.sheets().find(({ name }) => name === sheet)?.id;
    if (id === undefined) throw new Error(`There is no sheet ${sheet}`);
    this.workbook.cells.type(id, 0, 0, text, { user: OWNER });
    await this.workbook.editsDone();
  }

  async waitAnHour(): Promise<void> {
    const to = new Date(this.workbook.host.clock.now() + 3_600_000).toISOString();
    await this.workbook.run({ name: 'advance', to });
  }

  rows(): readonly SeenRow[] {
    const { cells } = this.workbook;
    const sheet = cells.sheets().find(({ name }) => name === 'Conformance');
    if (sheet === undefined) throw new Error('There is no sheet Conformance');
    const { rows } = cells.contentSize(sheet.id);
    const grid = cells.values(sheet.id, { row: 1, column: 0, rows: rows - 1, columns: 7 });
    return grid.map((row) => {
      const texts = row.map((cell) => (typeof cell === 'string' ? cell : ''));
      const [item, about = '', rule = '', evidence = '', expected = '', seen = '', agrees = ''] = texts;
      return { item: Number(item), about, rule, evidence, expected, seen, agrees };
    });
  }

  /** The built code, as it would be pushed. */
  code(): string {
    return readFileSync(path.join(this.files[0] ?? '', 'Code.js'), 'utf8');
  }

  async close(): Promise<void> {
    await this.workbook.close();
    for (const file of this.files) rmSync(file, { recursive: true, force: true });
  }
}
