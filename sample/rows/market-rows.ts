// The Market notes tab: dealers' stock and prices over time, competitors whose price changed, and single findings.
// All invented; policy prices are those of the Products tab.
import type { ChoiceKey } from '../../src/domain/catalogue/catalogue';
import remarksData from '../data/remarks-data';
import type { Making, Row } from '../making';
import { cents, daysAgo } from '../making';
import type { SampleCard } from '../sample-card';
import { isActive } from '../sample-card';
import type { SampleProduct } from './product-rows';
import { policyPrice } from './product-rows';

/** A dealer's shelf was looked at on these days. */
const LOOKS = [74, 12] as const;
const FINDINGS: readonly ChoiceKey<'marketKinds'>[] = [
  'price',
  'competitor',
  'dumping',
  'counterfeit',
  'creditChange',
  'dumping',
  'price',
  'competitor',
];

export function marketRows(
  making: Making,
  cards: readonly SampleCard[],
  products: readonly SampleProduct[],
): readonly Row<'market'>[] {
  return (['en', 'zh'] as const).flatMap((language) => {
    const known = cards.filter((card) => card.speaks === language);
    const goods = products.filter((product) => product.chinese === (language === 'zh'));
    const dealers = [
      ...known.filter(({ story }) => story === 'dealer'),
      ...known.filter(({ story }) => story === 'regular'),
    ].slice(0, 2);
    const rows = dealers.flatMap((dealer) =>
      making.random
        .some(goods, 4)
        .flatMap((product, at) => LOOKS.map((days) => shelfRow(making, dealer, { product, at, days }))),
    );
    const others = known.filter((card) => isActive(card) && card.kind === 'organisation');
    const findings = FINDINGS.map((kind, at) => findingRow(making, making.random.pick(others), { kind, at, goods }));
    return [...rows, ...findings];
  });
}

function shelfRow(
  making: Making,
  card: SampleCard,
  { product, at, days }: { readonly product: SampleProduct; readonly at: number; readonly days: number },
): Row<'market'> {
  const { competitors, market } = remarksData()[card.speaks];
  const late = days === LOOKS[1];
  // The first goods sell well and run low, the second lie, the others are about right.
  const [stock, sales] = at === 0 ? [18, 60] : at === 1 ? [240, 30] : [70, 56];
  return {
    ...startOf(making, card, days),
    kind: 'stock',
    product: product.name,
    purchasePrice: policyPrice(product),
    retailPrice: cents(product.price * 1.3),
    ourPrice: policyPrice(product),
    competitor: competitors[at % competitors.length] ?? null,
    // The rival went down in between.
    competitorPrice: cents(product.price * (late && at % 2 === 0 ? 0.84 : 0.95)),
    ourStock: late ? Math.round(stock * 0.8) : stock,
    allStock: stock * 3,
    periodSales: sales,
    notes: market.stock,
  };
}

function findingRow(
  making: Making,
  card: SampleCard,
  {
    kind,
    at,
    goods,
  }: { readonly kind: ChoiceKey<'marketKinds'>; readonly at: number; readonly goods: readonly SampleProduct[] },
): Row<'market'> {
  const { competitors, market } = remarksData()[card.speaks];
  const product = making.random.pick(goods);
  const priced = kind !== 'creditChange' && kind !== 'counterfeit';
  return {
    ...startOf(making, card, 4 + at * 9),
    kind,
    product: kind === 'creditChange' ? null : product.name,
    // What is dumped goes under the policy price.
    purchasePrice: priced ? cents(policyPrice(product) * (kind === 'dumping' ? 0.85 : 1)) : null,
    retailPrice: priced ? cents(product.price * (kind === 'dumping' ? 0.95 : 1.25)) : null,
    ourPrice: priced ? policyPrice(product) : null,
    competitor: kind === 'competitor' ? (competitors[at % competitors.length] ?? null) : null,
    competitorPrice: kind === 'competitor' ? cents(product.price * 0.88) : null,
    notes: market[kind],
  };
}

const startOf = (making: Making, card: SampleCard, days: number): Row<'market'> => ({
  id: making.ids.next('market'),
  customer: card.id,
  date: daysAgo(making, days),
  rep: card.customer.owner ?? null,
});
