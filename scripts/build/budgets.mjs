// Measures the built files and says which are over their budget. Code.js is loaded anew for every custom-function call,
// so what is parsed each time is budgeted apart from the tables that are only scanned as one string.
// Knows sizes only. 1 KB is 1000 bytes.
import { nodesOf, parseCode } from './parse-code.mjs';

const budgets = {
  'Code.js': 200_000,
  'Sidebar.html': 150_000,
  'Dashboard.html': 600_000,
};
const eagerCodeBudget = 140_000;

/** @param {string} code */
export function measureCode(code) {
  const total = Buffer.byteLength(code);
  let lazy = 0;
  for (const node of nodesOf(parseCode(code).tree)) lazy += lazyStringBytes(node, code);
  return { total, lazy, eager: total - lazy };
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
        `Code.js has ${eager} bytes outside its lazily parsed tables, ${eager - eagerCodeBudget} over the budget of ` +
          `${eagerCodeBudget}; move literals into a *-data.ts file`,
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
  const isOneString = text?.type === 'Literal' || (text?.type === 'TemplateLiteral' && text.expressions.length === 0);
  return isOneString ? Buffer.byteLength(code.slice(text.start, text.end)) : 0;
}
