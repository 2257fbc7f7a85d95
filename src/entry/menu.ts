// The add-on's menu and what its items do. The menu is built even where the add-on may not touch the document yet.
import { readNothing } from '../app/read-request';
import type { SetUpOutcome } from '../app/set-up-archive';
import { setUpArchive } from '../app/set-up-archive';
import type { Language } from '../domain/language';
import { languageOfLocale } from '../domain/language';
import { serverText } from '../text/server/text';
import { rpc } from './rpc';

const doneText = ({ tabsMade, columnsMade }: SetUpOutcome, language: Language): string =>
  serverText(language, tabsMade + columnsMade > 0 ? 'setUpDone' : 'setUpNothing');

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
  const reply = rpc('runSetUp', readNothing, (ports) => setUpArchive(ports, {}), {});
  const language = reply.ok ? reply.value.language : languageOfLocale(Session.getActiveUserLocale());
  const text = reply.ok ? doneText(reply.value, language) : reply.error.message;
  SpreadsheetApp.getActiveSpreadsheet().toast(text, serverText(language, 'sidebarTitle'), 10);
}
