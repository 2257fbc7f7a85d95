// How esbuild makes a script for a page that HtmlService serves: one text, in the syntax that the packed program has too.
// Knows no page.

/** @type {import('esbuild').BuildOptions & { write: false }} */
export const pageSettings = {
  bundle: true,
  minify: true,
  write: false,
  format: 'iife',
  target: 'es2019',
  charset: 'utf8', // 客 is three bytes, \u5BA2 six
  platform: 'browser',
  legalComments: 'none',
};
