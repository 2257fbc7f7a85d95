// A promotion to customers of a tier, a territory or a category: whom it reaches, and its drafts; greetings beside it.
// Nothing goes from here: drafts wait in the Outbox tab until somebody ticks them.
import type { PromotionField } from '../outbox-state';
import type { Refusal } from '../save-state';
import { Alert } from './alert';
import { Button } from './button';
import { FormFrame } from './form-frame';
import type { Ui } from './ui';

interface LineProps {
  readonly field: PromotionField;
  readonly ui: Ui;
}

const CHOSEN = { tier: 'tiers', territory: 'territories', category: 'categories' } as const;

function Line({ field, ui: { state, actions, text } }: LineProps) {
  const { form, refusal, choices } = state.outbox;
  const id = `promotion-${field}`;
  const value = form[field];
  const list = field in CHOSEN ? choices?.[CHOSEN[field as keyof typeof CHOSEN]] : undefined;
  const shared = { id, class: 'input', 'data-focus': field, 'aria-invalid': refusal?.field === field, value };
  const typed = (event: { readonly currentTarget: { readonly value: string } }): void =>
    actions.typePromotion({ [field]: event.currentTarget.value });
  return (
    <div class="field">
      <label for={id}>{text.outbox.fields[field]}</label>
      {list !== undefined ? (
        <select {...shared} onChange={typed}>
          <option value="">{text.outbox.all}</option>
          {(value === '' || list.includes(value) ? list : [value, ...list]).map((word) => (
            <option key={word}>{word}</option>
          ))}
        </select>
      ) : field === 'text' ? (
        <textarea {...shared} rows={6} maxLength={4000} onInput={typed} />
      ) : (
        <input
          {...shared}
          type="text"
          autocomplete="off"
          maxLength={field === 'campaign' ? 100 : 300}
          onInput={typed}
        />
      )}
    </div>
  );
}

/** What has to be done so that drafts go. */
function Next({ ui: { state, actions, text } }: { readonly ui: Ui }) {
  const { reply } = state.health;
  return (
    <>
      <p>{text.outbox.waits}</p>
      {reply !== null && reply.state !== 'running' && (
        <Alert tone="warning" buttons={<Button onPress={actions.showHealth}>{text.health.title}</Button>}>
          {text.outbox.notRunning}
        </Alert>
      )}
    </>
  );
}

function Told({ ui }: { readonly ui: Ui }) {
  const { told } = ui.state.outbox;
  if (told === null) return null;
  const { outbox: words } = ui.text;
  const { matching, drafts, leftOut, example } = told.reply;
  return (
    <>
      <p class="told" tabIndex={-1} data-focus="told">
        <b>{told.made ? words.made(drafts) : words.wouldGet(drafts, matching)}</b>
      </p>
      <ul class="related">
        {leftOut.map(({ why, text, count }) => (
          <li key={why}>{words.leftOut(text, count)}</li>
        ))}
      </ul>
      {told.made && drafts > 0 && <Next ui={ui} />}
      {!told.made && example !== null && (
        <figure class="mail">
          <figcaption class="meta">{words.example(example.to)}</figcaption>
          <b>{example.subject}</b>
          <p>{example.text}</p>
        </figure>
      )}
    </>
  );
}

/** The code chooses the sentence; what is missing in the sheet the server names. */
function refusedWords({ code, message }: Refusal, { text }: Ui): string {
  const { outbox: words } = text;
  if (code === 'invalid-field') return words.fillIn;
  if (code === 'missing-column' && message !== undefined) return text.stillInForm(message);
  return words.refused[code as keyof typeof words.refused] ?? words.notDone;
}

export function PromotionScreen({ ui }: { readonly ui: Ui }) {
  const { state, actions, text } = ui;
  const { phase, refusal, drafted, slow } = state.outbox;
  const { outbox: words } = text;
  return (
    <FormFrame
      ui={ui}
      title={words.title}
      onClose={() => actions.goHome()}
      outcome={
        refusal && (
          <Alert tone="error" urgent>
            {refusedWords(refusal, ui)}
          </Alert>
        )
      }
      foot={
        <>
          <span class="meta foot-meta">{phase !== 'idle' && slow ? text.stillWaiting : ''}</span>
          <Button
            busy={phase === 'previewing' ? words.previewing : null}
            onPress={() => void actions.previewPromotion()}
          >
            {words.preview}
          </Button>
          <Button
            look="primary"
            busy={phase === 'making' ? words.making : null}
            onPress={() => void actions.draftPromotion()}
          >
            {words.make}
          </Button>
        </>
      }
    >
      <main aria-busy={phase !== 'idle'}>
        {(['campaign', 'tier', 'territory', 'category', 'subject', 'text'] as const).map((field) => (
          <Line key={field} field={field} ui={ui} />
        ))}
        <p class="meta">{words.places}</p>
        <div role="status">
          <Told ui={ui} />
          {drafted !== null && (
            <>
              <p>
                <b>{words.greetingsMade(drafted)}</b>
              </p>
              {drafted > 0 && <Next ui={ui} />}
            </>
          )}
        </div>
        <div class="buttons told">
          <Button busy={phase === 'drafting' ? words.making : null} onPress={() => void actions.draftGreetings()}>
            {words.draftGreetings}
          </Button>
        </div>
      </main>
    </FormFrame>
  );
}
