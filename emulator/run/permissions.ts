// Which member may be called in which authorisation mode (D:auth, D:cf) and with which granted scope, and what a refusal says.
// Knows no stand-in; the border of each execution asks it before every method.
import type { AuthMode } from './run-context';

const SCOPE = 'https://www.googleapis.com/auth/';
const CURRENT = `${SCOPE}spreadsheets.currentonly`;
const SHEETS = `${SCOPE}spreadsheets`;

/** NONE: menu items, Logger, Utilities and the user's locale (D:auth). `AuthMode` is a property, hence free. */
const FREE =
  /^(Logger|console|Utilities|Menu|Blob)\.|^SpreadsheetApp\.getUi$|^Ui\.(createMenu|createAddonMenu)$|^Session\.(getActiveUserLocale|getScriptTimeZone)$|\.toString$/;

/** What reaches a user's data or shows a window: FULL only (D:auth). */
const FULL_ONLY =
  /^MailApp\.|^ScriptApp\.(newTrigger|getProjectTriggers|getUserTriggers|deleteTrigger)$|^Ui\.(show\w+|alert|prompt)$|^SpreadsheetApp\.(openById|openByUrl|create)$/;

/** D:cf lists these, of the services that are modelled. Handles they give are not service roots and pass. */
const ROOTS =
  /^(SpreadsheetApp|PropertiesService|CacheService|LockService|MailApp|ScriptApp|Session|Utilities|HtmlService)\./;
const CUSTOM_FUNCTION_ROOTS = /^(SpreadsheetApp|PropertiesService|CacheService|LockService|Utilities|HtmlService)\./;

const NEEDED: readonly (readonly [member: RegExp, anyOf: readonly string[]])[] = [
  [/^MailApp\./, [`${SCOPE}script.send_mail`]],
  [/^ScriptApp\.(newTrigger|getProjectTriggers|getUserTriggers|deleteTrigger)$/, [`${SCOPE}script.scriptapp`]],
  [/^Session\.(getActiveUser|getEffectiveUser)$/, [`${SCOPE}userinfo.email`]],
  [/^Ui\.show\w+$/, [`${SCOPE}script.container.ui`]],
  [/^SpreadsheetApp\.(getActive\w*|getCurrentCell|getSelection|setActive\w+|setCurrentCell|flush)$/, [CURRENT, SHEETS]],
  [/^SpreadsheetApp\.(openById|openByUrl|create)$/, [SHEETS]],
];

const lastPart = (member: string): string => member.slice(member.lastIndexOf('.') + 1);

/** May stand at the top level of the script: touches nothing that a mode could forbid. */
export function isFree(member: string): boolean {
  return FREE.test(member);
}

/** The text of the refusal, or null where the call may go on. */
export function refusal(member: string, mode: AuthMode, scopes: ReadonlySet<string>, hasUi: boolean): string | null {
  if (member === 'SpreadsheetApp.getUi' && !hasUi) return 'Cannot call SpreadsheetApp.getUi() from this context.';
  if (mode === 'FULL') return missingScope(member, scopes);
  const text = `You do not have permission to call ${lastPart(member)}`;
  if (mode === 'NONE') return isFree(member) ? null : text;
  if (mode === 'CUSTOM_FUNCTION' && ROOTS.test(member) && !CUSTOM_FUNCTION_ROOTS.test(member)) {
    return `You do not have permission to call ${member.slice(0, member.indexOf('.'))} service.`;
  }
  return FULL_ONLY.test(member) ? text : null;
}

/** A write of the document where it is read-only, or any touch of it in NONE. */
export function documentRefusal(method: string, writes: boolean, mode: AuthMode): string | null {
  const refused = mode === 'NONE' || (mode === 'CUSTOM_FUNCTION' && writes);
  return refused ? `You do not have permission to call ${lastPart(method)}` : null;
}

function missingScope(member: string, scopes: ReadonlySet<string>): string | null {
  for (const [pattern, anyOf] of NEEDED) {
    if (!pattern.test(member) || anyOf.some((scope) => scopes.has(scope))) continue;
    const required = anyOf.length === 1 ? anyOf[0] : `(${anyOf.join(' || ')})`;
    return `Specified permissions are not sufficient to call ${member}. Required permissions: ${required ?? ''}`;
  }
  return null;
}
