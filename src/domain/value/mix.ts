// CUSTOMER_MIX: the two kinds of goods that most of a customer's money goes into. Credit notes and gifts count for nothing.
// Source: the handbook's chapter on customer value, composition by kind of goods. Knows no date.
import { checkHeights, filledNumberAt, isBlankCell, readColumn, textAt } from './columns';
import { cellError } from './formula-error';
import { IdIndex } from './id-index';
import { micros } from './money';
import { BLANK_ROW, readCustomers } from './order-columns';

const WITHOUT_CATEGORY = '–';

interface Part {
  readonly category: string;
  amount: number;
}

export function customerMix(
  rawIds: unknown,
  orderIds: unknown,
  orderCategories: unknown,
  orderAmounts: unknown,
): (number | string | null)[][] {
  const ids = new IdIndex();
  const partsOf = readParts(ids, orderIds, orderCategories, orderAmounts);
  return Array.from(readCustomers(ids, rawIds), (customer) => {
    const parts = customer === BLANK_ROW ? [] : [...(partsOf[customer]?.values() ?? [])];
    const all = parts.reduce((total, { amount }) => total + amount, 0);
    // A stable sort: who was seen first stays first among equals.
    const [main, second] = parts.sort((a, b) => micros(b.amount) - micros(a.amount));
    return [main, second].flatMap((part) => (part ? [part.category, part.amount / all] : [null, null]));
  });
}

/** For each customer the categories with a positive amount, as first seen. */
function readParts(
  ids: IdIndex,
  orderIds: unknown,
  orderCategories: unknown,
  orderAmounts: unknown,
): Map<string, Part>[] {
  const customers = readColumn('order_ids', orderIds);
  const categories = readColumn('order_categories', orderCategories);
  const amounts = readColumn('order_amounts', orderAmounts);
  checkHeights(customers, categories);
  checkHeights(customers, amounts);
  const partsOf: Map<string, Part>[] = [];
  customers.cells.forEach((cell, at) => {
    const id = textAt(customers, at, 'not an id', '不是编号');
    const category = textAt(categories, at, 'not a category', '不是类别');
    if (id === '') {
      if (category === '' && isBlankCell(amounts.cells[at])) return;
      throw cellError(customers.name, at + 1, 'blank', '为空');
    }
    const amount = filledNumberAt(amounts, at);
    const parts = (partsOf[ids.add(cell, id)] ??= new Map<string, Part>());
    if (amount <= 0) return;
    const name = category === '' ? WITHOUT_CATEGORY : category;
    const part = parts.get(name);
    if (part) part.amount += amount;
    else parts.set(name, { category: name, amount });
  });
  return partsOf;
}
