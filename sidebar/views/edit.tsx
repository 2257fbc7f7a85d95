// A card's form: every field of the catalogue in one column, folded by section and group, with a way to jump to one.
import { useState } from 'preact/hooks';
import { label } from '../../src/domain/catalogue/catalogue';
import type { FieldLine } from '../../src/domain/catalogue/field';
import { fold } from '../../src/domain/search/fold-text';
import { isTyped, linesOfCard, ownFieldsOf } from '../card-layout';
import { countChanges, isNew, kindOfDraft, NEW, problemsOf } from '../draft';
import { cardOfKey, personLines, personOfKey } from '../person';
import { Alert } from './alert';
import { Button } from './button';
import { Clash } from './clash';
import { pressEnter } from './enter-key';
import type { FormData } from './form-fields';
import { Fields, formLines } from './form-fields';
import { FormFoot, FormFrame, SaveOutcome } from './form-frame';
import { FormSections, PersonSections } from './form-sections';
import { Icon } from './icon';
import { Skeleton } from './skeleton';
import type { Ui } from './ui';

/** Fields whose label in either language holds what was typed. */
function jumpTo(lines: readonly FieldLine[], typed: string): readonly FieldLine[] {
  const wanted = fold(typed);
  return lines.filter((line) => [line.en, line.zh].some((name) => fold(name).includes(wanted)));
}

function Problems({ form }: { readonly form: FormData }) {
  const keys = Object.keys(form.problems);
  const { actions, text, setting } = form.ui;
  if (keys.length < 2) return null;
  return (
    <Alert
      tone="error"
      urgent
      buttons={form.lines
        .filter((line) => keys.includes(line.key))
        .map((line) => (
          <Button key={line.key} look="link" onPress={() => actions.edit(form.draftKey, line.key)}>
            {label(line, setting.language)}
          </Button>
        ))}
    >
      {text.problemsAbove(keys.length)}
    </Alert>
  );
}

function Form({ form }: { readonly form: FormData }) {
  const { text } = form.ui;
  const [typed, jump] = useState('');
  const shown = formLines(form.lines, form.lines).filter((line) => isTyped(line, form.card?.formulas ?? []));
  const found = typed.trim() === '' ? null : jumpTo(shown, typed);
  return (
    <main onKeyDown={(event) => pressEnter(event)}>
      <div class="search jump">
        <Icon name="search" />
        <input
          type="text"
          aria-label={text.jump}
          placeholder={text.jump}
          autocomplete="off"
          spellcheck={false}
          data-focus="jump"
          value={typed}
          onInput={(event) => jump(event.currentTarget.value)}
          onKeyDown={(event) => {
            if (event.key !== 'Escape' || typed === '') return;
            jump('');
            event.preventDefault();
          }}
        />
      </div>
      <p class="count" role="status">
        {found && (found.length === 0 ? text.jumpNone : text.jumpFound(found.length))}
      </p>
      {found ? (
        <Fields lines={found} form={form} />
      ) : personOfKey(form.draftKey) ? (
        <PersonSections form={form} />
      ) : (
        <FormSections form={form} />
      )}
    </main>
  );
}

export function EditScreen({ draftKey, ui }: { readonly draftKey: string; readonly ui: Ui }) {
  const { state, actions, text } = ui;
  const person = personOfKey(draftKey);
  const card = cardOfKey(state.loaded, draftKey);
  const draft = state.drafts[draftKey];
  const save = state.saves[draftKey];
  const fetching = state.fetching[person?.customerId ?? draftKey];
  if (draft && save?.name === 'clash') return <Clash draft={draft} save={save} ui={ui} />;
  const kind = draft ? kindOfDraft(draft) : (card?.kind ?? 'individual');
  const own = draftKey === NEW ? ownFieldsOf(state.ownFields?.[kind]) : {};
  const lines = person ? personLines() : linesOfCard(kind, { ...own, ...card?.fields, ...draft?.base });
  const problems = save?.name === 'blocked' && draft ? problemsOf(draft) : {};
  const form: FormData = { draftKey, card, draft, lines, problems, ui };
  const ready = card !== undefined || (draft !== undefined && isNew(draft));
  const name = card?.fields['name'] ?? draft?.name ?? '';
  return (
    <FormFrame
      ui={ui}
      title={person?.id === '' ? text.addPerson : draftKey === NEW ? text.editNewTitle : text.editTitle(String(name))}
      aside={text.unsavedCount(countChanges(draft))}
      onClose={() => actions.leaveForm(draftKey)}
      outcome={
        <>
          {draft && <SaveOutcome draft={draft} lines={lines} ui={ui} />}
          <Problems form={form} />
        </>
      }
      foot={<FormFoot draft={draft} draftKey={draftKey} ui={ui} />}
    >
      {ready ? (
        <Form form={form} />
      ) : typeof fetching === 'object' ? (
        <main>
          <Alert
            tone="error"
            urgent
            buttons={
              draft && !person && fetching.code === 'not-found' ? (
                <Button onPress={() => actions.restoreAsNew(draftKey)}>{text.restoreAsNew}</Button>
              ) : (
                <Button onPress={() => void actions.fetchCard(person?.customerId ?? draftKey)}>{text.retry}</Button>
              )
            }
          >
            {fetching.code === 'not-found' ? text.notSaved['not-found'] : text.notLoaded.other}
          </Alert>
        </main>
      ) : (
        <main aria-busy="true">
          <Skeleton title={null} label={fetching === 'slow' ? text.stillWaiting : text.loading} />
        </main>
      )}
    </FormFrame>
  );
}
