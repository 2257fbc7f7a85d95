// What a script threw, as plain data: anything can be thrown, and errors of another context are not `instanceof Error`.
// Knows no execution.

export interface ThrownError {
  readonly name: string;
  readonly message: string;
  /** Line of the script's code where it was thrown, if the stack tells. */
  readonly line: number | null;
  readonly stack: string;
}

export function describeThrown(thrown: unknown): ThrownError {
  if (typeof thrown !== 'object' || thrown === null || !('message' in thrown)) {
    return { name: '', message: String(thrown), line: null, stack: '' };
  }
  const name = 'name' in thrown ? String(thrown.name) : 'Error';
  const stack = 'stack' in thrown ? String(thrown.stack) : '';
  const line = /Code\.js:(\d+)/.exec(stack)?.[1];
  return { name, message: String(thrown.message), line: line === undefined ? null : Number(line), stack };
}

/** As the platform prefixes it: `Error: text`, `Exception: text`; a thrown string stands alone. */
export function withPrefix(error: ThrownError): string {
  return error.name === '' ? error.message : `${error.name}: ${error.message}`;
}
