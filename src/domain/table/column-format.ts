// What the cells of a field's column are formatted as.
import type { FieldLine } from '../catalogue/field';

export type ColumnFormat = 'text' | 'date' | 'dateTime' | 'number' | 'money';

/** Everything that is no date and no number is plain text: it stays as typed. */
export function columnFormat({ type }: Pick<FieldLine, 'type'>): ColumnFormat {
  return type === 'date' || type === 'dateTime' || type === 'number' || type === 'money' ? type : 'text';
}
