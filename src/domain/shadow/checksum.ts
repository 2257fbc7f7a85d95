// Two 32-bit sums over every character of a text, to notice one that is not the text that was kept. No secret is kept by it.
// Source: FNV-1a, isthe.com/chongo/tech/comp/fnv, public domain, with a second lane over another prime.

export function checksum(text: string): string {
  let one = 0x811c9dc5;
  let other = 0x9747b28c;
  for (let at = 0; at < text.length; at += 1) {
    const code = text.charCodeAt(at);
    one = Math.imul(one ^ code, 0x01000193);
    other = Math.imul(other ^ code, 0x85ebca6b);
    other ^= other >>> 13;
  }
  return `${(one >>> 0).toString(36)}.${(other >>> 0).toString(36)}`;
}
