// TextFinder: looks for a text in what cells show. Finds; does not replace.
// Knows no sheet; the ranges to look through are given to it.
import { displayText } from '../../cells/number-format';
import { guard, type Coverage } from '../guard';
import { boundedAt, type Coordinates } from './coordinates';
import type { FakeRange } from './fake-range';
import type { OpenSpreadsheet } from './open-spreadsheet';
import { fits, isFlag, wrongSignature } from '../signature';

export const TEXT_FINDER: Coverage = {
  findAll: 'partial: priced like reading the range',
  findNext: 'partial: priced like reading the range',
  findPrevious: 'refused: not needed so far',
  getCurrentMatch: 'exact',
  ignoreDiacritics: 'refused: not needed so far',
  matchCase: 'exact',
  matchEntireCell: 'exact',
  matchFormulaText: 'refused: not needed so far',
  replaceAllWith: 'refused: not needed so far',
  replaceWith: 'refused: not needed so far',
  startFrom: 'refused: not needed so far',
  useRegularExpression: 'refused: not needed so far',
};

export class FakeTextFinder {
  private caseMatters = false;
  private entireCell = false;
  private matches: readonly FakeRange[] | null = null;
  private current = -1;

  constructor(
    private readonly open: OpenSpreadsheet,
    private readonly text: string,
    private readonly places: readonly Coordinates[],
  ) {
    guard(this, 'TextFinder', TEXT_FINDER);
  }

  matchCase(...args: readonly unknown[]): this {
    if (!fits(args, isFlag)) throw wrongSignature(this.open.run, 'TextFinder.matchCase', args);
    [this.caseMatters] = args;
    return this;
  }

  matchEntireCell(...args: readonly unknown[]): this {
    if (!fits(args, isFlag)) throw wrongSignature(this.open.run, 'TextFinder.matchEntireCell', args);
    [this.entireCell] = args;
    return this;
  }

  findAll(): readonly FakeRange[] {
    return this.search('TextFinder.findAll');
  }

  /** One after the other, null after the last. */
  findNext(): FakeRange | null {
    this.matches ??= this.search('TextFinder.findNext');
    this.current += 1;
    return this.matches[this.current] ?? null;
  }

  getCurrentMatch(): FakeRange | null {
    return this.matches?.[this.current] ?? null;
  }

  private search(method: string): readonly FakeRange[] {
    this.open.read(
      method,
      this.places.reduce((sum, { rect }) => sum + rect.rows * rect.columns, 0),
    );
    return this.places.flatMap((place) => this.searchIn(place));
  }

  private searchIn({ sheetId, rect }: Coordinates): readonly FakeRange[] {
    const locale = this.open.document.locale();
    const formats = this.open.cells.formats(sheetId, rect);
    return this.open.cells.values(sheetId, rect).flatMap((row, y) =>
      row.flatMap((value, x) => {
        if (value === null || !this.isMatch(displayText(value, formats[y]?.[x] ?? '', locale))) return [];
        const cell = { row: rect.row + y, column: rect.column + x, rows: 1, columns: 1 };
        return [this.open.handles.range(boundedAt(sheetId, cell))];
      }),
    );
  }

  private isMatch(shown: string): boolean {
    const [text, wanted] = this.caseMatters ? [shown, this.text] : [shown.toLowerCase(), this.text.toLowerCase()];
    return this.entireCell ? text === wanted : text.includes(wanted);
  }
}
