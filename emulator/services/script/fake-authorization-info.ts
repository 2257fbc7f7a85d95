// Whether the user has granted what the manifest asks for. Knows no call that needs it.
import type { RunContext } from '../../run/run-context';
import type { EnumValue } from '../enumeration';
import type { Coverage } from '../guard';
import { authorizationStatuses } from './script-enums';

export const AUTHORIZATION_INFO: Coverage = {
  getAuthorizationStatus: 'exact',
  getAuthorizationUrl: 'partial: an address that leads nowhere',
  getAuthorizedScopes: 'exact',
};

export class FakeAuthorizationInfo {
  constructor(
    private readonly run: RunContext,
    private readonly asked: readonly string[],
  ) {}

  getAuthorizationStatus(): EnumValue {
    return authorizationStatuses(this.run).of(this.missing() ? 'REQUIRED' : 'NOT_REQUIRED');
  }

  getAuthorizationUrl(): string | null {
    return this.missing() ? 'https://accounts.google.com/o/oauth2/emulated' : null;
  }

  getAuthorizedScopes(): string[] {
    return this.asked.filter((scope) => this.run.scopes.has(scope));
  }

  private missing(): boolean {
    return this.asked.some((scope) => !this.run.scopes.has(scope));
  }
}
