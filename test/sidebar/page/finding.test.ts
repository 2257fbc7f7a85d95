import { afterEach, describe, expect, it } from '@jest/globals';
import { FakeArchive } from '../support/fake-archive';
import { cardNamed, closePages, english, open, openCard, SEARCH } from '../support/page-steps';
import { sampleCards } from '../support/sample-cards';

afterEach(closePages);

describe('finding a customer', () => {
  it('finds as one types, without any call, and opens the first with Enter', async () => {
    const archive = english();
    const page = await open(archive);
    const calls = archive.calls.length;
    await page.fill(SEARCH, 'alf');
    expect(page.rows).toEqual(['Alfreds Futterkiste']);
    expect(page.text).toContain('1 of 11');
    expect(archive.calls).toHaveLength(calls);
    page.key('Enter');
    await page.see(() => page.document.querySelector('h1')?.textContent === 'Alfreds Futterkiste');
    expect(page.callsOf('loadCardFromSidebar')).toEqual([{ id: cardNamed(archive, 'Alfreds Futterkiste').id }]);
  });

  it('is a combobox whose active option follows the arrow keys', async () => {
    const page = await open(english());
    await page.fill(SEARCH, 'zh');
    const box = await page.see(() => page.field(SEARCH));
    const active = () => page.document.getElementById(box.getAttribute('aria-activedescendant') ?? '')?.textContent;
    expect(box.getAttribute('aria-expanded')).toBe('true');
    expect(active()).toContain('Zhang Wei');
    page.key('ArrowDown');
    await page.rest();
    expect(active()).toContain('Zhou Ming');
    page.key('ArrowUp');
    page.key('ArrowUp');
    await page.rest();
    expect(active()).toContain('Zhang Wei');
  });

  it('shows the tier, the owner, the end of the phone and the last contact of each', async () => {
    const page = await open(english());
    await page.fill(SEARCH, 'zhang');
    const row = page.document.querySelector('[role="option"]')?.textContent ?? '';
    for (const part of ['Key', 'mine', '..8000', '3 d ago', 'Huadong Tools']) expect(row).toContain(part);
  });

  it('clears with Esc, and gives the keys back to the grid with the next', async () => {
    const archive = english();
    const page = await open(archive);
    await page.fill(SEARCH, 'zh');
    page.key('Escape');
    await page.see(() => page.rows.length === 11);
    expect(archive.gridFocused).toBe(0);
    page.key('Escape');
    expect(archive.gridFocused).toBe(1);
  });

  it('lets an input method have its keys: no search, no opening before the composition ends', async () => {
    const archive = new FakeArchive('zh', sampleCards('zh'));
    const page = await open(archive);
    const box = await page.see(() => page.field('搜索姓名、电话、邮箱'));
    const compose = (text: string): void => {
      box.value = text;
      box.dispatchEvent(new page.dom.window.InputEvent('input', { bubbles: true, isComposing: true }));
    };
    box.focus();
    compose('zhang');
    compose('zhangwei');
    expect(page.key('Enter', { isComposing: true })).toBe(false);
    // Safari ends the composition before this Enter; only the key code tells.
    expect(page.key('Enter', { keyCode: 229 })).toBe(false);
    expect(page.key('Escape', { keyCode: 229 })).toBe(false);
    await page.rest();
    expect(page.rows).toHaveLength(11);
    expect(box.value).toBe('zhangwei');
    box.value = '张伟';
    box.dispatchEvent(new page.dom.window.InputEvent('input', { bubbles: true, isComposing: true }));
    box.dispatchEvent(new page.dom.window.CompositionEvent('compositionend', { bubbles: true }));
    await page.see(() => page.rows.length === 1);
    expect(page.rows).toEqual(['张伟']);
    expect(page.callsOf('loadCardFromSidebar')).toEqual([]);
  });

  it('comes back to the list as it was left', async () => {
    const page = await open(english());
    await openCard(page, 'zh');
    page.key('Escape');
    await page.see(() => page.rows.length === 4);
    expect(page.field(SEARCH)?.value).toBe('zh');
  });

  it('starts a search by typing above an open card', async () => {
    const page = await open(english());
    await openCard(page, 'zhang');
    await page.fill(SEARCH, 'l');
    await page.see(() => page.rows.includes('Lee & Co'));
  });

  it('offers the row selected in the grid, and opens it only when asked', async () => {
    const archive = english();
    archive.selected = { id: cardNamed(archive, 'Lee & Co').id, row: 214 };
    const page = await open(archive);
    await openCard(page, 'zhang');
    page.document.documentElement.dispatchEvent(new page.dom.window.Event('pointerenter'));
    await page.seeText('Row 214: Lee & Co');
    expect(page.document.querySelector('h1')?.textContent).toBe('Zhang Wei');
    await page.press('Open card');
    await page.see(() => page.document.querySelector('h1')?.textContent === 'Lee & Co');
  });
});
