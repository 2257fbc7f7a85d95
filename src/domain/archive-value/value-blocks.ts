// The formulas of an archive, block by block and row by row, made for where its columns stand now.
// Knows no sheet and no cell that is there.
import { fieldOf, label } from '../catalogue/catalogue';
import type { CustomerFieldKey, FieldKey } from '../catalogue/catalogue';
import type { Language } from '../language';
import type { Places } from './formula-template';
import { fillTemplate } from './formula-template';
import rowFormulasData from './row-formulas-data';
import type { ValueBlockLine } from './value-block';
import valueBlocksData from './value-blocks-data';

export type ValueBlockKey = ReturnType<typeof valueBlocksData>[number]['key'];
export type ValueKey = FieldKey<'value'>;

export const valueBlocks = (): readonly ValueBlockLine[] => valueBlocksData();

export const explanationOf = (block: ValueBlockLine, language: Language): string =>
  language === 'zh' ? block.explainZh : block.explainEn;

const header =
  (language: Language) =>
  (key: string): string => {
    const line = fieldOf('value', key);
    if (line === undefined) throw new Error(`Cannot make a formula: the Value tab has no column ${key}`);
    return label(line, language);
  };

export const blockFormula = ({ formula }: ValueBlockLine, places: Places, language: Language): string =>
  fillTemplate(formula, { tab: 'value', notation: 'A1' }, { places, language, header: header(language) });

/** The fields of Customers that set-up fills with a formula. */
export const rowFormulaFields = (): readonly CustomerFieldKey[] => rowFormulasData().map(({ field }) => field);

/** In R1C1 notation, which reads the same in every row. */
export function rowFormula(field: CustomerFieldKey, places: Places, language: Language): string {
  const line = rowFormulasData().find((one) => one.field === field);
  if (line === undefined) throw new Error(`Cannot make a formula: ${field} has none`);
  return fillTemplate(
    line.formula,
    { tab: 'customers', notation: 'R1C1' },
    { places, language, header: header(language) },
  );
}

/** The columns of a block by the number of the first, wherever the headers above them have been moved to. */
export function valueColumns(anchorOf: (block: ValueBlockLine) => number): ReadonlyMap<string, number> {
  return new Map(
    valueBlocks().flatMap((block) => {
      const anchor = anchorOf(block);
      return block.columns.map(({ key }, at): [string, number] => [key, anchor + at]);
    }),
  );
}
