// Every name that Google may call in the built Code.js: the build, the bundle test and the entry are held to this list.
// Knows names only; what they do stands in src/entry.
import type { SidebarApi } from './sidebar-api';

export const publicGlobals = {
  /** Google calls these by their name alone. */
  simpleTriggers: ['onOpen', 'onInstall', 'onEdit'],
  /** Called as whoever started it. */
  timeTriggers: ['onHourly'],
  menuItems: ['openSidebar', 'runSetUp', 'runDailyRound', 'runRemindersNow'],
  pageCalls: [
    'openFromSidebar',
    'setUpFromSidebar',
    'findCardsFromSidebar',
    'loadCardFromSidebar',
    'loadRelatedFromSidebar',
    'loadHistoryFromSidebar',
    'loadOwnFieldsFromSidebar',
    'saveCardFromSidebar',
    'savePersonFromSidebar',
    'selectedCardFromSidebar',
    'proposeAdoptionFromSidebar',
    'adoptSheetFromSidebar',
    'dailyRoundFromSidebar',
    'todayFromSidebar',
    'settleDueFromSidebar',
    'addTaskFromSidebar',
    'draftGreetingsFromSidebar',
    'greetingTextsFromSidebar',
    'promotionChoicesFromSidebar',
    'previewPromotionFromSidebar',
    'draftPromotionFromSidebar',
    'prepareCallFromSidebar',
    'logContactFromSidebar',
    'undoLogFromSidebar',
    'healthFromSidebar',
    'startRemindersFromSidebar',
    'stopRemindersFromSidebar',
    'confirmCopyFromSidebar',
  ],
  customFunctions: [
    'CUSTOMER_RFM',
    'CUSTOMER_VALUE',
    'CUSTOMER_FORECAST',
    'CUSTOMER_FORECAST_FIT',
    'CUSTOMER_RETENTION',
    'CUSTOMER_SCORE',
    'CUSTOMER_TIER',
    'CUSTOMER_TIER_BY_SHARE',
    'CUSTOMER_TIER_BY_MONEY',
    'CUSTOMER_TOP_SHARE',
    'CUSTOMER_CURVE',
    'CUSTOMER_MIX',
    'CUSTOMER_BEST_WORST',
    'CUSTOMER_READINESS',
    'CUSTOMER_NEXT_CONTACT',
    'STOCK_ADVICE',
    'CUSTOMER_WORTH',
    'NEXT_OCCASION',
    'LUNAR_DATE',
    'SOLAR_DATE',
    'HOLIDAYS',
  ],
} as const satisfies PublicGlobalLists;

interface PublicGlobalLists {
  readonly simpleTriggers: readonly `on${string}`[];
  readonly timeTriggers: readonly `on${string}`[];
  readonly menuItems: readonly (`open${string}` | `run${string}`)[];
  readonly pageCalls: readonly (keyof SidebarApi)[];
  readonly customFunctions: readonly Uppercase<string>[];
}

type Names<List extends keyof PublicGlobalLists> = (typeof publicGlobals)[List][number];
export type SimpleTrigger = Names<'simpleTriggers'>;
export type TimeTrigger = Names<'timeTriggers'>;
export type MenuItem = Names<'menuItems'>;
/** `never`, so that the entry does not compile, as soon as a call of the contract is missing in the list above. */
export type PageCall = [keyof SidebarApi] extends [Names<'pageCalls'>] ? Names<'pageCalls'> : never;
export type CustomFunction = Names<'customFunctions'>;

/** All but the functions in cells. A page call gets whatever the caller sent: anything can be sent to it. */
export type ArchiveGlobals = Record<SimpleTrigger | TimeTrigger, (event?: unknown) => void> &
  Record<MenuItem, (sent?: unknown) => unknown> &
  Record<PageCall, (request: unknown) => unknown>;

/** What the entry assigns, each to `global.NAME`. */
export type PublicGlobals = ArchiveGlobals & Record<CustomFunction, (...columns: never[]) => unknown>;
