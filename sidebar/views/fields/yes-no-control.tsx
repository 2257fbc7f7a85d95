// Yes, no, or not known: an empty cell is an answer of its own.
import type { ControlProps } from './control';
import { textOf } from './control';

export function YesNoControl({ line, input, ui, id, noteId, onInput }: ControlProps) {
  const answer = textOf(input);
  const answers = [
    ['yes', ui.text.yes],
    ['no', ui.text.no],
    ['', ui.text.notKnown],
    ...(['yes', 'no', ''].includes(answer) ? [] : [[answer, answer] as const]),
  ] as const;
  return (
    <div class="choices" aria-describedby={noteId}>
      {answers.map(([key, word], at) => (
        <label key={key} class="choice">
          <input
            type="radio"
            name={id}
            data-focus={answer === key || (at === 0 && answer === '') ? line.key : undefined}
            checked={answer === key}
            onChange={() => onInput(key)}
          />
          <span>{word}</span>
        </label>
      ))}
    </div>
  );
}
