// The error for arguments that fit no overload: `The parameters (String,number) don't match the method signature for X.`
// Knows no service. Google lists the types in Java's words (F).
import type { RunContext } from '../run/run-context';

export function signatureError(run: RunContext, method: string, args: readonly unknown[]): Error {
  return run.exception(
    `The parameters (${args.map(typeName).join(',')}) don't match the method signature for ${method}.`,
  );
}

function typeName(value: unknown): string {
  if (value === null || value === undefined) return 'null';
  if (typeof value === 'string') return 'String';
  if (typeof value === 'number' || typeof value === 'boolean') return typeof value;
  if (Array.isArray(value)) return `${value.length === 0 ? '' : typeName(value[0])}[]`;
  return '(class)';
}
