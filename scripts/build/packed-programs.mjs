// The programs that are packed in a built script, read back by the very function that reads them where they run.
// Knows no program; a packed one is known by its first characters.
import { readFileSync } from 'node:fs';
import * as esbuild from 'esbuild';
import { isPacked } from './pack-text.mjs';
import { nodesOf, stringOf } from './parse-code.mjs';

const source = readFileSync(new URL('../../src/packed/unpack.ts', import.meta.url), 'utf8');
const module = { exports: {} };
new Function('module', 'exports', esbuild.transformSync(source, { loader: 'ts', format: 'cjs' }).code)(
  module,
  module.exports,
);

/** @param {import('acorn').Program} tree @returns {{ packed: string, program: string }[]} */
export const packedPrograms = (tree) =>
  [...nodesOf(tree)]
    .map(stringOf)
    .filter(isPacked)
    .map((packed) => ({ packed, program: module.exports.unpack(packed) }));
