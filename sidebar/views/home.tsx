// Home: the list under the search box, the row selected in the grid, and drafts that wait.
import { countChanges, isUntouched, NEW } from '../draft';
import type { Draft } from '../draft';
import { Alert } from './alert';
import { Button } from './button';
import { EmptyArchive } from './empty-archive';
import { ResultList, shownResults } from './results';
import { Today } from './today';
import type { Ui } from './ui';

function WaitingDraft({ draft, ui }: { readonly draft: Draft; readonly ui: Ui }) {
  const { actions, text } = ui;
  const typedName = draft.typed['name'];
  const name = (typeof typedName === 'string' && typedName !== '' ? typedName : draft.name) || text.noName;
  return (
    <Alert
      tone="warning"
      buttons={
        <>
          <Button onPress={() => actions.resume(draft)}>{text.continue}</Button>
          <Button look="link" onPress={() => actions.discard(draft.key)}>
            {text.discard}
          </Button>
        </>
      }
    >
      {draft.key === NEW ? text.unsavedNew(name, draft.keptAt) : text.unsavedChanges(name, draft.keptAt)}
    </Alert>
  );
}

/** The bar that offers the grid's row; a row never replaces what is on the screen by itself. */
export function SelectedRow({ ui }: { readonly ui: Ui }) {
  const { state, actions, text, setting } = ui;
  const { selected, screen } = state;
  if (!selected || (screen.name === 'card' && screen.id === selected.id)) return null;
  const name = setting.nameOf(selected.id) ?? selected.id;
  return (
    <div class="selected-row">
      <span class="selected-row-name">{text.selectedRow(selected.row, name)}</span>
      <Button look="link" onPress={() => actions.openCard(selected.id)}>
        {text.openCard}
      </Button>
    </div>
  );
}

export function Home({ ui }: { readonly ui: Ui }) {
  const { state, actions, text } = ui;
  const typed = state.search.settled.trim();
  const { list, all } = shownResults(ui);
  const waiting = Object.values(state.drafts).filter((draft) => countChanges(draft) > 0 && !isUntouched(draft));
  if (state.cards.length === 0 && typed === '') {
    return (
      <main>
        {waiting.map((draft) => (
          <WaitingDraft key={draft.key} draft={draft} ui={ui} />
        ))}
        <EmptyArchive ui={ui} />
      </main>
    );
  }
  const status =
    typed === '' ? text.allCustomers(all) : all === 0 ? text.foundNone(typed) : text.found(all, state.cards.length);
  return (
    <main>
      <h1 class="spoken">{text.appName}</h1>
      <SelectedRow ui={ui} />
      {typed === '' && waiting.map((draft) => <WaitingDraft key={draft.key} draft={draft} ui={ui} />)}
      {typed === '' && <Today ui={ui} />}
      <p class="count" role="status">
        {status}
      </p>
      <ResultList ui={ui} />
      {all > list.length && <p class="count">{text.moreFound(all - list.length)}</p>}
      {typed !== '' && (
        <div class="create-row">
          <Button icon="plus" onPress={() => actions.startCard(state.search.typed)}>
            {text.newCustomerNamed(typed)}
          </Button>
        </div>
      )}
      {typed === '' && (
        <p class="foot-links">
          <Button look="link" focus="promotion" onPress={() => void actions.showPromotion()}>
            {text.outbox.title}
          </Button>
          <Button look="link" onPress={actions.showKeys}>
            {text.keysLink}
          </Button>
        </p>
      )}
    </main>
  );
}
