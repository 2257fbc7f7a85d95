// The formulas of the first card of an empty tab: there is no row above that it could go on with.
import { MissingPartError } from '../app/ports';
import { rowFormula, rowFormulaFields } from '../domain/archive-value/value-blocks';
import type { TabKey } from '../domain/catalogue/catalogue';
import type { Language } from '../domain/language';
import type { ArchiveLayout } from './archive-layout';
import { FormulaPlaces } from './formula-places';

/** In R1C1 notation by column; none where what they look up is missing, which the next set-up repairs. */
export function firstFormulas(layout: ArchiveLayout, tab: TabKey, language: Language): ReadonlyMap<number, string> {
  const formulas = new Map<number, string>();
  if (tab !== 'customers') return formulas;
  const places = new FormulaPlaces(layout);
  for (const field of rowFormulaFields()) {
    const column = layout.tab(tab)?.columns.get(field);
    if (column === undefined) continue;
    try {
      formulas.set(column, rowFormula(field, places, language));
    } catch (cause) {
      if (!(cause instanceof MissingPartError)) throw cause;
    }
  }
  return formulas;
}
