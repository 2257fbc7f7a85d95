// Preparing a call in the page, and promises kept on the card.
import { afterEach, describe, expect, it } from '@jest/globals';
import type { FakeArchive } from '../support/fake-archive';
import { prepared } from '../support/fake-follow-up';
import type { SidebarPage } from '../support/open-page';
import { cardNamed, closePages, english, open, openCard } from '../support/page-steps';

afterEach(closePages);

const PROMISE = 'promise:L-1:2026-02-09';

function archive(): FakeArchive {
  const made = english();
  const { id } = cardNamed(made, 'Wang Fang');
  made.followUp.told.set(id, prepared(id, 'en'));
  made.overwrite(id, { 'mark:budget': 'doubtful 2026-02-07 li@firm.example', needDate: null });
  const row = (key: string, fields: Readonly<Record<string, string>>) => ({ id: key, fields });
  const rows = [
    row('L-1', { promise: 'Quote for 40 sets', promiseDue: '2026-02-09', promiseStatus: 'open' }),
    row('L-2', { promise: 'Send the list', promiseDue: '2026-02-01', promiseStatus: 'kept' }),
  ];
  made.related.set(id, { contacts: { rows, all: 2 } });
  return made;
}
async function preparing(made: FakeArchive = archive()): Promise<SidebarPage> {
  const page = await open(made);
  await openCard(page, 'Wang');
  await page.press('Prepare');
  await page.seeText('Too dear');
  return page;
}

describe('preparing a call', () => {
  it('says why to call, the last words, what is owed, what they may say with an answer, and what to mind', async () => {
    const { text } = await preparing();
    for (const words of [
      'a call, today',
      'wait for budget',
      'Quote for 40 sets',
      '“Too dear”',
      'Count the cost of a year, not the price.',
      'Shall I leave out all but two offers?',
      'Offer two, not five; fix the next step.',
    ])
      expect(text).toContain(words);
    expect(text).not.toContain('Send the list');
  });

  it('shows three openers and three answers at first, and all of them to who asks', async () => {
    const made = archive();
    const { id } = cardNamed(made, 'Wang Fang');
    const told = made.followUp.told.get(id);
    if (told === undefined) throw new Error('nothing prepared');
    const openers = ['One', 'Two', 'Three', 'Fourth opener'];
    const objections = openers.map((says) => ({ says: says === 'One' ? 'Too dear' : says, answer: `so: ${says}` }));
    made.followUp.told.set(id, { ...told, openers, objections });
    const page = await preparing(made);
    expect(page.text).not.toContain('Fourth opener');
    await page.press('All openers and answers');
    expect(page.text).toContain('so: Fourth opener');
    await page.press('Fewer openers and answers');
    expect(page.text).not.toContain('Fourth opener');
  });

  it('asks first about what is in doubt, then about what is empty', async () => {
    const page = await preparing();
    const questions = [...page.document.querySelectorAll('input[type="checkbox"]')].map(
      (box) => box.parentElement?.textContent,
    );
    expect(questions[0]).toBe('Budget (in doubt)');
    expect(questions).toContain('Need date');
    expect(questions.length).toBeLessThanOrEqual(5);
  });

  it('takes ticked questions along as lines of what was said, once', async () => {
    const page = await preparing();
    const box = page.document.querySelector<HTMLInputElement>('input[type="checkbox"]');
    box?.click();
    await page.seeText('Ticks go with it');
    await page.press('Log contact');
    expect((await page.see(() => page.field('What was said'))).value).toBe('Budget: ');
    page.key('Escape');
    await page.press('Continue');
    expect(page.field('What was said')?.value).toBe('Budget: ');
  });

  it('says who decides in an organisation and what they want, who decides first', async () => {
    const made = archive();
    const firm = [...made.cards.values()].find(({ kind }) => kind === 'organisation');
    if (!firm) throw new Error('the sample has no organisation');
    const person = (id: string, fields: Readonly<Record<string, string>>) => ({ id, row: 2, fields });
    made.cards.set(firm.id, {
      ...firm,
      people: [
        person('P-1', { name: 'Wu Lan', role: 'Finance', say: 'pays' }),
        person('P-2', { name: 'Chen Hao', role: 'GM', say: 'decides', personalWants: 'a quiet year' }),
      ],
    });
    const page = await open(made);
    await openCard(page, String(firm.fields['name']));
    page.key('p');
    await page.seeText('Chen Hao · GM · Decides · wants: a quiet year');
    expect(page.text.indexOf('Chen Hao')).toBeLessThan(page.text.indexOf('Wu Lan'));
  });

  it('shows what the card knows when the rest cannot be loaded, and offers to try again', async () => {
    const made = archive();
    made.mishap('prepareCallFromSidebar', { code: 'failed' });
    const page = await open(made);
    await openCard(page, 'Wang');
    await page.press('Prepare');
    await page.seeText('could not be loaded');
    expect(page.text).toContain('Budget (in doubt)');
    await page.press('Try again');
    await page.seeText('Too dear');
  });
});

describe('a promise on the card', () => {
  it('is kept by one press, gone at once, and open again by Undo', async () => {
    const made = archive();
    const page = await open(made);
    await openCard(page, 'Wang');
    await page.press('Promise kept: Quote for 40 sets');
    expect(page.button('Promise kept: Quote for 40 sets')).toBeUndefined();
    await page.see(() => made.work.settled.has(PROMISE));
    await page.press('Undo');
    await page.see(() => page.button('Promise kept: Quote for 40 sets'));
    await page.see(() => !made.work.settled.has(PROMISE));
  });
});
