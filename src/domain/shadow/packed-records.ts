// Records as one text: the names of their fields once, then each record with what is filled. Knows no size and no sheet.
import type { FieldTexts } from './field-text';

export type Entry = readonly [id: string, texts: FieldTexts | null];

/** `[[field, …], [id, number of the field, text, …], …]`; an id with null is of a record that is gone. */
export function packed(entries: readonly Entry[]): string {
  const fields = new Map<string, number>();
  const lines = entries.map(([id, texts]) => {
    if (texts === null) return [id, null];
    const line: (string | number)[] = [id];
    for (const [field, text] of Object.entries(texts)) {
      let at = fields.get(field);
      if (at === undefined) fields.set(field, (at = fields.size));
      line.push(at, text);
    }
    return line;
  });
  return JSON.stringify([[...fields.keys()], ...lines]);
}

/** Null for a text that is none of ours. */
export function unpacked(text: string): readonly Entry[] | null {
  if (text === '') return [];
  try {
    const [fields = [], ...lines] = JSON.parse(text) as (string | number | null)[][];
    return lines.map(([id, ...pairs]): Entry => {
      if (pairs[0] === null) return [String(id), null];
      const texts: Record<string, string> = {};
      for (let at = 0; at + 1 < pairs.length; at += 2) texts[String(fields[Number(pairs[at])])] = String(pairs[at + 1]);
      return [String(id), texts];
    });
  } catch {
    return null;
  }
}
