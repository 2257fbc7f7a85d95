// A yearly day: solar or lunar, year if known, month, day, leap month. The calendar's own column follows.
import type { OccasionInput } from '../../occasion-input';
import { isOccasionInput, occasionInputOf } from '../../occasion-input';
import type { ControlProps } from './control';
import { marks } from './control';

const PARTS = ['year', 'month', 'day'] as const;

export function OccasionControl(props: ControlProps) {
  const { input, ui, id, onInput, onLeave, noteId, wrong } = props;
  const { text } = ui;
  const occasion = isOccasionInput(input) ? input : occasionInputOf('');
  const set = (change: Partial<OccasionInput>): void => onInput({ ...occasion, ...change });
  return (
    <div>
      <div class="choices">
        {(['solar', 'lunar'] as const).map((calendar) => (
          <label key={calendar} class="choice">
            <input
              type="radio"
              name={`${id}-calendar`}
              checked={occasion.calendar === calendar}
              onChange={() => set({ calendar, leap: calendar === 'lunar' && occasion.leap })}
            />
            <span>{text[calendar]}</span>
          </label>
        ))}
      </div>
      <div class="occasion">
        {PARTS.map((part) => (
          <label key={part} class={`occasion-part occasion-${part}`}>
            <input
              {...(part === 'year'
                ? marks(props)
                : { id: `${id}-${part}`, 'aria-describedby': noteId, 'aria-invalid': wrong })}
              type="text"
              class="input"
              inputMode="numeric"
              autocomplete="off"
              value={occasion[part]}
              onInput={(event) => set({ [part]: event.currentTarget.value })}
              onBlur={onLeave}
            />
            <span>{text[part]}</span>
          </label>
        ))}
      </div>
      {occasion.calendar === 'lunar' && (
        <label class="choice">
          <input
            type="checkbox"
            checked={occasion.leap}
            onChange={(event) => set({ leap: event.currentTarget.checked })}
          />
          <span>{text.leapMonth}</span>
        </label>
      )}
    </div>
  );
}
