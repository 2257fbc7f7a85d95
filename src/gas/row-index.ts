// Which row an id stood in when last seen, kept in the document cache so that one row is read instead of a whole column.
// A hint, never a truth: the store reads the row, compares its id, and looks through the column when it has moved.
import type { TabKey } from '../domain/catalogue/catalogue';

/** The cache takes 100 KB a value, and a character of an id that people typed may have three bytes. */
const CHUNK = 30_000;
/** Hold about 55,000 rows of a tab. */
const CHUNKS = 24;
const SECONDS = 21_600;
const TABS: readonly TabKey[] = ['customers', 'individuals', 'organisations'];

const keyOf = (tab: TabKey, chunk: number): string => `rows.${tab}.${chunk}`;

export class RowIndex {
  private chunks: Record<string, string | null | undefined> | null = null;
  private readonly fresh = new Map<TabKey, readonly string[]>();

  /** Row number from 1, or null when the id was not seen or not kept. */
  hint(tab: TabKey, id: string): number | null {
    const text = this.text(tab);
    const at = text.indexOf(`\n${id}\n`);
    // Each row, the header too, stands behind a line end: as many line ends before the id as rows before its row.
    return at < 0 ? null : text.slice(0, at + 1).split('\n').length - 1;
  }

  /** The last row that had an id, or null when that was not seen or not kept whole. */
  lastRow(tab: TabKey): number | null {
    const text = this.text(tab);
    if (!text.endsWith('\n') || text.length >= CHUNKS * CHUNK) return null;
    const ids = text.trimEnd();
    return ids === '' ? null : ids.split('\n').length - 1;
  }

  knows(tab: TabKey): boolean {
    return this.fresh.has(tab);
  }

  /** Ids of a tab in row order, from row 1 on, '' for rows without one. Kept for later runs by `store`. */
  keep(tab: TabKey, ids: readonly string[]): void {
    this.fresh.set(tab, ids);
  }

  /** One call for all tabs. */
  store(): void {
    const values: Record<string, string> = {};
    for (const [tab, ids] of this.fresh) {
      const text = `\n${ids.join('\n')}\n`;
      for (let chunk = 0; chunk < CHUNKS && chunk * CHUNK < text.length; chunk += 1) {
        values[keyOf(tab, chunk)] = text.slice(chunk * CHUNK, (chunk + 1) * CHUNK);
      }
    }
    try {
      CacheService.getDocumentCache()?.putAll(values, SECONDS);
    } catch {
      // Only hints were to be kept: the next calls look through the column instead.
    }
  }

  private text(tab: TabKey): string {
    this.chunks ??= this.readAll();
    let text = '';
    for (let chunk = 0; chunk < CHUNKS; chunk += 1) {
      const part = this.chunks[keyOf(tab, chunk)];
      if (part === undefined || part === null) break;
      text += part;
    }
    return text;
  }

  private readAll(): Record<string, string | undefined> {
    const keys = TABS.flatMap((tab) => Array.from({ length: CHUNKS }, (_, chunk) => keyOf(tab, chunk)));
    try {
      return CacheService.getDocumentCache()?.getAll(keys) ?? {};
    } catch {
      return {};
    }
  }
}
