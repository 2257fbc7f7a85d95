// The `code` of an error of the system, such as ENOENT; undefined for any other error.
// Asks for the shape: an error of another JavaScript context is no `instanceof` this one's Error.

export function errorCode(thrown: unknown): string | undefined {
  if (typeof thrown !== 'object' || thrown === null || !('code' in thrown)) return undefined;
  return typeof thrown.code === 'string' ? thrown.code : undefined;
}
