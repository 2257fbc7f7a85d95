// The names of tiers by rank or money: the formula's own, else key, general and minor in the language asked for.
// Also reads the cuts between them. Knows no customer.
import { filledNumberAt, readOptionalList, textAt } from './columns';
import { cellError, FormulaError } from './formula-error';
import type { Language } from '../language';

const NAMES: Readonly<Record<Language, readonly string[]>> = {
  en: ['key', 'general', 'minor'],
  zh: ['重点', '一般', '次要'],
};

/** Parts of 1, each above 0. */
export function readParts(name: string, raw: unknown, whenBlank: readonly number[]): readonly number[] {
  const list = readOptionalList(name, raw);
  return !list
    ? whenBlank
    : list.cells.map((_, at) => {
        const part = filledNumberAt(list, at);
        if (part > 0 && part <= 1) return part;
        throw cellError(name, at + 1, 'not above 0 and at most 1', '不在大于 0 到 1 的范围内');
      });
}

/** One name for each cut and one for the rest. */
export function readTierNames(raw: unknown, cuts: number, cutsName: string, language: Language): readonly string[] {
  const list = readOptionalList('names', raw);
  const names = !list
    ? NAMES[language]
    : list.cells.map((_, at) => {
        const name = textAt(list, at);
        if (name !== '') return name;
        throw cellError('names', at + 1, 'blank', '为空');
      });
  if (names.length === cuts + 1) return names;
  throw new FormulaError(
    `names must be one more than ${cutsName}, the last for the rest: ${cuts + 1}, not ${names.length}`,
    `names 应比 ${cutsName} 多一个，最后一个为其余：应为${cuts + 1}个，而不是${names.length}个`,
  );
}
