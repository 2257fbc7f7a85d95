// Bundles one page of the add-on into a single self-contained HTML text that HtmlService serves unchanged.
// Knows no page in particular: the entry, the title and the budgets come from the caller.
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import * as esbuild from 'esbuild';
import { packedPageScript } from './build/packed-page.mjs';
import { pageSettings } from './build/page-settings.mjs';
import { leanCatalogue } from './lean-catalogue.mjs';

const root = fileURLToPath(new URL('..', import.meta.url));

/** What HtmlService would read as a scriptlet or strip, and what would end the page's own elements. */
const FORBIDDEN = [/<\?/, /\?>/, /<\/(script|style)/i, /<!--/, /`/];

const KILOBYTE = 1024;
const bytes = (text) => Buffer.byteLength(text, 'utf8');

function assertBudget(what, text, budget) {
  if (bytes(text) > budget)
    throw new Error(`Cannot build the page: ${what} has ${bytes(text)} bytes, at most ${budget}`);
}

/** What the sidebar is built from. */
export const SIDEBAR = {
  entry: 'sidebar/main.tsx',
  title: 'Cardfile 客户档案',
  name: 'Sidebar',
  tables: ['tasks', 'contacts'],
};

/**
 * @param {{
 *   entry: string, // path of the page's first module, from the project's root
 *   title: string,
 *   name: string, // file name of the page without `.html`, for error texts
 *   budget?: number, // bytes of the whole page
 *   cssBudget?: number,
 *   tables?: readonly string[], // tables beside the cards whose columns the page shows
 * }} page
 * @returns {Promise<string>} the page's HTML
 */
export async function buildPage(page) {
  const { entry, title, name, budget = 150 * KILOBYTE, cssBudget = 14 * KILOBYTE, tables = [] } = page;
  const built = await esbuild.build({
    ...pageSettings,
    entryPoints: [path.resolve(root, entry)],
    outdir: path.join(root, 'dist'),
    jsx: 'automatic',
    jsxImportSource: 'preact',
    plugins: [leanCatalogue(tables)],
  });
  const of = (ending) => built.outputFiles.find((file) => file.path.endsWith(ending))?.text.trim() ?? '';
  const css = of('.css');
  const js = await packedPageScript(of('.js'), name);
  for (const text of [css, js]) {
    for (const forbidden of FORBIDDEN) {
      if (forbidden.test(text)) throw new Error(`Cannot build the page: ${name} holds ${forbidden}`);
    }
  }
  const html =
    `<!doctype html><html><head><base target="_top"><meta charset="utf-8"><title>${title}</title>` +
    `<style>${css}</style></head><body><div id="app"></div><script>${js}</script></body></html>\n`;
  assertBudget(`the style of ${name}`, css, cssBudget);
  assertBudget(name, html, budget);
  return html;
}
