import { describe, expect, it } from '@jest/globals';
import { EDITOR, evaluate, OWNER, runMain, scriptOf, workbook } from '../small-workbook';

describe('Session', () => {
  it('knows the user, their locale and the script’s zone', () => {
    const host = workbook();
    host.users.setLocale(EDITOR, 'zh_CN');
    const facts =
      '[Session.getActiveUser().getEmail(), Session.getEffectiveUser().getEmail(), Session.getActiveUserLocale()]';
    expect(evaluate(host, facts, { user: EDITOR })).toEqual([EDITOR, EDITOR, 'zh_CN']);
    const zone = scriptOf('function main() { return Session.getScriptTimeZone(); }', {
      manifest: { timeZone: 'Asia/Tokyo' },
    });
    expect(runMain(host, zone).value).toBe('Asia/Tokyo');
  });

  it('gives each user a key that lasts 30 days at most', () => {
    const host = workbook();
    const key = (user: string): unknown => evaluate(host, 'Session.getTemporaryActiveUserKey()', { user });
    const first = key(OWNER);
    expect(key(OWNER)).toBe(first);
    expect(key(EDITOR)).not.toBe(first);
    host.clock.advance(31 * 86_400_000);
    expect(key(OWNER)).not.toBe(first);
  });
});
