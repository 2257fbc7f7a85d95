// What happens in the script when a person opens the file, installs the add-on or edits cells: simple triggers in their
// authorisation mode (D:auth, D:simple), and the installable ones of the same events. Knows no grid and no page.
import type { CellValue, Rect } from '../cells/cell-store';
import type { Host } from '../host/host';
import type { TriggerType } from '../host/triggers-state';
import { fires } from './advance';
import type { EventSpec } from './events';
import { runExecution, type RunResult } from './execution';
import { publicFunctions } from './public-functions';
import type { AuthMode, ScriptFiles } from './run-context';

/** One change that a person made; before and after matter only where it is a single cell. */
export interface PersonEdit {
  readonly user: string;
  readonly sheetId: string;
  readonly rect: Rect;
  readonly before?: CellValue;
  readonly after?: CellValue;
}

/** D:simple: at most two wait while one runs. */
const MAX_QUEUED = 2;

/** The file is opened anew: windows are empty, then `onOpen` builds its menu, in LIMITED, or in NONE where not enabled. */
export function openDocument(host: Host, script: ScriptFiles, user: string): readonly RunResult[] {
  host.ui.reopen(user);
  const mode = openMode(host, user);
  if (mode === null || !host.document.canView(user)) return [];
  const results = host.document.canEdit(user) ? simple(host, script, 'onOpen', user, mode, { type: 'open' }) : [];
  return mode === 'NONE' ? results : [...results, ...installable(host, script, 'ON_OPEN', { type: 'open' })];
}

/** Installed from inside the editor, which also enables it in this file; then it is as if the file were opened. */
export function installAddOn(host: Host, script: ScriptFiles, user: string): readonly RunResult[] {
  host.document.install(user);
  host.document.setEnabled(true);
  return simple(host, script, 'onInstall', user, 'FULL', { type: 'install' });
}

/**
 * Edits by people, in quick succession: the first runs, two wait, the rest of them are lost. Writes of scripts are none.
 * Nothing runs for whoever may not edit.
 */
export function dispatchEdit(host: Host, script: ScriptFiles, ...edits: readonly PersonEdit[]): readonly RunResult[] {
  const results: RunResult[] = [];
  for (const edit of edits.slice(0, 1 + MAX_QUEUED)) {
    if (!host.document.canEdit(edit.user)) continue;
    const event = editEvent(edit);
    const mode = openMode(host, edit.user);
    if (mode === 'LIMITED') results.push(...simple(host, script, 'onEdit', edit.user, mode, event));
    results.push(...installable(host, script, 'ON_EDIT', event));
  }
  return results;
}

/** Null where the script does not reach this user's window at all. */
function openMode(host: Host, user: string): AuthMode | null {
  // An unpublished add-on never shows what NONE does (D:auth).
  if (host.document.deployment() !== 'published' || host.document.enabled()) return 'LIMITED';
  return host.document.installed(user) ? 'NONE' : null;
}

function simple(
  host: Host,
  script: ScriptFiles,
  entry: string,
  user: string,
  authMode: AuthMode,
  event: EventSpec,
): readonly RunResult[] {
  if (!publicFunctions(host, script).includes(entry)) return [];
  return [runExecution(host, script, { entry, user, authMode, hasUi: true, event })];
}

function installable(host: Host, script: ScriptFiles, type: TriggerType, event: EventSpec): readonly RunResult[] {
  return host.triggers
    .list()
    .filter((trigger) => trigger.type === type && fires(host, trigger))
    .map((trigger) => {
      const { handler, user, uid } = trigger;
      const result = runExecution(host, script, {
        entry: handler,
        user,
        authMode: 'FULL',
        hasUi: true,
        event: { ...event, triggerUid: uid },
      });
      host.triggers.spend(user, result.modelledMs, host.clock.now());
      return result;
    });
}

/** `value` and `oldValue` exist for a single cell only, and not where it is or was empty (D:ev). As text (unverified). */
function editEvent({ sheetId, rect, before, after }: PersonEdit): EventSpec {
  const single = rect.rows === 1 && rect.columns === 1;
  const value = single ? textOf(after) : undefined;
  const oldValue = single ? textOf(before) : undefined;
  return {
    type: 'edit',
    at: { sheetId, rect },
    ...(value === undefined ? {} : { value }),
    ...(oldValue === undefined ? {} : { oldValue }),
  };
}

function textOf(value: CellValue | undefined): string | undefined {
  if (value === undefined || value === null || value === '') return undefined;
  return typeof value === 'object' ? value.error : String(value);
}
