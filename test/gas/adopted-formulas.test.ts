// Cards copied from a team's own sheet: they look their tier up like any other, unless the team had one for them.
import { describe, expect, it } from '@jest/globals';
import { EmulatedArchive } from '../support/emulated-archive';
import type { OwnSheet } from '../support/own-sheet';
import { layIn } from '../support/own-sheet';

const SHEET: OwnSheet = {
  title: 'Our customers',
  header: 0,
  notCopied: [],
  merges: [],
  rows: [
    ['Customer name', 'Phone', 'Customer tier'],
    ['Lee & Co', '030 1234567', 'Gold'],
    ['Zhang Wei', '138 0013 8000', null],
    ['Huadong Tools', '021 5555000', 'Silver'],
  ],
};

describe('cards copied from a team’s own sheet', () => {
  const archive = new EmulatedArchive();
  layIn(archive, SHEET);
  const [proposal] = archive.value('proposeAdoptionFromSidebar', {});
  archive.value('adoptSheetFromSidebar', {
    sheet: proposal?.sheet ?? 0,
    mapping: (proposal?.columns ?? []).map(({ column, field }) => ({ column, field })),
    language: 'en',
    requestId: '3f2504e0-4f89-41d3-9a0c-0305e82c4401',
  });
  const [header = [], ...rows] = archive.rows('Customers');
  const { id, columns } = archive.sheet('Customers');
  const formulas = archive.host.cells.formulas(id, { row: 1, column: 0, rows: rows.length, columns });
  const cell = (name: string, field: string): readonly unknown[] => {
    const at = rows.findIndex((row) => row.includes(name));
    const column = header.indexOf(field);
    return [rows[at]?.[column] ?? null, formulas[at]?.[column] ?? ''];
  };

  it('keep the tier that the team gave them', () => {
    expect(cell('Lee & Co', 'Tier')).toEqual(['Gold', '']);
    expect(cell('Huadong Tools', 'Tier')).toEqual(['Silver', '']);
  });

  it('get the formula of their row wherever the team had nothing', () => {
    expect(cell('Zhang Wei', 'Tier')[1]).toMatch(/^=IF\(\$A(\d+)="","",XLOOKUP\(\$A\1,Value!/);
    for (const name of ['Lee & Co', 'Zhang Wei', 'Huadong Tools']) {
      expect(cell(name, 'Value score')[1]).toContain('XLOOKUP(');
      expect(cell(name, 'Funnel level')[1]).toContain('"Target customer"');
    }
  });
});
