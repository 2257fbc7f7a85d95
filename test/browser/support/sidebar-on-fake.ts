// The built sidebar alone in a real browser, at its size, on the fake archive; steps in a person's words, both languages.
// Knows the fake archive and the names of fields, no grid.
import type { Browser, BrowserContext, Locator, Page } from 'playwright-core';
import type { Language } from '../../../src/contract/sidebar-api';
import { screenText } from '../../../src/text/screens/text';
import { builtPage, fakeForBrowser } from '../../sidebar/support/built-page';
import type { Call, FakeArchive, Mishap } from '../../sidebar/support/fake-archive';

const ADDRESS = 'https://sidebar.example/';

export interface Opening {
  /** Which state the archive is in, such as `&unset`. */
  readonly start?: string;
  /** Another build of the page. */
  readonly html?: string;
  /** Runs before the page does, where time is the test's own. */
  readonly ownTime?: boolean;
}

export class FakedSidebar {
  /** Requests to anywhere but the page itself. */
  readonly foreign: string[] = [];
  readonly text;

  private constructor(
    readonly page: Page,
    readonly language: Language,
    private readonly opening: Opening,
  ) {
    this.text = screenText(language);
  }

  static async open(from: Browser | BrowserContext, language: Language, opening: Opening = {}): Promise<FakedSidebar> {
    const page = await from.newPage();
    await page.setViewportSize({ width: 300, height: 600 });
    const sidebar = new FakedSidebar(page, language, opening);
    await page.route('**/*', (route) => {
      if (!route.request().url().startsWith(ADDRESS)) sidebar.foreign.push(route.request().url());
      return route.fulfill({ contentType: 'text/html', body: opening.html ?? builtPage() });
    });
    if (opening.ownTime === true) await page.clock.install({ time: new Date('2026-02-10T08:00:00') });
    await page.addInitScript(fakeForBrowser());
    await sidebar.load();
    return sidebar;
  }

  /** Opens it, or closes it and opens it again in the same tab; the archive is then as at first. */
  async load(): Promise<void> {
    await this.page.goto(`${ADDRESS}?lang=${this.language}${this.opening.start ?? ''}`);
    await this.page.getByRole('option').first().waitFor();
    // Narrow as with the widest scroll bar.
    await this.page.addStyleTag({ content: 'html { scrollbar-gutter: auto } .app { width: 283px }' });
  }

  close(): Promise<void> {
    return this.page.close();
  }

  say(english: string, chinese: string): string {
    return this.language === 'zh' ? chinese : english;
  }
  button(name: string): Locator {
    return this.page.getByRole('button', { name, exact: true }).first();
  }
  field(english: string, chinese: string): Locator {
    return this.page.getByLabel(this.say(english, chinese), { exact: true });
  }
  get search(): Locator {
    return this.page.getByRole('combobox').first();
  }
  heading(name: string): Locator {
    return this.page.getByRole('heading', { name, exact: true, level: 1 });
  }
  async openCard(english: string, chinese: string): Promise<void> {
    await this.search.fill(this.say(english, chinese));
    await this.page.keyboard.press('Enter');
    await this.button(this.text.edit).waitFor();
  }
  async edit(english: string, chinese: string): Promise<void> {
    await this.openCard(english, chinese);
    await this.button(this.text.edit).click();
    await this.field('Phone', '电话').waitFor();
  }
  /** Opens every fold, the ones inside others too. */
  async unfold(): Promise<void> {
    for (let level = 0; level < 2; level += 1) {
      await this.page.evaluate(async () => {
        document.querySelectorAll<HTMLElement>('.fold-button[aria-expanded="false"]').forEach((fold) => fold.click());
        await new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)));
      });
    }
  }

  calls(): Promise<readonly Call[]> {
    return this.page.evaluate(() => (window as never as { readonly archive: FakeArchive }).archive.calls);
  }
  async callsOf(name: string): Promise<number> {
    return (await this.calls()).filter((call) => call.name === name).length;
  }
  mishap(mishap: Mishap): Promise<void> {
    return this.page.evaluate((what) => {
      (window as never as { readonly archive: FakeArchive }).archive.mishap('saveCardFromSidebar', what);
    }, mishap);
  }
  /** Somebody else writes into the card of that name. */
  overwrite(name: string, fields: Readonly<Record<string, string>>): Promise<void> {
    return this.page.evaluate(
      ([whose, changes]) => {
        const { archive } = window as never as { readonly archive: FakeArchive };
        const found = [...archive.cards.values()].find((card) => card.fields['name'] === whose);
        archive.overwrite(found?.id ?? '', changes);
      },
      [name, fields] as const,
    );
  }
  fieldsOf(name: string): Promise<Readonly<Record<string, unknown>> | undefined> {
    return this.page.evaluate((whose) => {
      const { archive } = window as never as { readonly archive: FakeArchive };
      return [...archive.cards.values()].find((card) => card.fields['name'] === whose)?.fields;
    }, name);
  }
  /** A row of the grid is selected, and the pointer comes into the sidebar. */
  selectRow(name: string, row: number): Promise<void> {
    return this.page.evaluate(
      ([whose, at]) => {
        const { archive } = window as never as { readonly archive: FakeArchive };
        const found = [...archive.cards.values()].find((card) => card.fields['name'] === whose);
        archive.selected = { id: found?.id ?? '', row: at };
        document.documentElement.dispatchEvent(new Event('pointerenter'));
      },
      [name, row] as const,
    );
  }
}
