// The hourly trigger and its menu item. A trigger's failure is mailed to nobody by Google, so the run tells of its own.
// Anybody's page can call the trigger's name too: with what looks like the trigger's event it does what it would do at the
// next hour, for that person; with anything else nothing.
import type { Ports } from '../app/ports';
import { draftGreetings } from '../app/greetings/draft-greetings';
import { nextTicked, tickedMails } from '../app/greetings/ticked-mails';
import type { MoreWork } from '../app/reminders/hourly';
import { hourly } from '../app/reminders/hourly';
import { readNothing } from '../app/read-request';
import { languageOfLocale } from '../domain/language';
import { ok } from '../domain/result';
import { serverText } from '../text/server/text';
import { compose } from './compose';
import { rpc } from './rpc';

const MORE: MoreWork = {
  mails: tickedMails,
  next: nextTicked,
  drafts: (ports, reading) => draftGreetings(ports, reading, ports.clock.today()) !== null,
};

const isEvent = (event: unknown): boolean =>
  typeof event === 'object' && event !== null && ('triggerUid' in event || 'authMode' in event);

export function onHourly(event: unknown): void {
  if (!isEvent(event)) return;
  let ports: Ports | null = null;
  try {
    ports = compose(false);
    hourly(ports, MORE);
  } catch (cause) {
    ports?.log.error('onHourly', cause);
  }
}

export function runReminders(): void {
  const language = languageOfLocale(Session.getActiveUserLocale());
  const reply = rpc('runRemindersNow', readNothing, (ports) => ok(hourly(ports, MORE, true)), {});
  let text: string;
  if (!reply.ok) text = reply.error.message;
  else {
    const { sent, inDoubt, skipped, carriedOver } = reply.value;
    const rest = inDoubt + skipped + carriedOver;
    const places = {
      sent: String(sent),
      check: String(inDoubt),
      skipped: String(skipped),
      rest: String(carriedOver),
    };
    text = [
      sent + rest === 0 ? serverText(language, 'remindedNothing') : serverText(language, 'remindedSent', places),
      ...(rest > 0 ? [serverText(language, 'remindedRest', places)] : []),
      ...(reply.value.failures.includes('copied') ? [serverText(language, 'remindCopied')] : []),
    ].join(language === 'zh' ? '' : ' ');
  }
  SpreadsheetApp.getActiveSpreadsheet().toast(text, serverText(language, 'sidebarTitle'), 15);
}
