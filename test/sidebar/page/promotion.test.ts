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
  await page.see(() => page.document.querySelector('select#promotion-territory'));
  await page.choose('Territory', 'North');
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
    // Below the form, it is brought into sight.
    await page.see(() => page.focused?.matches('[data-focus="told"]'));
  });

  it('forgets a preview as soon as something else is typed', async () => {
    const page = await filled(english());
    await page.press('Preview');
    await page.seeText('3 would get a draft');
    await page.choose('Territory', 'South');
    await page.see(() => !page.text.includes('would get a draft'));
  });

  it('shows one of the mails as it would go', async () => {
    const page = await filled(english());
    await page.press('Preview');
    await page.seeText('The first, as it would go to fang@firm.example');
    expect(page.document.querySelector('.mail')?.textContent).toContain('Spring pricesDear Ms Wang');
  });

  it('offers what the archive holds, and lets type where that could not be loaded', async () => {
    const listed = await promotion(english());
    const words = (id: string): readonly (string | null)[] =>
      [...listed.document.querySelectorAll(`#promotion-${id} option`)].map(({ textContent }) => textContent);
    await listed.see(() => words('tier').length > 0);
    expect([words('tier'), words('territory'), words('category')]).toEqual([
      ['All', 'General', 'Key'],
      ['All', 'North', 'South'],
      ['All', 'Fittings', 'Tools'],
    ]);
    const archive = english();
    archive.mishap('promotionChoicesFromSidebar', 'throws');
    const typed = await promotion(archive);
    await typed.fill('Category bought', 'Tools');
    expect(typed.document.querySelector('input#promotion-category')).not.toBeNull();
  });

  it.each([
    ['busy', 'someone else is saving'],
    ['not-set-up', 'Set up the sheet'],
    ['not-allowed', 'may not edit the Outbox tab'],
    ['sheet-full', 'number of cells'],
    ['bad-request', 'no longer match'],
    ['failed', 'nobody gets a second draft'],
  ] as const)('says what to do when the server refuses with %s', async (code, words) => {
    const archive = english();
    archive.mishap('draftPromotionFromSidebar', { code });
    const page = await filled(archive);
    await page.press('Make drafts');
    await page.seeText(words);
    expect(page.text).toContain('What you typed is still here');
    expect(page.field('Subject')?.value).toBe('Spring prices');
  });

  it('says that nothing goes while nobody runs the reminders', async () => {
    const page = await filled(english());
    await page.press('Make drafts');
    await page.seeText('Nothing goes until somebody starts them');
    await page.press('Health');
    await page.seeText('Reminders are off');
  });

  it('makes drafts and says that they wait for a tick in the Outbox tab', async () => {
    const page = await filled(english());
    await page.press('Make drafts');
    await page.seeText('3 drafts made.');
    expect(page.text).toContain('Choose Yes under “Send”');
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
