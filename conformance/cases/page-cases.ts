// Item 3: what google.script.run lets through, asked from a page. Runs in the dialog that runConformance opens.
import type { ConformanceCase } from '../case';

export interface PageRunner {
  withSuccessHandler(handler: (value: unknown) => void): PageRunner;
  withFailureHandler(handler: (error: { readonly name: string; readonly message: string }) => void): PageRunner;
  readonly [call: string]: unknown;
}

/** How a case ends on the page: JSON text of what arrived, or of the failure. */
export type PageCase = Omit<ConformanceCase, 'see'> & { readonly see: (run: PageRunner) => Promise<unknown> };

type Call = (...sent: readonly unknown[]) => void;
const isCall = (member: unknown): member is Call => typeof member === 'function';

/** One call and what arrives: the value, or `name: message` of the failure, or what was thrown at the call itself. */
function call(run: PageRunner, name: string, ...args: readonly unknown[]): Promise<unknown> {
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
      (member).apply(runner, [...args]);
    } catch (error) {
      resolve({ thrown: String(error) });
    }
  });
}

const circle: Record<string, unknown> = {};
circle['self'] = circle;

const echo = (rule: string, evidence: ConformanceCase['evidence'], sent: unknown, expected: unknown): PageCase => ({
  item: 3,
  rule,
  evidence,
  expected,
  see: (run) => call(run, 'echoFromPage', sent),
});
const illegal = (rule: string, sent: unknown): PageCase => ({
  item: 3,
  rule,
  evidence: 'measured',
  expected: true,
  see: async (run) => {
    const seen = (await call(run, 'echoFromPage', sent)) as { thrown?: string };
    return (seen.thrown ?? '').startsWith('TypeError: Failed due to');
  },
});
const answer = (rule: string, evidence: ConformanceCase['evidence'], what: string, expected: unknown): PageCase => ({
  item: 3,
  rule,
  evidence,
  expected,
  see: (run) => call(run, 'answerFromPage', what),
});

export const pageCases: readonly PageCase[] = [
  echo(
    'plain values go there and back',
    'documented',
    { a: [1, 'x', true, null] },
    { value: { a: [1, 'x', true, null] } },
  ),
  echo('undefined in a list becomes null', 'documented', [1, undefined], { value: [1, null] }),
  illegal('a Date throws at the call', new Date(0)),
  illegal('a Date inside throws at the call', { a: [new Date(0)] }),
  illegal('a function throws at the call', { a: () => 1 }),
  illegal('a Map throws at the call', new Map()),
  illegal('a circle throws at the call', circle),
  answer('a Date anywhere in the answer drops the whole of it', 'measured', 'date', { value: null }),
  answer('a Map arrives as an empty object', 'measured', 'map', { value: {} }),
  answer('undefined arrives as null', 'measured', 'undefined', { value: null }),
  answer('what a promise resolves to arrives', 'measured', 'promise', { value: 'resolved' }),
  answer('an error arrives as ScriptError with its type before its text', 'documented', 'error', {
    failed: 'ScriptError: Error: told so',
  }),
  {
    item: 3,
    rule: 'names that end in _ are no calls',
    evidence: 'documented',
    expected: 'no such call',
    see: (run) => call(run, 'hidden_'),
  },
  {
    item: 1,
    rule: 'nothing is kept from one run to the next',
    evidence: 'documented',
    expected: [{ value: 1 }, { value: 1 }],
    see: async (run) => [await call(run, 'countFromPage'), await call(run, 'countFromPage')],
  },
  {
    item: 3,
    rule: 'twelve calls at once all arrive',
    evidence: 'documented',
    expected: 12,
    see: async (run) =>
      new Set(
        (await Promise.all(Array.from({ length: 12 }, (_, at) => call(run, 'echoFromPage', at)))).map((seen) =>
          JSON.stringify(seen),
        ),
      ).size,
  },
  {
    item: 10,
    rule: 'a document lock that one run holds cannot be taken by another',
    evidence: 'documented',
    expected: [{ value: true }, { value: false }],
    see: async (run) => {
      const first = call(run, 'holdLockFromPage', 4_000);
      await new Promise((resolve) => setTimeout(resolve, 1_500));
      const second = await call(run, 'tryLockFromPage', 100);
      return [await first, second];
    },
  },
];
