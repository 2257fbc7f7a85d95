// What an archive starts with so that call preparation, why-not and escalation say something on the first day.
import { describe, expect, it } from '@jest/globals';
import { defaultHints, defaultReasons, defaultRules } from '../../../src/domain/archive-value/default-lists';
import { choicesOf } from '../../../src/domain/catalogue/catalogue';

const TEXTS = ['opener1', 'opener2', 'opener3', 'objection1', 'answer1', 'objection2', 'answer2', 'notes'] as const;

describe('the hints', () => {
  const hints = defaultHints();
  const of = (column: 'talkKind' | 'businessModel', language: string) =>
    hints.filter((hint) => hint.language === language && hint[column] !== null).map((hint) => hint[column]);

  it.each(['en', 'zh'])('cover every kind of customer and business model once (%s)', (language) => {
    expect(of('talkKind', language)).toEqual(choicesOf('talkKinds').map(({ key }) => key));
    expect(of('businessModel', language)).toEqual(choicesOf('businessModels').map(({ key }) => key));
  });

  it('have three openers, two objections with answers and a note, in the language they claim, none twice', () => {
    const seen = new Set<string>();
    for (const hint of hints) {
      for (const column of TEXTS) {
        const text = String(hint[column]);
        expect(text.length).toBeGreaterThan(3);
        expect(text).not.toMatch(/[|]|undefined/);
        expect(/\p{Script=Han}/u.test(text)).toBe(hint.language === 'zh');
        expect(seen.has(text)).toBe(false);
        seen.add(text);
      }
    }
  });

  it('say what a price-sensitive, a hesitant and a channel customer need', () => {
    const note = (key: string) =>
      hints
        .filter(({ talkKind, businessModel }) => talkKind === key || businessModel === key)
        .map(({ notes }) => notes);
    expect(note('priceSensitive')).toEqual([expect.stringMatching(/^Offers first/), expect.stringContaining('优惠')]);
    expect(note('hesitant')).toEqual([expect.stringContaining('decide now'), expect.stringContaining('现在就定')]);
    expect(note('channel')).toEqual([
      expect.stringContaining('Encourage, teach, control'),
      expect.stringContaining('鼓励、培训、管控'),
    ]);
  });

  it('have ids of their own', () => {
    expect(new Set(hints.map(({ id }) => id)).size).toBe(hints.length);
  });
});

describe('the reasons and rules', () => {
  it('name the common reasons once, in both languages', () => {
    const reasons = defaultReasons();
    const keys = reasons.map(({ key }) => key);
    expect(new Set(keys).size).toBe(keys.length);
    const expected = ['price', 'budget', 'timing', 'competitor', 'noNeed', 'quality', 'delivery', 'relationship'];
    expect(keys).toEqual(expect.arrayContaining(expected));
    const known = choicesOf('reasonUses').map(({ key }) => key);
    for (const { en, zh, use } of reasons) {
      expect(en).toMatch(/^[A-Z]/);
      expect(zh).toMatch(/^\p{Script=Han}+$/u);
      expect(known).toEqual(expect.arrayContaining(Array.isArray(use) ? [...use] : []));
    }
  });

  it('let the manager step in before the boss, and name stages and tiers of the archive', () => {
    const rules = defaultRules('zh');
    const stages = choicesOf('stages').map(({ key }) => key);
    for (const { stage, stepsIn } of rules) {
      expect(stages).toContain(stage);
      expect(['manager', 'boss']).toContain(stepsIn);
    }
    for (const boss of rules.filter(({ stepsIn }) => stepsIn === 'boss')) {
      const manager = rules.find((rule) => rule.stepsIn === 'manager' && rule.stage === boss.stage);
      expect(Number(manager?.daysWithoutProgress)).toBeLessThan(Number(boss.daysWithoutProgress));
    }
    expect(rules.map(({ tier }) => tier)).toContain('重点');
    expect(defaultRules('en').map(({ tier }) => tier)).toContain('Key');
  });
});
