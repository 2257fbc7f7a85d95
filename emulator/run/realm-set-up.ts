// What is done to a fresh vm context before a script loads: a Date that shows the run's time, and tools of that context's own.
// Knows no run and no service.
import vm from 'node:vm';

export interface RealmTools {
  readonly error: (name: string, message: string) => Error;
  readonly date: (ms: number) => Date;
  readonly parse: (json: string) => unknown;
  readonly settle: (
    promise: Promise<unknown>,
    done: (value: unknown) => void,
    failed: (reason: unknown) => void,
  ) => void;
  readonly arrayPrototype: object;
  readonly objectPrototype: object;
}

// `new Date()` and `Date.now()` give the run's time; everything else is V8's own Date, whose local methods use the process's zone.
const VIRTUAL_DATE = `(function (now) {
  var V8Date = Date;
  function VirtualDate(...parts) {
    if (new.target === undefined) return new V8Date(now()).toString();
    return Reflect.construct(V8Date, parts.length === 0 ? [now()] : parts, new.target);
  }
  Object.defineProperties(VirtualDate, {
    name: { value: 'Date' },
    length: { value: 7 },
    prototype: { value: V8Date.prototype, writable: false },
    now: { value: now, writable: true, configurable: true },
    parse: { value: V8Date.parse, writable: true, configurable: true },
    UTC: { value: V8Date.UTC, writable: true, configurable: true },
  });
  Object.defineProperty(V8Date.prototype, 'constructor', { value: VirtualDate, writable: true, configurable: true });
  Object.defineProperty(globalThis, 'Date', { value: VirtualDate, writable: true, configurable: true });
  return {
    error: (name, message) => {
      const error = new Error(message);
      error.name = name;
      return error;
    },
    date: (ms) => new V8Date(ms),
    parse: (json) => JSON.parse(json),
    // Handlers of this context, so that they wait in its own queue.
    settle: (promise, done, failed) => void promise.then((value) => done(value), (reason) => failed(reason)),
    arrayPrototype: Array.prototype,
    objectPrototype: Object.prototype,
  };
})`;

// A global of a vm context is looked up through C++ at each use (125 ns, twenty times Math.exp itself). As constants of
// the script scope the built-ins cost nothing, and they read the same.
const BUILT_INS = [
  'Array ArrayBuffer BigInt Boolean Date Error EvalError Float32Array Float64Array Int16Array Int32Array Int8Array Intl',
  'JSON Map Math Number Object Promise Proxy RangeError ReferenceError Reflect RegExp Set String Symbol SyntaxError',
  'TypeError URIError Uint16Array Uint32Array Uint8Array WeakMap WeakSet isFinite isNaN parseFloat parseInt',
]
  .join(' ')
  .split(' ');

const FAST_BUILT_INS = new vm.Script(BUILT_INS.map((name) => `const ${name} = globalThis.${name};`).join('\n'));
const SET_UP = new vm.Script(VIRTUAL_DATE, { filename: 'virtual-date.js' });

export function setUpRealm(context: vm.Context, now: () => number): RealmTools {
  const setUp = SET_UP.runInContext(context) as (now: () => number) => RealmTools;
  const tools = setUp(now);
  FAST_BUILT_INS.runInContext(context);
  return tools;
}
