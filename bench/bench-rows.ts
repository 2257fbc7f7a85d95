// The work that the bench prices, with the limits of the speed table. A limit holds at 10,000 customers.
// Google's milliseconds come from the emulator's cost model; the client's round trip of 1 s is not in them.
import { randomUUID } from 'node:crypto';
import type { Host } from '../emulator/host/host';
import type { RunRecord } from '../emulator/host/runs-log';
import { callFromPage } from '../emulator/run/entry-points';
import type { ScriptFiles } from '../emulator/run/run-context';
import type { Card, Reply } from '../src/contract/sidebar-api';
import { customerId } from './bench-archive';

export interface Measured {
  readonly work: string;
  readonly calls: number;
  readonly ms: number;
  readonly limitMs: number | null;
  readonly limitCalls: number | null;
}

type Request = Readonly<Record<string, unknown>>;

interface Work {
  readonly work: string;
  readonly call: string;
  readonly request: Request | ((card: Card | undefined) => Request);
  readonly limitMs?: number;
  /** A change of a card: 14 calls and one more for each further run of adjacent changed columns. */
  readonly change?: true;
}

const USER = 'owner@example.com';

/** In this order: opening fills the row index that loading and saving then find rows by. */
function works(customers: number): readonly Work[] {
  const id = customerId(Math.floor(customers / 2) + 1);
  const other = customerId(Math.floor(customers / 2) + 2);
  // People belong to the first half of the customers, organisations have the odd numbers.
  const withPeople = customerId(Math.floor(customers / 8) * 2 + 1);
  return [
    { work: 'load a card and its people, nothing cached', call: 'loadCardFromSidebar', request: { id } },
    { work: 'load a person, own columns not cached', call: 'loadCardFromSidebar', request: { id: other } },
    { work: 'open the sidebar and its search index', call: 'openFromSidebar', request: {}, limitMs: 3_000 },
    {
      work: 'load a card and its key people',
      call: 'loadCardFromSidebar',
      request: { id: withPeople },
      limitMs: 1_200,
    },
    {
      work: 'its rows in other tabs, cold',
      call: 'loadRelatedFromSidebar',
      request: { id: withPeople },
      limitMs: 4_500,
    },
    { work: 'its rows in other tabs', call: 'loadRelatedFromSidebar', request: { id: withPeople }, limitMs: 2_000 },
    { work: 'load a card', call: 'loadCardFromSidebar', request: { id: other }, limitMs: 1_200 },
    {
      work: 'save five scattered fields of both tabs',
      call: 'saveCardFromSidebar',
      // As the sidebar sends it: with the rows that the card was loaded from.
      request: (card) => ({
        id: other,
        revision: 1,
        rows: card?.rows,
        changes: { phone: '139', notes: 'call after 15:00', stage: 'negotiation', budget: 5_000, interests: 'tea' },
      }),
      limitMs: 2_000,
      change: true,
    },
    {
      work: 'save one field of a card, row unknown',
      call: 'saveCardFromSidebar',
      request: { id, revision: 1, changes: { phone: '138 0013 8000' } },
      limitMs: 2_000,
      change: true,
    },
    {
      work: 'create a card',
      call: 'saveCardFromSidebar',
      request: { kind: 'individual', requestId: randomUUID(), changes: { name: 'Zhang Wei', phone: '138 0013 8000' } },
    },
    { work: 'find cards on the server', call: 'findCardsFromSidebar', request: { query: 'num' } },
  ];
}

export function measure(host: Host, script: ScriptFiles, customers: number): readonly Measured[] {
  let card: Card | undefined;
  return works(customers).map(({ work, call, request, limitMs, change }) => {
    const { run, value } = send(host, script, call, typeof request === 'function' ? request(card) : request);
    if (call === 'loadCardFromSidebar') card = value as Card;
    if (process.env['BENCH_CALLS'] !== undefined) console.log(work, run.callsByMethod);
    return {
      work,
      calls: run.serviceCalls,
      ms: Math.round(run.modelledMs),
      limitMs: limitMs ?? null,
      limitCalls: change === undefined ? null : 13 + runsOf(run.callsByMethod),
    };
  });
}

function send(host: Host, script: ScriptFiles, call: string, request: Request): { run: RunRecord; value: unknown } {
  const page = callFromPage(host, script, call, [request], USER);
  const run = host.runs.list().slice(-1)[0];
  const reply = page.ok ? (page.value as Reply<unknown>) : null;
  if (run === undefined || reply?.ok !== true) throw new Error(`Cannot measure ${call}: ${JSON.stringify(page)}`);
  return { run, value: reply.value };
}

/** Runs of adjacent columns that a change wrote: every write of values but the change log's. */
const runsOf = (calls: Readonly<Record<string, number>>): number =>
  (calls['Range.setValues'] ?? 0) + (calls['Range.setValue'] ?? 0) - 1;
