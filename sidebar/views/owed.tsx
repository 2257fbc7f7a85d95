// What was promised to a customer and is still open, each with a button that says it was kept.
// Out of the newest rows of the card and what was prepared for a call; else their number, as the card has it.
import type { OpenPromise } from '../../src/contract/follow-up-api';
import type { Card } from '../../src/contract/sidebar-api';
import { dueDayWords } from '../../src/text/screens/day-words';
import type { State } from '../state';
import { IconButton } from './button';
import { Fact } from './fact';
import type { Ui } from './ui';

const MOST = 3;

/** As the sheet had them when it was asked. */
function knownPromises({ related, log }: State, id: string): readonly OpenPromise[] {
  const prepared = log.prepared[id];
  const rows = related[id];
  if (typeof rows !== 'object') return typeof prepared === 'object' ? prepared.promises : [];
  return rows.contacts.rows.flatMap(({ id: row, fields }): OpenPromise[] => {
    const [text, day] = [String(fields['promise'] ?? ''), String(fields['promiseDue'] ?? '')];
    if (fields['promiseStatus'] === 'kept' || row === '' || text === '') return [];
    return [{ key: `promise:${row}${day === '' ? '' : `:${day}`}`, text, due: day === '' ? null : day }];
  });
}

export function Owed({ card, ui }: { readonly card: Card; readonly ui: Ui }) {
  const { state, actions, text, setting } = ui;
  const known = knownPromises(state, card.id);
  const count = card.fields['openPromises'];
  if (known.length === 0) {
    const told = typeof count === 'number' && count > 0;
    return told ? <Fact label={text.owed}>{text.openPromises(count)}</Fact> : null;
  }
  const open = known.filter(({ key }) => state.due.gone[key] === undefined);
  if (open.length === 0) return null;
  const promises = [...open].sort((a, b) => ((a.due ?? '~') < (b.due ?? '~') ? -1 : 1)).slice(0, MOST);
  const name = String(card.fields['name'] ?? '');
  const keep = ({ key, text: why }: OpenPromise): void => {
    const customer = { id: card.id, name, tier: '' };
    void actions.settle({ key, customer, when: '', late: 0, why, last: '', deed: 'kept', toContact: true }, 'done');
  };
  return (
    <Fact label={text.owed}>
      {promises.map((promise) => {
        const due = dueDayWords(promise.due ?? '', state.today, setting.language);
        return (
          <span key={promise.key} class="owed">
            <span class="clamp">{promise.text}</span>
            {due.words !== '' && (
              <span class={due.late ? 'late' : 'meta'}>{due.late ? `! ${due.words}` : due.words}</span>
            )}
            <IconButton
              icon="check"
              label={text.due.deedOf(text.due.deeds.kept, promise.text)}
              onPress={() => keep(promise)}
            />
          </span>
        );
      })}
    </Fact>
  );
}
