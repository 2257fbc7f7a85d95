// Parses Code.js as the syntax that Apps Script is known to accept, ES2019 in a plain script, and walks the tree.
// Knows no rule; code-checks.mjs and budgets.mjs ask the questions.
import { createRequire } from 'node:module';

const require = createRequire(import.meta.url);
/** webpack's own parser: the bundle was read by it, so the check adds no second opinion on what JavaScript is. */
const acorn = createRequire(require.resolve('webpack'))('acorn');

/** @returns {{ tree: import('acorn').Program, comments: import('acorn').Comment[] }} */
export function parseCode(code) {
  const comments = [];
  try {
    const tree = acorn.parse(code, { ecmaVersion: 2019, sourceType: 'script', onComment: comments });
    return { tree, comments };
  } catch (error) {
    const at = error.pos ?? 0;
    throw new Error(
      `Code.js is not ES2019, which Apps Script would refuse to save: ${error.message} near «${code.slice(Math.max(0, at - 30), at + 30)}»`,
      { cause: error },
    );
  }
}

/** The text of a string, also of one that the minifier wrote as a template. */
export function stringOf(node) {
  if (node?.type === 'Literal' && typeof node.value === 'string') return node.value;
  const [quasi, more] = node?.type === 'TemplateLiteral' ? node.quasis : [];
  return more === undefined ? quasi?.value.cooked : undefined;
}

/** Every node below `node`, itself included, parents first. */
export function* nodesOf(node) {
  if (Array.isArray(node)) {
    for (const child of node) yield* nodesOf(child);
  } else if (node && typeof node.type === 'string') {
    yield node;
    for (const [key, child] of Object.entries(node)) {
      if (key !== 'type' && child && typeof child === 'object') yield* nodesOf(child);
    }
  }
}
