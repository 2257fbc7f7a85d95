// RangeList: ranges of one sheet that are given one format in one call. Knows the document only through OpenSpreadsheet.
import { guard, type Coverage } from '../guard';
import type { FakeRange } from './fake-range';
import type { OpenSpreadsheet } from './open-spreadsheet';

const LATER = 'refused: not needed so far';

/** What one call for several ranges costs was measured nowhere: it is counted as one write (unverified). */
export const RANGE_LIST: Coverage = {
  activate: LATER,
  breakApart: LATER,
  check: LATER,
  clear: LATER,
  clearContent: LATER,
  clearDataValidations: LATER,
  clearFormat: LATER,
  clearNote: LATER,
  getRanges: 'exact',
  insertCheckboxes: LATER,
  removeCheckboxes: LATER,
  setBackground: LATER,
  setBackgroundRGB: LATER,
  setBorder: LATER,
  setFontColor: LATER,
  setFontFamily: LATER,
  setFontLine: LATER,
  setFontSize: LATER,
  setFontStyle: LATER,
  setFontWeight: LATER,
  setFormula: LATER,
  setFormulaR1C1: LATER,
  setHorizontalAlignment: LATER,
  setNote: LATER,
  setNumberFormat: 'partial: patterns are kept unchecked; null is refused; counted as one write (unverified)',
  setShowHyperlink: LATER,
  setTextDirection: LATER,
  setTextRotation: LATER,
  setValue: LATER,
  setVerticalAlignment: LATER,
  setVerticalText: LATER,
  setWrap: LATER,
  setWrapStrategy: LATER,
  trimWhitespace: LATER,
  uncheck: LATER,
};

export class FakeRangeList {
  constructor(
    private readonly open: OpenSpreadsheet,
    private readonly ranges: readonly FakeRange[],
  ) {
    guard(this, 'RangeList', RANGE_LIST);
  }

  getRanges(): readonly FakeRange[] {
    return this.ranges;
  }

  setNumberFormat(...args: readonly unknown[]): this {
    const formats = this.ranges.map((range) => range.pattern('setNumberFormat', args[0], args));
    this.open.write('RangeList.setNumberFormat');
    this.ranges.forEach((range, at) => range.bufferFormat(formats[at] ?? ''));
    return this;
  }
}
