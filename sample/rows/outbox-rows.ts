// The Outbox: what was sent in the last weeks, and greetings and promotions that wait as drafts for a tick. All invented.
// Nothing here is ready to go: no row is waiting, so a first run of the reminders sends nothing of it.
import { addDays } from '../../src/domain/civil-date';
import remarksData from '../data/remarks-data';
import type { Making, Row } from '../making';
import { workdayBefore } from '../making';
import type { SampleCard } from '../sample-card';
import { isActive } from '../sample-card';
import { managerOf } from './team-rows';

const KINDS = [
  'daily',
  'daily',
  'daily',
  'weekly',
  'daily',
  'notice',
  'daily',
  'daily',
  'greeting',
  'greeting',
  'promotion',
  'promotion',
] as const;

export function outboxRows(making: Making, cards: readonly SampleCard[]): readonly Row<'outbox'>[] {
  return (['en', 'zh'] as const).flatMap((language) => {
    const known = cards.filter(
      (card) => card.speaks === language && isActive(card) && typeof card.customer.owner === 'string',
    );
    return KINDS.map((kind, at): Row<'outbox'> => {
      const card = making.random.pick(known);
      const [subject, text] = remarksData()[language].outbox[kind];
      const toCustomer = kind === 'greeting' || kind === 'promotion';
      const sent = `${workdayBefore(addDays(making.today, at - 24))} 08:0${at % 6}`;
      const failed = at === 6;
      const rep = card.customer.owner ?? null;
      return {
        id: making.ids.next('outbox'),
        send: false,
        state: toCustomer ? 'draft' : failed ? 'failed' : 'sent',
        kind,
        to: toCustomer ? (card.customer.email ?? null) : kind === 'weekly' ? managerOf(card) : rep,
        customer: toCustomer ? card.id : null,
        rep,
        subject: subject.replace('{n}', String(3 + at)),
        text,
        key: `sample:${language}:${kind}:${at}`,
        campaign: kind === 'promotion' ? (language === 'en' ? 'Spring tasting' : '新春酥饼特惠') : null,
        claimedAt: toCustomer ? null : sent,
        sentAt: toCustomer || failed ? null : sent,
        error: failed ? (making.language === 'en' ? 'Quota used up' : '发送额度已用完') : null,
      };
    });
  });
}
