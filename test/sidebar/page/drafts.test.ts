import { afterEach, describe, expect, it } from '@jest/globals';
import { closePages, english, open, openForm } from '../support/page-steps';

afterEach(closePages);

describe('drafts', () => {
  it('are offered again after the sidebar was closed', async () => {
    const archive = english();
    const page = await open(archive);
    await openForm(page, 'zhang');
    await page.fill('Phone', '139 0000 1111');
    await page.rest(600);
    const stored = { ...page.dom.window.sessionStorage } as Record<string, string>;
    page.close();
    const again = await open(archive, { stored });
    await again.seeText('Unsaved changes to Zhang Wei');
    await again.press('Continue');
    expect((await again.see(() => again.field('Phone'))).value).toBe('139 0000 1111');
    await again.press('Save');
    await again.seeText('Saved: Zhang Wei');
    await again.rest(600);
    expect(again.dom.window.sessionStorage).toHaveLength(0);
  });
});
