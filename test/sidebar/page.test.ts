import { afterEach, describe, expect, it } from '@jest/globals';
import type { Card, SaveCardRequest } from '../../src/contract/sidebar-api';
import { FakeArchive } from './support/fake-archive';
import type { Opening } from './support/open-page';
import { openPage } from './support/open-page';
import type { SidebarPage } from './support/open-page';
import { sampleCards, USER } from './support/sample-cards';

const pages: SidebarPage[] = [];
afterEach(() => {
  for (const page of pages.splice(0)) page.close();
});

async function open(archive: FakeArchive, opening: Opening = {}): Promise<SidebarPage> {
  const page = openPage(archive, opening);
  pages.push(page);
  await page.see(() => page.rows.length > 0);
  return page;
}
const english = (): FakeArchive => new FakeArchive('en', sampleCards('en'));
const cardNamed = (archive: FakeArchive, name: string): Card => {
  const card = [...archive.cards.values()].find(({ fields }) => fields['name'] === name);
  if (!card) throw new Error(`Cannot find the card of ${name}: the sample has none`);
  return card;
};
const savesOf = (page: SidebarPage) => page.callsOf('saveCardFromSidebar') as readonly SaveCardRequest[];

async function openCard(page: SidebarPage, query: string): Promise<void> {
  await page.fill(SEARCH, query);
  page.key('Enter');
  await page.see(() => page.button('Edit') ?? page.button('编辑'));
}
async function openForm(page: SidebarPage, query: string): Promise<void> {
  await openCard(page, query);
  await page.press(page.button('Edit') ? 'Edit' : '编辑');
  await page.see(() => page.field('Phone') ?? page.field('电话'));
}
const SEARCH = 'Search name, phone, email';

describe('opening the sidebar', () => {
  it('says in the browser’s language that it loads and goes on in the archive’s', async () => {
    const archive = new FakeArchive('zh', sampleCards('zh'));
    archive.latency = 30;
    const page = openPage(archive, { language: 'en-GB' });
    pages.push(page);
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
    const page = openPage(archive);
    pages.push(page);
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
    const page = openPage(archive);
    pages.push(page);
    await page.press('Set up this sheet');
    await page.seeText('you may not edit this sheet');
    await page.press('Set up this sheet');
    await page.see(() => page.rows.length > 0);
  });

  it('can be tried again when Google did not answer properly', async () => {
    const archive = english();
    archive.mishap('openFromSidebar', 'throws');
    const page = openPage(archive);
    pages.push(page);
    await page.press('Try again');
    await page.see(() => page.rows.length > 0);
  });
});

describe('finding a customer', () => {
  it('finds as one types, without any call, and opens the first with Enter', async () => {
    const archive = english();
    const page = await open(archive);
    const calls = archive.calls.length;
    await page.fill(SEARCH, 'alf');
    expect(page.rows).toEqual(['Alfreds Futterkiste']);
    expect(page.text).toContain('1 of 11');
    expect(archive.calls).toHaveLength(calls);
    page.key('Enter');
    await page.see(() => page.document.querySelector('h1')?.textContent === 'Alfreds Futterkiste');
    expect(page.callsOf('loadCardFromSidebar')).toEqual([{ id: cardNamed(archive, 'Alfreds Futterkiste').id }]);
  });

  it('is a combobox whose active option follows the arrow keys', async () => {
    const page = await open(english());
    await page.fill(SEARCH, 'zh');
    const box = await page.see(() => page.field(SEARCH));
    const active = () => page.document.getElementById(box.getAttribute('aria-activedescendant') ?? '')?.textContent;
    expect(box.getAttribute('aria-expanded')).toBe('true');
    expect(active()).toContain('Zhang Wei');
    page.key('ArrowDown');
    await page.rest();
    expect(active()).toContain('Zhou Ming');
    page.key('ArrowUp');
    page.key('ArrowUp');
    await page.rest();
    expect(active()).toContain('Zhang Wei');
  });

  it('shows the tier, the owner, the end of the phone and the last contact of each', async () => {
    const page = await open(english());
    await page.fill(SEARCH, 'zhang');
    const row = page.document.querySelector('[role="option"]')?.textContent ?? '';
    for (const part of ['Key', 'mine', '..8000', '3 d ago', 'Huadong Tools']) expect(row).toContain(part);
  });

  it('clears with Esc, and gives the keys back to the grid with the next', async () => {
    const archive = english();
    const page = await open(archive);
    await page.fill(SEARCH, 'zh');
    page.key('Escape');
    await page.see(() => page.rows.length === 11);
    expect(archive.gridFocused).toBe(0);
    page.key('Escape');
    expect(archive.gridFocused).toBe(1);
  });

  it('lets an input method have its keys: no search, no opening before the composition ends', async () => {
    const archive = new FakeArchive('zh', sampleCards('zh'));
    const page = await open(archive);
    const box = await page.see(() => page.field('搜索姓名、电话、邮箱'));
    const compose = (text: string): void => {
      box.value = text;
      box.dispatchEvent(new page.dom.window.InputEvent('input', { bubbles: true, isComposing: true }));
    };
    box.focus();
    compose('zhang');
    compose('zhangwei');
    expect(page.key('Enter', { isComposing: true })).toBe(false);
    // Safari ends the composition before this Enter; only the key code tells.
    expect(page.key('Enter', { keyCode: 229 })).toBe(false);
    expect(page.key('Escape', { keyCode: 229 })).toBe(false);
    await page.rest();
    expect(page.rows).toHaveLength(11);
    expect(box.value).toBe('zhangwei');
    box.value = '张伟';
    box.dispatchEvent(new page.dom.window.InputEvent('input', { bubbles: true, isComposing: true }));
    box.dispatchEvent(new page.dom.window.CompositionEvent('compositionend', { bubbles: true }));
    await page.see(() => page.rows.length === 1);
    expect(page.rows).toEqual(['张伟']);
    expect(page.callsOf('loadCardFromSidebar')).toEqual([]);
  });

  it('comes back to the list as it was left', async () => {
    const page = await open(english());
    await openCard(page, 'zh');
    page.key('Escape');
    await page.see(() => page.rows.length === 4);
    expect(page.field(SEARCH)?.value).toBe('zh');
  });

  it('starts a search by typing above an open card', async () => {
    const page = await open(english());
    await openCard(page, 'zhang');
    await page.fill(SEARCH, 'l');
    await page.see(() => page.rows.includes('Lee & Co'));
  });

  it('offers the row selected in the grid, and opens it only when asked', async () => {
    const archive = english();
    const page = await open(archive);
    await openCard(page, 'zhang');
    archive.selected = { id: cardNamed(archive, 'Lee & Co').id, row: 214 };
    await page.rest(2_100);
    page.document.documentElement.dispatchEvent(new page.dom.window.Event('pointerenter'));
    await page.seeText('Row 214: Lee & Co');
    expect(page.document.querySelector('h1')?.textContent).toBe('Zhang Wei');
    await page.press('Open card');
    await page.see(() => page.document.querySelector('h1')?.textContent === 'Lee & Co');
  });
});

describe('reading a card', () => {
  it('shows on top who it is, what is next, owed and last, and how to reach them', async () => {
    const page = await open(english());
    await openCard(page, 'wang fang');
    const top = page.document.querySelector('.top')?.textContent ?? '';
    for (const part of [
      'Wang Fang',
      'Key',
      'Negotiation',
      'mine',
      '138 0013 8000',
      '1 d late',
      '1 open promise',
      '3 d ago',
    ]) {
      expect(top).toContain(part);
    }
    expect(page.button('Call')?.getAttribute('href')).toBe('tel:13800138000');
    expect(page.button('Mail')?.getAttribute('href')).toBe('mailto:wang.fang%40huadong.example');
  });

  it('shows no way to call, copy or mail somebody who asked not to be contacted', async () => {
    const page = await open(english());
    await openCard(page, 'chen');
    expect(page.text).toContain('Do not contact');
    for (const name of ['Call', 'Mail', 'Copy']) expect(page.button(name)).toBeUndefined();
  });

  it('folds empty fields away behind their number', async () => {
    const page = await open(english());
    await openCard(page, 'alfreds');
    expect(page.text).not.toContain('Postal code');
    await page.press('20 empty fields');
    await page.seeText('Postal code');
  });

  it('marks what a formula gives, and never offers it for typing', async () => {
    const page = await open(english());
    await openForm(page, 'wang fang');
    await page.fill('Jump to a field', 'credit limit');
    await page.see(() => page.text.includes('No field has that name.'));
    expect(page.field('Credit limit')).toBeUndefined();
  });

  it('shows what people typed as text, whatever it looks like', async () => {
    const archive = english();
    const nasty = '<img src=x onerror="document.title=1"> =1+1 &amp; "quotes" 𠮷';
    archive.overwrite(cardNamed(archive, 'Zhang Wei').id, { statedNeed: nasty });
    const page = await open(archive);
    await openCard(page, 'zhang');
    await page.seeText(nasty);
    expect(page.document.querySelector('img')).toBeNull();
  });

  it('shows columns of the team last, under their own headers', async () => {
    const page = await open(english());
    await openCard(page, 'wang fang');
    page.document.querySelectorAll<HTMLElement>('.fold-button[aria-expanded="false"]').forEach((fold) => fold.click());
    await page.seeText('WeChat name');
    expect(page.text).toContain('wf-1990');
  });

  it('says so when the card is gone, without a code', async () => {
    const archive = english();
    const page = await open(archive);
    archive.cards.delete(cardNamed(archive, 'Zhang Wei').id);
    await page.fill(SEARCH, 'zhang');
    page.key('Enter');
    await page.seeText('This card is no longer in the sheet.');
    expect(page.text).not.toContain('not-found');
  });
});

describe('editing a card', () => {
  it('sends only what changed, with what it was, and shows the saved card', async () => {
    const archive = english();
    const page = await open(archive);
    await openForm(page, 'zhang');
    await page.fill('Phone', '139 0000 1111');
    await page.seeText('Unsaved: 1');
    await page.press('Save');
    await page.seeText('Saved: Zhang Wei');
    const { id } = cardNamed(archive, 'Zhang Wei');
    expect(savesOf(page)).toEqual([
      { id, revision: 3, base: { phone: '139 1234 8000' }, changes: { phone: '139 0000 1111' } },
    ]);
    expect(archive.cards.get(id)?.fields['phone']).toBe('139 0000 1111');
    page.key('Escape');
    await page.fill(SEARCH, '1111');
    expect(page.rows).toEqual(['Zhang Wei']);
  });

  it.each([
    ['Ctrl+Enter', { key: 'Enter', ctrlKey: true }],
    ['Ctrl+S', { key: 's', ctrlKey: true }],
    ['⌘S', { key: 's', metaKey: true }],
  ])('saves with %s', async (_, { key, ...more }) => {
    const page = await open(english());
    await openForm(page, 'zhang');
    await page.fill('Phone', '1');
    expect(page.key(key, more)).toBe(true);
    await page.seeText('Saved: Zhang Wei');
  });

  it('does not save while an input method composes', async () => {
    const page = await open(english());
    await openForm(page, 'zhang');
    await page.fill('Phone', '1');
    expect(page.key('Enter', { ctrlKey: true, isComposing: true })).toBe(false);
    expect(page.key('s', { ctrlKey: true, keyCode: 229 })).toBe(false);
    await page.rest();
    expect(savesOf(page)).toEqual([]);
  });

  it('has a field for everything that people fill in, of the kind its type asks for', async () => {
    const archive = english();
    const page = await open(archive);
    await openForm(page, 'wang fang');
    await page.fill('Jump to a field', 'a');
    const kinds: readonly (readonly [label: string, tag: string, type?: string])[] = [
      ['Name', 'INPUT', 'text'],
      ['Stage', 'SELECT'],
      ['Language', 'SELECT'],
      ['Lets us do what we do well', 'INPUT', 'checkbox'],
      ['Real need', 'TEXTAREA'],
      ['In this stage since', 'INPUT', 'text'],
    ];
    await page.fill('Jump to a field', ' ');
    for (let level = 0; level < 2; level += 1) {
      page.document
        .querySelectorAll<HTMLElement>('.fold-button[aria-expanded="false"]')
        .forEach((fold) => fold.click());
      await page.rest();
    }
    for (const [label, tag, type] of kinds) {
      const field = await page.see(() => page.field(label));
      expect([label, field.tagName, ...(type === undefined ? [] : [field.type])]).toEqual([
        label,
        tag,
        ...(type === undefined ? [] : [type]),
      ]);
    }
  });

  it('jumps to a field by its name in either language', async () => {
    const page = await open(english());
    await openForm(page, 'zhang');
    await page.fill('Jump to a field', '购买力');
    await page.see(() => page.field('Purchasing power'));
    expect(page.field('Name')).toBeUndefined();
    await page.fill('Jump to a field', 'purchasing p');
    await page.see(() => page.field('Purchasing power'));
  });

  it('opens at the value that was clicked', async () => {
    const page = await open(english());
    await openCard(page, 'wang fang');
    const row = await page.see(() =>
      [...page.document.querySelectorAll<HTMLElement>('.value')].find((each) => each.textContent?.includes('86,400')),
    );
    row.click();
    await page.see(() => page.focused !== null && page.focused === page.field('Budget'));
  });

  it('keeps a word that the list does not know, until another is chosen', async () => {
    const archive = english();
    archive.overwrite(cardNamed(archive, 'Zhang Wei').id, { stage: 'our own stage' });
    const page = await open(archive);
    await openForm(page, 'zhang');
    await page.fill('Jump to a field', 'stage');
    const select = await page.see(() => page.field('Stage'));
    expect(select.value).toBe('our own stage');
    select.value = 'negotiation';
    select.dispatchEvent(new page.dom.window.Event('change', { bubbles: true }));
    await page.rest();
    page.key('s', { ctrlKey: true });
    await page.seeText('Saved: Zhang Wei');
    expect(savesOf(page)[0]?.changes).toEqual({ stage: 'negotiation' });
  });

  it('writes a lunar birthday with its calendar', async () => {
    const archive = english();
    const page = await open(archive);
    await openForm(page, 'zhang');
    await page.fill('Jump to a field', 'birthday');
    await page.fill('month', '8');
    await page.fill('day', '15');
    page.field('Lunar')?.click();
    await page.seeText('= Lunar month 8, day 15');
    page.key('s', { ctrlKey: true });
    await page.seeText('Saved: Zhang Wei');
    expect(savesOf(page)[0]?.changes).toEqual({ birthday: 'L08-15', birthdayCalendar: 'lunar' });
  });

  it('links another card by name', async () => {
    const archive = english();
    const page = await open(archive);
    await openForm(page, 'zhang');
    await page.fill('Jump to a field', 'referred');
    await page.fill('Referred by', 'lee');
    page.key('Enter');
    await page.seeText(`Lee & Co, ${cardNamed(archive, 'Lee & Co').id}`);
    page.key('s', { ctrlKey: true });
    await page.seeText('Saved: Zhang Wei');
    expect(savesOf(page)[0]?.changes).toEqual({ referredBy: cardNamed(archive, 'Lee & Co').id });
  });

  it('refuses a day that does not exist beside the field, and saves it once it does', async () => {
    const page = await open(english());
    await openForm(page, 'zhang');
    await page.fill('Jump to a field', 'next follow');
    await page.fill('Next follow-up', '2026-02-30');
    await page.press('Save');
    const field = await page.see(() => page.field('Next follow-up'));
    await page.see(() => field.getAttribute('aria-invalid') === 'true');
    const note = page.document.getElementById(field.getAttribute('aria-describedby') ?? '');
    expect(note?.textContent).toContain('No such day.');
    expect(savesOf(page)).toEqual([]);
    expect(page.focused).toBe(field);
    await page.fill('Next follow-up', '2026/2/28');
    await page.press('Save');
    await page.seeText('Saved: Zhang Wei');
    expect(savesOf(page)[0]?.changes).toEqual({ nextFollowUp: '2026-02-28' });
  });

  it('moves on with Enter instead of saving', async () => {
    const page = await open(english());
    await openForm(page, 'zhang');
    page.field('Phone')?.focus();
    expect(page.key('Enter')).toBe(true);
    expect(page.focused).toBe(page.field('Email'));
    expect(savesOf(page)).toEqual([]);
  });

  it('leaves with Esc and offers what was typed, and forgets it on Discard', async () => {
    const page = await open(english());
    await openForm(page, 'zhang');
    await page.fill('Phone', '139 0000 1111');
    page.key('Escape');
    await page.seeText('Unsaved changes to Zhang Wei');
    await page.press('Continue');
    expect((await page.see(() => page.field('Phone'))).value).toBe('139 0000 1111');
    await page.press('Discard');
    await page.see(() => page.button('Edit'));
    expect(page.text).not.toContain('Unsaved changes');
  });
});

describe('a save that does not go through', () => {
  const refusals = [
    ['busy', 'someone else is saving', 'Save again'],
    ['not-allowed', 'you may not edit the column “Phone”', 'Save again'],
    ['missing-column', 'the column “Phone” is missing', 'Set up this sheet'],
    ['sheet-full', 'number of cells Google allows', 'Save again'],
    ['bad-request', 'no longer match', 'Save again'],
    ['not-found', 'no longer in the sheet', 'Restore as new'],
    ['invalid-field', 'cannot hold what “Phone” says', 'Save again'],
    ['failed', 'Google reported a fault', 'Save again'],
  ] as const;
  it.each(refusals)('because of %s keeps the text, says so and offers the way on', async (code, words, button) => {
    const archive = english();
    const page = await open(archive);
    await openForm(page, 'zhang');
    await page.fill('Phone', '139 0000 1111');
    archive.mishap('saveCardFromSidebar', { code, field: 'phone' });
    await page.press('Save');
    await page.seeText(words);
    expect(page.document.querySelector('[role="alert"]')?.textContent).toContain(words);
    expect(page.field('Phone')?.value).toBe('139 0000 1111');
    expect(page.button(button)).toBeDefined();
    expect(page.button('Copy my changes')).toBeDefined();
  });

  it('goes through when saved again', async () => {
    const archive = english();
    const page = await open(archive);
    await openForm(page, 'zhang');
    await page.fill('Phone', '139 0000 1111');
    archive.mishap('saveCardFromSidebar', 'throws');
    await page.press('Save');
    await page.press('Save again');
    await page.seeText('Saved: Zhang Wei');
    expect(cardNamed(archive, 'Zhang Wei').fields['phone']).toBe('139 0000 1111');
  });

  it('of a deleted card is made into a new one with everything that was known', async () => {
    const archive = english();
    const page = await open(archive);
    await openForm(page, 'zhang');
    await page.fill('Phone', '139 0000 1111');
    archive.cards.delete(cardNamed(archive, 'Zhang Wei').id);
    await page.press('Save');
    await page.press('Restore as new');
    await page.press('Create');
    await page.seeText('Created: Zhang Wei');
    expect(cardNamed(archive, 'Zhang Wei').fields).toMatchObject({ phone: '139 0000 1111', employer: 'Huadong Tools' });
  });

  it('waits while offline and goes out by itself', async () => {
    const archive = english();
    const page = await open(archive);
    await openForm(page, 'zhang');
    await page.fill('Phone', '139 0000 1111');
    page.dom.window.dispatchEvent(new page.dom.window.Event('offline'));
    await page.press('Save');
    await page.seeText('1 change waits in this sidebar');
    expect(savesOf(page)).toEqual([]);
    page.dom.window.dispatchEvent(new page.dom.window.Event('online'));
    await page.seeText('Saved: Zhang Wei');
  });

  it('shows mine, theirs and before of a field that somebody else changed, and writes what was chosen', async () => {
    const archive = english();
    const page = await open(archive);
    await openForm(page, 'zhang');
    await page.fill('Phone', '139 0000 1111');
    await page.fill('Email', 'zhang@huadong.example');
    const { id } = cardNamed(archive, 'Zhang Wei');
    archive.overwrite(id, { phone: '137 9999 2222' });
    await page.press('Save');
    await page.seeText('1 field was also changed by someone else. Your text is kept.');
    for (const phone of ['139 0000 1111', '137 9999 2222', '139 1234 8000']) expect(page.text).toContain(phone);
    expect(archive.cards.get(id)?.fields['email']).toBeUndefined();
    await page.press('Save choice');
    await page.seeText('Saved: Zhang Wei');
    expect(archive.cards.get(id)?.fields).toMatchObject({ phone: '139 0000 1111', email: 'zhang@huadong.example' });
  });

  it('leaves theirs alone where theirs is chosen, and saves the rest', async () => {
    const archive = english();
    const page = await open(archive);
    await openForm(page, 'zhang');
    await page.fill('Phone', '139 0000 1111');
    await page.fill('Email', 'zhang@huadong.example');
    const { id } = cardNamed(archive, 'Zhang Wei');
    archive.overwrite(id, { phone: '137 9999 2222' });
    await page.press('Save');
    const theirs = await page.see(() =>
      [...page.document.querySelectorAll<HTMLElement>('label')].find((label) =>
        label.textContent?.startsWith('theirs'),
      ),
    );
    theirs.click();
    await page.rest();
    await page.press('Save choice');
    await page.seeText('Saved: Zhang Wei');
    expect(archive.cards.get(id)?.fields).toMatchObject({ phone: '137 9999 2222', email: 'zhang@huadong.example' });
  });

  it('goes back from the choice to the form with everything typed', async () => {
    const archive = english();
    const page = await open(archive);
    await openForm(page, 'zhang');
    await page.fill('Phone', '139 0000 1111');
    archive.overwrite(cardNamed(archive, 'Zhang Wei').id, { phone: '137 9999 2222' });
    await page.press('Save');
    await page.press('Back to form');
    expect((await page.see(() => page.field('Phone'))).value).toBe('139 0000 1111');
  });
});

describe('a new card', () => {
  it('is made from what was searched for, with few keys and no mouse', async () => {
    const archive = english();
    const page = await open(archive);
    await page.fill(SEARCH, 'Ouyang Xiu');
    page.key('Enter');
    await page.see(() => page.focused !== null && page.focused === page.field('Phone'));
    expect(page.field('Name')?.value).toBe('Ouyang Xiu');
    await page.fill('Phone', '13912345678');
    page.key('Enter');
    expect(page.focused).toBe(page.field('Need'));
    await page.fill('Need', 'Forty sets');
    page.key('Enter');
    await page.seeText('Created: Ouyang Xiu');
    expect(savesOf(page)).toEqual([
      {
        kind: 'individual',
        requestId: expect.stringMatching(/^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/),
        changes: { name: 'Ouyang Xiu', phone: '13912345678', statedNeed: 'Forty sets', nextFollowUp: '2026-02-11' },
      },
    ]);
    expect(cardNamed(archive, 'Ouyang Xiu').fields['owner']).toBe(USER);
    page.key('Escape');
    await page.see(() => page.rows.includes('Ouyang Xiu'));
  });

  it('takes digits that were searched for as the phone', async () => {
    const page = await open(english());
    await page.fill(SEARCH, '139 9999');
    await page.press('New customer “139 9999”');
    expect((await page.see(() => page.field('Phone'))).value).toBe('139 9999');
    expect(page.field('Name')?.value).toBe('');
  });

  it('is refused without a name, beside the field', async () => {
    const page = await open(english());
    await page.press('New customer');
    await page.press('Create');
    await page.seeText('This is needed before saving.');
    expect(page.focused).toBe(page.field('Name'));
    expect(savesOf(page)).toEqual([]);
  });

  it('can be an organisation', async () => {
    const archive = english();
    const page = await open(archive);
    await page.press('New customer');
    page.field('Organisation')?.click();
    await page.fill('Name', 'Nordwind GmbH');
    await page.press('Create');
    await page.seeText('Created: Nordwind GmbH');
    expect(cardNamed(archive, 'Nordwind GmbH').kind).toBe('organisation');
  });

  it('is one card, however often it has to be sent', async () => {
    const archive = english();
    const page = await open(archive);
    await page.press('New customer');
    await page.fill('Name', 'Ouyang Xiu');
    archive.mishap('saveCardFromSidebar', 'throws');
    await page.press('Create');
    archive.mishap('saveCardFromSidebar', { code: 'busy' });
    await page.press('Save again');
    await page.seeText('someone else is saving');
    await page.press('Save again');
    await page.seeText('Created: Ouyang Xiu');
    expect(new Set(savesOf(page).map(({ requestId }) => requestId)).size).toBe(1);
    expect([...archive.cards.values()].filter(({ fields }) => fields['name'] === 'Ouyang Xiu')).toHaveLength(1);
  });

  it('warns of a card with the same phone and opens it on request', async () => {
    const page = await open(english());
    await page.press('New customer');
    await page.fill('Phone', '+86 13800138000');
    await page.seeText('Same phone: Wang Fang (li.ming)');
    await page.press('Open that card');
    await page.see(() => page.document.querySelector('h1')?.textContent === 'Wang Fang');
  });
});

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
