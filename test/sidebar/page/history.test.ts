import { afterEach, describe, expect, it } from '@jest/globals';
import type { HistoryEntry } from '../../../src/contract/sidebar-api';
import type { FakeArchive } from '../support/fake-archive';
import type { SidebarPage } from '../support/open-page';
import { cardNamed, closePages, english, open, openCard, openForm, savesOf } from '../support/page-steps';

afterEach(closePages);

const idOf = (archive: FakeArchive): string => cardNamed(archive, 'Wang Fang').id;
const line = (entry: Partial<HistoryEntry>): HistoryEntry => ({
  when: '2026-02-07 14:05',
  who: 'li.na@northwind.example',
  how: 'hand',
  name: 'Phone',
  field: 'phone',
  before: '139',
  after: '13800138000',
  ...entry,
});
function logged(...entries: readonly Partial<HistoryEntry>[]): FakeArchive {
  const archive = english();
  archive.history.set(idOf(archive), entries.map(line));
  return archive;
}
async function opened(archive: FakeArchive): Promise<SidebarPage> {
  const page = await open(archive);
  await openCard(page, 'wang fang');
  await page.press('History');
  await page.see(() => page.document.querySelector('.history') !== null);
  return page;
}
const lines = (page: SidebarPage): readonly string[] =>
  [...page.document.querySelectorAll('.history li')].map(({ textContent }) => textContent);

describe('the history of a card', () => {
  it('is asked for only when somebody wants to see it', async () => {
    const archive = logged({});
    const page = await open(archive);
    await openCard(page, 'wang fang');
    expect(page.callsOf('loadHistoryFromSidebar')).toEqual([]);
    await page.press('History');
    await page.see(() => lines(page).length > 0);
    expect(page.callsOf('loadHistoryFromSidebar')).toEqual([{ id: idOf(archive) }]);
    expect(page.focused?.textContent).toBe('History');
  });

  it('says when, who and how once for each save, and what each field was and became', async () => {
    const page = await opened(
      logged(
        {},
        { name: 'Budget', field: 'budget', before: null, after: 86_400 },
        { when: '2025-11-03 09:12', how: 'sidebar', name: 'x', field: 'mark:phone', before: null, after: 'doubtful' },
        { when: '2025-11-03 09:12', how: 'sidebar', name: 'ID', field: 'id', before: null, after: 'C-1' },
        { when: '2025-11-02 09:12', who: '', how: 'x', name: 'Shoe size', field: null, before: '38', after: '39' },
      ),
    );
    expect(lines(page)).toEqual([
      '3 d ago 14:05 · li.na · By handPhonePut back139 → 138 0013 8000',
      'BudgetPut back(empty) → 86,400',
      '3 Nov 2025 09:12 · li.na · SidebarPhone: checked(empty) → Doubtful',
      'Card created',
      '2 Nov 2025 09:12 · xShoe size38 → 39',
    ]);
  });

  it('shows twenty lines, then twenty more, and says what it does not show', async () => {
    const archive = logged(...Array.from({ length: 45 }, () => ({})));
    archive.unread = 7;
    archive.unsearched = 12_400;
    const page = await opened(archive);
    expect(lines(page)).toHaveLength(20);
    expect(page.text).not.toContain('12,400');
    await page.press('20 more');
    await page.press('5 more');
    expect(lines(page)).toHaveLength(45);
    expect(page.text).toContain('The newest 45 of 52; the rest is in the sheet.');
    expect(page.text).toContain('12,400 older lines of the change log not searched.');
    expect(page.callsOf('loadHistoryFromSidebar')).toHaveLength(1);
  });

  it('puts a line’s earlier value back by a save against what the line wrote', async () => {
    const archive = logged({}, { field: 'oursToWin', before: false, after: true });
    const page = await opened(archive);
    page.document.querySelectorAll<HTMLElement>('.history button')[1]?.click();
    await page.seeText('Put back: Wang Fang');
    expect(savesOf(page)).toEqual([
      {
        id: idOf(archive),
        revision: 3,
        rows: [2],
        undo: true,
        base: { oursToWin: true },
        changes: { oursToWin: false },
      },
    ]);
    expect(cardNamed(archive, 'Wang Fang').fields['oursToWin']).toBe(false);
    await page.see(() => lines(page)[0]?.startsWith('today 14:05 · li.ming · Undo'));
    expect(page.focused?.textContent).toBe('History');
  });

  it('lets a person choose when the field holds something else by now', async () => {
    const archive = logged({ before: '139', after: '137' });
    const page = await opened(archive);
    page.document.querySelector<HTMLElement>('.history button')?.click();
    await page.seeText('1 field was also changed by someone else');
    const values = [...page.document.querySelectorAll('.clash-value')].map(({ textContent }) => textContent);
    expect(values).toEqual(['139', '138 0013 8000', '137']);
    expect(cardNamed(archive, 'Wang Fang').fields['phone']).toBe('13800138000');
  });

  it.each<readonly [string, Partial<HistoryEntry>]>([
    ['holds that already', { before: '13800138000', after: '139' }],
    ['a formula fills', { field: 'creditLimit', before: 1, after: 2 }],
    ['only the add-on fills', { field: 'openPromises', before: 1, after: 2 }],
    ['no card has', { field: null }],
    ['this kind of card lacks', { field: 'legalRepresentative' }],
  ])('offers nothing to put back for a field that %s', async (_, entry) => {
    const page = await opened(logged(entry));
    expect(lines(page)).toHaveLength(1);
    expect(page.document.querySelectorAll('.history button')).toHaveLength(0);
  });

  it('puts nothing back over what somebody is typing', async () => {
    const archive = logged({});
    const page = await open(archive);
    await openForm(page, 'wang fang');
    await page.fill('Email', 'x');
    await page.press('Close');
    await page.press('History');
    await page.seeText('Save or discard your changes first');
    expect(page.document.querySelectorAll('.history button')).toHaveLength(0);
    await page.press('Discard');
    await page.see(() => page.document.querySelectorAll('.history button').length === 1);
  });

  it('says when it could not be loaded, and tries again', async () => {
    const archive = logged({});
    archive.mishap('loadHistoryFromSidebar', 'throws');
    const page = await open(archive);
    await openCard(page, 'wang fang');
    await page.press('History');
    await page.seeText('The history could not be loaded.');
    await page.press('Try again');
    await page.see(() => lines(page).length === 1);
  });

  it('says when nothing is logged', async () => {
    const page = await opened(english());
    expect(page.text).toContain('No change is logged yet.');
  });
});
