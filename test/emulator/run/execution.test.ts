import { describe, expect, it } from '@jest/globals';
import { evaluate, OWNER, runMain, scriptOf, START, workbook } from '../small-workbook';

describe('an execution', () => {
  it('returns what the global function returns', () => {
    const result = runMain(workbook(), 'function main(a, b) { return a + b; }', { args: [2, 3] });
    expect(result).toMatchObject({ outcome: 'ok', value: 5, error: null });
  });

  it('starts with new globals each time', () => {
    const host = workbook();
    const code = 'var count = 0; function main() { count += 1; return count; }';
    expect([runMain(host, code).value, runMain(host, code).value]).toEqual([1, 1]);
  });

  it('gives arguments and results of services as arrays and objects of the script’s own', () => {
    const code = `function main(list) {
      const store = PropertiesService.getScriptProperties();
      return [list instanceof Array, list[0] instanceof Object, store.getKeys() instanceof Array, store.getProperties() instanceof Object].join();
    }`;
    expect(runMain(workbook(), code, { args: [[{ a: 1 }]] }).value).toBe('true,true,true,true');
  });

  it('finds functions that are constants or members of a constant', () => {
    const code = 'const main = () => 1; const menu = { item: () => 2 };';
    expect(runMain(workbook(), code).value).toBe(1);
    expect(runMain(workbook(), code, { entry: 'menu.item' }).value).toBe(2);
  });

  it.each(['secret_', 'missing', 'main.x', 'main(); 1', 'constructor.constructor', 'parseInt', 'Utilities.getUuid'])(
    'refuses to run %s',
    (entry) => {
      const result = runMain(workbook(), 'function main() {} function secret_() {}', { entry });
      expect(result.error).toMatchObject({ name: 'Exception', message: `Script function not found: ${entry}` });
    },
  );

  it('delivers what an async function resolves to, and its rejection as an error', () => {
    const good = runMain(workbook(), 'async function main() { return await Promise.resolve(7); }');
    expect(good.value).toBe(7);
    const bad = runMain(workbook(), 'async function main() { throw new Error("late"); }');
    expect(bad).toMatchObject({ outcome: 'error', error: { name: 'Error', message: 'late' } });
  });

  it('tells the line of the code that threw', () => {
    expect(runMain(workbook(), 'function main() {\n\n  null.x;\n}').error).toMatchObject({
      name: 'TypeError',
      line: 3,
    });
  });

  it('takes a thrown text for what it is', () => {
    expect(runMain(workbook(), 'function main() { throw "plain"; }').error).toMatchObject({
      name: '',
      message: 'plain',
    });
  });

  it('fails when the code cannot be parsed', () => {
    expect(runMain(workbook(), 'function main() { return await 1; }')).toMatchObject({ outcome: 'error' });
  });
});

describe('the world of a script', () => {
  it.each([
    'setTimeout setInterval setImmediate fetch URL URLSearchParams TextEncoder TextDecoder atob btoa crypto performance',
    'structuredClone queueMicrotask AbortController Event Blob File FormData ReadableStream navigator window document',
    'process require module global Buffer DOMException self',
  ])('lacks %s', (names) => {
    const code = `function main() { return [${names
      .split(' ')
      .map((name) => `typeof ${name}`)
      .join(', ')}].filter((type) => type !== 'undefined').length; }`;
    expect(runMain(workbook(), code).value).toBe(0);
  });

  it('has Promise, Intl, WebAssembly, console and Logger', () => {
    const code =
      'function main() { return [typeof Promise, typeof Intl, typeof WebAssembly, typeof console.log, typeof Logger.log].join(); }';
    expect(runMain(workbook(), code).value).toBe('function,object,object,function,function');
  });
});

describe('the script’s Date', () => {
  it('shows the clock of the workbook and moves on with service calls', () => {
    const code = `function main() {
      const start = new Date().toISOString();
      Utilities.sleep(1500);
      return [start, new Date(Date.now()).toISOString(), Date().slice(0, 15), new Date() instanceof Date, typeof Date()].join('|');
    }`;
    expect(runMain(workbook(), code).value).toBe(
      '2026-02-10T08:00:00.000Z|2026-02-10T08:00:01.500Z|Tue Feb 10 2026|true|string',
    );
  });

  it('otherwise is V8’s own', () => {
    const code = `function main() {
      class Day extends Date { twice() { return 2 * this.getTime(); } }
      const copy = new Date(new Date(2026, 0, 2, 3));
      return [Date.UTC(1970, 0, 2), Date.parse('1970-01-01T00:00:01Z'), Date.length, Date.name, copy.getHours(),
        copy.constructor === Date, new Day(5).twice(), Object.prototype.toString.call(copy)].join();
    }`;
    expect(runMain(workbook(), code).value).toBe('86400000,1000,7,Date,3,true,10,[object Date]');
  });
});

describe('an error of a service', () => {
  it('is an Error of the script’s own, named Exception', () => {
    const code = `function main() {
      try { MailApp.sendEmail('x', 's', 'b'); } catch (e) { return [e instanceof Error, e.name, String(e)].join('|'); }
    }`;
    expect(runMain(workbook(), code).value).toBe('true|Exception|Exception: Invalid email: x');
  });

  it('comes in Chinese when the language is switched', () => {
    const host = workbook();
    host.faults.setErrorLanguage('zh');
    expect(evaluate(host, `MailApp.sendEmail('x', 's', 'b')`)).toBe('Exception: 电子邮件地址无效：x');
    expect(runMain(host, '', { entry: 'gone' }).error?.message).toBe('找不到脚本函数：gone');
  });
});

describe('what the emulator does not model', () => {
  it('throws and says so', () => {
    expect(evaluate(workbook(), 'Utilities.zip([])')).toBe(
      'Error: emulator: Utilities.zip is not modelled (see COVERAGE.md)',
    );
    expect(evaluate(workbook(), 'UrlFetchApp.fetch("x")')).toContain('UrlFetchApp.fetch is not modelled');
  });

  it('fails the run even when the script swallows the error', () => {
    const result = runMain(workbook(), 'function main() { try { Session.getUser(); } catch (e) {} return 1; }');
    expect(result).toMatchObject({ outcome: 'error', value: undefined });
    expect(result.unmodelled).toEqual(['emulator: Session.getUser is not modelled (see COVERAGE.md)']);
  });

  it('cannot be set either', () => {
    expect(evaluate(workbook(), '(() => { "use strict"; Logger.extra = 1; })()')).toContain('Logger.extra');
  });
});

describe('a script that calls a service while it loads', () => {
  const script = scriptOf(
    'var zone; try { zone = CacheService.getScriptCache(); } catch (e) {} function main() { return 1; }',
  );

  it('fails, since in NONE it would take the add-on down', () => {
    const result = runMain(workbook(), script);
    expect(result.outcome).toBe('error');
    expect(result.error?.message).toContain('CacheService.getScriptCache is called while the script loads');
  });

  it('may use Utilities and Logger, which need no permission', () => {
    const code = 'Logger.log("a"); var id = Utilities.getUuid(); function main() { return id.length; }';
    expect(runMain(workbook(), code).value).toBe(36);
  });
});

describe('the executions log', () => {
  it('keeps who ran what, its calls and cost, its console and its end', () => {
    const host = workbook();
    runMain(
      host,
      `function main() { console.log('read %s', 2); console.warn({ a: 1 }); Logger.log('done');
        PropertiesService.getScriptProperties().getProperty('a'); throw new Error('no'); }`,
    );
    expect(host.runs.list()).toEqual([
      {
        id: 'run-1',
        function: 'main',
        user: OWNER,
        when: START,
        authMode: 'FULL',
        serviceCalls: 1,
        callsByMethod: { 'Properties.getProperty': 1 },
        modelledMs: 30,
        outcome: 'error',
        error: 'Error: no',
        console: [
          { level: 'log', text: 'read 2' },
          { level: 'warn', text: '{ a: 1 }' },
          { level: 'log', text: 'done' },
        ],
      },
    ]);
  });

  it('keeps the last 500', () => {
    const host = workbook();
    for (let index = 0; index < 502; index += 1) runMain(host, 'function main() {}');
    expect(host.runs.list()).toHaveLength(500);
    expect(host.runs.list()[0]?.id).toBe('run-3');
  });

  it('lets a clock that stands still move on by what the run took', () => {
    const host = workbook();
    runMain(host, 'function main() { Utilities.sleep(2000); }');
    expect(host.clock.now()).toBe(Date.parse(START) + 2000);
  });
});
