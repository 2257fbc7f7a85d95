// Who bought goods of which category: the order's own, else its product's. Two reads, whatever the number of orders.
import type { FieldValue } from '../../domain/table/field-value';
import type { Ports } from '../ports';

const text = (value: FieldValue | undefined): string => String(value ?? '').trim();

/** A line an order that tells; words as they were typed first. */
export function boughtCategories(ports: Ports): readonly { readonly customer: string; readonly category: string }[] {
  const products = new Map(
    (ports.due.columns('products', ['name', 'category'])?.rows ?? []).map(({ values }) => [
      text(values['name']).toLowerCase(),
      text(values['category']),
    ]),
  );
  const orders = ports.due.columns('orders', ['customer', 'product', 'category'])?.rows ?? [];
  return orders.flatMap(({ values }) => {
    const category = text(values['category']) || (products.get(text(values['product']).toLowerCase()) ?? '');
    return category === '' ? [] : [{ customer: text(values['customer']), category }];
  });
}
