// One section of a card to read: filled fields in rows, empty ones behind a button, formulas marked by `=`.
import type { ComponentChildren } from 'preact';
import type { Card, Fields } from '../../src/contract/sidebar-api';
import { markKey } from '../../src/domain/card/marks';
import type { FieldLine } from '../../src/domain/catalogue/field';
import { label } from '../../src/domain/catalogue/catalogue';
import { isBlank } from '../../src/domain/table/field-value';
import { valueWords } from '../../src/text/screens/value-words';
import type { CardSection as Section } from '../card-layout';
import { isCalendarOfAnother, isTyped } from '../card-layout';
import { Button } from './button';
import { MarkBadge } from './mark';
import { Disclosure, Meter } from './disclosure';
import type { Ui } from './ui';

export const filledCount = (lines: readonly FieldLine[], fields: Fields): number =>
  lines.filter((line) => !isBlank(fields[line.key])).length;

/** Long texts get the whole width. */
const LONG = 60;

interface RowProps {
  readonly line: FieldLine;
  readonly card: Card;
  readonly ui: Ui;
}

function ValueRow({ line, card, ui }: RowProps) {
  const { text, setting, actions } = ui;
  const words = valueWords(line, card.fields[line.key], setting);
  const formula = card.formulas.includes(line.key);
  const edit = (): void => {
    // Marking a value to copy it is no wish to edit.
    if (isTyped(line, card.formulas) && document.getSelection()?.isCollapsed !== false) actions.edit(card.id, line.key);
  };
  const className = `value${words.length > LONG ? ' value-long' : ''}${isTyped(line, card.formulas) ? ' value-typed' : ''}`;
  return (
    <div class={className} onClick={edit}>
      <dt>{label(line, setting.language)}</dt>
      <dd>
        {formula && (
          <span title={text.fromFormula}>
            <span aria-hidden="true">= </span>
            <span class="spoken">{text.fromFormula}: </span>
          </span>
        )}
        {words === '' ? <span class="meta">{text.none}</span> : words}
        <MarkBadge value={card.fields[markKey(line.key)]} ui={ui} />
      </dd>
    </div>
  );
}

/** A calendar is said by the day that it belongs to. */
const shownLines = (lines: readonly FieldLine[]): readonly FieldLine[] =>
  lines.filter((line) => !isCalendarOfAnother(line, lines));

export function CardSection({
  section,
  card,
  ui,
  openAtFirst,
  focus,
}: {
  readonly section: Section;
  readonly card: Card;
  readonly ui: Ui;
  readonly openAtFirst: boolean;
  readonly focus: string;
}) {
  const { state, actions, text, setting } = ui;
  const lines = shownLines(section.lines);
  const filled = filledCount(lines, card.fields);
  const empty = lines.length - filled;
  const name = `card.${section.key}`;
  const showEmpty = state.open[`${name}.empty`] ?? false;
  const rows = (group: readonly FieldLine[]): ComponentChildren =>
    shownLines(group)
      .filter((line) => showEmpty || !isBlank(card.fields[line.key]))
      .map((line) => <ValueRow key={line.key} line={line} card={card} ui={ui} />);
  return (
    <Disclosure
      id={`part-${section.key}`}
      title={section.heading ? label(section.heading, setting.language) : text.teamColumns}
      aside={<Meter filled={filled} all={lines.length} label={text.filledOf(filled, lines.length)} />}
      open={state.open[name] ?? openAtFirst}
      onToggle={(open) => actions.fold(name, open)}
      focus={focus}
    >
      {section.groups.map((group) => {
        const shown = showEmpty || filledCount(group.lines, card.fields) > 0;
        return (
          shown && (
            <div key={group.key} class="group">
              {group.heading && <h3>{label(group.heading, setting.language)}</h3>}
              <dl>{rows(group.lines)}</dl>
            </div>
          )
        );
      })}
      {filled === 0 && !showEmpty && <p class="meta">{text.sectionEmpty}</p>}
      {empty > 0 && (
        <Button look="link" onPress={() => actions.fold(`${name}.empty`, !showEmpty)}>
          {showEmpty ? text.hideEmpty : text.emptyFields(empty)}
        </Button>
      )}
    </Disclosure>
  );
}
