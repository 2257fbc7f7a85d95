// The shadow of one tab: what its records held when they were last compared, in texts that each fit one cell. Knows no sheet.
// What changes is written to the last text only, where it counts instead of what stands above: one small write a day,
// wherever the records stand. Once the texts are twice what they need be, all are written anew.
import { isOwnKey } from '../table/own-field';
import { checksum } from './checksum';
import type { FieldTexts } from './field-text';
import { abridged } from './field-text';
import { packed, unpacked } from './packed-records';

/** A cell takes 50,000 characters. */
const MOST = 45_000;
/** How much of a text is kept, tried in this order until its record fits. */
const KEPT = [20_000, 300, 0] as const;

export interface ChunkRow {
  /** Null for one that has no row yet: it comes below all others. */
  readonly row: number | null;
  /** Sum of the text and number of the write, so that a part of a write that was cut off is noticed. */
  readonly check: string;
  readonly text: string;
}

interface Chunk {
  readonly row: number | null;
  readonly entries: Map<string, FieldTexts | null>;
  size: number;
  changed: boolean;
}

export class ShadowChunks {
  /** False when a part is lost, or newer than the rest: it can tell of no edit then, and is made anew. */
  readonly sound: boolean;
  private readonly records = new Map<string, { readonly texts: FieldTexts; readonly size: number }>();
  private chunks: Chunk[] = [];
  private live = 0;

  /**
   * @param rows downwards
   * @param turn of the write that was finished last
   * @param size how many records it left; null when not known
   */
  constructor(rows: readonly ChunkRow[], turn: number, size: number | null) {
    let sound = true;
    for (const { row, check, text } of rows) {
      const [sum, written] = check.split('@');
      const read = sum === checksum(text) && Number(written) <= turn ? unpacked(text) : null;
      sound &&= read !== null;
      for (const [id, texts] of read ?? []) this.keep(id, texts);
      this.chunks.push({ row, entries: new Map(read ?? []), size: text.length, changed: false });
    }
    this.sound = sound && (size === null || size === this.records.size);
  }

  get size(): number {
    return this.records.size;
  }

  get(id: string): FieldTexts | undefined {
    return this.records.get(id)?.texts;
  }

  ids(): readonly string[] {
    return [...this.records.keys()];
  }

  set(id: string, full: FieldTexts): void {
    const texts = fitting(full);
    this.keep(id, texts);
    this.append(id, texts);
  }

  remove(id: string): void {
    this.keep(id, null);
    this.append(id, null);
  }

  /** @param turn of this write */
  changed(turn: number): readonly ChunkRow[] {
    const total = this.chunks.reduce((sum, { size }) => sum + size, 0);
    if (!this.sound || total > 2 * this.live + 2 * MOST) this.packAnew();
    return this.chunks
      .filter(({ changed }) => changed)
      .map(({ row, entries }) => {
        const text = entries.size === 0 ? '' : packed([...entries]);
        return { row, check: `${checksum(text)}@${turn}`, text };
      });
  }

  private keep(id: string, texts: FieldTexts | null): void {
    this.live -= this.records.get(id)?.size ?? 0;
    this.records.delete(id);
    if (texts === null) return;
    const size = sizeOf(id, texts);
    this.records.set(id, { texts, size });
    this.live += size;
  }

  private append(id: string, texts: FieldTexts | null): void {
    const size = sizeOf(id, texts ?? {});
    let last = this.chunks[this.chunks.length - 1];
    if (!last || last.size + size > MOST) {
      last = { row: null, entries: new Map(), size: 0, changed: true };
      this.chunks.push(last);
    }
    last.entries.set(id, texts);
    last.size += size;
    last.changed = true;
  }

  /** In the rows that there are; those left over become empty. */
  private packAnew(): void {
    const rows = this.chunks.map(({ row }) => row).filter((row) => row !== null);
    this.chunks = [];
    for (const [id, { texts }] of this.records) this.append(id, texts);
    const packs = this.chunks;
    this.chunks = Array.from({ length: Math.max(packs.length, rows.length) }, (_, at): Chunk => {
      const { entries, size } = packs[at] ?? { entries: new Map<string, FieldTexts | null>(), size: 0 };
      return { row: rows[at] ?? null, entries, size, changed: true };
    });
  }
}

function fitting(texts: FieldTexts): FieldTexts {
  let kept = texts;
  for (const most of KEPT) {
    kept = Object.fromEntries(Object.entries(texts).map(([field, text]) => [field, abridged(text, most)]));
    if (sizeOf('', kept) <= MOST / 2) break;
  }
  return kept;
}

/** The characters that the record takes. Names of the catalogue's fields stand once a text; MOST leaves room for all of them. */
function sizeOf(id: string, texts: FieldTexts): number {
  let size = id.length + 10;
  for (const [field, text] of Object.entries(texts)) {
    size += JSON.stringify(text).length + 5 + (isOwnKey(field) ? field.length * 2 : 0);
  }
  return size;
}
