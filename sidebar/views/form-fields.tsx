// The fields of a card's form: what each shows, and what is typed into it.
// Knows no section; a formula's result is shown and cannot be focused for typing.
import type { Card } from '../../src/contract/sidebar-api';
import { label } from '../../src/domain/catalogue/catalogue';
import type { FieldLine } from '../../src/domain/catalogue/field';
import { isBlank } from '../../src/domain/table/field-value';
import { valueWords } from '../../src/text/screens/value-words';
import { calendarKeyOf, isCalendarOfAnother, isTyped } from '../card-layout';
import type { Draft } from '../draft';
import { kindOfDraft, NEW, shownInput } from '../draft';
import type { Problem } from '../field-advice';
import type { Input } from '../field-input';
import { valueOf } from '../field-input';
import { isOccasionInput } from '../occasion-input';
import { Field } from './fields/field';
import { MarkControl } from './mark';
import type { Ui } from './ui';

export interface FormData {
  readonly draftKey: string;
  readonly card: Card | undefined;
  readonly draft: Draft | undefined;
  readonly lines: readonly FieldLine[];
  readonly problems: Readonly<Record<string, Problem>>;
  readonly ui: Ui;
}

/** A day without `L` is lunar when its calendar's column says so. */
function inputFor(line: FieldLine, { draft, card, lines }: FormData): Input {
  // A card that there is not yet is of the kind chosen for it.
  if (line.key === 'kind' && draft?.key === NEW) return draft.kind;
  const input = shownInput(line, draft, card);
  const calendar = lines.find((other) => other.key === calendarKeyOf(line));
  if (!calendar || !isOccasionInput(input) || draft?.typed[line.key] !== undefined) return input;
  return shownInput(calendar, draft, card) === 'lunar' ? { ...input, calendar: 'lunar' } : input;
}

function typeField(line: FieldLine, input: Input, { draftKey, lines, ui: { actions } }: FormData): void {
  if (draftKey === NEW && line.key === 'kind') {
    if (input === 'individual' || input === 'organisation') actions.chooseKind(input);
    return;
  }
  // The calendar of a day stands in a column of its own.
  const calendar = lines.find(({ key }) => key === calendarKeyOf(line));
  const both = calendar && isOccasionInput(input) ? { [calendar.key]: input.calendar } : {};
  actions.type(draftKey, { [line.key]: input, ...both });
}

function FormField({ line, form }: { readonly line: FieldLine; readonly form: FormData }) {
  const { ui, card, draft } = form;
  const { text, setting } = ui;
  const formulas = card?.formulas ?? [];
  if (!isTyped(line, formulas)) {
    const words = valueWords(line, card?.fields[line.key], setting);
    return formulas.includes(line.key) ? (
      <p class="field locked">
        <span class="locked-label">{label(line, setting.language)}</span>
        <span>{words === '' ? text.none : words}</span>
        <span class="meta">= {text.locked}</span>
      </p>
    ) : null;
  }
  const kindChanged = line.key === 'kind' && draft !== undefined && kindOfDraft(draft) !== draft.kind;
  return (
    <Field
      line={line}
      input={inputFor(line, form)}
      ui={ui}
      onInput={(input) => typeField(line, input, form)}
      problem={form.problems[line.key] ?? null}
      touched={draft?.typed[line.key] !== undefined}
      hint={kindChanged ? text.kindHint : null}
      aside={line.markable === true && <MarkControl line={line} form={form} />}
    />
  );
}

export const formLines = (lines: readonly FieldLine[], all: readonly FieldLine[]): readonly FieldLine[] =>
  lines.filter((line) => !isCalendarOfAnother(line, all));

export const filledOf = (lines: readonly FieldLine[], { draft, card }: FormData): number =>
  lines.filter((line) => !isBlank(valueOf(line, shownInput(line, draft, card)))).length;

export const Fields = ({ lines, form }: { readonly lines: readonly FieldLine[]; readonly form: FormData }) => (
  <>
    {lines.map((line) => (
      <FormField key={line.key} line={line} form={form} />
    ))}
  </>
);
