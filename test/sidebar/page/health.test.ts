import { afterEach, describe, expect, it } from '@jest/globals';
import type { FakeArchive } from '../support/fake-archive';
import { NOTHING_RUNS, runner, TROUBLED } from '../support/fake-health';
import type { SidebarPage } from '../support/open-page';
import { USER } from '../support/sample-cards';
import { closePages, english, open } from '../support/page-steps';

afterEach(closePages);

/** Home, once it knows how the reminders stand. */
async function home(archive: FakeArchive): Promise<SidebarPage> {
  const page = await open(archive);
  await page.see(() => page.callsOf('healthFromSidebar').length === 1);
  await page.rest();
  return page;
}

async function health(archive: FakeArchive): Promise<SidebarPage> {
  const page = await home(archive);
  await page.press('Health');
  await page.see(() => page.focused?.textContent === 'Health');
  await page.see(() => page.text.includes('Team tab'));
  return page;
}

describe('the line of the reminders on the home screen', () => {
  it.each([
    ['sent', '2026-02-10 08:02', 'Mail 08:02 sent'],
    ['check', '2026-02-10 08:02', 'Mail 08:02 may not have gone'],
    ['skipped', '2026-02-09 08:00', 'Mail Mon 9 Feb 08:00 not sent'],
  ] as const)('says of one’s own mail that it was %s', async (state, at, words) => {
    const archive = english();
    archive.reminders.reply = { ...TROUBLED, lastMail: { at, state } };
    const page = await home(archive);
    await page.seeText(words);
  });

  it('says that reminders are off', async () => {
    const page = await home(english());
    await page.seeText('Reminders are off');
  });

  it.each([
    [
      { state: 'stale', runners: [runner('anne@firm.cn', '2026-01-12 08:00', true)] },
      'anne@firm.cn last ran Mon 12 Jan',
    ],
    [{ state: 'copied' }, 'This file is a copy.'],
    [{ state: 'refused' }, 'Reminders need permission to send mail.'],
  ] as const)('warns whoever opens the sidebar: %j', async (changes, words) => {
    const archive = english();
    archive.reminders.reply = { ...NOTHING_RUNS, ...changes };
    const page = await home(archive);
    await page.seeText(words);
  });

  it('is silent when that cannot be known', async () => {
    const archive = english();
    archive.mishap('healthFromSidebar', { code: 'failed' });
    const page = await home(archive);
    expect(page.text).not.toContain('Reminders');
    expect(page.button('Health')).toBeDefined();
  });
});

describe('the health of the reminders', () => {
  it('says who runs them, when, and how many mails are left', async () => {
    const archive = english();
    archive.reminders.reply = TROUBLED;
    const page = await health(archive);
    expect(page.text).toContain('Reminders on, run by you');
    expect(page.text).toContain('Last run Tue 10 Feb 08:02');
    expect(page.text).toContain('Next about Wed 11 Feb 08:00');
    expect(page.text).toContain('Mail left today: 94');
    expect(page.text).toContain('2 mails wait for the next run');
    expect(page.text).toContain('1 mail to check in the Outbox tab');
    expect(page.text).toContain('Missing in this sheet: Holidays.');
    expect(page.text).toContain('CN 2027: days off not announced yet.');
    expect(page.text).toContain('The mail to one colleague was refused');
    // A colleague whose runs stopped coming is not who runs them.
    expect(page.text).not.toContain('margaret');
  });

  it('shows the rows that were skipped with the reason, each with the way to it where there is one', async () => {
    const archive = english();
    archive.reminders.reply = TROUBLED;
    const page = await health(archive);
    expect(page.text).toContain('2 rows skipped');
    expect(page.text).not.toContain('X-1');
    await page.press('Show the rows');
    expect(page.text).toContain('Date: no such day');
    expect(page.text).toContain('Tasks · T-0123456789');
    expect([...page.document.querySelectorAll<HTMLAnchorElement>('main a')].map(({ href }) => href)).toEqual([
      'https://docs.example/#gid=1',
      'https://docs.example/#gid=9',
    ]);
    await page.press('Hide the rows');
    expect(page.text).not.toContain('X-1');
  });

  it('tells how many mails the last run sent, and the person’s own hour, days, zone and language as the Team tab has them', async () => {
    const archive = english();
    archive.reminders.reply = TROUBLED;
    const page = await health(archive);
    expect(page.text).toContain('Last mails Tue 10 Feb 08:02: 6');
    expect(page.text).toContain('Mail at 07:00: Mon, Tue, Sat');
    expect(page.text).toContain('Time zone Asia/Shanghai');
    expect(page.text).toContain('Mail in Chinese');
    expect(page.text).toContain('Away until Fri 20 Feb');
    const link = [...page.document.querySelectorAll('a')].find(({ textContent }) => /Team tab/.test(textContent ?? ''));
    expect(link?.href).toBe('https://docs.example/#gid=9');
    page.document.querySelector<HTMLInputElement>('main input[type=checkbox]')?.click();
    await page.rest(0);
    page.key('?');
    expect(page.document.querySelector('[data-focus="heading"]')?.textContent).toBe('Health');
  });

  it('tells who is not in the Team tab that no mail comes', async () => {
    const archive = english();
    archive.reminders.reply = { ...TROUBLED, mine: null };
    const page = await health(archive);
    expect(page.text).toContain('You are not in the Team tab, so no mail comes to you.');
    expect(page.text).not.toContain('Mail at');
  });

  it('starts one’s own and stops it again', async () => {
    const page = await health(english());
    expect(page.text).toContain('Reminders are off');
    await page.press('Start reminders');
    await page.seeText('Reminders on, run by you');
    expect(page.button('Start reminders')).toBeUndefined();
    expect(page.button('Take over')).toBeUndefined();
    await page.press('Stop mine');
    await page.seeText('Reminders are off');
    expect(page.callsOf('startRemindersFromSidebar')).toEqual([{}]);
    expect(page.callsOf('stopRemindersFromSidebar')).toEqual([{}]);
  });

  it('lets anybody take over from a colleague, whether theirs still run or not', async () => {
    for (const state of ['running', 'stale'] as const) {
      const archive = english();
      const colleague = runner('anne@firm.cn', '2026-02-10 08:00', state === 'stale');
      archive.reminders.reply = { ...NOTHING_RUNS, state, runners: [colleague] };
      const page = await health(archive);
      expect(page.button('Stop mine')).toBeUndefined();
      await page.press('Take over');
      await page.seeText('Reminders on, run by you');
      page.close();
    }
  });

  it('sends from a copy only once somebody says so', async () => {
    const archive = english();
    archive.reminders.reply = { ...NOTHING_RUNS, state: 'copied' };
    const page = await health(archive);
    await page.press('Send from this file too');
    await page.see(() => page.callsOf('confirmCopyFromSidebar').length === 1);
    expect(page.callsOf('startRemindersFromSidebar')).toEqual([]);
    await page.see(() => page.button('Start reminders'));
  });

  it.each([
    [{ code: 'not-allowed' }, 'Google did not allow it'],
    ['throws' as const, 'Google reported a fault'],
  ])('stands as before when starting is refused: %j', async (mishap, words) => {
    const archive = english();
    archive.mishap('startRemindersFromSidebar', mishap);
    const page = await health(archive);
    await page.press('Start reminders');
    await page.seeText(words);
    expect(page.text).toContain('Reminders are off');
    await page.press('Start reminders');
    await page.seeText('Reminders on, run by you');
    expect(page.text).not.toContain(words);
  });

  it('says when it cannot be loaded, and loads it again', async () => {
    const archive = english();
    archive.reminders.reply = { ...TROUBLED, runners: [runner(USER, '2026-02-10 08:02')] };
    archive.mishap('healthFromSidebar', { code: 'failed' });
    archive.mishap('healthFromSidebar', { code: 'failed' });
    const page = await home(archive);
    await page.press('Health');
    await page.seeText('How the reminders stand could not be loaded.');
    await page.press('Try again');
    await page.seeText('Reminders on, run by you');
    page.key('Escape');
    await page.see(() => page.document.querySelector('[data-focus="today"]'));
  });
});
