// The script's log. Only the kind of failure is written: Google's messages can quote a cell, and cells hold people's data.
import type { Log } from '../app/ports';

export class CloudLog implements Log {
  error(what: string, cause: unknown): void {
    const kind = cause instanceof Error ? cause.name : typeof cause;
    console.error([`${what}: ${kind}`, ...placeOf(cause)].join(' '));
  }
}

/** The innermost calls. The stack begins with the message, which may have any number of lines. */
function placeOf(cause: unknown): readonly string[] {
  if (!(cause instanceof Error) || cause.stack === undefined) return [];
  const { stack, message } = cause;
  const calls = stack.slice(stack.indexOf(message) + message.length).split('\n');
  return stack.includes(message) ? calls.slice(1, 4).map((call) => call.trim()) : [];
}
