import { afterEach, describe, expect, it } from '@jest/globals';
import { FakeArchive } from '../support/fake-archive';
import { closePages, english, open, SEARCH, start } from '../support/page-steps';
import { sampleCards } from '../support/sample-cards';

afterEach(closePages);

describe('opening the sidebar', () => {
  it('says in the browser’s language that it loads and goes on in the archive’s', async () => {
    const archive = new FakeArchive('zh', sampleCards('zh'));
    archive.latency = 30;
    const page = start(archive, { language: 'en-GB' });
    await page.seeText('Loading…');
    await page.seeText('11位客户');
    expect(page.document.documentElement.lang).toBe('zh-CN');
    expect(page.text).not.toContain('Loading');
  });

  it('puts the focus into the search box', async () => {
    const page = await open(english());
    await page.see(() => page.focused === page.field(SEARCH));
  });

  it('offers set-up where the tabs are missing, in the language chosen, and then opens the archive', async () => {
    const archive = english();
    archive.ready = false;
    const page = start(archive);
    await page.seeText('No customers yet.');
    await page.see(() => page.field('中文'));
    page.field('中文')?.click();
    await page.press('Set up this sheet');
    await page.see(() => page.rows.length > 0);
    expect(page.callsOf('setUpFromSidebar')).toEqual([{ language: 'zh' }]);
  });

  it('says that nothing was changed when set-up fails, and offers it again', async () => {
    const archive = english();
    archive.ready = false;
    archive.mishap('setUpFromSidebar', { code: 'not-allowed' });
    const page = start(archive);
    await page.press('Set up this sheet');
    await page.seeText('you may not edit this sheet');
    await page.press('Set up this sheet');
    await page.see(() => page.rows.length > 0);
  });

  it('can be tried again when Google did not answer properly', async () => {
    const archive = english();
    archive.mishap('openFromSidebar', 'throws');
    const page = start(archive);
    await page.press('Try again');
    await page.see(() => page.rows.length > 0);
  });
});
