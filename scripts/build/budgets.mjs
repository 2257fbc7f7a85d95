// Measures the built files and says which are over their budget. Code.js is loaded anew for every custom-function call,
// so what is parsed each time is budgeted apart from the tables and packed parts that are only scanned as one string.
// Knows sizes only. 1 KB is 1000 bytes.
import { packedPrograms } from './packed-programs.mjs';
import { nodesOf, parseCode, stringOf } from './parse-code.mjs';

const budgets = {
  'Code.js': 200_000,
  'Sidebar.html': 150_000,
  'Dashboard.html': 600_000,
};
const eagerCodeBudget = 140_000;

/** `packed` is among the lazy bytes; `unpacked` is what comes out of it, in which tables are parsed lazily again. */
export function measureCode(code) {
  const { tree } = parseCode(code);
  const sum = (numbers) => numbers.reduce((total, number) => total + number, 0);
  const total = Buffer.byteLength(code);
  const tables = sum([...nodesOf(tree)].map((node) => lazyStringBytes(node, code)));
  const programs = packedPrograms(tree);
  const packed = sum(programs.map((one) => Buffer.byteLength(one.packed)));
  const unpacked = sum(programs.map((one) => Buffer.byteLength(one.program)));
  const lazy = tables + packed;
  const parts = programs.map(({ packed: text, program }) => ({
    name: /sourceURL=(.+)\.js$/.exec(program)?.[1] ?? '',
    packed: Buffer.byteLength(text),
    unpacked: Buffer.byteLength(program),
  }));
  return { total, lazy, eager: total - lazy, packed, unpacked, parts };
}

/** @param {Record<string, string>} files text by name @returns {string[]} a sentence for each budget that is broken */
export function brokenBudgets(files) {
  const broken = [];
  for (const [name, budget] of Object.entries(budgets)) {
    const size = Buffer.byteLength(files[name] ?? '');
    if (size > budget) broken.push(`${name} has ${size} bytes, ${size - budget} over its budget of ${budget}`);
  }
  const code = files['Code.js'];
  if (code !== undefined) {
    const { eager } = measureCode(code);
    if (eager > eagerCodeBudget) {
      broken.push(
        `Code.js has ${eager} bytes outside its lazily parsed texts, ${eager - eagerCodeBudget} over the budget of ` +
          `${eagerCodeBudget}; move literals into a *-data.ts file, and what no custom function needs into archive.ts`,
      );
    }
  }
  return broken;
}

/** Bytes of the literal in `x || (x = JSON.parse('…'))`, the one form that is parsed at first use. */
function lazyStringBytes(node, code) {
  const isLazyParse =
    node.type === 'LogicalExpression' &&
    node.operator === '||' &&
    node.right.type === 'AssignmentExpression' &&
    node.right.right.type === 'CallExpression' &&
    node.right.right.callee.type === 'MemberExpression' &&
    node.right.right.callee.object.name === 'JSON' &&
    node.right.right.callee.property.name === 'parse';
  if (!isLazyParse) return 0;
  const [text] = node.right.right.arguments;
  return stringOf(text) !== undefined ? Buffer.byteLength(code.slice(text.start, text.end)) : 0;
}
