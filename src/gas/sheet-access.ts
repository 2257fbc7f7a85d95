// Whether the person at the keyboard may edit. Google's own refusal is worded in their language and cannot be told apart.
import type { Access } from '../app/ports';
import type { ArchiveLayout } from './archive-layout';

export class SheetAccess implements Access {
  constructor(
    private readonly spreadsheet: GoogleAppsScript.Spreadsheet.Spreadsheet,
    private readonly layout: ArchiveLayout,
  ) {}

  mayEdit(): boolean {
    const sheet = this.layout.tab('customers')?.sheet ?? this.spreadsheet.getSheets()[0];
    return sheet === undefined || sheet.getRange('A1').canEdit();
  }
}
