import { afterEach, describe, expect, it } from '@jest/globals';
import type { FakeArchive } from '../support/fake-archive';
import type { SidebarPage } from '../support/open-page';
import { cardNamed, closePages, english, open, openCard, openForm, savesOf } from '../support/page-steps';

afterEach(closePages);

const phoneOf = (archive: FakeArchive): unknown => cardNamed(archive, 'Zhang Wei').fields['phone'];

/** Changes a phone and waits for the message that offers to undo it. */
async function changed(archive = english()): Promise<SidebarPage> {
  const page = await open(archive);
  await openForm(page, 'zhang');
  await page.fill('Phone', '139 0000 1111');
  await page.press('Save');
  await page.see(() => page.button('Undo'));
  return page;
}

describe('undoing a save', () => {
  it('writes back what the save replaced, against what it wrote, and says so', async () => {
    const archive = english();
    archive.overwrite(cardNamed(archive, 'Zhang Wei').id, { 'mark:phone': 'confirmed 2026-01-05 anne@x.example' });
    const page = await changed(archive);
    await page.press('Undo');
    await page.seeText('Put back: Zhang Wei');
    expect(savesOf(page)[1]).toEqual({
      id: cardNamed(archive, 'Zhang Wei').id,
      revision: 5,
      rows: [3],
      undo: true,
      base: { phone: '139 0000 1111', 'mark:phone': null },
      changes: { phone: '139 1234 8000', 'mark:phone': 'confirmed 2026-01-05 anne@x.example' },
    });
    expect(cardNamed(archive, 'Zhang Wei').fields).toMatchObject({
      phone: '139 1234 8000',
      'mark:phone': 'confirmed 2026-01-05 anne@x.example',
    });
    expect(page.text).toContain('139 1234 8000');
    expect(page.button('Undo')).toBeUndefined();
    expect(page.focused?.textContent).toBe('Zhang Wei');
  });

  it('has the same with Ctrl+Z outside of text, and never inside', async () => {
    const archive = english();
    const page = await changed(archive);
    page.document.querySelector<HTMLElement>('[role="combobox"]')?.focus();
    expect(page.key('z', { ctrlKey: true })).toBe(false);
    page.document.querySelector<HTMLElement>('h1')?.focus();
    expect(page.key('z', { ctrlKey: true })).toBe(true);
    await page.seeText('Put back: Zhang Wei');
    expect(phoneOf(archive)).toBe('139 1234 8000');
    expect(page.key('z', { ctrlKey: true })).toBe(false);
  });

  it('lets a person choose when somebody has changed the field since, and overwrites nothing', async () => {
    const archive = english();
    const page = await changed(archive);
    archive.overwrite(cardNamed(archive, 'Zhang Wei').id, { phone: '137' });
    await page.press('Undo');
    await page.seeText('1 field was also changed by someone else');
    const values = [...page.document.querySelectorAll('.clash-value')].map(({ textContent }) => textContent);
    expect(values).toEqual(['139 1234 8000', '137', '139 0000 1111']);
    expect(phoneOf(archive)).toBe('137');
    await page.press('Save choice');
    await page.seeText('Put back: Zhang Wei');
    expect(phoneOf(archive)).toBe('139 1234 8000');
  });

  it('stands in the form with its message when the sheet refuses it, and goes through from there', async () => {
    const archive = english();
    const page = await changed(archive);
    archive.mishap('saveCardFromSidebar', { code: 'busy' });
    await page.press('Undo');
    await page.seeText('Not saved: someone else is saving.');
    expect((await page.see(() => page.field('Phone'))).value).toBe('139 1234 8000');
    await page.press('Save again');
    await page.seeText('Put back: Zhang Wei');
    expect(phoneOf(archive)).toBe('139 1234 8000');
  });

  it('is not offered for a new card, which colleagues and formulas may have filled since', async () => {
    const page = await open(english());
    await page.press('New customer');
    await page.fill('Name', 'Ouyang Xiu');
    await page.press('Create');
    await page.seeText('Created: Ouyang Xiu');
    expect(page.button('Undo')).toBeUndefined();
  });

  it.each([
    [
      'typing into a form',
      async (page: SidebarPage) => {
        await page.press('Edit');
        await page.fill('Phone', '1');
      },
    ],
    ['opening another card', (page: SidebarPage) => openCard(page, 'wang fang')],
    ['closing the message', (page: SidebarPage) => page.press('Close')],
  ])('is over with the next action: %s', async (_, act) => {
    const page = await changed();
    await act(page);
    expect(page.button('Undo')).toBeUndefined();
    page.document.body.focus();
    page.key('z', { ctrlKey: true });
    await page.rest();
    expect(savesOf(page)).toHaveLength(1);
  });

  it('is a button outside the text that screen readers are told', async () => {
    const page = await changed();
    const said = page.document.querySelector('.notice [role="status"]');
    expect(said?.textContent).toBe('Saved: Zhang Wei');
    expect(said?.contains(page.button('Undo') ?? null)).toBe(false);
    expect(page.focused).not.toBe(page.button('Undo'));
  });
});
