// A mark on a key field: by whom and when it was confirmed or doubted, in words and with a sign, and the one control for it.
import { isMarkKey, markKey, readMark } from '../../src/domain/card/marks';
import { choiceWord, label } from '../../src/domain/catalogue/catalogue';
import type { FieldLine } from '../../src/domain/catalogue/field';
import type { FieldValue } from '../../src/domain/table/field-value';
import { isBlank, sameValue } from '../../src/domain/table/field-value';
import { pastDayWords } from '../../src/text/screens/day-words';
import { valueWords } from '../../src/text/screens/value-words';
import { valueOf } from '../field-input';
import { NEW } from '../draft';
import type { FormData } from './form-fields';
import { Icon } from './icon';
import { repName } from './results';
import type { Ui } from './ui';

/** `Doubtful 5 Jan, anne`; '' where there is no mark. */
function markWords(value: FieldValue | undefined, { text, setting, state }: Ui): string {
  const mark = readMark(value);
  if (mark === null) return '';
  const word = choiceWord('marks', mark.state, setting.language);
  return text.marked(word, pastDayWords(mark.on, state.today, setting.language), repName(mark.by));
}

/** A value in words, be it of a field or of a mark on one. */
export const wordsOf = (line: FieldLine, value: FieldValue | undefined, ui: Ui): string =>
  isMarkKey(line.key) ? markWords(value, ui) : valueWords(line, value, ui.setting);

/** @param short the word alone, where day and person stand elsewhere on the screen */
export function MarkBadge({
  value,
  ui,
  short = false,
}: {
  readonly value: FieldValue | undefined;
  readonly ui: Ui;
  readonly short?: boolean;
}) {
  const mark = readMark(value);
  if (mark === null) return null;
  return (
    <span class={`mark mark-${mark.state}`}>
      <Icon name={mark.state === 'confirmed' ? 'check' : 'ask'} />
      <span>{short ? choiceWord('marks', mark.state, ui.setting.language) : markWords(value, ui)}</span>
    </span>
  );
}

/** Beside the field in its form; none on a card that there is not yet, nor where there is nothing to mark. */
export function MarkControl({ line, form }: { readonly line: FieldLine; readonly form: FormData }) {
  const { card, draft, draftKey, ui } = form;
  const { text, setting, actions } = ui;
  const key = markKey(line.key);
  const typed = draft?.typed[line.key];
  const value = typed === undefined ? card?.fields[line.key] : valueOf(line, typed);
  if (!card || draftKey === NEW || card.formulas.includes('marks') || isBlank(value)) return null;
  // Saving another value takes the mark of the old one away.
  const kept = sameValue(value, card.fields[line.key]) ? card.fields[key] : null;
  const asked = draft?.typed[key];
  const chosen = typeof asked === 'string' ? asked : String(kept ?? '');
  const today = (state: 'confirmed' | 'doubtful'): string =>
    text.markToday(choiceWord('marks', state, setting.language));
  const words: readonly (readonly [string, string])[] = [
    ['', text.notChecked],
    ...(typeof kept === 'string' ? [[kept, markWords(kept, ui)] as const] : []),
    ['confirmed', today('confirmed')],
    ['doubtful', today('doubtful')],
  ];
  const shown = words.some(([word]) => word === chosen) ? chosen : '';
  const state = readMark(shown)?.state;
  return (
    <span class={`mark-field mark-${state ?? 'none'}`}>
      {state !== undefined && <Icon name={state === 'confirmed' ? 'check' : 'ask'} />}
      <select
        aria-label={text.isChecked(label(line, setting.language))}
        data-focus={key}
        value={shown}
        onChange={(event) => actions.type(draftKey, { [key]: event.currentTarget.value })}
      >
        {words.map(([word, shownWord]) => (
          <option key={word} value={word}>
            {shownWord}
          </option>
        ))}
      </select>
    </span>
  );
}
