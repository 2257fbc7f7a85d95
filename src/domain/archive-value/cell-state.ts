// Whether a calculated cell holds a value: Google shows a custom function that still runs, or one that failed, as a text.
// A cell that holds none tells nothing, neither that a value has changed nor that there is none. Knows no sheet.
import type { FieldValue } from '../table/field-value';

/** Why a cell holds no value. */
export type Unsettled = 'loading' | 'error' | 'blank';

/** What Google shows while a function runs, in the languages of the archive; `#GETTING_DATA` is what the cell then is. */
const LOADING = /^(?:loading|正在加载|正在載入|加载中|#getting_data)\s*(?:\.{2,3}|…+)?$/i;
const ERROR = /^#(?:NULL!|DIV\/0!|VALUE!|REF!|NAME\?|NUM!|N\/A|ERROR!)$/i;

/** Null for a cell that holds a value. */
export function unsettled(cell: FieldValue | undefined): Unsettled | null {
  if (cell === undefined || cell === null) return 'blank';
  if (typeof cell !== 'string') return null;
  const text = cell.trim();
  if (text === '') return 'blank';
  return LOADING.test(text) ? 'loading' : ERROR.test(text) ? 'error' : null;
}
