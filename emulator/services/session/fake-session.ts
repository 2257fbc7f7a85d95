// Session: who runs this, in which language, and in which zone the script lives. Knows no other user.
import { createHash } from 'node:crypto';
import type { RunContext } from '../../run/run-context';
import { guard, type Coverage } from '../guard';
import { FakeUser, USER } from './fake-user';

export const SESSION: Coverage = {
  getActiveUser: 'partial: blank outside AuthMode.FULL; in other cases always known, as within one organisation',
  getActiveUserLocale: 'exact',
  getEffectiveUser: 'exact',
  getScriptTimeZone: 'exact',
  getTemporaryActiveUserKey: 'partial: rotates every 30 days counted from 1970',
  getTimeZone: 'refused: deprecated by Google',
  getUser: 'refused: deprecated by Google',
};

const KEY_LIFE_MS = 30 * 86_400_000;

export class FakeSession {
  constructor(private readonly run: RunContext) {}

  /** A simple trigger knows nobody (D:simple); the platform gives a blank address then, never null. */
  getActiveUser(): FakeUser {
    return this.user();
  }

  getEffectiveUser(): FakeUser {
    return this.user();
  }

  getActiveUserLocale(): string {
    return this.run.host.users.get(this.run.user).locale;
  }

  getScriptTimeZone(): string {
    return this.run.script.manifest.timeZone ?? 'Etc/UTC';
  }

  getTemporaryActiveUserKey(): string {
    const period = Math.floor(this.run.now() / KEY_LIFE_MS);
    return createHash('sha256').update(`${this.run.user} ${period}`).digest('base64');
  }

  private user(): FakeUser {
    return guard(new FakeUser(this.run.authMode === 'FULL' ? this.run.user : ''), 'User', USER);
  }
}
