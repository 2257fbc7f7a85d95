// Items 1 and 2: the language and globals of a run, what a run may do. Asked from the menu.
import { asking, thrown, type ConformanceCase } from '../case';
import { spreadsheet } from '../scratch';

const BROWSER = ['setTimeout', 'setInterval', 'fetch', 'URL', 'URLSearchParams', 'atob', 'btoa', 'window', 'navigator'];
const OTHER_HOSTS = ['TextEncoder', 'TextDecoder', 'crypto', 'performance', 'structuredClone', 'queueMicrotask'];
const ABSENT = [...BROWSER, ...OTHER_HOSTS, 'AbortController', 'Blob', 'File', 'FormData', 'process', 'DOMException'];
const PRESENT = ['console', 'Promise', 'WebAssembly', 'Intl', 'Utilities', 'SpreadsheetApp'];

const typesOf = (names: readonly string[]): readonly string[] =>
  names.filter((name) => typeof Reflect.get(globalThis, name) !== 'undefined');
const noted = (what: string): unknown =>
  JSON.parse(PropertiesService.getDocumentProperties().getProperty(`conformance.open.${what}`) ?? 'null');

const refused = (what: string): boolean => String(noted(what)).startsWith('Exception: ');

const language = asking(1, 'the language');
const scope = asking(1, 'one global scope');
const mode = asking(2, 'the mode of each entry');
const scopes = asking(2, 'scopes');

export const runtimeCases: readonly ConformanceCase[] = [
  language('globals of browsers and Node are missing', 'documented', [], () => typesOf(ABSENT)),
  language('console, Promise, WebAssembly, Intl and the services are there', 'documented', PRESENT, () =>
    typesOf(PRESENT),
  ),
  language('local methods of Date use the zone of the manifest', 'documented', Date.UTC(2026, 6, 1), () =>
    new Date(2026, 6, 1).getTime(),
  ),
  language('dates are worded in a locale', 'documented', '21. Dezember 2012', () =>
    new Date(2012, 11, 21).toLocaleDateString('de-DE', { year: 'numeric', month: 'long', day: 'numeric' }),
  ),
  language('an error has V8’s stack and no fileName', 'documented', ['Error: x', false], () => {
    const error = new Error('x');
    return [error.stack?.split('\n')[0], 'fileName' in error];
  }),
  language('the values of enums read as their names', 'documented', ['FULL', 'CLOCK'], () => [
    String(ScriptApp.AuthMode.FULL),
    String(ScriptApp.EventType.CLOCK),
  ]),
  language('digests are signed bytes', 'documented', [-124, -101], () =>
    Utilities.computeDigest(Utilities.DigestAlgorithm.MD5, '1', Utilities.Charset.UTF_8).slice(-2),
  ),
  // HtmlTemplate.getCode() is documented to return code for eval().
  scope('eval runs a text as code in the global scope, where the services are', 'documented', ['function', 3], () => {
    const run = Reflect.get(globalThis, 'eval') as (text: string) => unknown;
    return run('[typeof SpreadsheetApp.getActive, 1 + 2]');
  }),
  scope(
    'the script’s functions are members of the global object',
    'reported',
    'function',
    () => typeof Reflect.get(globalThis, 'runConformance'),
  ),

  mode('a run from the menu is in FULL mode: user properties can be written', 'documented', 'yes', () => {
    PropertiesService.getUserProperties().setProperty('conformance', 'yes');
    return PropertiesService.getUserProperties().getProperty('conformance');
  }),
  mode('onOpen of a bound or enabled script runs in LIMITED mode', 'documented', 'LIMITED', () => noted('mode')),
  mode('onOpen may use the document, properties, cache and lock', 'documented', ['nothing thrown'], () =>
    noted('allowed'),
  ),
  mode('onOpen must not open a sidebar', 'documented', true, () => refused('sidebar')),
  mode('onOpen must not send mail', 'documented', true, () => refused('mail')),
  mode('onOpen must not make triggers', 'documented', true, () => refused('triggers')),
  mode('onOpen need not learn who opened the file', 'unverified', '', () => noted('user')),
  mode('a write by a script sets off no onEdit', 'documented', null, () =>
    PropertiesService.getDocumentProperties().getProperty('conformance.edited by script'),
  ),
  scopes(
    'what needs a scope that the manifest lacks is refused with its name',
    'reported',
    'Exception: Specified permissions are not sufficient to call SpreadsheetApp.openById. Required permissions: https://www.googleapis.com/auth/spreadsheets…',
    () => thrown(() => SpreadsheetApp.openById(spreadsheet().getId())),
  ),
  scopes('someone who allowed everything is not asked again', 'documented', 'NOT_REQUIRED', () =>
    String(ScriptApp.getAuthorizationInfo(ScriptApp.AuthMode.FULL).getAuthorizationStatus()),
  ),
];
