// A 32-bit number that depends on every character of a text: FNV-1a over its UTF-16 units. No secret is kept by it.
// What it gives stands in sheets and caches, so it stays as it is. Source: isthe.com/chongo/tech/comp/fnv, public domain.

export function fnv1a(text: string): number {
  let hash = 0x811c9dc5;
  for (let at = 0; at < text.length; at += 1) hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193);
  return hash >>> 0;
}
