// Items 1, 3, 6 and 10, as far as only a page can ask. Runs in the dialog that runConformance opens.
import type { Evidence, Rule } from '../case';

export interface PageRunner {
  withSuccessHandler(handler: (value: unknown, userObject: unknown) => void): PageRunner;
  withFailureHandler(handler: (error: { readonly name: string; readonly message: string }) => void): PageRunner;
  withUserObject(object: unknown): PageRunner;
  readonly [call: string]: unknown;
}
/** `google.script` of the page. */
export interface PageScript {
  readonly run: PageRunner;
  readonly host: Readonly<Record<string, unknown>>;
}
export interface PageCase extends Rule {
  readonly see: (script: PageScript) => Promise<unknown>;
}

type Call = (...sent: readonly unknown[]) => void;
const isCall = (member: unknown): member is Call => typeof member === 'function';

/** One call and what arrives: the value, or `name: message` of the failure, or what was thrown at the call itself. */
export function call({ run }: PageScript, name: string, ...args: readonly unknown[]): Promise<unknown> {
  return new Promise((resolve) => {
    const runner = run
      .withSuccessHandler((value) => resolve({ value: value === undefined ? null : value }))
      .withFailureHandler((error) => resolve({ failed: `${error.name}: ${error.message.split('\n')[0] ?? ''}` }));
    const member = runner[name];
    if (!isCall(member)) {
      resolve('no such call');
      return;
    }
    try {
      member.apply(runner, [...args]);
    } catch (error) {
      resolve({ thrown: String(error) });
    }
  });
}

const circle: Record<string, unknown> = {};
circle['self'] = circle;

function on(item: number, about: string) {
  return (rule: string, evidence: Evidence, expected: unknown, see: PageCase['see']): PageCase => ({
    item,
    about,
    rule,
    evidence,
    expected,
    see,
  });
}
const page = on(3, 'runners and names');
const errors = on(3, 'errors');
const together = on(3, 'ten calls at once');
const fresh = on(1, 'a new context per run');
const names = on(1, 'names that end in _');
const mode = on(2, 'the mode of each entry');
const locks = on(10, 'locks of two runs');
const late = on(6, 'late errors');

const echo = (rule: string, evidence: Evidence, sent: unknown, expected: unknown): PageCase =>
  on(3, 'arguments')(rule, evidence, { value: expected }, (script) => call(script, 'echoFromPage', sent));
const illegal = (
  rule: string,
  sent: () => unknown,
  evidence: Evidence = 'measured',
  text = 'illegal value in property: ',
) =>
  on(3, 'thrown at the call')(
    `${rule} throws at the call`,
    evidence,
    `TypeError: Failed due to ${text}…`,
    async (script) => {
      const seen = (await call(script, 'echoFromPage', sent())) as { readonly thrown?: string };
      return seen.thrown ?? seen;
    },
  );
const answer = (rule: string, what: string, expected: unknown, evidence: Evidence = 'measured'): PageCase =>
  on(3, 'results')(rule, evidence, { value: expected }, (script) => call(script, 'answerFromPage', what));
const failure = (rule: string, what: string, expected: string, evidence: Evidence): PageCase =>
  errors(rule, evidence, expected, async (script) => {
    const seen = (await call(script, 'answerFromPage', what)) as { readonly failed?: string };
    return seen.failed ?? seen;
  });

const wait = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms));

/** One run holds the document lock while the work is done. */
async function whileLocked(script: PageScript, work: () => Promise<unknown>): Promise<unknown> {
  await call(script, 'signalFromPage', 'nobody');
  const holding = call(script, 'holdLockFromPage');
  for (let tries = 0; tries < 100; tries += 1) {
    const { value } = (await call(script, 'signalSeenFromPage')) as { readonly value?: unknown };
    if (value === 'held') break;
    await wait(50);
  }
  const seen = await work();
  await call(script, 'signalFromPage', 'release');
  return [await holding, seen];
}

/** The most calls that were under way at one moment, by their starts and ends. */
function mostAtOnce(spans: readonly (readonly [number, number])[]): number {
  return Math.max(...spans.map(([start]) => spans.filter(([from, to]) => from <= start && start < to).length));
}

function form(): HTMLFormElement {
  const made = document.createElement('form');
  made.innerHTML = '<input name="who" value="Ann"><input name="many" value="2" type="number">';
  return made;
}

export const pageCases: readonly PageCase[] = [
  echo('plain values go there and back', 'documented', { a: [1, 'x', true, null] }, { a: [1, 'x', true, null] }),
  echo('undefined in a list becomes null', 'documented', [1, undefined], [1, null]),
  echo('undefined arrives as null', 'measured', undefined, null),
  echo('NaN and Infinity become null', 'unverified', [Number.NaN, Number.POSITIVE_INFINITY], [null, null]),
  on(3, 'arguments')(
    'a form as the only argument arrives as its fields, as text',
    'documented',
    { value: { who: 'Ann', many: '2' } },
    (script) => call(script, 'echoFromPage', form()),
  ),
  illegal('a Date', () => new Date(0)),
  illegal('a Date inside', () => ({ a: [new Date(0)] })),
  illegal('a function', () => () => 1),
  illegal('a Map', () => new Map()),
  illegal('a Set', () => new Set()),
  illegal('a pattern', () => /x/),
  illegal('a boxed number', () => Object(1) as unknown),
  illegal('a promise', () => Promise.resolve(1)),
  illegal('a Blob', () => new Blob(['x'])),
  illegal('a list of bytes', () => new Uint8Array(1)),
  illegal('an ArrayBuffer', () => new ArrayBuffer(1)),
  illegal('an element', () => document.body, 'documented'),
  illegal('a form inside', () => ({ form: form() }), 'documented'),
  illegal('a circle', () => circle, 'reported', 'circular reference'),

  answer('a Date anywhere in the answer drops the whole of it', 'date', null),
  answer('an object of a service in the answer drops the whole of it', 'service', null),
  answer('a Map arrives as an empty object', 'map', {}),
  answer('a Set arrives as an empty object', 'set', {}),
  answer('a pattern arrives as an empty object', 'pattern', {}),
  answer('undefined arrives as null from the server', 'undefined', null),
  answer('NaN and Infinity arrive as null', 'nan', [null, null], 'unverified'),
  answer('an Int8Array arrives as an object with its indexes', 'signed bytes', { 0: 1, 1: -2 }),
  answer('what a promise resolves to arrives', 'promise', 'resolved'),
  on(3, 'results')('a function arrives as its source', 'measured', true, async (script) => {
    const { value } = (await call(script, 'answerFromPage', 'function')) as { readonly value?: unknown };
    return typeof value === 'string' && value.includes('=>');
  }),
  on(3, 'results')('a Uint8Array is an error', 'measured', true, async (script) => {
    const seen = (await call(script, 'answerFromPage', 'bytes')) as { readonly failed?: string };
    return seen.failed?.startsWith('ScriptError: ') ?? seen;
  }),

  failure(
    'an error arrives as ScriptError with its type before its text',
    'error',
    'ScriptError: Error: told so',
    'documented',
  ),
  failure(
    'an error of another type has that type before its text',
    'type error',
    'ScriptError: TypeError: told so',
    'reported',
  ),
  failure(
    'an exception of a service arrives with Exception before its text',
    'exception',
    'ScriptError: Exception: Range not found…',
    'reported',
  ),

  names('names that end in _ are no calls', 'documented', 'no such call', (script) => call(script, 'hidden_')),
  page('what the script does not have is no call', 'documented', 'no such call', (script) =>
    call(script, 'nowhereFromPage'),
  ),
  page(
    'a handler gets the user object',
    'documented',
    [1, { mine: true }],
    ({ run }) =>
      new Promise((resolve) => {
        const runner = run
          .withUserObject({ mine: true })
          .withSuccessHandler((value, userObject) => resolve([value, userObject]));
        if (isCall(runner['echoFromPage'])) runner['echoFromPage'](1);
      }),
  ),
  page('a runner is not changed by its handlers: each gives a new one', 'reported', true, ({ run }) =>
    Promise.resolve(run.withSuccessHandler(() => undefined) !== run),
  ),
  on(3, 'google.script.host')(
    'the host has close, setWidth, setHeight, editor.focus and origin',
    'documented',
    ['function', 'function', 'function', 'object', 'string'],
    ({ host }) =>
      Promise.resolve(['close', 'setWidth', 'setHeight', 'editor', 'origin'].map((name) => typeof host[name])),
  ),
  together('twelve calls at once all arrive', 'documented', 12, async (script) => {
    const answers = await Promise.all(Array.from({ length: 12 }, (_, at) => call(script, 'echoFromPage', at)));
    return new Set(answers.map((seen) => JSON.stringify(seen))).size;
  }),
  together('at most ten calls of a page are under way at once', 'documented', true, async (script) => {
    const answers = await Promise.all(Array.from({ length: 14 }, () => call(script, 'spanFromPage')));
    const spans = answers.map((seen) => (seen as { readonly value: readonly [number, number] }).value);
    return mostAtOnce(spans) <= 10;
  }),

  fresh('nothing is kept from one run to the next', 'documented', [{ value: 1 }, { value: 1 }], async (script) => [
    await call(script, 'countFromPage'),
    await call(script, 'countFromPage'),
  ]),
  mode('a call from a page is in FULL mode, as the person at the keyboard', 'documented', { value: true }, (script) =>
    call(script, 'knownFromPage'),
  ),
  late('a bad write that nothing brings to light fails the run at its end', 'reported', true, async (script) => {
    const seen = (await call(script, 'badWriteFromPage')) as { readonly failed?: string };
    return seen.failed?.includes('50000 characters') ?? seen;
  }),

  locks(
    'a document lock that one run holds cannot be taken by another',
    'documented',
    [{ value: true }, { value: false }],
    (script) => whileLocked(script, () => call(script, 'tryLockFromPage', 100)),
  ),
  locks(
    'waitLock says that the lock was held for too long',
    'reported',
    'ScriptError: Exception: Lock timeout: another process was holding the lock for too long…',
    async (script) => {
      const seen = (await whileLocked(script, () => call(script, 'waitLockFromPage', 100))) as readonly unknown[];
      return (seen[1] as { readonly failed?: string }).failed ?? seen;
    },
  ),
  locks('a lock is released when its run ends', 'documented', [{ value: true }, { value: true }], async (script) => [
    await call(script, 'tryLockFromPage', 100),
    await call(script, 'tryLockFromPage', 10_000),
  ]),
];
