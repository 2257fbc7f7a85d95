// What stands in the cells is text to the sidebar, whatever it looks like: markup in every field of both kinds, in the list,
// the card, the form and the choice of a conflict. Generated from the catalogue; what the server does: test/gas/bad-input.
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Browser } from 'playwright-core';
import { fieldsOfCard } from '../../src/domain/catalogue/catalogue';
import { launchBrowser } from './support/chromium';
import { FakedSidebar } from './support/sidebar-on-fake';

const MARKUP = `<img src=x onerror="window.hit=1"><script>window.hit=1</script>"'&amp;</textarea>𠮷 👩‍👧 שלום`;

let browser: Browser;
beforeAll(async () => {
  browser = await launchBrowser();
});
afterAll(() => browser.close());

/** Elements that only markup out of a cell can have made, and whether any of it ran. */
const broughtIn = (sidebar: FakedSidebar) =>
  sidebar.page.evaluate(() => [document.querySelectorAll('#app img, #app script').length, 'hit' in window]);

describe.each(['en', 'zh'] as const)('markup in every field, in %s', (language) => {
  it.each([
    ['individual', 'Zhang Wei', '张伟'],
    ['organisation', 'Alfreds Futterkiste', 'Alfreds Futterkiste'],
  ] as const)('of an %s is shown as it was typed and runs nowhere', async (kind, english, chinese) => {
    const keys = fieldsOfCard(kind)
      .map(({ field }) => field)
      .filter(({ key, type }) => type !== 'id' && type !== 'json' && key !== 'kind')
      .map(({ key }) => key);
    const sidebar = await FakedSidebar.open(browser, language);
    try {
      await sidebar.overwrite(sidebar.say(english, chinese), Object.fromEntries(keys.map((key) => [key, MARKUP])));
      await sidebar.openCard(english, chinese);
      await sidebar.heading(MARKUP).waitFor();
      await sidebar.unfold();
      expect(await sidebar.page.locator('.value dd').filter({ hasText: MARKUP }).count()).toBeGreaterThan(30);
      expect(await broughtIn(sidebar)).toEqual([0, false]);

      await sidebar.button(sidebar.text.edit).click();
      await sidebar.unfold();
      await sidebar.field('Notes', '备注').waitFor();
      expect(await sidebar.field('Notes', '备注').inputValue()).toBe(MARKUP);
      expect(await sidebar.field('Phone', '电话').inputValue()).toBe(MARKUP);
      expect(await broughtIn(sidebar)).toEqual([0, false]);

      await sidebar.field('Phone', '电话').fill(`${MARKUP}2`);
      await sidebar.overwrite(MARKUP, { phone: `${MARKUP}3` });
      await sidebar.page.keyboard.press('Control+Enter');
      await sidebar.button(sidebar.text.saveChoice).waitFor();
      expect(await sidebar.page.locator('.clash-value').allTextContents()).toEqual(
        ['2', '3', ''].map((end) => MARKUP + end),
      );
      expect(await broughtIn(sidebar)).toEqual([0, false]);
      await sidebar.button(sidebar.text.saveChoice).click();
      await sidebar.heading(MARKUP).waitFor();
      expect(await sidebar.fieldsOf(MARKUP)).toMatchObject({ phone: `${MARKUP}2`, notes: MARKUP });
      await sidebar.page.keyboard.press('Escape');
      await sidebar.search.fill('onerror');
      await sidebar.page.getByRole('option').first().waitFor();
      expect(await broughtIn(sidebar)).toEqual([0, false]);
      expect(sidebar.foreign).toEqual([]);
    } finally {
      await sidebar.close();
    }
  });
});
