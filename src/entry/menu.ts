// The add-on's menu and what its items do. The menu is built even where the add-on may not touch the document yet.
import { dailyRound } from '../app/daily-round';
import { readNothing } from '../app/read-request';
import type { SetUpOutcome } from '../app/set-up-archive';
import { setUpArchive } from '../app/set-up-archive';
import type { DailyRoundReply } from '../contract/sidebar-api';
import type { Language } from '../domain/language';
import { languageOfLocale } from '../domain/language';
import { serverText } from '../text/server/text';
import { rpc } from './rpc';

const doneText = ({ tabsMade, columnsMade, repaired }: SetUpOutcome, language: Language): string =>
  serverText(language, tabsMade + columnsMade + repaired > 0 ? 'setUpDone' : 'setUpNothing');

/** Runs unauthorised in a file where the add-on is not enabled: the locale is all it may ask for. */
export function showMenu(): void {
  const language = languageOfLocale(Session.getActiveUserLocale());
  SpreadsheetApp.getUi()
    .createAddonMenu()
    .addItem(serverText(language, 'menuOpen'), 'openSidebar')
    .addItem(serverText(language, 'menuSetUp'), 'runSetUp')
    .addItem(serverText(language, 'menuRound'), 'runDailyRound')
    .addItem(serverText(language, 'menuRemind'), 'runRemindersNow')
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

export function runRound(): void {
  const language = languageOfLocale(Session.getActiveUserLocale());
  const reply = rpc('runDailyRound', readNothing, (ports) => dailyRound(ports), {});
  const text = reply.ok ? roundText(reply.value, language) : reply.error.message;
  SpreadsheetApp.getActiveSpreadsheet().toast(text, serverText(language, 'sidebarTitle'), 15);
}

function roundText({ ids, links, edits, openCount, skipped, finished }: DailyRoundReply, language: Language): string {
  const places = { ids: String(ids), links: String(links), edits: String(edits), open: String(openCount) };
  return [
    serverText(language, 'roundDone', places),
    ...(openCount > 0 ? [serverText(language, 'roundOpen', places)] : []),
    ...(finished && skipped.length === 0 ? [] : [serverText(language, 'roundUnfinished')]),
  ].join(language === 'zh' ? '' : ' ');
}
