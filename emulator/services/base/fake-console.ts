// console: what it is given becomes lines of the execution's log. Knows no service and costs nothing.
import type { RunContext } from '../../run/run-context';
import type { Coverage } from '../guard';
import { logLine } from './log-line';

export const CONSOLE: Coverage = {
  error: 'exact',
  info: 'exact',
  log: 'exact',
  time: 'partial: the modelled time of service calls, not that of the code between them',
  timeEnd: 'partial: as time',
  warn: 'exact',
};

export class FakeConsole {
  private readonly timers = new Map<string, number>();

  constructor(private readonly run: RunContext) {}

  log(...values: readonly unknown[]): void {
    this.run.log('log', logLine(values));
  }

  info(...values: readonly unknown[]): void {
    this.run.log('info', logLine(values));
  }

  warn(...values: readonly unknown[]): void {
    this.run.log('warn', logLine(values));
  }

  error(...values: readonly unknown[]): void {
    this.run.log('error', logLine(values));
  }

  time(label: unknown = 'default'): void {
    this.timers.set(String(label), this.run.now());
  }

  timeEnd(label: unknown = 'default'): void {
    const started = this.timers.get(String(label));
    if (started !== undefined) this.run.log('log', `${String(label)}: ${this.run.now() - started}ms`);
    this.timers.delete(String(label));
  }
}
