// Builds a time-driven trigger. Knows the words of the builder, not what may be created.
import type { Schedule } from '../../host/triggers-state';
import type { RunContext } from '../../run/run-context';
import { civilAt, instantOf, isZone } from '../../run/zone';
import type { Coverage } from '../guard';
import { signatureError } from '../signature';
import { createTrigger } from './create-trigger';
import type { FakeTrigger } from './fake-trigger';
import { WEEK_DAYS, weekDays } from './script-enums';

export const CLOCK_TRIGGER_BUILDER: Coverage = {
  after: 'exact',
  at: 'exact',
  atDate: 'exact',
  atHour: 'exact',
  create:
    'partial: the minute is scattered but the same in every run; wall-clock time is kept over clock changes (unverified)',
  everyDays: 'exact',
  everyHours: 'exact',
  everyMinutes: 'exact',
  everyWeeks: 'exact',
  inTimezone: 'exact',
  nearMinute: 'exact',
  onMonthDay: 'exact',
  onWeekDay: 'exact',
};

const MINUTES = [1, 5, 10, 15, 30];

export class FakeClockTriggerBuilder {
  private once: ((zone: string) => number) | null = null;
  private frequency: {
    readonly type: 'minutes' | 'hours' | 'days' | 'weeks' | 'month-day';
    readonly every: number;
  } | null = null;
  private day: number | null = null;
  private hour: number | null = null;
  private minute: number | null = null;
  private zone: string;

  constructor(
    private readonly run: RunContext,
    private readonly handler: string,
  ) {
    this.zone = run.script.manifest.timeZone ?? 'Etc/UTC';
  }

  /** A minimum (D:ref): the platform is late by up to a minute. */
  after(ms: unknown): this {
    const delay = this.number('after', ms);
    const due = this.run.now() + delay;
    this.once = () => due + LATE_MS;
    return this;
  }

  at(date: unknown): this {
    if (!this.run.isDate(date)) throw signatureError(this.run, 'ClockTriggerBuilder.at', [date]);
    const due = date.getTime();
    this.once = () => due;
    return this;
  }

  /** Near midnight, plus or minus 15 minutes. */
  atDate(year: unknown, month: unknown, day: unknown): this {
    const civil = {
      year: this.number('atDate', year),
      month: this.number('atDate', month),
      day: this.number('atDate', day),
    };
    this.once = (zone) => instantOf(civil, zone) + LATE_MS;
    return this;
  }

  everyMinutes(minutes: unknown): this {
    const every = this.number('everyMinutes', minutes);
    if (!MINUTES.includes(every)) {
      throw this.run.exception(
        'The value you passed to everyMinutes was invalid. It must be one of 1, 5, 10, 15 or 30.',
      );
    }
    return this.every('minutes', every);
  }

  everyHours(hours: unknown): this {
    return this.every('hours', this.positive('everyHours', hours));
  }

  everyDays(days: unknown): this {
    return this.every('days', this.positive('everyDays', days));
  }

  everyWeeks(weeks: unknown): this {
    return this.every('weeks', this.positive('everyWeeks', weeks));
  }

  onWeekDay(day: unknown): this {
    const label = weekDays(this.run).labelOf(day);
    if (label === null) throw signatureError(this.run, 'ClockTriggerBuilder.onWeekDay', [day]);
    this.day = WEEK_DAYS.indexOf(label) + 1;
    return this.every('weeks', this.frequency?.type === 'weeks' ? this.frequency.every : 1);
  }

  onMonthDay(day: unknown): this {
    this.day = this.range('onMonthDay', day, 1, 31);
    return this.every('month-day', 1);
  }

  atHour(hour: unknown): this {
    this.hour = this.range('atHour', hour, 0, 23);
    return this;
  }

  nearMinute(minute: unknown): this {
    this.minute = this.range('nearMinute', minute, 0, 59);
    return this;
  }

  inTimezone(zone: unknown): this {
    if (typeof zone !== 'string' || !isZone(zone)) throw this.run.exception(`Invalid argument: timezone`);
    this.zone = zone;
    return this;
  }

  create(): FakeTrigger {
    return createTrigger(this.run, {
      handler: this.handler,
      type: 'CLOCK',
      schedule: this.schedule(),
      nearMinute: this.minute,
    });
  }

  private schedule(): Schedule {
    if (this.once !== null) return { type: 'once', at: this.once(this.zone) };
    if (this.frequency === null) {
      throw this.run.exception(
        'A frequency must be specified. Call everyDays, everyWeeks, onMonthDay or onWeekDay first.',
      );
    }
    const { type, every } = this.frequency;
    if (type === 'minutes' || type === 'hours') return { type, every };
    // Without atHour the platform chooses; here it is the hour of creation.
    const hour = this.hour ?? civilAt(this.run.now(), this.zone).hour;
    const plan = { type, every, hour, timeZone: this.zone };
    return this.day === null ? plan : { ...plan, day: this.day };
  }

  private every(type: 'minutes' | 'hours' | 'days' | 'weeks' | 'month-day', every: number): this {
    this.frequency = { type, every };
    return this;
  }

  private number(method: string, value: unknown): number {
    if (typeof value !== 'number' || !Number.isFinite(value)) {
      throw signatureError(this.run, `ClockTriggerBuilder.${method}`, [value]);
    }
    return value;
  }

  private positive(method: string, value: unknown): number {
    return this.range(method, value, 1, Number.MAX_SAFE_INTEGER);
  }

  private range(method: string, value: unknown, least: number, most: number): number {
    const number = this.number(method, value);
    if (!Number.isInteger(number) || number < least || number > most) {
      throw this.run.exception(`Invalid argument: ${method}`);
    }
    return number;
  }
}

const LATE_MS = 20_000;
