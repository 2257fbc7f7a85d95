// What a rep's day in the sidebar costs: the day's list, preparing a call, logging the contact, a thing done, the health panel.
// After the mails of that day, in a team of twenty, of whom this rep carries a twentieth of the customers.
import { randomUUID } from 'node:crypto';
import type { Host } from '../emulator/host/host';
import { callFromPage } from '../emulator/run/entry-points';
import type { ScriptFiles } from '../emulator/run/run-context';
import type { Card, Reply } from '../src/contract/sidebar-api';
import { customerId } from './bench-archive';
import type { Measured } from './bench-rows';
import { REPS, repEmail } from './reminders';

const REP = 3;
const USER = repEmail(REP);

/** The day's list reads every table whole, as the mail does; all others are waited for with the phone in the hand. */
export function measureSidebarDay(host: Host, script: ScriptFiles, customers: number): readonly Measured[] {
  host.document.addEditor(USER);
  // One of her own, an organisation, amid the tab.
  const id = customerId(REPS * Math.floor(customers / 2 / REPS) + REP);
  const call = (name: string, request: object): unknown => send(host, script, name, request);
  // The sidebar is open and shows the card: that finds the rows which later calls go by.
  call('openFromSidebar', {});
  const { rows } = call('loadCardFromSidebar', { id }) as Card;
  const measured = (work: string, name: string, request: object, limitMs: number): Measured => {
    call(name, request);
    const run = host.runs.list().slice(-1)[0];
    if (run === undefined) throw new Error(`Cannot measure ${name}: it did not run`);
    if (process.env['BENCH_CALLS'] !== undefined) console.log(work, run.callsByMethod);
    return { work, calls: run.serviceCalls, ms: Math.round(run.modelledMs), limitMs, limitCalls: null };
  };
  const contact = {
    ...{ customerId: id, requestId: randomUUID(), rows, channel: 'phone', said: 'wants a price for ten' },
    ...{ promise: 'send the price list', promiseDue: '2026-02-12', nextFollowUp: '2026-02-17', stage: 'negotiation' },
  };
  const done = { key: `task:T-${REP}`, action: 'done', requestId: randomUUID() };
  return [
    measured('the day’s list of a rep', 'todayFromSidebar', {}, 15_000),
    measured('prepare a call, links not cached', 'prepareCallFromSidebar', { id }, 5_000),
    measured('prepare a call', 'prepareCallFromSidebar', { id }, 5_000),
    measured('log a contact', 'logContactFromSidebar', contact, 3_000),
    measured('a task done', 'settleDueFromSidebar', done, 2_500),
    measured('the health panel', 'healthFromSidebar', {}, 2_000),
  ];
}

function send(host: Host, script: ScriptFiles, name: string, request: object): unknown {
  const page = callFromPage(host, script, name, [request], USER);
  const reply = page.ok ? (page.value as Reply<unknown>) : null;
  if (reply?.ok !== true) throw new Error(`Cannot measure ${name}: ${JSON.stringify(page)}`);
  return reply.value;
}
