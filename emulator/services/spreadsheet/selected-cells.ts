// What the person at the keyboard has selected, and setting it. Where no sheet is open there is no selection,
// and what Google makes of one there is not known. Knows no Google class.
import type { Selection } from '../../host/ui-state';
import { notModelled } from '../guard';
import type { OpenSpreadsheet } from './open-spreadsheet';

export function select(open: OpenSpreadsheet, method: string, selection: Selection): void {
  if (!open.run.hasUi) throw notModelled(`${method} where no sheet is open`);
  open.write(method);
  open.run.host.ui.select(open.run.user, selection);
}

/** A1 of the first tab that is shown, until something is selected. */
export function selected(open: OpenSpreadsheet, method: string): Selection {
  if (!open.run.hasUi) throw notModelled(`${method} where no sheet is open`);
  const kept = open.run.host.ui.selection(open.run.user);
  const sheets = open.sheets();
  const sheet = sheets.find((one) => one.id === kept?.sheetId) ?? sheets.find((one) => !one.hidden);
  if (sheet === undefined) throw new Error('Cannot find the active sheet: no tab is shown');
  const whole = kept?.sheetId === sheet.id ? kept.rect : { row: 0, column: 0, rows: 1, columns: 1 };
  // The grid may have shrunk since.
  const row = Math.min(whole.row, sheet.rows - 1);
  const column = Math.min(whole.column, sheet.columns - 1);
  return {
    sheetId: sheet.id,
    rect: {
      row,
      column,
      rows: Math.min(whole.rows, sheet.rows - row),
      columns: Math.min(whole.columns, sheet.columns - column),
    },
  };
}
