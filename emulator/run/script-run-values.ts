// The rules of google.script.run for what a page passes: checked in the browser, thrown at once (D:run, M:TRUN).
// Runs in a page as well as in Node: knows neither, and compares no constructors, as frames have their own.

/** Throws the platform's TypeError, or gives the copy that the server would get. */
export function checkArgument(value: unknown, key: string | number = 0): unknown {
  return copy(value, key, []);
}

/** All arguments of a call; `undefined` arrives as null, and a form that is the only one as its fields. */
export function checkArguments(values: readonly unknown[]): readonly unknown[] {
  const [first] = values;
  if (values.length === 1 && isForm(first)) return [fieldsOf(first)];
  return values.map((value, index) => checkArgument(value, index));
}

function copy(value: unknown, key: string | number, above: readonly object[]): unknown {
  if (value === undefined || value === null) return null;
  if (typeof value === 'string' || typeof value === 'boolean') return value;
  // Unverified for NaN and Infinity; JSON has none, so they arrive as null here and no script may rely on them.
  if (typeof value === 'number') return Number.isFinite(value) ? value : null;
  if (typeof value !== 'object') throw illegal(key);
  if (above.includes(value)) throw new TypeError('Failed due to circular reference.');
  const path = [...above, value];
  if (Array.isArray(value)) return value.map((item: unknown, index) => copy(item, index, path));
  if (!isPlain(value)) throw illegal(key);
  return Object.fromEntries(Object.entries(value).map(([name, item]) => [name, copy(item, name, path)]));
}

/** `[object Object]` and a prototype chain of one: no Map, Date, RegExp, boxed value, promise, blob, node or class instance. */
function isPlain(value: object): boolean {
  if (Object.prototype.toString.call(value) !== '[object Object]') return false;
  const prototype: unknown = Object.getPrototypeOf(value);
  return prototype === null || Object.getPrototypeOf(prototype) === null;
}

function illegal(key: string | number): TypeError {
  return new TypeError(`Failed due to illegal value in property: ${key}`);
}

interface Form {
  readonly elements: ArrayLike<{
    readonly name?: string;
    readonly value?: string;
    readonly type?: string;
    readonly checked?: boolean;
    readonly disabled?: boolean;
  }>;
}

function isForm(value: unknown): value is Form {
  return Object.prototype.toString.call(value) === '[object HTMLFormElement]';
}

/** What a browser would submit, as text (D:run). Several of one name become a list (unverified); files are not modelled. */
function fieldsOf({ elements }: Form): Readonly<Record<string, string | readonly string[]>> {
  const fields: Record<string, string | readonly string[]> = {};
  for (const { name = '', value = '', type = '', checked, disabled } of Array.from(elements)) {
    if (name === '' || disabled === true || ['button', 'submit', 'reset', 'image'].includes(type)) continue;
    if (type === 'file') throw illegal(name);
    if ((type === 'checkbox' || type === 'radio') && checked !== true) continue;
    const before = fields[name];
    fields[name] = before === undefined ? value : [...[before].flat(), value];
  }
  return fields;
}
