import { afterEach, describe, expect, it } from '@jest/globals';
import { UniverCellStore } from '../../emulator/univer/univer-cell-store';
import { EmulatedArchive } from '../support/emulated-archive';
import { everyCell, fixture, layIn, missingCells } from '../support/own-sheet';

const CUSTOMER_TABS = ['Customers', 'Individuals', 'Organisations'] as const;
const stores: UniverCellStore[] = [];

function workbook(): EmulatedArchive {
  const store = UniverCellStore.create();
  stores.push(store);
  return new EmulatedArchive({}, undefined, store);
}

afterEach(() => {
  for (const store of stores.splice(0)) store.dispose();
});

// The page's workbook calculates, keeps merges and formats and shows dates by itself, where the plain cells keep what they are given.
describe.each(['english', 'chinese', 'mixed-headers', 'title-and-merges', 'extra-columns'])(
  'a team’s own sheet, %s, in the workbook of the page',
  (name) => {
    it('arrives in the archive with every cell of every customer, stays as it was and is not copied twice', () => {
      const [sheet, archive] = [fixture(name), workbook()];
      layIn(archive, sheet);
      const before = everyCell(archive, sheet.title);
      const [proposal] = archive.value('proposeAdoptionFromSidebar', {});
      if (!proposal) throw new Error('no sheet was proposed');
      const mapping = proposal.columns.map(({ column, field }) => ({ column, field }));
      const request = { sheet: proposal.sheet, mapping, language: 'en' as const, requestId: name };
      const reply = archive.value('adoptSheetFromSidebar', request);
      expect(reply.copied).toBe(proposal.customers);
      expect(reply.copied).toBeGreaterThan(2);
      expect(reply.left.map(({ row, why }) => [row - 1, why])).toEqual(sheet.notCopied);
      expect(missingCells(archive, sheet, CUSTOMER_TABS)).toEqual([]);
      expect(everyCell(archive, sheet.title)).toBe(before);
      const after = archive.rows('Customers').map((row) => row[0]);
      expect(archive.value('adoptSheetFromSidebar', request)).toMatchObject({ copied: 0 });
      expect(archive.rows('Customers').map((row) => row[0])).toEqual(after);
    });
  },
);
