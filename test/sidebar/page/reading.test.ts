import { afterEach, describe, expect, it } from '@jest/globals';
import { cardNamed, closePages, english, open, openCard, openForm, SEARCH } from '../support/page-steps';

afterEach(closePages);

describe('reading a card', () => {
  it('shows on top who it is, what is next, owed and last, and how to reach them', async () => {
    const page = await open(english());
    await openCard(page, 'wang fang');
    const top = page.document.querySelector('.top')?.textContent ?? '';
    for (const part of [
      'Wang Fang',
      'Key',
      'Negotiation',
      'mine',
      '138 0013 8000',
      '1 d late',
      '1 open promise',
      '3 d ago',
    ]) {
      expect(top).toContain(part);
    }
    expect(page.button('Call')?.getAttribute('href')).toBe('tel:13800138000');
    expect(page.button('Mail')?.getAttribute('href')).toBe('mailto:wang.fang@huadong.example');
  });

  it('shows no way to call, copy or mail somebody who asked not to be contacted', async () => {
    const page = await open(english());
    await openCard(page, 'chen');
    expect(page.text).toContain('Do not contact');
    for (const name of ['Call', 'Mail', 'Copy']) expect(page.button(name)).toBeUndefined();
  });

  it('folds empty fields away behind their number', async () => {
    const page = await open(english());
    await openCard(page, 'alfreds');
    expect(page.text).not.toContain('Postal code');
    await page.press('20 empty fields');
    await page.seeText('Postal code');
  });

  it('marks what a formula gives, and never offers it for typing', async () => {
    const page = await open(english());
    await openForm(page, 'wang fang');
    await page.fill('Jump to a field', 'credit limit');
    await page.see(() => page.text.includes('No field has that name.'));
    expect(page.field('Credit limit')).toBeUndefined();
  });

  it('shows what people typed as text, whatever it looks like', async () => {
    const archive = english();
    const nasty = '<img src=x onerror="document.title=1"> =1+1 &amp; "quotes" 𠮷';
    archive.overwrite(cardNamed(archive, 'Zhang Wei').id, { statedNeed: nasty });
    const page = await open(archive);
    await openCard(page, 'zhang');
    await page.seeText(nasty);
    expect(page.document.querySelector('img')).toBeNull();
  });

  it('shows columns of the team last, under their own headers', async () => {
    const page = await open(english());
    await openCard(page, 'wang fang');
    page.document.querySelectorAll<HTMLElement>('.fold-button[aria-expanded="false"]').forEach((fold) => fold.click());
    await page.seeText('WeChat name');
    expect(page.text).toContain('wf-1990');
  });

  it('says so when the card is gone, without a code', async () => {
    const archive = english();
    const page = await open(archive);
    archive.cards.delete(cardNamed(archive, 'Zhang Wei').id);
    await page.fill(SEARCH, 'zhang');
    page.key('Enter');
    await page.seeText('This card is no longer in the sheet.');
    expect(page.text).not.toContain('not-found');
  });
});
