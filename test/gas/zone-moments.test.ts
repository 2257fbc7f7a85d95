// When a wall first shows an hour, in the nights of clock changes too, against a search quarter by quarter with Intl.
import { describe, expect, it } from '@jest/globals';
import { MemoryCellStore } from '../../emulator/cells/memory-cell-store';
import { Host } from '../../emulator/host/host';
import type { Moments } from '../../src/app/ports';
import { compose } from '../../src/entry/compose';
import { runInProcess } from '../support/interleaving-run';

const QUARTER = 900_000;
const HOUR = 4 * QUARTER;
const DAY = 24 * HOUR;

function withMoments<T>(work: (moments: Moments) => T): T {
  const cells = new MemoryCellStore();
  cells.addSheet('Sheet1');
  const host = new Host({ cells });
  host.document.setTimeZone('Asia/Shanghai');
  return runInProcess(host, 'owner@example.com', () => work(compose(false).moments));
}

/** The first moment at which the wall shows that hour or a later one of the day, and whether it is that hour. */
function firstShown(zone: string, day: string, hour: number): { readonly at: number; readonly shown: boolean } {
  const wall = `${day} ${String(hour).padStart(2, '0')}`;
  const format = new Intl.DateTimeFormat('sv-SE', { timeZone: zone, dateStyle: 'short', timeStyle: 'short' });
  let at = Date.parse(`${day}T00:00:00Z`) - DAY;
  while (format.format(at).slice(0, 13) < wall) at += QUARTER;
  return { at, shown: format.format(at).startsWith(wall) };
}

describe('the moment of an hour on the wall of a zone', () => {
  it.each([
    ['Europe/London', '2026-03-29', '2026-10-25'],
    ['Europe/Lisbon', '2026-03-29', '2026-10-25'],
    ['Atlantic/Azores', '2026-03-29', '2026-10-25'],
    ['Europe/Berlin', '2026-03-29', '2026-10-25'],
    ['America/New_York', '2026-03-08', '2026-11-01'],
    ['America/Los_Angeles', '2026-03-08', '2026-11-01'],
    ['America/St_Johns', '2026-03-08', '2026-11-01'],
    ['Pacific/Auckland', '2026-04-05', '2026-09-27'],
    ['Australia/Lord_Howe', '2026-04-05', '2026-10-04'],
    ['Asia/Kathmandu', '2026-01-31', '2026-12-31'],
    ['Asia/Shanghai', '2026-02-28', '2027-01-01'],
  ])('is in %s the first one that shows it, and never too late', (zone, ...days) => {
    withMoments((moments) => {
      for (const day of days) {
        for (let hour = 0; hour < 24; hour += 1) {
          const { at, shown } = firstShown(zone, day, hour);
          const early = at - moments.instant(zone, { day, hour });
          // Half past for a change of half an hour: the hour is shown from there on.
          if (shown) expect([day, hour, early % HOUR === 0 ? early : 0]).toEqual([day, hour, 0]);
          expect(early).toBeGreaterThanOrEqual(0);
          expect(early).toBeLessThanOrEqual(HOUR);
        }
      }
    });
  });

  it.each(['Asia/Shangai', 'Beijing', '北京', '+08:00', '=A1', ''])(
    'of a zone that there is not, %s, is the sheet’s',
    (zone) => {
      withMoments((moments) => {
        const at = Date.parse('2026-02-10T01:30:00Z');
        expect(moments.knows(zone)).toBe(false);
        expect(moments.wall(zone, at)).toEqual({ day: '2026-02-10', hour: 9 });
        expect(moments.instant(zone, { day: '2026-02-10', hour: 9 })).toBe(Date.parse('2026-02-10T01:00:00Z'));
      });
    },
  );

  it('knows zones without summer time, in Greenwich and elsewhere', () => {
    withMoments((moments) => {
      for (const zone of ['Asia/Kolkata', 'Etc/UTC', 'Africa/Accra', 'Europe/London', 'Africa/Casablanca', 'GMT']) {
        expect([zone, moments.knows(zone)]).toEqual([zone, true]);
      }
    });
  });

  it('knows none where Google takes a misspelt name for Greenwich instead of refusing it', () => {
    const format = (zone: string): string => (zone === 'Europe/London' ? '+0100' : '+0000');
    withFormat(format, (moments) => {
      const zones = ['Asia/Shangai', 'asia/shanghai', 'Europe/London', 'UTC'];
      expect(zones.map((zone) => moments.knows(zone))).toEqual([false, false, true, true]);
    });
  });

  it('is not led astray by a service that fails once', () => {
    let fails = true;
    const format = (): string => {
      if (fails) {
        fails = false;
        throw new Error('Service unavailable');
      }
      return '-0500';
    };
    withFormat(format, (moments) => {
      expect(moments.knows('America/New_York')).toBe(true);
    });
  });
});

/** @param format of Google's services instead of the emulated one */
function withFormat(format: (zone: string) => string, work: (moments: Moments) => void): void {
  withMoments((moments) => {
    const before = Object.getOwnPropertyDescriptor(globalThis, 'Utilities');
    const formatDate = (_: Date, zone: string): string => format(zone);
    Object.defineProperty(globalThis, 'Utilities', { value: { formatDate }, configurable: true });
    try {
      work(moments);
    } finally {
      if (before) Object.defineProperty(globalThis, 'Utilities', before);
    }
  });
}
