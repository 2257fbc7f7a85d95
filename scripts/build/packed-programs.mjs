// The programs that are packed in a built script, read back by the very function that reads them where they run.
// Knows no program; a packed one is known by its first characters.
import { isPacked } from './pack-text.mjs';
import { nodesOf, stringOf } from './parse-code.mjs';
import { readSource } from './read-source.mjs';

const { textOf, unpackBytes } = readSource('src/packed/unpack.ts');

/** @param {import('acorn').Program} tree @returns {{ packed: string, program: string }[]} */
export function packedPrograms(tree) {
  const texts = [...nodesOf(tree)].map(stringOf).filter(isPacked);
  const alone = texts.map((packed) => attempt(() => unpackBytes(packed)));
  const first = alone.find((bytes) => bytes !== undefined);
  return texts.map((packed, at) => ({ packed, program: textOf(alone[at] ?? unpackBytes(packed, first)) }));
}

/** Undefined for a program that was packed in the light of another. */
function attempt(unpacked) {
  try {
    return unpacked();
  } catch {
    return undefined;
  }
}
