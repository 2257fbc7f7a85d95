// A menu item is a public global too: anybody's page can call it. Google's menu sends nothing, so whoever sends something is refused.
import type { Reply } from '../contract/sidebar-api';
import { wordFailure } from '../app/word-failure';
import { languageOfLocale } from '../domain/language';

export function fromMenu(sent: unknown, work: () => void): Reply<never> | undefined {
  if (sent !== undefined && sent !== null) {
    return { ok: false, error: wordFailure({ code: 'bad-request' }, languageOfLocale(Session.getActiveUserLocale())) };
  }
  work();
  return undefined;
}
