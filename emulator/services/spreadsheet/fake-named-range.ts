// NamedRange: a name for cells, which follows them. Formulas do not know the names; see COVERAGE.md.
// Knows no sheet by name.
import { guard, notModelled, type Coverage } from '../guard';
import { areaOn } from './coordinates';
import { FakeRange } from './fake-range';
import type { OpenSpreadsheet } from './open-spreadsheet';
import { fits, isA, isText, wrongSignature } from '../signature';

export const NAMED_RANGE: Coverage = {
  getName: 'exact',
  getRange: 'exact',
  remove: 'exact',
  setName: 'partial: see Spreadsheet.setNamedRange',
  setRange: 'partial: see Spreadsheet.setNamedRange',
};

export class FakeNamedRange {
  constructor(
    private readonly open: OpenSpreadsheet,
    private name: string,
  ) {
    guard(this, 'NamedRange', NAMED_RANGE);
  }

  getName(): string {
    return this.name;
  }

  getRange(): FakeRange {
    const found = rangeNamed(this.open, this.name);
    if (found === null) throw notModelled('NamedRange.getRange of cells that are gone');
    return found;
  }

  setName(...args: readonly unknown[]): this {
    if (!fits(args, isText)) throw wrongSignature(this.open.run, 'NamedRange.setName', args);
    const { coordinates } = this.getRange();
    nameRange(this.open, 'NamedRange.setName', args[0], coordinates.area);
    if (args[0].toLowerCase() !== this.name.toLowerCase()) this.open.annotations.removeNamedArea(this.name);
    [this.name] = args;
    return this;
  }

  setRange(...args: readonly unknown[]): this {
    if (!fits(args, isA(FakeRange))) throw wrongSignature(this.open.run, 'NamedRange.setRange', args);
    nameRange(this.open, 'NamedRange.setRange', this.name, args[0].coordinates.area);
    return this;
  }

  remove(): void {
    removeName(this.open, 'NamedRange.remove', this.name);
  }
}

export function rangeNamed(open: OpenSpreadsheet, name: string): FakeRange | null {
  const found = open.annotations.namedAreas().find((one) => one.name.toLowerCase() === name.toLowerCase());
  if (found === undefined || found.area === null) return null;
  return open.handles.range(areaOn(open.sheet(found.area.sheetId), found.area));
}

/** https://support.google.com/docs/answer/63175: letters, digits, underscores; no cell, no number, no truth value. */
const NAME = /^(?!(?:true|false)$)(?!\d)(?![A-Z]{1,3}\d+$)(?!R\d*C\d*$)[\p{L}\p{N}_]{1,250}$/iu;

export function nameRange(
  open: OpenSpreadsheet,
  method: string,
  name: string,
  area: FakeRange['coordinates']['area'],
): void {
  open.write(method);
  open.rights.requireDocument();
  // Google's words for a bad name are not known.
  if (!NAME.test(name)) throw notModelled(`the range name ${JSON.stringify(name)}`);
  open.annotations.setNamedArea(name, area);
}

export function removeName(open: OpenSpreadsheet, method: string, name: string): void {
  open.write(method);
  open.rights.requireDocument();
  if (!open.annotations.namedAreas().some((one) => one.name.toLowerCase() === name.toLowerCase())) {
    throw notModelled(`${method} of a name that does not exist`);
  }
  open.annotations.removeNamedArea(name);
}
