import { afterEach, describe, expect, it } from '@jest/globals';
import type { FakeArchive } from '../support/fake-archive';
import type { SidebarPage } from '../support/open-page';
import { cardNamed, closePages, english, open, openCard, openForm, savesOf } from '../support/page-steps';

afterEach(closePages);

const ANNE = 'confirmed 2026-01-05 anne@northwind.example';
const DOUBT = 'doubtful 2026-02-07 li.na@northwind.example';
const id = (archive: FakeArchive): string => cardNamed(archive, 'Wang Fang').id;
function marked(fields: Readonly<Record<string, string>>): FakeArchive {
  const archive = english();
  archive.overwrite(id(archive), fields);
  return archive;
}
const control = (page: SidebarPage, field: string): HTMLSelectElement | null =>
  page.document.querySelector(`select[aria-label="${field}: checked?"]`);
const words = (select: HTMLSelectElement | null): string =>
  select?.selectedOptions[0]?.textContent ?? 'there is no control';
async function choose(page: SidebarPage, field: string, state: string): Promise<void> {
  const select = await page.see(() => control(page, field));
  select.value = state;
  select.dispatchEvent(new page.dom.window.Event('change', { bubbles: true }));
  await page.rest(0);
}

describe('marks on a card', () => {
  it('stand beside the value in words, with day and person', async () => {
    const page = await open(marked({ 'mark:phone': ANNE, 'mark:budget': DOUBT }));
    await openCard(page, 'wang fang');
    const row = page.document.querySelector('.phone')?.textContent;
    expect(row).toBe('138 0013 8000Confirmed');
    expect([...page.document.querySelectorAll('.value dd')].map((cell) => cell.textContent)).toContain(
      '86,400Doubtful 3 d ago, li.na',
    );
  });

  it('that are doubtful are asked about at the top, each a way to its field', async () => {
    const page = await open(marked({ 'mark:budget': DOUBT, 'mark:phone': ANNE, 'mark:address': DOUBT }));
    await openCard(page, 'wang fang');
    const [ask] = [...page.document.querySelectorAll('.fact')].filter((fact) => fact.textContent.startsWith('Ask'));
    expect([...(ask?.querySelectorAll('button') ?? [])].map(({ textContent }) => textContent)).toEqual([
      'Budget',
      'Address',
    ]);
    await page.press('Budget');
    await page.see(() => page.focused === page.field('Budget'));
  });

  it('take no room on a card without any', async () => {
    const page = await open(english());
    await openCard(page, 'wang fang');
    expect(page.document.querySelectorAll('.mark, .ask')).toHaveLength(0);
  });
});

describe('the control of a mark', () => {
  it('shows who marked the field and when, and saves another mark with what was loaded', async () => {
    const archive = marked({ 'mark:phone': ANNE });
    const page = await open(archive);
    await openForm(page, 'wang fang');
    expect(words(control(page, 'Phone'))).toBe('Confirmed 5 Jan, anne');
    expect(words(control(page, 'Email'))).toBe('Not checked');
    await choose(page, 'Phone', 'doubtful');
    await page.seeText('Unsaved: 1');
    expect(words(control(page, 'Phone'))).toBe('Doubtful today');
    page.key('s', { ctrlKey: true });
    await page.seeText('Saved: Wang Fang');
    expect(savesOf(page)).toEqual([
      { id: id(archive), revision: 4, rows: [2], base: { 'mark:phone': ANNE }, changes: { 'mark:phone': 'doubtful' } },
    ]);
    await page.see(() => page.document.querySelector('.phone .mark-doubtful'));
    expect(cardNamed(archive, 'Wang Fang').fields['mark:phone']).toBe('doubtful 2026-02-10 li.ming@northwind.example');
  });

  it('takes a mark away, and makes an old one new', async () => {
    const page = await open(marked({ 'mark:phone': ANNE, 'mark:email': ANNE }));
    await openForm(page, 'wang fang');
    await choose(page, 'Phone', '');
    await choose(page, 'Email', 'confirmed');
    page.key('s', { ctrlKey: true });
    await page.seeText('Saved: Wang Fang');
    expect(savesOf(page)[0]?.changes).toEqual({ 'mark:phone': null, 'mark:email': 'confirmed' });
  });

  it('falls back to “Not checked” as soon as another value is typed, which can be marked with it', async () => {
    const archive = marked({ 'mark:phone': ANNE });
    const page = await open(archive);
    await openForm(page, 'wang fang');
    await page.fill('Phone', '139 0000 1111');
    expect(words(control(page, 'Phone'))).toBe('Not checked');
    expect([...(control(page, 'Phone')?.options ?? [])].map(({ value }) => value)).toEqual([
      '',
      'confirmed',
      'doubtful',
    ]);
    await page.fill('Phone', '13800138000');
    expect(words(control(page, 'Phone'))).toBe('Confirmed 5 Jan, anne');
    await page.fill('Phone', '139 0000 1111');
    await choose(page, 'Phone', 'confirmed');
    page.key('s', { ctrlKey: true });
    await page.seeText('Saved: Wang Fang');
    expect(savesOf(page)[0]?.changes).toEqual({ phone: '139 0000 1111', 'mark:phone': 'confirmed' });
  });

  it('is there for key fields that say something, and for no other', async () => {
    const page = await open(english());
    await openForm(page, 'wang fang');
    await page.fill('Jump to a field', ' ');
    await page.fill('Jump to a field', 'e');
    expect(control(page, 'Address')).not.toBeNull();
    expect(control(page, 'Name')).toBeNull();
    expect(control(page, 'Decides alone')).toBeNull();
    await page.press('Close');
    await page.press('New customer');
    await page.press('All fields');
    await page.fill('Phone', '1');
    expect(control(page, 'Phone')).toBeNull();
  });

  it('clashes with another mark set meanwhile, in words', async () => {
    const archive = english();
    const page = await open(archive);
    await openForm(page, 'wang fang');
    await choose(page, 'Phone', 'doubtful');
    archive.overwrite(id(archive), { 'mark:phone': 'confirmed 2026-02-10 li.na@northwind.example' });
    page.key('s', { ctrlKey: true });
    await page.seeText('1 field was also changed by someone else');
    expect(page.text).toContain('Phone: checked');
    const values = [...page.document.querySelectorAll('.clash-value')].map(({ textContent }) => textContent);
    expect(values).toEqual(['Doubtful today, li.ming', 'Confirmed today, li.na', '(empty)']);
    await page.press('Save choice');
    await page.seeText('Saved: Wang Fang');
    expect(cardNamed(archive, 'Wang Fang').fields['mark:phone']).toMatch(/^doubtful/);
  });
});

describe('marks of a key person', () => {
  it('are asked about at the top of the organisation’s card, and set in the person’s form', async () => {
    const archive = english();
    const firm = cardNamed(archive, 'Alfreds Futterkiste');
    const fields = { name: 'Chen Hao', say: 'decides', 'mark:say': DOUBT };
    archive.cards.set(firm.id, { ...firm, people: [{ id: 'P-1', fields, row: 2 }] });
    const page = await open(archive);
    await openCard(page, 'alfreds');
    await page.press('Chen Hao: Say in the purchase');
    const select = await page.see(() => control(page, 'Say in the purchase'));
    expect(words(select)).toBe('Doubtful 3 d ago, li.na');
    await page.see(() => page.focused === page.field('Say in the purchase'));
    await choose(page, 'Say in the purchase', 'confirmed');
    page.key('s', { ctrlKey: true });
    await page.seeText('Saved: Chen Hao');
    expect(page.callsOf('savePersonFromSidebar')).toMatchObject([
      { id: 'P-1', base: { 'mark:say': DOUBT }, changes: { 'mark:say': 'confirmed' } },
    ]);
    expect(page.document.querySelector('.ask')).toBeNull();
  });
});

describe('“All still true”', () => {
  it('says for how long nobody has confirmed the card, and shows at once that somebody did', async () => {
    const archive = marked({ lastConfirmed: '2025-09-23' });
    archive.latency = 100;
    const page = await open(archive);
    await openCard(page, 'wang fang');
    await page.seeText('Unconfirmed 140 d');
    await page.press('All still true');
    expect(page.text).toContain('All confirmed today');
    expect(cardNamed(archive, 'Wang Fang').fields['lastConfirmed']).toBe('2026-02-10');
    expect(savesOf(page)[0]).toMatchObject({
      base: { lastConfirmed: '2025-09-23' },
      changes: { lastConfirmed: 'today' },
    });
    await page.see(() => page.button('Undo'));
    await page.press('Undo');
    await page.seeText('Put back: Wang Fang');
    expect(cardNamed(archive, 'Wang Fang').fields['lastConfirmed']).toBe('2025-09-23');
  });

  it('is taken back with a message when the sheet refuses', async () => {
    const archive = english();
    archive.mishap('saveCardFromSidebar', { code: 'busy' });
    const page = await open(archive);
    await openCard(page, 'wang fang');
    await page.press('All still true');
    await page.seeText('Not confirmed: the sheet took no change.');
    expect(page.text).toContain('Not confirmed yet');
    await page.press('All still true');
    await page.seeText('All confirmed today');
    expect(page.text).not.toContain('took no change');
  });

  it('leaves what somebody is typing as it is', async () => {
    const archive = english();
    const page = await open(archive);
    await openForm(page, 'wang fang');
    await page.fill('Phone', '139');
    await page.press('Close');
    await page.press('All still true');
    await page.seeText('All confirmed today');
    await page.press('Continue');
    expect((await page.see(() => page.field('Phone'))).value).toBe('139');
    page.key('s', { ctrlKey: true });
    await page.seeText('Saved: Wang Fang');
    expect(cardNamed(archive, 'Wang Fang').fields).toMatchObject({ phone: '139', lastConfirmed: '2026-02-10' });
  });
});
