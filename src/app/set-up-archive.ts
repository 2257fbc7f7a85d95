// Set-up (A1): makes every tab and column that is missing, in one language, and touches nothing that is there.
// Running it again repairs what was deleted or cut short; an archive keeps the language it was made in.
import { choiceWords, label, tabs } from '../domain/catalogue/catalogue';
import type { TabKey } from '../domain/catalogue/catalogue';
import type { FieldLine, TabLine } from '../domain/catalogue/field';
import type { Language } from '../domain/language';
import { columnFormat } from '../domain/table/column-format';
import { serverText } from '../text/server/text';
import { fail, ok } from '../domain/result';
import type { Outcome } from './call-failure';
import { fillArchive } from './fill-archive';
import type { ColumnPlan, Ports, TabPlan } from './ports';

const columnPlan = (tab: TabLine, line: FieldLine, language: Language): ColumnPlan => ({
  field: line.key,
  header: label(line, language),
  format: columnFormat(line),
  words: dropDown(line, language),
  note: tab.key === 'outbox' && line.key === 'send' ? serverText(language, 'sendNote') : '',
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
  /** Headers, formats and columns that were not as they have to be. */
  readonly repaired: number;
}

const planOf = (tab: TabLine, lines: readonly FieldLine[], language: Language): TabPlan => ({
  tab: tab.key as TabKey,
  title: label(tab, language),
  columns: lines.map((line) => columnPlan(tab, line, language)),
});

export function setUpArchive(ports: Ports, request: { readonly language?: Language }): Outcome<SetUpOutcome> {
  const { tables, builder, identity, lock } = ports;
  let outcome: Outcome<SetUpOutcome> = fail({ code: 'busy' });
  lock.during(() => {
    const language = tables.language() ?? request.language ?? identity.language();
    // Before it is looked up what there is: a column that was cut and pasted is found where it stands now.
    const repaired = tabs().reduce((sum, tab) => sum + builder.repairTab(planOf(tab, tab.fields, language)), 0);
    const existing = new Map<string, Set<string>>(builder.existing().map(({ tab, fields }) => [tab, new Set(fields)]));
    let [tabsMade, columnsMade] = [0, 0];
    for (const tab of tabs()) {
      const have = existing.get(tab.key);
      const lines = tab.fields.filter((line) => !have?.has(line.key));
      const plan = planOf(tab, lines, language);
      if (!have) {
        builder.addTab(plan);
        tabsMade += 1;
      } else if (lines.length > 0) {
        builder.completeTab(plan);
        columnsMade += lines.length;
      }
    }
    builder.finish(language);
    fillArchive(ports, language);
    outcome = ok({ language, tabsMade, columnsMade, repaired });
  });
  return outcome;
}
