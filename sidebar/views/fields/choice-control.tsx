// One word of a list. A word that the sheet holds and the list does not know stays selectable.
import { choicesOf, label } from '../../../src/domain/catalogue/catalogue';
import type { ControlProps } from './control';
import { marks, textOf } from './control';

export function ChoiceControl(props: ControlProps) {
  const { line, ui, onInput, onLeave } = props;
  const chosen = textOf(props.input);
  const words = line.choices === undefined ? [] : choicesOf(line.choices);
  const unknown = chosen !== '' && words.every(({ key }) => key !== chosen);
  return (
    <select
      {...marks(props)}
      class="input"
      value={chosen}
      onChange={(event) => {
        onInput(event.currentTarget.value);
        onLeave();
      }}
    >
      {/* A card is always of one kind. */}
      {(line.key !== 'kind' || chosen === '') && <option value="">{ui.text.none}</option>}
      {unknown && <option value={chosen}>{chosen}</option>}
      {words.map((word) => (
        <option key={word.key} value={word.key}>
          {label(word, ui.setting.language)}
        </option>
      ))}
    </select>
  );
}
