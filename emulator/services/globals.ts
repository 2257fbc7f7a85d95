// The globals of a script: each modelled service, made when it is first named, and the others of Google's as refusals.
// Knows the services' names and nothing of what they do.
import type { Realm } from '../run/realm';
import type { RunContext } from '../run/run-context';
import { CONSOLE, FakeConsole } from './base/fake-console';
import { FakeLogger, LOGGER } from './base/fake-logger';
import { CACHE_SERVICE, FakeCacheService } from './cache/fake-cache-service';
import { CHARTS, FakeCharts } from './charts/fake-charts';
import { guard, type Coverage } from './guard';
import { FakeHtmlService, HTML_SERVICE } from './html/fake-html-service';
import { FakeLockService, LOCK_SERVICE } from './lock/fake-lock-service';
import { FakeMailApp, MAIL_APP } from './mail/fake-mail-app';
import { FakePropertiesService, PROPERTIES_SERVICE } from './properties/fake-properties-service';
import { FakeScriptApp, SCRIPT_APP } from './script/fake-script-app';
import { FakeSession, SESSION } from './session/fake-session';
import { spreadsheetApp } from './spreadsheet';
import { FakeUtilities, UTILITIES } from './utilities/fake-utilities';

const SERVICES: readonly (readonly [name: string, make: (run: RunContext) => object, coverage: Coverage])[] = [
  ['CacheService', (run) => new FakeCacheService(run), CACHE_SERVICE],
  ['Charts', (run) => new FakeCharts(run), CHARTS],
  ['HtmlService', (run) => new FakeHtmlService(run), HTML_SERVICE],
  ['LockService', (run) => new FakeLockService(run), LOCK_SERVICE],
  ['Logger', (run) => new FakeLogger(run), LOGGER],
  ['MailApp', (run) => new FakeMailApp(run), MAIL_APP],
  ['PropertiesService', (run) => new FakePropertiesService(run), PROPERTIES_SERVICE],
  ['ScriptApp', (run) => new FakeScriptApp(run), SCRIPT_APP],
  ['Session', (run) => new FakeSession(run), SESSION],
  ['Utilities', (run) => new FakeUtilities(run), UTILITIES],
  ['console', (run) => new FakeConsole(run), CONSOLE],
];

/** Present on Google, without a single member here. */
export const REFUSED_SERVICES: readonly string[] = (
  'Browser CalendarApp CardService ContactsApp ContentService DocumentApp DriveApp FormApp GmailApp GroupsApp ' +
  'Jdbc LanguageApp LinearOptimizationService Maps MimeType SitesApp SlidesApp UrlFetchApp XmlService'
).split(' ');

const NOTHING: Coverage = {};

export function installGlobals(run: RunContext, realm: Realm): void {
  for (const [name, make, coverage] of SERVICES) realm.install(name, () => guard(make(run), name, coverage));
  for (const name of REFUSED_SERVICES) realm.install(name, () => guard({}, name, NOTHING));
  realm.install('SpreadsheetApp', () => spreadsheetApp(run));
}
