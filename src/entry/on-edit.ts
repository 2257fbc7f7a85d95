// The simple trigger of an edit by hand. Anybody's page can call it too, but a page can send no range: then nothing happens.
// Whatever goes wrong is only logged: nobody has asked for anything, and a row without id gets it at its next edit.
import { tickWords } from '../app/greetings/tick-words';
import { lookAnew } from '../app/reminders/look-anew';
import { stampEdit } from '../app/stamp-edit';
import type { Ports } from '../app/ports';
import { composeEdit } from './compose';

type Range = GoogleAppsScript.Spreadsheet.Range;

export function onEdited(event: unknown): void {
  let ports: Ports | null = null;
  try {
    const told = read(event);
    if (told === null) return;
    const composed = composeEdit(told);
    ports = composed.ports;
    stampEdit(ports, composed.edit);
    lookAnew(ports.memory, composed.tab());
    const words = tickWords(ports, composed.edit.area());
    if (words !== null) SpreadsheetApp.getActiveSpreadsheet().toast(words, '', 10);
  } catch (cause) {
    ports?.log.error('onEdit', cause);
  }
}

function read(
  event: unknown,
): { readonly range: Range; readonly before: string | null; readonly after: string | null } | null {
  if (typeof event !== 'object' || event === null) return null;
  const { range, oldValue, value } = event as { range?: unknown; oldValue?: unknown; value?: unknown };
  return isRange(range) ? { range, before: textOf(oldValue), after: textOf(value) } : null;
}

/** Functions do not travel from a page, so only Google's own ranges have them. */
const isRange = (range: unknown): range is Range =>
  typeof range === 'object' && range !== null && typeof (range as { getSheet?: unknown }).getSheet === 'function';

const textOf = (told: unknown): string | null =>
  typeof told === 'string' || typeof told === 'number' || typeof told === 'boolean' ? String(told) : null;
