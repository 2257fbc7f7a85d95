// All rules, by who asks them. Knows how none of them is asked.
import type { Rule } from './case';
import { dateCases } from './cases/date-cases';
import { firstEditCases, hourCases, secondEditCases } from './cases/event-cases';
import { formulaCases } from './cases/formula-cases';
import { gridCases } from './cases/grid-cases';
import { mailCases } from './cases/mail-cases';
import { messageCases } from './cases/message-cases';
import { pageCases } from './cases/page-cases';
import { runtimeCases } from './cases/runtime-cases';
import { storeCases } from './cases/store-cases';
import { toldCases } from './cases/told-cases';
import { triggerCases } from './cases/trigger-cases';
import { typedCases } from './cases/typed-cases';

/** Asked by the server, each part in a run of its own: all of them would take longer than a run may. */
export const SERVER_PARTS = {
  messages: messageCases,
  typed: typedCases,
  grid: gridCases,
  dates: dateCases,
  triggers: triggerCases,
  stores: storeCases,
  mail: mailCases,
} as const;
export type ServerPart = keyof typeof SERVER_PARTS;

export const editCases = [...firstEditCases, ...secondEditCases];

/** What the script or its page asks, all at once. */
export const askedRules: readonly Rule[] = [
  ...runtimeCases,
  ...Object.values(SERVER_PARTS).flat(),
  ...pageCases,
  ...formulaCases,
];

/** Asked when the hour comes, or when a person types. */
export const eventRules: readonly Rule[] = [...hourCases, ...editCases];

export const allRules: readonly Rule[] = [...askedRules, ...eventRules, ...toldCases];
