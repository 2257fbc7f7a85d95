// The greeting templates that an archive starts with: one row an occasion, language and kind of customer, whose parts
// combine to more than 500 texts. Knows no customer; how a text is chosen stands with the greeting.
import type { FieldKey } from '../catalogue/catalogue';
import type { Language } from '../language';
import type { FieldValue } from '../table/field-value';
import greetingData from './greeting-data';

const LANGUAGES: readonly Language[] = ['en', 'zh'];
const KINDS = ['individual', 'organisation'] as const;

/** The names of occasions are in the archive's language, each text in its own. */
export function defaultTemplates(language: Language): readonly Readonly<Record<FieldKey<'templates'>, FieldValue>>[] {
  const { occasions } = greetingData();
  return occasions
    .flatMap((occasion) =>
      LANGUAGES.flatMap((spoken) =>
        KINDS.map((kind) => ({
          occasion: occasion[language],
          language: spoken,
          kind,
          channel: 'mail',
          subject: occasion.subject[spoken === 'en' ? 0 : 1],
          text: templateText(occasion.at, occasion.wishes, spoken, kind),
        })),
      ),
    )
    .map((row, at) => ({ id: `E-${String(at + 1).padStart(4, '0')}`, ...row }));
}

function templateText(
  at: readonly [string, string],
  wishes: readonly [string, string],
  language: Language,
  kind: (typeof KINDS)[number],
): string {
  const { openings, kinds, closings } = greetingData();
  const own = language === 'en' ? 0 : 1;
  const gap = language === 'en' ? ' ' : '';
  const opening = openings[language].split('{occasion}').join(at[own]);
  const parts = [wishes[own], kinds[kind][language], closings[language]].map((part) => `{${part}}`);
  const signed = language === 'en' ? '{rep}, {team}' : '{rep} {team}';
  return `{salutation}\n{${opening}}${parts.join(gap)}\n${signed}`;
}
