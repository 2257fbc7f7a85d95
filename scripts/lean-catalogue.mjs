// Packs the field catalogue for a page: lists of like lines become tables of text, and what no page reads stays out.
// Knows the shape of the data files (pure literals behind a default function), not their content.
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import * as esbuild from 'esbuild';

/** Between cells and between lines; the packing fails if the data ever holds one. */
const CELL = '|';
const LINE = '~';
const YES = '^';

const READER = `export function readTable(columns, table) {
  const names = columns.split('${CELL}');
  return table.split('${LINE}').map((line) => {
    const read = {};
    line.split('${CELL}').forEach((cell, at) => {
      if (cell !== '') read[names[at]] = cell === '${YES}' ? true : cell;
    });
    return read;
  });
}`;

const isLine = (value) =>
  typeof value === 'object' &&
  value !== null &&
  Object.values(value).every((cell) => cell === true || (typeof cell === 'string' && cell !== '' && cell !== YES));

function packList(lines) {
  const columns = [...new Set(lines.flatMap(Object.keys))];
  const cell = (value) => (value === undefined ? '' : value === true ? YES : value);
  const rows = lines.map((line) => columns.map((column) => cell(line[column])));
  for (const text of rows.flat()) {
    if (text.includes(CELL) || text.includes(LINE)) throw new Error(`Cannot pack the catalogue: ${text} holds a mark`);
  }
  // Empty cells at the end of a line are left off.
  const table = rows.map((row) => row.join(CELL).replace(/\|+$/, '')).join(LINE);
  return `readTable(${JSON.stringify(columns.join(CELL))}, ${JSON.stringify(table)})`;
}

function pack(value) {
  if (Array.isArray(value)) {
    if (value.length > 0 && value.every(isLine)) return packList(value);
    return `[${value.map(pack).join(',')}]`;
  }
  if (typeof value !== 'object' || value === null) return JSON.stringify(value);
  return `{${Object.entries(value).map(([key, part]) => `${JSON.stringify(key)}:${pack(part)}`)}}`;
}

/** The value of a data file's literal. */
async function readData(file) {
  const { code } = await esbuild.transform(await readFile(file, 'utf8'), { loader: 'ts', format: 'cjs' });
  const module = { exports: {} };
  new Function('module', 'exports', code)(module, module.exports);
  return module.exports.default();
}

const withoutKey = (key, value) => JSON.parse(JSON.stringify(value, (name, part) => (name === key ? undefined : part)));

/** @param {readonly string[]} tables the tables beside the cards whose columns the page shows */
export const leanCatalogue = (tables = []) => ({
  name: 'lean-catalogue',
  setup(build) {
    build.onResolve({ filter: /^lean-catalogue-reader$/ }, ({ path: name }) => ({ path: name, namespace: 'lean' }));
    build.onLoad({ filter: /.*/, namespace: 'lean' }, () => ({ contents: READER, loader: 'js' }));
    // The formulas of the Value tab are set-up's; no page shows its columns.
    build.onLoad({ filter: /[\\/]value-blocks-data\.ts$/ }, () => ({
      contents: 'export default () => [];',
      loader: 'js',
    }));
    build.onLoad({ filter: /[\\/]catalogue[\\/][\w-]+-data\.ts$/ }, async ({ path: file }) => {
      // Other headers that a column goes by are for adopting sheets, which no page does.
      let data = withoutKey('also', await readData(file));
      if (path.basename(file) === 'tables-data.ts')
        data = Object.fromEntries(tables.map((table) => [table, data[table]]));
      const contents = `import { readTable } from 'lean-catalogue-reader';\nexport default () => (${pack(data)});`;
      return { contents, loader: 'js' };
    });
  },
});
