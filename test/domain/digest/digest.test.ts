// The morning mail: its limits, its two forms, what it hides and what it never loses.
import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import type { DueItem, Section } from '../../../src/domain/due/due-item';
import { SECTIONS } from '../../../src/domain/due/due-item';
import { DEFAULT_DUE_SETTINGS } from '../../../src/domain/due/settings';
import { morningMail } from '../../../src/domain/digest/digest';
import type { DigestInput, ShownCustomer } from '../../../src/domain/digest/digest-input';
import { mailTexts } from '../../../src/text/mail/text';
import type { Language } from '../../../src/domain/language';
import { hostileText } from './hostile';
import { seenInHtml, seenInText, tagsIn } from './mail-parts';
import { member, sampleDigest, TODAY } from './sample-digest';

const LANGUAGES: readonly Language[] = ['en', 'zh'];
const mailOf = (input: DigestInput) => {
  const mail = morningMail(input, mailTexts(input.person.language));
  if (mail === null) throw new Error('Cannot look at the mail: there is none');
  return mail;
};
const seed = { seed: 20260210, numRuns: 60 };

const followUp = (at: number, part: Partial<DueItem> = {}): DueItem => ({
  key: `followUp:${at}`,
  section: 'followUps',
  rep: 'li@firm.example',
  customer: 'C-1',
  source: { tab: 'customers', id: 'C-1' },
  reason: { kind: 'followUp', due: TODAY, time: null },
  daysLate: 0,
  rank: 1000 - at,
  fixedDay: false,
  ...part,
});
const customer = (part: Partial<ShownCustomer> = {}): ShownCustomer => ({
  id: 'C-1',
  name: 'Wang Fang',
  owner: 'li@firm.example',
  tier: 'Key',
  tierRank: 0,
  phone: '13800138000',
  last: { on: '2026-02-07', words: 'wait for the budget' },
  link: 'https://docs.google.com/spreadsheets/d/1/edit#gid=0&range=A2',
  ...part,
});
const inputOf = (
  items: readonly DueItem[],
  shown: ShownCustomer = customer(),
  language: Language = 'en',
): DigestInput => ({
  today: TODAY,
  person: member(language),
  due: { items, skipped: [] },
  caps: DEFAULT_DUE_SETTINGS,
  customers: new Map([['C-1', shown]]),
  names: new Map(),
  links: new Map(),
  says: new Map(),
  inDoubt: new Set(),
  sheetLink: null,
});
const many = (count: number, part: (at: number) => Partial<DueItem>): readonly DueItem[] =>
  Array.from({ length: count }, (_, at) => followUp(at, part(at)));

describe('the morning mail of the sample rep', () => {
  it.each(LANGUAGES)('says the same in both forms, in the same order (%s)', (language) => {
    const mail = mailOf(sampleDigest(language));
    const { open } = mailTexts(language);
    expect(seenInText(mail.text, open)).toEqual(seenInHtml(mail.html, open));
    expect(seenInText(mail.text, open).links).toHaveLength(mail.shown.length + 1);
  });

  it('asks its reader to step in, and says why where a rule counts no days', () => {
    const saysOf = (language: Language, days: number): string => {
      const reason = { kind: 'escalation', rule: 'RU-1', role: 'manager', days } as const;
      const item = followUp(1, { key: 'escalation:1', section: 'escalations', reason });
      return mailOf({ ...sampleDigest(language), due: { items: [item], skipped: [] } }).text;
    };
    expect(saysOf('en', 1)).toContain('You are to step in: 1 day without progress');
    expect(saysOf('zh', 14)).toContain('请您介入：已14天无进展');
    expect(saysOf('en', 0)).toContain('You are to step in: a rule of the team says so');
    expect(saysOf('zh', 0)).not.toContain('0天');
  });

  it('opens with counts that name nobody', () => {
    expect(mailOf(sampleDigest('en')).subject).toBe('Tue 10 Feb: 2 broken promises, 2 tasks');
    expect(mailOf(sampleDigest('zh')).subject).toBe('2月10日 周二：2项承诺逾期，2项任务');
    expect(mailOf(sampleDigest('en')).preheader).toBe('First, Key customer: a promise, 1 day late');
    expect(mailOf(sampleDigest('zh')).preheader).toBe('先办（重点客户）：承诺逾期1天');
  });

  it('writes an item as who, why, last words, what to say and the link, with the id beside it', () => {
    const { text } = mailOf(sampleDigest('en'));
    expect(text).toContain('Wang Fang  [Key]  ! 1 day late  138 0013 8000  C-0210\n');
    expect(text).toContain('\nPromised: quote for 40 sets. Last, 1 Feb: wait for the budget.\n');
    expect(text).toContain(
      '\nYou could open with: “The quote is ready; shall I take you through it?”\nOpen: https://docs.google.com/',
    );
    expect(mailOf(sampleDigest('zh')).text).toContain('\n打开：https://docs.google.com/');
  });

  it.each(LANGUAGES)('keeps the sections in their order (%s)', (language) => {
    const titles = [...mailOf(sampleDigest(language)).text.matchAll(/^== (.+?) \d/gm)].map(([, title]) => title);
    const texts = mailTexts(language);
    expect(titles).toEqual(SECTIONS.map((section) => texts[`title.${section}`].replace(' {n}', '')));
  });

  it.each(LANGUAGES)('counts what it leaves out (%s)', (language) => {
    const mail = mailOf(sampleDigest(language));
    expect(mail.leftOut).toEqual(['followUp:10']);
    expect(mail.text).toContain(
      language === 'en' ? 'Follow up 7 (6 shown, 1 more in the sheet)' : '待跟进 7（显示6，其余1见表）',
    );
  });

  it('marks what an earlier mail may have carried already, and nothing else', () => {
    const { text } = mailOf(sampleDigest('zh'));
    expect(text.match(/可能已发送过/g)).toHaveLength(1);
    expect(text).toMatch(/华东工具股份有限公司.*可能已发送过/);
  });

  it('shows phones of the rep’s own customers in full and others masked', () => {
    const { text, html } = mailOf(sampleDigest('en'));
    for (const part of [text, html]) {
      expect(part).toContain('138 0013 8000');
      expect(part).toContain('138****8030');
      expect(part).not.toContain('138 0013 8030');
    }
  });

  it.each(LANGUAGES)('wraps Latin at 72 columns and leaves Chinese to the reader (%s)', (language) => {
    const lines = mailOf(sampleDigest(language))
      .text.split('\n')
      .filter((line) => !line.includes('https://'));
    const longest = Math.max(...lines.map((line) => line.length));
    if (language === 'en') expect(longest).toBeLessThanOrEqual(72);
    expect(longest).toBeGreaterThan(30);
  });
});

describe('the form of the HTML', () => {
  const { html } = mailOf(sampleDigest('en'));

  it('needs no image, script, style sheet or form', () => {
    for (const tag of ['img', 'script', 'style', 'link', 'form', 'svg', 'iframe'])
      expect(tagsIn(html)).not.toContain(tag);
    expect(html).not.toMatch(/url\(|class=/);
  });

  it('declares its language and marks its layout tables as layout', () => {
    expect(html).toContain('<html lang="en">');
    expect(mailOf(sampleDigest('zh')).html).toContain('<html lang="zh-CN">');
    for (const [table] of html.matchAll(/<table[^>]*>/g)) expect(table).toContain('role="presentation"');
  });

  it('sets text and background colour on every cell', () => {
    for (const [cell] of html.matchAll(/<t[dh][^>]*>/g)) {
      expect(cell).toMatch(/[";]color:#/);
      expect(cell).toMatch(/background-color:#/);
      expect(cell).toMatch(/ bgcolor="#/);
    }
  });

  it('is closed tag by tag', () => {
    const open: string[] = [];
    for (const [, slash, tag = ''] of html.matchAll(/<(\/?)([a-z][a-z0-9]*)[^>]*>/g)) {
      if (tag === 'meta') continue;
      if (slash === '') open.push(tag);
      else expect(open.pop()).toBe(tag);
    }
    expect(open).toEqual([]);
  });
});

describe('what fits into a mail', () => {
  it('holds five of a section and thirty in all, besides those of a fixed day', () => {
    const sections: readonly Section[] = SECTIONS;
    const items = many(500, (at) => ({ section: sections[at % sections.length] ?? 'tasks', fixedDay: at % 50 === 7 }));
    const { shown } = mailOf(inputOf(items));
    const movable = items.filter(({ key, fixedDay }) => shown.includes(key) && !fixedDay);
    expect(movable.length).toBeLessThanOrEqual(30);
    expect(movable.length).toBeGreaterThanOrEqual(20);
    for (const section of sections)
      expect(movable.filter((item) => item.section === section).length).toBeLessThanOrEqual(5);
    for (const item of items) if (item.fixedDay) expect(shown).toContain(item.key);
  });

  it('takes the highest ranks of a section', () => {
    const { shown } = mailOf(inputOf(many(9, (at) => ({ rank: at }))));
    expect(shown).toEqual([8, 7, 6, 5, 4].map((at) => `followUp:${at}`));
  });

  it('keeps 200 birthdays of one day under 60 KB without losing one', () => {
    const birthday = {
      kind: 'birthday',
      on: TODAY,
      what: null,
      person: null,
      lunar: null,
      greeting: 'g'.repeat(300),
    } as const;
    const items = many(200, () => ({ section: 'occasions', fixedDay: true, reason: birthday }));
    const mail = mailOf(inputOf(items, customer({ link: null })));
    expect(mail.shown).toHaveLength(200);
    expect(Buffer.byteLength(mail.html)).toBeLessThanOrEqual(60_000);
  });

  it('counts even fixed days when no form of them fits any more', () => {
    const items = many(3000, () => ({ fixedDay: true }));
    const mail = mailOf(inputOf(items, customer({ name: 'Long name '.repeat(6) })));
    expect(Buffer.byteLength(mail.html)).toBeLessThanOrEqual(60_000);
    expect(mail.shown.length + mail.leftOut.length).toBe(3000);
    expect(mail.leftOut.length).toBeGreaterThan(0);
    expect(mail.text.replace(/\s+/g, ' ')).toContain(
      `(${mail.shown.length} shown, ${mail.leftOut.length} more in the sheet)`,
    );
  });

  it.each(LANGUAGES)('is read in 700 words or 1,400 characters (%s)', (language) => {
    const words = language === 'en' ? 'word '.repeat(400) : '字'.repeat(400);
    const items = many(60, (at) => ({ section: SECTIONS[at % 10] ?? 'tasks' }));
    const says = new Map(items.map(({ key }) => [key, words]));
    const input = { ...inputOf(items, customer({ last: { on: null, words } }), language), says };
    const { text } = mailOf(input);
    const read = text.replace(/https:\S+/g, '');
    // The counting of word processors: a Chinese character is one, so is a run of other letters or digits.
    const length =
      language === 'en' ? read.split(/\s+/).length : (read.match(/\p{Script=Han}|[A-Za-z0-9]+/gu) ?? []).length;
    expect(length).toBeLessThanOrEqual(language === 'en' ? 760 : 1450);
    expect(length).toBeGreaterThan(language === 'en' ? 350 : 700);
  });

  it('is no mail when nothing is due, or only for others', () => {
    expect(morningMail(inputOf([]), mailTexts('en'))).toBeNull();
    expect(morningMail(inputOf([followUp(1, { rep: 'other@firm.example' })]), mailTexts('en'))).toBeNull();
  });

  it('names a promise that is only due no broken one', () => {
    const reason = { kind: 'promiseDue', promise: 'quote', due: TODAY } as const;
    const mail = mailOf(inputOf([followUp(1, { section: 'brokenPromises', reason })]));
    expect(mail.subject).toBe('Tue 10 Feb: 1 promise');
    expect(mail.text).toContain('== Promises 1 ==');
  });

  it.each(LANGUAGES)('has a short subject on the longest day with the largest counts (%s)', (language) => {
    for (const section of SECTIONS) {
      const items = many(1234, () => ({ section }));
      const { subject } = mailOf({ ...inputOf(items, customer(), language), today: '2026-12-30' });
      expect(subject.length).toBeLessThanOrEqual(language === 'en' ? 50 : 24);
      expect(subject).toContain('1234');
    }
  });
});

describe('cells that mean harm', () => {
  const anyInput = fc
    .record({
      language: fc.constantFrom(...LANGUAGES),
      name: hostileText,
      tier: hostileText,
      words: hostileText,
      promise: hostileText,
      say: hostileText,
      link: fc.oneof(
        hostileText,
        fc.constantFrom('javascript:alert(1)', 'https://x.example/"onclick="a', 'https://x.example/a b'),
      ),
      person: hostileText,
      own: fc.boolean(),
    })
    .map(({ language, name, tier, words, promise, say, link, person, own }) => {
      const items = [
        followUp(1, {
          section: 'brokenPromises',
          reason: { kind: 'promiseBroken', promise, due: '2026-02-09' },
          daysLate: 1,
        }),
        followUp(2, {
          section: 'tasks',
          customer: null,
          reason: { kind: 'task', text: promise, from: 'x@y.example', due: null },
        }),
        followUp(3, {
          section: 'occasions',
          reason: { kind: 'occasion', on: TODAY, what: promise, person: name, lunar: null, greeting: say },
        }),
      ];
      const shown = customer({ name, tier, link, last: { on: null, words }, owner: own ? 'li@firm.example' : null });
      const input = inputOf(items, shown, language);
      return {
        ...input,
        person: { ...input.person, name: person },
        says: new Map([['followUp:1', say]]),
        sheetLink: link,
      };
    });

  it('stay text: no tag, no line, no link and no header of their own', () => {
    const tags = tagsIn(mailOf({ ...sampleDigest('en') }).html);
    fc.assert(
      fc.property(anyInput, (input) => {
        const { html, text, subject, preheader } = mailOf(input);
        for (const tag of tagsIn(html)) expect(tags).toContain(tag);
        expect(html).not.toMatch(/<[^>]*\son\w+=/i);
        expect(html).not.toMatch(/href="(?!https:\/\/)/);
        expect(subject + preheader + html).not.toMatch(/[\p{Cc}\p{Zl}\p{Zp}\p{Bidi_Control}]/u);
        expect(text.replace(/\n/g, '')).not.toMatch(/[\p{Cc}\p{Zl}\p{Zp}\p{Bidi_Control}]/u);
        expect(text.split('\n').length).toBeLessThan(60);
        expect(Buffer.byteLength(html)).toBeLessThan(20_000);
        expect(preheader.length).toBeLessThanOrEqual(90);
        expect(subject.length).toBeLessThanOrEqual(50);
      }),
      seed,
    );
  });

  it('say the same in both forms', () => {
    fc.assert(
      fc.property(anyInput, (input) => {
        const { html, text } = mailOf(input);
        const { open } = mailTexts(input.person.language);
        expect(seenInText(text, open)).toEqual(seenInHtml(html, open));
      }),
      seed,
    );
  });

  it('do not carry a name into the subject or the preheader', () => {
    const name = 'Zzyzx Qwerty';
    const mail = mailOf(
      inputOf(
        many(3, () => ({ reason: { kind: 'task', text: name, from: null, due: null } })),
        customer({ name }),
      ),
    );
    expect(`${mail.subject} ${mail.preheader}`).not.toMatch(/Zzyzx/);
  });

  it('do not carry another’s phone or e-mail in free text', () => {
    const last = { on: null, words: 'call +86 139-1234-5678 or zhou.ming@mail.example on 2026-02-10' };
    const theirs = mailOf(inputOf([followUp(1)], customer({ owner: 'other@firm.example', last }))).text;
    expect(theirs).not.toMatch(/1234|zhou\.ming/);
    expect(theirs).toContain('2026-02-10');
    expect(mailOf(inputOf([followUp(1)], customer({ last }))).text).toContain('zhou.ming@mail.example');
  });

  it('a customer who is gone goes by the id', () => {
    expect(mailOf({ ...inputOf([followUp(1)]), customers: new Map() }).text).toContain('C-1');
  });
});
