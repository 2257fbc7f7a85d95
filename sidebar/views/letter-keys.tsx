// The switch for keys that are a single letter, which stand in the way of who types with dictation.
import type { Ui } from './ui';

export function LetterKeys({ ui: { state, actions, text } }: { readonly ui: Ui }) {
  return (
    <label class="choice">
      <input
        type="checkbox"
        checked={state.letterKeys}
        onChange={(event) => actions.setLetterKeys(event.currentTarget.checked)}
      />
      <span>{text.letterKeys}</span>
    </label>
  );
}
