// Northwind's 830 orders with their lines summed. Product and category are those of most of the money, the profit is invented.
// Sums are made in whole numbers, so that no cent depends on the order of adding.
import type { CivilDate } from '../../src/domain/civil-date';
import { addDays, dayNumber } from '../../src/domain/civil-date';
import type { Making, Row } from '../making';
import type { Northwind } from '../northwind';
import type { SampleCard } from '../sample-card';
import type { SampleOrder } from '../sample-order';
import type { Category, SampleProduct } from './product-rows';
import { categoryWord, marginOf, northwindProducts } from './product-rows';
import { employeeAddresses } from './team-rows';

interface Line {
  readonly product: SampleProduct;
  readonly quantity: number;
  /** Hundredths of a cent: price in cents times quantity times percent left to pay. */
  readonly net: number;
}

/** Whole weeks between Northwind's last order and today: weekdays stay, and no order lies in the future. */
export function northwindShift({ orders }: Northwind, today: CivilDate): number {
  const last = Math.max(...orders.map((order) => dayNumber(order['order_date'] ?? '')));
  return Math.floor((dayNumber(today) - last) / 7) * 7;
}

function linesByOrder(northwind: Northwind): ReadonlyMap<string, readonly Line[]> {
  const products = northwindProducts(northwind);
  const lines = new Map<string, Line[]>();
  for (const { order_id: id = '', product_id = '', unit_price, quantity, discount } of northwind.order_details) {
    const product = products.get(product_id);
    if (product === undefined) throw new Error(`Cannot sum order ${id}: there is no product ${product_id}`);
    const net = Math.round(Number(unit_price) * 100) * Number(quantity) * (100 - Math.round(Number(discount) * 100));
    const of = lines.get(id) ?? [];
    of.push({ product, quantity: Number(quantity), net });
    lines.set(id, of);
  }
  return lines;
}

function mainCategory(lines: readonly Line[]): Category {
  const money = new Map<Category, number>();
  for (const { product, net } of lines) money.set(product.category, (money.get(product.category) ?? 0) + net);
  const [main] = [...money].sort((a, b) => b[1] - a[1]);
  if (main === undefined) throw new Error('Cannot name the category of an order: it has no lines');
  return main[0];
}

/** The line that makes most of the money, or a word for many. */
function mainProduct(making: Making, lines: readonly Line[], total: number): string {
  const biggest = lines.reduce((a, b) => (b.net > a.net ? b : a));
  if (biggest.net * 2 >= total) return biggest.product.name;
  return making.language === 'en' ? 'several' : '多种';
}

export function northwindOrders(
  making: Making,
  northwind: Northwind,
  cards: readonly SampleCard[],
): readonly SampleOrder[] {
  const cardOf = new Map(cards.map((card) => [card.northwind, card]));
  const lines = linesByOrder(northwind);
  const reps = employeeAddresses(northwind);
  const shift = northwindShift(northwind, making.today);
  return northwind.orders.map((order) => {
    const { order_id: number = '', customer_id = '', order_date = '', employee_id = '' } = order;
    const card = cardOf.get(customer_id);
    const of = lines.get(number);
    if (card === undefined || of === undefined)
      throw new Error(`Cannot make order ${number}: its customer or lines are missing`);
    const total = of.reduce((sum, line) => sum + line.net, 0);
    const profit = Math.round(of.reduce((sum, line) => sum + line.net * marginOf(line.product.category), 0) / 100);
    const amount = Math.round(total / 100);
    const category = mainCategory(of);
    const date = addDays(order_date, shift);
    const row: Row<'orders'> = {
      id: making.ids.next('orders'),
      customer: card.id,
      orderNumber: number,
      date,
      product: mainProduct(making, of, total),
      category: categoryWord(category, making.language),
      quantity: of.reduce((sum, line) => sum + line.quantity, 0),
      amount: amount / 100,
      cost: (amount - profit) / 100,
      profit: profit / 100,
      rep: reps.get(employee_id) ?? null,
      campaign: null,
    };
    return { card, category, date, row };
  });
}
