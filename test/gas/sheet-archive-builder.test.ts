import { describe, expect, it } from '@jest/globals';
import type { FaultKind } from '../../emulator/host/faults';
import { EmulatedArchive } from '../support/emulated-archive';

/** All that set-up makes: tabs in order, sizes, freezes, headers, formats, drop-downs, metadata. */
const made = ({ host }: EmulatedArchive): unknown =>
  host.cells.sheets().map(({ id, name, frozenRows, columns }) => [
    name,
    frozenRows,
    columns,
    host.cells.values(id, { row: 0, column: 0, rows: 1, columns }),
    host.cells.formats(id, { row: 1, column: 0, rows: 1, columns }),
    host.annotations.validations(id, { row: 1, column: 0, rows: 1, columns }).length,
    host.annotations
      .metadata()
      .filter(({ place }) => place.type !== 'SPREADSHEET' && place.sheetId === id)
      .map(({ value, place }) => `${value} ${'line' in place ? place.line : ''}`)
      .sort(),
  ]);

const setUp = (archive: EmulatedArchive): unknown => {
  try {
    return archive.call('setUpFromSidebar', { language: 'en' });
  } catch {
    return null;
  }
};

const WHOLE = new EmulatedArchive();
setUp(WHOLE);

describe('a set-up that is cut short', () => {
  // Each step of the first tabs, then steps of every sort further on.
  const steps = [2, 4, 5, 6, 7, 8, 9, 12, 20, 24, 40, 90, 110, 150, 166, 171, 298, 320, 500, 720];
  const kinds: readonly FaultKind[] = ['throw', 'kill-before', 'kill-after'];

  it.each(steps)('at its call %d is repaired completely by the next one', (nth) => {
    const archive = new EmulatedArchive();
    archive.host.faults.order({ kind: kinds[nth % 3] ?? 'throw', nth });
    setUp(archive);
    archive.host.faults.clear();
    expect(setUp(archive)).toMatchObject({ ok: true });
    expect(made(archive)).toEqual(made(WHOLE));
  });
});

describe('a second set-up', () => {
  it('puts back format and drop-down with a column that was deleted', () => {
    const archive = new EmulatedArchive();
    setUp(archive);
    const { id } = archive.sheet('Customers');
    archive.host.cells.deleteColumns(id, archive.rows('Customers')[0]?.indexOf('Purchase intent') ?? -1, 1);
    setUp(archive);
    const header = archive.rows('Customers')[0] ?? [];
    const rect = { row: 1, column: header.length - 1, rows: 1, columns: 1 };
    expect(header[rect.column]).toBe('Purchase intent');
    expect(archive.host.cells.formats(id, rect)).toEqual([['@']]);
    expect(archive.host.annotations.validations(id, rect)).toHaveLength(1);
  });

  it('knows the columns of a sheet that only has our headers from then on, and leaves their looks', () => {
    const archive = new EmulatedArchive();
    const { id } = archive.host.cells.addSheet('Territories');
    const header = WHOLE.rows('Territories');
    const rect = { row: 0, column: 0, rows: 1, columns: header[0]?.length ?? 0 };
    archive.host.cells.write([{ sheetId: id, rect, values: header }]);
    setUp(archive);
    expect(archive.host.cells.formats(id, { ...rect, row: 1 })[0]?.every((format) => format === '')).toBe(true);
    const marks = archive.host.annotations.metadata().filter(({ place }) => 'line' in place && place.sheetId === id);
    expect(marks).toHaveLength(rect.columns);
  });

  it('says that the file is full when Google has no cells left', () => {
    const archive = new EmulatedArchive();
    const { id, columns, rows } = archive.sheet('Sheet1');
    archive.host.cells.insertRows(id, 1, Math.floor(10_000_000 / columns) - rows - 100);
    expect(setUp(archive)).toMatchObject({ ok: false, error: { code: 'sheet-full' } });
  });
});

describe('runSetUp() from the menu', () => {
  it('tells somebody who may not edit so, in their language, instead of failing', () => {
    const archive = new EmulatedArchive({ viewers: ['viewer@example.com'] });
    archive.raw('runSetUp', [], 'viewer@example.com');
    expect(archive.host.runs.list().slice(-1)[0]).toMatchObject({ outcome: 'ok' });
    expect(archive.host.cells.sheets()).toHaveLength(1);
  });
});
