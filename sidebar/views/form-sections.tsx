// The sections and groups of a card's form, folded, each with how much of it is filled in.
// A fold that holds the field the screen was opened for, or a wrong one, is open.
import type { ComponentChildren } from 'preact';
import { label } from '../../src/domain/catalogue/catalogue';
import type { FieldLine } from '../../src/domain/catalogue/field';
import type { CardSection, FieldGroup } from '../card-layout';
import { cardLayout, groupsOf, ownFieldsOf } from '../card-layout';
import { kindOfDraft, NEW } from '../draft';
import { Disclosure, Meter } from './disclosure';
import type { FormData } from './form-fields';
import { Fields, filledOf, formLines } from './form-fields';

interface FoldProps {
  readonly name: string;
  readonly title: string;
  readonly lines: readonly FieldLine[];
  readonly form: FormData;
  readonly openAtFirst: boolean;
  readonly level: 2 | 3;
  readonly focus?: string;
  readonly children: ComponentChildren;
}

function Fold({ name, title, lines, form, openAtFirst, level, focus, children }: FoldProps) {
  const { state, actions, text } = form.ui;
  const shown = formLines(lines, form.lines);
  const filled = filledOf(shown, form);
  const isPrivate = shown.length > 0 && shown.every((line) => line.pii === true);
  const wanted = shown.some((line) => line.key === wantedField(form) || line.key in form.problems);
  return (
    <Disclosure
      id={`part-${name.replace(/\W/g, '-')}`}
      title={title}
      aside={
        <>
          {isPrivate && <span class="meta">{text.private}</span>}
          <Meter filled={filled} all={shown.length} label={text.filledOf(filled, shown.length)} />
        </>
      }
      open={wanted || (state.open[name] ?? openAtFirst)}
      onToggle={(open) => actions.fold(name, open)}
      level={level}
      {...(focus === undefined ? {} : { focus })}
    >
      {children}
    </Disclosure>
  );
}

/** The field that the screen was opened for. */
const wantedField = ({ ui: { state } }: FormData): string => (state.screen.name === 'edit' ? state.screen.focus : '');

function Section({
  section,
  at,
  form,
}: {
  readonly section: CardSection;
  readonly at: number;
  readonly form: FormData;
}) {
  const { text, setting } = form.ui;
  const name = `edit.${section.key}`;
  const group = ({ key, heading, lines }: FieldGroup, groupAt: number): ComponentChildren =>
    heading === null || section.groups.length === 1 ? (
      <Fields key={key} lines={formLines(lines, form.lines)} form={form} />
    ) : (
      <Fold
        key={key}
        name={`${name}.${key}`}
        title={label(heading, setting.language)}
        lines={lines}
        form={form}
        openAtFirst={groupAt === 0}
        level={3}
      >
        <Fields lines={formLines(lines, form.lines)} form={form} />
      </Fold>
    );
  return (
    <Fold
      name={name}
      title={section.heading ? label(section.heading, setting.language) : text.teamColumns}
      lines={section.lines}
      form={form}
      openAtFirst={at === 0}
      level={2}
      focus={`section-${at + 1}`}
    >
      {section.groups.map(group)}
    </Fold>
  );
}

export function FormSections({ form }: { readonly form: FormData }) {
  const { card, draft } = form;
  const kind = draft?.kind ?? card?.kind ?? 'individual';
  const switched = draft !== undefined && kindOfDraft(draft) !== kind;
  // What the sheet holds of the new kind is known only once it is saved.
  const own = form.draftKey === NEW ? ownFieldsOf(form.ui.state.ownFields?.[kind]) : {};
  const sections = cardLayout(kind, { ...own, ...card?.fields }).filter(({ key }) => !(switched && key === 'own'));
  return (
    <>
      {sections.map((section, at) => (
        <Section key={section.key} section={section} at={at} form={form} />
      ))}
    </>
  );
}

/** The group that holds the name comes first, as on a card. */
const byName = (groups: readonly FieldGroup[]): readonly FieldGroup[] => {
  const named = ({ lines }: FieldGroup): number => Number(lines.some(({ key }) => key === 'name'));
  return [...groups].sort((a, b) => named(b) - named(a));
};

/** A key person's fields by their groups. */
export const PersonSections = ({ form }: { readonly form: FormData }) => (
  <>
    {byName(groupsOf(form.lines)).map(({ key, heading, lines }, at) => (
      <Fold
        key={key}
        name={`person.${key}`}
        title={heading ? label(heading, form.ui.setting.language) : form.ui.text.keyPeople}
        lines={lines}
        form={form}
        openAtFirst={at === 0}
        level={2}
        focus={`section-${at + 1}`}
      >
        <Fields lines={formLines(lines, form.lines)} form={form} />
      </Fold>
    ))}
  </>
);
