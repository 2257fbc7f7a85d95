// The reminders as the fake archive knows them: nobody runs them until somebody starts.
import type { HealthReply } from '../../../src/contract/health-api';
import type { Reply } from '../../../src/contract/sidebar-api';
import { TODAY, USER } from './sample-cards';

export const NOTHING_RUNS: HealthReply = {
  state: 'off',
  you: USER,
  yours: false,
  runners: [],
  next: null,
  quotaLeft: 100,
  carriedOver: 0,
  toCheck: 0,
  ticked: 0,
  lastSent: null,
  mine: { hour: 8, days: [1, 2, 3, 4, 5], zone: null, language: 'en', awayUntil: null },
  team: 'https://docs.example/#gid=9',
  lastMail: null,
  unread: [],
  unreadCount: 0,
  missing: [],
  unannounced: [],
  failures: [],
};

export const runner = (email: string, lastRun: string | null, stale = false): HealthReply['runners'][number] => ({
  email,
  since: '2026-01-05 09:00',
  lastRun,
  lastSuccess: lastRun,
  stale,
  you: email === USER,
});

/** Runs, with something to tell of each kind. */
export const TROUBLED: HealthReply = {
  ...NOTHING_RUNS,
  state: 'running',
  yours: true,
  runners: [runner(USER, `${TODAY} 08:02`), runner('margaret.peacock@northwind.example', '2026-01-12 08:00', true)],
  next: '2026-02-11 08:00',
  quotaLeft: 94,
  carriedOver: 2,
  ticked: 3,
  toCheck: 1,
  lastSent: { at: `${TODAY} 08:02`, mails: 6 },
  mine: { hour: 7, days: [1, 2, 6], zone: 'Asia/Shanghai', language: 'zh', awayUntil: '2026-02-20' },
  lastMail: { at: `${TODAY} 08:02`, state: 'sent' },
  unread: [
    {
      tab: 'occasions',
      title: 'Occasions',
      id: 'X-1',
      field: 'date',
      header: 'Date',
      why: 'noSuchDay',
      link: 'https://docs.example/#gid=1',
    },
    { tab: 'tasks', title: 'Tasks', id: 'T-0123456789', field: 'to', header: 'To', why: 'unknownOwner', link: null },
  ],
  unreadCount: 2,
  missing: [{ tab: 'Holidays', column: null }],
  unannounced: [{ country: 'CN', year: 2027 }],
  failures: [{ at: '2026-02-09 08:00', text: 'The mail to one colleague was refused: the address is not valid.' }],
};

export class FakeHealth {
  reply: HealthReply = NOTHING_RUNS;

  answers(name: string): Reply<unknown> | null {
    if (name === 'startRemindersFromSidebar') {
      this.reply = {
        ...this.reply,
        state: 'running',
        yours: true,
        runners: [runner(USER, null)],
        next: '2026-02-10 09:00',
      };
    } else if (name === 'stopRemindersFromSidebar') {
      this.reply = { ...this.reply, state: 'off', yours: false, runners: [], next: null };
    } else if (name === 'confirmCopyFromSidebar') this.reply = { ...this.reply, state: 'off' };
    else if (name !== 'healthFromSidebar') return null;
    return { ok: true, value: this.reply };
  }
}
