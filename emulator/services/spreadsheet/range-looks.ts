// The part of a Range that is about how cells look: colours, fonts, alignment, wrapping, notes, merges.
// Kept as given and handed back; nothing here changes what a cell holds. Knows no rendering.
import type { Grid, Rect } from '../../cells/cell-store';
import { LOOKS, type Look } from '../../host/annotations';
import type { EnumValue } from '../enumeration';
import type { Coverage, Rating } from '../guard';
import type { FakeRange } from './fake-range';
import { gridArgument } from './grid-argument';
import { gridOf, rectanglesOf } from './grid-rectangles';
import { RangeContents } from './range-contents';
import { fits, isFlag } from '../signature';

const AS_GIVEN: Rating = 'partial: kept as given, names of colours are not turned into codes';
const KEPT: Rating = 'partial: kept, not shown everywhere';
const UNCHECKED: Rating = 'partial: wrong words are kept';

/** Google names the four methods of each alike: getBackground, getBackgrounds, setBackground, setBackgrounds. */
const NAMED: Readonly<Record<string, readonly [look: Look, plural: string, rating: Rating]>> = {
  Background: ['background', 'Backgrounds', AS_GIVEN],
  FontColor: ['fontColor', 'FontColors', AS_GIVEN],
  FontFamily: ['fontFamily', 'FontFamilies', KEPT],
  FontLine: ['fontLine', 'FontLines', KEPT],
  FontSize: ['fontSize', 'FontSizes', KEPT],
  FontStyle: ['fontStyle', 'FontStyles', KEPT],
  FontWeight: ['fontWeight', 'FontWeights', KEPT],
  HorizontalAlignment: ['horizontalAlignment', 'HorizontalAlignments', UNCHECKED],
  Note: ['note', 'Notes', 'exact'],
  VerticalAlignment: ['verticalAlignment', 'VerticalAlignments', UNCHECKED],
};

export const LOOKS_COVERAGE: Coverage = {
  ...Object.fromEntries(
    Object.entries(NAMED).flatMap(([one, [, many, rating]]) =>
      [`get${one}`, `get${many}`, `set${one}`, `set${many}`].map((method) => [method, rating] as const),
    ),
  ),
  breakApart: 'partial: merges that lie wholly in the range',
  clearNote: 'exact',
  getMergedRanges: 'exact',
  getWrap: 'partial: before anything is set it reads true beside OVERFLOW, as Google has it (M:GF)',
  getWrapStrategy: KEPT,
  isPartOfMerge: 'exact',
  merge: 'partial: the contents of covered cells are cleared, their looks stay',
  setBorder: 'partial: kept as one text for the range',
  setWrap: KEPT,
  setWrapStrategy: KEPT,
};

/** What a cell reads on which nothing was set. */
const DEFAULTS: Readonly<Record<Look, string>> = {
  background: '#ffffff',
  border: '',
  fontColor: '#000000',
  fontFamily: 'Arial',
  fontLine: 'none',
  fontSize: '10',
  fontStyle: 'normal',
  fontWeight: 'normal',
  horizontalAlignment: 'general',
  note: '',
  verticalAlignment: 'bottom',
  wrap: 'OVERFLOW',
};

/** A note is no format: clearing formats keeps it. */
const FORMATS = LOOKS.filter((look) => look !== 'note');

export abstract class RangeLooks extends RangeContents {
  static {
    const define = (name: string, method: (this: RangeLooks, ...args: readonly unknown[]) => unknown): void => {
      Object.defineProperty(RangeLooks.prototype, name, { value: method });
    };
    for (const [one, [look, many]] of Object.entries(NAMED)) {
      define(`get${one}`, function () {
        return word(look, this.first(this.looks(`get${one}`, look, true)));
      });
      define(`get${many}`, function () {
        return this.looks(`get${many}`, look, false).map((row) => row.map((text) => word(look, text)));
      });
      define(`set${one}`, function (...args) {
        if (args.length !== 1) throw this.wrong(`set${one}`, args);
        return this.lay(`set${one}`, look, this.lookText(`set${one}`, look, args[0]));
      });
      define(`set${many}`, function (...args) {
        return this.layGrid(`set${many}`, look, args);
      });
    }
  }

  getWrapStrategy(): EnumValue {
    return this.open.enums.WrapStrategy.of(this.first(this.looks('getWrapStrategy', 'wrap', true)));
  }

  getWrap(): boolean {
    const rect = this.reading('getWrap', true);
    const [laid] = this.open.annotations.looksOf(this.coordinates.sheetId, 'wrap', rect);
    return laid === undefined || laid.value === 'WRAP';
  }

  setWrap(...args: readonly unknown[]): this {
    if (!fits(args, isFlag)) throw this.wrong('setWrap', args);
    return this.lay('setWrap', 'wrap', args[0] ? 'WRAP' : 'OVERFLOW');
  }

  setWrapStrategy(...args: readonly unknown[]): this {
    const label = this.open.enums.WrapStrategy.labelOf(args[0]);
    if (args.length !== 1 || label === null) throw this.wrong('setWrapStrategy', args);
    return this.lay('setWrapStrategy', 'wrap', label);
  }

  setBorder(...args: readonly unknown[]): this {
    if (args.length !== 6 && args.length !== 8) throw this.wrong('setBorder', args);
    return this.lay('setBorder', 'border', args.map(String).join(' '));
  }

  clearNote(): this {
    return this.lay('clearNote', 'note', null);
  }

  merge(): FakeRange {
    const rect = this.rect();
    const { sheetId } = this.coordinates;
    return this.open.restructure('Range.merge', () => {
      this.open.rights.requireCells(sheetId, rect);
      this.open.annotations.merge(sheetId, rect);
      const corner = <T>(grid: Grid<T>): (T | null)[][] =>
        grid.map((row, y) => row.map((item, x) => (y === 0 && x === 0 ? item : null)));
      const values = corner(this.open.cells.values(sheetId, rect));
      const formulas = corner(this.open.cells.formulas(sheetId, rect));
      this.open.cells.write([{ sheetId, rect, values, formulas }]);
      return this.at(sheetId, rect);
    });
  }

  breakApart(): this {
    const rect = this.rect();
    return this.annotate('breakApart', () => {
      this.open.annotations.breakApart(this.coordinates.sheetId, rect);
    });
  }

  getMergedRanges(): readonly FakeRange[] {
    const rect = this.reading('getMergedRanges', false);
    const { sheetId } = this.coordinates;
    return this.open.annotations.merges(sheetId, rect).map((merge) => this.at(sheetId, merge));
  }

  isPartOfMerge(): boolean {
    const rect = this.reading('isPartOfMerge', false);
    return this.open.annotations.merges(this.coordinates.sheetId, rect).length > 0;
  }

  protected clearLooks(rect: Rect): void {
    for (const look of FORMATS) this.open.annotations.setLooks(this.coordinates.sheetId, look, rect, []);
  }

  /** A write that waits its turn among the others. */
  protected annotate(method: string, work: () => void, cells = 0): this {
    const rect = this.rect();
    this.open.write(`Range.${method}`, { cells });
    this.open.writes.add({ kind: 'annotate', sheetId: this.coordinates.sheetId, rect, cells, work });
    return this;
  }

  private looks(method: string, look: Look, firstOnly: boolean): string[][] {
    const rect = this.reading(method, firstOnly);
    return gridOf(this.open.annotations.looksOf(this.coordinates.sheetId, look, rect), rect, DEFAULTS[look]);
  }

  private lay(method: string, look: Look, value: string | null): this {
    const rect = this.rect();
    return this.annotate(method, () => {
      const laid = value === null ? [] : [{ rect, value }];
      this.open.annotations.setLooks(this.coordinates.sheetId, look, rect, laid);
    });
  }

  private layGrid(method: string, look: Look, args: readonly unknown[]): this {
    const rect = this.rect();
    const take = (value: unknown): string | null => this.lookText(method, look, value);
    const grid = gridArgument(this.open.run, `Range.${method}`, args, rect, take);
    const work = (): void => {
      this.open.annotations.setLooks(this.coordinates.sheetId, look, rect, rectanglesOf(grid, rect));
    };
    return this.annotate(method, work, rect.rows * rect.columns);
  }

  /** Null and nothing take the look away. */
  private lookText(method: string, look: Look, value: unknown): string | null {
    if (look === 'fontSize' ? typeof value !== 'number' : value !== null && typeof value !== 'string') {
      throw this.wrong(method, [value]);
    }
    if (value === null || value === '') return null;
    // M:GF: `normal` reads back as `general-left`.
    return look === 'horizontalAlignment' && value === 'normal' ? 'general-left' : String(value);
  }
}

function word(look: Look, text: string): string | number {
  return look === 'fontSize' ? Number(text) : text;
}
