// The built page running in jsdom on a fake archive, driven as a person would: by labels, names of buttons and keys.
import { JSDOM } from 'jsdom';
import { builtPage } from './built-page';
import type { FakeArchive } from './fake-archive';

const TRIES = 400;

export class SidebarPage {
  constructor(
    readonly dom: JSDOM,
    readonly archive: FakeArchive,
    private readonly stopAnswers: () => void,
  ) {}

  get document(): Document {
    return this.dom.window.document;
  }

  /** What a person reads. */
  get text(): string {
    return this.document.getElementById('app')?.textContent ?? '';
  }

  get focused(): Element | null {
    return this.document.activeElement;
  }

  /** Waits until something is there; fails with what the page shows instead. */
  async see<Found>(look: () => Found | null | undefined | false): Promise<Found> {
    for (let tries = 0; tries < TRIES; tries += 1) {
      const found = look();
      if (found !== null && found !== undefined && found !== false) return found;
      await this.rest(5);
    }
    throw new Error(
      `Cannot see ${String(look)}: the page shows ${this.document.getElementById('app')?.innerHTML ?? ''}`,
    );
  }

  seeText(text: string): Promise<true> {
    return this.see(() => this.text.includes(text));
  }

  rest(ms = 20): Promise<void> {
    return new Promise((resolve) => setTimeout(resolve, ms));
  }

  private named<Kind extends Element>(selector: string, name: string): Kind | undefined {
    const nameOf = (element: Element): string =>
      (element.getAttribute('aria-label') ?? element.textContent ?? '').replace(/\s*\*$/, '').trim();
    return [...this.document.querySelectorAll<Kind>(selector)].find((element) => nameOf(element) === name);
  }

  button(name: string): HTMLElement | undefined {
    return this.named('button, a.button', name);
  }

  /** The control with that label. */
  field(label: string): HTMLInputElement | undefined {
    const named = this.named<HTMLLabelElement>('label', label);
    const control = named?.htmlFor ? this.document.getElementById(named.htmlFor) : named?.querySelector('input');
    return (control ?? this.named('input', label)) as HTMLInputElement | undefined;
  }

  async press(name: string): Promise<void> {
    const button = await this.see(() => this.button(name));
    button.click();
    await this.rest(0);
  }

  async fill(label: string, text: string): Promise<void> {
    const field = await this.see(() => this.field(label));
    field.focus();
    field.value = text;
    field.dispatchEvent(new this.dom.window.InputEvent('input', { bubbles: true }));
    await this.rest(0);
  }

  /** Out of a list; '' where it has no such word. */
  async choose(label: string, word: string): Promise<void> {
    const field = await this.see(() => this.field(label));
    field.value = word;
    field.dispatchEvent(new this.dom.window.Event('change', { bubbles: true }));
    await this.rest(0);
  }

  /** A key on whatever has the focus; true when the page took it. */
  key(key: string, more: KeyboardEventInit = {}): boolean {
    const target = this.focused ?? this.document.body;
    const event = new this.dom.window.KeyboardEvent('keydown', { key, bubbles: true, cancelable: true, ...more });
    return !target.dispatchEvent(event);
  }

  callsOf(name: string): readonly unknown[] {
    return this.archive.calls.filter((call) => call.name === name).map((call) => call.request);
  }

  get rows(): readonly string[] {
    return [...this.document.querySelectorAll('[role="option"] .row-name')].map((row) => row.textContent ?? '');
  }

  close(): void {
    this.stopAnswers();
    this.dom.window.close();
  }
}

export interface Opening {
  /** Kept by the tab from before. */
  readonly stored?: Readonly<Record<string, string>>;
  readonly language?: string;
}

export function openPage(archive: FakeArchive, opening: Opening = {}): SidebarPage {
  const page = { isOpen: true };
  const dom = new JSDOM(builtPage(), {
    url: 'https://sidebar.example/',
    runScripts: 'dangerously',
    pretendToBeVisual: true,
    beforeParse(window) {
      Object.defineProperty(window, 'google', { value: archive.google(() => page.isOpen) });
      Object.defineProperty(window.navigator, 'language', { value: opening.language ?? 'en-GB' });
      // jsdom lays nothing out.
      window.Element.prototype.scrollIntoView = () => undefined;
      for (const [key, value] of Object.entries(opening.stored ?? {})) window.sessionStorage.setItem(key, value);
    },
  });
  return new SidebarPage(dom, archive, () => {
    page.isOpen = false;
  });
}
