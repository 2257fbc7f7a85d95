// What is told before a call, out of the customer's own rows and the team's lists, on tables in memory.
import { describe, expect, it } from '@jest/globals';
import { prepareCall } from '../../../src/app/follow-up/prepare-call';
import type { PrepareReply } from '../../../src/contract/follow-up-api';
import type { FieldValues } from '../../../src/domain/table/field-value';
import type { MemoryPorts } from '../../support/memory-ports';
import { emptyArchive, put } from '../reminders/due-archive';

const CARD = 'C-WANG';

function archive(card: FieldValues = {}): MemoryPorts {
  const ports = emptyArchive();
  put(ports, 'customers', [
    { id: CARD, name: 'Wang Fang', kind: 'individual', owner: 'li@firm.example', tier: 'Key', ...card },
    { id: 'C-OTHER', name: 'Zhou Ming', kind: 'individual', owner: 'li@firm.example', nextFollowUp: '2026-02-01' },
  ]);
  put(ports, 'tiers', [{ name: 'Key', lowestScore: 80, cadenceDays: 14 }]);
  return ports;
}
function told(ports: MemoryPorts): PrepareReply {
  const reply = prepareCall(ports, { id: CARD });
  if (!reply.ok) throw new Error(`Cannot prepare: ${reply.error.code}`);
  return reply.value;
}

describe('what is told before a call', () => {
  it('says why, for this customer alone: a broken promise, a follow-up late, a task with its text', () => {
    const ports = archive({ nextFollowUp: '2026-02-07', lastConfirmed: '2026-02-01' });
    put(ports, 'contacts', [
      {
        id: 'L-1',
        customer: CARD,
        when: '2026-02-02 10:00',
        rep: 'li@firm.example',
        promise: 'Quote',
        promiseDue: '2026-02-09',
      },
    ]);
    put(ports, 'tasks', [
      { id: 'T-1', customer: CARD, to: 'li@firm.example', text: 'Ask for the logo', due: '2026-02-10' },
    ]);
    expect(told(ports).why).toEqual(['Promised: Quote, 1 day late', 'Ask for the logo, today', 'a call, 3 days late']);
  });

  it('says by name who else should step in, and to that person that it is theirs', () => {
    const ports = archive({
      stage: 'negotiation',
      stageSince: '2026-01-20',
      nextFollowUp: '2026-03-01',
      lastConfirmed: '2026-02-01',
    });
    put(ports, 'rules', [
      { id: 'U-1', kind: 'escalation', stepsIn: 'manager', stage: 'negotiation', daysWithoutProgress: 14, on: true },
      { id: 'U-2', kind: 'escalation', stepsIn: 'boss', stage: 'negotiation', daysWithoutProgress: 20, on: true },
    ]);
    put(ports, 'team', [
      { email: 'li@firm.example', name: 'Li Na', role: 'rep', manager: 'wang@firm.example' },
      { email: 'wang@firm.example', name: 'Wang Li', role: 'manager', manager: 'wu@firm.example' },
      { email: 'wu@firm.example', name: 'Wu Min', role: 'boss' },
    ]);
    const readBy = (email: string): readonly string[] =>
      told({ ...ports, identity: { ...ports.identity, email: () => email } }).why;
    const [wang, wu] = ['Wang Li (manager) should step in: ', 'Wu Min (boss) should step in: '];
    const [stuck, yours] = ['21 days without progress', 'You are to step in: '];
    expect([...readBy('li@firm.example')].sort()).toEqual([wang + stuck, wu + stuck]);
    expect([...readBy('wang@firm.example')].sort()).toEqual([wu + stuck, yours + stuck].sort());
    ports.tables.finish('zh');
    expect(readBy('wu@firm.example')).toEqual(
      expect.arrayContaining(['应由Wang Li（经理）介入：已21天无进展', '请您介入：已21天无进展']),
    );
  });

  it('tells the last contact and the open promises, the most urgent first, under the keys that settle them', () => {
    const ports = archive();
    put(ports, 'contacts', [
      {
        id: 'L-1',
        customer: CARD,
        when: '2026-02-02 10:00',
        channel: 'visit',
        said: 'older',
        promise: 'Later',
        promiseDue: '2026-03-01',
      },
      {
        id: 'L-2',
        customer: CARD,
        when: '2026-02-07 09:00',
        channel: 'phone',
        said: 'wait for budget',
        promise: 'Quote',
        promiseDue: '2026-02-09',
      },
      { id: 'L-3', customer: CARD, when: '2026-01-07 09:00', promise: 'Kept', promiseStatus: 'kept' },
      { id: 'L-4', customer: 'C-OTHER', when: '2026-02-09 09:00', promise: 'Not hers' },
    ]);
    const { last, promises } = told(ports);
    expect(last).toEqual({ day: '2026-02-07', channel: 'phone', said: 'wait for budget' });
    expect(promises).toEqual([
      { key: 'promise:L-2:2026-02-09', text: 'Quote', due: '2026-02-09' },
      { key: 'promise:L-1:2026-03-01', text: 'Later', due: '2026-03-01' },
    ]);
  });

  it('proposes the tier’s next day from today, and says when the cap allows one at all', () => {
    const ports = archive();
    put(ports, 'settings', [
      { key: 'capContacts', value: 2 },
      { key: 'capDays', value: 7 },
    ]);
    put(ports, 'contacts', [{ id: 'L-1', customer: CARD, when: '2026-02-06 10:00' }]);
    expect(told(ports)).toMatchObject({
      next: { date: '2026-02-24', decidedBy: 'cadence', tier: 'Key', cadenceDays: 14, movedFrom: null },
      earliest: '2026-02-13',
      cap: { contacts: 2, days: 7 },
    });
  });

  it('proposes no day for a customer who asked for peace', () => {
    expect(told(archive({ doNotContact: true })).next).toBeNull();
  });

  it('says the same words once, and has one answer to an objection: that for how they talk', () => {
    const ports = archive({ talkKind: 'hesitant', businessModel: 'retail' });
    const words = { language: 'en', on: true, opener1: 'two offers', objection1: 'Too dear' };
    put(ports, 'hints', [
      { id: 'H-1', businessModel: 'retail', ...words, answer1: 'count a year' },
      { id: 'H-2', talkKind: 'hesitant', ...words, answer1: 'take the smaller one' },
    ]);
    expect(told(ports)).toMatchObject({
      openers: ['two offers'],
      objections: [{ says: 'Too dear', answer: 'take the smaller one' }],
    });
  });

  it('gives hints for how they talk, then for what they deal in, in their language, and none that is off', () => {
    const ports = archive({ talkKind: 'hesitant', businessModel: 'retail', language: 'zh' });
    put(ports, 'hints', [
      {
        id: 'H-1',
        businessModel: 'retail',
        language: 'zh',
        opener1: '零售',
        objection1: '贵',
        answer1: '看年成本',
        on: true,
      },
      { id: 'H-2', talkKind: 'hesitant', language: 'zh', opener1: '两个方案', notes: '定下一步', on: true },
      { id: 'H-3', talkKind: 'hesitant', language: 'en', opener1: 'two offers', on: true },
      { id: 'H-4', talkKind: 'hesitant', language: 'zh', opener1: 'off', on: false },
      { id: 'H-5', businessModel: 'retail', language: 'zh', objection1: 'no answer to it', on: true },
    ]);
    expect(told(ports)).toMatchObject({
      openers: ['两个方案', '零售'],
      objections: [{ says: '贵', answer: '看年成本' }],
      notes: ['定下一步'],
    });
  });

  it('lists reasons for not ordering in the archive’s language, without those that are off or for losses only', () => {
    const ports = archive();
    put(ports, 'reasons', [
      { key: 'price', en: 'Price', zh: '价格', use: ['notOrdered', 'lost'], on: true },
      { key: 'moved', en: 'Moved away', zh: '搬走', use: ['lost'], on: true },
      { key: 'old', en: 'Old', zh: '旧', use: ['notOrdered'], on: false },
      { key: 'own', en: null, zh: '自用', use: null, on: null },
    ]);
    expect(told(ports).reasons).toEqual(['Price', '自用']);
  });

  it('works without the tabs that teams delete', () => {
    const ports = archive();
    for (const tab of ['hints', 'reasons', 'rules', 'tiers', 'team', 'holidays', 'settings'] as const)
      ports.tables.tabs.delete(tab);
    expect(told(ports)).toMatchObject({ openers: [], reasons: [], next: { decidedBy: 'usual' } });
  });

  it('knows no customer that is not there', () => {
    expect(prepareCall(archive(), { id: 'C-NOBODY' })).toEqual({ ok: false, error: { code: 'not-found' } });
  });
});
