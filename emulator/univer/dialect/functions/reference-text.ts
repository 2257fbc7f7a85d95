// What the translation wraps around the text that INDIRECT is given.
import { ERROR_LITERAL, REFERENCE_TEXT } from '../function-names';
import type { GoogleFunction } from '../google-function';
import { errorValue, plain, single, valueOf } from '../value-grids';

export function referenceText(translate: (text: string, sheetId: string) => string): GoogleFunction {
  return {
    name: REFERENCE_TEXT,
    least: 1,
    most: 1,
    calculate: (text) => text,
    calculateOn: (sheetId, text) => {
      const cell = text === undefined ? errorValue('#N/A') : single(text);
      if (cell.isError()) return cell;
      const reference = translate(String(plain(cell) ?? ''), sheetId);
      return reference.includes(ERROR_LITERAL) ? errorValue('#REF!') : valueOf(reference);
    },
  };
}
