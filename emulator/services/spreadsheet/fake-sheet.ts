// Sheet: size and lines from its layers, and what else is done with a whole tab.
// Knows the document only through OpenSpreadsheet.
import { WHOLE_SHEET } from '../../host/annotations/grid-area';
import { guard, notModelled, type Coverage } from '../guard';
import { takeInput } from './cell-input';
import { boundedAt } from './coordinates';
import type { FakeDeveloperMetadata } from './fake-developer-metadata';
import type { FakeDeveloperMetadataFinder } from './fake-developer-metadata-finder';
import { FakeNamedRange } from './fake-named-range';
import type { FakeProtection } from './fake-protection';
import { FakeRange, NEW_PROTECTION } from './fake-range';
import { FakeSelection } from './fake-selection';
import type { FakeTextFinder } from './fake-text-finder';
import { addMetadata, metadataFields } from './metadata-arguments';
import type { OpenSpreadsheet } from './open-spreadsheet';
import { protectionsOf } from './protections-of';
import { select, selected } from './selected-cells';
import { SHEET_AREA } from './sheet-area';
import { SHEET_CHARTS, SheetCharts } from './sheet-charts';
import { SHEET_LINES } from './sheet-lines';
import { SHEET_SIZES } from './sheet-sizes';
import { fits, isA, isFlag, isList, isNumber, isText } from '../signature';

const CLEARS = 'partial: without skipFilteredRows';

export const SHEET: Coverage = {
  ...SHEET_AREA,
  ...SHEET_CHARTS,
  ...SHEET_LINES,
  ...SHEET_SIZES,
  activate: 'exact',
  addDeveloperMetadata: 'exact',
  appendRow: 'partial: refused where the grid would have to grow, on which reports contradict each other',
  clear: CLEARS,
  clearContents: 'exact',
  clearFormats: 'exact',
  clearNotes: 'exact',
  copyTo: 'refused: not needed so far',
  createDeveloperMetadataFinder: 'exact',
  createTextFinder: 'partial: see TextFinder',
  getActiveCell: 'partial: the selection is one rectangle',
  getActiveRange: 'partial: the selection is one rectangle',
  getConditionalFormatRules: 'refused: not modelled yet',
  getCurrentCell: 'partial: the first cell of the selection',
  getDeveloperMetadata: 'exact',
  getFilter: 'partial: always null, as filters are not modelled',
  getNamedRanges: 'exact',
  getProtections: 'exact',
  getSelection: 'partial: the selection is one rectangle',
  getTabColor: 'partial: kept as given',
  protect: 'exact',
  setActiveRange: 'partial: the selection is one rectangle',
  setActiveSelection: 'partial: the selection is one rectangle',
  setConditionalFormatRules: 'refused: not modelled yet',
  setTabColor: 'partial: kept as given',
  sort: 'partial: leaves frozen rows where they are (unverified); looks, notes and rules stay',
};

export class FakeSheet extends SheetCharts {
  constructor(open: OpenSpreadsheet, id: string) {
    super(open, id);
    guard(this, 'Sheet', SHEET);
  }

  activate(): this {
    select(this.open, 'Sheet.activate', { sheetId: this.info().id, rect: { row: 0, column: 0, rows: 1, columns: 1 } });
    return this;
  }

  /** After the last row with any content, whichever column that stands in. */
  appendRow(...args: readonly unknown[]): this {
    if (!fits(args, isList)) throw this.wrong('appendRow', args);
    const inputs = Array.from(args[0], (value) => takeInput(this.open.run, value));
    if (inputs.length === 0) throw notModelled('Sheet.appendRow with nothing');
    const append = (): this => {
      const { rows, columns } = this.info();
      const rect = { row: this.contentSize().rows, column: 0, rows: 1, columns: inputs.length };
      if (rect.row >= rows || rect.columns > columns) throw notModelled('Sheet.appendRow beyond the grid');
      this.open.writes.now({ kind: 'contents', sheetId: this.id, rect, contents: { inputs: [inputs] }, cells: 0 });
      return this;
    };
    return this.open.restructure('Sheet.appendRow', append, { price: 'append-row' });
  }

  sort(...args: readonly unknown[]): this {
    if (!fits(args, isNumber) && !fits(args, isNumber, isFlag)) throw this.wrong('sort', args);
    const [column, ascending = true] = args;
    return this.open.restructure('Sheet.sort', () => {
      const { frozenRows, columns } = this.info();
      if (!Number.isInteger(column) || column < 1 || column > columns) throw notModelled(`Sheet.sort(${column})`);
      const rows = this.contentSize().rows - frozenRows;
      if (rows < 1) return this;
      const rect = { row: frozenRows, column: 0, rows, columns };
      this.open.rights.requireCells(this.id, rect);
      this.open.cells.sort(this.id, rect, [{ column: column - 1, ascending }]);
      return this;
    });
  }

  clear(...args: readonly unknown[]): this {
    this.all().clear(...args);
    return this;
  }

  clearContents(): this {
    this.all().clearContent();
    return this;
  }

  clearFormats(): this {
    this.all().clearFormat();
    return this;
  }

  clearNotes(): this {
    this.all().clearNote();
    return this;
  }

  /** A sheet has one protection; asking again gives the same one (D:ref/spreadsheet/sheet). */
  protect(): FakeProtection {
    return this.open.restructure('Sheet.protect', () => {
      this.open.rights.requireSheet(this.info().id);
      const known = this.open.annotations
        .protections()
        .find((one) => one.kind === 'SHEET' && one.area.sheetId === this.id);
      const area = { ...WHOLE_SHEET, sheetId: this.id };
      const made = known ?? this.open.annotations.addProtection({ ...NEW_PROTECTION, kind: 'SHEET', area });
      return this.open.handles.protection(made.id);
    });
  }

  getProtections(...args: readonly unknown[]): readonly FakeProtection[] {
    return protectionsOf(this.open, 'Sheet.getProtections', args, this.id);
  }

  getNamedRanges(): readonly FakeNamedRange[] {
    this.open.read('Sheet.getNamedRanges');
    return this.open.annotations
      .namedAreas()
      .filter((one) => one.area?.sheetId === this.id)
      .map((one) => new FakeNamedRange(this.open, one.name));
  }

  addDeveloperMetadata(...args: readonly unknown[]): this {
    const fields = metadataFields(this.open, 'Sheet.addDeveloperMetadata', args);
    this.open.write('Sheet.addDeveloperMetadata');
    this.open.rights.requireSheet(this.info().id);
    addMetadata(this.open, { ...fields, place: { type: 'SHEET', sheetId: this.id } });
    return this;
  }

  getDeveloperMetadata(): readonly FakeDeveloperMetadata[] {
    return this.createDeveloperMetadataFinder().exactly('Sheet.getDeveloperMetadata');
  }

  createDeveloperMetadataFinder(): FakeDeveloperMetadataFinder {
    return this.open.handles.metadataFinder({ kind: 'sheet', sheetId: this.id });
  }

  createTextFinder(...args: readonly unknown[]): FakeTextFinder {
    if (!fits(args, isText)) throw this.wrong('createTextFinder', args);
    const { rows, columns } = this.info();
    return this.open.handles.textFinder(args[0], [boundedAt(this.id, { row: 0, column: 0, rows, columns })]);
  }

  getFilter(): null {
    this.open.read('Sheet.getFilter');
    return null;
  }

  getTabColor(): string | null {
    this.open.read('Sheet.getTabColor');
    return this.open.annotations.tabColor(this.id);
  }

  setTabColor(...args: readonly unknown[]): this {
    const [color] = args;
    if (args.length !== 1 || !(color === null || isText(color))) throw this.wrong('setTabColor', args);
    this.open.write('Sheet.setTabColor');
    this.open.rights.requireSheet(this.info().id);
    this.open.annotations.setTabColor(this.id, color);
    return this;
  }

  getSelection(): FakeSelection {
    return new FakeSelection(this.open);
  }

  getActiveRange(): FakeRange | null {
    const { sheetId, rect } = selected(this.open, 'Sheet.getActiveRange');
    return sheetId === this.id ? this.open.handles.range(boundedAt(sheetId, rect)) : null;
  }

  getActiveCell(): FakeRange | null {
    return this.getCurrentCell();
  }

  getCurrentCell(): FakeRange | null {
    return this.getActiveRange()?.getCell(1, 1) ?? null;
  }

  setActiveRange(...args: readonly unknown[]): FakeRange {
    if (!fits(args, isA(FakeRange))) throw this.wrong('setActiveRange', args);
    return args[0].activate();
  }

  setActiveSelection(...args: readonly unknown[]): FakeRange {
    if (fits(args, isText)) return this.getRange(args[0]).activate();
    return this.setActiveRange(...args);
  }

  private all(): FakeRange {
    const { rows, columns } = this.info();
    return this.rangeAt(0, 0, rows, columns);
  }
}
