// A day as text, so that nothing half typed is lost, with the browser's calendar behind the button beside it.
// The calendar is a transparent native field over the icon: opening it by script is forbidden in a foreign frame.
import { label } from '../../../src/domain/catalogue/catalogue';
import { readDay } from '../../field-input';
import { Icon } from '../icon';
import type { ControlProps } from './control';
import { marks, textOf } from './control';

export function DateControl(props: ControlProps) {
  const { line, input, ui, onInput, onLeave } = props;
  const typed = textOf(input);
  return (
    <div class="with-button">
      <input
        {...marks(props)}
        type="text"
        class="input"
        autocomplete="off"
        spellcheck={false}
        placeholder={ui.text.dayPlaceholder}
        value={typed}
        onInput={(event) => onInput(event.currentTarget.value)}
        onBlur={onLeave}
      />
      <span class="day-picker">
        <Icon name="day" />
        <input
          type="date"
          tabIndex={-1}
          aria-label={ui.text.pickDay(label(line, ui.setting.language))}
          value={readDay(typed) ?? ''}
          onInput={(event) => {
            if (event.currentTarget.value !== '') onInput(event.currentTarget.value);
            onLeave();
          }}
        />
      </span>
    </div>
  );
}
