// What onOpen does and notes: its menu, and what it may do in its mode, kept for the cases that ask later.
import { thrown } from './case';
import { spreadsheet } from './scratch';

export function noteOpening(event: GoogleAppsScript.Events.SheetsOnOpen): void {
  const ui = SpreadsheetApp.getUi();
  ui.createMenu('Conformance')
    .addItem('Ask all rules', 'runConformance')
    .addItem('Leave a trigger for an hour', 'leaveTrigger')
    .addSeparator()
    .addItem('Missing function', 'missingFunction')
    .addItem('Dotted name', 'conformDotted.click')
    .addItem('Name ending in _', 'hidden_')
    .addToUi();
  const seen: Readonly<Record<string, unknown>> = {
    mode: String(event.authMode),
    allowed: [...new Set(allowed().map(thrown))],
    sidebar: thrown(() => ui.showSidebar(HtmlService.createHtmlOutput('x'))),
    mail: thrown(() => MailApp.getRemainingDailyQuota()),
    triggers: thrown(() => ScriptApp.getProjectTriggers()),
    user: Session.getActiveUser().getEmail(),
  };
  for (const [name, value] of Object.entries(seen)) {
    PropertiesService.getDocumentProperties().setProperty(`conformance.open.${name}`, JSON.stringify(value));
  }
}

const allowed = (): readonly (() => unknown)[] => [
  () => spreadsheet().getName(),
  () => PropertiesService.getDocumentProperties().getKeys(),
  () => CacheService.getDocumentCache()?.get('conformance'),
  () => LockService.getDocumentLock().hasLock(),
];
