// The JavaScript world of one execution: a fresh vm context as bare as Apps Script's, with a Date that shows the run's time.
// Knows no service; whatever crosses between the emulator's own objects and the script's passes through here.
import vm from 'node:vm';
import { types } from 'node:util';
import { setUpRealm, type RealmTools } from './realm-set-up';

/** Takes the work from a slot of the global object, so that the time limit of an evaluation holds for it. */
const SLOT = Symbol.for('emulator.work');
const CALL_SLOT = new vm.Script(`(function (slot) {
  const work = globalThis[slot];
  delete globalThis[slot];
  return work();
})(Symbol.for('emulator.work'))`);
const NAME = /^[\p{L}_$][\p{L}\p{N}_$]*(\.[\p{L}_$][\p{L}\p{N}_$]*)*$/u;

const JAVASCRIPT_NAMES: ReadonlySet<string> = new Set(
  vm.runInNewContext(`[globalThis, Object.prototype].flatMap((one) => Object.getOwnPropertyNames(one))`) as string[],
);

export class Realm {
  private readonly context: vm.Context;
  private readonly tools: RealmTools;

  constructor(now: () => number) {
    // The microtask queue of its own is emptied after each evaluation: an async entry function ends within its run.
    this.context = vm.createContext({}, { microtaskMode: 'afterEvaluate' });
    this.tools = setUpRealm(this.context, now);
  }

  /** A global that is made when it is first used. */
  install(name: string, make: () => unknown): void {
    const set = (value: unknown): void => {
      Object.defineProperty(this.context, name, { value, writable: true, configurable: true });
    };
    const get = (): unknown => {
      const value = make();
      set(value);
      return value;
    };
    Object.defineProperty(this.context, name, { get, set, configurable: true });
  }

  /** The functions that the script has put on the global object. */
  functionNames(): readonly string[] {
    return Object.entries(this.context)
      .filter(([, value]) => typeof value === 'function')
      .map(([name]) => name);
  }

  run(script: vm.Script, realTimeoutMs: number): unknown {
    return script.runInContext(this.context, { timeout: Math.max(1, Math.ceil(realTimeoutMs)) });
  }

  /** Calls a function of the script; what an async one resolves to is its result, as nothing outside could resolve it later. */
  call(callee: (...args: readonly unknown[]) => unknown, args: readonly unknown[], realTimeoutMs: number): unknown {
    let result: unknown;
    let rejected: { readonly reason: unknown } | null = null;
    const work = (): void => {
      result = Reflect.apply(callee, undefined, args);
      if (!types.isPromise(result)) return;
      const promise = result;
      result = undefined;
      this.tools.settle(
        promise,
        (value) => {
          result = value;
        },
        (reason) => {
          rejected = { reason };
        },
      );
    };
    Object.defineProperty(this.context, SLOT, { value: work, configurable: true });
    this.run(CALL_SLOT, realTimeoutMs);
    const failure = rejected as { readonly reason: unknown } | null;
    if (failure !== null) throw failure.reason;
    return result;
  }

  /** The value of a global, also of a top-level `const`, and of a member where the name has dots; undefined where there is none. */
  lookUp(name: string): unknown {
    const root = name.split('.')[0] ?? name;
    // JavaScript's functions and the services are no functions of the script; those it declares are enumerable.
    const own = Object.getOwnPropertyDescriptor(this.context, root);
    const given = own === undefined ? JAVASCRIPT_NAMES.has(root) : own.enumerable !== true;
    if (!NAME.test(name) || given) return undefined;
    const source = `typeof ${root} === 'undefined' ? undefined : ${name.split('.').join('?.')}`;
    return new vm.Script(source).runInContext(this.context);
  }

  error(name: string, message: string): Error {
    return this.tools.error(name, message);
  }

  date(ms: number): Date {
    return this.tools.date(ms);
  }

  /** Parsed in the context, so that its arrays and objects are the script's own. */
  parse(json: string): unknown {
    return this.tools.parse(json);
  }

  /**
   * Makes arrays and plain objects that the emulator built pass as the script's own, in place. Rows of a grid are
   * adopted too; cells are not looked at one by one where the first row shows that they are no containers.
   */
  adopt<T>(value: T): T {
    if (Array.isArray(value)) {
      Object.setPrototypeOf(value, this.tools.arrayPrototype);
      const items: readonly unknown[] = value;
      if (items.length > 0 && typeof items[0] === 'object') for (const item of items) this.adopt(item);
    } else if (isPlainObject(value)) {
      Object.setPrototypeOf(value, this.tools.objectPrototype);
      for (const item of Object.values(value)) this.adopt(item);
    }
    return value;
  }
}

export function isDate(value: unknown): value is Date {
  return types.isDate(value);
}

/** Of this world; what is of the script's own has another prototype and needs nothing. */
function isPlainObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && Object.getPrototypeOf(value) === Object.prototype;
}
