import { afterEach, describe, expect, it } from '@jest/globals';
import { cardNamed, closePages, english, open, savesOf, SEARCH } from '../support/page-steps';
import { USER } from '../support/sample-cards';

afterEach(closePages);

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

  it('can be filled in with all fields of its kind before it is made', async () => {
    const archive = english();
    const page = await open(archive);
    await page.press('New customer');
    await page.fill('Name', 'Nordwind GmbH');
    await page.press('All fields');
    const kind = await page.see(() => page.field('Kind'));
    kind.value = 'organisation';
    kind.dispatchEvent(new page.dom.window.Event('change', { bubbles: true }));
    await page.fill('Jump to a field', 'legal form');
    await page.fill('Legal form', 'GmbH');
    await page.press('Create');
    await page.seeText('Created: Nordwind GmbH');
    expect(savesOf(page)[0]).toMatchObject({
      kind: 'organisation',
      changes: { name: 'Nordwind GmbH', legalForm: 'GmbH' },
    });
  });

  it('has the team’s own columns in its full form, of its kind, and is saved with them', async () => {
    const archive = english();
    archive.ownFields = {
      individual: ['own:1:WeChat', 'ownKind:1:Team'],
      organisation: ['own:1:WeChat', 'ownKind:1:Trade fair'],
    };
    const page = await open(archive);
    await page.press('New customer');
    await page.fill('Name', 'Ouyang Xiu');
    await page.press('All fields');
    await page.see(() => page.field('Name'));
    await page.fill('Jump to a field', 'wechat');
    await page.fill('WeChat', 'ox');
    await page.fill('Jump to a field', 'team');
    await page.fill('Team', 'Red');
    await page.fill('Jump to a field', 'fair');
    expect(page.field('Trade fair')).toBeUndefined();
    await page.press('Create');
    await page.seeText('Created: Ouyang Xiu');
    expect(savesOf(page)[0]?.changes).toMatchObject({ 'own:1:WeChat': 'ox', 'ownKind:1:Team': 'Red' });
    expect(cardNamed(archive, 'Ouyang Xiu').fields).toMatchObject({ 'ownKind:1:Team': 'Red' });
  });

  it('keeps what was typed into columns of one kind while it is of the other, and sends none of it', async () => {
    const archive = english();
    archive.ownFields = { individual: ['ownKind:1:Team'], organisation: ['ownKind:1:Trade fair'] };
    const page = await open(archive);
    const kind = async (number: number): Promise<void> => {
      page.document.querySelectorAll<HTMLInputElement>('input[name="kind"]')[number]?.click();
      await page.rest(0);
    };
    await page.press('New customer');
    await page.fill('Name', 'Ouyang Xiu');
    await page.press('All fields');
    await page.fill('Jump to a field', 'team');
    await page.fill('Team', 'Red');
    await page.press('Close');
    await page.press('Continue');
    await kind(1);
    await page.press('All fields');
    await page.fill('Jump to a field', 'fair');
    await page.fill('Trade fair', 'Canton');
    await page.fill('Jump to a field', '');
    await page.press('Close');
    await page.press('Continue');
    await kind(0);
    await page.press('Create');
    await page.seeText('Created: Ouyang Xiu');
    const { changes = {} } = savesOf(page)[0] ?? {};
    expect(changes['ownKind:1:Team']).toBe('Red');
    expect(Object.keys(changes)).not.toContain('ownKind:1:Trade fair');
  });
});
