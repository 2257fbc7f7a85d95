// The built dist/ is what Google will take: the names, the syntax, the sizes, and a load that touches nothing.
// Knows nothing of what the functions do.
import { mkdtempSync, readFileSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import vm from 'node:vm';
import { afterAll, describe, expect, it } from '@jest/globals';
import ts from 'typescript';
import { publicGlobals } from '../../src/contract/public-globals';
import { textOf, unpackBytes } from '../../src/packed/unpack';
import { callScript, root } from './support/call-script';

const dist = path.join(root, 'dist');
const code = readFileSync(path.join(dist, 'Code.js'), 'utf8');
const listed = Object.values(publicGlobals).flat().sort();

/** Global names of the services; any touch of one throws and is noted. */
const services = [
  'SpreadsheetApp',
  'HtmlService',
  'PropertiesService',
  'CacheService',
  'LockService',
  'MailApp',
  'ScriptApp',
]
  .concat([
    'Session',
    'Utilities',
    'Logger',
    'UrlFetchApp',
    'DriveApp',
    'GmailApp',
    'CalendarApp',
    'DocumentApp',
    'FormApp',
  ])
  .concat(['LanguageApp', 'Maps', 'Jdbc', 'XmlService', 'ContentService', 'Charts', 'Browser', 'google']);

/** What is packed in Code.js, each as the text that is run as code when it is needed. */
const parts = unpackAll(
  // As the engine reads it: what would end a comment in HTML is written as an escape.
  [...code.matchAll(/"!#\$%[^"]+"/g)].map(([literal]) => String(vm.runInNewContext(literal))),
);

/** One of them is packed by itself, the others after it. */
function unpackAll(packed: readonly string[]): readonly string[] {
  const alone = packed.find((text) => {
    try {
      return unpackBytes(text).length > 0;
    } catch {
      return false;
    }
  });
  const first = unpackBytes(alone ?? '');
  return packed.map((text) => textOf(text === alone ? first : unpackBytes(text, first)));
}

/** Loads Code.js in a fresh context after `prepare` ran there, or something else. */
function load(prepare = '', program = code): Record<string, unknown> {
  const context = vm.createContext(Object.create(null) as Record<string, unknown>);
  vm.runInContext(prepare, context);
  vm.runInContext(program, context, { filename: 'Code.js' });
  return context;
}

describe('dist/', () => {
  const rebuilt = mkdtempSync(path.join(tmpdir(), 'cardfile-dist-'));
  afterAll(() => rmSync(rebuilt, { recursive: true, force: true }));

  it('is what the present source builds, byte for byte, and holds nothing else', () => {
    callScript('build.mjs', 'build', { root, folder: rebuilt });
    expect(readdirSync(dist).sort()).toEqual(['Code.js', 'Sidebar.html', 'appsscript.json']);
    for (const name of readdirSync(rebuilt)) {
      expect([name, readFileSync(path.join(dist, name)).equals(readFileSync(path.join(rebuilt, name)))]).toEqual([
        name,
        true,
      ]);
    }
  });

  it('keeps its budgets', () => {
    expect(code.length).toBeGreaterThan(1_000);
    expect(Buffer.byteLength(code)).toBeLessThanOrEqual(200_000);
    expect(readFileSync(path.join(dist, 'Sidebar.html')).length).toBeLessThanOrEqual(150_000);
  });

  it('asks for no scope but those that are needed, and runs on V8 in UTC', () => {
    const manifest = JSON.parse(readFileSync(path.join(dist, 'appsscript.json'), 'utf8')) as unknown;
    const scopes = [
      'spreadsheets.currentonly',
      'script.container.ui',
      'script.send_mail',
      'script.scriptapp',
      'userinfo.email',
    ];
    expect(manifest).toEqual({
      timeZone: 'Etc/UTC',
      runtimeVersion: 'V8',
      exceptionLogging: 'STACKDRIVER',
      oauthScopes: scopes.map((scope) => `https://www.googleapis.com/auth/${scope}`),
    });
  });
});

describe('dist/Code.js', () => {
  const source = ts.createSourceFile('Code.js', code, ts.ScriptTarget.Latest, true);
  const stubs = source.statements.filter(ts.isFunctionDeclaration);

  it('loads in a context that has the language and nothing else', () => {
    expect(Object.keys(load()).sort()).toEqual(listed);
  });

  it('loads without Intl, WebAssembly, SharedArrayBuffer, Atomics and console', () => {
    const names = ['Intl', 'WebAssembly', 'SharedArrayBuffer', 'Atomics', 'console'];
    const without = names.map((name) => `if (!delete globalThis.${name}) throw new Error('${name}');`).join('');
    const context = load(without);
    for (const part of parts) expect(Object.keys(load(without, part))).toEqual([]);
    expect(names.filter((name) => vm.runInContext(`typeof ${name}`, context) !== 'undefined')).toEqual([]);
    expect(Object.keys(context).sort()).toEqual(listed);
  });

  it('touches no Google service while it loads', () => {
    const touch = `globalThis.touched = [];
      for (const name of ${JSON.stringify(services)}) {
        const note = () => { touched.push(name); throw new Error(name); };
        globalThis[name] = new Proxy(note, { get: note, set: note, has: note, apply: note, construct: note });
      }`;
    expect(load(touch)['touched']).toEqual([]);
    for (const part of parts) expect(load(touch, part)['touched']).toEqual([]);
  });

  it('has one top-level function for each public name, with the parameters that the entry gives it', () => {
    const parameters = (node: ts.SignatureDeclarationBase): string[] =>
      node.parameters.map((parameter) => parameter.name.getText());
    const entryFile = path.join(root, 'src/entry/main.ts');
    const entry = ts.createSourceFile(entryFile, readFileSync(entryFile, 'utf8'), ts.ScriptTarget.Latest, true);
    const assigned: [string, string[]][] = [];
    const visit = (node: ts.Node): void => {
      if (ts.isBinaryExpression(node) && /^global\.\w+$/.test(node.left.getText()) && ts.isArrowFunction(node.right)) {
        assigned.push([node.left.getText().slice('global.'.length), parameters(node.right)]);
      }
      ts.forEachChild(node, visit);
    };
    visit(entry);
    expect(assigned.map(([name]) => name).sort()).toEqual(listed);
    expect(stubs.map((stub) => [stub.name?.text, parameters(stub)])).toEqual(assigned);
  });

  it('declares nothing at its top level but those functions', () => {
    const others = source.statements.filter(
      (node) => !ts.isFunctionDeclaration(node) && !ts.isExpressionStatement(node),
    );
    expect(others.map((node) => node.getText().slice(0, 80))).toEqual([]);
  });

  it('leaves no function empty', () => {
    const context = load();
    expect(listed.filter((name) => /^function \w+\([^)]*\)\s*\{\s*\}$/.test(String(context[name])))).toEqual([]);
  });

  it('has the help of each custom function directly above it, naming each parameter', () => {
    for (const name of publicGlobals.customFunctions) {
      const stub = stubs.find((candidate) => candidate.name?.text === name);
      const help = code.slice(stub?.getFullStart(), stub?.getStart());
      expect(help).toMatch(/^\s*\/\*\*[^]*@customfunction\b[^]*\*\/\s*$/);
      const described = [...help.matchAll(/@param \{[^}]+\} (\w+)/g)].map((match) => match[1]);
      expect([name, described]).toEqual([name, stub?.parameters.map((parameter) => parameter.name.getText())]);
    }
  });

  it('uses no syntax newer than ES2019', () => {
    const newer: string[] = [];
    const visit = (node: ts.Node): void => {
      const isNewer =
        ts.isPrivateIdentifier(node) ||
        ts.isPropertyDeclaration(node) ||
        ts.isClassStaticBlockDeclaration(node) ||
        ts.isBigIntLiteral(node) ||
        node.kind === ts.SyntaxKind.QuestionDotToken ||
        node.kind === ts.SyntaxKind.QuestionQuestionToken ||
        node.kind === ts.SyntaxKind.QuestionQuestionEqualsToken ||
        node.kind === ts.SyntaxKind.BarBarEqualsToken ||
        node.kind === ts.SyntaxKind.AmpersandAmpersandEqualsToken ||
        (ts.isNumericLiteral(node) && node.getText().includes('_'));
      if (isNewer) newer.push(node.getText());
      ts.forEachChild(node, visit);
    };
    visit(source);
    for (const part of parts) visit(ts.createSourceFile('part.js', part, ts.ScriptTarget.Latest, true));
    expect(newer).toEqual([]);
  });

  it('keeps everything but the functions in cells packed apart', () => {
    const archive = parts.find((part) => part.includes('sidebarTitle'));
    for (const name of [...publicGlobals.simpleTriggers, ...publicGlobals.menuItems, ...publicGlobals.pageCalls]) {
      expect([name, archive?.includes(`${name}:`)]).toEqual([name, true]);
    }
    expect(code).not.toMatch(/SpreadsheetApp\.getUi|sidebarTitle|LockService/);
  });
});
