// The built Code.js with its packed programs open: each text that runs stands in it as it is, and nothing is unpacked.
// Every execution loads a script anew, and unpacking costs more than most calls: tests of thousands of calls run this one.
// Knows no program.
import { packedPrograms } from './packed-programs.mjs';
import { nodesOf, parseCode, stringOf } from './parse-code.mjs';

/** `(0, eval)(text)`, the one place where a program starts. */
const isStart = ({ type, callee, arguments: given }) =>
  type === 'CallExpression' &&
  given.length === 1 &&
  callee.type === 'SequenceExpression' &&
  callee.expressions.at(-1).name === 'eval';

/** @param {string} code a built Code.js @returns {string} */
export function openedCode(code) {
  const { tree } = parseCode(code);
  const nodes = [...nodesOf(tree)];
  const programs = new Map(packedPrograms(tree).map(({ packed, program }) => [packed, program]));
  const runner = nodes.find(
    ({ type, params, body }) =>
      type === 'FunctionDeclaration' && params.length === 2 && [...nodesOf(body)].some(isStart),
  );
  const start = nodes.find(isStart);
  if (programs.size === 0 || runner === undefined || start === undefined) {
    throw new Error('Cannot open Code.js: it has no packed program, or none that is started');
  }
  const [text] = start.arguments;
  const edits = [
    { start: text.start, end: text.end, by: runner.params[0].name },
    ...nodes
      .filter((node) => programs.has(stringOf(node)))
      .map((node) => ({ start: node.start, end: node.end, by: JSON.stringify(programs.get(stringOf(node))) })),
  ];
  return edits
    .sort((a, b) => b.start - a.start)
    .reduce((opened, { start: from, end, by }) => opened.slice(0, from) + by + opened.slice(end), code);
}
