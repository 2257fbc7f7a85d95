// A contact on one screen: how, what was said, ordered or why not, what was promised, and when next, with the reason for
// that day. Knows no rule of dates.
import { choicesOf, fieldOf, label } from '../../src/domain/catalogue/catalogue';
import type { ChoiceLine } from '../../src/domain/catalogue/field';
import { addDays } from '../../src/domain/civil-date';
import { readDay } from '../field-input';
import { problemOf } from '../field-advice';
import type { LogField, LogForm } from '../log-state';
import { lineOf, nextDayOf } from '../log-state';
import { capWarning, logRefusedWords, nextWhy } from '../log-words';
import { Alert } from './alert';
import { Button } from './button';
import { Disclosure } from './disclosure';
import { pressEnter } from './enter-key';
import { Field } from './fields/field';
import { FormFrame } from './form-frame';
import { TierBadge } from './tier-badge';
import type { Ui } from './ui';

interface FormProps {
  readonly form: LogForm;
  readonly ui: Ui;
}

/** One of a few words, as buttons to choose between. */
function Pick({
  form,
  ui,
  field,
  words,
  name,
}: FormProps & {
  readonly field: 'channel' | 'outcome';
  readonly words: readonly (readonly [key: string, word: string])[];
  readonly name: string;
}) {
  return (
    <fieldset class="choices kind-choice">
      <legend class={field === 'channel' ? 'spoken' : 'pick-name'}>{name}</legend>
      {words.map(([key, word]) => (
        <label key={key} class="choice">
          <input
            type="radio"
            name={field}
            checked={form[field] === key}
            onChange={() => ui.actions.typeLog(form.customerId, { [field]: key })}
          />
          <span>{word}</span>
        </label>
      ))}
    </fieldset>
  );
}

function LogControl({
  form,
  ui,
  field,
  ...more
}: FormProps & {
  readonly field: LogField;
  readonly name?: string;
  readonly hint?: string | null;
  readonly input?: string;
}) {
  const line = lineOf(field);
  if (line === undefined) return null;
  const { phase, customerId } = form;
  const input = more.input ?? form[field] ?? '';
  const refused = typeof phase === 'object' && phase.field === field;
  return (
    <Field
      line={line}
      input={input}
      ui={ui}
      touched
      problem={refused ? problemOf(line, input) : null}
      onInput={(typed) => ui.actions.typeLog(customerId, { [field]: typeof typed === 'string' ? typed : '' })}
      {...(more.name === undefined ? {} : { name: more.name })}
      {...(more.hint === undefined ? {} : { hint: more.hint })}
    />
  );
}

function WhyNot({ form, ui }: FormProps) {
  const { state, actions, setting, text } = ui;
  const prepared = state.log.prepared[form.customerId];
  const reasons = typeof prepared === 'object' ? prepared.reasons : [];
  const line = fieldOf('contacts', 'reason');
  if (reasons.length === 0) return <LogControl form={form} ui={ui} field="reason" />;
  const own = form.reason !== '' && !reasons.includes(form.reason) ? [form.reason] : [];
  return (
    <div class="field">
      <label for="field-reason">{label(line, setting.language)}</label>
      <select
        id="field-reason"
        class="input"
        value={form.reason}
        onChange={(event) => actions.typeLog(form.customerId, { reason: event.currentTarget.value })}
      >
        <option value="">{text.none}</option>
        {[...own, ...reasons].map((reason) => (
          <option key={reason} value={reason}>
            {reason}
          </option>
        ))}
      </select>
    </div>
  );
}

const STEPS = [3, 7, 14] as const;

function Next({ form, ui }: FormProps) {
  const { state, actions, text, setting } = ui;
  const prepared = state.log.prepared[form.customerId];
  const ready = typeof prepared === 'object' ? prepared : null;
  const chosen = nextDayOf(form, prepared);
  const today = ready?.day ?? state.today;
  const words = { text, language: setting.language };
  const day = readDay(chosen);
  const warning = ready && day !== null ? capWarning(day, ready, words) : null;
  const proposed = ready?.next ?? null;
  const why = ready === null ? '' : nextWhy(ready, words);
  const plain =
    chosen === ''
      ? form.nextFollowUp === null
        ? ready === null
          ? ''
          : text.log.keepsNext
        : text.log.noNext
      : proposed?.date === day
        ? `= ${why}`
        : '';
  return (
    <>
      <LogControl form={form} ui={ui} field="nextFollowUp" input={chosen} name={text.log.next} hint={warning} />
      <div class="buttons log-steps">
        {STEPS.map((days, at) => (
          <Button
            key={days}
            spoken={text.log.plusSpoken[at] ?? ''}
            onPress={() => actions.typeLog(form.customerId, { nextFollowUp: addDays(today, days) })}
          >
            {text.log.plus[at]}
          </Button>
        ))}
        <span class="meta">{plain}</span>
      </div>
    </>
  );
}

const MORE = 'log.more';

function Outcome({ form, ui }: FormProps) {
  const { actions, text, state } = ui;
  const { phase, customerId } = form;
  if (phase === 'waiting') return <Alert tone="warning">{text.log.waits}</Alert>;
  if (typeof phase === 'object') {
    return (
      <Alert
        tone="error"
        urgent
        buttons={
          form.said === '' ? undefined : (
            <Button look="link" onPress={() => void actions.copy(form.said)}>
              {text.copyChanges}
            </Button>
          )
        }
      >
        {logRefusedWords(phase, text)}
      </Alert>
    );
  }
  if (state.log.prepared[customerId] !== 'failed') return null;
  return (
    <Alert
      tone="warning"
      buttons={<Button onPress={() => void actions.fetchPrepared(customerId)}>{text.retry}</Button>}
    >
      {text.log.notPrepared}
    </Alert>
  );
}

const worded = (line: ChoiceLine, { setting }: Ui): readonly [string, string] => [
  line.key,
  label(line, setting.language),
];

export function LogScreen({ id, ui }: { readonly id: string; readonly ui: Ui }) {
  const { state, actions, text, setting } = ui;
  const form = state.log.forms[id];
  if (form === undefined) return null;
  const own = { form, ui };
  const tier = state.cards.find((card) => card.id === id)?.tier ?? '';
  const kept = !state.draftsKept ? text.draftNotKept : form.keptAt === '' ? '' : text.draftKept(form.keptAt);
  return (
    <FormFrame
      ui={ui}
      title={text.log.title(form.name === '' ? text.noName : form.name)}
      onClose={() => actions.leaveLog(id)}
      outcome={<Outcome {...own} />}
      foot={
        <>
          <span class="meta foot-meta">{form.touched ? kept : ''}</span>
          {form.touched && (
            <Button look="link" onPress={() => actions.discardLog(id)}>
              {text.discard}
            </Button>
          )}
          <Button
            look="primary"
            busy={form.phase === 'sending' ? text.log.logging : null}
            onPress={() => void actions.logIt(id)}
          >
            {text.log.logIt}
          </Button>
        </>
      }
    >
      <main onKeyDown={(event) => pressEnter(event)}>
        {tier !== '' && <TierBadge tier={tier} ui={ui} />}
        <Pick
          {...own}
          field="channel"
          name={label(fieldOf('contacts', 'channel'), setting.language)}
          words={choicesOf('channels').map((line) => worded(line, ui))}
        />
        <LogControl {...own} field="said" />
        <Pick
          {...own}
          field="outcome"
          name={text.log.result}
          words={[
            ['notOrdered', text.log.noOrder],
            ['ordered', text.log.ordered],
          ]}
        />
        {form.outcome === 'ordered' ? (
          <>
            <LogControl {...own} field="orderNumber" />
            <LogControl {...own} field="orderDate" />
            <LogControl {...own} field="orderAmount" hint={form.orderAmount.trim() === '' ? text.log.noAmount : null} />
          </>
        ) : (
          <WhyNot {...own} />
        )}
        <LogControl {...own} field="promise" />
        {form.promise !== '' && <LogControl {...own} field="promiseDue" />}
        <Next {...own} />
        <Disclosure
          id="log-more"
          title={text.log.more}
          open={state.open[MORE] ?? false}
          onToggle={(open) => actions.fold(MORE, open)}
          level={2}
        >
          <LogControl {...own} field="direction" />
          <LogControl {...own} field="purpose" />
          <LogControl {...own} field="stage" />
          <LogControl {...own} field="nextTime" />
        </Disclosure>
      </main>
    </FormFrame>
  );
}
