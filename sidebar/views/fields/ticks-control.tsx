// Any number of words of a list. Ticks that the list does not know are shown and kept.
import { choicesOf, label } from '../../../src/domain/catalogue/catalogue';
import type { ControlProps } from './control';

export function TicksControl({ line, input, ui, noteId, onInput }: ControlProps) {
  const ticked = Array.isArray(input) ? (input as readonly string[]) : [];
  const words = line.choices === undefined ? [] : choicesOf(line.choices);
  const known = words.map((word) => ({ key: word.key, word: label(word, ui.setting.language) }));
  const unknown = ticked.filter((key) => words.every((word) => word.key !== key)).map((key) => ({ key, word: key }));
  const toggle = (key: string, on: boolean): void => {
    const order = [...known, ...unknown].map((word) => word.key);
    onInput(order.filter((other) => (other === key ? on : ticked.includes(other))));
  };
  return (
    <div class="choices choices-column" aria-describedby={noteId}>
      {[...known, ...unknown].map(({ key, word }, at) => (
        <label key={key} class="choice">
          <input
            type="checkbox"
            data-focus={at === 0 ? line.key : undefined}
            checked={ticked.includes(key)}
            onChange={(event) => toggle(key, event.currentTarget.checked)}
          />
          <span>{word}</span>
        </label>
      ))}
    </div>
  );
}
