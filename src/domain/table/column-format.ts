// What the cells of a field's column are formatted as.
import type { FieldLine } from '../catalogue/field';

/** `automatic`: whatever a cell holds shows as what it is. */
export type ColumnFormat = 'text' | 'date' | 'dateTime' | 'number' | 'money' | 'automatic';

/** What is no date and no number is plain text and stays as typed, but where people type formulas or any kind of value. */
export function columnFormat({ type, formula }: Pick<FieldLine, 'type' | 'formula'>): ColumnFormat {
  if (type === 'date' || type === 'dateTime' || type === 'number' || type === 'money') return type;
  return type === 'own' || formula === true ? 'automatic' : 'text';
}
