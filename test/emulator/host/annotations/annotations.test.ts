// What is tied to cells follows their structure whoever changes it, and survives being written down.
import { describe, expect, it } from '@jest/globals';
import type { Rect } from '../../../../emulator/cells/cell-store';
import { MemoryCellStore } from '../../../../emulator/cells/memory-cell-store';
import { Annotations } from '../../../../emulator/host/annotations';
import { areaOfRect } from '../../../../emulator/host/annotations/grid-area';

const RULE = { criteria: 'DATE_IS_VALID_DATE', args: [], allowInvalid: false, helpText: null };
const B2: Rect = { row: 1, column: 1, rows: 1, columns: 1 };

function sheet(): { cells: MemoryCellStore; annotations: Annotations; id: string } {
  const cells = new MemoryCellStore();
  const { id } = cells.addSheet('Sheet1');
  return { cells, annotations: new Annotations(cells), id };
}

function annotated(): ReturnType<typeof sheet> {
  const made = sheet();
  const { annotations, id } = made;
  annotations.addMetadata({
    key: 'k',
    value: 'v',
    visibility: 'DOCUMENT',
    place: { type: 'COLUMN', sheetId: id, line: 1 },
  });
  annotations.setValidations(id, B2, [{ rect: B2, value: RULE }]);
  annotations.setLooks(id, 'background', B2, [{ rect: B2, value: 'red' }]);
  annotations.setLines(id, 'columnWidth', 1, 1, 250);
  annotations.addProtection({
    kind: 'RANGE',
    area: areaOfRect(id, B2),
    unprotected: [],
    description: 'd',
    editors: ['a@example.com'],
    domainEdit: false,
    warningOnly: false,
    rangeName: null,
  });
  annotations.setNamedArea('name', areaOfRect(id, B2));
  annotations.merge(id, { ...B2, rows: 2 });
  annotations.setTabColor(id, 'blue');
  return made;
}

describe('Annotations', () => {
  it('come back from JSON as they were, and follow the cells they are then given', () => {
    const { cells, annotations, id } = annotated();
    const data = JSON.parse(JSON.stringify(annotations)) as ReturnType<Annotations['toJSON']>;
    const read = Annotations.fromJSON(data, cells);
    expect(read.toJSON()).toEqual(annotations.toJSON());
    cells.insertColumns(id, 0, 2);
    expect(read.toJSON()).toEqual(annotations.toJSON());
    expect(read.metadata()[0]?.place).toEqual({ type: 'COLUMN', sheetId: id, line: 3 });
  });

  it('all move when columns and rows are inserted before them', () => {
    const { cells, annotations, id } = annotated();
    cells.insertColumns(id, 0, 1);
    cells.insertRows(id, 0, 3);
    const C5 = { row: 4, column: 2, rows: 1, columns: 1 };
    expect(annotations.validations(id, C5)).toEqual([{ rect: C5, value: RULE }]);
    expect(annotations.looksOf(id, 'background', C5)).toEqual([{ rect: C5, value: 'red' }]);
    expect(annotations.lineValues(id, 'columnWidth', 0, 4)).toEqual([null, null, 250, null]);
    expect(annotations.protections()[0]?.area).toEqual(areaOfRect(id, C5));
    expect(annotations.namedAreas()).toEqual([{ name: 'name', area: areaOfRect(id, C5) }]);
    expect(annotations.merges(id, C5)).toEqual([{ ...C5, rows: 2 }]);
  });

  it('go with the column they stand in, a name stays without cells', () => {
    const { cells, annotations, id } = annotated();
    cells.deleteColumns(id, 1, 1);
    const { names, tabColors, metadata, charts, ...rest } = annotations.toJSON();
    expect(rest).toEqual({ validations: [], looks: [], lines: [], protections: [], merges: [] });
    expect(charts?.list).toEqual([]);
    expect(metadata.list).toEqual([]);
    expect(names).toEqual([{ name: 'name', area: null }]);
    expect(tabColors).toEqual({ [id]: 'blue' });
  });

  it('go with their sheet, those of other sheets stay', () => {
    const { cells, annotations, id } = annotated();
    const other = cells.addSheet('Other').id;
    annotations.setLooks(other, 'note', B2, [{ rect: B2, value: 'kept' }]);
    cells.removeSheet(id);
    expect(annotations.toJSON()).toMatchObject({ validations: [], protections: [], tabColors: {} });
    expect(annotations.looksOf(other, 'note', B2)).toEqual([{ rect: B2, value: 'kept' }]);
  });

  it('of metadata get new numbers after some were removed', () => {
    const { annotations } = sheet();
    const fields = { key: 'k', value: null, visibility: 'DOCUMENT', place: { type: 'SPREADSHEET' } } as const;
    const first = annotations.addMetadata(fields);
    expect(annotations.removeMetadata(first.id)).toBe(true);
    expect(annotations.removeMetadata(first.id)).toBe(false);
    expect(annotations.addMetadata(fields).id).not.toBe(first.id);
  });

  it('can be copied to another thread, results and all', () => {
    const { annotations, id } = annotated();
    const results = [
      annotations.metadata(),
      annotations.validations(id, B2),
      annotations.looksOf(id, 'background', B2),
      annotations.lineValues(id, 'columnWidth', 0, 3),
      annotations.protections(),
      annotations.namedAreas(),
      annotations.merges(id, B2),
      annotations.toJSON(),
    ];
    expect(structuredClone(results)).toEqual(results);
  });
});
