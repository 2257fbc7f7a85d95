// Drafts of greetings: for whom and for what, once, each in words of its own, and never against what the card says.
import { describe, expect, it } from '@jest/globals';
import { put } from '../reminders/due-archive';
import { draftGreetings } from '../../../src/app/greetings/draft-greetings';
import { readDue } from '../../../src/app/reminders/read-due';
import { combinations } from '../../../src/domain/digest/greeting';
import { defaultTemplates } from '../../../src/domain/digest/default-templates';
import type { FieldValues } from '../../../src/domain/table/field-value';
import { greetingArchive, REP } from './greeting-archive';

const keysOf = (rows: readonly FieldValues[]): readonly unknown[] => rows.map(({ key }) => key);
/** Without who it goes to and who it is from. */
const bodyOf = ({ text }: FieldValues): string => String(text).split('\n').slice(1, -1).join('\n');
const chinese = { country: 'CN', language: 'zh' };

describe('a greeting', () => {
  it('is drafted for a festival inside its lead time, unticked, with all that the ledger needs', () => {
    const archive = greetingArchive([{ name: '王芳', ...chinese }]);
    // Mid-Autumn 2026 is 25 September, told seven days ahead.
    archive.hour('2026-09-18 08:05');
    expect(archive.outbox('greeting')).toEqual([
      expect.objectContaining({
        ...{ state: 'draft', send: false, to: 'c1@shop.example', customer: 'C-1', rep: REP, sendOn: '2026-09-25' },
        ...{ key: 'greeting:C-1:Mid-Autumn Festival:2026', subject: '中秋问候', error: null },
      }),
    ]);
    expect(archive.outbox('greeting')[0]?.['text']).toMatch(/^尊敬的王芳：\n.+\nLi Ming Northwind$/);
    expect(archive.sent()).toEqual([]);
  });

  it('is drafted at the next run, where no run came on the day of its lead', () => {
    const archive = greetingArchive([chinese]);
    // Seven days before Mid-Autumn is the 18th, a Friday.
    archive.hour('2026-09-21 08:05');
    expect(keysOf(archive.outbox('greeting'))).toEqual(['greeting:C-1:Mid-Autumn Festival:2026']);
  });

  it('reads in the morning mail as in the Outbox, signed with the firm, drafted before or after', () => {
    const born = { ...chinese, country: null, name: '王芳' };
    for (const hours of [['2026-05-06 07:05', '2026-05-06 08:05'], ['2026-05-06 08:05']]) {
      const archive = greetingArchive([born, born]);
      const occasion = { customer: 'C-1', what: '厂庆', date: '2016-05-06', leadDays: 0 };
      put(archive.ports, 'occasions', [
        { id: 'D-1', ...occasion },
        { id: 'D-2', ...occasion, customer: 'C-2', greeting: '祝贵店生意兴隆。' },
      ]);
      for (const hour of hours) archive.hour(hour);
      const [mail] = archive.world.mails.filter(({ to, subject }) => to === REP && subject.includes('6 May'));
      const drafts = archive.outbox('greeting').map(({ text }) => String(text).replace(/\s+/g, ''));
      expect(drafts).toHaveLength(2);
      for (const draft of drafts) {
        expect(draft).toMatch(/LiMingNorthwind$/);
        expect(mail?.text.replace(/\s+/g, '')).toContain(draft);
      }
    }
  });

  it('is drafted once, however often hours are run and people ask', () => {
    const archive = greetingArchive([chinese, { ...chinese, kind: 'organisation' }]);
    for (const moment of ['2026-09-18 08:05', '2026-09-18 09:05', '2026-09-19 08:05', '2026-09-25 08:05']) {
      archive.hour(moment);
      archive.world.properties.clear();
    }
    expect(keysOf(archive.outbox('greeting'))).toEqual([
      'greeting:C-1:Mid-Autumn Festival:2026',
      'greeting:C-2:Mid-Autumn Festival:2026',
      'greeting:C-1:National Day:2026',
      'greeting:C-2:National Day:2026',
    ]);
  });

  it('that another run drafts at the same time is left out', () => {
    const archive = greetingArchive([chinese, chinese]);
    const { round } = archive.ports;
    const stretch: typeof round.stretch = (work) => {
      const taken = { id: 'X-other', key: 'greeting:C-1:Mid-Autumn Festival:2026', kind: 'greeting', state: 'draft' };
      put(archive.ports, 'outbox', [taken]);
      Object.assign(archive.ports, { round });
      return round.stretch(work);
    };
    archive.at('2026-09-18 08:05');
    const reading = readDue(archive.ports);
    Object.assign(archive.ports, { round: { ...round, stretch } });
    expect(draftGreetings(archive.ports, reading, '2026-09-18')?.drafted).toBe(1);
    expect(archive.outbox().map(({ id, key }) => [id === 'X-other', key])).toEqual([
      [true, 'greeting:C-1:Mid-Autumn Festival:2026'],
      [false, 'greeting:C-2:Mid-Autumn Festival:2026'],
    ]);
  });

  it('is drafted anew in another year', () => {
    const archive = greetingArchive([chinese]);
    archive.hour('2026-09-18 08:05');
    archive.hour('2027-09-08 08:05');
    expect(keysOf(archive.outbox('greeting'))).toEqual([
      'greeting:C-1:Mid-Autumn Festival:2026',
      'greeting:C-1:Mid-Autumn Festival:2027',
    ]);
  });

  it('of a birthday goes to the person whose it is: the customer, or a key person at their own address', () => {
    const archive = greetingArchive([{}, { kind: 'organisation', name: 'Lee & Co' }]);
    put(archive.ports, 'individuals', [
      { id: 'C-1', birthday: '1990-06-13', birthdayCalendar: 'solar', sex: 'female' },
    ]);
    put(archive.ports, 'people', [
      { id: 'P-1', customer: 'C-2', name: 'Ana Lee', email: 'ana@lee.example', birthday: '1980-06-12' },
      { id: 'P-2', customer: 'C-2', name: 'Bo Lee', email: null, birthday: '1981-06-12' },
    ]);
    archive.hour('2026-06-09 08:05');
    archive.hour('2026-06-10 08:05');
    const told = archive.outbox('greeting').map(({ key, to, text }) => [key, to, String(text).split('\n')[0]]);
    expect(told.sort()).toEqual([
      ['greeting:C-1:birthday:2026', 'c1@shop.example', 'Dear Customer 1,'],
      ['greeting:C-2:birthday-P-1:2026', 'ana@lee.example', 'Dear Ana Lee,'],
      // Nobody's birthday is wished to the firm's address: a text to copy.
      ['greeting:C-2:birthday-P-2:2026', null, 'Dear Bo Lee,'],
    ]);
    expect(archive.outbox('greeting').find(({ to }) => to === null)?.['error']).toMatch(/copy/);
  });

  it('of an occasion of the customer says the words that the team wrote for it', () => {
    const archive = greetingArchive([{}]);
    const greeting = 'Ten years of {your} shop | what a feat!';
    put(archive.ports, 'occasions', [
      { id: 'D-1', customer: 'C-1', what: 'Opening day', date: '2016-05-06', leadDays: 1, greeting },
      { id: 'D-2', customer: 'C-1', what: 'No words for it', date: '2016-05-06', leadDays: 1 },
    ]);
    archive.hour('2026-05-05 08:05');
    expect(keysOf(archive.outbox('greeting'))).toEqual(['greeting:C-1:D-1:2026']);
    expect(archive.outbox('greeting')[0]?.['subject']).toBe('Opening day');
    expect(archive.outbox('greeting')[0]?.['text']).toContain('Ten years of your shop what a feat!');
  });

  it('is never drafted for a day of mourning, and for Dragon Boat wishes 安康', () => {
    const archive = greetingArchive([chinese]);
    const text = '{salutation}\n节日快乐！';
    put(archive.ports, 'templates', [{ id: 'E-q', occasion: '清明节', language: 'zh', text }]);
    const mourned = { id: 'D-1', customer: 'C-1', what: '中元节', date: '08-27', calendar: 'solar', greeting: '快乐' };
    put(archive.ports, 'occasions', [{ ...mourned, leadDays: 1 }]);
    // Qingming 5 April, Dragon Boat 19 June 2026.
    for (const day of ['2026-03-29', '2026-04-03', '2026-06-12', '2026-08-26', '2026-08-27'])
      archive.hour(`${day} 08:05`);
    const [boat, ...others] = archive.outbox('greeting');
    expect(others).toEqual([]);
    expect(boat?.['key']).toBe('greeting:C-1:Dragon Boat Festival:2026');
    expect(boat?.['text']).toContain('安康');
    expect(boat?.['text']).not.toContain('快乐');
  });

  it.each<[string, FieldValues, FieldValues?]>([
    ['do-not-contact', { doNotContact: true }],
    ['lost', { stage: 'lost' }],
    ['invalid', { valid: 'invalid' }],
    ['erased', { name: null }],
    ['without the consent that Settings require', { consent: false }, { greetingConsent: 'yes' }],
    ['without a word of consent that Settings require', {}, { greetingConsent: '是' }],
  ])('is never drafted for a customer who is %s', (_, card, settings = {}) => {
    const archive = greetingArchive(
      [
        { ...chinese, ...card },
        { ...chinese, consent: true },
      ],
      settings,
    );
    archive.hour('2026-09-18 08:05');
    expect(archive.outbox('greeting').map(({ customer }) => customer)).toEqual(['C-2']);
  });

  it('needs no consent where Settings say so', () => {
    const archive = greetingArchive([chinese], { greetingConsent: 'no' });
    archive.hour('2026-09-18 08:05');
    expect(archive.outbox('greeting')).toHaveLength(1);
  });

  it('waits for nothing but a serious complaint that is open', () => {
    const archive = greetingArchive([chinese, chinese, chinese, chinese]);
    put(archive.ports, 'feedback', [
      { id: 'F-1', customer: 'C-1', kind: 'complaint', severity: 'high', status: 'inProgress' },
      { id: 'F-2', customer: 'C-2', kind: 'complaint', severity: 'low', status: 'new' },
      { id: 'F-3', customer: 'C-3', kind: 'complaint', severity: 'high', status: 'resolved' },
      { id: 'F-4', customer: 'C-4', kind: 'praise', severity: 'high', status: 'new' },
    ]);
    archive.hour('2026-09-18 08:05');
    expect(archive.outbox('greeting').map(({ customer }) => customer)).toEqual(['C-2', 'C-3', 'C-4']);
  });

  it('is not drafted where contacts of the days before it fill the cap', () => {
    const archive = greetingArchive([chinese, chinese], { capContacts: 1, capDays: 10 });
    put(archive.ports, 'contacts', [
      { id: 'L-1', customer: 'C-1', when: '2026-09-17 10:00' },
      { id: 'L-2', customer: 'C-2', when: '2026-09-15 10:00' },
    ]);
    archive.hour('2026-09-18 08:05');
    expect(archive.outbox('greeting').map(({ customer }) => customer)).toEqual(['C-2']);
  });
});

describe('the texts of one rep in a year', () => {
  it('differ between 300 customers, over runs, occasions, kinds and languages', () => {
    const cards = Array.from({ length: 300 }, (_, at) => ({
      ...(at % 2 === 0 ? chinese : { country: 'CN', language: 'zh' }),
      kind: at % 3 === 0 ? 'organisation' : 'individual',
    }));
    const archive = greetingArchive(cards);
    // Spring Festival 17 February, Dragon Boat 19 June, Mid-Autumn 25 September 2026.
    for (const day of ['2026-02-10', '2026-06-12', '2026-09-18']) archive.hour(`${day} 08:05`);
    const greetings = archive.outbox('greeting');
    expect(greetings.length).toBeGreaterThanOrEqual(900);
    expect(new Set(greetings.map(bodyOf)).size).toBe(greetings.length);
    expect(new Set(greetings.map(({ id }) => id)).size).toBe(greetings.length);
  });

  it('go on where they stopped when customers are added later in the year', () => {
    const archive = greetingArchive([{}]);
    put(archive.ports, 'templates', [{ id: 'E-x', occasion: 'Name day', language: 'en', text: '{one|two|three}' }]);
    const day = (at: number): FieldValues => ({
      ...{ id: `D-${at}`, customer: 'C-1', what: 'Name day', date: '2020-05-06', leadDays: at },
    });
    put(archive.ports, 'occasions', [day(1), day(2), day(3), day(4)]);
    for (const date of ['2026-05-02', '2026-05-03', '2026-05-04', '2026-05-05']) archive.hour(`${date} 08:05`);
    // The fourth finds no text that nobody has: there is no draft, and nobody gets another's words.
    const said = archive.outbox('greeting').map(({ text }) => text);
    expect([...said].sort()).toEqual(['one', 'three', 'two']);
    archive.at('2026-05-05 09:00');
    put(archive.ports, 'templates', [{ id: 'E-y', occasion: 'name day ', language: 'en', text: 'four' }]);
    archive.hour('2026-05-06 08:05');
    expect(archive.outbox('greeting').map(({ text }) => text)).toContain('four');
  });

  it('are more than 500 for each occasion, language and kind that an archive starts with', () => {
    const counts = defaultTemplates('en').map(({ text }) => combinations(String(text)));
    expect(Math.min(...counts)).toBe(525);
  });
});
