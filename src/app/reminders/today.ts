// The day's work of the person at the keyboard, from the function and the tables that the morning mail is made from.
import type { TodayReply } from '../../contract/today-api';
import type { CivilDate } from '../../domain/civil-date';
import { addDays } from '../../domain/civil-date';
import { settledIn } from '../../domain/due/settled';
import { fail, ok } from '../../domain/result';
import type { Outcome } from '../call-failure';
import { MissingPartError } from '../ports';
import type { Ports } from '../ports';
import { Ledger } from './ledger';
import { mailHistory } from './mail-history';
import { readDue } from './read-due';
import { readMemory } from './reminder-state';
import { todayView } from './today-view';
import { dayOf, viewerEmail } from './viewer-desk';

export function todayList(ports: Ports): Outcome<TodayReply> {
  const language = ports.tables.language();
  if (language === null) return fail({ code: 'not-set-up' });
  const email = viewerEmail(ports);
  const reading = readDue(ports, email);
  const zone = reading.tables.team.find((member) => member.email === email)?.zone ?? null;
  const viewer = { email, day: dayOf(ports, zone), language };
  const last = lastMail(ports, email, viewer.day);
  return ok(
    todayView(reading, viewer, {
      settled: settledIn(ports.settled.read()),
      ...(last === null ? {} : { lastMails: new Map([[email, last]]) }),
    }),
  );
}

/** The mail before this day's: occasions of the days since then are told now. Null as well without the tab of sent mails. */
function lastMail(ports: Ports, email: string, day: CivilDate): CivilDate | null {
  const { served } = readMemory(ports.memory.all());
  const dayBefore = addDays(day, -1);
  // No mail before today's can be later, and the tab need not be read.
  if (served[email] === dayBefore) return dayBefore;
  try {
    return mailHistory(new Ledger(ports), ports.outbox, email, day, served[email]).last;
  } catch (cause) {
    if (cause instanceof MissingPartError) return null;
    throw cause;
  }
}
