import { afterEach, describe, expect, it } from '@jest/globals';
import type { FakeArchive } from '../support/fake-archive';
import type { SidebarPage } from '../support/open-page';
import { closePages, english, start } from '../support/page-steps';

afterEach(closePages);

/** A spreadsheet with two sheets of customers and no archive yet. */
function withSheets(): FakeArchive {
  const archive = english();
  archive.ready = false;
  const sheet = {
    headerRow: 1,
    customers: 1_200,
    organisations: 400,
    left: [{ row: 1, why: 'title' as const }],
    copiedBefore: false,
    columns: [
      { column: 0, header: 'Client', field: null },
      { column: 1, header: 'Tel', field: 'phone' },
      { column: 2, header: 'Shoe size', field: null },
    ],
  };
  archive.proposals = [
    { ...sheet, sheet: 11, title: 'Old list' },
    { ...sheet, sheet: 12, title: 'New list' },
  ];
  archive.adopted = {
    language: 'en',
    copied: 1_200,
    already: 0,
    individuals: 800,
    organisations: 400,
    own: 1,
    left: [],
    asValues: ['Age'],
  };
  return archive;
}

function choose(page: SidebarPage, name: string, field: string): void {
  const select = page.field(name) as HTMLSelectElement | undefined;
  if (!select) throw new Error(`no ${name}`);
  select.value = field;
  select.dispatchEvent(new page.dom.window.Event('change', { bubbles: true }));
}

describe('using the columns that a team has', () => {
  it('asks about the unknown columns, copies what was chosen and opens the customers', async () => {
    const page = start(withSheets());
    await page.press('Use the columns I have');
    await page.seeText('2 columns to decide');
    await page.seeText('Choose the column that holds the customer’s name.');
    page.field('New list (1,200 rows)')?.click();
    await page.see(() => page.field('Client'));
    choose(page, 'Client', 'name');
    await page.press('Copy 1,200 customers');
    await page.seeText('1,200 customers copied: 800 people, 400 organisations.');
    await page.seeText('Formulas copied as the values they show: Age.');
    expect(page.callsOf('setUpFromSidebar')).toEqual([{ language: 'en' }]);
    expect(page.callsOf('adoptSheetFromSidebar')).toEqual([
      expect.objectContaining({
        sheet: 12,
        mapping: [
          { column: 0, field: 'name' },
          { column: 1, field: 'phone' },
          { column: 2, field: null },
        ],
      }),
    ]);
    await page.press('Open the customers');
    await page.see(() => page.rows.length > 0);
  });

  it('says that nothing doubles when it fails half way, and sends the same request again', async () => {
    const archive = withSheets();
    archive.mishap('adoptSheetFromSidebar', 'throws');
    const page = start(archive);
    await page.press('Use the columns I have');
    await page.see(() => page.field('Client'));
    choose(page, 'Client', 'name');
    await page.press('Copy 1,200 customers');
    await page.seeText('what has arrived is not copied twice');
    await page.press('Copy 1,200 customers');
    await page.seeText('Your customers are here');
    const [first, second] = page.callsOf('adoptSheetFromSidebar');
    expect(second).toEqual(first);
  });

  it('says so where there is no sheet of customers, and goes back', async () => {
    const archive = withSheets();
    archive.proposals = [];
    const page = start(archive);
    await page.press('Use the columns I have');
    await page.seeText('Nothing was changed.');
    await page.press('Back');
    await page.seeText('No customers yet.');
  });
});
