// The first 300 pixels of a card: name, tier, stage, owner, phone, what is next, owed and was said last.
// A do-not-contact mark stands above the phone and takes the buttons away.
import type { Card } from '../../src/contract/sidebar-api';
import { foldDigits } from '../../src/domain/search/fold-text';
import { markKey } from '../../src/domain/card/marks';
import { choiceWord, label } from '../../src/domain/catalogue/catalogue';
import { dayWords, dueDayWords, pastDayWords } from '../../src/text/screens/day-words';
import { phoneWords } from '../../src/text/screens/value-words';
import { Button } from './button';
import { CardValueFacts } from './card-value';
import { linesOfCard } from '../card-layout';
import { doubtfulLines } from '../marks';
import { personKey, personLines } from '../person';
import { Icon } from './icon';
import { MarkBadge } from './mark';
import { Fact } from './fact';
import { GreetingTexts } from './greeting-texts';
import { Owed } from './owed';
import { repName } from './results';
import { TierBadge } from './tier-badge';
import type { Ui } from './ui';

interface TopProps {
  readonly card: Card;
  readonly ui: Ui;
}

const wordOf = (card: Card, key: string): string => {
  const value = card.fields[key];
  return value === undefined || value === null ? '' : String(value);
};

/** `tel:` takes digits and a leading plus. */
export const telLink = (phone: string): string => `tel:${phone.trim().startsWith('+') ? '+' : ''}${foldDigits(phone)}`;

/** The one sign of an address that a link keeps as it is. */
const mailLink = (email: string): string => `mailto:${encodeURIComponent(email.trim()).replace(/%40/g, '@')}`;

function Reach({ card, ui }: TopProps) {
  const { text, actions } = ui;
  const [phone, email] = [wordOf(card, 'phone'), wordOf(card, 'email')];
  const blocked = card.fields['doNotContact'] === true;
  return (
    <>
      {blocked && (
        <p class="do-not-contact">
          <Icon name="warn" />
          <span>
            <b>{text.doNotContact}</b> {text.doNotContactWhy}
          </span>
        </p>
      )}
      <p class="phone">
        {phone === '' ? <span class="meta">{text.phoneMissing}</span> : <span>{phoneWords(phone)}</span>}
        {phone !== '' && <MarkBadge value={card.fields[markKey('phone')]} ui={ui} short />}
      </p>
      {!blocked && (phone !== '' || email !== '') && (
        <div class="buttons reach">
          {phone !== '' && (
            <>
              <Button icon="copy" onPress={() => void actions.copy(phone)}>
                {text.copy}
              </Button>
              <a class="button button-plain" href={telLink(phone)} target="_blank" rel="noreferrer">
                <Icon name="call" />
                <span>{text.call}</span>
              </a>
            </>
          )}
          {email !== '' && (
            <a class="button button-plain" href={mailLink(email)} target="_blank" rel="noreferrer">
              <Icon name="mail" />
              <span>{text.mail}</span>
            </a>
          )}
        </div>
      )}
    </>
  );
}

/** What somebody doubts, of the card and of its people, each a way to its field. */
function Ask({ card, ui }: TopProps) {
  const { text, actions, setting } = ui;
  const { language } = setting;
  const own = doubtfulLines(linesOfCard(card.kind, card.fields), card.fields);
  const ofPeople = (card.people ?? []).flatMap(({ id, fields }) =>
    id === ''
      ? []
      : doubtfulLines(personLines(), fields).map((line) => ({ id, name: String(fields['name'] ?? ''), line })),
  );
  if (own.length + ofPeople.length === 0) return null;
  return (
    <Fact label={text.ask}>
      <span class="ask">
        <Icon name="ask" />
      </span>
      {own.map((line) => (
        <Button key={line.key} look="link" onPress={() => actions.edit(card.id, line.key)}>
          {label(line, language)}
        </Button>
      ))}
      {ofPeople.map(({ id, name, line }) => (
        <Button key={`${id} ${line.key}`} look="link" onPress={() => actions.edit(personKey(card.id, id), line.key)}>
          {text.askPerson(name, label(line, language))}
        </Button>
      ))}
    </Fact>
  );
}

function Facts({ card, ui }: TopProps) {
  const { text, state, setting } = ui;
  const { language } = setting;
  const next = wordOf(card, 'nextFollowUp');
  const due = dueDayWords(next, state.today, language);
  const need = wordOf(card, 'needDate');
  const last = wordOf(card, 'lastContact');
  return (
    <dl class="facts">
      {(next !== '' || need !== '') && (
        <Fact label={text.next}>
          {next !== '' && <span class={due.late ? 'late' : undefined}>{due.late ? `! ${due.words}` : due.words}</span>}
          {wordOf(card, 'nextTime') !== '' && <span>{wordOf(card, 'nextTime')}</span>}
          {need !== '' && <span class="meta">{text.needDate(dayWords(need, state.today, language))}</span>}
        </Fact>
      )}
      <Owed card={card} ui={ui} />
      {last !== '' && <Fact label={text.last}>{pastDayWords(last, state.today, language)}</Fact>}
      <Ask card={card} ui={ui} />
      <CardValueFacts card={card} ui={ui} />
    </dl>
  );
}

export function CardTop({ card, ui }: TopProps) {
  const { text, state, actions, setting } = ui;
  const name = wordOf(card, 'name');
  const owner = wordOf(card, 'owner');
  const stage = wordOf(card, 'stage');
  const quiet = card.fields['doNotContact'] === true;
  const stageWord = choiceWord('stages', stage, setting.language) ?? stage;
  return (
    <section class="top">
      <h1 class="name" tabIndex={-1} data-focus="heading">
        {name === '' ? text.noName : name}
      </h1>
      <p class="who">
        <TierBadge tier={wordOf(card, 'tier')} ui={ui} />
        {stageWord !== '' && <span>{stageWord}</span>}
        <span>{owner === '' ? text.noOwner : owner === state.user ? text.mine : repName(owner)}</span>
        <span class="id">{card.id}</span>
      </p>
      <Reach card={card} ui={ui} />
      <div class="buttons log-buttons">
        <Button look={quiet ? 'plain' : 'primary'} focus="log" onPress={() => actions.startLog(card.id)}>
          {quiet ? text.log.openIncoming : text.log.open}
        </Button>
        {!quiet && (
          <Button look="link" onPress={() => actions.prepare(card.id)}>
            {text.log.prepare}
          </Button>
        )}
        <Button look="link" focus="edit" onPress={() => actions.edit(card.id)}>
          {text.edit}
        </Button>
      </div>
      <Facts card={card} ui={ui} />
      <div class="buttons">
        <Button onPress={() => actions.openHistory(card.id)}>{text.history}</Button>
        {typeof state.fetching[card.id] === 'string' && <span class="meta">{text.confirming}</span>}
      </div>
      {!quiet && <GreetingTexts card={card} ui={ui} />}
    </section>
  );
}
