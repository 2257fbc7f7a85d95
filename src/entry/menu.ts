// The add-on's menu and what its items do. The menu is built even where the add-on may not touch the document yet.
import { setUpArchive } from '../app/set-up-archive';
import { languageOfLocale } from '../domain/language';
import { serverText } from '../text/server/text';
import { compose } from './compose';

/** Runs unauthorised in a file where the add-on is not enabled: the locale is all it may ask for. */
export function showMenu(): void {
  const language = languageOfLocale(Session.getActiveUserLocale());
  SpreadsheetApp.getUi()
    .createAddonMenu()
    .addItem(serverText(language, 'menuOpen'), 'openSidebar')
    .addItem(serverText(language, 'menuSetUp'), 'runSetUp')
    .addToUi();
}

export function showSidebar(): void {
  const language = languageOfLocale(Session.getActiveUserLocale());
  const page = HtmlService.createHtmlOutputFromFile('Sidebar').setTitle(serverText(language, 'sidebarTitle'));
  SpreadsheetApp.getUi().showSidebar(page);
}

export function setUpSheet(): void {
  const ports = compose();
  const outcome = setUpArchive(ports, {});
  const language = ports.tables.language() ?? ports.identity.language();
  const text = !outcome.ok
    ? 'setUpFailed'
    : outcome.value.tabsMade + outcome.value.columnsMade > 0
      ? 'setUpDone'
      : 'setUpNothing';
  SpreadsheetApp.getActiveSpreadsheet().toast(serverText(language, text), serverText(language, 'sidebarTitle'), 10);
}
