// Logging a contact in the page: from the card in few steps, shown at once, taken back with the text kept when refused.
import { afterEach, describe, expect, it } from '@jest/globals';
import type { LogContactRequest } from '../../../src/contract/follow-up-api';
import type { FakeArchive } from '../support/fake-archive';
import { prepared } from '../support/fake-follow-up';
import type { SidebarPage } from '../support/open-page';
import { cardNamed, closePages, english, open, openCard } from '../support/page-steps';

afterEach(closePages);

const WANG = 'Wang Fang';

function archive(): FakeArchive {
  const made = english();
  const { id } = cardNamed(made, WANG);
  made.followUp.told.set(id, prepared(id, 'en'));
  return made;
}
async function card(made: FakeArchive = archive()): Promise<SidebarPage> {
  const page = await open(made);
  await openCard(page, 'Wang');
  return page;
}
async function form(made: FakeArchive = archive()): Promise<SidebarPage> {
  const page = await card(made);
  await page.press('Log contact');
  await page.see(() => page.field('Next')?.value === '2026-02-24');
  return page;
}
const logs = (page: SidebarPage) => page.callsOf('logContactFromSidebar') as readonly LogContactRequest[];
function radio(page: SidebarPage, name: string): void {
  page.field(name)?.click();
}

describe('logging a contact', () => {
  it('takes two presses besides the text: the day proposed goes with it, and the card moves on at once', async () => {
    const page = await form();
    expect(page.focused?.id).toBe('field-said');
    expect(page.text).toContain('= Key tier: every 14 days');
    await page.fill('What was said', 'wait for the budget');
    await page.press('Log it');
    await page.seeText('Logged for Wang Fang');
    await page.see(() => logs(page).length === 1);
    expect(logs(page)[0]).toMatchObject({
      channel: 'phone',
      direction: 'out',
      said: 'wait for the budget',
      outcome: 'notOrdered',
      nextFollowUp: '2026-02-24',
    });
    await page.seeText('Tue 24 Feb');
    expect(page.button('Edit')).toBeDefined();
  });

  it('sends what belongs to the outcome: order number and day, or the reason', async () => {
    const page = await form();
    const reason = await page.see(() => page.document.querySelector<HTMLSelectElement>('#field-reason'));
    reason.value = 'Price';
    reason.dispatchEvent(new page.dom.window.Event('change', { bubbles: true }));
    radio(page, 'Ordered');
    await page.fill('Order number', 'S-1042');
    await page.press('Log it');
    await page.see(() => logs(page).length === 1);
    const [sent] = logs(page);
    expect(sent).toMatchObject({ outcome: 'ordered', orderNumber: 'S-1042', orderDate: '2026-02-10' });
    expect(sent?.reason).toBeUndefined();
  });

  it('asks for the amount of an order, says what becomes of one without, and tells of one that was there already', async () => {
    const made = archive();
    const page = await form(made);
    expect(page.field('Amount')).toBeUndefined();
    radio(page, 'Ordered');
    await page.seeText('Without an amount the order is noted here only, not in the Orders tab.');
    await page.fill('Order number', 'S-1042');
    await page.fill('Amount', 'a lot');
    await page.press('Log it');
    await page.seeText('Not logged: the sheet cannot hold this.');
    expect(page.focused?.id).toBe('field-orderAmount');
    expect(logs(page)).toEqual([]);
    await page.fill('Amount', '1,200');
    expect(page.text).not.toContain('Without an amount');
    made.followUp.orders.add('S-1042');
    await page.press('Log it');
    await page.seeText('Order S-1042 was in the Orders tab already; it is not added again.');
    expect(logs(page)).toMatchObject([{ outcome: 'ordered', orderNumber: 'S-1042', orderAmount: 1200 }]);
    expect(page.button('Undo')).toBeDefined();
  });

  it('moves the next day by three days or weeks and says where the cap stands against it', async () => {
    const page = await form();
    await page.press('+1w: next in 1 week');
    expect(page.field('Next')?.value).toBe('2026-02-17');
    expect(page.text).not.toContain('Cap 2 a week');
    await page.fill('Next', '2026-02-11');
    expect(page.text).toContain('Cap 2 a week: not before Fri 13 Feb');
    await page.press('Log it');
    await page.see(() => logs(page).length === 1);
    expect(logs(page)[0]).toMatchObject({ nextFollowUp: '2026-02-11' });
  });

  it('asks for the day of a promise once there is one, and sends both', async () => {
    const page = await form();
    expect(page.field('Promise due')).toBeUndefined();
    await page.fill('Promise', 'Quote for 40 sets');
    await page.fill('Promise due', '2026/2/13');
    await page.press('Log it');
    await page.see(() => logs(page).length === 1);
    expect(logs(page)[0]).toMatchObject({ promise: 'Quote for 40 sets', promiseDue: '2026-02-13' });
  });

  it('keeps in the form what cannot be a day, and sends nothing', async () => {
    const page = await form();
    await page.fill('Next', '2026-02-30');
    await page.press('Log it');
    await page.seeText('Not logged: the sheet cannot hold this.');
    expect(page.focused?.id).toBe('field-nextFollowUp');
    expect(logs(page)).toEqual([]);
  });

  it('comes back with the text and the reason when the sheet refuses, and goes again under the same request', async () => {
    const made = archive();
    made.mishap('logContactFromSidebar', { code: 'busy' });
    const page = await form(made);
    await page.fill('What was said', 'wait for the budget');
    await page.press('Log it');
    await page.seeText('Not logged: someone else is saving.');
    expect(page.field('What was said')?.value).toBe('wait for the budget');
    expect(page.text).not.toContain('Logged for');
    await page.press('Log it');
    await page.see(() => made.followUp.rows.size === 1);
    const [first, second] = logs(page);
    expect(second?.requestId).toBe(first?.requestId);
  });

  it('stands in the sheet once when the sidebar was closed before the answer came, whatever is typed before it goes again', async () => {
    const made = archive();
    made.mishap('logContactFromSidebar', 'lost-answer');
    const page = await form(made);
    radio(page, 'Ordered');
    await page.fill('What was said', 'wait for the budget');
    await page.fill('Order number', 'S-1042');
    await page.fill('Amount', '1200');
    await page.press('Log it');
    await page.see(() => made.followUp.rows.size === 1);
    await page.rest(600);
    const kept = page.dom.window.sessionStorage.getItem('cardfile.log') ?? '';
    const again = await open(made, { stored: { 'cardfile.log': kept } });
    await openCard(again, 'Wang');
    await again.press('Continue');
    expect(['What was said', 'Order number', 'Amount'].map((label) => again.field(label)?.value)).toEqual([
      'wait for the budget',
      'S-1042',
      '1200',
    ]);
    await again.fill('What was said', 'wait for the budget of March');
    await again.press('Log it');
    await again.see(() => logs(again).length === 2);
    expect([...made.followUp.rows.values()]).toMatchObject([{ said: 'wait for the budget of March' }]);
  });

  it('is taken back by Undo, which gives the card its old day', async () => {
    const made = archive();
    const page = await form(made);
    const before = cardNamed(made, WANG).fields['nextFollowUp'];
    await page.press('Log it');
    await page.see(() => made.followUp.rows.size === 1);
    await page.press('Undo');
    await page.seeText('Log taken back');
    expect(made.followUp.rows.size).toBe(0);
    expect(cardNamed(made, WANG).fields['nextFollowUp']).toBe(before);
  });

  it('says so when somebody changed the contact before it could be taken back', async () => {
    const made = archive();
    made.mishap('undoLogFromSidebar', { code: 'conflict' });
    const page = await form(made);
    await page.press('Log it');
    await page.press('Undo');
    await page.seeText('Not taken back: the contact or the card was changed since.');
  });

  it('stays as a draft when the form is left, and after the sidebar was closed', async () => {
    const page = await form();
    await page.fill('What was said', 'half a sentence');
    page.key('Escape');
    await page.seeText('Not logged yet: Wang Fang');
    await page.press('Continue');
    expect(page.field('What was said')?.value).toBe('half a sentence');
    await page.rest(600);
    const kept = page.dom.window.sessionStorage.getItem('cardfile.log') ?? '';
    const again = await open(archive(), { stored: { 'cardfile.log': kept } });
    await openCard(again, 'Wang');
    await again.press('Continue');
    expect(again.field('What was said')?.value).toBe('half a sentence');
    await again.press('Discard');
    expect(again.text).not.toContain('Not logged yet');
  });

  it('waits while offline and goes out by itself', async () => {
    const page = await form();
    page.dom.window.dispatchEvent(new page.dom.window.Event('offline'));
    await page.press('Log it');
    await page.seeText('This contact waits here');
    expect(logs(page)).toEqual([]);
    page.dom.window.dispatchEvent(new page.dom.window.Event('online'));
    await page.see(() => logs(page).length === 1);
  });

  it('works without what was to be prepared: the card’s day stays as it is', async () => {
    const made = archive();
    made.mishap('prepareCallFromSidebar', { code: 'failed' });
    const page = await card(made);
    await page.press('Log contact');
    await page.seeText('The contact can be logged all the same.');
    await page.press('Log it');
    await page.see(() => logs(page).length === 1);
    expect(logs(page)[0]).not.toHaveProperty('nextFollowUp');
  });

  it('is L on the card and Ctrl+Enter in the form', async () => {
    const page = await card();
    page.key('l');
    await page.see(() => page.field('What was said'));
    page.key('Enter', { ctrlKey: true });
    await page.see(() => logs(page).length === 1);
  });

  it('logs what comes in of a customer who asked for peace, and prepares no call', async () => {
    const made = archive();
    made.overwrite(cardNamed(made, WANG).id, { doNotContact: true });
    const page = await card(made);
    expect([page.button('Log contact'), page.button('Prepare'), page.button('Call')]).toEqual([
      undefined,
      undefined,
      undefined,
    ]);
    page.key('p');
    await page.press('Log incoming contact');
    await page.press('Log it');
    await page.see(() => logs(page).length === 1);
    expect(logs(page)[0]).toMatchObject({ direction: 'in' });
    expect(page.callsOf('prepareCallFromSidebar')).toHaveLength(1);
  });
});
