// The layer check finds each kind of wrong import, and lets the right ones pass.
// Knows the check only by its answers.
import { afterAll, describe, expect, it } from '@jest/globals';
import { callScript } from './support/call-script';
import { fixtureTree, removeFixtureTrees } from './support/fixture-tree';

afterAll(removeFixtureTrees);

function problemsOf(files: Readonly<Record<string, string>>): string[] {
  const { problems } = callScript('check-layers.mjs', 'checkLayers', fixtureTree(files)) as { problems: string[] };
  return problems;
}

/** Every file that a fixture may import, empty. */
const targets = {
  'src/domain/a.ts': '',
  'src/text/a.ts': '',
  'src/contract/a.ts': '',
  'src/app/ports.ts': '',
  'src/app/a.ts': '',
  'src/gas/a.ts': '',
  'src/entry/a.ts': '',
  'sidebar/a.ts': '',
  'emulator/a.ts': '',
  'sample/a.ts': '',
  'conformance/a.ts': '',
  'scripts/a.mjs': '',
};

/** The problems of each file of one project; one call of the check serves many cases. */
function problemsByFile(files: Readonly<Record<string, string>>): (file: string) => readonly string[] {
  let problems: readonly string[] | undefined;
  return (file) => {
    problems ??= problemsOf({ ...targets, ...files });
    return problems
      .filter((problem) => problem.startsWith(`${file}:`))
      .map((problem) => problem.slice(problem.indexOf(' ') + 1));
  };
}

describe('checkLayers()', () => {
  const arrows: Readonly<Record<string, readonly string[]>> = {
    'src/domain': [],
    'src/text': ['src/domain/a.ts'],
    'src/contract': [],
    'src/app': ['src/contract/a.ts', 'src/domain/a.ts', 'src/text/a.ts'],
    'src/gas': ['src/app/ports.ts', 'src/contract/a.ts', 'src/domain/a.ts', 'src/text/a.ts'],
    'src/entry': [
      'src/app/a.ts',
      'src/app/ports.ts',
      'src/contract/a.ts',
      'src/domain/a.ts',
      'src/gas/a.ts',
      'src/text/a.ts',
    ],
    sidebar: ['src/contract/a.ts', 'src/domain/a.ts', 'src/text/a.ts'],
    emulator: [],
    conformance: [],
    sample: ['emulator/a.ts', 'src/domain/a.ts', 'src/text/a.ts'],
    scripts: [
      'conformance/a.ts',
      'emulator/a.ts',
      'sample/a.ts',
      'src/contract/a.ts',
      'src/domain/a.ts',
      'src/text/a.ts',
    ],
  };
  const importingAll = problemsByFile(
    Object.fromEntries(
      Object.keys(arrows).map((folder) => {
        const up = '../'.repeat(folder.split('/').length);
        const imports = Object.keys(targets).map((target) => `import '${up}${target}';`);
        return [`${folder}/x.ts`, imports.join('\n')];
      }),
    ),
  );

  it.each(Object.entries(arrows))('lets %s import its own folder and %j, nothing else', (folder, allowed) => {
    const refused = Object.keys(targets).filter(
      (target) => !allowed.includes(target) && !target.startsWith(`${folder}/`),
    );
    expect(importingAll(`${folder}/x.ts`)).toEqual(
      refused.map((target) =>
        folder === 'src/contract' && target === 'src/domain/a.ts'
          ? 'src/contract may import types of src/domain/a.ts, nothing that runs'
          : `${folder} may not import ${target}`,
      ),
    );
  });

  const typeImports = [
    "import type { A } from '../domain/a';",
    "import { type A } from '../domain/a';",
    "export type { A } from '../domain/a';",
    "type A = import('../domain/a').A;",
  ];
  const importingTypes = problemsByFile(
    Object.fromEntries(typeImports.map((line, n) => [`src/contract/x${n}.ts`, line])),
  );

  it.each(typeImports)('lets the contract import types of the domain: %s', (line) => {
    expect(importingTypes(`src/contract/x${typeImports.indexOf(line)}.ts`)).toEqual([]);
  });

  const wrongImports = [
    "import { a } from '../app/a';",
    "import '../app/a';",
    "import type { A } from '../app/a';",
    "export * from '../app/a';",
    "export { a } from '../app/a';",
    "const a = await import('../app/a');",
    "const a = require('../app/a');",
    "type A = import('../app/a').A;",
    "import a = require('../app/a');",
  ];
  const importingWrongly = problemsByFile(
    Object.fromEntries(wrongImports.map((line, n) => [`src/domain/x${n}.ts`, line])),
  );

  it.each(wrongImports)('finds the wrong import in: %s', (line) => {
    expect(importingWrongly(`src/domain/x${wrongImports.indexOf(line)}.ts`)).toEqual([
      'src/domain may not import src/app/a.ts',
    ]);
  });

  it('names the line', () => {
    expect(problemsOf({ ...targets, 'src/domain/x.ts': "// a comment\nimport '../app/a';" })).toEqual([
      'src/domain/x.ts:2 src/domain may not import src/app/a.ts',
    ]);
  });

  it('takes no comment and no text for an import', () => {
    expect(
      problemsOf({ ...targets, 'src/domain/x.ts': `// import '../app/a';\nconst s = "import '../app/a'";` }),
    ).toEqual([]);
  });

  it('finds an import that leads nowhere', () => {
    expect(problemsOf({ 'src/domain/x.ts': `import './gone';\nimport '../../test/x';` })).toEqual([
      "src/domain/x.ts:1 imports './gone', which is no source file of a layer",
      "src/domain/x.ts:2 imports '../../test/x', which is no source file of a layer",
    ]);
  });

  it('allows packages only where the layer names them', () => {
    expect(
      problemsOf({
        'src/domain/x.ts': `import 'tyme4ts';`,
        'src/gas/x.ts': `import 'node:fs';`,
        'sidebar/x.tsx': `import 'preact/hooks';\nimport 'react';`,
        'emulator/x.ts': `import 'node:fs';\nimport 'ws';`,
      }).sort(),
    ).toEqual([
      "sidebar/x.tsx:2 sidebar may not import the package 'react'",
      "src/domain/x.ts:1 src/domain may not import the package 'tyme4ts'",
      "src/gas/x.ts:1 src/gas may not import the package 'node:fs'",
    ]);
  });

  it('finds a circle of imports that run, however long, and lets a circle of types pass', () => {
    expect(
      problemsOf({
        'src/domain/a.ts': `import { b } from './b';`,
        'src/domain/b.ts': `export * from './c';`,
        'src/domain/c.ts': `import { a } from './a';`,
      }),
    ).toEqual(['import cycle: src/domain/a.ts → src/domain/b.ts → src/domain/c.ts → src/domain/a.ts']);
    expect(
      problemsOf({ 'src/domain/a.ts': `import { b } from './b';`, 'src/domain/b.ts': `import type { A } from './a';` }),
    ).toEqual([]);
  });

  it('lets only the adapters, the entry and the conformance cases say a Google name', () => {
    const saying = 'SpreadsheetApp.getActive();';
    expect(
      problemsOf({
        'src/gas/x.ts': saying,
        'src/entry/x.ts': saying,
        'conformance/x.ts': saying,
        'src/app/x.ts': saying,
        'src/domain/x.ts': 'let sheet: GoogleAppsScript.Spreadsheet.Sheet;',
        'emulator/x.ts': 'export const y = () => Session.getActiveUser();',
      }).sort(),
    ).toEqual([
      'emulator/x.ts:1 says Session, which only src/gas and src/entry may',
      'src/app/x.ts:1 says SpreadsheetApp, which only src/gas and src/entry may',
      'src/domain/x.ts:1 says GoogleAppsScript, which only src/gas and src/entry may',
    ]);
  });

  it('takes a property, a text and a name of the file itself for no Google name', () => {
    const text = `class Session {}\nnew Session();\nconst fakes = { SpreadsheetApp: 'SpreadsheetApp' };\nfakes.SpreadsheetApp;`;
    expect(problemsOf({ 'emulator/x.ts': text })).toEqual([]);
  });

  it('lets the sidebar alone say google.script', () => {
    const saying = 'google.script.host.close();';
    expect(problemsOf({ 'sidebar/rpc.ts': saying, 'src/gas/x.ts': saying })).toEqual([
      'src/gas/x.ts:1 says google, which only src/gas and src/entry may',
    ]);
  });
});
