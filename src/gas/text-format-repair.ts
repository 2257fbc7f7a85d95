// Puts the plain-text format back into columns of text that somebody cleared, so that what is typed stays as typed.
// Formulas, dates and numbers keep theirs: in plain text a formula would become the text that it is, a date show as a number.
import type { TabLayout } from './archive-layout';
import { NUMBER_FORMATS } from './number-formats';
import { columnLetters } from './sheet-cells';

/**
 * One question where all is right.
 * @param fields whose columns are plain text
 * @returns how many pieces of columns were changed
 */
export function repairTextFormats({ sheet, columns }: TabLayout, fields: readonly string[]): number {
  const numbers = fields.flatMap((field) => columns.get(field) ?? []);
  if (numbers.length === 0) return 0;
  // Whoever clears a column clears its first row too; below a header alone there is no row.
  const formats = firstFormats(sheet);
  const cleared = numbers.filter((column) => formats !== null && formats[column - 1] !== NUMBER_FORMATS.text);
  const places = cleared.flatMap((column) => openTexts(sheet, column));
  if (places.length > 0) sheet.getRangeList(places).setNumberFormat(NUMBER_FORMATS.text);
  return places.length;
}

function firstFormats(sheet: TabLayout['sheet']): readonly string[] | null {
  try {
    return sheet.getRange('2:2').getNumberFormats()[0] ?? null;
  } catch {
    return null;
  }
}

/** Pieces of the column below its header whose cells are blank or text and not formatted as such. */
function openTexts(sheet: TabLayout['sheet'], column: number): readonly string[] {
  const letters = columnLetters(column);
  const range = sheet.getRange(`${letters}2:${letters}`);
  const [formats, formulas, values] = [range.getNumberFormats(), range.getFormulas(), range.getValues()];
  const open = formats.map(
    ([format], at) => format !== NUMBER_FORMATS.text && formulas[at]?.[0] === '' && typeof values[at]?.[0] === 'string',
  );
  const pieces: string[] = [];
  for (let at = 0; at < open.length; at += 1) {
    if (open[at] !== true) continue;
    const first = at + 2;
    while (open[at + 1] === true) at += 1;
    pieces.push(at + 1 === open.length ? `${letters}${first}:${letters}` : `${letters}${first}:${letters}${at + 2}`);
  }
  return pieces;
}
