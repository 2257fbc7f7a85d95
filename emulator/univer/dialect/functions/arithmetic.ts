// Plus and minus that know dates, and the functions named after operators (https://support.google.com/docs/answer/3093590
// and its neighbours): a date and a number of days make a date, two dates make a number.
import { formatKind } from '../../../cells/format-pattern';
import type { GoogleFunction } from '../google-function';
import type { Value } from '../value-grids';
import { errorValue, fromGrid, numberOf, plain, toGrid, valueOf } from '../value-grids';

type Operation = (a: Value, b: Value) => Value;

const DATES = new Set(['date', 'time', 'date-time', 'duration']);
const isDate = (value: Value): boolean => DATES.has(formatKind(firstFormat(value)));

function firstFormat(value: Value): string {
  return toGrid(value)[0]?.[0]?.getPattern() ?? '';
}

/** The format of a sum or a difference; '' where none comes with it. */
function formatOf(a: Value, b: Value, minus: boolean): string {
  if (isDate(a) && isDate(b)) return '';
  if (isDate(b)) return minus ? '' : firstFormat(b);
  const [left, right] = [firstFormat(a), firstFormat(b)];
  return left === '' || left === '@' ? (right === '@' ? '' : right) : left;
}

function withFormat(value: Value, format: string): Value {
  if (format === '') return value;
  return fromGrid(
    toGrid(value).map((row) =>
      row.map((cell) => {
        const number = plain(cell);
        return typeof number === 'number' ? valueOf(number, format) : cell;
      }),
    ),
  );
}

function failed(...values: readonly Value[]): Value | undefined {
  return values.find((value) => !value.isArray() && value.isError());
}

const plus: Operation = (a, b) => failed(a, b) ?? withFormat(a.plus(b), formatOf(a, b, false));
const minus: Operation = (a, b) => failed(a, b) ?? withFormat(a.minus(b), formatOf(a, b, true));

const twoNumbers: Readonly<Record<string, Operation>> = {
  PLUS: plus,
  ADD: plus,
  MINUS: minus,
  DIVIDE: (a, b) => failed(a, b) ?? a.divided(b),
  POW: (a, b) => failed(a, b) ?? a.pow(b),
};

const oneNumber: Readonly<Record<string, (number: number) => number>> = {
  UMINUS: (number) => -number,
  UPLUS: (number) => number,
  UNARY_PERCENT: (number) => number / 100,
};

export const arithmeticFunctions: readonly GoogleFunction[] = [
  ...Object.entries(twoNumbers).map(([name, calculate]) => ({
    name,
    least: 2,
    most: 2,
    calculate: (a: Value | undefined, b: Value | undefined) =>
      a === undefined || b === undefined ? errorValue('#N/A') : calculate(a, b),
  })),
  ...Object.entries(oneNumber).map(([name, calculate]) => ({
    name,
    least: 1,
    most: 1,
    calculate: (value: Value) => {
      const number = numberOf(value);
      return typeof number === 'number' ? valueOf(calculate(number)) : number;
    },
  })),
];
