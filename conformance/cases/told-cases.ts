// What no script can ask by itself, item by item: how a person sees it on Google. The emulator's side of each is a test.
import type { Evidence, ToldCase } from '../case';

type Tell = (rule: string, evidence: Evidence, expected: string, look: string) => ToldCase;

function telling(how: ToldCase['how']): (item: number, about: string) => Tell {
  return (item, about) => (rule, evidence, expected, look) => ({ item, about, rule, evidence, expected, how, look });
}
const deployment = telling('deployment');
const time = telling('time');
const person = telling('person');

const entries = person(1, 'entry points by name');
const none = deployment(2, 'NONE');
const loading = deployment(2, 'service calls while the script loads');
const inPage = person(3, 'sidebars');
const cost = time(6, 'cost');
const cells = person(8, 'results');
const addOn = deployment(9, 'add-ons');
const stops = deployment(9, 'disabled states');
const chosen = time(9, 'kept minute');
const ownTriggers = person(9, 'creator');
const edits = person(9, 'edits');
const budget = time(9, '90 minutes a day');
const lost = time(10, 'early loss');
const daily = time(10, 'daily count');
const mail = person(11, 'sender and outbox');

const PUBLISH = 'Publish the script as a private add-on';
const NOT_ENABLED = `${PUBLISH}, install it from the Marketplace, open a file in which nobody has used it`;

export const toldCases: readonly ToldCase[] = [
  entries(
    'a menu item whose function is gone says so',
    'reported',
    'Script function not found: missingFunction',
    'Conformance ▸ Missing function',
  ),
  entries(
    'a menu item may name a member of a global object',
    'documented',
    'an alert that says: clicked',
    'Conformance ▸ Dotted name',
  ),
  person(1, 'names that end in _')(
    'a menu item that names a function ending in _ finds none',
    'unverified',
    'Script function not found: hidden_',
    'Conformance ▸ Name ending in _',
  ),

  none(
    'onOpen of a published add-on runs in NONE where it is installed but not enabled',
    'documented',
    'the log of onOpen says NONE',
    `${NOT_ENABLED}; see the executions of onOpen`,
  ),
  none(
    'in NONE the document and properties are refused',
    'documented',
    'onOpen fails at getName and at getDocumentProperties',
    `${NOT_ENABLED}; see the executions of onOpen`,
  ),
  none(
    'in NONE a menu can be made and no window be opened',
    'documented',
    'the add-on’s menu is there, no sidebar is',
    NOT_ENABLED,
  ),
  none(
    'only published add-ons ever run in NONE',
    'documented',
    'LIMITED',
    'Open a file with a test deployment, and one with the bound script: onOpen notes LIMITED',
  ),
  none(
    'whoever uses the add-on in a file enables it there for everybody',
    'documented',
    'LIMITED, for a collaborator too',
    `${NOT_ENABLED}, choose an item of its menu, open the file again as a collaborator`,
  ),
  none(
    'onInstall runs in FULL',
    'documented',
    'FULL',
    `${PUBLISH} with an onInstall that logs its mode, install it from inside an editor`,
  ),
  loading(
    'a service call while the script loads takes onOpen down in NONE',
    'documented',
    'the add-on’s menu shows only Help',
    `${PUBLISH} with SpreadsheetApp.getActive() at the top level; open a file in which nobody has used it`,
  ),
  person(2, 'scopes')(
    'a scope refused at consent refuses only what needs it, for that person only',
    'documented',
    'mail fails with the name of its scope, the cells can still be read',
    'Allow all but mail when asked, then run the mail cases',
  ),

  time(3, 'latency')(
    'answers may overtake each other',
    'documented',
    'not always in the order of the calls',
    'Send twelve calls at once again and again and note the order of their answers',
  ),
  inPage(
    'a sidebar is 300 pixels wide, whatever it asks for',
    'documented',
    '300',
    'Show a page of setWidth(500) as a sidebar',
  ),
  inPage('a new sidebar closes the one before', 'documented', 'one sidebar', 'Show two sidebars one after the other'),
  person(3, 'menus')(
    'a second menu of one name replaces the first',
    'documented',
    'one menu',
    'Add two menus of one name in onOpen',
  ),

  cost(
    'reading 100,000 cells at once takes about a second',
    'measured',
    '0.9 to 1.3 s',
    'Time getValues of 100,000 cells in the script editor, a hundred times',
  ),
  cost(
    'writing 100,000 cells at once takes about six seconds',
    'measured',
    '5 to 8 s',
    'Time setValues and flush of 100,000 cells in the script editor, a hundred times',
  ),
  cost(
    'reading and writing cell by cell in turn is the slow way',
    'reported',
    'tens of times as slow as one read and one write',
    'Time 100 pairs of getValue and setValue in the script editor, and one pair over 100 cells',
  ),

  person(7, 'messages')(
    'a protected range refuses whoever may not edit it',
    'reported',
    'Exception: You are trying to edit a protected cell or object. Please contact the spreadsheet owner to remove protection if you need to edit.',
    'As owner protect A1 for yourself only; as an editor run a script that writes into A1 and flushes',
  ),
  person(7, 'another language')(
    'the messages are in the language of the account',
    'reported',
    'most rows of item 7 disagree',
    'Ask all rules with an account in Chinese',
  ),
  person(7, 'messages')(
    'a conditional format refuses a reference to another sheet',
    'reported',
    'Exception: Conditional format rule cannot reference a different sheet.',
    'Set such a rule with setConditionalFormatRules in the script editor; the emulator has no conditional formats',
  ),
  time(7, 'messages')(
    'Google’s servers sometimes fail a call, which can be tried again',
    'reported',
    'We’re sorry, a server error occurred. Please wait a bit and try again. / Service Spreadsheets timed out while accessing document with id …',
    'Search the executions of a busy script for it',
  ),
  time(7, 'messages')(
    'a run of more than six minutes ends, and no catch stops that',
    'reported',
    'Exceeded maximum execution time',
    'Run a function that sleeps for seven minutes inside try and catch',
  ),

  cells(
    'the note of a failed function is the error’s text and line',
    'reported',
    'Error: told so (line N).',
    'Hold the pointer over a cell with =CONFORM_GIVE("throw")',
  ),
  person(8, 'user properties')(
    'an editor’s function reads the owner’s user properties and cannot write any',
    'documented',
    'the owner’s value; You do not have permission to call setProperty',
    'As owner set a user property; as an editor use a function in a cell that reads it, then one that writes it',
  ),
  time(8, '30 seconds')(
    'a function of more than 30 seconds is an error',
    'documented',
    '#ERROR!, Exceeded maximum execution time (line 0).',
    'Use a function in a cell that sleeps for 40 seconds',
  ),
  time(8, 'results kept by arguments')(
    'the same function with the same arguments may be answered without being run',
    'unverified',
    'the same number',
    'Use a function that gives Math.random() in a cell, delete it, use it again with the same argument',
  ),
  time(8, 'unfinished functions')(
    'a function that has not finished reads as Loading...',
    'unverified',
    'Loading... on Google; the emulator always waits, so that a read there is never unfinished',
    'Set a formula with a slow function and read the cell in the same run',
  ),

  addOn(
    'an add-on has one time-driven trigger of each user in a document',
    'documented',
    'Exception: This add-on has created too many time-based triggers in this document for this Google user account.',
    `${PUBLISH} with a menu item that makes a time-driven trigger; choose it twice`,
  ),
  addOn(
    'an add-on has one trigger of each other type too, of each user in a document',
    'documented',
    'Exception: This add-on has created too many edit triggers in this document for this Google user account.',
    `${PUBLISH} with a menu item that makes a trigger for edits; choose it twice, then as another user`,
  ),
  addOn(
    'an add-on’s trigger runs at most hourly',
    'documented',
    'everyMinutes is refused',
    `${PUBLISH} with a menu item that makes a trigger every 30 minutes`,
  ),
  addOn(
    'a test deployment makes no triggers at all',
    'documented',
    'Exception: The add-on attempted an action that is not permitted in Test as Add-on mode. To use this action, you must deploy the add-on.',
    'Make a trigger from a test deployment',
  ),
  addOn(
    'a failing trigger of an add-on mails nobody',
    'documented',
    'no mail',
    `${PUBLISH} with a trigger whose function throws; wait a day`,
  ),
  addOn(
    'triggers made again and again are refused after about 20 in a day',
    'unverified',
    'Exception: This add-on has created too many time-based triggers in this document for this Google user account.',
    `${PUBLISH} with a menu item that makes a trigger and deletes it; choose it 25 times`,
  ),
  stops(
    'triggers stop while the add-on is disabled in the document, and go on afterwards',
    'documented',
    'no runs meanwhile',
    `${PUBLISH} with an hourly trigger; disable it in the document for some hours`,
  ),
  stops(
    'triggers stop when their user uninstalls the add-on',
    'documented',
    'no runs',
    `${PUBLISH} with an hourly trigger; uninstall it`,
  ),
  stops(
    'triggers of an account that is gone stop silently',
    'unverified',
    'no runs',
    'Suspend the account whose trigger it is',
  ),
  chosen(
    'a daily trigger keeps the minute that was chosen for it',
    'documented',
    'between 9 and 10, the same minute on each day',
    'Leave everyDays(1).atHour(9) for a week and compare the executions',
  ),
  chosen(
    'nearMinute is kept within 15 minutes',
    'documented',
    'between 9:15 and 9:45',
    'Leave everyDays(1).atHour(9).nearMinute(30) for a week and compare the executions',
  ),
  time(9, 'skipped and doubled runs')(
    'now and then a run is skipped or happens twice',
    'unverified',
    'rarely, but it happens',
    'Leave an hourly trigger for some months and count the executions',
  ),
  budget(
    'triggers of a consumer account run for 90 minutes a day at most',
    'documented',
    'Service using too much computer time for one day.',
    'Leave a trigger every 10 minutes whose function sleeps for five minutes',
  ),
  ownTriggers(
    'a person sees no other person’s triggers',
    'documented',
    '0',
    'As a second editor, log ScriptApp.getProjectTriggers().length while the owner has one',
  ),
  ownTriggers(
    'a trigger for edits runs as its creator, whoever edits',
    'documented',
    'the creator’s address',
    'As owner make a trigger for edits that logs the effective user; edit as another person',
  ),
  edits(
    'an edit of several cells has no value',
    'documented',
    'undefined',
    'Paste two cells at once and log the event in onEdit',
  ),
  edits(
    'onEdit keeps two edits waiting and loses the rest',
    'documented',
    '3 runs',
    'Make five edits while a slow onEdit runs',
  ),
  edits('nobody’s onOpen runs who may only view', 'documented', 'no menu', 'Open the file with view access only'),

  deployment(10, 'script lock')(
    'the script lock is one for all documents and users of an add-on',
    'documented',
    'false in the second document',
    `${PUBLISH}; hold the script lock in one document and try it in another`,
  ),
  deployment(10, 'the document lock may be null')(
    'an add-on’s time-driven run may have no document lock',
    'unverified',
    'null, or a lock',
    `${PUBLISH} with an hourly trigger that logs LockService.getDocumentLock()`,
  ),
  person(10, 'locks')(
    'a user lock keeps out only the same user',
    'documented',
    'true for the second user',
    'Hold the user lock as one user and try it as another',
  ),
  lost(
    'anything in a cache may be gone early',
    'documented',
    'null now and then',
    'Put a value for six hours and ask for it every minute',
  ),
  lost(
    'without a time a value is kept for ten minutes',
    'documented',
    'null after 600 s',
    'Put a value and ask for it after eleven minutes',
  ),
  daily(
    'a consumer account reads and writes 50,000 properties a day',
    'documented',
    'Service invoked too many times for one day: properties.',
    'Read a property 50,001 times in several runs',
  ),
  daily(
    'the day’s allowance starts anew 24 hours after its first use',
    'documented',
    'allowed again',
    'Use an allowance up and try again a day later',
  ),

  time(11, 'recipients a day')(
    'over the day’s recipients a mail is refused',
    'reported',
    'Exception: Service invoked too many times for one day: email.',
    'Send to more recipients than getRemainingDailyQuota gives',
  ),
  person(11, 'refused scope')(
    'without the scope for mail no mail can be sent, and the script can ask beforehand',
    'documented',
    'REQUIRED; Specified permissions are not sufficient to call MailApp.sendEmail…',
    'Allow all but mail when asked, then run the mail cases',
  ),
  mail(
    'a mail comes from whoever runs the script, in a trigger from its creator',
    'documented',
    'the creator’s address',
    'Let a trigger send a mail while another person edits',
  ),
  mail(
    'where an administrator switched mail off it is refused',
    'reported',
    'Mail service not enabled',
    'Ask an administrator to switch Gmail off for the account',
  ),
];
