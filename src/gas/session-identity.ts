// Who is at the keyboard, and the language their spreadsheet speaks.
import type { Identity } from '../app/ports';
import type { Language } from '../domain/language';
import { languageOfLocale } from '../domain/language';

export class SessionIdentity implements Identity {
  constructor(private readonly spreadsheet: GoogleAppsScript.Spreadsheet.Spreadsheet) {}

  email(): string {
    return Session.getActiveUser().getEmail();
  }

  language(): Language {
    return languageOfLocale(this.spreadsheet.getSpreadsheetLocale());
  }
}
