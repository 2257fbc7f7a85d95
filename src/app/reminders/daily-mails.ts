// The morning mails of those whose hour has come, the most urgent first; who has nothing due gets none.
// From the function and tables that the sidebar's Today is made from. Sends nothing.
import type { CivilDate } from '../../domain/civil-date';
import { morningMail } from '../../domain/digest/digest';
import type { DueItem, DueList } from '../../domain/due/due-item';
import { dueOn } from '../../domain/due/due-on';
import { settledIn } from '../../domain/due/settled';
import { mailTexts } from '../../text/mail/text';
import type { Ports } from '../ports';
import type { Ledger } from './ledger';
import type { MailHistory } from './mail-history';
import { keysText, mailHistory } from './mail-history';
import type { PlannedMail } from './mail-plan';
import type { ReadyMail } from './post';
import type { DueReading } from './read-due';
import type { SaysFor } from './read-says';
import { readSays } from './read-says';

export interface DailyMails {
  readonly ready: readonly ReadyMail[];
  /** Who has nothing due, by e-mail. */
  readonly empty: readonly PlannedMail[];
}

/** @param served days that each person surely has everything of */
export function dailyMails(
  ports: Ports,
  reading: DueReading,
  ledger: Ledger,
  planned: readonly PlannedMail[],
  served: Readonly<Record<string, CivilDate>>,
): DailyMails {
  const histories = new Map(
    planned.map(({ person, day }) => [
      person.email,
      mailHistory(ledger, ports.outbox, person.email, day, served[person.email]),
    ]),
  );
  const says = planned.length === 0 ? null : readSays(ports, reading);
  const lists = listsOf(ports, reading, planned, histories);
  const ready: { readonly mail: ReadyMail; readonly urgency: number }[] = [];
  const empty: PlannedMail[] = [];
  for (const one of planned) {
    const items = (lists.get(one.day)?.items ?? []).filter(({ rep }) => rep === one.person.email);
    const mail =
      items.length === 0 ? null : readyMail(ports, { ...reading, says }, one, items, histories.get(one.person.email));
    if (mail === null) empty.push(one);
    else ready.push({ mail, urgency: urgencyOf(items) });
  }
  return { ready: ready.sort((a, b) => b.urgency - a.urgency).map(({ mail }) => mail), empty };
}

/** Zones have different days. */
function listsOf(
  ports: Ports,
  { tables, settings }: DueReading,
  planned: readonly PlannedMail[],
  histories: ReadonlyMap<string, MailHistory>,
): ReadonlyMap<CivilDate, DueList> {
  const lastMails = new Map([...histories].flatMap(([email, { last }]) => (last === null ? [] : [[email, last]])));
  const settled = planned.length === 0 ? undefined : settledIn(ports.settled.read());
  const days = new Set(planned.map(({ day }) => day));
  return new Map(
    [...days].map((day) => [day, dueOn(day, tables, settings, { lastMails, ...(settled ? { settled } : {}) })]),
  );
}

/** Broken promises and fixed days come before lists that stay until they are done. */
const urgencyOf = (items: readonly DueItem[]): number =>
  items.reduce((sum, { fixedDay, reason }) => sum + (reason.kind === 'promiseBroken' ? 3 : fixedDay ? 2 : 0), 1);

function readyMail(
  ports: Ports,
  reading: DueReading & { readonly says: SaysFor | null },
  { person, day, key }: PlannedMail,
  items: readonly DueItem[],
  history: MailHistory | undefined,
): ReadyMail | null {
  const customers = reading.shown(new Set(items.flatMap(({ customer }) => customer ?? [])));
  const links = items.flatMap(({ key: item, source, customer }) => {
    const link = customer === null ? reading.linkTo(source) : null;
    return link === null ? [] : [[item, link] as const];
  });
  const mail = morningMail(
    {
      today: day,
      person,
      due: { items, skipped: [] },
      caps: reading.settings,
      customers,
      names: reading.names,
      links: new Map(links),
      says: reading.says?.(items, person) ?? new Map(),
      inDoubt: history?.inDoubt ?? new Set(),
      sheetLink: ports.due.link('customers', 1),
    },
    mailTexts(person.language),
  );
  if (mail === null) return null;
  // Everything that is due was told of, if only as a count; what the cell cannot hold is what stays due anyway.
  const fixed = new Map(items.map((item) => [item.key, item.fixedDay]));
  const keys = [...mail.shown, ...mail.leftOut].sort((a, b) => Number(fixed.get(b)) - Number(fixed.get(a)));
  return {
    entry: {
      key,
      fields: { kind: 'daily', to: person.email, rep: person.email, subject: mail.subject, text: keysText(keys) },
    },
    mail: { to: person.email, subject: mail.subject, text: mail.text, html: mail.html, name: null, replyTo: null },
  };
}
