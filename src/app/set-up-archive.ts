// Set-up (A1): makes every tab and column that is missing, in one language, and touches nothing that is there.
// Running it again repairs what was deleted or cut short; an archive keeps the language it was made in.
import { choiceWords, label, tabs } from '../domain/catalogue/catalogue';
import type { TabKey } from '../domain/catalogue/catalogue';
import type { FieldLine } from '../domain/catalogue/field';
import type { Language } from '../domain/language';
import { columnFormat } from '../domain/table/column-format';
import { fail, ok } from '../domain/result';
import type { Outcome } from './call-failure';
import type { ColumnPlan, Ports, TabPlan } from './ports';

const columnPlan = (line: FieldLine, language: Language): ColumnPlan => ({
  field: line.key,
  header: label(line, language),
  format: columnFormat(line),
  words: dropDown(line, language),
});

/** Ticks hold several words in one cell, so a drop-down of single words would only warn about them. */
function dropDown(line: FieldLine, language: Language): readonly string[] {
  if (line.type === 'yesNo') return choiceWords('yesNo', language);
  return line.type === 'choice' && line.choices !== undefined ? choiceWords(line.choices, language) : [];
}

export interface SetUpOutcome {
  readonly language: Language;
  readonly tabsMade: number;
  readonly columnsMade: number;
}

export function setUpArchive(ports: Ports, request: { readonly language?: Language }): Outcome<SetUpOutcome> {
  const { tables, builder, identity, lock } = ports;
  let outcome: Outcome<SetUpOutcome> = fail({ code: 'busy' });
  lock.during(() => {
    const language = tables.language() ?? request.language ?? identity.language();
    const existing = new Map<string, Set<string>>(builder.existing().map(({ tab, fields }) => [tab, new Set(fields)]));
    let [tabsMade, columnsMade] = [0, 0];
    for (const tab of tabs()) {
      const have = existing.get(tab.key);
      const lines = tab.fields.filter((line) => !have?.has(line.key));
      const plan: TabPlan = {
        tab: tab.key as TabKey,
        title: label(tab, language),
        columns: lines.map((line) => columnPlan(line, language)),
      };
      if (!have) {
        builder.addTab(plan);
        tabsMade += 1;
      } else if (lines.length > 0) {
        builder.completeTab(plan);
        columnsMade += lines.length;
      }
    }
    builder.finish(language);
    outcome = ok({ language, tabsMade, columnsMade });
  });
  return outcome;
}
