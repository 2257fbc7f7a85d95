// Steps that many tests of the page begin with.
import type { Card, SaveCardRequest } from '../../../src/contract/sidebar-api';
import { FakeArchive } from './fake-archive';
import type { Opening, SidebarPage } from './open-page';
import { openPage } from './open-page';
import { sampleCards } from './sample-cards';

export const SEARCH = 'Search name, phone, email';

const pages: SidebarPage[] = [];

/** For `afterEach`. What a page is about to draw is drawn first: a closed window has nothing to draw on. */
export async function closePages(): Promise<void> {
  await new Promise((done) => setTimeout(done, 0));
  for (const page of pages.splice(0)) page.close();
}

/** Opens the page and does not wait. */
export function start(archive: FakeArchive, opening: Opening = {}): SidebarPage {
  const page = openPage(archive, opening);
  pages.push(page);
  return page;
}

/** Opens the page and waits for the list. */
export async function open(archive: FakeArchive, opening: Opening = {}): Promise<SidebarPage> {
  const page = start(archive, opening);
  await page.see(() => page.rows.length > 0);
  return page;
}

export const english = (): FakeArchive => new FakeArchive('en', sampleCards('en'));

export function cardNamed(archive: FakeArchive, name: string): Card {
  const card = [...archive.cards.values()].find(({ fields }) => fields['name'] === name);
  if (!card) throw new Error(`Cannot find the card of ${name}: the archive has none`);
  return card;
}

export const savesOf = (page: SidebarPage) => page.callsOf('saveCardFromSidebar') as readonly SaveCardRequest[];

export async function openCard(page: SidebarPage, query: string): Promise<void> {
  await page.fill(SEARCH, query);
  page.key('Enter');
  await page.see(() => page.button('Edit'));
}

export async function openForm(page: SidebarPage, query: string): Promise<void> {
  await openCard(page, query);
  await page.press('Edit');
  await page.see(() => page.field('Phone'));
}
