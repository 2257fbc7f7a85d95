// Logged contacts as the fake archive knows them: what is prepared is told, a log moves its card on and can be taken back.
import type {
  LogContactReply,
  LogContactRequest,
  PrepareReply,
  UndoLogRequest,
} from '../../../src/contract/follow-up-api';
import type { Card, Fields, Reply } from '../../../src/contract/sidebar-api';
import { TODAY, USER } from './sample-cards';

/** A key customer with much to be known before a call. */
export const prepared = (id: string, language: 'en' | 'zh'): PrepareReply => {
  const say = (english: string, chinese: string): string => (language === 'zh' ? chinese : english);
  return {
    id,
    day: TODAY,
    why: [say('Promised: quote for 40 sets, 1 d late', '承诺：40套报价，逾期1天'), say('a call, today', '跟进，今天')],
    last: { day: '2026-02-07', channel: 'phone', said: say('wait for budget', '等预算') },
    promises: [{ key: 'promise:L-1:2026-02-09', text: say('Quote for 40 sets', '40套报价'), due: '2026-02-09' }],
    openers: [say('Shall I leave out all but two offers?', '要不我只留两个方案给您？')],
    objections: [
      {
        says: say('Too dear', '太贵了'),
        answer: say('Count the cost of a year, not the price.', '请看一年的成本，不只看价格。'),
      },
    ],
    notes: [say('Offer two, not five; fix the next step.', '给两个方案，不要五个；定下下一步。')],
    next: {
      date: '2026-02-24',
      decidedBy: 'cadence',
      movedFrom: null,
      tier: say('Key', '重点'),
      cadenceDays: 14,
    },
    earliest: '2026-02-13',
    cap: { contacts: 2, days: 7 },
    reasons: [say('Price', '价格'), say('No budget', '没有预算')],
  };
};

export class FakeFollowUp {
  /** By card; a card without one has nothing to be told. */
  readonly told = new Map<string, PrepareReply>();
  /** Rows of the Contact log by the request that made them. */
  readonly rows = new Map<string, LogContactRequest>();
  /** Numbers in the Orders tab. */
  readonly orders = new Set<string>();

  constructor(
    private readonly cards: ReadonlyMap<string, Card>,
    private readonly overwrite: (id: string, fields: Fields) => void,
  ) {}

  answers(name: string, request: unknown): Reply<unknown> | null {
    if (name === 'prepareCallFromSidebar') return { ok: true, value: this.prepare((request as { id: string }).id) };
    if (name === 'logContactFromSidebar') return { ok: true, value: this.log(request as LogContactRequest) };
    if (name !== 'undoLogFromSidebar') return null;
    const { customerId, undo } = request as UndoLogRequest;
    this.rows.delete(undo.id);
    this.overwrite(customerId, undo.was);
    return { ok: true, value: this.cards.get(customerId) };
  }

  private prepare(id: string): PrepareReply {
    const nothing = { why: [], last: null, promises: [], openers: [], objections: [], notes: [], reasons: [] };
    return (
      this.told.get(id) ?? { id, day: TODAY, ...nothing, next: null, earliest: TODAY, cap: { contacts: 2, days: 7 } }
    );
  }

  private log(request: LogContactRequest): LogContactReply {
    const { customerId, requestId, nextFollowUp, stage } = request;
    const id = `L-${requestId}`;
    const fields = this.cards.get(customerId)?.fields ?? {};
    const now: Fields = {
      lastContact: TODAY,
      ...(nextFollowUp === undefined ? {} : { nextFollowUp, nextTime: request.nextTime ?? null }),
      ...(stage === undefined ? {} : { stage }),
    };
    const was = Object.fromEntries(Object.keys(now).map((key) => [key, fields[key] ?? null]));
    if (!this.rows.has(id)) this.overwrite(customerId, now);
    this.rows.set(id, request);
    const card = this.cards.get(customerId);
    if (!card) throw new Error(`Cannot log: there is no card ${customerId}`);
    const { orderAmount = null, orderNumber } = request;
    const order = orderAmount === null ? null : this.orders.has(orderNumber ?? '') ? 'linked' : 'added';
    return { id, card, order, undo: { id, row: { id, customer: customerId, rep: USER }, was, now } };
  }
}
