// A promotion to customers of a tier, a territory or a category: whom it reaches, and its drafts; greetings beside it.
// Nothing goes from here: drafts wait in the Outbox tab until somebody ticks them.
import type { PromotionField } from '../outbox-state';
import { Alert } from './alert';
import { Button } from './button';
import { FormFrame } from './form-frame';
import type { Ui } from './ui';

interface LineProps {
  readonly field: PromotionField;
  readonly ui: Ui;
}

function Line({ field, ui: { state, actions, text } }: LineProps) {
  const { form, refusal } = state.outbox;
  const id = `promotion-${field}`;
  const shared = {
    id,
    class: 'input',
    'data-focus': field,
    'aria-invalid': refusal?.field === field,
    value: form[field],
  };
  return (
    <div class="field">
      <label for={id}>{text.outbox.fields[field]}</label>
      {field === 'tier' ? (
        <select {...shared} onChange={(event) => actions.typePromotion({ tier: event.currentTarget.value })}>
          <option value="">{text.outbox.anyTier}</option>
          {state.tiers.map((tier) => (
            <option key={tier}>{tier}</option>
          ))}
        </select>
      ) : field === 'text' ? (
        <textarea
          {...shared}
          rows={6}
          maxLength={4000}
          onInput={(event) => actions.typePromotion({ text: event.currentTarget.value })}
        />
      ) : (
        <input
          {...shared}
          type="text"
          autocomplete="off"
          maxLength={field === 'campaign' ? 100 : 300}
          onInput={(event) => actions.typePromotion({ [field]: event.currentTarget.value })}
        />
      )}
    </div>
  );
}

function Told({ ui: { state, text } }: { readonly ui: Ui }) {
  const { told } = state.outbox;
  if (told === null) return null;
  const { matching, drafts, leftOut, example } = told.reply;
  return (
    <>
      <p>
        <b>{told.made ? text.outbox.made(drafts) : text.outbox.wouldGet(drafts, matching)}</b>
      </p>
      <ul class="related">
        {leftOut.map(({ why, text: words, count }) => (
          <li key={why}>{text.outbox.leftOut(words, count)}</li>
        ))}
      </ul>
      {told.made && drafts > 0 && <p>{text.outbox.waits}</p>}
      {!told.made && example !== null && <p class="meta">{text.outbox.example(example.to, example.subject)}</p>}
    </>
  );
}

export function PromotionScreen({ ui }: { readonly ui: Ui }) {
  const { state, actions, text } = ui;
  const { phase, refusal, drafted } = state.outbox;
  const { outbox: words } = text;
  return (
    <FormFrame
      ui={ui}
      title={words.title}
      onClose={() => actions.goHome()}
      outcome={
        refusal && (
          <Alert tone="error" urgent>
            {refusal.code === 'invalid-field' ? words.fillIn : words.notDone}
          </Alert>
        )
      }
      foot={
        <>
          <span class="foot-meta" />
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
            <p>
              <b>{words.greetingsMade(drafted)}</b> {drafted > 0 && words.waits}
            </p>
          )}
        </div>
        <div class="buttons">
          <Button busy={phase === 'drafting' ? words.making : null} onPress={() => void actions.draftGreetings()}>
            {words.draftGreetings}
          </Button>
        </div>
      </main>
    </FormFrame>
  );
}
