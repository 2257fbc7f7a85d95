// One block of the Value tab as data: what it is called, what it shows, and the formula that fills it.
// Knows no cell and no language.
import type { FieldType } from '../catalogue/field';

export interface ValueColumnLine {
  readonly key: string;
  readonly en: string;
  readonly zh: string;
  /** `own` for words and ids: a cell of plain text would show a formula as it is written. */
  readonly type: Extract<FieldType, 'own' | 'number' | 'money' | 'date'>;
}

export interface ValueBlockLine {
  readonly key: string;
  readonly en: string;
  readonly zh: string;
  /** One line for managers: what the block tells and where its rules stand. */
  readonly explainEn: string;
  readonly explainZh: string;
  readonly columns: readonly ValueColumnLine[];
  /** With `[…]` where a place or a word of the archive goes, see formula-template.ts. */
  readonly formula: string;
}
