// Before a call, on one screen: why, who decides and what they want, last words, what is owed, what to ask, what they may
// say, and what to mind. Ticked questions become lines of the contact.
import type { ComponentChildren } from 'preact';
import { choiceWord, label } from '../../src/domain/catalogue/catalogue';
import type { Card } from '../../src/contract/sidebar-api';
import type { PrepareReply } from '../../src/contract/follow-up-api';
import { pastDayWords } from '../../src/text/screens/day-words';
import { phoneWords } from '../../src/text/screens/value-words';
import { decidersOf, questionsOf } from '../ask-before-call';
import { Alert } from './alert';
import { Button } from './button';
import { telLink } from './card-top';
import { Fact } from './fact';
import { FormFrame } from './form-frame';
import { Icon } from './icon';
import { Owed } from './owed';
import { Skeleton } from './skeleton';
import type { Ui } from './ui';

interface CardProps {
  readonly card: Card;
  readonly ui: Ui;
}

const textOf = ({ fields }: Card, key: string): string => {
  const value = fields[key];
  return value === undefined || value === null ? '' : String(value);
};

function Decides({ card, ui }: CardProps) {
  const { text, setting } = ui;
  const { log } = text;
  const { decidesAlone } = card.fields;
  const also = textOf(card, 'alsoDecides');
  const people = decidersOf(card).map(({ name, role, say, wants }) => [
    name,
    role,
    choiceWord('says', say, setting.language) ?? say,
    wants === '' ? '' : log.wants(wants),
  ]);
  const alone = decidesAlone === true ? log.alone : decidesAlone === false ? log.notAlone : '';
  const lines = [[alone, also === '' ? '' : log.alsoDecides(also)], ...people]
    .map((parts) => parts.filter((part) => part !== '').join(' · '))
    .filter((line) => line !== '');
  return <Lines name={log.decides} lines={lines.length === 0 ? [log.nobodyKnown] : lines} />;
}

const Lines = ({ name, lines }: { readonly name: string; readonly lines: readonly ComponentChildren[] }) =>
  lines.length === 0 ? null : (
    <Fact label={name}>
      {lines.map((line, at) => (
        <span key={at} class="prepare-line">
          {line}
        </span>
      ))}
    </Fact>
  );

function Ask({ card, ui }: CardProps) {
  const { state, actions, text, setting } = ui;
  const ticked = state.log.asked[card.id] ?? [];
  const questions = questionsOf(card).map(({ line, doubtful, person }) => {
    const field = label(line, setting.language);
    return { field: person === '' ? field : text.askPerson(person, field), doubtful };
  });
  if (questions.length === 0) return null;
  return (
    <Fact label={text.ask}>
      {questions.map(({ field, doubtful }) => (
        <label key={field} class="choice prepare-line">
          <input
            type="checkbox"
            checked={ticked.includes(field)}
            onChange={(event) => actions.tick(card.id, field, event.currentTarget.checked)}
          />
          <span>{doubtful ? text.log.askDoubtful(field) : field}</span>
        </label>
      ))}
    </Fact>
  );
}

function Mind({ card, ui }: CardProps) {
  const { text, setting } = ui;
  const { log } = text;
  const word = (list: string, key: string): string =>
    choiceWord(list, textOf(card, key), setting.language) ?? textOf(card, key);
  const parts: readonly (readonly [string, (words: string) => string])[] = [
    [textOf(card, 'contactHours'), log.hours],
    [word('halfDays', 'bestTime'), log.best],
    [word('preferredChannels', 'preferredChannel'), log.prefers],
  ];
  const lines = parts.flatMap(([words, say]) => (words === '' ? [] : [say(words)]));
  return <Lines name={log.mind} lines={card.fields['doNotContact'] === true ? [text.doNotContact, ...lines] : lines} />;
}

/** What a person reads through before a call; the rest is there for who asks. */
const FIRST_WORDS = 3;
const WORDS = 'all hints';

function Talk({ card, prepared, ui }: CardProps & { readonly prepared: PrepareReply }) {
  const { state, actions, text, setting } = ui;
  const open = state.open[WORDS] === true;
  const shown = <One,>(all: readonly One[]): readonly One[] => (open ? all : all.slice(0, FIRST_WORDS));
  const more = Math.max(prepared.openers.length, prepared.objections.length) > FIRST_WORDS;
  const { log } = text;
  const kinds = [
    choiceWord('talkKinds', textOf(card, 'talkKind'), setting.language),
    choiceWord('businessModels', textOf(card, 'businessModel'), setting.language),
  ].filter((word) => word !== undefined);
  return (
    <>
      <Lines name={log.opener} lines={shown(prepared.openers)} />
      {prepared.objections.length > 0 && (
        <Fact label={log.maySay}>
          {shown(prepared.objections).map(({ says, answer }) => (
            <span key={says} class="prepare-line">
              <b>{log.quoted(says)}</b>
              <span class="prepare-line">{answer}</span>
            </span>
          ))}
        </Fact>
      )}
      {more && (
        <Fact label="">
          <Button look="link" expanded={open} onPress={() => actions.fold(WORDS, !open)}>
            {open ? log.fewerHints : log.allHints}
          </Button>
        </Fact>
      )}
      <Lines name={log.talk} lines={[kinds.join(' · '), ...prepared.notes].filter((line) => line !== '')} />
    </>
  );
}

function Last({ prepared, ui }: { readonly prepared: PrepareReply; readonly ui: Ui }) {
  const { text, setting } = ui;
  const { last, day } = prepared;
  if (last === null) return <Lines name={text.last} lines={[text.never]} />;
  const channel = choiceWord('channels', last.channel, setting.language) ?? last.channel;
  const when = [pastDayWords(last.day, day, setting.language), channel].filter((part) => part !== '').join(' · ');
  return <Lines name={text.last} lines={[<span class="meta">{when}</span>, last.said].filter((line) => line !== '')} />;
}

export function PrepareScreen({ id, ui }: { readonly id: string; readonly ui: Ui }) {
  const { state, actions, text, setting } = ui;
  const card = state.loaded[id]?.card;
  const prepared = state.log.prepared[id];
  const ready = typeof prepared === 'object' ? prepared : null;
  const name = setting.nameOf(id) ?? text.noName;
  const phone = card === undefined || card.fields['doNotContact'] === true ? '' : textOf(card, 'phone');
  return (
    <FormFrame
      ui={ui}
      title={text.log.prepareTitle(name)}
      onClose={() => actions.leaveLog(id)}
      outcome={
        prepared === 'failed' && (
          <Alert tone="warning" buttons={<Button onPress={() => void actions.fetchPrepared(id)}>{text.retry}</Button>}>
            {text.log.notPrepared}
          </Alert>
        )
      }
      foot={
        <>
          <span class="meta foot-meta">{(state.log.asked[id] ?? []).length > 0 ? text.log.ticksGo : ''}</span>
          <Button look="primary" onPress={() => actions.startLog(id)}>
            {card?.fields['doNotContact'] === true ? text.log.openIncoming : text.log.open}
          </Button>
        </>
      }
    >
      <main aria-busy={prepared === 'fetching'}>
        {phone !== '' && (
          <div class="buttons">
            <span>{phoneWords(phone)}</span>
            <a class="button button-plain" href={telLink(phone)} target="_blank" rel="noreferrer">
              <Icon name="call" />
              <span>{text.call}</span>
            </a>
          </div>
        )}
        {(card === undefined || ready === null) && prepared !== 'failed' && (
          <Skeleton title={null} label={text.loading} />
        )}
        {card !== undefined && (
          <dl class="facts facts-apart">
            {ready !== null && (
              <>
                <Lines name={text.log.why} lines={ready.why.length === 0 ? [text.log.noReason] : ready.why} />
                <Last prepared={ready} ui={ui} />
              </>
            )}
            <Owed card={card} ui={ui} />
            <Decides card={card} ui={ui} />
            <Ask card={card} ui={ui} />
            {ready !== null && <Talk card={card} prepared={ready} ui={ui} />}
            <Mind card={card} ui={ui} />
          </dl>
        )}
      </main>
    </FormFrame>
  );
}
