// What people and importers leave in cells, through a whole run: a correct mail to one address, or a skip that is recorded.
// No cell ends a run.
import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import type { TabKey } from '../../../src/domain/catalogue/catalogue';
import { fieldsOf } from '../../../src/domain/catalogue/catalogue';
import type { FieldValues } from '../../../src/domain/table/field-value';
import { hostileText } from '../../domain/digest/hostile';
import { tagsIn } from '../../domain/digest/mail-parts';
import { greetingArchive, REP } from '../greetings/greeting-archive';
import { put } from './due-archive';

const DAY = '2026-09-25';
const TAGS = ['a', 'b', 'bdi', 'body', 'div', 'h1', 'h2', 'head', 'html', 'meta', 'span', 'table', 'td', 'title', 'tr'];
const cell = fc.oneof(hostileText, fc.constantFrom('2026-09-20', '2026-13-45', '12/31', REP, 'C-1', 'TRUE'));
const rows = (fields: readonly string[]): fc.Arbitrary<FieldValues[]> =>
  fc.array(fc.record(Object.fromEntries(fields.map((field) => [field, cell]))), { maxLength: 4 });

const CARD = [
  'name',
  'phone',
  'email',
  'tier',
  'stage',
  'nextFollowUp',
  'needDate',
  'country',
  'language',
  'secondRep',
];
const archives = fc.record({
  customers: rows([...CARD, 'intent', 'doNotContact', 'consent', 'lastContact', 'lastConfirmed', 'kind', 'budget']),
  contacts: rows(['customer', 'when', 'said', 'rep', 'promise', 'promiseDue', 'promiseStatus']),
  tasks: rows(['customer', 'from', 'to', 'text', 'due', 'done']),
  people: rows(['customer', 'name', 'email', 'birthday', 'sex']),
  occasions: rows(['customer', 'person', 'what', 'date', 'leadDays', 'greeting']),
  visits: rows(['customer', 'rep', 'date', 'half', 'salesGoals']),
  receivables: rows(['customer', 'amount', 'paid', 'due']),
  feedback: rows(['customer', 'kind', 'severity', 'status']),
  outbox: rows(['key', 'kind', 'state', 'send', 'to', 'customer', 'rep', 'subject', 'text', 'sendOn']),
  templates: rows(['occasion', 'language', 'kind', 'subject', 'text']),
  holidays: rows(['country', 'date', 'name', 'kind']),
  team: rows(['email', 'name', 'role', 'manager', 'language', 'zone', 'mailHour', 'country', 'awayUntil']),
});

describe('a run over hostile cells', () => {
  it('ends well and sends nothing but proper mails', () => {
    fc.assert(
      fc.property(archives, hostileText, (tables, name) => {
        const archive = greetingArchive([{ name: 'Ana', nextFollowUp: '2026-09-20', country: 'CN' }]);
        for (const [tab, records] of Object.entries(tables)) {
          const known = fieldsOf(tab as TabKey).map(({ key }) => key);
          const own = (at: number) => [...(known.includes('id') ? [['id', `N-${at}`]] : []), ['owner', REP]];
          const numbered = records.map((record, at): FieldValues => ({
            ...Object.fromEntries(own(at).filter(([key = '']) => known.includes(key))),
            ...record,
          }));
          put(archive.ports, tab as TabKey, numbered);
        }
        put(archive.ports, 'tasks', [{ id: 'T-x', to: REP, text: name, due: '2026-09-20' }]);
        const report = archive.hour(`${DAY} 08:05`);
        expect(report.failures).not.toContain('unexpected');
        expect(archive.world.mails.filter(({ to, subject }) => to === REP && subject.includes('25'))).toHaveLength(1);
        for (const { to, subject, html, text } of archive.world.mails) {
          expect(to).toMatch(/^[^\s@,;:<>()[\]"\\]+@[^\s@,;:<>()[\]"\\]+$/);
          expect(subject).not.toMatch(/[\p{Cc}\p{Zl}\p{Zp}\p{Bidi_Control}]/u);
          expect(Array.from(subject).length).toBeLessThanOrEqual(60);
          expect([...tagsIn(html ?? '')].filter((tag) => ![...TAGS, 'p'].includes(tag))).toEqual([]);
          expect(html ?? '').not.toMatch(/<[^>]*\s(?:on\w+|src)=|javascript:/i);
          expect(Buffer.byteLength(html ?? '')).toBeLessThanOrEqual(60 * 1024);
          expect(text.length).toBeLessThan(60 * 1024);
        }
      }),
      { seed: 925, numRuns: 120 },
    );
  });

  it('tells the manager of customers whose owner was deleted, and records that their owner is unknown', () => {
    const archive = greetingArchive([{ name: 'Ana', owner: 'gone@firm.cn', nextFollowUp: '2026-09-24' }]);
    put(archive.ports, 'team', [{ email: 'chen@firm.cn', name: 'Chen', role: 'manager', language: 'en', mailHour: 8 }]);
    archive.hour(`${DAY} 08:05`);
    const told = archive.world.mails.filter(({ text }) => text.includes('Ana'));
    expect(told.map(({ to }) => to)).toEqual(['chen@firm.cn']);
    expect([...archive.world.properties.values()].join()).toContain('unknownOwner');
  });

  it.each(['li', 'a@x.example, b@x.example', 'a@x.example\nBcc: b@x.example'])(
    'records that nobody can be mailed at %j, and mails the others',
    (email) => {
      const archive = greetingArchive([{ owner: email, nextFollowUp: '2026-09-24' }, { nextFollowUp: '2026-09-24' }]);
      put(archive.ports, 'team', [{ email, name: 'Nobody', role: 'rep', language: 'en', mailHour: 8 }]);
      const report = archive.hour(`${DAY} 08:05`);
      expect(report.failures).toContain('badAddress');
      const [row] = archive.outbox('daily').filter(({ state }) => state === 'skipped');
      expect(row).toMatchObject({ key: expect.stringContaining('daily:'), error: expect.stringMatching(/address/) });
      expect(new Set(archive.world.mails.map(({ to }) => to))).toEqual(new Set([REP]));
      expect(archive.world.mails.map(({ text }) => text).join('\n')).not.toMatch(/^bcc:/im);
    },
  );
});
