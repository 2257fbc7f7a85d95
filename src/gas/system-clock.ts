// Today and now on the wall of the sheet's zone.
import type { Clock } from '../app/ports';
import type { CivilDate, CivilMoment } from '../domain/civil-date';
import type { SheetZone } from './sheet-zone';

export class SystemClock implements Clock {
  constructor(private readonly zone: SheetZone) {}

  today(): CivilDate {
    return this.now().slice(0, 10);
  }

  now(): CivilMoment {
    return this.zone.wallOf(new Date()).wall;
  }
}
