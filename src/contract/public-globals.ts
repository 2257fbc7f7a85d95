// Every name that Google may call in the built Code.js: the build, the bundle test and the entry are held to this list.
// Knows names only; what they do stands in src/entry.
import type { SidebarApi } from './sidebar-api';

export const publicGlobals = {
  /** Google calls these by their name alone. */
  simpleTriggers: ['onOpen', 'onInstall', 'onEdit'],
  menuItems: ['openSidebar', 'runSetUp'],
  pageCalls: [
    'openFromSidebar',
    'setUpFromSidebar',
    'findCardsFromSidebar',
    'loadCardFromSidebar',
    'loadRelatedFromSidebar',
    'saveCardFromSidebar',
    'savePersonFromSidebar',
    'selectedCardFromSidebar',
    'proposeAdoptionFromSidebar',
    'adoptSheetFromSidebar',
  ],
  customFunctions: ['CUSTOMER_WORTH'],
} as const satisfies PublicGlobalLists;

interface PublicGlobalLists {
  readonly simpleTriggers: readonly `on${string}`[];
  readonly menuItems: readonly (`open${string}` | `run${string}`)[];
  readonly pageCalls: readonly (keyof SidebarApi)[];
  readonly customFunctions: readonly Uppercase<string>[];
}

type Names<List extends keyof PublicGlobalLists> = (typeof publicGlobals)[List][number];
export type SimpleTrigger = Names<'simpleTriggers'>;
export type MenuItem = Names<'menuItems'>;
/** `never`, so that the entry does not compile, as soon as a call of the contract is missing in the list above. */
export type PageCall = [keyof SidebarApi] extends [Names<'pageCalls'>] ? Names<'pageCalls'> : never;
export type CustomFunction = Names<'customFunctions'>;

/** What the entry assigns, each to `global.NAME`. A page call gets whatever the caller sent: anything can be sent to it. */
export type PublicGlobals = Record<SimpleTrigger, (event?: unknown) => void> &
  Record<MenuItem, (sent?: unknown) => unknown> &
  Record<PageCall, (request: unknown) => unknown> &
  Record<CustomFunction, (...columns: never[]) => unknown>;
