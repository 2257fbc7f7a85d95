// ScriptApp: triggers of the current user, and what that user has granted. Knows no clock; run/advance.ts fires.
import type { RunContext } from '../../run/run-context';
import { guard, type Coverage } from '../guard';
import { signatureError } from '../signature';
import { AUTHORIZATION_INFO, FakeAuthorizationInfo } from './fake-authorization-info';
import { FakeTrigger, TRIGGER } from './fake-trigger';
import { FakeTriggerBuilder, TRIGGER_BUILDER } from './fake-trigger-builder';
import { authModes, authorizationStatuses, eventTypes, triggerSources, weekDays } from './script-enums';

export const SCRIPT_APP: Coverage = {
  AuthMode: 'exact',
  AuthorizationStatus: 'exact',
  EventType: 'exact',
  InstallationSource: 'refused: not needed so far',
  TriggerSource: 'exact',
  WeekDay: 'exact',
  deleteTrigger: 'exact',
  getAuthorizationInfo: 'exact',
  getIdentityToken: 'refused: no identity service',
  getInstallationSource: 'refused: not needed so far',
  getOAuthToken: 'refused: no other Google service answers here',
  getProjectKey: 'refused: deprecated by Google',
  getProjectTriggers: 'partial: this document only',
  getScriptId: 'partial: a fixed id',
  getScriptTriggers: 'refused: deprecated by Google',
  getService: 'refused: web apps only',
  getUserTriggers: 'exact',
  invalidateAuth: 'refused: not needed so far',
  newStateToken: 'refused: web apps only',
  newTrigger: 'exact',
  requireAllScopes: 'partial: ends the run with the missing-permission text instead of showing a consent screen',
  requireScopes: 'partial: as requireAllScopes',
};

export class FakeScriptApp {
  constructor(private readonly run: RunContext) {}

  get AuthMode(): object {
    return authModes(this.run).face;
  }

  get AuthorizationStatus(): object {
    return authorizationStatuses(this.run).face;
  }

  get EventType(): object {
    return eventTypes(this.run).face;
  }

  get TriggerSource(): object {
    return triggerSources(this.run).face;
  }

  get WeekDay(): object {
    return weekDays(this.run).face;
  }

  newTrigger(...args: readonly unknown[]): FakeTriggerBuilder {
    const [handler] = args;
    if (args.length !== 1 || typeof handler !== 'string') throw signatureError(this.run, 'ScriptApp.newTrigger', args);
    return guard(new FakeTriggerBuilder(this.run, handler), 'TriggerBuilder', TRIGGER_BUILDER);
  }

  /** Of the current user only: nobody sees another's (D:inst). */
  getProjectTriggers(): FakeTrigger[] {
    this.run.call({ kind: 'other', method: 'ScriptApp.getProjectTriggers' });
    return this.own();
  }

  getUserTriggers(...args: readonly unknown[]): FakeTrigger[] {
    if (args.length !== 1) throw signatureError(this.run, 'ScriptApp.getUserTriggers', args);
    this.run.call({ kind: 'other', method: 'ScriptApp.getUserTriggers' });
    return this.own();
  }

  deleteTrigger(trigger: unknown): void {
    if (!(trigger instanceof FakeTrigger)) throw signatureError(this.run, 'ScriptApp.deleteTrigger', [trigger]);
    this.run.call({ kind: 'other', method: 'ScriptApp.deleteTrigger' });
    this.run.host.triggers.remove(trigger.getUniqueId());
  }

  getAuthorizationInfo(...args: readonly unknown[]): FakeAuthorizationInfo {
    const [mode, scopes] = args;
    this.mode('getAuthorizationInfo', mode, args);
    const asked = Array.isArray(scopes) ? scopes.map(String) : this.manifestScopes();
    // Only FULL asks anything of the user (D:ref/script/authorization-info).
    const needed = authModes(this.run).labelOf(mode) === 'FULL' ? asked : [];
    return guard(new FakeAuthorizationInfo(this.run, needed), 'AuthorizationInfo', AUTHORIZATION_INFO);
  }

  requireScopes(...args: readonly unknown[]): void {
    const [mode, scopes] = args;
    this.mode('requireScopes', mode, args);
    if (!Array.isArray(scopes)) throw signatureError(this.run, 'ScriptApp.requireScopes', args);
    this.demand('requireScopes', scopes.map(String));
  }

  requireAllScopes(...args: readonly unknown[]): void {
    this.mode('requireAllScopes', args[0], args);
    this.demand('requireAllScopes', this.manifestScopes());
  }

  getScriptId(): string {
    return '1emulated-script';
  }

  private mode(method: string, mode: unknown, args: readonly unknown[]): void {
    if (authModes(this.run).labelOf(mode) === null) throw signatureError(this.run, `ScriptApp.${method}`, args);
  }

  private demand(method: string, scopes: readonly string[]): void {
    const missing = scopes.filter((scope) => !this.run.scopes.has(scope));
    if (missing.length === 0) return;
    throw this.run.exception(
      `Specified permissions are not sufficient to call ScriptApp.${method}. Required permissions: ${missing.join(' && ')}`,
    );
  }

  private manifestScopes(): readonly string[] {
    return this.run.script.manifest.oauthScopes ?? [];
  }

  private own(): FakeTrigger[] {
    const { host, user } = this.run;
    return host.triggers
      .list()
      .filter((trigger) => trigger.user === user)
      .map((trigger) => guard(new FakeTrigger(this.run, trigger), 'Trigger', TRIGGER));
  }
}
