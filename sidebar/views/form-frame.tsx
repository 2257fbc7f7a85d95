// The frame of every form: a bar with a cross and a title, the refusal of the last save, and a foot with the blue button.
import type { ComponentChildren } from 'preact';
import { label } from '../../src/domain/catalogue/catalogue';
import type { FieldLine } from '../../src/domain/catalogue/field';
import type { Draft } from '../draft';
import { changesOf, countChanges, isUntouched, NEW } from '../draft';
import { markLines } from '../marks';
import { isPersonKey } from '../person';
import { needsSetUp, refusalWords } from '../refusal-words';
import { isUnderWay } from '../save-state';
import { Alert } from './alert';
import { Button, IconButton } from './button';
import { wordsOf } from './mark';
import type { Ui } from './ui';

interface FormFrameProps {
  readonly ui: Ui;
  readonly title: string;
  readonly aside?: string;
  readonly onClose: () => void;
  readonly children: ComponentChildren;
  readonly foot: ComponentChildren;
  /** Stands on the foot, where it is seen however far the form is scrolled. */
  readonly outcome?: ComponentChildren;
}

export const FormFrame = ({ ui, title, aside, onClose, children, foot, outcome }: FormFrameProps) => (
  <>
    <header class="bar form-bar">
      <IconButton icon="close" label={ui.text.close} onPress={onClose} />
      <h1 class="form-title" tabIndex={-1} data-focus="heading">
        {title}
      </h1>
      {aside !== undefined && <span class="meta">{aside}</span>}
    </header>
    {children}
    <footer class="foot">
      {outcome}
      <div class="foot-row">{foot}</div>
    </footer>
  </>
);

/** What the person typed, as lines of text for the clipboard. */
function changesText(draft: Draft, lines: readonly FieldLine[], ui: Ui): string {
  const changes = changesOf(draft);
  return [...lines, ...markLines(lines, Object.keys(changes))]
    .filter((line) => line.key in changes)
    .map((line) => `${label(line, ui.setting.language)}: ${wordsOf(line, changes[line.key], ui)}`)
    .join('\n');
}

interface OutcomeProps {
  readonly draft: Draft;
  readonly lines: readonly FieldLine[];
  readonly ui: Ui;
}

/** Why the last save did not go through, what is safe and what next. */
export function SaveOutcome({ draft, lines, ui }: OutcomeProps) {
  const { state, actions, text, setting } = ui;
  const save = state.saves[draft.key];
  const copy = (
    <Button look="link" onPress={() => void actions.copy(changesText(draft, lines, ui))}>
      {text.copyChanges}
    </Button>
  );
  if (save?.name === 'checking') return <Alert tone="warning">{text.checking}</Alert>;
  if (save?.name === 'waiting') {
    return (
      <Alert tone="warning" buttons={copy}>
        {text.offline(countChanges(draft))}
      </Alert>
    );
  }
  if (save?.name !== 'refused') return null;
  const { refusal } = save;
  const cure = needsSetUp(refusal) && (
    <Button onPress={() => void actions.setUp(setting.language)}>{text.setUp}</Button>
  );
  return (
    <Alert
      tone="error"
      urgent
      buttons={
        <>
          {cure}
          {copy}
        </>
      }
    >
      {refusalWords(refusal, lines, text, setting.language)}
    </Alert>
  );
}

interface FootProps {
  readonly draft: Draft | undefined;
  readonly draftKey: string;
  readonly ui: Ui;
}

/** The blue button says what it does next: after a refusal, the way on. */
function nextStep(key: string, { state, actions, text }: Ui): readonly [word: string, press: () => void] {
  const save = state.saves[key];
  const refused = save?.name === 'refused' ? save.refusal.code : null;
  if (refused === 'not-found' && key !== NEW && !isPersonKey(key))
    return [text.restoreAsNew, () => actions.restoreAsNew(key)];
  const word = refused !== null ? text.saveAgain : key === NEW ? text.create : text.save;
  return [word, () => void actions.save(key)];
}

/** Where the draft is kept, Discard, and the blue button at the right. */
export function FormFoot({ draft, draftKey, ui }: FootProps) {
  const { state, actions, text } = ui;
  const changed = draft !== undefined && countChanges(draft) > 0 && !isUntouched(draft);
  const [word, press] = nextStep(draftKey, ui);
  const kept = !state.draftsKept ? text.draftNotKept : draft && draft.keptAt !== '' ? text.draftKept(draft.keptAt) : '';
  return (
    <>
      <span class="meta foot-meta">{changed ? kept : ''}</span>
      {changed && (
        <Button
          look="link"
          onPress={() => {
            actions.discard(draftKey);
            actions.leaveForm(draftKey);
          }}
        >
          {text.discard}
        </Button>
      )}
      <Button
        look="primary"
        busy={isUnderWay(state.saves[draftKey]) ? (draftKey === NEW ? text.creating : text.saving) : null}
        onPress={press}
      >
        {word}
      </Button>
    </>
  );
}
