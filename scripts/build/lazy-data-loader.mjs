// webpack loader for `*-data.ts`: turns a table into a JSON string that is parsed at first use. Code.js is evaluated at
// every custom-function call, and an unparsed string costs about a twentieth of the same table as object literals.
// Knows no table; refuses what JSON cannot carry unchanged.
import { isDeepStrictEqual } from 'node:util';
import path from 'node:path';
import * as esbuild from 'esbuild';

/** The source of a module whose default export returns the table. @param {string} source @param {string} file */
export async function lazyDataModule(source, file) {
  const name = path.basename(file);
  const table = await evaluateTable(source, name);
  const json = JSON.stringify(table);
  if (json === undefined || !isDeepStrictEqual(JSON.parse(json), table)) {
    throw new Error(
      `Cannot bundle ${name}: its table is not pure JSON (a function, undefined, NaN, -0, Date, Map or class instance in it)`,
    );
  }
  // A named function: for an anonymous one webpack would add code that names it "default".
  return `let table;
export default function readTable() {
  return table || (table = JSON.parse(${JSON.stringify(json)}));
}
`;
}

async function evaluateTable(source, name) {
  const { code } = await esbuild.transform(source, { loader: 'ts', format: 'cjs', target: 'node20', sourcefile: name });
  const module = { exports: {} };
  const refuse = (wanted) => {
    throw new Error(`Cannot bundle ${name}: a data file may import types only, it imports '${wanted}'`);
  };
  new Function('module', 'exports', 'require', code)(module, module.exports, refuse);
  const exported = Object.keys(module.exports);
  if (exported.length !== 1 || typeof module.exports.default !== 'function') {
    throw new Error(
      `Cannot bundle ${name}: a data file exports one thing, default () => table, it exports '${exported}'`,
    );
  }
  return module.exports.default();
}

export default function lazyDataLoader(source) {
  const done = this.async();
  lazyDataModule(source, this.resourcePath).then((code) => done(null, code), done);
}
