// The emulator's side of a rule that no script can ask. Knows no rule.
import { openDocument } from '../../../emulator/run/entry-points';
import type { Host } from '../../../emulator/host/host';
import type { AskedWorkbook } from './asked-workbook';

/** By the rule's words; fails as a test does. */
export type OutsideChecks = Readonly<Record<string, (asked: AskedWorkbook) => void | Promise<void>>>;

export { EDITOR, evaluate, OWNER, runMain, scriptOf, START, workbook } from '../../emulator/small-workbook';

export const VIEWER = 'viewer@example.com';
export const SCOPE = 'https://www.googleapis.com/auth/';

/** What each run printed first, in order. */
export const printed = (host: Host): readonly (string | undefined)[] =>
  host.runs.list().map(({ console }) => console[0]?.text);

export const runsOf = (host: Host, name: string): readonly string[] =>
  host.runs
    .list()
    .filter((run) => run.function === name)
    .map(({ when }) => when.slice(0, 16));

export const hours = (host: Host, count: number): string =>
  new Date(host.clock.now() + count * 3_600_000).toISOString();

export { openDocument };
