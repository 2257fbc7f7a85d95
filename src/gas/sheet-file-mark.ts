// The row of the Settings tab that says which file the reminders belong to. Knows nothing of reminders.
import type { FileMark } from '../app/ports';
import type { ArchiveLayout } from './archive-layout';
import { NUMBER_FORMATS } from './number-formats';
import { columnLetters } from './sheet-cells';

const CODE = 'fileid';

export class SheetFileMark implements FileMark {
  constructor(
    private readonly spreadsheet: GoogleAppsScript.Spreadsheet.Spreadsheet,
    private readonly layout: ArchiveLayout,
  ) {}

  own(): string {
    return this.spreadsheet.getId();
  }

  told(): string {
    return this.find()?.text ?? '';
  }

  tell(): void {
    const found = this.find();
    if (found === null) return;
    found.cell().setNumberFormat(NUMBER_FORMATS.text).setValue(this.own());
    SpreadsheetApp.flush();
  }

  private find(): { readonly text: string; cell(): GoogleAppsScript.Spreadsheet.Range } | null {
    const settings = this.layout.tab('settings');
    const [key, value] = [settings?.columns.get('key'), settings?.columns.get('value')];
    if (!settings || key === undefined || value === undefined) return null;
    const { sheet } = settings;
    const [first, last] = [Math.min(key, value), Math.max(key, value)];
    const cells: unknown[][] = sheet.getRange(`${columnLetters(first)}1:${columnLetters(last)}`).getValues();
    const at = cells.findIndex((row) => textOf(row[key - first]).toLowerCase() === CODE);
    return at < 0 ? null : { text: textOf(cells[at]?.[value - first]), cell: () => sheet.getRange(at + 1, value) };
  }
}

const textOf = (cell: unknown): string => (typeof cell === 'string' ? cell.trim() : '');
