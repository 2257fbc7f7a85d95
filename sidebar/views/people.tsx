// Key people of an organisation on its card: name, role, say in the purchase; each opens its form.
import type { Card, Person } from '../../src/contract/sidebar-api';
import { choiceWord } from '../../src/domain/catalogue/catalogue';
import { phoneWords } from '../../src/text/screens/value-words';
import { personKey } from '../person';
import { Button } from './button';
import { Disclosure } from './disclosure';
import { Icon } from './icon';
import type { Ui } from './ui';

const wordOf = ({ fields }: Person, key: string): string => String(fields[key] ?? '');

function Row({ person, card, ui }: { readonly person: Person; readonly card: Card; readonly ui: Ui }) {
  const { actions, text, setting } = ui;
  const say = wordOf(person, 'say');
  const facts = [
    wordOf(person, 'role'),
    choiceWord('says', say, setting.language) ?? say,
    phoneWords(wordOf(person, 'phone')),
  ].filter((word) => word !== '');
  const words = (
    <>
      <span class="person-name">{wordOf(person, 'name') || text.noName}</span>
      <span class="meta">{facts.join(' · ')}</span>
    </>
  );
  // A row typed by hand gets its id at the next run; until then it is the grid's to change.
  if (person.id === '') return <li class="person">{words}</li>;
  return (
    <li>
      <button type="button" class="person" onClick={() => actions.edit(personKey(card.id, person.id), 'name')}>
        {words}
        <Icon name="edit" />
      </button>
    </li>
  );
}

export function People({ card, ui }: { readonly card: Card; readonly ui: Ui }) {
  const { state, actions, text } = ui;
  const people = card.people ?? [];
  if (card.kind !== 'organisation') return null;
  return (
    <Disclosure
      id="part-people"
      title={text.keyPeople}
      aside={<span class="meter">{people.length}</span>}
      open={state.open['card.people'] ?? people.length > 0}
      onToggle={(open) => actions.fold('card.people', open)}
      focus="people"
    >
      {people.length === 0 ? (
        <p class="meta">{text.noPeople}</p>
      ) : (
        <ul class="people">
          {people.map((person) => (
            <Row key={`${person.row} ${person.id}`} person={person} card={card} ui={ui} />
          ))}
        </ul>
      )}
      <Button icon="plus" onPress={() => actions.addPerson(card.id)}>
        {text.addPerson}
      </Button>
    </Disclosure>
  );
}
