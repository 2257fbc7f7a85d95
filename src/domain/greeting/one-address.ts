// The one mail address that a cell holds. Two, or one with anything around it, is none: a mail goes to whom it is for, alone.
// Knows no header and no mailer.

/** RFC 5321, 4.5.3.1: 64 before the sign; 254 in all fit into a path. Quoted names and letters beyond ASCII are refused. */
const ADDRESS =
  /^[\w.!#$%&'*+/=?^`{|}~-]{1,64}@(?:[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?\.)+[a-z][a-z0-9-]{0,61}[a-z0-9]$/i;

export function oneAddress(cell: string): string | null {
  const text = cell.length > 500 ? '' : cell.trim();
  const dotted = text.startsWith('.') || text.includes('..') || text.includes('.@');
  return text.length <= 254 && !dotted && ADDRESS.test(text) ? text : null;
}
