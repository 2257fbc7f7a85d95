// The charts of the Value tab: what they show and where, made once, and left as a person made them.
import { afterEach, describe, expect, it } from '@jest/globals';
import type { ChartData } from '../../emulator/host/annotations/chart-list';
import type { Host } from '../../emulator/host/host';
import { fieldOf, tabTitle } from '../../src/domain/catalogue/catalogue';
import type { Language } from '../../src/domain/language';
import { CalculatingArchive } from '../support/calculating-archive';
import { EmulatedArchive } from '../support/emulated-archive';

const opened: CalculatingArchive[] = [];
afterEach(() => {
  for (const archive of opened.splice(0)) archive.dispose();
});

function setUp(archive: EmulatedArchive, language: Language = 'en'): EmulatedArchive {
  archive.value('setUpFromSidebar', { language });
  return archive;
}

function calculated(): CalculatingArchive {
  const archive = CalculatingArchive.empty('en');
  opened.push(archive);
  return archive;
}

/** The headers of the columns that a chart draws, and the row it begins with. */
function drawn(host: Host, { ranges }: ChartData): unknown {
  return ranges.map(({ sheetId, startRow, endRow, startColumn, endColumn }) => {
    const [columns, from] = [(endColumn ?? 0) - (startColumn ?? 0), startColumn ?? 0];
    const headers = host.cells.values(sheetId, { row: 0, column: from, rows: 1, columns })[0];
    return [headers, startRow, endRow];
  });
}

describe('set-up', () => {
  it.each(['en', 'zh'] as const)(
    'makes three charts of the blocks’ own columns, with titled axes, in %s',
    (language) => {
      const { host } = setUp(new EmulatedArchive(), language);
      const value = host.cells.sheets().find(({ name }) => name === tabTitle('value', language));
      const header = (key: string): string | undefined => fieldOf('value', key)?.[language];
      const charts = host.annotations.charts();
      expect(charts.map((chart) => drawn(host, chart))).toEqual([
        [[[header('curveCustomers'), header('curveMoney')], 3, null]],
        [[[header('countedTier'), header('tierCount')], 3, null]],
        [[[header('moneyTier'), header('tierMoney')], 3, null]],
      ]);
      expect(charts.map(({ type }) => type)).toEqual(['LINE', 'COLUMN', 'COLUMN']);
      for (const { sheetId, numHeaders, options } of charts) {
        expect([sheetId, numHeaders]).toEqual([value?.id, 0]);
        const up = (options['vAxes'] as Readonly<Record<string, unknown>>)['0'];
        expect(up).toEqual({ title: expect.any(String), minValue: 0, viewWindow: { min: 0 } });
        for (const words of [options['title'], options['hAxis'], up]) {
          const text = JSON.stringify(words).replace(/"[a-zA-Z]+":/g, '');
          expect([text, /[一-鿿]/.test(text)]).toEqual([expect.stringMatching(/[a-z一-鿿]{2}/i), language === 'zh']);
        }
      }
      expect(new Set(charts.map(({ options }) => JSON.stringify(options['colors']))).size).toBe(3);
    },
  );

  it('covers nothing with them: right of every block, below each other, inside the grid', () => {
    const { host } = setUp(new EmulatedArchive());
    const charts = host.annotations.charts();
    const value = host.cells.sheets().find(({ id }) => id === charts[0]?.sheetId);
    const last = host.cells.contentSize(value?.id ?? '').columns;
    let free = 0;
    for (const { anchor, options } of charts) {
      expect(anchor.column).toBeGreaterThanOrEqual(last);
      // Lines of 21 by 100 pixels at least.
      expect(anchor.row).toBeGreaterThanOrEqual(free);
      free = anchor.row + Math.ceil(Number(options['height']) / 21);
      expect(free).toBeLessThanOrEqual(value?.rows ?? 0);
      expect(anchor.column + Math.ceil(Number(options['width']) / 100)).toBeLessThanOrEqual(value?.columns ?? 0);
    }
  });

  it('leaves a chart that a person restyled, moved or deleted, and makes no second one', () => {
    const archive = setUp(new EmulatedArchive());
    const { annotations } = archive.host;
    const [curve, counts, money] = annotations.charts();
    if (curve === undefined || counts === undefined || money === undefined) throw new Error('charts are missing');
    const { id, ...fields } = counts;
    annotations.changeChart(id, { ...fields, type: 'PIE', anchor: { ...fields.anchor, row: 90 } });
    annotations.removeChart(money.id);
    const before = annotations.charts();
    setUp(archive);
    expect(annotations.charts()).toEqual(before);
    expect(before).toHaveLength(2);
  });

  it('cut short after a chart finishes the others and does not double that one', () => {
    const archive = new EmulatedArchive();
    archive.host.faults.order({ kind: 'kill-after', nth: 2, method: 'insertChart' });
    expect(() => archive.call('setUpFromSidebar', { language: 'en' })).toThrow();
    expect(archive.host.annotations.charts()).toHaveLength(2);
    setUp(archive);
    setUp(archive);
    expect(archive.host.annotations.charts().map((chart) => drawn(archive.host, chart))).toHaveLength(3);
    expect(new Set(archive.host.annotations.charts().map(({ options }) => options['title'])).size).toBe(3);
  });

  it('asks once whether the charts are there, however many rows there are', () => {
    const archive = setUp(new EmulatedArchive());
    const again = (): Readonly<Record<string, number>> => {
      setUp(archive);
      return archive.host.runs.list().at(-1)?.callsByMethod ?? {};
    };
    const few = again();
    expect(few['Sheet.getDeveloperMetadata']).toBe(1);
    expect(Object.keys(few).filter((method) => method.includes('Chart'))).toEqual([]);
    const { id } = archive.sheet('Orders');
    archive.host.cells.write([
      {
        sheetId: id,
        rect: { row: 1, column: 0, rows: 500, columns: 1 },
        values: Array.from({ length: 500 }, (_, at) => [`O-${at}`]),
      },
    ]);
    expect(again()).toEqual(few);
  });
});

describe('what the charts draw', () => {
  it('follows a block that a person moves by inserting columns', () => {
    const archive = calculated();
    const [curve] = archive.host.annotations.charts();
    archive.cells.insertColumns(archive.sheet('value').id, 2, 3);
    const [moved] = archive.host.annotations.charts();
    expect(moved?.anchor.column).toBe((curve?.anchor.column ?? 0) + 3);
    expect(moved?.ranges[0]?.startColumn).toBe(archive.column('value', 'curveCustomers'));
  });

  it('is the money of each tier, counted anew here, and an error where an error stands in a tier or an amount', () => {
    const archive = calculated();
    const ids = ['Ann', 'Ben', 'Cem'].map((name) => {
      const changes = { name, potential: name === 'Ben' ? 'high' : 'low' };
      const made = archive.call('saveCardFromSidebar', { kind: 'organisation', changes });
      return (made as { readonly id: string }).id;
    });
    for (const [row, customer, amount] of [
      [1, 0, 900],
      [2, 0, 700],
      [3, 1, 40],
      [4, 2, 60],
      [5, 2, -10],
    ] as const) {
      archive.typeRow('orders', row, { customer: ids[customer] ?? '', date: 46_023 + row, amount });
    }
    const tiers = archive.byCustomer('value', 'tier');
    const spent = [1_600, 40, 50];
    const sums = archive
      .below('value', 'moneyTier')
      .map((tier) => ids.reduce((sum, id, at) => (tiers.get(id) === tier ? sum + (spent[at] ?? 0) : sum), 0));
    expect(sums.reduce((sum, money) => sum + money, 0)).toBe(1_690);
    expect(sums.filter((money) => money > 0).length).toBeGreaterThan(1);
    expect(archive.below('value', 'tierMoney')).toEqual(sums);
    expect(archive.below('value', 'moneyTier')).toEqual(archive.below('tiers', 'name'));
    archive.type('value', 'tier', 3, '=1/0');
    // Wherever in the block the error shows, no amount that is short of somebody's money does.
    const block = ['moneyTier', 'tierMoney'].flatMap((field) => archive.below('value', field));
    expect(block.filter((cell) => typeof cell === 'number')).toEqual([]);
    expect(JSON.stringify(block)).toContain('#DIV/0!');
  });

  it('is nothing for nobody: no customer brings no money to any tier', () => {
    const archive = calculated();
    archive.cells.settle();
    const tiers = archive.below('tiers', 'name').length;
    expect(archive.below('value', 'tierMoney')).toEqual(Array.from({ length: tiers }, () => 0));
  });
});
