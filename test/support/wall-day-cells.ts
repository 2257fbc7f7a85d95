// Date cells of a sheet in any zone, for tests of functions that take and give dates: the oracle of the real adapter too.
// Knows no service; the arithmetic is the emulator's, cell by cell.
import { civilAt, instantOf } from '../../emulator/run/zone';
import type { DayCells } from '../../src/domain/value/day-cells';
import { dateOfDayNumber, dayNumber } from '../../src/domain/civil-date';

const two = (n: number): string => String(n).padStart(2, '0');

export function wallOf(zone: string): DayCells {
  return {
    dayOf: (cell) => {
      const { year, month, day } = civilAt(cell.getTime(), zone);
      return dayNumber(`${String(year).padStart(4, '0')}-${two(month)}-${two(day)}`);
    },
    cellOf: (at) => {
      const [year = 0, month = 1, day = 1] = dateOfDayNumber(at).split('-').map(Number);
      return new Date(instantOf({ year, month, day }, zone));
    },
  };
}
