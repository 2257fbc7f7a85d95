// The public globals of the conformance script: menu items that ask, the page's calls, functions for cells.
// Built into a script project of its own by `npm run build:conformance`; how to run it stands in conformance/README.md.
import { answerOf } from './answers';
import type { Finding } from './case';
import { ask, askOn, notAsked } from './case';
import {
  firstEditCases,
  hourCases,
  secondEditCases,
  TYPING,
  type EditEvent,
  type HourEvent,
} from './cases/event-cases';
import { formulaCases, typeChanges, typeFormulas } from './cases/formula-cases';
import { runtimeCases } from './cases/runtime-cases';
import { toldCases } from './cases/told-cases';
import { clearTriggers, HOURLY } from './cases/trigger-cases';
import { attempt, give, kindOf } from './cell-functions';
import { noteOpening } from './opening';
import { editCases, SERVER_PARTS, type ServerPart } from './rules';
import { newSheet, scratch, spreadsheet } from './scratch';
import { writeTable } from './table';

declare const global: Record<string, unknown>;

/** Counts within one run only: every run loads the script anew. */
let count = 0;
const SIGNAL = 'conformance signal';
const documentProperties = (): GoogleAppsScript.Properties.Properties => PropertiesService.getDocumentProperties();
const documentCache = (): GoogleAppsScript.Cache.Cache | null => CacheService.getDocumentCache();

global.onOpen = (event: GoogleAppsScript.Events.SheetsOnOpen) => noteOpening(event);

global.runConformance = () => {
  documentProperties().deleteProperty('conformance.edited by script');
  typeFormulas();
  writeTable([
    ...runtimeCases.map(ask),
    ...toldCases.map((one) => notAsked(one, `not asked by the script: ${one.look}`)),
    ...hourCases.map((one) => notAsked(one, 'not asked yet: Conformance ▸ Leave a trigger for an hour')),
    ...editCases.map((one) => notAsked(one, `not asked yet: type 7, then 8 into ${TYPING.cell} of “${TYPING.sheet}”`)),
  ]);
  newSheet(TYPING.sheet);
  const page = HtmlService.createHtmlOutputFromFile('Conformance').setWidth(500).setHeight(300);
  SpreadsheetApp.getUi().showModalDialog(page, 'Conformance');
};

global.leaveTrigger = () => {
  clearTriggers();
  documentProperties().setProperty('conformance.creator', Session.getEffectiveUser().getEmail());
  ScriptApp.newTrigger(HOURLY).timeBased().everyHours(1).create();
};
global.onConformanceHour = (event: HourEvent) => {
  writeTable(hourCases.map((one) => askOn(one, event)));
  clearTriggers();
};

global.onEdit = (event: EditEvent) => {
  const sheet = event.range.getSheet().getName();
  if (sheet === 'Conformance scratch') documentProperties().setProperty('conformance.edited by script', 'yes');
  if (sheet !== TYPING.sheet || event.range.getA1Notation() !== TYPING.cell) return;
  if (String(event.value) === '7') writeTable(firstEditCases.map((one) => askOn(one, event)));
  if (String(event.value) === '8') writeTable(secondEditCases.map((one) => askOn(one, event)));
};

global.conformDotted = { click: () => SpreadsheetApp.getUi().alert('clicked') };
global.hidden_ = () => 'seen';

global.partsFromPage = () => Object.keys(SERVER_PARTS);
global.askFromPage = (part: ServerPart) => {
  const findings = SERVER_PARTS[part].map(ask);
  writeTable(findings);
  return findings.filter(({ agrees }) => agrees === 'NO').length;
};
global.changesFromPage = () => typeChanges();
global.findingsFromPage = (findings: readonly Finding[]) => {
  const all = [...findings, ...formulaCases.map(ask)];
  writeTable(all);
  return all.filter(({ agrees }) => agrees === 'NO').length;
};

global.echoFromPage = (sent: unknown) => sent;
global.answerFromPage = (what: string) => answerOf(what);
global.countFromPage = () => (count += 1);
global.knownFromPage = () => Session.getActiveUser().getEmail() !== '';
global.spanFromPage = () => {
  const start = Date.now();
  Utilities.sleep(1_000);
  return [start, Date.now()];
};
global.badWriteFromPage = () => {
  const cell = scratch().getRange('A1');
  try {
    cell.setValue('x'.repeat(50_001));
  } catch {
    // On some days Google throws here already: then the write is tried once more, uncaught.
    cell.setValue('x'.repeat(50_001));
  }
  return 'done';
};
global.signalFromPage = (word: string) => documentCache()?.put(SIGNAL, word);
global.signalSeenFromPage = () => documentCache()?.get(SIGNAL);
global.holdLockFromPage = () => {
  const lock = LockService.getDocumentLock();
  const held = lock.tryLock(10_000);
  documentCache()?.put(SIGNAL, 'held');
  const until = Date.now() + 300_000;
  while (documentCache()?.get(SIGNAL) !== 'release' && Date.now() < until);
  lock.releaseLock();
  return held;
};
global.tryLockFromPage = (ms: number) => LockService.getDocumentLock().tryLock(ms);
global.waitLockFromPage = (ms: number) => LockService.getDocumentLock().waitLock(ms);

/**
 * Tells what kind of value arrived.
 * @customfunction
 * @preserve
 */
global.CONFORM_KIND = (value: unknown) => kindOf(value);
/**
 * Tells the value that arrived, as JSON.
 * @customfunction
 * @preserve
 */
global.CONFORM_JSON = (value: unknown) => JSON.stringify(value);
/**
 * Tells how many rows arrived.
 * @customfunction
 * @preserve
 */
global.CONFORM_HEIGHT = (value: unknown) => (Array.isArray(value) ? value.length : 0);
/**
 * Gives what its argument names.
 * @customfunction
 * @preserve
 */
global.CONFORM_GIVE = (what: unknown) => give(what);
/**
 * Tries what its argument names and tells what the platform says.
 * @customfunction
 * @preserve
 */
global.CONFORM_TRY = (what: unknown) => attempt(what);
/**
 * Reads a cell of the sheet of formulas by itself.
 * @customfunction
 * @preserve
 */
global.CONFORM_PEEK = (row: number, column: number) =>
  spreadsheet().getSheetByName('Conformance formulas')?.getRange(row, column).getValue() as unknown;
/**
 * Cannot be called from a cell: its name ends in _.
 * @preserve
 */
global.CONFORM_HIDDEN_ = () => 'seen';
