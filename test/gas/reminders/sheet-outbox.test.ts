// Rows of the Outbox changed together in the emulated spreadsheet: what that costs, and rows that people moved meanwhile.
import { describe, expect, it } from '@jest/globals';
import type { CellStore, CellValue } from '../../../emulator/cells/cell-store';
import { MemoryCellStore } from '../../../emulator/cells/memory-cell-store';
import { Host } from '../../../emulator/host/host';
import type { OutboxChange, OutboxDesk } from '../../../src/app/ports';
import { setUpArchive } from '../../../src/app/set-up-archive';
import { compose } from '../../../src/entry/compose';
import type { Spent } from '../../support/interleaving-run';
import { runInProcess } from '../../support/interleaving-run';

const OWNER = 'owner@example.com';
const IDS = ['M-1', 'M-2', 'M-3', 'M-4', 'M-5', 'M-6'];

function outboxArchive() {
  const cells: CellStore = new MemoryCellStore();
  cells.addSheet('Sheet1');
  const host = new Host({ cells });
  runInProcess(host, OWNER, () => setUpArchive(compose(), { language: 'en' }));
  const sheet = cells.sheets().find(({ name }) => name === 'Outbox');
  if (!sheet) throw new Error('no Outbox');
  const sheetId = sheet.id;
  const all = { row: 0, column: 0, rows: IDS.length + 1, columns: sheet.columns };
  /** One run that has read the Outbox; `amid` happens between its reading and its writing. */
  const changed = (rows: readonly number[], amid: () => void = () => undefined) => {
    let spent: Spent | undefined;
    const changes = rows.map((at): OutboxChange => ({
      row: at + 2,
      id: IDS[at] ?? '',
      values: { state: 'sent', error: `told ${IDS[at] ?? ''}` },
    }));
    const found = runInProcess(
      host,
      OWNER,
      () => {
        const { outbox }: { outbox: OutboxDesk } = compose(false);
        outbox.lines();
        amid();
        const there = outbox.change(changes);
        outbox.apply();
        return there;
      },
      (told) => (spent = told),
    );
    return { found: [...found].sort(), spent };
  };
  runInProcess(host, OWNER, () => {
    const { outbox } = compose(false);
    outbox.lines();
    outbox.append(IDS.map((id) => ({ id, key: `daily:${id}@firm.example:2026-02-10`, state: 'claimed' })));
    outbox.apply();
  });
  /** Ids with what was told of them, from the top down. */
  const told = (): readonly string[] => {
    const [header = [], ...rows] = cells.values(sheetId, all);
    const word = (row: readonly CellValue[], title: string): string => {
      const cell = row[header.indexOf(title)];
      return typeof cell === 'string' ? cell : '';
    };
    return rows.map((row) => `${word(row, 'ID')} ${word(row, 'Status')}`);
  };
  const reversed = (): void => {
    const rect = { ...all, row: 1, rows: IDS.length };
    const values = cells.values(sheetId, rect).map((row) => [...row]);
    cells.write([{ sheetId, rect, values: values.reverse() }]);
  };
  return { changed, told, reversed, gone: () => cells.deleteRows(sheetId, 2, 1) };
}

describe('rows of the Outbox that are changed together', () => {
  it('are one read and one write, however many stand one below the other', () => {
    const counts = [1, 2, 6].map((rows) => outboxArchive().changed([0, 1, 2, 3, 4, 5].slice(0, rows)).spent?.calls);
    expect(new Set(counts).size).toBe(1);
  });

  it('leave those between them as they are', () => {
    const { changed, told } = outboxArchive();
    expect(changed([4, 0, 2]).found).toEqual(['M-1', 'M-3', 'M-5']);
    expect(told()).toEqual(['M-1 Sent', 'M-2 Sending', 'M-3 Sent', 'M-4 Sending', 'M-5 Sent', 'M-6 Sending']);
  });

  it('are found where somebody has sorted them meanwhile', () => {
    const { changed, told, reversed } = outboxArchive();
    expect(changed([0, 1], reversed).found).toEqual(['M-1', 'M-2']);
    expect(told()).toEqual(['M-6 Sending', 'M-5 Sending', 'M-4 Sending', 'M-3 Sending', 'M-2 Sent', 'M-1 Sent']);
  });

  it('are fewer where somebody has deleted one meanwhile', () => {
    const { changed, told, gone } = outboxArchive();
    expect(changed([0, 1, 2], gone).found).toEqual(['M-1', 'M-3']);
    expect(told().slice(0, 3)).toEqual(['M-1 Sent', 'M-3 Sent', 'M-4 Sending']);
  });
});
