// Two 32-bit sums over every character of a text, to notice one that is not the text that was kept. No secret is kept by it.
// The second is made as FNV-1a is, over another prime. What it gives stands in sheets, so it stays as it is.
import { fnv1a } from '../fnv';

export function checksum(text: string): string {
  let other = 0x9747b28c;
  for (let at = 0; at < text.length; at += 1) {
    other = Math.imul(other ^ text.charCodeAt(at), 0x85ebca6b);
    other ^= other >>> 13;
  }
  return `${fnv1a(text).toString(36)}.${(other >>> 0).toString(36)}`;
}
