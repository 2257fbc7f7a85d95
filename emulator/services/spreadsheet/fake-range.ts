// Range: contents and looks from its layers, and what else a script does with cells: rules, protection, sorting,
// copying, metadata. Knows the document only through OpenSpreadsheet.
import { notModelled, guard, type Coverage } from '../guard';
import { takeInput } from './cell-input';
import { onlyColumn, onlyRow, type Coordinates } from './coordinates';
import { copyRange, type PasteType } from './copy-range';
import type { FakeDeveloperMetadata } from './fake-developer-metadata';
import type { FakeDeveloperMetadataFinder } from './fake-developer-metadata-finder';
import type { FakeProtection } from './fake-protection';
import type { FakeTextFinder } from './fake-text-finder';
import { addMetadata, metadataFields } from './metadata-arguments';
import type { OpenSpreadsheet } from './open-spreadsheet';
import { AREA_COVERAGE } from './range-area';
import { CONTENTS_COVERAGE } from './range-contents';
import { RangeRules, RULES_COVERAGE } from './range-rules';
import { LOOKS_COVERAGE } from './range-looks';
import { select } from './selected-cells';
import { fits, isA, isText } from '../signature';
import { sortKeys } from './sort-spec';

export const RANGE: Coverage = {
  ...AREA_COVERAGE,
  ...CONTENTS_COVERAGE,
  ...LOOKS_COVERAGE,
  ...RULES_COVERAGE,
  activate: 'partial: the selection is one rectangle',
  activateAsCurrentCell: 'refused: the selection is one rectangle',
  addDeveloperMetadata: 'exact',
  canEdit: 'exact',
  clear: 'partial: without skipFilteredRows',
  clearFormat: 'exact',
  copyTo:
    'partial: no conditional formats, no column widths, no transposing; a target smaller than the source gets it all',
  createDeveloperMetadataFinder: 'exact',
  createTextFinder: 'partial: see TextFinder',
  getDeveloperMetadata: 'exact',
  getNextDataCell: 'refused: not needed so far',
  protect: 'exact',
  sort: 'partial: looks, notes and rules stay where they are',
};

const CLEAR_OPTIONS = ['commentsOnly', 'contentsOnly', 'formatOnly', 'validationsOnly'];

export class FakeRange extends RangeRules {
  constructor(open: OpenSpreadsheet, coordinates: Coordinates) {
    super(open, coordinates);
    guard(this, 'Range', RANGE);
  }

  activate(): this {
    select(this.open, 'Range.activate', { sheetId: this.coordinates.sheetId, rect: this.rect() });
    return this;
  }

  canEdit(): boolean {
    const rect = this.reading('canEdit', false);
    return this.open.rights.mayEdit(this.coordinates.sheetId, rect);
  }

  protect(): FakeProtection {
    const { area } = this.coordinates;
    const rect = this.rect();
    return this.open.restructure('Range.protect', () => {
      this.open.rights.requireCells(area.sheetId, rect);
      const made = this.open.annotations.addProtection({ ...NEW_PROTECTION, area });
      return this.open.handles.protection(made.id);
    });
  }

  clear(...args: readonly unknown[]): this {
    if (args.length === 0) return this.clearParts('clear', ['contentsOnly', 'formatOnly']);
    const [options] = args;
    if (args.length !== 1 || typeof options !== 'object' || options === null) throw this.wrong('clear', args);
    const asked = Object.entries(options).flatMap(([option, value]) => (value === true ? [option] : []));
    if (asked.length === 0 || !asked.every((option) => CLEAR_OPTIONS.includes(option))) {
      throw this.missing(`clear with the options ${JSON.stringify(options)}`);
    }
    return this.clearParts('clear', asked);
  }

  clearFormat(): this {
    return this.clearParts('clearFormat', ['formatOnly']);
  }

  sort(...args: readonly unknown[]): this {
    if (args.length !== 1) throw this.wrong('sort', args);
    const rect = this.rect();
    const keys = sortKeys(this.open.run, 'Range.sort', args[0], rect);
    const { sheetId } = this.coordinates;
    this.open.restructure('Range.sort', () => {
      this.open.rights.requireCells(sheetId, rect);
      this.open.cells.sort(sheetId, rect, keys);
    });
    return this;
  }

  copyTo(...args: readonly unknown[]): void {
    const [destination, type] = args;
    if (!isRange(destination)) throw this.wrong('copyTo', args);
    const paste = this.pasteType(args, type);
    this.rect();
    this.open.restructure('Range.copyTo', () => {
      copyRange(this.open, this.coordinates, destination.coordinates, paste);
    });
  }

  addDeveloperMetadata(...args: readonly unknown[]): this {
    const fields = metadataFields(this.open, 'Range.addDeveloperMetadata', args);
    const { area, sheetId } = this.coordinates;
    const row = onlyRow(area);
    const line = row ?? onlyColumn(area);
    if (line === null) {
      throw this.open.run.exception(
        'Adding developer metadata to arbitrary ranges is not currently supported. Developer metadata may only be ' +
          'added to the top-level spreadsheet, an individual sheet, or an entire row or column.',
      );
    }
    this.open.write('Range.addDeveloperMetadata');
    this.open.rights.requireCells(sheetId, this.rect());
    addMetadata(this.open, { ...fields, place: { type: row === null ? 'COLUMN' : 'ROW', sheetId, line } });
    return this;
  }

  /** Of exactly this row or column. */
  getDeveloperMetadata(): readonly FakeDeveloperMetadata[] {
    return this.createDeveloperMetadataFinder().exactly('Range.getDeveloperMetadata');
  }

  createDeveloperMetadataFinder(): FakeDeveloperMetadataFinder {
    return this.open.handles.metadataFinder({ kind: 'range', area: this.coordinates.area });
  }

  createTextFinder(...args: readonly unknown[]): FakeTextFinder {
    if (!fits(args, isText)) throw this.wrong('createTextFinder', args);
    return this.open.handles.textFinder(args[0], [this.coordinates]);
  }

  private clearParts(method: string, parts: readonly string[]): this {
    const rect = this.rect();
    const { sheetId } = this.coordinates;
    this.open.write(`Range.${method}`);
    if (parts.includes('contentsOnly')) {
      const contents = { fill: takeInput(this.open.run, null) };
      this.open.writes.add({ kind: 'contents', sheetId, rect, contents, cells: 0 });
    }
    if (parts.includes('formatOnly')) {
      const row = Array.from({ length: rect.columns }, () => '');
      const formats = Array.from({ length: rect.rows }, () => row);
      this.open.writes.add({ kind: 'formats', sheetId, rect, formats, cells: 0 });
    }
    const work = (): void => {
      if (parts.includes('formatOnly')) this.clearLooks(rect);
      if (parts.includes('commentsOnly')) this.open.annotations.setLooks(sheetId, 'note', rect, []);
      if (parts.includes('validationsOnly')) this.open.annotations.setValidations(sheetId, rect, []);
    };
    this.open.writes.add({ kind: 'annotate', sheetId, rect, cells: 0, work });
    return this;
  }

  private pasteType(args: readonly unknown[], type: unknown): PasteType {
    if (args.length === 1) return 'PASTE_NORMAL';
    const label = this.open.enums.CopyPasteType.labelOf(type);
    if (label !== null && (args.length === 2 || (args.length === 3 && args[2] === false))) return label as PasteType;
    if (args.length === 2 && typeof type === 'object' && type !== null) {
      if ('contentsOnly' in type && type.contentsOnly === true) return 'PASTE_VALUES';
      if ('formatOnly' in type && type.formatOnly === true) return 'PASTE_FORMAT';
    }
    throw args.length > 3 ? this.wrong('copyTo', args) : notModelled('Range.copyTo with these options');
  }
}

const isRange = isA(FakeRange);

export const NEW_PROTECTION = {
  kind: 'RANGE',
  unprotected: [],
  description: '',
  editors: null,
  domainEdit: false,
  warningOnly: false,
  rangeName: null,
} as const;
