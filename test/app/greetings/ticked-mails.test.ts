// Ticked greetings and promotions: sent once, on their day, looked at again right before, and never in doubt twice.
import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import type { FieldValues } from '../../../src/domain/table/field-value';
import { hostileText } from '../../domain/digest/hostile';
import { tagsIn } from '../../domain/digest/mail-parts';
import { put } from '../reminders/due-archive';
import type { GreetingArchive } from './greeting-archive';
import { greetingArchive, REP } from './greeting-archive';

const DAY = '2026-09-25';
/** One draft for Mid-Autumn 2026 for each. */
function drafted(cards: readonly FieldValues[] = [{}], settings: FieldValues = {}): GreetingArchive {
  const archive = greetingArchive(
    cards.map((card) => ({ country: 'CN', ...card })),
    settings,
  );
  archive.hour('2026-09-18 08:05');
  return archive;
}
/** National Day is drafted in the days of these tests, too. */
const greetings = (archive: GreetingArchive): readonly FieldValues[] =>
  archive.outbox('greeting').filter(({ key }) => !String(key).includes(':National Day'));
const states = (archive: GreetingArchive): readonly unknown[] => greetings(archive).map(({ state }) => state);

describe('a greeting in the Outbox', () => {
  it('is not sent unless somebody ticked it', () => {
    const archive = drafted();
    archive.hour(`${DAY} 08:05`);
    // Whoever takes a tick back may leave the cell blank.
    archive.tick({ send: null });
    archive.hour(`${DAY} 09:05`);
    expect([archive.sent(), states(archive)]).toEqual([[], ['draft']]);
  });

  it('goes on its day, from the hour of the rep on, in their name, and once', () => {
    const archive = drafted();
    archive.tick();
    for (const moment of ['2026-09-23 20:05', `${DAY} 07:05`]) archive.hour(moment);
    expect([archive.sent(), states(archive)]).toEqual([[], ['draft']]);
    for (const hour of ['08', '09', '10']) archive.hour(`${DAY} ${hour}:05`);
    const [row] = archive.outbox('greeting');
    expect(archive.sent()).toHaveLength(1);
    expect(archive.sent()[0]).toMatchObject({
      ...{ to: 'c1@shop.example', name: 'Li Ming', replyTo: REP, subject: row?.['subject'], text: row?.['text'] },
    });
    expect(row).toMatchObject({ state: 'sent', sentAt: `${DAY} 08:05`, error: null });
  });

  it('goes on a day on which nobody works, at the rep’s hour', () => {
    // Christmas 2027 is a Saturday.
    const archive = greetingArchive([{ country: 'US' }]);
    archive.hour('2027-12-18 08:05');
    archive.tick();
    archive.hour('2027-12-24 08:05');
    expect(archive.sent()).toEqual([]);
    // As the trigger comes, whether it is time or not.
    for (let hour = 9; hour < 60; hour += 1) {
      const time = Date.parse('2027-12-24T00:05:00+08:00') + hour * 3_600_000;
      archive.trigger(time);
    }
    const times = archive.sent().map(({ at }) => new Date(at + 8 * 3_600_000).toISOString().slice(0, 16));
    expect(times).toEqual(['2027-12-25T08:05']);
  });

  it.each([
    ['its tick was taken back', { send: false }, []],
    [
      'its address was edited: the next run sends it there',
      { to: 'right@shop.example' },
      Array.from({ length: 4 }, () => 'right@shop.example'),
    ],
  ])('does not go when, before it was claimed, %s', (_, edit, next) => {
    const archive = drafted(Array.from({ length: 14 }, () => ({})));
    archive.tick();
    let mails = 0;
    archive.world.beforeMail = () => {
      mails += 1;
      if (mails === 2) archive.tick({ send: true, ...edit });
    };
    archive.hour(`${DAY} 08:05`);
    expect(archive.sent()).toHaveLength(10);
    archive.world.beforeMail = () => undefined;
    archive.hour(`${DAY} 09:05`);
    expect(
      archive
        .sent()
        .slice(10)
        .map(({ to }) => to),
    ).toEqual(next);
    const sent = archive.outbox('greeting').filter(({ state }) => state === 'sent');
    expect(sent.map(({ to }) => to)).toEqual(archive.sent().map(({ to }) => to));
  });

  it('is skipped when somebody cleared its day: nobody knows how late it would be', () => {
    const archive = drafted();
    archive.tick({ sendOn: null });
    archive.hour('2026-11-20 08:05');
    expect(archive.sent()).toEqual([]);
    expect(archive.outbox('greeting')[0]).toMatchObject({ state: 'skipped', error: 'No day to send it on.' });
  });

  it('goes once though somebody pasted another state over it and ticked it anew', () => {
    const archive = drafted();
    archive.tick();
    archive.hour(`${DAY} 08:05`);
    const id = String(archive.outbox('greeting')[0]?.['id']);
    for (const state of ['draft', 'waiting']) {
      archive.ports.tables.write([{ tab: 'outbox', id, changes: { state, send: true } }]);
      archive.hour(`${DAY} 09:05`);
      archive.hour(`${DAY} 10:05`);
    }
    archive.ports.tables.write([{ tab: 'outbox', id, changes: { state: 'draft', send: true, sentAt: null } }]);
    archive.hour(`${DAY} 11:05`);
    expect(archive.sent()).toHaveLength(1);
  });

  it('goes once though its row was copied, and though its state was typed over', () => {
    const archive = drafted();
    archive.tick();
    const [row] = archive.outbox('greeting');
    put(archive.ports, 'outbox', [{ ...row, id: 'X-copy' }]);
    archive.hour(`${DAY} 08:05`);
    archive.hour(`${DAY} 09:05`);
    expect(archive.sent()).toHaveLength(1);
    archive.ports.tables.write([{ tab: 'outbox', id: 'X-copy', changes: { state: 'draft', sendOn: DAY } }]);
    archive.hour(`${DAY} 10:05`);
    expect(archive.sent()).toHaveLength(1);
  });

  it('that nobody can tell about is shown as to be checked, and is never sent again', () => {
    const archive = drafted();
    archive.tick();
    archive.world.beforeMail = () => {
      throw new Error('Service invoked too many times');
    };
    archive.hour(`${DAY} 08:05`);
    archive.world.beforeMail = () => undefined;
    for (const hour of ['09', '10', '11']) archive.hour(`${DAY} ${hour}:05`);
    expect([archive.sent(), states(archive)]).toEqual([[], ['check']]);
  });

  it('says what the rep wrote into the row', () => {
    const archive = drafted();
    archive.tick({ subject: 'Hello', text: 'Dear Ana,\n\nsee you at <b>nine</b>.\nLi' });
    archive.hour(`${DAY} 08:05`);
    expect(archive.sent()[0]).toMatchObject({ subject: 'Hello', text: 'Dear Ana,\nsee you at <b>nine</b>.\nLi' });
    expect(archive.sent()[0]?.html).toContain('see you at &lt;b&gt;nine&lt;/b&gt;.');
  });

  it('goes to the address that somebody typed into its row', () => {
    const archive = drafted([{}, {}]);
    archive.tick({ to: ' ana+new@other.example ' }, 'C-1');
    archive.tick({}, 'C-2');
    archive.hour(`${DAY} 08:05`);
    expect(archive.sent().map(({ to }) => to)).toEqual(['ana+new@other.example', 'c2@shop.example']);
  });

  it('whose subject somebody broke into lines brings no header', () => {
    const archive = drafted();
    archive.tick({ subject: 'Hello\r\nBcc: all@firm.example\u2028X-Spam: no' });
    archive.hour(`${DAY} 08:05`);
    expect(archive.sent().map(({ subject }) => subject)).toEqual(['Hello Bcc: all@firm.example X-Spam: no']);
  });

  it('goes at most a day late', () => {
    const [late, tooLate] = [drafted(), drafted()];
    for (const archive of [late, tooLate]) archive.tick();
    late.hour('2026-09-26 08:05');
    tooLate.hour('2026-09-27 08:05');
    expect([late.sent().length, states(late)]).toEqual([1, ['sent']]);
    expect([tooLate.sent().length, states(tooLate)]).toEqual([0, ['skipped']]);
    expect(tooLate.outbox('greeting')[0]?.['error']).toBe('The day is over.');
  });

  it.each<[string, (archive: GreetingArchive) => void, RegExp]>([
    ['is not to be contacted any more', ({ ports }) => change(ports, { doNotContact: true }), /not to be contacted/],
    ['was lost', ({ ports }) => change(ports, { stage: 'lost' }), /lost or marked/],
    ['was erased', ({ ports }) => change(ports, { name: null }), /was erased/],
    [
      'was spoken with too often',
      ({ ports }) => {
        for (const day of ['23', '24'])
          put(ports, 'contacts', [{ id: `L-${day}`, customer: 'C-1', when: `2026-09-${day} 10:00` }]);
      },
      /Too many contacts/,
    ],
    [
      'complained seriously',
      ({ ports }) => put(ports, 'feedback', [{ id: 'F-1', customer: 'C-1', severity: 'high', text: 'Broken' }]),
      /complaint/,
    ],
    [
      'has not consented, which Settings require now',
      ({ ports }) => put(ports, 'settings', [{ key: 'greetingConsent', name: 'Consent', value: 'yes' }]),
      /consent/,
    ],
    ['has no card any more', ({ ports }) => void ports.tables.records('customers').splice(0), /No such customer/],
    ['is carried by nobody of the team', (archive) => archive.tick({ rep: 'gone@firm.cn' }), /not in the Team/],
    ['got a second address', (archive) => archive.tick({ to: 'a@x.example, b@x.example' }), /address/],
    ['lost their address', (archive) => archive.tick({ to: null }), /address/],
    ['has an empty text', (archive) => archive.tick({ text: ' \n ' }), /empty/],
    ['has a text of too many lines', (archive) => archive.tick({ text: 'a line\n'.repeat(1000) }), /longer/],
    ['has a text that was meant for something else', (archive) => archive.tick({ text: 'x'.repeat(50_000) }), /longer/],
  ])('is skipped with the reason when the customer %s since the draft', (_, happens, why) => {
    const archive = drafted();
    archive.tick();
    happens(archive);
    archive.hour(`${DAY} 08:05`);
    archive.hour(`${DAY} 09:05`);
    expect(archive.sent()).toEqual([]);
    expect(archive.outbox('greeting')[0]).toMatchObject({ state: 'skipped', error: expect.stringMatching(why) });
  });

  it('counts under the cap what is sent in the same run', () => {
    const archive = greetingArchive([{ country: 'CN' }], { capContacts: 1, capDays: 7 });
    put(archive.ports, 'individuals', [{ id: 'C-1', birthday: '1990-09-25', birthdayCalendar: 'solar' }]);
    archive.hour('2026-09-18 08:05');
    archive.hour('2026-09-22 08:05');
    expect(archive.outbox('greeting')).toHaveLength(2);
    archive.tick();
    archive.hour(`${DAY} 08:05`);
    expect([...states(archive)].sort()).toEqual(['sent', 'skipped']);
  });

  it('is left for the next run where the quota is used up', () => {
    const archive = drafted([{}, {}, {}]);
    archive.tick();
    // One of them is the rep's own mail.
    archive.world.quota = 2;
    archive.hour(`${DAY} 08:05`);
    expect([archive.sent().length, states(archive)]).toEqual([1, ['sent', 'draft', 'draft']]);
    archive.world.quota = 100;
    archive.hour(`${DAY} 09:05`);
    expect(archive.sent().map(({ to }) => to)).toEqual(['c1@shop.example', 'c2@shop.example', 'c3@shop.example']);
  });
});

describe('hostile rows', () => {
  it('give a correct mail to one address or a recorded skip, whatever stands in them', () => {
    const row = fc.record({ name: hostileText, subject: hostileText, text: hostileText, to: hostileText });
    const address = fc.constantFrom('a@x.example', 'a@x.example,b@x.example', 'a@x.example\nBcc: b@x.example');
    fc.assert(
      fc.property(row, fc.option(address), hostileText, (typed, to, rep) => {
        const archive = drafted([{ name: typed.name === '' ? 'Ana' : typed.name }]);
        archive.ports.tables.records('team').forEach(({ values }) => (values['name'] = rep));
        const made = archive.outbox('greeting').length;
        archive.tick({ subject: typed.subject, text: typed.text, to: to ?? typed.to });
        const report = archive.hour(`${DAY} 08:05`);
        expect(report.failures.filter((code) => code === 'unexpected')).toEqual([]);
        const [sent, ...more] = archive.sent();
        expect(more).toEqual([]);
        expect(states(archive)).toEqual(made === 0 ? [] : [sent === undefined ? 'skipped' : 'sent']);
        if (sent === undefined) return;
        expect(sent.to).toBe('a@x.example');
        for (const header of [sent.subject, sent.name ?? '']) {
          expect(header).not.toMatch(/[\p{Cc}\p{Zl}\p{Zp}\p{Bidi_Control}]/u);
        }
        expect(sent.subject.length).toBeLessThanOrEqual(60);
        expect(sent.name ?? '').not.toMatch(/[<>",;:@]/);
        expect([...tagsIn(sent.html ?? '')].sort()).toEqual(['body', 'div', 'head', 'html', 'meta', 'p']);
        expect(sent.html ?? '').not.toMatch(/<[^>]*\s(?:on\w+|src|href)=/i);
      }),
      { seed: 25, numRuns: 150 },
    );
  });

  it('written with merge fields bring no header, tag or field of their own', () => {
    const name = 'Ana\r\nBcc: all@firm.example {rep} <img src=x onerror=alert(1)>';
    const archive = drafted([{ name }]);
    const [row] = archive.outbox('greeting');
    expect(String(row?.['text']).split('\n')).toHaveLength(3);
    expect(row?.['text']).toContain('{rep}');
    archive.tick();
    archive.hour(`${DAY} 08:05`);
    expect(archive.sent()[0]?.html).not.toContain('<img');
  });
});

function change(ports: GreetingArchive['ports'], changes: FieldValues): void {
  ports.tables.write([{ tab: 'customers', id: 'C-1', changes }]);
}
