// Functions of dates that the engine has wrong, or gives without saying that they are dates
// (https://support.google.com/docs/answer/3092974, 3093044, 3092979, 7368793).
import type { BaseFunction } from '@univerjs/engine-formula';

import { civilToSerial, serialToCivil } from '../../../cells/serial-date';
import type { GoogleFunction } from '../google-function';
import type { Value } from '../value-grids';
import { errorValue, fromGrid, numberOf, plain, toGrid, valueOf } from '../value-grids';

/** Functions whose results the engine shows in its own format, or in none. */
const DATED: Readonly<Record<string, 'date' | 'time' | 'date-time'>> = {
  DATE: 'date',
  TO_DATE: 'date',
  WORKDAY: 'date',
  'WORKDAY.INTL': 'date',
  TIME: 'time',
  EPOCHTODATE: 'date-time',
};

/** `engineFunction` gives what the engine has under a name. */
export function datedFunctions(
  dateFormat: () => string,
  engineFunction: (name: string) => BaseFunction | null,
): readonly GoogleFunction[] {
  return Object.entries(DATED).flatMap(([name, kind]) => {
    const original = engineFunction(name);
    if (!original) return [];
    const format = (): string =>
      kind === 'time' ? 'h:mm:ss am/pm' : `${dateFormat()}${kind === 'date' ? '' : ' h:mm:ss'}`;
    const calculate = (...args: readonly Value[]): Value => dated(original.calculate(...args) as Value, format());
    return [{ name, least: original.minParams, most: original.maxParams, calculate }];
  });
}

function dated(value: Value, format: string): Value {
  return fromGrid(
    toGrid(value).map((row) =>
      row.map((cell) => {
        const number = plain(cell);
        return typeof number === 'number' ? valueOf(number, format) : cell;
      }),
    ),
  );
}

export function calendarFunctions(dateFormat: () => string): readonly GoogleFunction[] {
  const monthsOn = (name: string, day: (year: number, month: number, day: number) => number): GoogleFunction => ({
    name,
    least: 2,
    most: 2,
    calculate: (start, months) => {
      const step = numberOf(months);
      if (typeof step !== 'number') return step;
      return eachNumber(start, (serial) => {
        const from = serialToCivil(Math.floor(serial));
        const first = serialToCivil(civilToSerial({ year: from.year, month: from.month + Math.trunc(step), day: 1 }));
        const result = civilToSerial({
          year: first.year,
          month: first.month,
          day: day(first.year, first.month, from.day),
        });
        return result < 0 ? errorValue('#NUM!') : valueOf(result, dateFormat());
      });
    },
  });
  return [
    monthsOn('EDATE', (year, month, day) => Math.min(day, lastDay(year, month))),
    monthsOn('EOMONTH', lastDay),
    {
      name: 'ISOWEEKNUM',
      least: 1,
      most: 1,
      calculate: (date) => eachNumber(date, (serial) => valueOf(isoWeek(Math.floor(serial)))),
    },
  ];
}

function lastDay(year: number, month: number): number {
  return serialToCivil(civilToSerial({ year, month: month + 1, day: 0 })).day;
}

/** Weeks begin on Monday; the first holds the year's first Thursday. Serial 2 was a Monday. */
function isoWeek(serial: number): number {
  const thursday = serial - ((((serial - 2) % 7) + 7) % 7) + 3;
  const { year } = serialToCivil(thursday);
  return Math.floor((thursday - civilToSerial({ year, month: 1, day: 1 })) / 7) + 1;
}

function eachNumber(value: Value, change: (number: number) => Value): Value {
  return fromGrid(
    toGrid(value).map((row) =>
      row.map((cell) => {
        const number = numberOf(cell);
        return typeof number === 'number' ? change(number) : number;
      }),
    ),
  );
}
