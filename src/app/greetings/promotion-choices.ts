// What a promotion can be addressed by: the tiers, territories and categories that customers and orders really hold.
// Whole columns in three reads; writes nothing.
import type { PromotionChoices } from '../../contract/promotion-api';
import { fail, ok } from '../../domain/result';
import type { FieldValue } from '../../domain/table/field-value';
import type { Outcome } from '../call-failure';
import type { Ports } from '../ports';
import { boughtCategories } from './bought-categories';

/** More than that nobody looks through in a list. */
const MOST = 300;

export function promotionChoices(ports: Ports): Outcome<PromotionChoices> {
  if (ports.tables.language() === null) return fail({ code: 'not-set-up' });
  const customers = ports.due.columns('customers', ['tier', 'territory'])?.rows ?? [];
  return ok({
    tiers: held(customers.map(({ values }) => values['tier'])),
    territories: held(customers.map(({ values }) => values['territory'])),
    categories: held(boughtCategories(ports).map(({ category }) => category)),
  });
}

/** Each word once, however it is spelt, the most frequent first; in the order they were seen where they are as many. */
function held(cells: readonly (FieldValue | undefined)[]): readonly string[] {
  const counts = new Map<string, { readonly word: string; count: number }>();
  for (const cell of cells) {
    const word = String(cell ?? '').trim();
    const known = counts.get(word.toLowerCase());
    if (known !== undefined) known.count += 1;
    else if (word !== '' && word.length <= MOST) counts.set(word.toLowerCase(), { word, count: 1 });
  }
  return [...counts.values()]
    .sort((a, b) => b.count - a.count)
    .slice(0, MOST)
    .map(({ word }) => word);
}
