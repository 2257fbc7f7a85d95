// How the morning mail reads: nothing told twice, nothing counted that is not there, no word that does not fit.
import { describe, expect, it } from '@jest/globals';
import { morningMail } from '../../../src/domain/digest/digest';
import type { DigestInput, ShownCustomer } from '../../../src/domain/digest/digest-input';
import { oneLine } from '../../../src/domain/digest/line-text';
import { isRefusal } from '../../../src/domain/digest/refusal';
import { tierWord } from '../../../src/domain/digest/reason-words';
import { saysOf } from '../../../src/domain/digest/says-of';
import { defaultHints } from '../../../src/domain/archive-value/default-lists';
import type { DueItem, Reason } from '../../../src/domain/due/due-item';
import type { Language } from '../../../src/domain/language';
import { mailTexts } from '../../../src/text/mail/text';
import { customer as dueCustomer } from '../due/due-samples';
import { member, sampleDigest, TODAY } from './sample-digest';

const REP = 'li@firm.example';
const item = (key: string, reason: Reason, part: Partial<DueItem> = {}): DueItem => ({
  ...{ key, section: 'followUps', rep: REP, customer: 'C-1', source: { tab: 'customers', id: 'C-1' }, reason },
  ...{ daysLate: 0, rank: 1, fixedDay: false, ...part },
});
const followUp: Reason = { kind: 'followUp', due: TODAY, time: '15:00' };
const broken: Reason = { kind: 'promiseBroken', promise: 'a quote', due: '2026-02-09' };
const promised: Reason = { kind: 'promiseDue', promise: 'a sample', due: TODAY };

function mailOf(items: readonly DueItem[], part: Partial<ShownCustomer> = {}, language: Language = 'en', more = {}) {
  const shown: ShownCustomer = {
    ...{ id: 'C-1', name: 'Wang Fang', owner: REP, tier: 'Key', tierRank: 0, phone: null, link: null },
    ...{ last: { on: '2026-02-07', words: 'wait for the budget' }, ...part },
  };
  const input: DigestInput = {
    ...sampleDigest(language),
    ...{ person: member(language), due: { items, skipped: [] }, customers: new Map([['C-1', shown]]), says: new Map() },
    ...more,
  };
  const mail = morningMail(input, mailTexts(language));
  if (mail === null) throw new Error('Cannot look at the mail: there is none');
  return mail;
}

describe('the morning mail', () => {
  it('says the last words of a customer once, however much is due', () => {
    const { text } = mailOf([
      item('a', followUp),
      item('b', { kind: 'aliveLow', alive: 0.2 }, { section: 'dropping' }),
    ]);
    expect(text.match(/wait for the budget/g)).toHaveLength(1);
    expect(text.match(/Wang Fang/g)).toHaveLength(2);
  });

  it('gives the day of the last contact once, where nobody planned the next', () => {
    const noPlan = item('a', { kind: 'noPlan', since: '2026-02-07' }, { section: 'noPlan' });
    expect(mailOf([noPlan]).text).toContain('No next date. Last, 7 Feb: wait for the budget.');
    expect(mailOf([noPlan], { last: null }).text).toContain('No next date; last contact Sat 7 Feb.');
  });

  it('puts no stop behind an ellipsis or a question, and the Chinese one behind Chinese words', () => {
    const words = 'asks whether the second delivery could come a week sooner than the one that was agreed upon';
    const { text } = mailOf([item('a', followUp)], { last: { on: null, words } });
    expect(text.replace(/\s+/g, ' ')).toContain('the one that was…');
    expect(text).not.toMatch(/…[.。]/);
    expect(mailOf([item('a', followUp)], { last: { on: null, words: '要请示老板' } }).text).toContain('要请示老板。\n');
    expect(mailOf([item('a', followUp)], { last: { on: null, words: 'When?' } }).text).toContain('When?\n');
  });

  it('cuts at a word, and inside one only where none ends near', () => {
    expect(oneLine('the second delivery could come', 18)).toBe('the second…');
    expect(oneLine('a'.repeat(30), 10)).toBe(`${'a'.repeat(9)}…`);
    expect(oneLine('等预算批下来以后再定这件事', 8)).toBe('等预算批下来以…');
  });

  it('names a section without a shown item in one line at the end', () => {
    const { text, html } = mailOf(
      [item('a', followUp), item('b', { kind: 'stale', lastConfirmed: null }, { section: 'stale' })],
      {},
      'en',
      { caps: { itemsPerSection: 5, itemsInAll: 1 } },
    );
    expect(text).not.toMatch(/0 shown|== To confirm/);
    expect(text).toContain('\nNot listed today: To confirm 1. All stand in Today in the sidebar.\n');
    expect(html).toContain('Not listed today: To confirm 1.');
  });

  it('counts promises in its subject as over the section', () => {
    const part = { section: 'brokenPromises' } as const;
    const { subject, text } = mailOf([item('a', broken, part), item('b', promised, part), item('c', broken, part)]);
    expect(subject).toBe('Tue 10 Feb: 3 promises (2 broken)');
    expect(text).toContain('== Promises 3 ==');
  });

  it('shows tiers that set-up named in the language of the reader, a team’s own as they are', () => {
    expect(mailOf([item('a', followUp)], {}, 'zh').text).toContain('[重点]');
    expect(tierWord('次要', 'en')).toBe('Minor');
    expect(tierWord('Platinum', 'zh')).toBe('Platinum');
  });

  it('says of a task who gave it, unless the reader did', () => {
    const task = (from: string): DueItem => item('a', { kind: 'task', text: 'call back', from, due: TODAY });
    const names = new Map([
      [REP, 'Li Ming'],
      ['chen@firm.example', 'Chen Hao'],
    ]);
    expect(mailOf([task('chen@firm.example')], {}, 'en', { names }).text).toContain('call back (from Chen Hao).');
    expect(mailOf([task(REP)], {}, 'en', { names }).text).toContain('\ncall back.');
  });

  it('has Chinese brackets in Chinese, and tells an English reader no Chinese day', () => {
    const born: Reason = {
      ...{ kind: 'birthday', on: TODAY, what: null, person: null, lunar: '农历腊月廿四', greeting: null },
    };
    const birthday = [item('a', born, { section: 'occasions' })];
    expect(mailOf(birthday, {}, 'zh').text).toContain('Wang Fang生日（农历腊月廿四）');
    expect(mailOf(birthday).text).toContain('Birthday of Wang Fang (lunar calendar).');
  });
});

describe('a suggested opener', () => {
  const said = (items: readonly DueItem[], words = ''): readonly string[] => [
    ...saysOf(items, 'en', {
      hints: [{ talkKind: 'hesitant', businessModel: null, language: 'en', openers: ['What is missing?'] }],
      customers: new Map([['C-1', dueCustomer({ id: 'C-1', language: 'en' })]]),
      talkOf: () => ({ talkKind: 'hesitant', businessModel: null, sex: null }),
      lastWords: () => words,
      greetings: new Map(),
    }).keys(),
  ];

  it('is given once for a customer, and worded as a suggestion', () => {
    expect(said([item('a', followUp), item('b', { kind: 'visit', half: null, goals: [] })])).toEqual(['a']);
    expect(mailOf([item('a', followUp)], {}, 'en', { says: new Map([['a', 'What is missing?']]) }).text).toContain(
      'You could open with: “What is missing?”',
    );
  });

  it.each([broken, promised, { kind: 'task', text: 'call back', from: null, due: null }] as const)(
    'is none where there is something of its own to say: $kind',
    (reason) => {
      expect(said([item('a', followUp), item('b', reason)])).toEqual([]);
    },
  );

  it.each(['No interest at all.', 'We don’t need more.', '现在不考虑，过完节再打', '没兴趣', '本季度预算冻结'])(
    'is none after a refusal: %s',
    (words) => {
      expect(isRefusal(words)).toBe(true);
      expect(said([item('a', followUp)], words)).toEqual([]);
    },
  );

  it.each(['wait for the budget', 'Took two cases.', '想先看样品'])('is not kept back after: %s', (words) => {
    expect(said([item('a', followUp)], words)).toEqual(['a']);
  });
});

describe('the default openers', () => {
  const rows = defaultHints();
  const openers = rows.flatMap(({ opener1, opener2, opener3 }) => [opener1, opener2, opener3].map(String));

  it('ask and assert nothing that may be wrong of a customer', () => {
    expect(openers.filter((opener) => !/[?？]$/.test(opener))).toEqual([]);
  });

  it('are each distinct, as are the answers to objections', () => {
    const answers = rows.flatMap(({ answer1, answer2 }) => [answer1, answer2].map(String));
    const wordsOf = (text: string): ReadonlySet<string> =>
      new Set(text.toLowerCase().match(/\p{Script=Han}|[a-z’]+/gu) ?? []);
    const alike = (one: string, other: string): boolean => {
      const [a, b] = [wordsOf(one), wordsOf(other)];
      const both = [...a].filter((word) => b.has(word)).length;
      return both / (a.size + b.size - both) > 0.6;
    };
    for (const texts of [openers, answers]) {
      const pairs = texts.flatMap((one, at) =>
        texts.slice(at + 1).flatMap((other) => (alike(one, other) ? [[one, other]] : [])),
      );
      expect(pairs).toEqual([]);
    }
  });
});
