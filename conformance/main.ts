// The public globals of the conformance script: a menu item that asks all rules, the page's calls, functions for cells.
// Built into a script project of its own by `npm run build:conformance`; how to run it stands in conformance/README.md.
import type { Finding } from './case';
import { ask } from './case';
import { dateCases } from './cases/date-cases';
import { formulaCases, typeFormulas } from './cases/formula-cases';
import { gridCases } from './cases/grid-cases';
import { runtimeCases } from './cases/runtime-cases';
import { storeCases } from './cases/store-cases';
import { answerOf } from './answers';
import { writeTable } from './table';

declare const global: Record<string, (...args: never[]) => unknown>;

/** Counts within one run only: every run loads the script anew. */
let count = 0;

global.onOpen = (event: GoogleAppsScript.Events.SheetsOnOpen) => noteOpening(event);

global.runConformance = () => {
  typeFormulas();
  writeTable([...runtimeCases, ...gridCases, ...dateCases, ...storeCases].map(ask));
  const page = HtmlService.createHtmlOutputFromFile('Conformance').setWidth(500).setHeight(300);
  SpreadsheetApp.getUi().showModalDialog(page, 'Conformance');
};

global.findingsFromPage = (findings: readonly Finding[]) => {
  writeTable([...findings, ...formulaCases.map(ask)]);
  return true;
};

global.echoFromPage = (sent: unknown) => sent;
global.answerFromPage = (what: string) => answerOf(what);
global.countFromPage = () => (count += 1);
global.hidden_ = () => 'seen';
global.holdLockFromPage = (ms: number) => {
  const lock = LockService.getDocumentLock();
  const held = lock.tryLock(10_000);
  Utilities.sleep(Math.min(ms, 10_000));
  lock.releaseLock();
  return held;
};
global.tryLockFromPage = (ms: number) => LockService.getDocumentLock().tryLock(ms);
global.onConformanceHour = () => undefined;

const kindOf = (value: unknown): string =>
  Object.prototype.toString.call(value) === '[object Date]' ? 'date' : Array.isArray(value) ? 'array' : typeof value;

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
 * Gives two rows of two.
 * @customfunction
 * @preserve
 */
global.CONFORM_SPILL = () => [
  [1, 2],
  [3, 4],
];
/**
 * Throws.
 * @customfunction
 * @preserve
 */
global.CONFORM_THROW = () => {
  throw new Error('told so');
};
/**
 * Tries to write.
 * @customfunction
 * @preserve
 */
global.CONFORM_WRITE = () => SpreadsheetApp.getActiveSpreadsheet().getRange('A1').setValue('written') && 'written';
/**
 * Tries to send a mail.
 * @customfunction
 * @preserve
 */
global.CONFORM_MAIL = () => MailApp.sendEmail('nobody@example.com', 'conformance', 'x');
/**
 * Gives nothing and empty text.
 * @customfunction
 * @preserve
 */
global.CONFORM_NOTHING = () => [[null, '']];
/**
 * Cannot be called from a cell: its name ends in _.
 * @preserve
 */
global.CONFORM_HIDDEN_ = () => 'seen';

/** What onOpen may do, kept for the cases that ask later. */
function noteOpening(event: GoogleAppsScript.Events.SheetsOnOpen): void {
  SpreadsheetApp.getUi().createMenu('Conformance').addItem('Ask all rules', 'runConformance').addToUi();
  const did: string[] = [];
  try {
    SpreadsheetApp.getActiveSpreadsheet().getName();
    did.push('read');
  } catch {
    did.push('could not read');
  }
  try {
    SpreadsheetApp.getUi().showSidebar(HtmlService.createHtmlOutput('x'));
    did.push('opened');
  } catch {
    did.push('refused');
  }
  PropertiesService.getDocumentProperties().setProperties({
    'conformance.open.mode': String(event.authMode),
    'conformance.open.did': JSON.stringify(did),
  });
}
