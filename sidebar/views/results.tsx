// The list under the search box: who was found, best first, in two lines each.
import type { CardSummary } from '../../src/contract/sidebar-api';
import { foldDigits } from '../../src/domain/search/fold-text';
import type { TextPart } from '../../src/domain/search/matched-parts';
import { matchedDigits, matchedParts } from '../../src/domain/search/matched-parts';
import { listDayWords } from '../../src/text/screens/day-words';
import type { ScreenText } from '../../src/text/screens/text';
import { phoneWords } from '../../src/text/screens/value-words';
import { Parts } from './parts';
import { TierBadge } from './tier-badge';
import type { Ui } from './ui';

/** More rows than anybody reads; typing on is faster than scrolling. */
const MOST_ROWS = 50;

export interface Results {
  readonly list: readonly CardSummary[];
  readonly all: number;
}

export function shownResults({ state, finder }: Ui): Results {
  const found = finder.find(state.cards, state.search.settled, state.user, state.tiers);
  return { list: found.length > MOST_ROWS ? found.slice(0, MOST_ROWS) : found, all: found.length };
}

/** A colleague by the part of the e-mail that people use as a name. */
export const repName = (email: string): string => email.replace(/@.*$/, '');

/** The last four digits; all of the number once the query is about digits. */
function Phone({ phone, typed, text }: { readonly phone: string; readonly typed: string; readonly text: ScreenText }) {
  const parts = matchedDigits(phone, typed);
  if (parts.some(({ matched }) => matched)) return <Parts parts={parts} />;
  const digits = foldDigits(phone);
  return digits.length <= 4 ? <span>{phoneWords(phone)}</span> : <span>{text.phoneTail(digits.slice(-4))}</span>;
}

function companyParts(card: CardSummary, typed: string, text: ScreenText): readonly TextPart[] {
  if (card.kind === 'individual' && card.company !== '') return matchedParts(card.company, typed);
  return [{ text: card.kind === 'organisation' ? text.organisation : text.noCompany, matched: false }];
}

function Row({ card, chosen, ui }: { readonly card: CardSummary; readonly chosen: boolean; readonly ui: Ui }) {
  const { state, actions, text, setting } = ui;
  const typed = state.search.settled;
  const company = companyParts(card, typed, text);
  const owner = card.owner === '' ? text.noOwner : card.owner === state.user ? text.mine : repName(card.owner);
  const contact =
    card.lastContact === null ? text.never : listDayWords(card.lastContact, state.today, setting.language);
  return (
    <li
      id={`result-${card.id}`}
      class="row"
      role="option"
      aria-selected={chosen}
      onClick={() => actions.openCard(card.id)}
      // The search field keeps the focus, so that arrow keys go on from here.
      onMouseDown={(event) => event.preventDefault()}
    >
      <span class="row-line">
        <span class="row-name">
          <Parts parts={matchedParts(card.name === '' ? text.noName : card.name, typed)} />
        </span>
        <TierBadge tier={card.tier} ui={ui} />
      </span>
      <span class="row-line row-meta">
        <span class="row-company">
          <Parts parts={company} />
        </span>
        {card.phone !== '' && (
          <span class="row-fact">
            <Phone phone={card.phone} typed={typed} text={text} />
          </span>
        )}
        <span class="row-fact">{contact}</span>
        <span class="row-fact row-owner">{owner}</span>
      </span>
    </li>
  );
}

export function ResultList({ ui }: { readonly ui: Ui }) {
  const { state, text } = ui;
  const { list } = shownResults(ui);
  if (list.length === 0) return null;
  return (
    <ul id="results" class="rows" role="listbox" aria-label={text.results}>
      {list.map((card, at) => (
        <Row key={card.id} card={card} chosen={at === state.search.active} ui={ui} />
      ))}
    </ul>
  );
}
