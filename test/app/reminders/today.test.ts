import { describe, expect, it } from '@jest/globals';
import * as fc from 'fast-check';
import type { Ports } from '../../../src/app/ports';
import { readDue } from '../../../src/app/reminders/read-due';
import { todayList } from '../../../src/app/reminders/today';
import type { TodayReply } from '../../../src/contract/today-api';
import { morningMail } from '../../../src/domain/digest/digest';
import { dueOn } from '../../../src/domain/due/due-on';
import type { DueTables } from '../../../src/domain/due/due-tables';
import { mailTexts } from '../../../src/text/mail/text';
import type { MemoryPorts } from '../../support/memory-ports';
import { customer, member, promise, receivable, rule, tables, task, TUESDAY } from '../../domain/due/due-samples';
import { generatedTables } from '../../domain/due/generated-tables';
import { archiveOf, put } from './due-archive';

const as = (email: string, due: DueTables): MemoryPorts => {
  const ports = archiveOf(due);
  return { ...ports, identity: { ...ports.identity, email: () => email } };
};

function listOf(ports: Ports): TodayReply {
  const reply = todayList(ports);
  if (!reply.ok) throw new Error(reply.error.code);
  return reply.value;
}

const linesOf = (reply: TodayReply) => reply.sections.flatMap(({ items }) => items);

describe('the sidebar’s day', () => {
  it('is the list of the morning mail, for whoever is at the keyboard', () => {
    fc.assert(
      fc.property(generatedTables(8), (due) => {
        for (const person of due.team) {
          const ports = as(person.email, due);
          const reading = readDue(ports);
          const { items } = dueOn(TUESDAY, reading.tables, reading.settings);
          const mail = morningMail(
            {
              today: TUESDAY,
              person,
              due: { items, skipped: [] },
              customers: reading.shown(new Set(items.flatMap((item) => item.customer ?? []))),
              names: reading.names,
              links: new Map(),
              says: new Map(),
              inDoubt: new Set(),
              sheetLink: null,
              caps: reading.settings,
            },
            mailTexts(person.language),
          );
          const keys = linesOf(listOf(ports)).map(({ key }) => key);
          expect([...keys].sort()).toEqual([...(mail?.shown ?? []), ...(mail?.leftOut ?? [])].sort());
        }
      }),
      { seed: 20_260_211, numRuns: 30 },
    );
  });

  it('tells each item in the words of the mail, with what can be done about it', () => {
    const reply = listOf(
      as(
        'li@firm.cn',
        tables({
          customers: [customer({ nextFollowUp: '2026-02-07', tier: 'Key' })],
          promises: [promise({ due: '2026-02-09' })],
          tasks: [task({ text: 'Prepare the tasting', from: 'boss@firm.cn', due: '2026-02-11' })],
          team: [member(), member({ email: 'boss@firm.cn', name: 'Ms Chen', role: 'boss' })],
        }),
      ),
    );
    const wang = { id: 'C-1', name: 'Wang Fang', tier: 'Key' };
    expect(reply.sections.map(({ title, all }) => [title, all])).toEqual([
      ['Broken promises {n}', 1],
      ['Tasks and instructions {n}', 1],
      ['Follow up {n}', 1],
    ]);
    expect(linesOf(reply)).toEqual([
      expect.objectContaining({
        customer: wang,
        late: 1,
        why: 'Promised: quote for 40 sets',
        deed: 'kept',
        toContact: true,
      }),
      expect.objectContaining({
        customer: null,
        late: 0,
        when: 'due tomorrow',
        why: 'Prepare the tasting, From Ms Chen',
        deed: 'done',
        toContact: false,
      }),
      expect.objectContaining({ customer: wang, late: 3, deed: null, toContact: true }),
    ]);
  });

  it('says of a task from whom it comes, and nothing of one’s own', () => {
    const own = { text: 'Count the samples', due: '2026-02-10' };
    const due = tables({
      tasks: [task({ ...own, from: 'li@firm.cn' }), task({ ...own, id: 'T-2', from: 'boss@firm.cn' })],
      team: [member(), member({ email: 'boss@firm.cn', name: 'Ms Chen', role: 'boss' })],
    });
    const told = linesOf(listOf(as('li@firm.cn', due))).map(({ why }) => why);
    expect(told).toEqual(['Count the samples', 'Count the samples, From Ms Chen']);
  });

  it('never makes somebody who asked for peace a person to contact', () => {
    const peace = customer({ doNotContact: true, nextFollowUp: '2026-02-01', birthday: '1980-02-10' });
    const reply = listOf(
      as(
        'li@firm.cn',
        tables({ customers: [peace], promises: [promise({ due: '2026-02-09' })], receivables: [receivable()] }),
      ),
    );
    expect(reply.sections.map(({ section }) => section)).toEqual(['brokenPromises', 'money']);
    expect(linesOf(reply).every(({ toContact }) => !toContact)).toBe(true);
  });

  it('is of the day on the person’s own wall', () => {
    const due = tables({ team: [member({ zone: 'Pacific/Kiritimati' })], tasks: [task({ due: '2026-02-14' })] });
    const ports = as('li@firm.cn', due);
    const zones: (string | null)[] = [];
    const moments = {
      ...ports.moments,
      wall: (zone: string | null) => {
        zones.push(zone);
        return { day: '2026-02-11', hour: 4 };
      },
    };
    expect(listOf({ ...ports, moments }).day).toBe('2026-02-11');
    expect(zones).toEqual(['Pacific/Kiritimati']);
  });

  it('asks whoever is to step in, and no other', () => {
    const due = tables({
      customers: [customer({ stage: 'negotiation', stageSince: '2026-01-20' })],
      team: [member({ manager: 'wang@firm.cn' }), member({ email: 'wang@firm.cn', name: 'Wang Li', role: 'manager' })],
      rules: [rule({ stage: 'negotiation', minimumMoney: null, daysWithoutProgress: 14, tier: null })],
    });
    const why = (email: string): readonly string[] => linesOf(listOf(as(email, due))).map((line) => line.why);
    expect(why('wang@firm.cn')).toEqual(['You are to step in: 21 days without progress']);
    expect(why('li@firm.cn')).toEqual([]);
  });

  it('tells occasions of the days since the mail before, as that of today does', () => {
    const born = customer({ birthday: '1980-02-07' });
    const ports = as('li@firm.cn', tables({ customers: [born] }));
    const keys = (): readonly string[] => linesOf(listOf(ports)).map(({ key }) => key);
    expect(keys()).toEqual([]);
    put(ports, 'outbox', [
      { id: 'M-1', key: 'daily:li@firm.cn:2026-02-05', state: 'sent' },
      { id: 'M-2', key: 'daily:li@firm.cn:2026-02-10', state: 'sent' },
    ]);
    expect(keys()).toEqual(['birthday:C-1:2026-02-07:day']);
  });

  it('asks a rep to step in whom somebody has for their manager', () => {
    const due = tables({
      customers: [customer({ stage: 'negotiation', stageSince: '2026-01-20' })],
      team: [member({ manager: 'wang@firm.cn' }), member({ email: 'wang@firm.cn', name: 'Wang Li' })],
      rules: [rule({ stage: 'negotiation', minimumMoney: null, daysWithoutProgress: 14, tier: null })],
    });
    expect(linesOf(listOf(as('wang@firm.cn', due))).map(({ deed }) => deed)).toHaveLength(1);
  });

  it('reads neither rules for who leads nobody, nor the mails when that of the day before has gone', () => {
    const born = customer({ birthday: '1980-02-07' });
    const ports = as('li@firm.cn', tables({ customers: [born] }));
    put(ports, 'outbox', [{ id: 'M-1', key: 'daily:li@firm.cn:2026-02-05', state: 'sent' }]);
    const read: string[] = [];
    const due = Object.assign(Object.create(ports.due) as typeof ports.due, {
      columns: (...asked: Parameters<typeof ports.due.columns>) => {
        read.push(asked[0]);
        return ports.due.columns(...asked);
      },
    });
    const outbox = Object.assign(Object.create(ports.outbox) as typeof ports.outbox, {
      lines: () => {
        read.push('outbox');
        return ports.outbox.lines();
      },
    });
    const served = (day: string): readonly string[] => {
      ports.memory.write('reminders.state', JSON.stringify({ served: { 'li@firm.cn': day } }));
      return linesOf(listOf({ ...ports, due, outbox })).map(({ key }) => key);
    };
    expect(served('2026-02-05')).toEqual(['birthday:C-1:2026-02-07:day']);
    expect([read.includes('rules'), read.includes('outbox')]).toEqual([false, true]);
    read.length = 0;
    expect(served('2026-02-09')).toEqual([]);
    expect([read.includes('rules'), read.includes('outbox')]).toEqual([false, false]);
  });

  it('shows somebody outside the Team tab their own customers and tasks', () => {
    const alone = customer({ owner: 'me@firm.cn', nextFollowUp: '2026-02-09' });
    const reply = listOf(as('Me@Firm.cn', tables({ customers: [alone], team: [] })));
    expect(linesOf(reply).map(({ key }) => key)).toEqual(['followUp:C-1:2026-02-09']);
    expect(listOf(as('', tables({ customers: [alone], team: [] }))).sections).toEqual([]);
  });

  it('shows fifty of a section and counts them all, but leaves out nothing of a fixed day', () => {
    const ids = Array.from({ length: 70 }, (_, at) => `C-${at}`);
    const reply = listOf(
      as(
        'li@firm.cn',
        tables({
          customers: ids.map((id) => customer({ id, nextFollowUp: '2026-02-09' })),
          promises: ids.map((id) => promise({ id: `P${id}`, customer: id, due: '2026-02-10' })),
        }),
      ),
    );
    expect(reply.sections.map(({ section, items, all }) => [section, items.length, all])).toEqual([
      ['brokenPromises', 70, 70],
      ['followUps', 50, 70],
    ]);
  });

  it('says who is next and who has no plan when nothing is due', () => {
    const planned = [
      customer({ id: 'C-2', name: 'Zhou Ming', nextFollowUp: '2026-02-12', nextTime: '15:00' }),
      customer({ id: 'C-3', nextFollowUp: '2026-02-12', nextTime: null }),
      customer({ id: 'C-4', nextFollowUp: '2026-02-11', doNotContact: true }),
      customer({ id: 'C-5', nextFollowUp: '2026-02-11', owner: 'other@firm.cn' }),
    ];
    const unplanned = customer({ id: 'C-6', name: 'Lee', nextFollowUp: null, created: '2026-02-09' });
    const team = [member(), member({ email: 'other@firm.cn' })];
    const reply = listOf(as('li@firm.cn', tables({ customers: [...planned, unplanned], team })));
    expect(reply.sections).toEqual([]);
    expect(reply.next).toEqual({ id: 'C-2', name: 'Zhou Ming', tier: 'General', day: '2026-02-12' });
    expect(reply.unplanned).toEqual({ first: [{ id: 'C-6', name: 'Lee', tier: 'General' }], all: 1 });
  });

  it('offers colleagues for an instruction to those who lead, and to nobody else', () => {
    const team = [member(), member({ email: 'boss@firm.cn', name: '', role: 'manager' })];
    expect(listOf(as('li@firm.cn', tables({ team }))).team).toEqual([]);
    expect(listOf(as('boss@firm.cn', tables({ team }))).team).toEqual([{ email: 'li@firm.cn', name: 'Li Ming' }]);
  });

  it('is refused before set-up', () => {
    const ports = as('li@firm.cn', tables());
    const none = Object.assign(Object.create(ports.tables) as typeof ports.tables, { language: () => null });
    expect(todayList({ ...ports, tables: none })).toEqual({ ok: false, error: { code: 'not-set-up' } });
  });
});
