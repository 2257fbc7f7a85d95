// What crosses the port between an execution in its worker and the state on the main thread: a call and its reply.
// Knows no host, no worker and no service; everything here is plain data that structured clone takes.

export interface RemoteCall {
  /** Name of the object that is called, such as `cells`. */
  readonly target: string;
  readonly method: string;
  readonly args: readonly unknown[];
}

/** An error as data: a class does not survive the port, its name, text and own fields do. */
export interface RemoteError {
  readonly name: string;
  readonly message: string;
  readonly stack?: string;
  readonly fields: Readonly<Record<string, unknown>>;
}

export type RemoteReply =
  { readonly ok: true; readonly value: unknown } | { readonly ok: false; readonly error: RemoteError };

/** Where the worker's end of the line lives: the port for replies, and the counter it sleeps on. */
export interface RemoteLine<Port> {
  readonly port: Port;
  readonly replies: SharedArrayBuffer;
}

export function encodeError(thrown: unknown): RemoteError {
  if (!isErrorLike(thrown)) return { name: 'Error', message: String(thrown), fields: {} };
  const fields: Record<string, unknown> = {};
  for (const [key, value] of Object.entries(thrown)) {
    if (isPlain(value) && key !== 'name' && key !== 'message' && key !== 'stack') fields[key] = value;
  }
  const error = { name: thrown.name, message: thrown.message, fields };
  return typeof thrown.stack === 'string' ? { ...error, stack: thrown.stack } : error;
}

export function decodeError(error: RemoteError): Error {
  const made = new Error(error.message);
  made.name = error.name;
  if (error.stack !== undefined) made.stack = error.stack;
  return Object.assign(made, error.fields);
}

// Errors of another vm context are not `instanceof` this one's Error.
function isErrorLike(thrown: unknown): thrown is Error {
  return typeof thrown === 'object' && thrown !== null && 'message' in thrown && typeof thrown.message === 'string';
}

function isPlain(value: unknown): boolean {
  if (value === null || ['string', 'number', 'boolean', 'undefined'].includes(typeof value)) return true;
  return Array.isArray(value) && value.every(isPlain);
}
