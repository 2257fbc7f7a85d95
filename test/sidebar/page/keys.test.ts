import { afterEach, describe, expect, it } from '@jest/globals';
import { closePages, english, open, openCard, openForm, SEARCH } from '../support/page-steps';

afterEach(closePages);

describe('keys', () => {
  it('search with /, make a card with N, edit with E, list the keys with ?', async () => {
    const page = await open(english());
    await openCard(page, 'zhang');
    expect(page.key('/')).toBe(true);
    expect(page.focused).toBe(page.field(SEARCH));
    (page.focused as HTMLElement).blur();
    expect(page.key('?')).toBe(true);
    await page.seeText('Letter keys');
    page.key('Escape');
    await page.see(() => page.rows.length > 0);
    (page.focused as HTMLElement).blur();
    expect(page.key('n')).toBe(true);
    await page.see(() => page.field('Need'));
  });

  it('are letters while typing', async () => {
    const page = await open(english());
    await openForm(page, 'zhang');
    page.field('Phone')?.focus();
    for (const key of ['n', 'e', '/', '?']) expect(page.key(key)).toBe(false);
  });

  it('can be switched off', async () => {
    const page = await open(english());
    await page.press('Keys');
    page.field('Letter keys')?.click();
    await page.rest();
    (page.focused as HTMLElement).blur();
    expect(page.key('n')).toBe(false);
    await page.rest();
    expect(page.text).toContain('Letter keys');
  });
});
