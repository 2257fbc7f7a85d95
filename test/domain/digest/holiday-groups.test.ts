import { describe, expect, it } from '@jest/globals';
import type { DueItem } from '../../../src/domain/due/due-item';
import { morningMail } from '../../../src/domain/digest/digest';
import type { DigestInput } from '../../../src/domain/digest/digest-input';
import type { Language } from '../../../src/domain/language';
import { mailTexts } from '../../../src/text/mail/text';
import { sampleDigest, TODAY } from './sample-digest';

const MID_AUTUMN = { en: 'Mid-Autumn Festival', zh: '中秋节' };

const festival = (at: number, name = MID_AUTUMN, on = '2026-02-17'): DueItem => ({
  key: `holiday:C-${at}:${on}:${name.en}:lead`,
  section: 'occasions',
  rep: 'li@firm.example',
  customer: `C-${at}`,
  source: { tab: 'customers', id: `C-${at}` },
  reason: { kind: 'holiday', on, name },
  daysLate: -7,
  rank: 3,
  fixedDay: true,
});

function inputOf(items: readonly DueItem[], language: Language = 'en'): DigestInput {
  const { customers: _, ...sample } = sampleDigest(language);
  return {
    ...sample,
    due: { items, skipped: [] },
    customers: new Map(
      items.map(({ customer }) => {
        const id = customer ?? '';
        const nothing = { owner: null, tier: null, tierRank: null, last: null, link: null };
        return [id, { id, name: `Name ${id}`, phone: '13800138000', ...nothing }];
      }),
    ),
    says: new Map(items.map(({ key }) => [key, 'I wish you a full moon.'])),
  };
}

const textOf = (input: DigestInput): string => morningMail(input, mailTexts(input.person.language))?.text ?? '';
const times = (text: string, part: string): number => text.split(part).length - 1;

describe('a festival that many customers keep', () => {
  it.each(['en', 'zh'] as const)('is one line of the mail with the first names and the count, in %s', (language) => {
    const text = textOf(
      inputOf(
        Array.from({ length: 14 }, (_, at) => festival(at + 10)),
        language,
      ),
    );
    expect(times(text, MID_AUTUMN[language])).toBe(1);
    expect(text).toContain(language === 'en' ? 'Mid-Autumn Festival: 14 customers' : '中秋节：14位客户');
    const last = language === 'en' ? 'Name C-17 (C-17)' : 'Name C-17（C-17）';
    expect(text).toContain(last.replace(/17/g, '10'));
    expect(text).toContain(last);
    expect(text).not.toContain('C-18');
    expect(text).toContain(language === 'en' ? 'and 6 more' : '另有6位');
    expect(text).not.toContain('138');
  });

  it('counts as shown for each of them', () => {
    const items = Array.from({ length: 14 }, (_, at) => festival(at + 10));
    const mail = morningMail(inputOf(items), mailTexts('en'));
    expect([...(mail?.shown ?? [])].sort()).toEqual(items.map(({ key }) => key).sort());
    expect(mail?.leftOut).toEqual([]);
  });

  it('stands apart from another festival, and from the same one on another day', () => {
    const other = { en: 'Double Ninth Festival', zh: '重阳节' };
    const text = textOf(
      inputOf([festival(10), festival(11), festival(12, other), festival(13, MID_AUTUMN, '2026-02-18')]),
    );
    expect(text).toContain('Mid-Autumn Festival: 2 customers');
    expect(text).toContain('Name C-12');
    expect(text).toContain('Name C-13');
    expect(text).not.toContain('Double Ninth Festival:');
  });

  it('of one customer alone keeps its greeting', () => {
    expect(textOf(inputOf([festival(10)]))).toContain('I wish you a full moon.');
  });
});

describe('a customer who is not to be contacted', () => {
  it('stands in the mail with what is owed, without a phone or words to say', () => {
    const reason = { kind: 'moneyOverdue', amount: 100, oldestDue: '2026-01-31', rows: 1 } as const;
    const item: DueItem = { ...festival(10), section: 'money', reason, key: 'money:C-10:2026-01-31', fixedDay: false };
    const input = { ...inputOf([item]), today: TODAY };
    const own = new Map([...input.customers].map(([id, one]) => [id, { ...one, owner: input.person.email }]));
    expect(textOf({ ...input, customers: own })).toMatch(/13800138000[^]*full moon/);
    const quiet = { ...input, customers: own, due: { items: [{ ...item, mayContact: false as const }], skipped: [] } };
    expect(textOf(quiet)).toContain('Name C-10');
    expect(textOf(quiet)).not.toMatch(/138|full moon/);
  });
});

describe('the caps of a mail', () => {
  it('are those of the settings, a section and in all, and never of a fixed day', () => {
    const task = (at: number, section: DueItem['section']): DueItem => ({
      ...festival(at),
      ...{ key: `task:${section}:${at}`, section, customer: null, fixedDay: false },
      reason: { kind: 'task', text: `do ${section} ${at}`, from: null, due: null },
    });
    const numbers = [1, 2, 3, 4];
    const items = [...numbers.map((at) => task(at, 'tasks')), ...numbers.map((at) => task(at, 'stale')), festival(10)];
    const input = { ...inputOf(items), caps: { itemsPerSection: 3, itemsInAll: 4 } };
    const mail = morningMail(input, mailTexts('en'));
    expect(mail?.shown).toEqual(['task:tasks:1', 'task:tasks:2', 'task:tasks:3', items[8]?.key, 'task:stale:1']);
    expect(mail?.leftOut).toHaveLength(4);
  });
});
