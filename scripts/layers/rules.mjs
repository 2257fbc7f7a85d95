// Which folder may import which: the arrows of the architecture as data.
// Knows no file; check-layers.mjs applies it.

/**
 * @typedef {object} Layer
 * @property {string} folder a file belongs to the layer with the longest folder that holds it
 * @property {string[]} imports folders or files it may import besides its own folder
 * @property {string[]} [importsTypesOf] folders from which it may import types, nothing that runs
 * @property {(string | RegExp)[]} packages npm and node: modules it may import
 * @property {'google' | 'page'} [says] Google's service names, or the page's `google.script`
 */

const anyPackage = [/./];

/** @type {Layer[]} */
export const layers = [
  { folder: 'src/domain', imports: [], packages: [] },
  // Wording a date or a choice needs the domain's rules of what they are.
  { folder: 'src/text', imports: ['src/domain'], packages: [] },
  { folder: 'src/contract', imports: [], importsTypesOf: ['src/domain'], packages: [] },
  // Put in front of what is packed by the build, which alone may reach it.
  { folder: 'src/packed', imports: [], packages: [] },
  { folder: 'src/app', imports: ['src/domain', 'src/text', 'src/contract'], packages: [] },
  {
    folder: 'src/gas',
    imports: ['src/app/ports.ts', 'src/domain', 'src/contract', 'src/text'],
    packages: [],
    says: 'google',
  },
  {
    folder: 'src/entry',
    imports: ['src/gas', 'src/app', 'src/contract', 'src/domain', 'src/text'],
    packages: [],
    says: 'google',
  },
  {
    folder: 'sidebar',
    imports: ['src/contract', 'src/text', 'src/domain'],
    packages: ['preact', /^preact\//],
    says: 'page',
  },
  // Runs what is built, never what it is built from: otherwise it would prove nothing about Google.
  { folder: 'emulator', imports: [], packages: anyPackage },
  // Runs on both sides, so it may lean on neither.
  { folder: 'conformance', imports: [], packages: [], says: 'google' },
  { folder: 'sample', imports: ['src/domain', 'src/text', 'emulator'], packages: anyPackage },
  {
    folder: 'scripts',
    imports: ['src/contract', 'src/domain', 'src/text', 'emulator', 'sample', 'conformance'],
    packages: anyPackage,
  },
];
