// One line of text of any kind: names, numbers, phones, addresses of mail. Never rewrites what is being typed.
import type { FieldType } from '../../../src/domain/catalogue/field';
import type { ControlProps } from './control';
import { marks, textOf } from './control';

/** Which keyboard a touch screen shows. */
const KEYBOARDS: Partial<Record<FieldType, 'decimal' | 'tel' | 'email'>> = {
  number: 'decimal',
  money: 'decimal',
  phone: 'tel',
  email: 'email',
  rep: 'email',
};

export function TextControl(props: ControlProps) {
  const { line, input, ui, id, onInput, onLeave } = props;
  const reps =
    line.type === 'rep' ? [...new Set(ui.state.cards.map((card) => card.owner))].filter((rep) => rep !== '') : [];
  const list = reps.length > 0 ? `${id}-list` : undefined;
  return (
    <>
      <input
        {...marks(props)}
        type="text"
        class="input"
        autocomplete="off"
        spellcheck={false}
        inputMode={KEYBOARDS[line.type]}
        placeholder={line.type === 'time' ? ui.text.timePlaceholder : undefined}
        list={list}
        value={textOf(input)}
        onInput={(event) => onInput(event.currentTarget.value)}
        onBlur={onLeave}
      />
      {list !== undefined && (
        <datalist id={list}>
          {reps.map((rep) => (
            <option key={rep} value={rep} />
          ))}
        </datalist>
      )}
    </>
  );
}
