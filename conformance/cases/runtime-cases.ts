// Items 1, 2 and 7: the language and globals of a run, what a run may do, how services fail.
import type { ConformanceCase } from '../case';
import { thrown } from '../case';

const ABSENT = [
  'setTimeout',
  'setInterval',
  'fetch',
  'URL',
  'URLSearchParams',
  'TextEncoder',
  'TextDecoder',
  'atob',
  'btoa',
  'crypto',
  'performance',
  'structuredClone',
  'queueMicrotask',
  'AbortController',
  'Blob',
  'navigator',
  'window',
  'process',
];
const PRESENT = ['console', 'Promise', 'WebAssembly', 'Intl', 'Utilities', 'SpreadsheetApp'];

const typesOf = (names: readonly string[]): readonly string[] =>
  names.filter((name) => typeof Reflect.get(globalThis, name) !== 'undefined');

export const runtimeCases: readonly ConformanceCase[] = [
  {
    item: 1,
    rule: 'globals of browsers and Node are missing',
    evidence: 'documented',
    expected: [],
    see: () => typesOf(ABSENT),
  },
  {
    item: 1,
    rule: 'console, Promise, WebAssembly, Intl and the services are there',
    evidence: 'documented',
    expected: PRESENT,
    see: () => typesOf(PRESENT),
  },
  {
    item: 1,
    rule: 'local methods of Date use the zone of the manifest',
    evidence: 'documented',
    expected: Date.UTC(2026, 6, 1),
    see: () => new Date(2026, 6, 1).getTime(),
  },
  {
    item: 2,
    rule: 'a run from the menu is in FULL mode: user properties can be written',
    evidence: 'documented',
    expected: 'yes',
    see: () => {
      PropertiesService.getUserProperties().setProperty('conformance', 'yes');
      return PropertiesService.getUserProperties().getProperty('conformance');
    },
  },
  {
    item: 2,
    rule: 'onOpen of an unpublished or enabled script runs in LIMITED mode',
    evidence: 'documented',
    expected: 'LIMITED',
    see: () => PropertiesService.getDocumentProperties().getProperty('conformance.open.mode'),
  },
  {
    item: 2,
    rule: 'onOpen may read the document and must not open a sidebar',
    evidence: 'documented',
    expected: ['read', 'refused'],
    see: () =>
      JSON.parse(PropertiesService.getDocumentProperties().getProperty('conformance.open.did') ?? 'null') as unknown,
  },
  {
    item: 7,
    rule: 'exceptions of services are named Exception',
    evidence: 'reported',
    expected: 'Exception',
    see: () => {
      try {
        SpreadsheetApp.getActiveSpreadsheet().getRange('nonsense!!');
      } catch (error) {
        return (error as Error).name;
      }
      return 'nothing thrown';
    },
  },
  {
    item: 7,
    rule: 'String(exception) is its name, a colon and its text',
    evidence: 'reported',
    expected: 'Exception: Range not found…',
    see: () => thrown(() => SpreadsheetApp.getActiveSpreadsheet().getRange('nonsense!!')),
  },
  {
    item: 7,
    rule: 'an exception is an Error of the script’s own context',
    evidence: 'unverified',
    expected: true,
    see: () => {
      try {
        SpreadsheetApp.getActiveSpreadsheet().getRange('nonsense!!');
      } catch (error) {
        return error instanceof Error;
      }
      return 'nothing thrown';
    },
  },
];
