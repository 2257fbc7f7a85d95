import { afterEach, describe, expect, it } from '@jest/globals';
import type { FakeArchive } from '../support/fake-archive';
import type { SidebarPage } from '../support/open-page';
import { cardNamed, closePages, english, open, openCard } from '../support/page-steps';

afterEach(closePages);

async function promotion(archive: FakeArchive): Promise<SidebarPage> {
  const page = await open(archive);
  await page.press('Promotion');
  await page.see(() => page.field('Campaign name'));
  return page;
}

async function filled(archive: FakeArchive): Promise<SidebarPage> {
  const page = await promotion(archive);
  await page.fill('Campaign name', ' Spring ');
  await page.fill('Territory', 'North');
  await page.fill('Subject', 'Spring prices');
  await page.see(() => page.document.querySelector<HTMLTextAreaElement>('#promotion-text'));
  await page.fill('Text', '{salutation}, look.');
  return page;
}

const SENT = {
  campaign: 'Spring',
  filter: { territory: 'North' },
  subject: 'Spring prices',
  text: '{salutation}, look.',
};

describe('a promotion', () => {
  it('tells how many would get a draft and who is left out, and drafts nothing by that', async () => {
    const page = await filled(english());
    await page.press('Preview');
    await page.seeText('5 customers match; 3 would get a draft.');
    expect(page.text).toContain('Left out 2: has not agreed to promotions');
    expect(page.callsOf('previewPromotionFromSidebar')).toEqual([SENT]);
    expect(page.callsOf('draftPromotionFromSidebar')).toEqual([]);
  });

  it('forgets a preview as soon as something else is typed', async () => {
    const page = await filled(english());
    await page.press('Preview');
    await page.seeText('3 would get a draft');
    await page.fill('Territory', 'South');
    await page.see(() => !page.text.includes('would get a draft'));
  });

  it('makes drafts and says that they wait for a tick in the Outbox tab', async () => {
    const page = await filled(english());
    await page.press('Make drafts');
    await page.seeText('3 drafts made.');
    expect(page.text).toContain('Each goes only once its box is ticked');
    expect(page.callsOf('draftPromotionFromSidebar')).toEqual([SENT]);
  });

  it('asks for what is missing before it asks the server', async () => {
    const page = await promotion(english());
    await page.press('Make drafts');
    await page.seeText('campaign name, subject and text are needed');
    expect(page.focused?.id).toBe('promotion-campaign');
    expect(page.callsOf('draftPromotionFromSidebar')).toEqual([]);
  });

  it('keeps what was typed when the server refuses, and over a visit elsewhere', async () => {
    const archive = english();
    archive.mishap('draftPromotionFromSidebar', 'throws');
    const page = await filled(archive);
    await page.press('Make drafts');
    await page.seeText('nobody gets a second draft');
    page.key('Escape');
    await page.press('Promotion');
    await page.see(() => page.field('Subject')?.value === 'Spring prices');
  });

  it('drafts greetings on demand', async () => {
    const page = await promotion(english());
    await page.press('Draft greetings now');
    await page.seeText('2 greetings drafted.');
    expect(page.text).toContain('Outbox tab');
  });
});

describe('the greeting texts of a card', () => {
  it('shows the short texts to copy', async () => {
    const page = await open(english());
    await openCard(page, 'Wang');
    await page.press('Greeting text');
    await page.seeText('Happy birthday, Ms Wang!');
    expect(page.button('Copy: Happy birthday')).toBeDefined();
  });

  it('says when none is drafted', async () => {
    const archive = english();
    archive.outbox.texts = [];
    const page = await open(archive);
    await openCard(page, 'Wang');
    await page.press('Greeting text');
    await page.seeText('No greeting is drafted');
  });

  it('offers none for a customer who is not to be contacted', async () => {
    const archive = english();
    const name = 'Wang Fang';
    archive.overwrite(cardNamed(archive, name).id, { doNotContact: true });
    const page = await open(archive);
    await openCard(page, name);
    expect(page.button('Greeting text')).toBeUndefined();
  });
});
