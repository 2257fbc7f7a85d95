// A link to another card: type a name or phone, choose from what is found. What is not found is kept as typed.
import { useState } from 'preact/hooks';
import { belongsToInputMethod } from '../../ime';
import type { ControlProps } from './control';
import { marks, textOf } from './control';

const MOST = 5;

export function CustomerControl(props: ControlProps) {
  const { input, ui, id, onInput, onLeave } = props;
  const { state, finder, text, setting } = ui;
  const [active, setActive] = useState(0);
  const [typing, setTyping] = useState(false);
  const stored = textOf(input);
  const shown = setting.nameOf(stored) ?? stored;
  const found =
    typing && shown.trim() !== '' ? finder.find(state.cards, shown, state.user, state.tiers).slice(0, MOST) : [];

  function choose(card: { readonly id: string } | undefined): void {
    if (!card) return;
    setTyping(false);
    onInput(card.id);
  }
  function press(event: KeyboardEvent): void {
    if (belongsToInputMethod(event) || found.length === 0 || event.ctrlKey || event.metaKey) return;
    if (event.key === 'ArrowDown') setActive((at) => Math.min(at + 1, found.length - 1));
    else if (event.key === 'ArrowUp') setActive((at) => Math.max(at - 1, 0));
    else if (event.key === 'Enter') choose(found[active]);
    else if (event.key === 'Escape') setTyping(false);
    else return;
    event.preventDefault();
  }
  return (
    <div class="picker">
      <input
        {...marks(props)}
        type="text"
        class="input"
        role="combobox"
        autocomplete="off"
        spellcheck={false}
        aria-autocomplete="list"
        aria-expanded={found.length > 0}
        aria-controls={found.length > 0 ? `${id}-list` : undefined}
        aria-activedescendant={found.length > 0 ? `${id}-${active}` : undefined}
        placeholder={text.customerPlaceholder}
        value={shown}
        onInput={(event) => {
          setTyping(true);
          setActive(0);
          onInput(event.currentTarget.value);
        }}
        onKeyDown={press}
        onBlur={() => {
          setTyping(false);
          onLeave();
        }}
      />
      {found.length > 0 && (
        <ul class="picker-list" id={`${id}-list`} role="listbox" aria-label={text.suggestions}>
          {found.map((card, at) => (
            <li
              key={card.id}
              id={`${id}-${at}`}
              role="option"
              aria-selected={at === active}
              onMouseDown={(event) => event.preventDefault()}
              onClick={() => choose(card)}
            >
              {card.name}
              {card.phone !== '' && <span class="meta"> {card.phone}</span>}
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}
