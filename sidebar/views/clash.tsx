// The same fields were changed meanwhile, by somebody else or by the same person: mine, theirs or before, per field. Nothing
// is written until it is chosen.
import { label } from '../../src/domain/catalogue/catalogue';
import type { FieldConflict } from '../../src/contract/sidebar-api';
import type { FieldLine } from '../../src/domain/catalogue/field';
import { pastDayWords } from '../../src/text/screens/day-words';
import type { Choice, Draft } from '../draft';
import { countChanges, linesOfDraft } from '../draft';
import type { SaveState } from '../save-state';
import { Button } from './button';
import { FormFrame } from './form-frame';
import { wordsOf } from './mark';
import { repName } from './results';
import type { Ui } from './ui';

type ClashState = SaveState & { readonly name: 'clash' };

interface ClashProps {
  readonly draft: Draft;
  readonly save: ClashState;
  readonly ui: Ui;
}

function ChoiceRow({
  conflict,
  line,
  chosen,
  ui,
  choose,
}: {
  readonly conflict: FieldConflict;
  readonly line: FieldLine;
  readonly chosen: Choice;
  readonly ui: Ui;
  readonly choose: (choice: Choice) => void;
}) {
  const { text, setting } = ui;
  const words = (value: FieldConflict['base']): string => wordsOf(line, value, ui) || text.clashEmpty;
  const choices: readonly (readonly [Choice, string, string])[] = [
    ['mine', text.clashMine, words(conflict.yours)],
    ['theirs', conflict.own === true ? text.clashStored : text.clashTheirs, words(conflict.theirs)],
    ['before', text.clashBefore, words(conflict.base)],
    ...(line.type === 'longText' ? [['both', text.clashBoth, text.clashBothText] as const] : []),
  ];
  return (
    <fieldset class="clash">
      <legend>{label(line, setting.language)}</legend>
      {choices.map(([choice, word, value]) => (
        <label key={choice} class="clash-choice">
          <input
            type="radio"
            name={`clash-${line.key}`}
            data-focus={choice === chosen ? line.key : undefined}
            checked={choice === chosen}
            onChange={() => choose(choice)}
          />
          <span class="clash-word">{word}</span>
          <span class="clash-value">{value}</span>
        </label>
      ))}
    </fieldset>
  );
}

export function Clash({ draft, save, ui }: ClashProps) {
  const { actions, text } = ui;
  const { conflicts, choices } = save;
  const lines = new Map(linesOfDraft(draft, draft.kind).map((line) => [line.key, line]));
  const others = countChanges(draft) - conflicts.length;
  const stranger = conflicts.find(({ own, by }) => own !== true && by !== undefined);
  const isOwn = conflicts.every(({ own }) => own === true);
  const { by = '', at = '' } = stranger ?? conflicts[0] ?? {};
  const day = pastDayWords(at.slice(0, 10), ui.state.today, ui.setting.language);
  const title = isOwn ? text.clashTitleOwn : stranger ? text.clashTitle : text.clashTitleUnknown;
  const when = `${day} ${at.slice(11)}`.trim();
  const author = by === '' || at === '' ? null : isOwn ? text.clashByYou(when) : text.clashBy(repName(by), when);
  return (
    <FormFrame
      ui={ui}
      title={title(conflicts.length)}
      onClose={() => actions.leaveClash(draft.key)}
      foot={
        <>
          <Button onPress={() => actions.leaveClash(draft.key)}>{text.backToForm}</Button>
          <span class="foot-meta" />
          <Button look="primary" onPress={() => void actions.saveClash(draft.key)}>
            {text.saveChoice}
          </Button>
        </>
      }
    >
      <main>
        {author !== null && <p class="meta">{author}</p>}
        {conflicts.map((conflict) => {
          const line = lines.get(conflict.field);
          return (
            line && (
              <ChoiceRow
                key={conflict.field}
                conflict={conflict}
                line={line}
                chosen={choices[conflict.field] ?? 'mine'}
                ui={ui}
                choose={(choice) => actions.chooseClash(draft.key, conflict.field, choice)}
              />
            )
          );
        })}
        {others > 0 && <p class="meta">{text.clashOthers(others)}</p>}
      </main>
    </FormFrame>
  );
}
