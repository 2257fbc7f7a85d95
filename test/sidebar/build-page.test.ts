import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import vm from 'node:vm';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { JSDOM } from 'jsdom';
import choices from '../../src/domain/catalogue/choices-data';
import customers from '../../src/domain/catalogue/customers-data';
import tables from '../../src/domain/catalogue/tables-data';
import { builtPage } from './support/built-page';
import { programOf } from './support/page-program';

const root = path.join(__dirname, '../..');
let folder: string;
beforeAll(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'page-'));
});
afterAll(() => rmSync(folder, { recursive: true }));

/** The page made of one module, or the error that stopped it. */
function build(source: string, options: object = {}): { readonly html: string; readonly error: string } {
  const entry = path.join(folder, 'entry.ts');
  writeFileSync(entry, source);
  const code =
    `import { buildPage } from ${JSON.stringify(path.join(root, 'scripts/build-page.mjs'))};` +
    `process.stdout.write(await buildPage(${JSON.stringify({ entry, title: 'Page', name: 'Page', ...options })}));`;
  const { stdout, stderr, status } = spawnSync(process.execPath, ['--input-type=module', '--eval', code], {
    encoding: 'utf8',
  });
  return { html: stdout, error: status === 0 ? '' : stderr };
}

/** What the page's program says by `said.push(…)`, in the order in which the page runs. */
function saidBy(html: string): readonly unknown[] {
  const said: unknown[] = [];
  new JSDOM(html, { runScripts: 'dangerously', beforeParse: (window) => Object.assign(window, { said }) });
  return said;
}

describe('buildPage()', () => {
  it('makes one page that asks for nothing else', () => {
    const page = builtPage();
    expect(page).toMatch(/^<!doctype html><html><head><base target="_top"><meta charset="utf-8"><title>/);
    for (const text of [page.replace(/"!#\$%[^"]+"/, ''), programOf(page)]) {
      expect(text).not.toMatch(/<link|<img|@import|url\(|\bsrc=/);
    }
    expect(page.match(/<script/g)).toHaveLength(1);
  });

  it('leaves nothing for HtmlService to stumble over, whatever the program holds', () => {
    expect(builtPage()).not.toMatch(/`|<\?|\?>|<!--/);
    const texts = ['https://x.example/ // kept', '`${x}` /* kept */', '<?= kept ?>', '</script><!-- kept', '客 \u2028'];
    const { html, error } = build(`declare const said: string[]; said.push(...${JSON.stringify(texts)});`);
    expect(error).toBe('');
    expect(html).not.toMatch(/`|<\?|\?>|<!--|\/[/*]/);
    expect(html.match(/<\/script>/g)).toHaveLength(1);
    expect(saidBy(html)).toEqual(texts);
  });

  it('refuses a style that HtmlService would read as a scriptlet', () => {
    writeFileSync(path.join(folder, 'page.css'), `p { content: '<?= secret ?>' }`);
    expect(build(`import './page.css';`).error).toContain('Cannot build the page: Page holds');
  });

  it('has run its program before the page goes on', () => {
    const { html } = build(
      `declare const said: string[]; said.push(document.readyState, document.getElementById('app')!.id);`,
    );
    expect(saidBy(html)).toEqual(['loading', 'app']);
    expect(new JSDOM(html).window.document.querySelectorAll('script')).toHaveLength(1);
  });

  it('refuses a page over its budget', () => {
    expect(build(`console.log('x');`, { budget: 400 }).error).toMatch(/has \d+ bytes, at most 400/);
    writeFileSync(path.join(folder, 'page.css'), `p { content: '${'x'.repeat(500)}' }`);
    expect(build(`import './page.css';`, { cssBudget: 400 }).error).toContain('the style of Page has');
  });

  it('keeps the sidebar within 150 KB and its style within 14', () => {
    const style = /<style>([\s\S]*?)<\/style>/.exec(builtPage())?.[1] ?? '';
    expect(Buffer.byteLength(builtPage())).toBeLessThanOrEqual(150 * 1024);
    expect(Buffer.byteLength(style)).toBeLessThanOrEqual(14 * 1024);
  });
});

describe('the catalogue in a page', () => {
  /** The data files' values as a page sees them. */
  function seen(kept: readonly string[]): Readonly<Record<string, unknown>> {
    const data = (name: string): string => JSON.stringify(path.join(root, 'src/domain/catalogue', name));
    const { html, error } = build(
      `import choices from ${data('choices-data')}; import customers from ${data('customers-data')};` +
        `import tables from ${data('tables-data')};` +
        `Object.assign(globalThis, { seen: JSON.stringify({ choices: choices(), customers: customers(), tables: tables() }) });`,
      { tables: kept },
    );
    expect(error).toBe('');
    const context: Record<string, unknown> = {};
    vm.runInNewContext(programOf(html), context);
    return JSON.parse(String(context['seen']));
  }
  const withoutAlso = (value: unknown): unknown =>
    JSON.parse(JSON.stringify(value, (key, part: unknown) => (key === 'also' ? undefined : part)));

  it('says the same as the catalogue, but for the other headers of columns', () => {
    const page = seen([]);
    expect(page['choices']).toEqual(choices());
    expect(page['customers']).toEqual(withoutAlso(customers()));
    expect(page['tables']).toEqual({});
  });

  it('holds the tables that the page names', () => {
    expect(seen(['orders'])['tables']).toEqual({ orders: withoutAlso(tables().orders) });
  });
});
