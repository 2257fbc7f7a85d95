// Greetings: nobody gets another's text, nobody is addressed wrongly, nothing that is filled in does harm.
import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { defaultTemplates } from '../../../src/domain/digest/default-templates';
import { combinations, composeGreeting, isGreetingDay } from '../../../src/domain/digest/greeting';
import type { GreetingOrder } from '../../../src/domain/digest/greeting';
import { salutation, surnameOf } from '../../../src/domain/digest/salutation';
import type { Language } from '../../../src/domain/language';
import { hostileText } from './hostile';
import { tagsIn } from './mail-parts';

const LANGUAGES: readonly Language[] = ['en', 'zh'];
const rows = defaultTemplates('en').map(({ occasion, language, kind, subject, text }) => ({
  occasion: String(occasion),
  language: language === 'zh' ? ('zh' as const) : ('en' as const),
  kind: kind === 'organisation' ? ('organisation' as const) : ('individual' as const),
  template: { subject: String(subject), text: String(text) },
}));
const orderOf = (row: (typeof rows)[number], part: Partial<GreetingOrder> = {}): GreetingOrder => ({
  template: row.template,
  language: row.language,
  to: { name: row.language === 'zh' ? '王芳' : 'Maria Anders', kind: row.kind, sex: 'female', surname: null },
  from: row.language === 'zh' ? { rep: '李明', team: '北风贸易' } : { rep: 'Li Ming', team: 'Northwind' },
  seed: 'C-1|2026',
  used: new Set(),
  promotion: false,
  ...part,
});
const [first] = rows;
if (first === undefined) throw new Error('Cannot test greetings: there is no template');

describe('the templates an archive starts with', () => {
  it('are one for each of twelve occasions or more, both languages and both kinds', () => {
    const keys = rows.map(({ occasion, language, kind }) => `${occasion}|${language}|${kind}`);
    expect(new Set(keys).size).toBe(keys.length);
    expect(new Set(rows.map(({ occasion }) => occasion)).size).toBeGreaterThanOrEqual(12);
    expect(rows).toHaveLength(new Set(rows.map(({ occasion }) => occasion)).size * 4);
  });

  it('give 500 customers of one rep 500 texts, every year anew', () => {
    for (const row of rows) {
      const used = new Set<string>();
      for (let at = 0; at < 500; at += 1) {
        const { body, repeated } = composeGreeting(orderOf(row, { seed: `C-${at}|2026`, used }));
        expect(repeated).toBe(false);
        used.add(body);
      }
      expect(used.size).toBe(500);
    }
  }, 60_000);

  it('share no text between occasions', () => {
    const bodies = rows.flatMap((row) =>
      Array.from({ length: 5 }, (_, at) => composeGreeting(orderOf(row, { seed: `${at}` })).body),
    );
    const perRow = rows.map(
      (row) =>
        new Set(Array.from({ length: 5 }, (_, at) => composeGreeting(orderOf(row, { seed: `${at}` })).body)).size,
    );
    expect(new Set(bodies).size).toBe(perRow.reduce((sum, size) => sum + size, 0));
  });

  it('stay within 60 words or 120 characters, whichever parts meet', () => {
    for (const row of rows) {
      const longest = row.template.text.replace(/\{([^{}]*\|[^{}]*)\}/g, (_, parts: string) =>
        parts.split('|').reduce((one, other) => (other.length > one.length ? other : one)),
      );
      const { text } = composeGreeting(orderOf(row, { template: { ...row.template, text: longest } }));
      expect(text).not.toMatch(/[{}|]/);
      if (row.language === 'en') expect(text.split(/\s+/).length).toBeLessThanOrEqual(60);
      else expect(text.replace(/\s/g, '').length).toBeLessThanOrEqual(120);
    }
  });

  it('wish 安康 at Dragon Boat and never 快乐, and know no greeting of a day of mourning', () => {
    const boat = rows.filter(({ occasion, language }) => occasion === 'Dragon Boat Festival' && language === 'zh');
    expect(boat).toHaveLength(2);
    for (const { template } of boat) {
      expect(template.subject + template.text).not.toContain('快乐');
      expect(template.text).toContain('安康');
    }
    for (const day of ['清明节', 'Qingming Festival', '中元节', ' good friday '])
      expect(isGreetingDay(day)).toBe(false);
    for (const { occasion } of rows) expect(isGreetingDay(occasion)).toBe(true);
  });

  it('name their occasion in the language of the archive', () => {
    expect(defaultTemplates('zh').map(({ occasion }) => occasion)).toContain('春节');
    expect(new Set(defaultTemplates('zh').map(({ id }) => id)).size).toBe(rows.length);
  });
});

describe('the choice of a text', () => {
  it('is the same for the same customer and year, and another once it is used', () => {
    const once = composeGreeting(orderOf(first));
    expect(composeGreeting(orderOf(first))).toEqual(once);
    const next = composeGreeting(orderOf(first, { used: new Set([once.body]) }));
    expect(next.body).not.toBe(once.body);
    expect(next.repeated).toBe(false);
  });

  it('says so when every combination is used up', () => {
    const template = { subject: 'S', text: '{salutation}\n{a|b} {c|d}\n{rep}' };
    expect(combinations(template.text)).toBe(4);
    const used = new Set<string>();
    const said = Array.from({ length: 5 }, (_, at) => {
      const greeting = composeGreeting(orderOf(first, { template, seed: `${at}`, used }));
      used.add(greeting.body);
      return greeting.repeated;
    });
    expect(said).toEqual([false, false, false, false, true]);
  });

  it('takes two texts that differ by the name alone for the same', () => {
    const template = { subject: '', text: 'Dear {name}, good day.' };
    const to = { name: 'Zhou Ming', kind: 'individual', sex: null, surname: null } as const;
    expect(composeGreeting(orderOf(first, { template })).body).toBe(
      composeGreeting(orderOf(first, { template, to })).body,
    );
  });
});

describe('the salutation', () => {
  it.each([
    ['王芳', 'female', null, 'zh', '尊敬的王女士：'],
    ['欧阳娜娜', 'female', null, 'zh', '尊敬的欧阳女士：'],
    ['诸葛亮', 'male', null, 'zh', '尊敬的诸葛先生：'],
    ['王芳', null, null, 'zh', '尊敬的王芳：'],
    ['李王小明', 'male', null, 'zh', '尊敬的李王小明：'],
    ['Wang Fang', 'female', 'Wang', 'en', 'Dear Ms Wang,'],
    ['Wang Fang', 'female', null, 'en', 'Dear Wang Fang,'],
    ['Maria Anders', 'female', null, 'zh', '尊敬的Maria Anders：'],
    ['王芳', 'female', null, 'en', 'Dear 王芳,'],
    ['Tom Hill', null, 'Hill', 'en', 'Dear Tom Hill,'],
  ] as const)('of %s (%s, surname %s) in %s is %s', (name, sex, surname, language, words) => {
    expect(salutation({ name, kind: 'individual', sex, surname }, language)).toBe(words);
  });

  it('of a firm greets the people in it', () => {
    const firm = { name: '中威钢构', kind: 'organisation', sex: null, surname: null } as const;
    expect(salutation(firm, 'zh')).toBe('尊敬的中威钢构各位同仁：');
    expect(salutation({ ...firm, name: 'Lee & Co' }, 'en')).toBe('Dear all at Lee & Co,');
  });

  it('does not read a surname across two names of the list', () => {
    // 阳司 stands between 欧阳 and 司马.
    expect(surnameOf('阳司明')).toBe('阳');
    expect(surnameOf('司马')).toBe('司');
  });
});

describe('what is filled in', () => {
  it('cannot bring a tag, a header, a field or a choice of its own', () => {
    fc.assert(
      fc.property(hostileText, hostileText, hostileText, fc.constantFrom(...LANGUAGES), (name, rep, team, language) => {
        const order = orderOf(first, {
          to: { name, kind: 'individual', sex: null, surname: null },
          from: { rep, team },
          language,
        });
        const template = { subject: 'For {name}', text: '{salutation}\n{one|two}\n{rep} {team}' };
        const { subject, text, html } = composeGreeting({ ...order, template });
        expect(subject).not.toMatch(/[\p{Cc}\p{Zl}\p{Zp}\p{Bidi_Control}]/u);
        expect(subject.length).toBeLessThanOrEqual(60);
        expect(text.split('\n').length).toBeLessThanOrEqual(3);
        expect(text.length).toBeLessThan(200);
        expect([...tagsIn(html)].sort()).toEqual(['body', 'div', 'head', 'html', 'meta', 'p']);
        expect(html).not.toMatch(/<[^>]*\son\w+=/i);
      }),
      { seed: 4, numRuns: 100 },
    );
    const braces = orderOf(first, { to: { name: '{rep}{a|b}', kind: 'individual', sex: null, surname: null } });
    expect(composeGreeting(braces).text).toContain('Dear {rep}{a|b},');
  });

  it('ends a promotion with the way out, in the language of the customer', () => {
    for (const row of rows.slice(0, 4)) {
      const { text, html } = composeGreeting(orderOf(row, { promotion: true }));
      const wayOut = row.language === 'zh' ? '回复“退订”即不再发送。' : 'Reply STOP and we will not write again.';
      expect(text.endsWith(`\n${wayOut}`)).toBe(true);
      expect(html).toContain(wayOut);
      expect(composeGreeting(orderOf(row)).text).not.toContain(wayOut);
    }
  });
});
