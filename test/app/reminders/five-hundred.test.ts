// The mail of a rep with five hundred customers: six minutes are enough for it, a fixed day is never left out, and what is
// left out is counted.
import { describe, expect, it } from '@jest/globals';
import type { FieldValues } from '../../../src/domain/table/field-value';
import { readingLength } from '../../../src/domain/digest/line-text';
import { greetingArchive, REP } from '../greetings/greeting-archive';
import { put } from './due-archive';

const TODAY = '2026-06-10';
const ids = (from: number, count: number): readonly string[] =>
  Array.from({ length: count }, (_, at) => `C-${from + at + 1}`);

function mailOfFiveHundred() {
  const cards = Array.from({ length: 500 }, (_, at): FieldValues => {
    const card = { name: `Shop ${at + 1}`, country: null, tier: at % 3 === 0 ? 'Key' : 'General' };
    if (at < 120) return { ...card, nextFollowUp: '2026-06-01' };
    if (at < 240) return { ...card, nextFollowUp: null, lastContact: '2026-01-05' };
    return at < 360 ? { ...card, lastConfirmed: '2025-01-01' } : card;
  });
  const archive = greetingArchive(cards, { itemsPerSection: 8 });
  put(
    archive.ports,
    'contacts',
    ids(360, 4).map((customer, at) => ({
      ...{ id: `L-${at}`, customer, rep: REP, when: '2026-05-01 10:00', said: 'Wants a quote', promise: 'a quote' },
      ...{ promiseDue: TODAY, promiseStatus: 'open' },
    })),
  );
  put(
    archive.ports,
    'receivables',
    ids(410, 60).map((customer, at) => ({ id: `R-${at}`, customer, amount: 100, paid: 0, due: '2026-06-01' })),
  );
  put(
    archive.ports,
    'visits',
    ids(470, 2).map((customer, at) => ({ id: `V-${at}`, customer, rep: REP, date: TODAY, half: 'morning' })),
  );
  put(
    archive.ports,
    'individuals',
    ids(480, 4).map((id) => ({ id, birthday: '1980-06-10', birthdayCalendar: 'solar' })),
  );
  archive.hour(`${TODAY} 08:05`);
  const mail = archive.world.mails.find(({ to, subject }) => to === REP && subject.includes('10 Jun'));
  if (mail === undefined) throw new Error('Cannot look at the mail: there is none');
  return mail;
}

describe('the mail of a rep with five hundred customers', () => {
  const { text, html, subject } = mailOfFiveHundred();
  const names = [...text.matchAll(/^(Shop \d+) {2}/gm)].map(([, name = '']) => name);
  const fixed = new Set([...ids(360, 4), ...ids(470, 2), ...ids(480, 4)].map((id) => id.replace('C-', 'Shop ')));

  it('holds thirty items besides those of a fixed day', () => {
    const others = names.filter((name) => !fixed.has(name));
    expect(others).toHaveLength(30);
  });

  it('holds every item of a fixed day', () => {
    expect(names.filter((name) => fixed.has(name)).sort()).toEqual([...fixed].sort());
  });

  it('says of each section how many there are and how many are left out', () => {
    const told = [...text.matchAll(/^== (\D+) (\d+)(?: \((\d+) shown, (\d+) more in the sheet\))? ==$/gm)].map(
      ([, title, all, shown, more]) => [title, ...[all, shown, more].map((part) => Number(part ?? 0))],
    );
    expect(told).toEqual([
      ['Promises', 4, 0, 0],
      ['Follow up', 120, 8, 112],
      ['No plan', 120, 8, 112],
      ['Birthdays and holidays', 4, 0, 0],
      ['Visits today', 2, 0, 0],
      ['Money due', 60, 8, 52],
      ['To confirm', 120, 6, 114],
    ]);
  });

  it('is read in six minutes and stays a mail of a phone', () => {
    // 238 words a minute: Brysbaert, “How many words do we read per minute?”, 2019.
    expect(readingLength(text.replace(/https:\S+/g, '')) / 238).toBeLessThanOrEqual(6);
    expect(Buffer.byteLength(html ?? '')).toBeLessThanOrEqual(60 * 1024);
    expect(subject.length).toBeLessThan(60);
  });
});
