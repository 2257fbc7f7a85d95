// Says what Google would dislike about a built Code.js: syntax it refuses, public names nobody listed, a custom function
// without its help, work done while the file loads, and the same of each part that is packed in it.
// Knows the list of names it is given, and no source file.
import vm from 'node:vm';
import { googleNames } from './google-names.mjs';
import { packedPrograms } from './packed-programs.mjs';
import { parseCode } from './parse-code.mjs';

/** Not in every JavaScript engine, or not promised by Apps Script. */
const unpromised = ['Intl', 'WebAssembly', 'SharedArrayBuffer', 'Atomics', 'console'];

/**
 * @param {string} code
 * @param {{ all: string[], customFunctions: string[] }} publicGlobals
 * @returns {string[]} a sentence for each problem
 */
export function codeProblems(code, publicGlobals) {
  let parsed;
  try {
    parsed = parseCode(code);
  } catch (error) {
    return [error.message];
  }
  return [
    ...surfaceProblems(parsed.tree, publicGlobals.all),
    ...helpProblems(code, parsed, publicGlobals.customFunctions),
    ...loadProblems(code, publicGlobals.all),
    ...packedPrograms(parsed.tree).flatMap(({ program }) => partProblems(program)),
  ];
}

/** Says what is wrong as codeProblems() does, of a part. */
function partProblems(part) {
  const ofPart = (problem) => problem.replaceAll('Code.js', 'the part packed in Code.js');
  try {
    parseCode(part);
  } catch (error) {
    return [ofPart(error.message)];
  }
  const { context, touched } = bareContext();
  try {
    vm.runInContext(part, context, { filename: 'packed part', timeout: 5_000 });
  } catch (error) {
    return [ofPart(`Code.js cannot load in a bare JavaScript context: ${error.message}`)];
  }
  return [...touched].map((service) => ofPart(`${service} is touched while Code.js loads`));
}

function surfaceProblems(tree, listed) {
  const problems = [];
  const declared = [];
  for (const statement of tree.body) {
    if (statement.type === 'FunctionDeclaration') declared.push(statement.id.name);
    else if (statement.type !== 'ExpressionStatement') {
      problems.push(`Code.js declares something other than a function at its top level: ${statement.type}`);
    }
  }
  for (const name of declared) {
    if (!listed.includes(name) && !name.endsWith('_')) {
      problems.push(`${name} is callable from any sidebar, but public-globals.ts does not list it`);
    }
    if (declared.indexOf(name) !== declared.lastIndexOf(name)) problems.push(`${name} is declared twice`);
  }
  for (const name of listed) {
    if (!declared.includes(name))
      problems.push(`${name} is listed in public-globals.ts, but the entry does not assign it`);
  }
  return [...new Set(problems)];
}

/** Sheets shows the JSDoc block that stands directly above a custom function. */
function helpProblems(code, { tree, comments }, customFunctions) {
  return tree.body
    .filter((statement) => statement.type === 'FunctionDeclaration' && customFunctions.includes(statement.id.name))
    .filter((statement) => {
      const above = comments.find(
        (comment) => comment.end <= statement.start && !code.slice(comment.end, statement.start).trim(),
      );
      return !(above?.type === 'Block' && above.value.startsWith('*') && /@customfunction\b/.test(above.value));
    })
    .map(
      (statement) =>
        `${statement.id.name} has no JSDoc block with @customfunction directly above it (is @preserve missing?)`,
    );
}

/** Where only the language exists, and every Google service throws when it is touched, and is noted. */
function bareContext() {
  const touched = new Set();
  const context = vm.createContext(Object.create(null));
  vm.runInContext(unpromised.map((name) => `delete globalThis.${name};`).join(''), context);
  for (const name of googleNames) context[name] = untouchable(name, touched);
  return { context, touched };
}

function loadProblems(code, listed) {
  const problems = [];
  const { context, touched } = bareContext();
  const before = new Set(Object.getOwnPropertyNames(context));
  try {
    vm.runInContext(code, context, { filename: 'Code.js', timeout: 5_000 });
  } catch (error) {
    return [`Code.js cannot load in a bare JavaScript context: ${error.message}`];
  }
  for (const service of touched) problems.push(`${service} is touched while Code.js loads`);
  for (const name of Object.getOwnPropertyNames(context)) {
    if (!before.has(name) && !listed.includes(name) && !name.endsWith('_')) {
      problems.push(`loading Code.js makes a global that public-globals.ts does not list: ${name}`);
    }
  }
  for (const name of listed) {
    if (/^function \w+\([^)]*\)\s*\{\s*\}$/.test(String(context[name]))) {
      problems.push(`${name} does nothing: its assignment in the entry never ran`);
    }
  }
  return problems;
}

/** Notes the touch too, since code under load may catch what it throws. */
function untouchable(service, touched) {
  const refuse = () => {
    touched.add(service);
    throw new Error(`${service} is touched while Code.js loads`);
  };
  return new Proxy(refuse, {
    get: refuse,
    set: refuse,
    apply: refuse,
    construct: refuse,
    has: refuse,
    ownKeys: refuse,
  });
}
