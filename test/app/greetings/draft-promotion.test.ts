// A promotion to everybody who matches a filter: counted before, drafted once, to nobody who did not agree, with a way out.
import { describe, expect, it } from '@jest/globals';
import { draftPromotion, previewPromotion } from '../../../src/app/greetings/draft-promotion';
import { greetingTexts } from '../../../src/app/greetings/greeting-texts';
import { promotionChoices } from '../../../src/app/greetings/promotion-choices';
import { readPromotion } from '../../../src/app/greetings/read-promotion-request';
import type { PromotionReply, PromotionRequest } from '../../../src/contract/promotion-api';
import type { FieldValues } from '../../../src/domain/table/field-value';
import { put } from '../reminders/due-archive';
import type { GreetingArchive } from './greeting-archive';
import { greetingArchive, REP } from './greeting-archive';

const request = (filter: PromotionRequest['filter'] = {}, campaign = 'Spring sale'): PromotionRequest => ({
  ...{ campaign, filter, subject: 'Ten per cent off until Friday' },
  text: '{salutation}\nall fittings are ten per cent off until Friday.\n{rep}, {team}',
});
const agreed: FieldValues = { consent: true };

/** As that person at the keyboard. */
function asked(
  archive: GreetingArchive,
  sent: PromotionRequest,
  { call = draftPromotion, user = REP } = {},
): PromotionReply {
  Object.assign(archive.ports, { identity: { email: () => user, language: () => 'en' } });
  archive.at('2026-03-02 10:00');
  const reply = call(archive.ports, sent);
  if (!reply.ok) throw new Error(reply.error.code);
  return reply.value;
}
const addressed = (archive: GreetingArchive): readonly unknown[] =>
  archive.outbox('promotion').map(({ customer }) => customer);

describe('a promotion', () => {
  it('is counted and shown before anything is written', () => {
    const archive = greetingArchive([agreed, agreed, {}]);
    const reply = asked(archive, request(), { call: previewPromotion });
    expect(reply).toMatchObject({ matching: 3, drafts: 2, leftOut: [{ why: 'noConsent', count: 1 }] });
    expect(reply.example).toEqual({
      to: 'c1@shop.example',
      subject: 'Ten per cent off until Friday',
      text:
        'Dear Customer 1,\nall fittings are ten per cent off until Friday.\nLi Ming, Northwind\n' +
        'Reply STOP and we will not write again.',
    });
    expect(archive.outbox()).toEqual([]);
  });

  it('is drafted once for a customer and campaign, unticked, with the way out of it', () => {
    const archive = greetingArchive([agreed, { ...agreed, language: 'zh', name: '王芳' }]);
    expect(asked(archive, request()).drafts).toBe(2);
    expect(asked(archive, request())).toMatchObject({ drafts: 0, leftOut: [{ why: 'alreadyDrafted', count: 2 }] });
    expect(archive.outbox('promotion')).toEqual([
      expect.objectContaining({ key: 'promotion:C-1:spring sale', send: false, state: 'draft', rep: REP }),
      expect.objectContaining({ key: 'promotion:C-2:spring sale', campaign: 'Spring sale', to: 'c2@shop.example' }),
    ]);
    expect(archive.outbox('promotion')[1]?.['text']).toMatch(/^尊敬的王芳：\n[^]*\n回复“退订”即不再发送。$/);
    expect(asked(archive, request({}, 'Summer sale')).drafts).toBe(2);
  });

  it.each(['spring SALE', 'Spring  sale', 'Ｓｐｒｉｎｇ sale', ' Spring\u00a0sale '])(
    'is the same campaign in another spelling: %j',
    (spelling) => {
      const archive = greetingArchive([agreed]);
      asked(archive, request());
      expect(asked(archive, request({}, spelling))).toMatchObject({ drafts: 0, leftOut: [{ why: 'alreadyDrafted' }] });
      expect(archive.outbox('promotion').map(({ campaign }) => campaign)).toEqual(['Spring sale']);
    },
  );

  it('goes once to an address that two cards have, in one go and in two', () => {
    const archive = greetingArchive([
      { ...agreed, email: 'Shop@x.example' },
      { ...agreed, email: 'shop@x.example' },
      { ...agreed, email: 'shop@x.example ', territory: 'North' },
    ]);
    const [first, later] = [asked(archive, request()), asked(archive, request({ territory: 'North' }))];
    expect(first).toMatchObject({ drafts: 1, leftOut: [{ why: 'sameAddress', count: 2 }] });
    expect(later).toMatchObject({ drafts: 0, leftOut: [{ why: 'sameAddress', count: 1 }] });
    expect(addressed(archive)).toEqual(['C-1']);
    expect(asked(archive, request({}, 'Summer sale')).drafts).toBe(1);
  });

  it('goes to those who match tier, territory and category, whichever of them are told', () => {
    const archive = greetingArchive([
      { ...agreed, tier: 'Key', territory: 'North' },
      { ...agreed, tier: 'Key', territory: 'South' },
      { ...agreed, tier: 'Minor', territory: 'North' },
    ]);
    put(archive.ports, 'products', [{ id: 'S-1', name: 'Valve', category: 'Fittings' }]);
    put(archive.ports, 'orders', [
      { id: 'O-1', customer: 'C-1', date: '2025-01-01', product: 'valve ', category: null },
      { id: 'O-2', customer: 'C-2', date: '2025-01-01', product: 'Other', category: 'fittings' },
      { id: 'O-3', customer: 'C-3', date: '2025-01-01', product: 'Valve', category: 'Tools' },
    ]);
    const matching = (filter: PromotionRequest['filter']): number =>
      asked(archive, request(filter), { call: previewPromotion }).matching;
    expect([matching({}), matching({ tier: 'key' }), matching({ territory: 'North' })]).toEqual([3, 2, 2]);
    expect([matching({ category: 'Fittings' }), matching({ category: 'Tools' })]).toEqual([2, 1]);
    asked(archive, request({ tier: 'Key', territory: 'North', category: 'FITTINGS' }));
    expect(addressed(archive)).toEqual(['C-1']);
  });

  it('leaves out who is not to be contacted, has no single address, complained, or had their share of contacts', () => {
    const archive = greetingArchive([
      { ...agreed, doNotContact: true },
      { ...agreed, stage: 'lost' },
      { ...agreed, email: 'a@x.example; b@x.example' },
      { ...agreed, email: null },
      agreed,
      agreed,
      agreed,
      { ...agreed, name: null },
    ]);
    put(archive.ports, 'feedback', [{ id: 'F-1', customer: 'C-5', kind: 'complaint', severity: 'high' }]);
    put(archive.ports, 'contacts', [
      { id: 'L-1', customer: 'C-6', when: '2026-03-01 10:00' },
      { id: 'L-2', customer: 'C-6', when: '2026-02-27 10:00' },
    ]);
    const reply = asked(archive, request());
    expect(Object.fromEntries(reply.leftOut.map(({ why, count }) => [why, count]))).toEqual({
      ...{ notToContact: 1, lost: 1, erased: 1, noAddress: 2, complaint: 1, overCap: 1 },
    });
    expect(addressed(archive)).toEqual(['C-7']);
  });

  it('of a rep goes to their own customers, of a manager to all', () => {
    const archive = greetingArchive([agreed, { ...agreed, owner: 'wu@firm.cn' }, { ...agreed, owner: null }]);
    put(archive.ports, 'team', [
      { email: 'wu@firm.cn', name: 'Wu', role: 'rep' },
      { email: 'chen@firm.cn', name: 'Chen', role: 'manager' },
    ]);
    const asWhom = (user: string): PromotionReply => asked(archive, request(), { call: previewPromotion, user });
    expect([asWhom(REP), asWhom('WU@firm.cn'), asWhom('stranger@x.example')].map(({ matching }) => matching)).toEqual([
      1, 1, 0,
    ]);
    // A customer whom nobody carries is signed by nobody.
    expect(asWhom('chen@firm.cn')).toMatchObject({ matching: 3, drafts: 2, leftOut: [{ why: 'noRep', count: 1 }] });
  });

  it('needs no consent where Settings say so, and is written in few writes however many it goes to', () => {
    const archive = greetingArchive(
      Array.from({ length: 400 }, () => ({})),
      { promotionConsent: 'no' },
    );
    let appends = 0;
    const { outbox } = archive.ports;
    const append: typeof outbox.append = (records) => {
      appends += 1;
      return outbox.append(records);
    };
    Object.assign(archive.ports, { outbox: Object.assign(Object.create(outbox) as typeof outbox, { append }) });
    expect(asked(archive, request()).drafts).toBe(400);
    expect(appends).toBe(1);
  });

  it('is sent when ticked, from the rep’s hour on, with the way out even where somebody deleted it', () => {
    const archive = greetingArchive([agreed]);
    asked(archive, request());
    archive.tick({ text: 'Ten per cent off.' });
    archive.hour('2026-03-03 07:05');
    expect(archive.sent()).toEqual([]);
    archive.hour('2026-03-03 08:05');
    archive.hour('2026-03-03 09:05');
    expect(archive.sent().map(({ text }) => text)).toEqual([
      'Ten per cent off.\nReply STOP and we will not write again.',
    ]);
  });

  it('is skipped when consent was withdrawn between the draft and the tick', () => {
    const archive = greetingArchive([agreed, agreed]);
    asked(archive, request());
    archive.tick();
    archive.ports.tables.write([{ tab: 'customers', id: 'C-1', changes: { consent: false } }]);
    archive.hour('2026-03-03 08:05');
    expect(archive.sent().map(({ to }) => to)).toEqual(['c2@shop.example']);
    expect(archive.outbox('promotion').map(({ state, error }) => [state, error])).toEqual([
      ['skipped', 'The card says no consent, which Settings require.'],
      ['sent', null],
    ]);
  });

  it('is not written while somebody else holds the lock', () => {
    const archive = greetingArchive([agreed]);
    archive.ports.lockHeld = true;
    expect(draftPromotion(archive.ports, request())).toMatchObject({ ok: false, error: { code: 'busy' } });
    expect(archive.outbox()).toEqual([]);
  });
});

describe('what a promotion can be addressed by', () => {
  it('is what customers and orders hold, each word once, the most frequent first', () => {
    const archive = greetingArchive([
      { tier: 'Minor', territory: 'South' },
      { tier: 'Key', territory: 'North' },
      { tier: 'key ', territory: ' north' },
      { tier: null, territory: '  ' },
    ]);
    put(archive.ports, 'products', [{ id: 'S-1', name: 'Valve', category: 'Fittings' }]);
    put(archive.ports, 'orders', [
      { id: 'O-1', customer: 'C-1', product: 'Saw', category: 'Tools' },
      { id: 'O-2', customer: 'C-2', product: 'valve', category: null },
      { id: 'O-3', customer: 'C-2', product: 'Pump', category: 'FITTINGS' },
      { id: 'O-4', customer: 'C-2', product: 'Unheard of', category: null },
    ]);
    expect(promotionChoices(archive.ports)).toEqual({
      ok: true,
      value: { tiers: ['Key', 'Minor'], territories: ['North', 'South'], categories: ['Fittings', 'Tools'] },
    });
  });

  it('is no longer than anybody looks through', () => {
    const archive = greetingArchive(Array.from({ length: 400 }, (_, at) => ({ territory: `Street ${at}` })));
    const reply = promotionChoices(archive.ports);
    expect(reply.ok ? reply.value.territories.length : 0).toBe(300);
  });
});

describe('what a page sends about a promotion', () => {
  it('is taken field by field', () => {
    expect(readPromotion({ ...request({ tier: 'Key', territory: '' }), campaign: ' May ' })).toEqual(
      request({ tier: 'Key' }, 'May'),
    );
  });

  it.each([
    null,
    'text',
    { ...request(), more: 1 },
    { ...request(), campaign: '' },
    { ...request(), campaign: 'a\nb' },
    { ...request(), subject: 5 },
    { ...request(), text: 'x'.repeat(4001) },
    { ...request(), filter: null },
    { ...request(), filter: { owner: 'li' } },
    { ...request(), filter: { tier: 5 } },
  ])('is refused when it is not of the documented shape: %j', (raw) => {
    expect(readPromotion(raw)).toBeNull();
  });
});

describe('a greeting to copy', () => {
  it('is one line that fits into a message, with the name under it', () => {
    const archive = greetingArchive([
      { language: 'zh', name: '王芳', country: 'CN' },
      { country: 'CN', email: null },
    ]);
    archive.hour('2026-09-18 08:05');
    const [zh, en] = ['C-1', 'C-2'].map((id) => {
      const reply = greetingTexts(archive.ports, { id });
      return reply.ok ? reply.value : [];
    });
    expect(zh).toHaveLength(1);
    expect(zh?.[0]?.short).toMatch(/^[^尊\n]{10,}——Li Ming Northwind$/);
    expect(zh?.[0]?.short.length).toBeLessThanOrEqual(70);
    expect(en?.[0]?.short).toMatch(/^[^\n]{20,} Li Ming, Northwind$/);
    expect(en?.[0]?.short).not.toContain('Dear');
    expect(en?.[0]?.short.length).toBeLessThanOrEqual(160);
  });
});
