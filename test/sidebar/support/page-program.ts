// The program that a built page unpacks and starts, as text.
// Knows how packed-page.mjs writes it into the page: as the one string that starts with the packing's alphabet.
import { unpack } from '../../../src/packed/unpack';

export function programOf(html: string): string {
  const packed = /"(!#\$%[^"\\]+)"/.exec(html)?.[1];
  if (packed === undefined) throw new Error('Cannot read the program of the page: it holds none');
  return unpack(packed);
}
