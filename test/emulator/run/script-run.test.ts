import { describe, expect, it } from '@jest/globals';
import { JSDOM } from 'jsdom';
import vm from 'node:vm';
import { CallGate } from '../../../emulator/run/call-gate';
import { callFromPage, callMenu } from '../../../emulator/run/entry-points';
import { checkArgument, checkArguments } from '../../../emulator/run/script-run-values';
import { EDITOR, OWNER, scriptOf, workbook } from '../small-workbook';

class Card {
  readonly name = 'Ann';
}

const reply = (body: string, ...args: readonly unknown[]) =>
  callFromPage(workbook(), scriptOf(`function main(a, b) { ${body} }`), 'main', args, OWNER);

describe('an argument of google.script.run', () => {
  it('is copied when it is plain', () => {
    const list = [1, 'a', true, null, { b: [2] }];
    const copy = checkArgument(list);
    expect(copy).toEqual(list);
    expect(copy).not.toBe(list);
  });

  it('becomes null where it is undefined, also inside', () => {
    expect(checkArguments([undefined, [undefined], { a: undefined }])).toEqual([null, [null], { a: null }]);
  });

  it.each([
    ['a Date', new Date(0)],
    ['a Map', new Map()],
    ['a Set', new Set()],
    ['a RegExp', /x/],
    ['a boxed number', Object(1)],
    ['a boxed text', Object('x')],
    ['a promise', Promise.resolve()],
    ['a blob', new Blob(['x'])],
    ['an ArrayBuffer', new ArrayBuffer(1)],
    ['a typed array', new Uint8Array(1)],
    ['a function', () => 1],
    ['a symbol', Symbol('x')],
    ['an instance of a class', new Card()],
    ['a Date of another frame', vm.runInNewContext('new Date(0)')],
  ])('must not be %s, at any depth', (_name, value: unknown) => {
    expect(() => checkArguments([1, value])).toThrow(new TypeError('Failed due to illegal value in property: 1'));
    expect(() => checkArgument({ a: { b: value } })).toThrow('Failed due to illegal value in property: b');
    expect(() => checkArgument([0, [value]])).toThrow('Failed due to illegal value in property: 0');
  });

  it('may be a plain object of another frame', () => {
    expect(checkArgument(vm.runInNewContext('({ a: [1] })'))).toEqual({ a: [1] });
  });

  it('may be a form where it is the only one: what it would submit, as text', () => {
    const window = new JSDOM(`<form><input name="who" value="Ann"><input name="many" type="number" value="2">
      <input name="kind" type="checkbox" value="a" checked><input name="kind" type="checkbox" value="b" checked>
      <input name="not" type="checkbox" value="c"><input name="off" value="x" disabled><button name="go">Go</button>
      <select name="one"><option>x</option><option selected>y</option></select><input value="nameless"></form>
      <form><input name="file" type="file"></form>`).window;
    const [form, files] = Array.from(window.document.forms);
    expect(checkArguments([form])).toEqual([{ who: 'Ann', many: '2', kind: ['a', 'b'], one: 'y' }]);
    expect(() => checkArguments([form, 1])).toThrow('Failed due to illegal value in property: 0');
    expect(() => checkArguments([{ form }])).toThrow('Failed due to illegal value in property: form');
    expect(() => checkArguments([files])).toThrow('Failed due to illegal value in property: file');
  });

  it('must not be circular, but may hold one thing twice', () => {
    const circle: Record<string, unknown> = {};
    circle['self'] = [circle];
    expect(() => checkArgument(circle)).toThrow(new TypeError('Failed due to circular reference.'));
    const shared = { a: 1 };
    expect(checkArgument([shared, shared])).toEqual([{ a: 1 }, { a: 1 }]);
  });
});

describe('a result of google.script.run', () => {
  it.each([
    ['{ a: [1, "x", true, null, undefined] }', { a: [1, 'x', true, null, null] }],
    ['undefined', null],
    ['[new Date(0), 1]', null],
    ['{ deep: [{ when: new Date(0) }] }', null],
    ['[SpreadsheetApp.getActiveSpreadsheet()]', null],
    ['[new Map([[1, 2]]), new Set([1]), /x/]', [{}, {}, {}]],
    ['[new Int8Array([5, 6])]', [{ 0: 5, 1: 6 }]],
    ['[function twice(n) { return 2 * n; }]', ['function twice(n) { return 2 * n; }']],
  ])('%s arrives as measured', (expression, arrives) => {
    expect(reply(`return ${expression};`)).toMatchObject({ ok: true, value: arrives });
  });

  it('is an error when it is a Uint8Array', () => {
    expect(reply('return [new Uint8Array(2)];').ok).toBe(false);
  });
});

describe('a call from a page', () => {
  it('runs in FULL as the person at the keyboard, and states the round trip apart', () => {
    const script = scriptOf('function who() { return Session.getActiveUser().getEmail(); }');
    const answer = callFromPage(workbook(), script, 'who', [], EDITOR);
    expect(answer).toMatchObject({ ok: true, value: EDITOR, roundTripMs: 1_000, run: { modelledMs: 0 } });
  });

  it('tells errors as a ScriptError with the server’s type before the text', () => {
    expect(reply('throw new Error("unauthenticated");')).toMatchObject({
      ok: false,
      error: { name: 'ScriptError', message: 'Error: unauthenticated' },
    });
    expect(reply('MailApp.sendEmail("", "s", "b");')).toMatchObject({
      error: { message: 'Exception: Failed to send email: no recipient' },
    });
    expect(reply('throw "plain";')).toMatchObject({ error: { name: 'ScriptError', message: 'plain' } });
  });

  it('throws in the page, and runs nothing, on an illegal argument', () => {
    const host = workbook();
    const script = scriptOf('function main() {}');
    expect(() => callFromPage(host, script, 'main', [new Date()], OWNER)).toThrow(TypeError);
    expect(host.runs.list()).toEqual([]);
  });

  it.each(['hidden_', 'menu.item', 'nowhere', 'toString'])('cannot reach %s', (name) => {
    const script = scriptOf('function hidden_() { return 1; } var menu = { item: () => 1 };');
    expect(callFromPage(workbook(), script, name, [], OWNER).ok).toBe(false);
  });
});

describe('a menu item', () => {
  it('reaches members of objects, and enables the add-on in the file', () => {
    const host = workbook({ enabled: false });
    expect(callMenu(host, scriptOf('var menu = { item: () => 1 };'), 'menu.item', OWNER).outcome).toBe('ok');
    expect(host.document.enabled()).toBe(true);
  });
});

describe('the gate of a page', () => {
  it('lets ten calls go at once and the others wait their turn', async () => {
    const gate = new CallGate();
    const started: number[] = [];
    const ends: (() => void)[] = [];
    const calls = Array.from({ length: 12 }, (_call, index) =>
      gate.pass(async () => {
        started.push(index);
        await new Promise<void>((resolve) => ends.push(resolve));
        if (index === 0) throw new Error('first');
        return index;
      }),
    );
    const outcome = Promise.allSettled(calls);
    await settled();
    expect(started).toHaveLength(10);
    ends[0]?.();
    await settled();
    expect(started).toEqual([0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10]);
    for (let index = 1; index < 12; index += 1) {
      ends[index]?.();
      await settled();
    }
    expect((await outcome).map(({ status }) => status)).toEqual([
      'rejected',
      ...Array.from({ length: 11 }, () => 'fulfilled'),
    ]);
  });
});

async function settled(): Promise<void> {
  for (let turn = 0; turn < 10; turn += 1) await Promise.resolve();
}
