import { afterEach, describe, expect, it } from '@jest/globals';
import type { CardValue } from '../../../src/contract/sidebar-api';
import { cardNamed, closePages, english, open, openCard } from '../support/page-steps';
import { FakeArchive } from '../support/fake-archive';
import { sampleCards } from '../support/sample-cards';

afterEach(closePages);

const FIRM = 'Alfreds Futterkiste';
const VALUE = {
  score: 53.625,
  scoreWhy: 'Expected value 23 of 35, Amount so far 10.8 of 25, Readiness blank',
  tier: 'General',
  orders: 6,
  amount: 4_273,
  recency: 33,
  pattern: 'irregular',
  netValue: 2_771.787,
  alive: 0.9838,
  expectedOrders: 5.767,
  expectedAmount: 1_200.29,
  expectedValue: 6_660.16,
  bestWorst: 'best',
  bestWorstWhy: 'profit 1,113 is more than twice the cost of service 25',
  worth: 'invest',
  readiness: 'pursue',
};

function withValue(archive: FakeArchive, value: CardValue | null): FakeArchive {
  const none = { rows: [], all: 0 };
  const { id } = cardNamed(archive, FIRM);
  archive.related.set(id, { id, orders: none, contacts: none, receivables: none, value });
  return archive;
}

describe('the value at the top of a card', () => {
  it('shows score and forecast, and why only when asked', async () => {
    const page = await open(withValue(english(), { fields: VALUE, unsettled: {} }));
    await openCard(page, 'alfreds');
    await page.seeText('score 53.6');
    expect(page.text).toContain('6,660 expected');
    expect(page.text).toContain('98% likely still a customer');
    expect(page.text).not.toContain('23 of 35');
    await page.press('why: Tier');
    await page.seeText('Expected value 23 of 35');
    // What this customer is not scored by is left out.
    expect(page.text).not.toContain('Readiness blank');
    expect(page.text).toContain('profit 1,113 is more than twice the cost of service 25');
    await page.press('why: Ahead');
    await page.seeText('Expected orders: 5.8, of 1,200 each');
    expect(page.text).toContain('So far: 6 orders, 4,273; the last 33 days ago');
  });

  it.each([
    ['loading', 'being calculated; last known value'],
    ['error', 'cannot be calculated now; last known value'],
    ['blank', 'blank in the sheet; last known value'],
  ] as const)('keeps the last known score while the cell is %s, and says so', async (why, words) => {
    const page = await open(withValue(english(), { fields: VALUE, unsettled: { score: why, tier: why } }));
    await openCard(page, 'alfreds');
    await page.seeText('score 53.6');
    expect(page.text).toContain(words);
  });

  it('says that there is no forecast where it cannot be calculated', async () => {
    const fields = { ...VALUE, alive: null, expectedValue: null, expectedOrders: null, expectedAmount: null };
    const page = await open(withValue(english(), { fields, unsettled: { alive: 'error' } }));
    await openCard(page, 'alfreds');
    await page.seeText('cannot be calculated, see the Value tab');
    expect(page.text).not.toContain('likely still a customer');
  });

  it('is there in Chinese as well', async () => {
    const scoreWhy = '预计价值23/35、累计金额10.8/25、跟进策略为空';
    const value = { fields: { ...VALUE, scoreWhy }, unsettled: {} };
    const page = await open(withValue(new FakeArchive('zh', sampleCards('zh')), value));
    await page.fill('搜索姓名、电话、邮箱', 'alfreds');
    page.key('Enter');
    await page.seeText('仍是客户的概率98%');
    await page.press('为什么：等级');
    await page.seeText('累计金额10.8/25');
    expect(page.text).not.toContain('跟进策略为空');
  });
});
