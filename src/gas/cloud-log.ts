// The script's log. Only the kind of failure is written: Google's messages can quote a cell, and cells hold people's data.
import type { Log } from '../app/ports';

export class CloudLog implements Log {
  error(what: string, cause: unknown): void {
    const kind = cause instanceof Error ? cause.name : typeof cause;
    const place = cause instanceof Error ? (cause.stack ?? '').split('\n').slice(1, 4).join(' ') : '';
    console.error(`${what}: ${kind}${place}`);
  }
}
