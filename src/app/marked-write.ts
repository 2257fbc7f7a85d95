// A save's fields where some of them are marks: which marks go with the values that they were about, and the one cell that
// holds all of a row's marks. The same for a card and for a key person.
import { isMarkKey, isMarksCell, markKey, withMarks } from '../domain/card/marks';
import type { FieldValue, FieldValues } from '../domain/table/field-value';

interface Marked {
  readonly fields: FieldValues;
  /** Keys whose cell holds a formula. */
  readonly formulas: readonly string[];
}

/** What was confirmed or doubted is no longer what stands there. */
export function withClearedMarks({ fields, formulas }: Marked, write: FieldValues, asked: FieldValues): FieldValues {
  if (formulas.includes('marks')) return write;
  const marked = Object.keys(write)
    .map(markKey)
    .filter((mark) => fields[mark] !== undefined && !(mark in asked));
  return { ...write, ...Object.fromEntries(marked.map((mark) => [mark, null])) };
}

/** The fields as cells. */
export function asCells(marks: FieldValue | undefined, write: FieldValues): FieldValues {
  const part = (asMark: boolean): FieldValues =>
    Object.fromEntries(Object.entries(write).filter(([key]) => isMarkKey(key) === asMark));
  const changed = part(true);
  return Object.keys(changed).length === 0 ? write : { ...part(false), marks: withMarks(marks, changed) };
}

/** The fields as the change log tells them: something else than marks in their cell is replaced, and logged, as a whole. */
export const asLogged = (marks: FieldValue | undefined, write: FieldValues): FieldValues =>
  isMarksCell(marks) ? write : { ...write, ...asCells(marks, write) };
