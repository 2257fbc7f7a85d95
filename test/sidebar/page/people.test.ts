import { afterEach, describe, expect, it } from '@jest/globals';
import { cardNamed, closePages, english, open, openCard, openForm } from '../support/page-steps';
import type { FakeArchive } from '../support/fake-archive';

afterEach(closePages);

const FIRM = 'Alfreds Futterkiste';
function withPeople(): FakeArchive {
  const archive = english();
  const card = cardNamed(archive, FIRM);
  const person = { id: 'P-1', fields: { name: 'Chen Hao', role: 'GM', say: 'decides', notes: 'old' }, row: 2 };
  archive.cards.set(card.id, { ...card, people: [person] });
  return archive;
}

describe('key people on a card', () => {
  it('are shown with their role and say, and another is added by name alone', async () => {
    const archive = withPeople();
    const page = await open(archive);
    await openCard(page, 'alfreds');
    await page.seeText('Chen Hao');
    expect(page.text).toContain('GM · Decides');
    await page.press('Add person');
    await page.fill('Name', 'Wu Lan');
    await page.press('Save');
    await page.see(() => page.document.querySelectorAll('button.person').length === 2);
    expect(page.callsOf('savePersonFromSidebar')).toEqual([
      { customerId: cardNamed(archive, FIRM).id, requestId: expect.any(String), changes: { name: 'Wu Lan' } },
    ]);
  });

  it('keep what was typed when a save fails, and make one row when it is sent again', async () => {
    const archive = withPeople();
    archive.mishap('savePersonFromSidebar', 'lost-answer');
    archive.mishap('savePersonFromSidebar', { code: 'busy' });
    const page = await open(archive);
    await openCard(page, 'alfreds');
    await page.press('Add person');
    await page.fill('Name', 'Wu Lan');
    archive.mishap('savePersonFromSidebar', { code: 'busy' });
    await page.press('Save');
    // The first answer is lost, so the form still waits; leaving it keeps the draft.
    await page.press('Close');
    await page.seeText('Chen Hao');
    await page.press('Add person');
    expect(page.field('Name')?.value).toBe('Wu Lan');
  });

  it('are not saved without a name', async () => {
    const page = await open(withPeople());
    await openCard(page, 'alfreds');
    await page.press('Add person');
    await page.fill('Role', 'GM');
    await page.press('Save');
    await page.seeText('This is needed before saving.');
    expect(page.callsOf('savePersonFromSidebar')).toEqual([]);
  });

  it('show both values when somebody else changed the same field', async () => {
    const archive = withPeople();
    const page = await open(archive);
    await openCard(page, 'alfreds');
    const card = cardNamed(archive, FIRM);
    archive.cards.set(card.id, {
      ...card,
      people: (card.people ?? []).map((person) => ({ ...person, fields: { ...person.fields, role: 'Director' } })),
    });
    (await page.see(() => page.document.querySelector<HTMLElement>('button.person'))).click();
    await page.fill('Role', 'Owner');
    await page.press('Save');
    await page.seeText('1 field was also changed by someone else');
    expect(page.text).toContain('Director');
    await page.press('Save choice');
    await page.see(() => archive.cards.get(card.id)?.people?.[0]?.fields['role'] === 'Owner');
  });
});

describe('rows of a card in other tabs', () => {
  it('are asked for once the card is there, and shown as they arrive with how many there are', async () => {
    const archive = withPeople();
    const { id } = cardNamed(archive, FIRM);
    archive.related.set(id, {
      orders: { rows: [{ id: 'O-1', fields: { date: '2026-02-07', product: 'Tea', amount: 1200 } }], all: 12 },
      receivables: {
        rows: [{ id: 'R-1', fields: { invoice: 'INV-7', amount: 900, paid: 400, due: '2026-02-01' } }],
        all: 1,
      },
    });
    const page = await open(archive);
    await openCard(page, 'alfreds');
    await page.see(() => page.button('Orders12'));
    await page.press('Orders12');
    await page.seeText('The newest 1 of 12; the rest is in the sheet.');
    expect(page.text).toContain('Tea1,200');
    await page.press('Receivables1');
    await page.seeText('500 to pay');
    expect(page.callsOf('loadRelatedFromSidebar')).toEqual([{ id }]);
  });

  it('leave the card usable when they cannot be loaded, and can be asked for again', async () => {
    const archive = withPeople();
    archive.mishap('loadRelatedFromSidebar', { code: 'failed' });
    const page = await open(archive);
    await openCard(page, 'alfreds');
    await page.seeText('Orders and contacts could not be loaded.');
    expect(page.text).toContain('Chen Hao');
    await page.press('Try again');
    await page.see(() => page.button('Orders0'));
  });
});

describe('the team’s own columns and tiers', () => {
  it('are edited as what their cells hold', async () => {
    const archive = english();
    const card = cardNamed(archive, 'Wang Fang');
    archive.overwrite(card.id, { 'own:1:Points': 12, 'own:1:Since': '2025-03-01', 'own:2:Points': null });
    const page = await open(archive);
    await openForm(page, 'wang fang');
    await page.fill('Jump to a field', 'points');
    await page.fill('Points', '13');
    await page.fill('Points (2)', '007');
    await page.press('Save');
    await page.see(() => page.callsOf('saveCardFromSidebar').length === 1);
    expect(page.callsOf('saveCardFromSidebar')[0]).toMatchObject({
      base: { 'own:1:Points': 12, 'own:2:Points': null },
      changes: { 'own:1:Points': 13, 'own:2:Points': '007' },
    });
  });

  it('rank by the team’s table, not by the words that set-up writes', async () => {
    const archive = english();
    archive.tiers = ['Gold', 'Key'];
    const page = await open(archive);
    await openCard(page, 'wang fang');
    const badge = page.document.querySelector('.top .tier');
    expect(badge?.className).toContain('tier-second');
  });
});
