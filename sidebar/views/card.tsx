// A card to read: who this is and whether one may call on top, then the sections, folded until wanted.
import type { Card as CardData } from '../../src/contract/sidebar-api';
import { cardLayout } from '../card-layout';
import { countChanges } from '../draft';
import { isUnderWay } from '../save-state';
import { Alert } from './alert';
import { Button } from './button';
import { CardSection, filledCount } from './card-section';
import { CardTop } from './card-top';
import { History } from './history';
import { LogAlerts } from './log-alerts';
import { SelectedRow } from './home';
import { People } from './people';
import { Related } from './related';
import { Record } from './record';
import { Skeleton } from './skeleton';
import type { Ui } from './ui';

function Sections({ card, ui }: { readonly card: CardData; readonly ui: Ui }) {
  const layout = cardLayout(card.kind, card.fields);
  // Business status says most about what to do next; on a card without it, what there is stands open.
  const first = [...layout].sort((a, b) => Number(b.key === 'business') - Number(a.key === 'business'));
  const openFirst = first.find((section) => filledCount(section.lines, card.fields) > 0)?.key;
  return (
    <>
      {layout.map((section, at) => (
        <CardSection
          key={section.key}
          section={section}
          card={card}
          ui={ui}
          openAtFirst={section.key === openFirst}
          focus={`section-${at + 1}`}
        />
      ))}
    </>
  );
}

export function CardScreen({ id, ui }: { readonly id: string; readonly ui: Ui }) {
  const { state, actions, text, setting } = ui;
  const card = state.loaded[id]?.card;
  const fetching = state.fetching[id];
  const refusal = typeof fetching === 'object' ? fetching : null;
  const draft = state.drafts[id];
  return (
    <main aria-busy={fetching === 'fetching' || fetching === 'slow'}>
      <SelectedRow ui={ui} />
      {refusal && (
        <Alert
          tone="error"
          urgent
          buttons={
            refusal.code === 'not-found' ? undefined : (
              <Button onPress={() => void actions.fetchCard(id)}>{text.retry}</Button>
            )
          }
        >
          {refusal.code === 'not-found' ? text.notLoaded['not-found'] : text.notLoaded.other}
        </Alert>
      )}
      {draft && countChanges(draft) > 0 && !isUnderWay(state.saves[id]) && (
        <Alert
          tone="warning"
          buttons={
            <>
              <Button onPress={() => actions.edit(id)}>{text.continue}</Button>
              <Button look="link" onPress={() => actions.discard(id)}>
                {text.discard}
              </Button>
            </>
          }
        >
          {text.unsavedChanges(draft.name, draft.keptAt)}
        </Alert>
      )}
      <LogAlerts id={id} ui={ui} />
      {card ? (
        <>
          <CardTop card={card} ui={ui} />
          <Sections card={card} ui={ui} />
          <People card={card} ui={ui} />
          <Related card={card} ui={ui} />
          <History key={card.id} card={card} ui={ui} />
          <Record card={card} ui={ui} />
        </>
      ) : (
        !refusal && (
          <Skeleton title={setting.nameOf(id)} label={fetching === 'slow' ? text.stillWaiting : text.loading} />
        )
      )}
    </main>
  );
}
