// What a slip of the hand does to each custom function of the built Code.js: every argument spoilt in every way that its
// kind allows. The answer is an error in both languages that names the argument, and the row where there is one, or what
// the contract says instead; never NaN, never a number for something else.
import { describe, expect, it } from '@jest/globals';
import { publicGlobals } from '../../src/contract/public-globals';
import { isDateCell } from '../../src/domain/value/days';
import { callBare } from './support/bare-code';
import { FUNCTIONS } from './support/function-table';
import type { FunctionLine, Parameter, Taken } from './support/function-table';
import { givenValues } from './support/given-values';

const COLUMNS: ReadonlySet<Taken> = new Set([
  'ids',
  'dates',
  'numbers',
  'words',
  'texts',
  'occasions',
  'flags',
  'metrics',
]);
const SCALARS: ReadonlySet<Taken> = new Set(['day', 'rate', 'count']);

/** In the second row of a column: what it must refuse. A list of settings is refused as a whole or at its place. */
const REFUSED: Readonly<Record<Taken, readonly unknown[]>> = {
  ids: ['#N/A', 'Loading...', true, new Date(2026, 0, 1)],
  dates: ['#N/A', '2026-02-30', '30/01/2026', '2026-1-5', ' 2026-01-05', 'soon', 46_000, true, new Date(NaN)],
  numbers: ['#N/A', '12', 'twelve', true, new Date(2026, 0, 1)],
  words: ['#N/A', 'nonsense', 7, true],
  texts: ['#N/A', '#REF!', true, new Date(2026, 0, 1)],
  occasions: ['#N/A', 'May', 46_000, '1990-02-30', '13-01', true],
  flags: ['#N/A', 'yes', 5],
  metrics: ['#N/A', '12', true],
  list: ['#N/A', true],
  table: ['#N/A'],
  day: ['#N/A', 'today', '2026-02-30', 46_000, true, ''],
  rate: ['#N/A', '8%', true, -1, -2],
  count: ['#N/A', '12', true, -1, ''],
  setting: ['#N/A', true],
};

const spoiltAt = (column: unknown, cell: unknown): unknown[][] =>
  (column as readonly (readonly unknown[])[]).map((row, at) => (at === 1 ? [cell, ...row.slice(1)] : [...row]));

/** The arguments of the sample with one or two of them replaced. */
function withArguments(line: FunctionLine, replaced: Readonly<Record<string, unknown>>): unknown[] {
  const given = givenValues(line);
  return line.parameters.map(({ name }, at) => (name in replaced ? replaced[name] : given[at]));
}

/** The message, or null where there was an answer. */
function refusal(line: FunctionLine, replaced: Readonly<Record<string, unknown>>): string | null {
  let result: unknown;
  try {
    result = callBare(line.name, ...withArguments(line, replaced));
  } catch (error) {
    return String((error as Error).message);
  }
  expectSound(result);
  return null;
}

function expectSound(result: unknown): void {
  const cells: readonly unknown[] = (Array.isArray(result) ? (result as readonly unknown[][]) : [[result]]).flat();
  for (const cell of cells) {
    if (isDateCell(cell)) expect(cell.getTime()).not.toBeNaN();
    else if (typeof cell === 'number') expect(Number.isFinite(cell)).toBe(true);
    else expect(cell === null || typeof cell === 'string' || typeof cell === 'boolean').toBe(true);
  }
}

const CHINESE = /[一-鿿]/;
function expectRefused(message: string | null, name: string, row?: number): void {
  const [en = '', zh = ''] = (message ?? 'answered').split(' / ');
  expect(en).toMatch(row === undefined ? new RegExp(`\\b${name}\\b`) : new RegExp(`^${name}, row ${row}: `));
  expect(en).not.toMatch(CHINESE);
  expect(zh).toMatch(row === undefined ? new RegExp(`\\b${name}\\b`) : new RegExp(`^${name} 第${row}行：`));
  expect(zh).toMatch(CHINESE);
}

const label = (cell: unknown): string =>
  isDateCell(cell) ? (Number.isNaN(cell.getTime()) ? 'no time' : 'a date') : JSON.stringify(cell);

it('spoils the arguments of every custom function', () => {
  expect(FUNCTIONS.map(({ name }) => name).sort()).toEqual([...publicGlobals.customFunctions].sort());
});

describe.each(FUNCTIONS.map((line) => [line.name, line] as const))('%s', (_name, line) => {
  const columns = line.parameters.filter(({ takes }) => COLUMNS.has(takes));
  const cases = line.parameters.flatMap((parameter) =>
    REFUSED[parameter.takes].map((cell) => [parameter, cell] as const),
  );

  it.each(cases.map(([parameter, cell]) => [parameter.name, label(cell), parameter, cell] as const))(
    'refuses %s with %s',
    (name, _label, parameter, cell) => {
      const given = givenValues(line)[line.parameters.indexOf(parameter)];
      if (COLUMNS.has(parameter.takes)) return expectRefused(refusal(line, { [name]: spoiltAt(given, cell) }), name, 2);
      if (parameter.takes === 'table') return expectRefused(refusal(line, { [name]: spoiltAt(given, cell) }), name);
      if (parameter.takes === 'list')
        return expectRefused(
          refusal(line, { [name]: (given as unknown[][]).map((row) => [cell, ...row.slice(1)]) }),
          name,
        );
      return expectRefused(refusal(line, { [name]: cell }), name);
    },
  );

  it('refuses columns of another height than they belong to', () => {
    for (const { name, with: first } of columns) {
      if (first === undefined) continue;
      const index = line.parameters.findIndex((parameter) => parameter.name === name);
      const given = givenValues(line)[index] as readonly unknown[];
      const shorter = refusal(line, { [name]: given.slice(0, -1) });
      expectRefused(shorter, name);
      expectRefused(shorter, first);
      expectRefused(refusal(line, { [name]: [...given, ['']] }), name);
    }
  });

  it('refuses a range of two columns where one belongs', () => {
    for (const { name, takes } of columns) {
      if (takes === 'metrics') continue;
      const index = line.parameters.findIndex((parameter) => parameter.name === name);
      const wide = (givenValues(line)[index] as readonly unknown[][]).map((row) => [...row, ...row]);
      expectRefused(refusal(line, { [name]: wide }), name);
    }
  });

  it('refuses neighbours that were swapped, wherever the two are of different kinds', () => {
    line.parameters.forEach((parameter, at) => {
      const next = line.parameters[at + 1];
      if (next === undefined || alike(parameter, next)) return;
      const given = givenValues(line);
      const message = refusal(line, { [parameter.name]: given[at + 1], [next.name]: given[at] });
      expect([parameter.name, message]).toEqual([parameter.name, expect.stringContaining(' / ')]);
      expect(line.parameters.some(({ name }) => (message ?? '').includes(name))).toBe(true);
    });
  });

  it('refuses a required argument that is left out', () => {
    for (const { name, takes, optional } of line.parameters) {
      if (optional || !SCALARS.has(takes)) continue;
      expectRefused(refusal(line, { [name]: undefined }), name);
      expectRefused(refusal(line, { [name]: ' ' }), name);
    }
  });

  it('answers without its optional arguments, left out or blank', () => {
    const without = (blank: unknown): unknown => {
      const replaced = Object.fromEntries(
        line.parameters.filter(({ optional }) => optional).map(({ name }) => [name, blank]),
      );
      const result = callBare(line.name, ...withArguments(line, replaced));
      expectSound(result);
      return result;
    };
    const left = without(undefined);
    expect(without('')).toEqual(left);
  });

  it('takes no language but en and zh', () => {
    if (!line.parameters.some(({ name }) => name === 'language')) return;
    for (const language of ['fr', 'EN', 'english', 1]) expectRefused(refusal(line, { language }), 'language');
  });
});

/** Two columns of numbers, or two columns that hold ids and text, cannot be told apart; nor can two settings. */
function alike(one: Parameter, other: Parameter): boolean {
  const kinds = [one.takes, other.takes].sort().join(' ');
  return one.takes === other.takes || ['ids texts', 'list setting', 'count rate'].includes(kinds);
}

describe('an as_of before everything', () => {
  const early = (name: string, replaced: Readonly<Record<string, unknown>> = {}): unknown => {
    const line = FUNCTIONS.find((one) => one.name === name);
    if (line === undefined) throw new Error(`Cannot find ${name}: not in the table`);
    return callBare(name, ...withArguments(line, { as_of: '2000-01-01', ...replaced }));
  };

  it('finds no order for the functions that look at single customers', () => {
    expect(early('CUSTOMER_RFM')).toEqual(Array(6).fill([null, 0, 0, 0, 0, 0, '000']));
    expect(early('CUSTOMER_VALUE')).toEqual(Array(6).fill([null, null, null, null]));
  });

  it('is too little for a model, and for a table by month', () => {
    for (const name of ['CUSTOMER_FORECAST', 'CUSTOMER_FORECAST_FIT', 'CUSTOMER_RETENTION'])
      expect(() => early(name)).toThrow(/ \/ .*[一-鿿]/);
  });

  it('is the day of those never contacted, and leaves other dates where they are', () => {
    const [first, , never] = early('CUSTOMER_NEXT_CONTACT') as readonly (readonly unknown[])[];
    expect(isDateCell(first?.[0])).toBe(true);
    expect(never).toEqual([isDateCell(never?.[0]) ? expect.anything() : null]);
  });
});

describe('a negative rate', () => {
  it.each(['CUSTOMER_VALUE', 'CUSTOMER_FORECAST'])('above -100 %% is calculated with by %s', (name) => {
    const line = FUNCTIONS.find((one) => one.name === name);
    if (line === undefined) throw new Error(`Cannot find ${name}: not in the table`);
    expect(refusal(line, { annual_rate: -0.5 })).toBeNull();
  });
});
