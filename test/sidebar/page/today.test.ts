import { afterEach, describe, expect, it } from '@jest/globals';
import type { FakeArchive } from '../support/fake-archive';
import { fullDay, line, NOTHING_DUE, sectionOf } from '../support/fake-today';
import type { SidebarPage } from '../support/open-page';
import { cardNamed, closePages, english, open, openForm } from '../support/page-steps';

afterEach(closePages);

/** The page of somebody with much to do, the list there. */
async function working(archive = english(), list = fullDay('en')): Promise<SidebarPage> {
  archive.work.list = list;
  const page = await open(archive);
  await page.seeText('Today, Tue 10 Feb');
  return page;
}

const itemsOf = (page: SidebarPage, id: string): readonly string[] =>
  [...page.document.querySelectorAll(`#due-${id} .due-open`)].map((name) => name.textContent ?? '');
const heads = (page: SidebarPage): readonly string[] =>
  [...page.document.querySelectorAll('h3')].map((head) => head.textContent ?? '');
const settles = (page: SidebarPage) => page.callsOf('settleDueFromSidebar');

describe('the day’s work on the home screen', () => {
  it('stands in the order of the mail with its counts; what can wait is only counted, until somebody asks for all', async () => {
    const page = await working();
    expect(heads(page)).toEqual([
      'Broken promises 2',
      'Tasks and instructions 1',
      'Follow up 7',
      'No plan 12',
      'Birthdays and holidays 1',
    ]);
    expect(page.text).toContain('23 things');
    expect(itemsOf(page, 'followUps')).toHaveLength(5);
    expect(itemsOf(page, 'noPlan')).toEqual([]);
    await page.press('all: No plan 12');
    expect(itemsOf(page, 'noPlan')).toHaveLength(9);
    expect(page.text).toContain('3 more in the sheet.');
    await page.press('fewer: No plan 12');
    expect(itemsOf(page, 'noPlan')).toEqual([]);
  });

  it('says who, how late and why; a task without a customer goes by its text', async () => {
    const page = await working();
    const [promise] = page.document.querySelectorAll('#due-brokenPromises li');
    expect(promise?.textContent).toContain('Wang Fang');
    expect(promise?.textContent).toContain('1 d late');
    expect(promise?.textContent).toContain('Promised: quote for 40 sets');
    expect(page.document.querySelector('#due-followUps li')?.textContent).toContain('Last: wait for budget');
    expect(itemsOf(page, 'tasks')).toEqual(['Bring the new price list to the Pudong office']);
  });

  it('offers a call only where somebody may be called and has a phone', async () => {
    const archive = english();
    const [wang, chen] = ['Wang Fang', 'Chen Hao'].map((name) => cardNamed(archive, name).id);
    const item = (id = '', toContact = true) =>
      line(`money:${id}:2026-02-01`, { customer: { id, name: id, tier: '' }, toContact });
    const items = [item(wang), item(chen, false), item('C-GONE')];
    const page = await working(archive, { ...NOTHING_DUE, sections: [sectionOf('money', items)] });
    const calls = [...page.document.querySelectorAll<HTMLAnchorElement>('#due-money a')];
    expect(calls.map((call) => [call.href, call.getAttribute('aria-label')])).toEqual([
      ['tel:13800138000', `Call: ${wang ?? ''}`],
    ]);
  });

  it('logs a contact of whoever may be contacted, by its button and by L', async () => {
    const archive = english();
    const [wang, chen] = ['Wang Fang', 'Chen Hao'].map((name) => ({ id: cardNamed(archive, name).id, name, tier: '' }));
    const items = [
      line('promise:N-1:2026-02-09', { customer: chen ?? null }),
      line('money:1:', { customer: wang ?? null, toContact: true }),
    ];
    const page = await working(archive, { ...NOTHING_DUE, sections: [sectionOf('money', items)] });
    expect(page.button('Log contact: Chen Hao')).toBeUndefined();
    page.document.querySelector<HTMLElement>('.due-open')?.focus();
    page.key('l');
    expect(page.text).toContain('Today, Tue 10 Feb');
    page.key('j');
    page.key('l');
    await page.see(() => page.document.querySelector('h1')?.textContent?.includes('Wang Fang'));
    expect(page.document.querySelector('#due-money')).toBeNull();
  });

  it('opens the card of an item', async () => {
    const archive = english();
    const { id } = cardNamed(archive, 'Zhang Wei');
    const items = [line(`stale:${id}:`, { customer: { id, name: 'Zhang Wei', tier: '' } })];
    const page = await working(archive, { ...NOTHING_DUE, sections: [sectionOf('money', items)] });
    await page.press('Zhang Wei');
    await page.see(() => page.button('Edit'));
    expect(page.document.querySelector('h1')?.textContent).toBe('Zhang Wei');
  });

  it('shows the shape of what comes, then says when it cannot be loaded, and loads it again', async () => {
    const archive = english();
    archive.work.list = fullDay('en');
    archive.mishap('todayFromSidebar', { code: 'failed' });
    const page = await open(archive);
    await page.seeText('What is due could not be loaded.');
    expect(heads(page)).toEqual([]);
    await page.press('Try again');
    await page.seeText('Broken promises 2');
    expect(page.text).not.toContain('could not be loaded');
  });

  it('keeps the list from before when it cannot be loaded anew', async () => {
    const archive = english();
    const page = await working(archive);
    archive.mishap('todayFromSidebar', { code: 'busy' });
    await openForm(page, 'zhang');
    await page.fill('Phone', '139 0000 1111');
    await page.press('Save');
    await page.see(() => page.button('Undo'));
    await page.press('Back');
    await page.fill('Search name, phone, email', '');
    await page.seeText('this is the list from before');
    expect(heads(page)).toContain('Follow up 7');
  });

  it('asks anew only after something was saved', async () => {
    const page = await working();
    await openForm(page, 'zhang');
    page.key('Escape');
    await page.press('Back');
    expect(page.callsOf('todayFromSidebar')).toHaveLength(1);
    await openForm(page, 'zhang');
    await page.fill('Phone', '139 0000 1111');
    await page.press('Save');
    await page.see(() => page.button('Undo'));
    await page.press('Back');
    expect(page.callsOf('todayFromSidebar')).toHaveLength(2);
  });
});

describe('settling an item', () => {
  it('takes a task out at once and says so; undo brings it back with what the sheet said of its cell', async () => {
    const archive = english();
    archive.latency = 30;
    const page = await working(archive);
    await page.press('Done: Bring the new price list to the Pudong office');
    expect(heads(page)).not.toContain('Tasks and instructions 1');
    expect(page.text).toContain('22 things');
    expect(page.text).toContain('Done: Bring the new price list to the Pudong office');
    // Before the answer is there: it waits for it.
    await page.press('Undo');
    expect(heads(page)).toContain('Tasks and instructions 1');
    await page.see(() => settles(page).length === 2);
    expect(settles(page)).toEqual([
      { key: 'task:T-1', action: 'done', requestId: expect.any(String) as unknown },
      { key: 'task:T-1', action: 'undo', requestId: expect.any(String) as unknown, cell: { was: false, now: true } },
    ]);
    expect(archive.work.settled.size).toBe(0);
  });

  it('puts a follow-up off and says until when; the focus goes to the next item', async () => {
    const page = await working();
    await page.press('Put off: Wang Fang');
    const first = page.document.querySelector('#due-brokenPromises .due-open');
    expect(first?.textContent).toContain('Wolfeschlegel');
    await page.seeText('Put off until Wed 11 Feb: Wang Fang');
    expect(page.focused).toBe(first);
    expect(heads(page)).toContain('Broken promises 1');
  });

  it('calls a promise kept and a birthday greeted by their names', async () => {
    const page = await working();
    await page.press('Promise kept: Wang Fang');
    await page.seeText('Promise kept: Wang Fang');
    await page.press('Greeted: Wang Fang');
    await page.seeText('Greeted: Wang Fang');
    expect(heads(page)).not.toContain('Birthdays and holidays 1');
    expect(page.button('Greeted: Zhang Wei 1')).toBeUndefined();
  });

  it.each([
    [{ code: 'conflict' }, 'someone else has changed it meanwhile'],
    [{ code: 'busy' }, 'someone else is saving'],
    [{ code: 'not-allowed' }, 'you may not edit this part of the sheet'],
    ['throws' as const, 'Google reported a fault'],
  ])('brings the item back when the sheet refuses: %j', async (mishap, words) => {
    const archive = english();
    const page = await working(archive);
    archive.mishap('settleDueFromSidebar', mishap);
    await page.press('Done: Bring the new price list to the Pudong office');
    await page.seeText(words);
    expect(heads(page)).toContain('Tasks and instructions 1');
    expect(page.button('Undo')).toBeUndefined();
    // The next one that goes through takes the message away.
    await page.press('Put off: Wang Fang');
    await page.see(() => !page.text.includes(words));
  });

  it('leaves it settled when only the undo is refused', async () => {
    const archive = english();
    const page = await working(archive);
    await page.press('Done: Bring the new price list to the Pudong office');
    await page.rest();
    archive.mishap('settleDueFromSidebar', { code: 'conflict' });
    await page.press('Undo');
    await page.seeText('someone else has changed it meanwhile');
    expect(heads(page)).not.toContain('Tasks and instructions 1');
  });

  /** Saves something and comes home, which asks for the list anew. */
  async function askAnew(page: SidebarPage, phone: string): Promise<void> {
    const asked = page.callsOf('todayFromSidebar').length;
    await openForm(page, 'zhang');
    await page.fill('Phone', phone);
    await page.press('Save');
    await page.see(() => page.button('Undo'));
    await page.press('Back');
    await page.see(() => page.callsOf('todayFromSidebar').length === asked + 1);
    await page.fill('Search name, phone, email', '');
  }

  it('does not show it again when a list arrives that was asked for before', async () => {
    const archive = english();
    const page = await working(archive);
    await openForm(page, 'zhang');
    await page.fill('Phone', '139 0000 1111');
    await page.press('Save');
    await page.see(() => page.button('Undo'));
    archive.latency = 400;
    await page.press('Back');
    archive.latency = 0;
    await page.fill('Search name, phone, email', '');
    await page.press('Done: Bring the new price list to the Pudong office');
    await page.rest(600);
    expect(page.callsOf('todayFromSidebar')).toHaveLength(2);
    expect(heads(page)).toContain('Follow up 7');
    expect(heads(page)).not.toContain('Tasks and instructions 1');
  });

  it('shows it again once the sheet says that it is due again', async () => {
    const archive = english();
    const page = await working(archive);
    await page.press('Done: Bring the new price list to the Pudong office');
    await page.rest();
    // Somebody takes that back in the grid.
    archive.work.settled.clear();
    await askAnew(page, '139 0000 1111');
    await page.see(() => heads(page).includes('Tasks and instructions 1'));
  });

  it('keeps to the list that was asked for last, however the answers arrive', async () => {
    const archive = english();
    archive.work.list = fullDay('en');
    archive.latency = 800;
    const page = await open(archive);
    await page.see(() => page.callsOf('todayFromSidebar').length === 1);
    archive.latency = 0;
    archive.work.settled.add('task:T-1');
    await askAnew(page, '139 0000 1111');
    await page.see(() => heads(page).length > 0);
    await page.rest(1_000);
    expect(heads(page)).not.toContain('Tasks and instructions 1');
  });
});

describe('a day with nothing due', () => {
  it('says who is next and offers to plan those without a plan, each straight to the field', async () => {
    const archive = english();
    const { id } = cardNamed(archive, 'Zhang Wei');
    const zhang = { id, name: 'Zhang Wei', tier: '' };
    const next = { ...zhang, day: '2026-02-12' };
    const page = await working(archive, { ...NOTHING_DUE, next, unplanned: { first: [zhang], all: 4 } });
    expect(page.text).toContain('Nothing due today.');
    expect(page.text).toContain('Thu 12 Feb');
    await page.press('Plan the 4 without a plan');
    expect(page.text).toContain('3 more in the sheet.');
    page.document.querySelector<HTMLElement>('.due-open')?.click();
    await page.see(() => page.field('Next follow-up'));
    await page.see(() => page.focused?.getAttribute('data-focus') === 'nextFollowUp');
  });

  it('says so once the last item is settled', async () => {
    const items = [line('task:T-1', { why: 'Call the bank', deed: 'done' })];
    const page = await working(english(), { ...NOTHING_DUE, sections: [sectionOf('tasks', items)] });
    expect(page.text).not.toContain('Nothing due today.');
    await page.press('Done: Call the bank');
    await page.seeText('Nothing due today.');
  });
});

describe('the keys of the day’s work', () => {
  it('J and K go from item to item, Enter opens, X puts off, T comes back to it', async () => {
    const page = await working();
    page.document.querySelector<HTMLElement>('[data-focus="today"]')?.focus();
    page.key('j');
    expect(page.focused?.textContent).toBe('Wang Fang');
    page.key('j');
    expect(page.focused?.textContent).toContain('Wolfeschlegel');
    page.key('k');
    expect(page.focused?.textContent).toBe('Wang Fang');
    page.key('x');
    await page.see(() => settles(page).length === 1);
    expect(page.focused?.textContent).toContain('Wolfeschlegel');
    await openForm(page, 'zhang');
    page.key('Escape');
    await page.see(() => page.button('Edit'));
    page.document.querySelector<HTMLElement>('h1')?.focus();
    page.key('t');
    await page.see(() => page.focused?.getAttribute('data-focus') === 'today');
  });

  it('do nothing while somebody composes characters, or with letters switched off', async () => {
    const page = await working();
    page.document.querySelector<HTMLElement>('.due-open')?.focus();
    page.key('x', { isComposing: true });
    page.key('x', { ctrlKey: true });
    await page.press('Keys');
    page.field('Letter keys')?.click();
    await page.press('Back');
    page.document.querySelector<HTMLElement>('.due-open')?.focus();
    page.key('x');
    page.key('j');
    expect(settles(page)).toEqual([]);
  });
});

describe('a new task', () => {
  const write = async (archive: FakeArchive): Promise<SidebarPage> => {
    const page = await working(archive);
    await page.press('New task');
    await page.fill('Text', 'Call the bank');
    return page;
  };

  it('is one’s own for today unless told otherwise', async () => {
    const archive = english();
    const page = await write(archive);
    await page.press('Add task');
    await page.see(() => page.callsOf('todayFromSidebar').length === 2);
    expect(archive.work.tasks).toEqual([
      { text: 'Call the bank', due: '2026-02-10', requestId: expect.any(String) as unknown },
    ]);
    await page.see(() => page.focused?.getAttribute('data-focus') === 'today');
  });

  it('is an instruction when a manager says for whom', async () => {
    const archive = english();
    const page = await write(archive);
    const whom = page.document.querySelector<HTMLSelectElement>('#field-to');
    if (!whom) throw new Error('no choice of a colleague');
    whom.value = 'li.na@northwind.example';
    whom.dispatchEvent(new page.dom.window.Event('change', { bubbles: true }));
    await page.fill('Due', '');
    page.key('s', { ctrlKey: true });
    await page.see(() => page.focused?.getAttribute('data-focus') === 'today');
    expect(archive.work.tasks[0]).toMatchObject({ to: 'li.na@northwind.example', due: null });
  });

  it('offers colleagues only to those who lead them', async () => {
    const archive = english();
    const page = await working(archive, { ...fullDay('en'), team: [] });
    await page.press('New task');
    expect(page.document.querySelector('#field-to')).toBeNull();
  });

  it('needs words, and asks for them', async () => {
    const page = await working();
    await page.press('New task');
    await page.fill('Text', '   ');
    await page.press('Add task');
    await page.seeText('say what is to be done');
    expect(page.callsOf('addTaskFromSidebar')).toEqual([]);
    await page.see(() => page.focused?.getAttribute('data-focus') === 'text');
  });

  it('keeps what was typed when it is refused or left, and is sent again as the same request', async () => {
    const archive = english();
    archive.mishap('addTaskFromSidebar', { code: 'busy' });
    const page = await write(archive);
    await page.press('Add task');
    await page.seeText('Not added: someone else is saving.');
    expect(page.field('Text')?.value).toBe('Call the bank');
    page.key('Escape');
    await page.see(() => heads(page).length > 0);
    await page.press('New task');
    expect(page.field('Text')?.value).toBe('Call the bank');
    await page.press('Add task');
    await page.see(() => page.focused?.getAttribute('data-focus') === 'today');
    expect(archive.work.tasks).toHaveLength(1);
    const [first, second] = page.callsOf('addTaskFromSidebar') as readonly { readonly requestId: string }[];
    expect(second?.requestId).toBe(first?.requestId);
  });
});
