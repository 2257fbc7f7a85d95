// The bar of the home and card screens: back, search, new customer. The search field is an ARIA combobox.
import { useRef } from 'preact/hooks';
import { belongsToInputMethod } from '../ime';
import { IconButton } from './button';
import { Icon } from './icon';
import { shownResults } from './results';
import type { Ui } from './ui';

export function Bar({ ui }: { readonly ui: Ui }) {
  const { state, actions, text } = ui;
  const { screen, search } = state;
  const home = screen.name === 'home';
  const field = useRef<HTMLInputElement>(null);
  const results = home ? shownResults(ui).list : [];
  const active = results[search.active];

  function move(by: number): void {
    if (results.length === 0) return;
    const to = Math.min(Math.max(search.active + by, 0), results.length - 1);
    actions.moveActive(to);
    actions.restOn(results[to]?.id);
    document.getElementById(`result-${results[to]?.id ?? ''}`)?.scrollIntoView({ block: 'nearest' });
  }

  function press(event: KeyboardEvent): void {
    if (belongsToInputMethod(event) || event.ctrlKey || event.metaKey || event.altKey) return;
    if (event.key === 'ArrowDown') move(1);
    else if (event.key === 'ArrowUp') move(-1);
    else if (event.key === 'Enter' && active) actions.openCard(active.id);
    else if (event.key === 'Enter' && home && search.typed.trim() !== '') actions.startCard(search.typed);
    else if (event.key === 'Escape' && home && search.typed !== '') actions.search('', false);
    else if (event.key === 'Escape' && home) actions.focusGrid();
    else return;
    event.preventDefault();
  }

  function input(event: InputEvent & { readonly currentTarget: HTMLInputElement }): void {
    actions.search(event.currentTarget.value, event.isComposing);
  }

  return (
    <header class="bar">
      {!home && <IconButton icon="back" label={text.back} onPress={() => actions.goHome()} />}
      <div class="search" role="search">
        <Icon name="search" />
        <input
          ref={field}
          type="text"
          role="combobox"
          aria-label={text.searchLabel}
          aria-expanded={results.length > 0}
          aria-controls="results"
          aria-autocomplete="list"
          aria-activedescendant={active ? `result-${active.id}` : undefined}
          placeholder={text.searchPlaceholder}
          autocomplete="off"
          spellcheck={false}
          data-focus="search"
          value={home ? search.typed : ''}
          onInput={input}
          onCompositionEnd={(event) => actions.search(event.currentTarget.value, false)}
          onFocus={(event) => event.currentTarget.select()}
          onKeyDown={press}
        />
        {home && search.typed !== '' && (
          <IconButton
            icon="close"
            label={text.clearSearch}
            onPress={() => {
              actions.search('', false);
              field.current?.focus();
            }}
          />
        )}
      </div>
      <IconButton icon="plus" label={text.newCustomer} onPress={() => actions.startCard(home ? search.typed : '')} />
    </header>
  );
}
