// Faults planted into small entries: the build must find each, and must not change what a table holds.
// Knows nothing of the add-on's own entry.
import vm from 'node:vm';
import { afterAll, describe, expect, it } from '@jest/globals';
import { callScript } from './support/call-script';
import { fixtureTree, removeFixtureTrees } from './support/fixture-tree';

afterAll(removeFixtureTrees);

const globals = { all: ['onOpen', 'DOUBLE'], customFunctions: ['DOUBLE'] };
const help = '/** Doubles. @param {number} values\n * @customfunction @preserve */\n';
const sound = `global.onOpen = () => 1;\n${help}global.DOUBLE = (values: number) => values * 2;\n`;

function bundle(files: Readonly<Record<string, string>>): string {
  return callScript('build/server-code.mjs', 'bundleServerCode', { root: fixtureTree(files) }) as string;
}

function problemsOf(code: string): unknown {
  return callScript('build/code-checks.mjs', 'codeProblems', code, globals);
}

function problemsOfEntry(entry: string): unknown {
  return problemsOf(bundle({ 'src/entry/main.ts': entry }));
}

describe('bundling and checking Code.js', () => {
  it('has nothing to say about a sound entry', () => {
    expect(problemsOfEntry(sound)).toEqual([]);
  });

  it('refuses work at the top level with something that Apps Script lacks', () => {
    expect(problemsOfEntry(`setTimeout(() => 1, 0);\n${sound}`)).toEqual([
      'Code.js cannot load in a bare JavaScript context: setTimeout is not defined',
    ]);
  });

  it('refuses a service call at the top level even where its failure is caught', () => {
    expect(problemsOfEntry(`try { SpreadsheetApp.flush(); } catch {}\n${sound}`)).toEqual([
      'SpreadsheetApp is touched while Code.js loads',
    ]);
  });

  it('lowers private fields and static members of a source to ES2019 that works', () => {
    const entry = `class Counter { static step = 2; #n = 1; next() { return (this.#n += Counter.step) ?? 0; } }
      global.onOpen = () => new Counter().next();\n${help}global.DOUBLE = (values: number) => values * 2;`;
    const code = bundle({ 'src/entry/main.ts': entry });
    expect(problemsOf(code)).toEqual([]);
    expect(vm.runInNewContext(`${code};onOpen()`)).toBe(3);
  });

  it.each([
    ['a private field', 'class Counter { #n = 1 }'],
    ['a static member', 'class Counter { static step = 2 }'],
    ['a class field', 'class Counter { step = 2 }'],
    ['an optional chain', 'onOpen?.()'],
    ['a module', 'export const one = 1'],
  ])('refuses %s in what was built', (_what, code) => {
    expect(problemsOf(code)).toEqual([expect.stringMatching(/^Code\.js is not ES2019.* near «/)]);
  });

  it('refuses a public name that is not listed, and asks for one that is', () => {
    expect(problemsOfEntry(`${sound}global.runEverything = () => 1;`)).toContain(
      'runEverything is callable from any sidebar, but public-globals.ts does not list it',
    );
    expect(problemsOfEntry(`${help}global.DOUBLE = (values: number) => values * 2;`)).toEqual([
      'onOpen is listed in public-globals.ts, but the entry does not assign it',
    ]);
  });

  it('refuses a global that appears only when the file loads', () => {
    expect(problemsOfEntry(`(globalThis as Record<string, unknown>)['sneak'] = () => 1;\n${sound}`)).toEqual([
      'loading Code.js makes a global that public-globals.ts does not list: sneak',
    ]);
  });

  it('refuses a function that stays empty because its assignment is never reached', () => {
    expect(problemsOfEntry(`${sound.replace('global.onOpen', 'if (Date.UTC(1) > 0) global.onOpen')}`)).toEqual([
      'onOpen does nothing: its assignment in the entry never ran',
    ]);
  });

  it('refuses a custom function whose help was dropped', () => {
    expect(problemsOfEntry(sound.replace('@preserve', ''))).toEqual([
      'DOUBLE has no JSDoc block with @customfunction directly above it (is @preserve missing?)',
    ]);
  });

  it('writes the help of a custom function once, above the function that Sheets reads', () => {
    const code = bundle({ 'src/entry/main.ts': sound });
    expect(code.match(/Doubles\./g)).toHaveLength(1);
    expect(code).toMatch(/\*\/\s*function DOUBLE\(values\)/);
    expect(vm.runInNewContext(`${code};[DOUBLE(4), onOpen()].join()`)).toBe('8,1');
  });

  it('says which module does not compile', () => {
    expect(() =>
      bundle({ 'src/entry/main.ts': `import { gone } from './gone';\nglobal.onOpen = () => gone;` }),
    ).toThrow(/Cannot bundle Code\.js:[^]*\.\/gone/);
  });

  it('gives the same bytes wherever the project lies', () => {
    const files = {
      'src/entry/main.ts': `import a from '../domain/a-data';\nimport { b } from './b';\nglobal.onOpen = () => [a(), b];`,
      'src/entry/b.ts': 'export const b = [1, 2, 3].map((n) => n + 1);',
      'src/domain/a-data.ts': 'const data = [1];\nexport default (): typeof data => data;',
    };
    expect(bundle(files)).toBe(bundle(files));
  });
});

describe('tables in *-data.ts', () => {
  const entry = `import table from '../domain/words-data';\nglobal.onOpen = () => table();\n`;
  const bundleTable = (data: string): string =>
    bundle({ 'src/entry/main.ts': entry, 'src/domain/words-data.ts': data });

  it('come out as they were written, whatever characters they hold', () => {
    const table = {
      客户: ["it's", 'a \\ " b', 'line\nbreak', '`${x}`', '\u2028', '</script>', ''],
      n: [1.5, -2e-7, null, true],
    };
    const code = bundleTable(
      `const data = ${JSON.stringify(table)} as const;\nexport default (): typeof data => data;`,
    );
    expect(JSON.parse(vm.runInNewContext(`${code};JSON.stringify(onOpen())`) as string)).toEqual(table);
  });

  it('are parsed at first use, once', () => {
    const code = bundleTable(`const data = [1, 2];\nexport default (): typeof data => data;`);
    const parsed = vm.runInNewContext(
      `const original = JSON.parse; let count = 0; JSON.parse = (text) => { count += 1; return original(text); };
       ${code}; const atLoad = count; const same = onOpen() === onOpen(); [atLoad, same, count]`,
    ) as unknown[];
    expect([...parsed]).toEqual([0, true, 1]);
  });

  it.each([
    ['a function', '{ f: () => 1 }'],
    ['undefined', '{ a: undefined }'],
    ['NaN', '[NaN]'],
    ['a Date', '[new Date(0)]'],
    ['a Map', 'new Map()'],
  ])('are refused when they hold %s', (_what, data) => {
    expect(() => bundleTable(`const data = ${data};\nexport default () => data;`)).toThrow(
      'Cannot bundle words-data.ts: its table is not pure JSON',
    );
  });

  it('are refused when they need another module, or export more than the table', () => {
    expect(() => bundleTable(`import { x } from './x';\nexport default () => [x];`)).toThrow(
      "a data file may import types only, it imports './x'",
    );
    expect(() => bundleTable(`export const more = 1;\nexport default () => [1];`)).toThrow(
      'a data file exports one thing',
    );
  });
});

describe('a part in a *-packed.ts', () => {
  const entry = `import open from './desk-packed';\nglobal.onOpen = (n) => open().add(n);\n${help}global.DOUBLE = (values: number) => values * 2;`;
  const packedModule = `import { desk } from './desk';\nexport default () => desk;`;
  const bundleDesk = (desk: string, more: Readonly<Record<string, string>> = {}): string =>
    bundle({
      'src/entry/main.ts': entry,
      'src/entry/desk-packed.ts': packedModule,
      'src/entry/desk.ts': desk,
      ...more,
    });
  const sum = `import words from './words-data';
    class Desk { #sum = 0; add(n: number) { this.#sum += n ?? 0; return words()['客'] + this.#sum; } }
    export const desk = new Desk();`;
  const words = { 'src/entry/words-data.ts': `const data = { 客: '档案 ' };\nexport default (): typeof data => data;` };

  it('runs at its first call and is then kept for the rest of the execution', () => {
    const code = bundleDesk(sum, words);
    expect(problemsOf(code)).toEqual([]);
    expect(vm.runInNewContext(`${code};[onOpen(2), onOpen(3), DOUBLE(4)].join()`)).toBe('档案 2,档案 5,8');
    expect(vm.runInNewContext(`${code};onOpen(2)`)).toBe('档案 2');
  });

  it('is not so much as compiled while the file loads', () => {
    const code = bundleDesk(`${sum}\nexport const marker = 'from the desk';`, words);
    expect(code).not.toContain('this.');
    const made = `let made = 0; const compile = eval; globalThis.eval = (text) => { made += 1; return compile(text); };`;
    expect(
      vm.runInNewContext(`${made}${code};DOUBLE(1); const before = made; onOpen(1); onOpen(1); [before, made].join()`),
    ).toBe('0,1');
  });

  it('has its tables parsed at first use and its names as they were written, for the cloud log', () => {
    const desk = `function addToDesk(): void { throw new Error('planted'); }\nexport const desk = { add: () => addToDesk() };`;
    const stack = vm.runInNewContext(
      `${bundleDesk(desk)};let seen; try { onOpen(); } catch (error) { seen = error.stack; } seen`,
    );
    expect(stack).toMatch(/at addToDesk \(desk\.js:\d+:\d+\)/);
    const parsed = `const original = JSON.parse; let count = 0; JSON.parse = (text) => { count += 1; return original(text); };`;
    const late = `import words from './words-data'; export const desk = { add: (n: unknown) => n && words() };`;
    const counted = `${parsed}${bundleDesk(late, words)};onOpen(0); const before = count; onOpen(1); [before, count].join()`;
    expect(vm.runInNewContext(counted)).toBe('0,1');
  });

  it('is looked into for all that is refused in Code.js', () => {
    expect(problemsOf(bundleDesk(`SpreadsheetApp.flush(); export const desk = { add: () => 1 };`))).toEqual([
      'the part packed in Code.js cannot load in a bare JavaScript context: SpreadsheetApp is touched while the part packed in Code.js loads',
    ]);
    expect(problemsOf(bundleDesk(`setTimeout(() => 1, 0); export const desk = { add: () => 1 };`))).toEqual([
      'the part packed in Code.js cannot load in a bare JavaScript context: setTimeout is not defined',
    ]);
    const newer = callScript(
      'build/pack-text.mjs',
      'packText',
      '(function () { class Desk { #sum = 0 } return new Desk() })()',
    ) as string;
    const code = bundleDesk(sum, words).replace(/"!#\$%[^"]+"/, () => JSON.stringify(newer));
    expect(problemsOf(code)).toEqual([expect.stringMatching(/^the part packed in Code\.js is not ES2019.* near «/)]);
  });

  it('fails loudly when its text is damaged', () => {
    const code = bundleDesk(sum, words).replace(/("!#\$%[^"]+)..."/, '$1"');
    expect(() => vm.runInNewContext(`${code};onOpen(1)`)).toThrow('Cannot unpack the program: its text is damaged');
    expect(vm.runInNewContext(`${code};DOUBLE(2)`)).toBe(4);
  });

  it('counts as lazy, packed and unpacked', () => {
    const code = bundleDesk(sum, words);
    const packed = /"(!#\$%[^"]+)"/.exec(code)?.[1] ?? '';
    const size = callScript('build/budgets.mjs', 'measureCode', code) as Readonly<Record<string, number>>;
    const bytes = Buffer.byteLength(packed);
    expect(size).toMatchObject({
      total: Buffer.byteLength(code),
      packed: bytes,
      lazy: bytes,
      eager: Buffer.byteLength(code) - bytes,
    });
    expect(size['unpacked']).toBeGreaterThan(300);
  });
});

describe('budgets', () => {
  const filler = (bytes: number): string => JSON.stringify('x'.repeat(bytes));
  const brokenBudgets = (files: Readonly<Record<string, string>>): unknown =>
    callScript('build/budgets.mjs', 'brokenBudgets', files);

  it('count a lazily parsed table apart from the code around it', () => {
    const code = `let t; function read() { return t || (t = JSON.parse('["客"]')) }`;
    const lazy = Buffer.byteLength(`'["客"]'`);
    const total = Buffer.byteLength(code);
    expect(callScript('build/budgets.mjs', 'measureCode', code)).toMatchObject({ total, lazy, eager: total - lazy });
  });

  it('allow 200 000 bytes of Code.js, 140 000 of them outside such tables', () => {
    const table = `let t; const read = () => t || (t = JSON.parse(${filler(60_000)}));`;
    expect(brokenBudgets({ 'Code.js': `${table}f(${filler(139_900)})` })).toEqual([]);
    expect(brokenBudgets({ 'Code.js': `f(${filler(140_000)})` })).toEqual([
      expect.stringMatching(
        /^Code\.js has 140\d+ bytes outside its lazily parsed texts, \d+ over the budget of 140000/,
      ),
    ]);
    expect(
      brokenBudgets({ 'Code.js': `${table}let u; const more = () => u || (u = JSON.parse(${filler(140_000)}));` }),
    ).toEqual([expect.stringMatching(/^Code\.js has 200\d+ bytes, \d+ over its budget of 200000$/)]);
  });

  it('allow 150 000 bytes of Sidebar.html, counted as bytes', () => {
    expect(brokenBudgets({ 'Sidebar.html': '客'.repeat(50_000) })).toEqual([]);
    expect(brokenBudgets({ 'Sidebar.html': '客'.repeat(50_001) })).toEqual([
      'Sidebar.html has 150003 bytes, 3 over its budget of 150000',
    ]);
  });
});
