// The manager's weekly summary: short, the same in both forms, and of a customer only the name, the tier and the id.
import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { weeklyMail } from '../../../src/domain/digest/weekly';
import type { Language } from '../../../src/domain/language';
import { mailTexts } from '../../../src/text/mail/text';
import { hostileText } from './hostile';
import { seenInHtml, seenInText, tagsIn } from './mail-parts';
import { sampleWeek } from './sample-week';

const LANGUAGES: readonly Language[] = ['en', 'zh'];
const mailOf = (language: Language, part: Partial<ReturnType<typeof sampleWeek>> = {}) =>
  weeklyMail({ ...sampleWeek(language), ...part }, mailTexts(language));

/** A figure stands under its heading in the HTML and after its name in the text: their order is no fact. */
const sorted = (words: string): string => [...words].sort().join('');

describe('the weekly summary', () => {
  it('opens with who needs the manager, naming nobody', () => {
    expect(mailOf('en').subject).toBe('Week 6: 3 need you, 2 key customers quiet');
    expect(mailOf('zh').subject).toBe('第6周：3件需您介入，2位重点客户沉寂');
    expect(mailOf('zh', { needsYou: [], keyCustomers: [] }).subject).toBe('第6周：无需介入');
  });

  it.each(LANGUAGES)('counts in subject and preheader what there is, and never none of something (%s)', (language) => {
    const week = sampleWeek(language);
    for (const calm of [0, 1, 2, 3, 4, 5, 6, 7]) {
      const { subject, preheader } = mailOf(language, {
        needsYou: calm & 1 ? [] : week.needsYou.slice(0, 1),
        keyCustomers: calm & 2 ? [] : week.keyCustomers,
        reps: calm & 4 ? [] : week.reps,
      });
      const counts = (text: string): readonly string[] => text.replace(/Week 6|第6周/, '').match(/\d+/g) ?? [];
      const [needs, quiet, broken] = [calm & 1 ? [] : ['1'], calm & 2 ? [] : ['2'], calm & 4 ? [] : ['10']];
      expect(counts(subject)).toEqual([...needs, ...quiet]);
      expect(counts(preheader)).toEqual([...needs, ...quiet, ...broken]);
    }
    const none = mailOf(language, { needsYou: [], keyCustomers: [], reps: [] }).preheader;
    expect(none).toBe(mailTexts(language).weekPreheaderCalm);
    expect(mailOf('en', { needsYou: [] }).preheader).toBe('2 key customers without care, 10 broken promises');
  });

  it.each(LANGUAGES)('leaves a figure out that nobody can know, and shows no dash for it (%s)', (language) => {
    const { html, text } = mailOf(language, { figures: { gained: { now: 7, lastWeek: null, mean: 7 } } });
    const texts = mailTexts(language);
    expect(text).toContain(texts.gained);
    for (const key of ['kept', 'lost', 'wonBack', 'topShare', 'tiersUp'] as const) {
      expect(text).not.toContain(`${texts[key]}:`);
      expect(html).not.toContain(`>${texts[key]}<`);
    }
    expect(html + text).not.toContain('–');
  });

  it('says how many order rows it could not read', () => {
    expect(mailOf('en', { unread: 3 }).text).toContain('without 3 order rows that cannot be read');
    expect(mailOf('en').text).not.toContain('cannot be read');
  });

  it.each(LANGUAGES)('carries every name, figure and reason in both forms (%s)', (language) => {
    const { html, text } = mailOf(language);
    const [inHtml, inText] = [seenInHtml(html, mailTexts(language).open), seenInText(text, mailTexts(language).open)];
    expect(inText.links).toEqual(inHtml.links);
    const week = sampleWeek(language);
    const facts = [
      ...week.reps.map(({ name }) => name),
      ...[...week.needsYou, ...week.keyCustomers].flatMap(({ customer }) => [customer.name, customer.id]),
      ...week.reasons.slice(0, 3).map(({ reason }) => reason),
      ...['812', '806.5', '41,200', '52,300', '86%', '88%', '96,400', '78%'],
    ].map((fact) => fact.replace(/\s/g, ''));
    for (const fact of facts) {
      expect(inHtml.words).toContain(fact);
      expect(inText.words).toContain(fact);
    }
    // Each figure as often in one form as in the other; the heading of a column stands once or with each figure.
    const numbers = (words: string): string =>
      sorted(
        words
          .replaceAll('4-weekmean', '')
          .replace(/[^\d%.,–]/g, '')
          .replace(/[.,]/g, ''),
      );
    expect(numbers(inText.words)).toBe(numbers(inHtml.words));
  });

  it('puts the figures of this week, last week and the mean in their columns', () => {
    const { text } = mailOf('en');
    expect(text).toContain('Customers gained: That week 4 · Week before 2 · 4-week mean 3.3');
    expect(text).toContain('Promises kept: That week 86% · Week before 90% · 4-week mean 88%');
    expect(text).toContain('Follow-ups overdue: Now 17');
    expect(text).toMatch(/Sun Li: Contacts 17 · Broken 4 · Late 8 · Stale 34/);
  });

  it.each(LANGUAGES)('stays within 350 words in the busiest week (%s)', (language) => {
    const week = sampleWeek(language);
    const again = <T>(rows: readonly T[]): readonly T[] => Array.from({ length: 20 }, () => rows).flat();
    const { html, text } = mailOf(language, {
      needsYou: again(week.needsYou),
      keyCustomers: again(week.keyCustomers),
      reps: again(week.reps),
      reasons: again(week.reasons),
    });
    const seen = html.slice(html.indexOf('<body')).replace(/<[^>]*>/g, ' ');
    const words = language === 'en' ? seen.split(/[\s·&;]+/) : (seen.match(/\p{Script=Han}{2}|[\w.,%-]+/gu) ?? []);
    expect(words.length).toBeLessThanOrEqual(350);
    expect(Buffer.byteLength(html)).toBeLessThanOrEqual(60_000);
    expect(text).toContain(
      language === 'en' ? 'You are to step in: 60 (55 more in the sheet)' : '请您介入 60（其余55见表）',
    );
  });

  it('shows no phone and no last words', () => {
    const { html, text } = mailOf('en');
    expect(html + text).not.toMatch(/138|budget/);
  });

  it('takes hostile names, rules and reasons as text', () => {
    const known = tagsIn(mailOf('en').html);
    fc.assert(
      fc.property(hostileText, hostileText, hostileText, (name, rule, reason) => {
        const week = sampleWeek('zh');
        const { html, text, subject } = mailOf('zh', {
          needsYou: week.needsYou.map((one) => ({ ...one, rule, customer: { ...one.customer, name, link: name } })),
          reps: week.reps.map((rep) => ({ ...rep, name })),
          reasons: [{ reason, times: 3 }],
        });
        for (const tag of tagsIn(html)) expect(known).toContain(tag);
        expect(html + subject + text.replace(/\n/g, '')).not.toMatch(/[\p{Cc}\p{Zl}\p{Bidi_Control}]/u);
        expect(html).not.toMatch(/href="(?!https:)/);
      }),
      { seed: 6, numRuns: 60 },
    );
  });
});
