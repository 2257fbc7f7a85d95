// The sample archive's Value tab as it calculates: recounted here from the orders, and as people work with it.
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { sampleArchive } from '../../sample/archive-rows';
import { choiceWord } from '../../src/domain/catalogue/catalogue';
import { CalculatingArchive, TODAY } from '../support/calculating-archive';

const word = choiceWord;
/** In the sixth row of the sheet. */
const OWN_FORMULA = '=IF($B6="","",IF(AND($B6<>"",CUSTOMER_WORTH(1,2)="reduce"),"Ours","Never"))';

describe.each(['en', 'zh'] as const)('the Value tab of the sample in %s', (language) => {
  let archive: CalculatingArchive;
  const rows = sampleArchive({ language, today: TODAY });
  const text = (value: unknown): string => (typeof value === 'string' ? value : '');

  beforeAll(async () => {
    archive = await CalculatingArchive.sample(language);
  });
  afterAll(() => archive.dispose());

  it('counts the orders and their money of every customer, in the order of the cards', () => {
    const [orders, amounts] = [archive.byCustomer('value', 'orders'), archive.byCustomer('value', 'amount')];
    expect([...orders.keys()]).toEqual(rows.customers.map(({ id }) => id));
    for (const { id } of rows.customers) {
      const own = rows.orders.filter(({ customer }) => customer === id);
      expect([id, orders.get(text(id))]).toEqual([id, own.length]);
      const money = own.reduce((sum, { amount }) => sum + Number(amount), 0);
      expect(Number(amounts.get(text(id)))).toBeCloseTo(money, 6);
    }
  });

  it('counts profit and what serving each customer took', () => {
    const columns = ['profit', 'contacts', 'visitMinutes', 'gifts', 'complaints'].map((key) =>
      archive.byCustomer('value', key),
    );
    for (const { id } of rows.customers) {
      const of = <T extends { readonly customer?: unknown }>(tab: readonly T[]): readonly T[] =>
        tab.filter(({ customer }) => customer === id);
      const sum = (values: readonly unknown[]): number =>
        values.reduce<number>((all, one) => all + Number(one ?? 0), 0);
      const expected = [
        sum(of(rows.orders).map((row) => row['profit'])),
        of(rows.contacts).length,
        sum(of(rows.visits).map((row) => row['minutes'])),
        sum(of(rows.gifts).map((row) => row['cost'])),
        of(rows.feedback).filter((row) => row['kind'] === 'complaint').length,
      ];
      columns.forEach((column, at) => expect(Number(column.get(text(id)))).toBeCloseTo(expected[at] ?? 0, 6));
    }
  });

  it('shows no error, neither there nor in a card', () => {
    for (const tab of ['value', 'customers'] as const) {
      const { id, columns } = archive.sheet(tab);
      const { rows: last } = archive.cells.contentSize(id);
      const cells = archive.cells.values(id, { row: 0, column: 0, rows: last, columns }).flat();
      expect(cells.filter((cell) => typeof cell === 'object' && cell !== null)).toEqual([]);
    }
  });

  it('gives every card the tier of its score, looked up by its id', () => {
    const [scores, tiers] = [archive.byCustomer('customers', 'score'), archive.byCustomer('customers', 'tier')];
    expect(scores).toEqual(archive.byCustomer('value', 'score'));
    for (const [id, score] of scores) {
      const key = Number(score) >= 80 ? 'key' : Number(score) >= 50 ? 'general' : 'minor';
      expect([id, tiers.get(id)]).toEqual([id, word('tierNames', key, language)]);
    }
    expect(new Set(tiers.values()).size).toBe(3);
  });

  it('makes a prospect without an order a key customer, by readiness, quantity, potential and both opportunity checks', () => {
    const tiers = archive.byCustomer('customers', 'tier');
    const orders = archive.byCustomer('value', 'orders');
    const prospects = rows.customers.filter(
      ({ id }) => orders.get(text(id)) === 0 && tiers.get(text(id)) === word('tierNames', 'key', language),
    );
    expect(prospects.length).toBeGreaterThan(0);
    for (const card of prospects) {
      expect(card).toMatchObject({ intent: 'clear', power: 'strong', opportunityReal: true, oursToWin: true });
      expect(Number(archive.byCustomer('value', 'factorReadiness').get(text(card.id)))).toBe(3);
      expect(archive.byCustomer('value', 'factorAmount').get(text(card.id)) ?? '').toBe('');
    }
  });

  it('derives the funnel level of every card by the handbook’s rule', () => {
    const levels = archive.byCustomer('customers', 'funnelLevel');
    for (const { id, funnelLevel } of rows.customers) {
      expect([id, levels.get(text(id))]).toEqual([id, word('funnelLevels', text(funnelLevel), language)]);
    }
  });

  it('follows an edited order: that customer’s money and everything that depends on it', () => {
    const [order] = rows.orders;
    const id = text(order?.['customer']);
    const before = archive.byCustomer('value', 'amount').get(id);
    archive.type('orders', 'amount', 1, Number(order?.['amount']) + 1_000);
    expect(Number(archive.byCustomer('value', 'amount').get(id))).toBeCloseTo(Number(before) + 1_000, 6);
    archive.type('orders', 'amount', 1, Number(order?.['amount']));
    expect(Number(archive.byCustomer('value', 'amount').get(id))).toBeCloseTo(Number(before), 6);
  });

  it('runs each function once for an edit, whatever the number of customers', () => {
    const [order] = rows.orders;
    archive.executions.length = 0;
    archive.type('orders', 'amount', 1, Number(order?.['amount']) + 7);
    const counts = new Map<string, number>();
    for (const name of archive.executions) counts.set(name, (counts.get(name) ?? 0) + 1);
    expect(counts.get('CUSTOMER_FORECAST')).toBe(1);
    expect(Math.max(...counts.values())).toBeLessThanOrEqual(2);
    archive.type('orders', 'amount', 1, Number(order?.['amount']));
  });

  it('leaves a manager’s own tier formula alone when the card is saved, when rows are sorted and when set-up runs', () => {
    const id = text(rows.customers[4]?.['id']);
    archive.type('customers', 'tier', 5, OWN_FORMULA);
    const tierOf = (): unknown => archive.byCustomer('customers', 'tier').get(id);
    expect(tierOf()).toBe('Ours');

    const card = archive.call('loadCardFromSidebar', { id }) as { revision: number; rows: readonly number[] };
    const base = { notes: rows.customers[4]?.['notes'] ?? null };
    const { revision, rows: places } = card;
    archive.call('saveCardFromSidebar', { id, revision, rows: places, base, changes: { notes: 'called' } });
    archive.cells.settle();
    expect(tierOf()).toBe('Ours');

    const { id: sheet, columns } = archive.sheet('customers');
    const last = archive.cells.contentSize(sheet).rows;
    const area = { row: 1, column: 0, rows: last - 1, columns };
    archive.cells.sort(sheet, area, [{ column: archive.column('customers', 'name'), ascending: false }]);
    archive.cells.settle();
    expect(tierOf()).toBe('Ours');
    // Every other card still has the tier of its own id.
    const [inValue, inCards] = [archive.byCustomer('value', 'tier'), archive.byCustomer('customers', 'tier')];
    expect(inCards.size).toBe(rows.customers.length);
    for (const [other, tier] of inCards) if (other !== id) expect([other, tier]).toEqual([other, inValue.get(other)]);

    archive.setUp();
    archive.cells.settle();
    expect(tierOf()).toBe('Ours');
  });
});
