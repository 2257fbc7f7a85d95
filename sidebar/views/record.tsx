// The last lines of a card: since when nobody has confirmed it, and when and by whom it was changed.
import { LAST_CONFIRMED } from '../../src/domain/card/marks';
import type { Card } from '../../src/contract/sidebar-api';
import { dayNumber, parseCivilDate } from '../../src/domain/civil-date';
import { pastDayWords } from '../../src/text/screens/day-words';
import { Alert } from './alert';
import { Button } from './button';
import { repName } from './results';
import type { Ui } from './ui';

interface RecordProps {
  readonly card: Card;
  readonly ui: Ui;
}

const wordOf = (card: Card, key: string): string => {
  const value = card.fields[key];
  return typeof value === 'string' ? value : '';
};

/** What shows at once when it is asked for, before the sheet has it. */
function StillTrue({ card, ui }: RecordProps) {
  const { text, state, actions } = ui;
  const sent = state.stillTrue[card.id];
  const day = sent === 'sent' ? state.today : wordOf(card, LAST_CONFIRMED);
  const known = parseCivilDate(day) !== null && parseCivilDate(state.today) !== null;
  const days = known ? dayNumber(state.today) - dayNumber(day) : null;
  const words = days === null ? text.neverConfirmed : days <= 0 ? text.confirmedToday : text.unconfirmedFor(days);
  const locked = card.formulas.includes(LAST_CONFIRMED);
  return (
    <>
      {sent === 'failed' && (
        <Alert tone="error" urgent>
          {text.stillTrueFailed}
        </Alert>
      )}
      <div class="still-true">
        <span>{words}</span>
        {!locked && (days === null || days > 0) && (
          <Button focus="still-true" onPress={() => void actions.confirmAll(card.id)}>
            {text.allStillTrue}
          </Button>
        )}
      </div>
    </>
  );
}

export function Record({ card, ui }: RecordProps) {
  const { text, setting, state } = ui;
  const day = (key: string): string => pastDayWords(wordOf(card, key).slice(0, 10), state.today, setting.language);
  return (
    <div class="record">
      <StillTrue card={card} ui={ui} />
      {wordOf(card, 'updated') !== '' && <p>{text.updated(day('updated'), repName(wordOf(card, 'updatedBy')))}</p>}
      {wordOf(card, 'created') !== '' && <p>{text.created(day('created'))}</p>}
    </div>
  );
}
