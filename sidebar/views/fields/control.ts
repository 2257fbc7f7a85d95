// What every kind of control is given: its content, what to do on typing, and its names for screen readers.
import type { FieldLine } from '../../../src/domain/catalogue/field';
import type { Input } from '../../field-input';
import type { Ui } from '../ui';

export interface ControlProps {
  readonly line: FieldLine;
  readonly input: Input;
  readonly ui: Ui;
  readonly id: string;
  /** Id of the note under the field, when there is one. */
  readonly noteId: string | undefined;
  readonly wrong: boolean;
  readonly onInput: (input: Input) => void;
  /** The person is done with the field for now: it may be judged. */
  readonly onLeave: () => void;
}

/** What all controls tell a screen reader and the focus. */
export const marks = ({ line, id, noteId, wrong }: ControlProps) => ({
  id,
  'data-focus': line.key,
  'aria-describedby': noteId,
  'aria-invalid': wrong,
  'aria-required': line.required === true,
});

export const textOf = (input: Input): string => (typeof input === 'string' ? input : '');
