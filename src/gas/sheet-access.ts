// Whether the person at the keyboard may edit. Google's own refusal is worded in their language and cannot be told apart.
import type { Access } from '../app/ports';
import type { ArchiveLayout } from './archive-layout';

export class SheetAccess implements Access {
  constructor(private readonly layout: ArchiveLayout) {}

  mayEdit(): boolean {
    const sheet = this.layout.tab('customers')?.sheet;
    return sheet === undefined || sheet.getRange('A1').canEdit();
  }
}
