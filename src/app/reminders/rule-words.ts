// A rule of the Rules tab in the words of a mail: rules have no name of their own. Knows no row.
import { choiceWord } from '../../domain/catalogue/catalogue';
import { amountWords } from '../../domain/digest/mail-words';
import type { DueRule } from '../../domain/due/due-tables';
import type { Language } from '../../domain/language';

/** What the rule looks at besides days: stage, tier, money; the word for a rule where it names none of these. */
export function ruleWords(rule: DueRule | undefined, language: Language): string {
  const { stage = null, tier = null, minimumMoney = null } = rule ?? {};
  const parts = [
    stage === null ? null : (choiceWord('stages', stage, language) ?? stage),
    tier,
    minimumMoney === null ? null : `≥ ${amountWords(minimumMoney)}`,
  ].filter((part) => part !== null);
  if (parts.length === 0) return choiceWord('ruleKinds', 'escalation', language) ?? '';
  return parts.join(language === 'en' ? ', ' : '、');
}
