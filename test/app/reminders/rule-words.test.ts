// A rule without a name, said in words in both languages; never by its id.
import { describe, expect, it } from '@jest/globals';
import { ruleWords } from '../../../src/app/reminders/rule-words';
import type { DueRule } from '../../../src/domain/due/due-tables';

const RULE: DueRule = {
  id: 'U-0002',
  stepsIn: 'manager',
  stage: null,
  minimumMoney: null,
  daysWithoutProgress: 14,
  tier: null,
};

describe('the words of a rule', () => {
  it('are what it looks at', () => {
    expect(ruleWords({ ...RULE, stage: 'negotiation', minimumMoney: 50_000 }, 'en')).toBe('Negotiation, ≥ 50,000');
    expect(ruleWords({ ...RULE, stage: 'negotiation', tier: '重点' }, 'zh')).toBe('合同谈判、重点');
  });

  it('are the word for a rule where it looks at days alone, or is gone', () => {
    for (const rule of [RULE, undefined]) {
      expect([ruleWords(rule, 'en'), ruleWords(rule, 'zh')]).toEqual(['Escalation', '升级']);
    }
  });
});
