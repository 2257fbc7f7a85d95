// Logger: the older console, which keeps its lines until they are asked for. Knows no service and costs nothing.
import type { RunContext } from '../../run/run-context';
import type { Coverage } from '../guard';
import { logLine } from './log-line';

export const LOGGER: Coverage = { clear: 'exact', getLog: 'partial: lines without their time', log: 'exact' };

export class FakeLogger {
  private lines: string[] = [];

  constructor(private readonly run: RunContext) {}

  log(...values: readonly unknown[]): this {
    const text = logLine(values);
    this.lines.push(text);
    this.run.log('log', text);
    return this;
  }

  getLog(): string {
    return this.lines.map((text) => `${text}\n`).join('');
  }

  clear(): void {
    this.lines = [];
  }
}
