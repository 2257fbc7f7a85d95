import { afterEach, describe, expect, it } from '@jest/globals';
import { cardNamed, closePages, english, open, openForm, savesOf } from '../support/page-steps';
import { TODAY, USER } from '../support/sample-cards';

afterEach(closePages);

describe('a save that does not go through', () => {
  const refusals = [
    ['busy', 'someone else is saving', 'Save again'],
    ['not-allowed', 'you may not edit the column “Phone”', 'Save again'],
    ['missing-column', 'the column “Phone” is missing', 'Set up this sheet'],
    ['sheet-full', 'number of cells Google allows', 'Save again'],
    ['bad-request', 'no longer match', 'Save again'],
    ['not-found', 'no longer in the sheet', 'Restore as new'],
    ['invalid-field', 'cannot hold what “Phone” says', 'Save again'],
    ['failed', 'Google reported a fault', 'Save again'],
  ] as const;
  it.each(refusals)('because of %s keeps the text, says so and offers the way on', async (code, words, button) => {
    const archive = english();
    const page = await open(archive);
    await openForm(page, 'zhang');
    await page.fill('Phone', '139 0000 1111');
    archive.mishap('saveCardFromSidebar', { code, field: 'phone' });
    await page.press('Save');
    await page.seeText(words);
    expect(page.document.querySelector('[role="alert"]')?.textContent).toContain(words);
    expect(page.field('Phone')?.value).toBe('139 0000 1111');
    expect(page.button(button)).toBeDefined();
    expect(page.button('Copy my changes')).toBeDefined();
  });

  it('goes through when saved again', async () => {
    const archive = english();
    const page = await open(archive);
    await openForm(page, 'zhang');
    await page.fill('Phone', '139 0000 1111');
    archive.mishap('saveCardFromSidebar', 'throws');
    await page.press('Save');
    await page.press('Save again');
    await page.seeText('Saved: Zhang Wei');
    expect(cardNamed(archive, 'Zhang Wei').fields['phone']).toBe('139 0000 1111');
  });

  it('of a deleted card is made into a new one with everything that was known', async () => {
    const archive = english();
    const page = await open(archive);
    await openForm(page, 'zhang');
    await page.fill('Phone', '139 0000 1111');
    archive.cards.delete(cardNamed(archive, 'Zhang Wei').id);
    await page.press('Save');
    await page.press('Restore as new');
    await page.press('Create');
    await page.seeText('Created: Zhang Wei');
    expect(cardNamed(archive, 'Zhang Wei').fields).toMatchObject({ phone: '139 0000 1111', employer: 'Huadong Tools' });
  });

  it('waits while offline and goes out by itself', async () => {
    const archive = english();
    const page = await open(archive);
    await openForm(page, 'zhang');
    await page.fill('Phone', '139 0000 1111');
    page.dom.window.dispatchEvent(new page.dom.window.Event('offline'));
    await page.press('Save');
    await page.seeText('1 change waits in this sidebar');
    expect(savesOf(page)).toEqual([]);
    page.dom.window.dispatchEvent(new page.dom.window.Event('online'));
    await page.seeText('Saved: Zhang Wei');
  });

  it('shows mine, theirs and before of a field that somebody else changed, and writes what was chosen', async () => {
    const archive = english();
    const page = await open(archive);
    await openForm(page, 'zhang');
    await page.fill('Phone', '139 0000 1111');
    await page.fill('Email', 'zhang@huadong.example');
    const { id } = cardNamed(archive, 'Zhang Wei');
    archive.overwrite(id, { phone: '137 9999 2222' });
    await page.press('Save');
    await page.seeText('1 field was also changed by someone else. Your text is kept.');
    for (const phone of ['139 0000 1111', '137 9999 2222', '139 1234 8000']) expect(page.text).toContain(phone);
    expect(archive.cards.get(id)?.fields['email']).toBeUndefined();
    await page.press('Save choice');
    await page.seeText('Saved: Zhang Wei');
    expect(archive.cards.get(id)?.fields).toMatchObject({ phone: '139 0000 1111', email: 'zhang@huadong.example' });
  });

  it.each([
    ['that it was one’s own', { by: USER, at: `${TODAY} 14:05`, own: true }, 'You changed 1 field elsewhere too'],
    ['only that it changed where nobody is known', {}, '1 field was changed in the sheet meanwhile, perhaps by you.'],
  ])('says %s', async (_, author, title) => {
    const archive = english();
    archive.author = author;
    const page = await open(archive);
    await openForm(page, 'zhang');
    await page.fill('Phone', '139 0000 1111');
    archive.overwrite(cardNamed(archive, 'Zhang Wei').id, { phone: '137 9999 2222' });
    await page.press('Save');
    await page.seeText(title);
    expect(page.text).not.toContain('someone else');
    expect(page.text.includes('That was your own earlier change, today 14:05.')).toBe('own' in author);
    expect(page.text.includes('in the sheet137 9999 2222')).toBe('own' in author);
  });

  it('leaves theirs alone where theirs is chosen, and saves the rest', async () => {
    const archive = english();
    const page = await open(archive);
    await openForm(page, 'zhang');
    await page.fill('Phone', '139 0000 1111');
    await page.fill('Email', 'zhang@huadong.example');
    const { id } = cardNamed(archive, 'Zhang Wei');
    archive.overwrite(id, { phone: '137 9999 2222' });
    await page.press('Save');
    const theirs = await page.see(() =>
      [...page.document.querySelectorAll<HTMLElement>('label')].find((label) =>
        label.textContent?.startsWith('theirs'),
      ),
    );
    theirs.click();
    await page.rest();
    await page.press('Save choice');
    await page.seeText('Saved: Zhang Wei');
    expect(archive.cards.get(id)?.fields).toMatchObject({ phone: '137 9999 2222', email: 'zhang@huadong.example' });
  });

  it('goes back from the choice to the form with everything typed', async () => {
    const archive = english();
    const page = await open(archive);
    await openForm(page, 'zhang');
    await page.fill('Phone', '139 0000 1111');
    archive.overwrite(cardNamed(archive, 'Zhang Wei').id, { phone: '137 9999 2222' });
    await page.press('Save');
    await page.press('Back to form');
    expect((await page.see(() => page.field('Phone'))).value).toBe('139 0000 1111');
  });
});
