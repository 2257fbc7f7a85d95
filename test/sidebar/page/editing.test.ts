import { afterEach, describe, expect, it } from '@jest/globals';
import { cardNamed, closePages, english, open, openCard, openForm, savesOf, SEARCH } from '../support/page-steps';

afterEach(closePages);

describe('editing a card', () => {
  it('sends only what changed, with what it was, and shows the saved card', async () => {
    const archive = english();
    const page = await open(archive);
    await openForm(page, 'zhang');
    await page.fill('Phone', '139 0000 1111');
    await page.seeText('Unsaved: 1');
    await page.press('Save');
    await page.seeText('Saved: Zhang Wei');
    const { id } = cardNamed(archive, 'Zhang Wei');
    expect(savesOf(page)).toEqual([
      { id, revision: 3, rows: [3], base: { phone: '139 1234 8000' }, changes: { phone: '139 0000 1111' } },
    ]);
    expect(archive.cards.get(id)?.fields['phone']).toBe('139 0000 1111');
    page.key('Escape');
    await page.fill(SEARCH, '1111');
    expect(page.rows).toEqual(['Zhang Wei']);
  });

  it.each([
    ['Ctrl+Enter', { key: 'Enter', ctrlKey: true }],
    ['Ctrl+S', { key: 's', ctrlKey: true }],
    ['⌘S', { key: 's', metaKey: true }],
  ])('saves with %s', async (_, { key, ...more }) => {
    const page = await open(english());
    await openForm(page, 'zhang');
    await page.fill('Phone', '1');
    expect(page.key(key, more)).toBe(true);
    await page.seeText('Saved: Zhang Wei');
  });

  it('does not save while an input method composes', async () => {
    const page = await open(english());
    await openForm(page, 'zhang');
    await page.fill('Phone', '1');
    expect(page.key('Enter', { ctrlKey: true, isComposing: true })).toBe(false);
    expect(page.key('s', { ctrlKey: true, keyCode: 229 })).toBe(false);
    await page.rest();
    expect(savesOf(page)).toEqual([]);
  });

  it('has a field for everything that people fill in, of the kind its type asks for', async () => {
    const archive = english();
    const page = await open(archive);
    await openForm(page, 'wang fang');
    await page.fill('Jump to a field', 'a');
    const kinds: readonly (readonly [label: string, tag: string, type?: string])[] = [
      ['Name', 'INPUT', 'text'],
      ['Stage', 'SELECT'],
      ['Language', 'SELECT'],
      ['Lets us do what we do well', 'INPUT', 'checkbox'],
      ['Real need', 'TEXTAREA'],
      ['In this stage since', 'INPUT', 'text'],
    ];
    await page.fill('Jump to a field', ' ');
    for (let level = 0; level < 2; level += 1) {
      page.document
        .querySelectorAll<HTMLElement>('.fold-button[aria-expanded="false"]')
        .forEach((fold) => fold.click());
      await page.rest();
    }
    for (const [label, tag, type] of kinds) {
      const field = await page.see(() => page.field(label));
      expect([label, field.tagName, ...(type === undefined ? [] : [field.type])]).toEqual([
        label,
        tag,
        ...(type === undefined ? [] : [type]),
      ]);
    }
  });

  it('jumps to a field by its name in either language', async () => {
    const page = await open(english());
    await openForm(page, 'zhang');
    await page.fill('Jump to a field', '购买力');
    await page.see(() => page.field('Purchasing power'));
    expect(page.field('Name')).toBeUndefined();
    await page.fill('Jump to a field', 'purchasing p');
    await page.see(() => page.field('Purchasing power'));
  });

  it('opens at the value that was clicked', async () => {
    const page = await open(english());
    await openCard(page, 'wang fang');
    const row = await page.see(() =>
      [...page.document.querySelectorAll<HTMLElement>('.value')].find((each) => each.textContent?.includes('86,400')),
    );
    row.click();
    await page.see(() => page.focused !== null && page.focused === page.field('Budget'));
  });

  it('keeps a word that the list does not know, until another is chosen', async () => {
    const archive = english();
    archive.overwrite(cardNamed(archive, 'Zhang Wei').id, { stage: 'our own stage' });
    const page = await open(archive);
    await openForm(page, 'zhang');
    await page.fill('Jump to a field', 'stage');
    const select = await page.see(() => page.field('Stage'));
    expect(select.value).toBe('our own stage');
    select.value = 'negotiation';
    select.dispatchEvent(new page.dom.window.Event('change', { bubbles: true }));
    await page.rest();
    page.key('s', { ctrlKey: true });
    await page.seeText('Saved: Zhang Wei');
    expect(savesOf(page)[0]?.changes).toEqual({ stage: 'negotiation' });
  });

  it('writes a lunar birthday with its calendar', async () => {
    const archive = english();
    const page = await open(archive);
    await openForm(page, 'zhang');
    await page.fill('Jump to a field', 'birthday');
    await page.fill('month', '8');
    await page.fill('day', '15');
    page.field('Lunar')?.click();
    await page.seeText('= Lunar month 8, day 15');
    page.key('s', { ctrlKey: true });
    await page.seeText('Saved: Zhang Wei');
    expect(savesOf(page)[0]?.changes).toEqual({ birthday: 'L08-15', birthdayCalendar: 'lunar' });
  });

  it('links another card by name', async () => {
    const archive = english();
    const page = await open(archive);
    await openForm(page, 'zhang');
    await page.fill('Jump to a field', 'referred');
    await page.fill('Referred by', 'lee');
    page.key('Enter');
    await page.seeText(`Lee & Co, ${cardNamed(archive, 'Lee & Co').id}`);
    page.key('s', { ctrlKey: true });
    await page.seeText('Saved: Zhang Wei');
    expect(savesOf(page)[0]?.changes).toEqual({ referredBy: cardNamed(archive, 'Lee & Co').id });
  });

  it('refuses a day that does not exist beside the field, and saves it once it does', async () => {
    const page = await open(english());
    await openForm(page, 'zhang');
    await page.fill('Jump to a field', 'next follow');
    await page.fill('Next follow-up', '2026-02-30');
    await page.press('Save');
    const field = await page.see(() => page.field('Next follow-up'));
    await page.see(() => field.getAttribute('aria-invalid') === 'true');
    const note = page.document.getElementById(field.getAttribute('aria-describedby') ?? '');
    expect(note?.textContent).toContain('No such day.');
    expect(savesOf(page)).toEqual([]);
    expect(page.focused).toBe(field);
    await page.fill('Next follow-up', '2026/2/28');
    await page.press('Save');
    await page.seeText('Saved: Zhang Wei');
    expect(savesOf(page)[0]?.changes).toEqual({ nextFollowUp: '2026-02-28' });
  });

  it('moves on with Enter instead of saving', async () => {
    const page = await open(english());
    await openForm(page, 'zhang');
    page.field('Phone')?.focus();
    expect(page.key('Enter')).toBe(true);
    expect(page.focused).toBe(page.field('Email'));
    expect(savesOf(page)).toEqual([]);
  });

  it('leaves with Esc and offers what was typed, and forgets it on Discard', async () => {
    const page = await open(english());
    await openForm(page, 'zhang');
    await page.fill('Phone', '139 0000 1111');
    page.key('Escape');
    await page.seeText('Unsaved changes to Zhang Wei');
    await page.press('Continue');
    expect((await page.see(() => page.field('Phone'))).value).toBe('139 0000 1111');
    await page.press('Discard');
    await page.see(() => page.button('Edit'));
    expect(page.text).not.toContain('Unsaved changes');
  });

  it('hides the fields of a kind that is switched away from, and brings them back with it', async () => {
    const page = await open(english());
    await openForm(page, 'zhang');
    const switchTo = async (kind: string): Promise<void> => {
      const select = await page.see(() => page.field('Kind'));
      select.value = kind;
      select.dispatchEvent(new page.dom.window.Event('change', { bubbles: true }));
      await page.rest();
    };
    const headings = (): string => [...page.document.querySelectorAll('h2')].map((each) => each.textContent).join();
    expect(headings()).toContain('Individual');
    await switchTo('organisation');
    expect(headings()).not.toContain('Individual');
    expect(page.text).toContain('Save to see the fields of the new kind.');
    await switchTo('individual');
    expect(headings()).toContain('Individual');
  });
});
