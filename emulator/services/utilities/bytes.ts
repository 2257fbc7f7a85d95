// Java's bytes run from -128 to 127; scripts see them as arrays of such numbers. Knows no service.

export function toSigned(bytes: Buffer): number[] {
  return [...new Int8Array(bytes)];
}

/** Null for what is no array of numbers. */
export function fromSigned(value: unknown): Buffer | null {
  if (!Array.isArray(value) || !value.every((item): item is number => typeof item === 'number')) return null;
  return Buffer.from(Uint8Array.from(value.map((item) => item & 0xff)));
}

/** Text without a charset is US-ASCII (unverified): every other character becomes a question mark. */
export function bytesOf(value: unknown, utf8: boolean): Buffer | null {
  if (typeof value !== 'string') return fromSigned(value);
  if (utf8) return Buffer.from(value, 'utf8');
  return Buffer.from(
    [...value].map((character) => (character.charCodeAt(0) < 128 ? character : '?')).join(''),
    'latin1',
  );
}
