import { describe, expect, it } from '@jest/globals';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { readNorthwind } from '../../sample/northwind';
import { dayNumber } from '../../src/domain/civil-date';
import { ARCHIVES, TODAY, amount, cardNamed, rowsAbout, rowsOf, text } from './archives';

/** The order and detail files hold no quotes, so that they can be read without the sample's own reader. */
function plainTable(name: string): readonly (readonly string[])[] {
  const content = readFileSync(join(__dirname, '../../sample/northwind', `${name}.csv`), 'utf8');
  if (content.includes('"')) throw new Error(`Cannot read ${name}.csv plainly: it holds quotes`);
  return content
    .trim()
    .split('\n')
    .slice(1)
    .map((line) => line.split(','));
}

const orders = rowsOf('orders').filter((row) => !text(row['orderNumber']).startsWith('SAMPLE-'));
const order = (number: string) => orders.find((row) => row['orderNumber'] === number);

describe('the customers of Northwind', () => {
  const cards = rowsOf('customers').filter((row) => row['source'] === 'Northwind sample data');

  it('are 91 organisations with their contact as key person', () => {
    expect(cards).toHaveLength(91);
    expect(new Set(cards.map((card) => card['kind']))).toEqual(new Set(['organisation']));
    const people = cards.map((card) => rowsAbout('people', card));
    expect(people.every((of) => of.length === 1)).toBe(true);
    const [person] = rowsAbout('people', cardNamed('Alfreds Futterkiste'));
    expect(person).toMatchObject({ name: 'Maria Anders', role: 'Sales Representative' });
  });

  it('keep address, postcode, country and phone as the database has them', () => {
    expect(cardNamed('Königlich Essen')).toMatchObject({
      address: 'Maubelstr. 90, Brandenburg',
      postalCode: '14776',
      country: 'DE',
      phone: '0555-09876',
    });
    expect(cardNamed('QUICK-Stop')['postalCode']).toBe('01307');
  });

  it('are put right where the file tore their address in two', () => {
    expect(cardNamed("Bon app'")).toMatchObject({
      address: '12, rue des Bouchers, Marseille',
      postalCode: '13008',
      country: 'FR',
      phone: '91.24.45.40',
    });
    expect(cardNamed('Queen Cozinha')).toMatchObject({
      address: 'Alameda dos Canàrios, 891, Sao Paulo, SP',
      country: 'BR',
    });
    expect(cards.filter((card) => card['country'] === 'other' || !/\d/.test(text(card['phone'])))).toEqual([]);
  });

  it('belong to the employee with most of their orders, but for those in the public pool', () => {
    const most = new Map<string, Map<string, number>>();
    for (const row of orders) {
      const of = most.get(text(row['customer'])) ?? new Map<string, number>();
      most.set(text(row['customer']), of.set(text(row['rep']), (of.get(text(row['rep'])) ?? 0) + 1));
    }
    for (const card of cards) {
      const of = most.get(text(card['id']));
      if (of === undefined || card['owner'] === null) continue;
      expect(of.get(text(card['owner']))).toBe(Math.max(...of.values()));
    }
    expect(cards.filter((card) => card['owner'] === null)).toHaveLength(3);
  });

  it('all lie in an area of the Territories tab and on the map', () => {
    expect(cards.filter((card) => card['territory'] === null || card['latitude'] === null)).toEqual([]);
  });
});

describe('the orders of Northwind', () => {
  it('are 830 and come to what their lines come to', () => {
    expect(orders).toHaveLength(830);
    const sums = new Map<string, number>();
    for (const [id = '', , price, quantity, discount] of plainTable('order_details')) {
      sums.set(id, (sums.get(id) ?? 0) + Number(price) * Number(quantity) * (1 - Number(discount)));
    }
    for (const row of orders) {
      const sum = sums.get(text(row['orderNumber'])) ?? NaN;
      expect(Math.abs(amount(row['amount']) - sum)).toBeLessThan(0.00501);
    }
    const total = orders.reduce((all, row) => all + amount(row['amount']), 0);
    expect(total).toBeCloseTo(1_265_793.22, 2);
    expect([...sums.values()].reduce((all, sum) => all + sum, 0)).toBeCloseTo(1_265_793.04, 2);
  });

  it('are summed by hand: 14 x 12 + 9.80 x 10 + 34.80 x 5, and 7.70 x 10 + (42.40 x 35 + 16.80 x 15) less 15 %', () => {
    expect(order('10248')).toMatchObject({ amount: 440, quantity: 27, category: 'Dairy Products', product: 'several' });
    expect(order('10250')).toMatchObject({
      amount: 1552.6,
      quantity: 60,
      category: 'Produce',
      product: 'Manjimup Dried Apples',
    });
  });

  it('split into cost and profit to the cent', () => {
    for (const row of orders) {
      expect(amount(row['cost']) + amount(row['profit'])).toBeCloseTo(amount(row['amount']), 6);
      expect(amount(row['profit'])).toBeGreaterThan(0);
    }
  });

  it('keep their weekdays and end in the week that ends today', () => {
    const sources = new Map(plainTable('orders').map(([id = '', , , date = '']) => [id, date]));
    const shifts = new Set(
      orders.map((row) => dayNumber(text(row['date'])) - dayNumber(sources.get(text(row['orderNumber'])) ?? '')),
    );
    expect(shifts.size).toBe(1);
    expect([...shifts][0]! % 7).toBe(0);
    const last = orders.map((row) => text(row['date'])).sort()[829] ?? '';
    expect(dayNumber(TODAY) - dayNumber(last)).toBeGreaterThanOrEqual(0);
    expect(dayNumber(TODAY) - dayNumber(last)).toBeLessThan(7);
  });

  it('name the employee who took them', () => {
    expect(order('10248')?.['rep']).toBe('steven.buchanan@northwind.example');
  });
});

describe('all orders', () => {
  it('end today', () => {
    expect(
      rowsOf('orders')
        .map((row) => text(row['date']))
        .sort()
        .at(-1),
    ).toBe(TODAY);
  });
});

describe('the team', () => {
  it('has the nine employees under their managers', () => {
    const team = new Map(rowsOf('team').map((row) => [row['email'], row]));
    expect(team.get('andrew.fuller@northwind.example')).toMatchObject({ role: 'boss', manager: null });
    expect(team.get('steven.buchanan@northwind.example')).toMatchObject({ role: 'manager', zone: 'Europe/London' });
    expect(team.get('anne.dodsworth@northwind.example')).toMatchObject({
      name: 'Anne Dodsworth',
      role: 'rep',
      manager: 'steven.buchanan@northwind.example',
    });
    expect(team.get('nancy.davolio@northwind.example')).toMatchObject({ zone: 'America/Los_Angeles' });
    expect(rowsOf('team').filter((row) => row['zone'] === 'Asia/Shanghai').length).toBeGreaterThanOrEqual(3);
  });
});

describe('the territories', () => {
  it('are the 53 of the database with their rep, spelt as names, and the invented areas', () => {
    const names = rowsOf('territories').map((row) => text(row['name']));
    expect(names.length).toBe(53 + 11 + 13);
    expect(new Set(names).size).toBe(names.length);
    expect(names).toEqual(expect.arrayContaining(['New York 10019', 'New York 10038', 'Colorado Springs']));
    const wilton = rowsOf('territories').find((row) => row['name'] === 'Wilton');
    expect(text(wilton?.['goal'])).toContain('Nancy Davolio');
    expect(rowsOf('territories').filter((row) => row['latitude'] === null)).toEqual([]);
  });
});

describe('the products', () => {
  it('are the 77 of the database at their price, with a lower policy price, and the invented line', () => {
    expect(rowsOf('products')).toHaveLength(77 + 16);
    expect(rowsOf('products').find((row) => row['name'] === 'Côte de Blaye')).toMatchObject({
      listPrice: 263.5,
      category: 'Beverages',
    });
    for (const row of rowsOf('products')) expect(amount(row['policyPrice'])).toBeLessThan(amount(row['listPrice']));
    expect(ARCHIVES.zh.products[0]).toMatchObject({ name: 'Chai', category: '饮料' });
  });
});

describe('readNorthwind()', () => {
  it('has as many rows as the files', () => {
    const tables = readNorthwind();
    expect(Object.entries(tables).map(([name, rows]) => `${name} ${rows.length}`)).toEqual([
      'customers 91',
      'orders 830',
      'order_details 2155',
      'products 77',
      'categories 8',
      'employees 9',
      'employee_territories 49',
      'territories 53',
      'regions 4',
    ]);
  });
});
