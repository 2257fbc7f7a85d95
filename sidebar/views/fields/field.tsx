// One field of a form: label above, control, and under it what is wrong, what looks odd, or how it is understood.
// The kind of control follows from the field's type alone.
import type { ComponentChildren, FunctionComponent } from 'preact';
import { useState } from 'preact/hooks';
import { label } from '../../../src/domain/catalogue/catalogue';
import type { FieldLine, FieldType } from '../../../src/domain/catalogue/field';
import { valueWords } from '../../../src/text/screens/value-words';
import type { Problem } from '../../field-advice';
import { hintOf, problemOf } from '../../field-advice';
import type { Input } from '../../field-input';
import { valueOf } from '../../field-input';
import { isOccasionInput } from '../../occasion-input';
import { Icon } from '../icon';
import type { Ui } from '../ui';
import { ChoiceControl } from './choice-control';
import type { ControlProps } from './control';
import { CustomerControl } from './customer-control';
import { DateControl } from './date-control';
import { LongTextControl } from './long-text-control';
import { OccasionControl } from './occasion-control';
import { TextControl } from './text-control';
import { TicksControl } from './ticks-control';
import { YesNoControl } from './yes-no-control';

const CONTROLS: Partial<Record<FieldType, FunctionComponent<ControlProps>>> = {
  longText: LongTextControl,
  choice: ChoiceControl,
  ticks: TicksControl,
  yesNo: YesNoControl,
  date: DateControl,
  occasion: OccasionControl,
  customer: CustomerControl,
};

/** Controls of several parts are named as a group. */
const GROUPED: readonly FieldType[] = ['ticks', 'yesNo', 'occasion'];

interface FieldProps {
  readonly line: FieldLine;
  readonly input: Input;
  readonly ui: Ui;
  readonly onInput: (input: Input) => void;
  /** Said before the field was left: Save was refused because of it. */
  readonly problem?: Problem | null;
  readonly touched: boolean;
  /** Another name for the field on this screen. */
  readonly name?: string;
  readonly hint?: string | null;
  /** Beside the label. */
  readonly aside?: ComponentChildren;
}

const isOdd = (input: Input): boolean => isOccasionInput(input) && input.odd !== undefined;

/** How a day, a number or a linked card was understood, where that is not what was typed. */
function understood(line: FieldLine, input: Input, ui: Ui): string | null {
  const value = valueOf(line, input);
  const words = valueWords(line, value, ui.setting);
  if (line.type === 'customer') {
    const name = ui.setting.nameOf(String(value));
    return value === null
      ? null
      : name === null
        ? ui.text.customerUnknown
        : ui.text.customerChosen(name, String(value));
  }
  if (isOccasionInput(input)) {
    const { odd, month, day } = input;
    return odd !== undefined && month === '' && day === ''
      ? ui.text.oddOccasion(odd)
      : words === ''
        ? null
        : `= ${words}`;
  }
  if (!['date', 'number', 'money', 'phone'].includes(line.type) || words === '' || words === input) return null;
  return `= ${words}`;
}

export function Field(props: FieldProps) {
  const { line, input, ui, onInput, touched } = props;
  const [left, leave] = useState(false);
  const id = `field-${line.key}`;
  const problem = props.problem ?? (left && touched ? problemOf(line, input) : null);
  const hint = hintOf(line, valueOf(line, input));
  const said = problem !== null ? ui.text.problems[problem] : (props.hint ?? (hint && ui.text.hints[hint]));
  const note = said ?? (touched || line.type === 'customer' || isOdd(input) ? understood(line, input, ui) : null);
  const noteId = note === null ? undefined : `${id}-note`;
  const grouped = GROUPED.includes(line.type);
  const Control = CONTROLS[line.type] ?? TextControl;
  const title = (
    <>
      {props.name ?? label(line, ui.setting.language)}
      {line.required === true && (
        <>
          <span class="star" aria-hidden="true">
            {' *'}
          </span>
        </>
      )}
    </>
  );
  const control = (
    <Control
      line={line}
      input={input}
      ui={ui}
      id={id}
      noteId={noteId}
      wrong={problem !== null}
      onInput={onInput}
      onLeave={() => leave(true)}
    />
  );
  const under = note !== null && (
    <p id={noteId} class={`note ${problem !== null ? 'note-error' : said === note ? 'note-warning' : 'note-plain'}`}>
      {said === note && <Icon name="warn" />}
      <span>{note}</span>
    </p>
  );
  return grouped ? (
    <fieldset class="field">
      <legend>{title}</legend>
      {props.aside}
      {control}
      {under}
    </fieldset>
  ) : (
    <div class="field">
      <div class="field-head">
        <label for={id}>{title}</label>
        {props.aside}
      </div>
      {control}
      {under}
    </div>
  );
}
