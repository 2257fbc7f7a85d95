// Stands between a script and a service's stand-in: only members that the coverage table lists answer, all others throw.
// Knows no service. Stand-ins call each other directly; what crosses to the script and back is exchanged here.

/** How far a member is like Google's; `COVERAGE.md` is held to these tables. */
export type Rating = 'exact' | `partial: ${string}` | `refused: ${string}`;
export type Coverage = Readonly<Record<string, Rating>>;

/** What the execution does at the border; set by run/execution.ts while it makes the stand-ins and runs the script. */
export interface Border {
  /** Before each method: refuses it where the authorisation mode, a missing scope or the end of the run forbids it. */
  enter(member: string): void;
  /** After each method: ends the run that was to be killed after it. */
  leave(): void;
  /** The result of a method: arrays and plain objects become the script's own, so that `instanceof` holds there. */
  adopt(value: unknown): unknown;
  /** A gap was met. The run fails for it even if the script swallows the error. */
  unmodelled(what: string): void;
}

let border: Border | null = null;

/** Stand-ins guarded during `work` keep this border for good. Runs nest: a write may calculate a custom function. */
export function withBorder<T>(next: Border, work: () => T): T {
  const before = border;
  border = next;
  try {
    return work();
  } finally {
    border = before;
  }
}

/**
 * From a stand-in to what the script sees of it, and back. The keys never leave this file, so no script can ask for them.
 * Weak maps would say the same, but a collector that has to weigh hundreds of thousands of their pairs takes most of the time.
 */
const FACE = Symbol('face');
const TARGET = Symbol('target');

/** `name` is Google's class name, as in `Range`. Returns the script's view; a second call for the same target gives the same. */
export function guard<T extends object>(target: T, name: string, coverage: Coverage): T {
  const guarded: T & { [FACE]?: object } = target;
  if (guarded[FACE] === undefined) {
    const gate = new Gate(target, name, coverage);
    gate.face = guarded[FACE] = new Proxy({}, gate);
  }
  return guarded[FACE] as T;
}

/** The script's view of a stand-in that was guarded before; anything else is itself. Looks into arrays. */
export function faceOf(value: unknown): unknown {
  return exchange(value, FACE);
}

/** The stand-in behind the script's view; anything else is itself. Looks into arrays. */
export function targetOf(value: unknown): unknown {
  return exchange(value, TARGET);
}

/** True for what a script sees of a stand-in. */
export function isFace(value: unknown): boolean {
  return typeof value === 'object' && value !== null && Reflect.get(value, TARGET) !== undefined;
}

/** For a case of a modelled member that is not modelled itself. */
export function notModelled(what: string): Error {
  border?.unmodelled(what);
  return new Error(`emulator: ${what} is not modelled (see COVERAGE.md)`);
}

const answered = new WeakMap<Coverage, ReadonlySet<string>>();

/** Those that are not refused. The tables are constants, so each is looked through once. */
function membersOf(coverage: Coverage): ReadonlySet<string> {
  let members = answered.get(coverage);
  if (members === undefined) {
    members = new Set(Object.keys(coverage).filter((key) => coverage[key]?.startsWith('refused') === false));
    answered.set(coverage, members);
  }
  return members;
}

class Gate implements ProxyHandler<object> {
  /** What the script sees of the target: set once it is made. */
  face: object | null = null;
  private methods: Map<string, unknown> | null = null;
  private readonly border = border;
  private readonly members: ReadonlySet<string>;

  constructor(
    private readonly target: object,
    private readonly name: string,
    coverage: Coverage,
  ) {
    this.members = membersOf(coverage);
  }

  get(_: object, key: string | symbol, face: unknown): unknown {
    // Not of what a script derives from it.
    if (key === TARGET) return face === this.face ? this.target : undefined;
    if (key === Symbol.toStringTag) return this.name;
    if (typeof key === 'symbol') return undefined;
    if (this.members.has(key)) return this.member(key);
    if (key === 'toString') return () => this.name;
    // What `+ ''` asks first; giving itself makes it ask for the text.
    if (key === 'valueOf') return () => face;
    // Asked by JSON.stringify and by `await`, never by a script's own words.
    if (key === 'toJSON' || key === 'then') return undefined;
    throw notModelled(`${this.name}.${key}`);
  }

  has(_: object, key: string | symbol): boolean {
    return typeof key === 'string' && this.members.has(key);
  }

  set(_: object, key: string | symbol): boolean {
    throw notModelled(`setting ${this.name}.${String(key)}`);
  }

  deleteProperty(_: object, key: string | symbol): boolean {
    throw notModelled(`deleting ${this.name}.${String(key)}`);
  }

  private member(key: string): unknown {
    const known = this.methods?.get(key);
    if (known !== undefined) return known;
    const member: unknown = Reflect.get(this.target, key);
    if (typeof member !== 'function') return faceOf(member);
    const method = (...args: unknown[]): unknown => {
      this.border?.enter(`${this.name}.${key}`);
      const result = faceOf(Reflect.apply(member, this.target, args.map(targetOf)));
      // A run that was killed right after this call never sees its result.
      this.border?.leave();
      return this.border === null ? result : this.border.adopt(result);
    };
    this.methods ??= new Map();
    this.methods.set(key, method);
    return method;
  }
}

/** Copies an array only where something in it is exchanged: a grid of values passes through as it is. */
function exchange(value: unknown, other: typeof FACE | typeof TARGET): unknown {
  if (typeof value !== 'object' || value === null) return value;
  if (!Array.isArray(value)) return Reflect.get(value, other) ?? value;
  let copy: unknown[] | undefined;
  for (let index = 0; index < value.length; index += 1) {
    const item: unknown = value[index];
    if (typeof item !== 'object' || item === null) continue;
    const exchanged = exchange(item, other);
    if (exchanged === item) continue;
    copy ??= [...(value as unknown[])];
    copy[index] = exchanged;
  }
  return copy ?? value;
}
