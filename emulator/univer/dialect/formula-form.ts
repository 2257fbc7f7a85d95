// Whether a formula is put together as one at all; Google shows a formula that is not as #ERROR!.
// Knows kinds of tokens only.
import type { Token } from '../../formula/tokenizer';

const ENDS_A_VALUE = new Set<Token['type']>([
  'string',
  'number',
  'boolean',
  'error',
  'reference',
  'name',
  'close',
  'array-close',
]);
const BEGINS_A_VALUE = new Set<Token['type']>([
  'string',
  'number',
  'boolean',
  'error',
  'reference',
  'name',
  'function',
  'array-open',
]);

/** Only what the engine would misread; what it cannot read it says itself. */
export function isWellFormed(tokens: readonly Token[]): boolean {
  const open: Token['type'][] = [];
  let last: Token['type'] = 'start';
  for (const { type } of tokens) {
    if (type === 'unknown' || (ENDS_A_VALUE.has(last) && BEGINS_A_VALUE.has(type))) return false;
    if (type === 'open' || type === 'array-open') open.push(type);
    if (type === 'close' && open.pop() !== 'open') return false;
    if (type === 'array-close' && open.pop() !== 'array-open') return false;
    last = type;
  }
  return open.length === 0;
}
