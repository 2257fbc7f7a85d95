// The Products tab: Northwind's 77 and a line of invented Chinese goods. The policy price is invented throughout.
import productsData from '../data/products-data';
import type { Making, Row } from '../making';
import { cents, daysAgo } from '../making';
import type { Northwind } from '../northwind';
import type { Language } from '../../src/domain/language';

export type Category = keyof ReturnType<typeof productsData>['categories'];

export interface SampleProduct {
  readonly name: string;
  readonly category: Category;
  readonly price: number;
  readonly chinese: boolean;
  readonly points: string;
}

export const categoryWord = (category: Category, language: Language): string =>
  language === 'en' ? category : productsData().categories[category].zh;

/** Part of the money that is profit; invented. */
export const marginOf = (category: Category): number => productsData().categories[category].margin;

/** By Northwind's product id. */
export function northwindProducts(northwind: Northwind): ReadonlyMap<string, SampleProduct> {
  const { categories, points } = productsData();
  const names = new Map(northwind.categories.map((category) => [category['category_id'], category['category_name']]));
  return new Map(
    northwind.products.map((product) => {
      const category = names.get(product['category_id']);
      if (category === undefined || !(category in categories))
        throw new Error(`Cannot place a product: no category ${category}`);
      const key = category as Category;
      const name = product['product_name'] ?? '';
      return [
        product['product_id'] ?? '',
        { name, category: key, price: Number(product['unit_price']), chinese: false, points: points[key] },
      ];
    }),
  );
}

export const chineseProducts = (): readonly SampleProduct[] =>
  productsData().chinese.map((product) => ({ ...product, chinese: true }));

/** What a dealer is to pay, below the list price. */
export const policyPrice = (product: SampleProduct): number => cents(product.price * 0.92);

export function productRows(making: Making, products: readonly SampleProduct[]): readonly Row<'products'>[] {
  return products.map((product, at) => ({
    id: making.ids.next('products'),
    name: product.name,
    category: categoryWord(product.category, making.language),
    listPrice: product.price,
    policyPrice: policyPrice(product),
    validFrom: daysAgo(making, 30 + (at % 4) * 60),
    sellingPoints: product.points,
    // A few goods are new, so that "who suits product X" has something to suggest.
    newSince: at % 12 === 3 ? daysAgo(making, 20 + at) : null,
  }));
}
