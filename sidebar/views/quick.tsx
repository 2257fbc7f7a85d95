// A new card in fifteen seconds: kind, name, phone, need; the rest is filled in, folded away, or comes later.
import { dueDayWords } from '../../src/text/screens/day-words';
import { linesOfCard } from '../card-layout';
import { NEW, problemsOf, shownInput } from '../draft';
import type { Draft } from '../draft';
import { valueOf } from '../field-input';
import { Alert } from './alert';
import { Button } from './button';
import { Disclosure } from './disclosure';
import { pressEnter } from './enter-key';
import { Field } from './fields/field';
import { FormFoot, FormFrame, SaveOutcome } from './form-frame';
import { repName } from './results';
import type { Ui } from './ui';

const FIRST_FIELDS = ['name', 'phone', 'statedNeed'] as const;
const MORE_FIELDS = ['source', 'nextFollowUp'] as const;

function KindChoice({ draft, ui }: { readonly draft: Draft; readonly ui: Ui }) {
  const { actions, text } = ui;
  const kinds = [
    ['individual', text.person],
    ['organisation', text.organisationKind],
  ] as const;
  return (
    <fieldset class="choices kind-choice">
      <legend class="spoken">{text.kind}</legend>
      {kinds.map(([kind, word]) => (
        <label key={kind} class="choice">
          <input type="radio" name="kind" checked={draft.kind === kind} onChange={() => actions.chooseKind(kind)} />
          <span>{word}</span>
        </label>
      ))}
    </fieldset>
  );
}

function SamePhone({ draft, ui }: { readonly draft: Draft; readonly ui: Ui }) {
  const { state, finder, actions, text } = ui;
  const phone = draft.typed['phone'];
  const same = typeof phone === 'string' ? finder.withPhone(state.cards, phone) : null;
  if (!same) return null;
  return (
    <Alert tone="warning" buttons={<Button onPress={() => actions.openCard(same.id)}>{text.openThatCard}</Button>}>
      {text.samePhone(same.name, repName(same.owner))}
    </Alert>
  );
}

/** What the card gets by itself. */
function filledIn(draft: Draft, ui: Ui): string {
  const { text, state, setting } = ui;
  const typed = draft.typed['nextFollowUp'];
  const day = valueOf({ type: 'date' }, typeof typed === 'string' ? typed : '');
  if (typeof day !== 'string') return text.noNextContact;
  const { words } = dueDayWords(day, state.today, setting.language);
  return state.user === '' ? text.nextContact(words) : text.ownerYou(words);
}

export function QuickScreen({ ui }: { readonly ui: Ui }) {
  const { state, actions, text } = ui;
  const draft = state.drafts[NEW];
  if (!draft) return null;
  const lines = linesOfCard(draft.kind, draft.base);
  const problems = state.saves[NEW]?.name === 'blocked' ? problemsOf(draft) : {};
  const field = (key: string) => {
    const line = lines.find((other) => other.key === key);
    return (
      line && (
        <Field
          key={key}
          line={line}
          input={shownInput(line, draft, undefined)}
          ui={ui}
          onInput={(input) => actions.type(NEW, { [key]: input })}
          problem={problems[key] ?? null}
          touched={draft.typed[key] !== undefined}
          {...(key === 'statedNeed' ? { name: text.need } : {})}
        />
      )
    );
  };
  const more = state.open['quick.more'] ?? false;
  const hidden = Object.keys(problems).some((key) => !FIRST_FIELDS.some((first) => first === key));
  return (
    <FormFrame
      ui={ui}
      title={text.newCustomer}
      onClose={() => actions.leaveForm(NEW)}
      outcome={<SaveOutcome draft={draft} lines={lines} ui={ui} />}
      foot={<FormFoot draft={draft} draftKey={NEW} ui={ui} />}
    >
      <main>
        <KindChoice draft={draft} ui={ui} />
        <div onKeyDown={(event) => pressEnter(event, () => void actions.save(NEW))}>{FIRST_FIELDS.map(field)}</div>
        <SamePhone draft={draft} ui={ui} />
        <Disclosure
          id="quick-more"
          title={text.more}
          open={more || hidden}
          onToggle={(open) => actions.fold('quick.more', open)}
          level={2}
        >
          {MORE_FIELDS.map(field)}
        </Disclosure>
        <p class="meta">{filledIn(draft, ui)}</p>
        <Button look="link" onPress={() => actions.edit(NEW)}>
          {text.allFields}
        </Button>
      </main>
    </FormFrame>
  );
}
