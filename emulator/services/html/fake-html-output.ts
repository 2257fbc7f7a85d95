// The page that a sidebar or dialog shows: its markup, title, size and the few meta tags Google allows.
// Knows no window; the Ui shows it.
import type { RunContext } from '../../run/run-context';
import type { Coverage } from '../guard';

export const HTML_OUTPUT: Coverage = {
  addMetaTag: 'exact',
  append: 'exact',
  appendUntrusted: 'refused: contextual escaping is not modelled',
  asTemplate: 'refused: templates are not modelled',
  clear: 'exact',
  getAs: 'refused: converts on Google’s servers',
  getBlob: 'refused: not needed so far',
  getContent: 'partial: not sanitised; `<meta>` in the markup is left in it and ignored by the page',
  getFaviconUrl: 'refused: web apps only',
  getHeight: 'exact',
  getMetaTags: 'refused: not needed so far',
  getTitle: 'exact',
  getWidth: 'exact',
  setContent: 'exact',
  setFaviconUrl: 'refused: web apps only',
  setHeight: 'exact',
  setSandboxMode: 'partial: without effect, as on Google since 2020',
  setTitle: 'exact',
  setWidth: 'exact',
  setXFrameOptionsMode: 'refused: web apps only',
};

/** D:ref/html/html-output. */
const META_TAGS = ['viewport', 'apple-mobile-web-app-capable', 'mobile-web-app-capable', 'google-site-verification'];

export class FakeHtmlOutput {
  private title: string | null = null;
  private width: number | null = null;
  private height: number | null = null;
  private readonly tags: { readonly name: string; readonly content: string }[] = [];

  constructor(
    private readonly run: RunContext,
    private content: string,
  ) {}

  getContent(): string {
    return this.content;
  }

  setContent(content: unknown): this {
    this.content = String(content);
    return this;
  }

  append(content: unknown): this {
    this.content += String(content);
    return this;
  }

  clear(): this {
    this.content = '';
    return this;
  }

  getTitle(): string | null {
    return this.title;
  }

  setTitle(title: unknown): this {
    this.title = String(title);
    return this;
  }

  getWidth(): number | null {
    return this.width;
  }

  setWidth(width: unknown): this {
    this.width = width === null ? null : Number(width);
    return this;
  }

  getHeight(): number | null {
    return this.height;
  }

  setHeight(height: unknown): this {
    this.height = height === null ? null : Number(height);
    return this;
  }

  setSandboxMode(_mode: unknown): this {
    return this;
  }

  addMetaTag(name: unknown, content: unknown): this {
    if (!META_TAGS.includes(String(name))) {
      throw this.run.exception(`The meta tag you specified is not allowed in this context.`);
    }
    this.tags.push({ name: String(name), content: String(content) });
    return this;
  }

  /** For the Ui, not for scripts. */
  metaTags(): readonly { readonly name: string; readonly content: string }[] {
    return [...this.tags];
  }
}
