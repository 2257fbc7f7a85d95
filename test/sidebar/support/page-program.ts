// The program that a built page unpacks and starts, as text.
// Knows how packed-page.mjs writes it into the page: as the one string that starts with the packing's alphabet.
import vm from 'node:vm';
import { unpack } from '../../../src/packed/unpack';

export function programOf(html: string): string {
  const [literal] = /"!#\$%[^"]+"/.exec(html) ?? [];
  if (literal === undefined) throw new Error('Cannot read the program of the page: it holds none');
  // As the engine reads it: what would end a comment in HTML is written as an escape.
  return unpack(String(vm.runInNewContext(literal)));
}
