// Which rows of a tab belong to which customer, and where the team's own columns stand, kept in the document cache.
// Hints, never a truth: the store compares the rows that it reads by them and looks through the column when one has moved.
import type { TabKey } from '../domain/catalogue/catalogue';
import { fnv1a } from '../domain/fnv';

/** A row is four characters, so 25,000 rows a value of the cache's 100 KB; an id whose code is another's is read in vain. */
const CODE = 4;
const CHUNK = 96_000;
/** 720,000 rows of a tab: more than fit a spreadsheet. */
const CHUNKS = 30;
/** The newest rows are looked at anew at each use, so an index of rows that are only added stays good. */
const SECONDS = 21_600;
/** People and headers are taken from the cache as they were, so not for long. */
const SHORT_SECONDS = 600;

const ALPHABET = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_';
const NOBODY = '    ';

/** 24 bits that depend on every character. */
export function codeOf(id: string): string {
  if (id === '') return NOBODY;
  const hash = fnv1a(id);
  const bits = (hash >>> 8) ^ (hash & 0xff);
  return [18, 12, 6, 0].map((shift) => ALPHABET[(bits >>> shift) & 63] ?? '').join('');
}

export class LinkIndex {
  private readonly codes = new Map<TabKey, string | null>();
  private readonly headers = new Map<TabKey, string | null>();
  private readonly kept = new Map<string, string>();
  private readonly readGroups = new Set<'card' | 'related'>();
  private readonly fresh: { values: Record<string, string>; short: Record<string, string> } = { values: {}, short: {} };

  /** Codes of all rows of a tab, from row 1 on; null when not known. */
  rows(tab: TabKey): string | null {
    let codes = this.codes.get(tab);
    if (codes === undefined) {
      this.read(tab === 'people' ? 'card' : 'related');
      codes = joined(keysOf(tab).map((key) => this.kept.get(key)));
      this.codes.set(tab, codes);
    }
    return codes;
  }

  /** @param ids of the linked customers, from row 1 on, '' for rows without one */
  keepRows(tab: TabKey, ids: readonly string[]): string {
    const codes = ids.map(codeOf).join('');
    this.codes.set(tab, codes);
    // Of short tabs a whole column costs no more than the rows at the end, by which an index is checked.
    if (tab !== 'people' && !RELATED_TABS.includes(tab)) return codes;
    // The end is marked, so that a part that the cache has dropped is not taken for the whole.
    const text = `${codes}.`;
    const values = tab === 'people' ? this.fresh.short : this.fresh.values;
    for (let chunk = 0; chunk < CHUNKS && chunk * CHUNK < text.length; chunk += 1) {
      values[keyOf(tab, chunk)] = text.slice(chunk * CHUNK, (chunk + 1) * CHUNK);
    }
    return codes;
  }

  forgetRows(tab: TabKey): void {
    this.codes.set(tab, null);
    try {
      CacheService.getDocumentCache()?.remove(keyOf(tab, 0));
    } catch {
      // It goes by itself in a few minutes.
    }
  }

  /** What `keepHeaders` was given for the same places of the known columns, or null. */
  ownColumns(tab: TabKey, places: string): ReadonlyMap<string, number> | null {
    if (this.headers.size === 0) {
      this.read('card');
      for (const key of CARD_TABS) this.headers.set(key, this.kept.get(headersOf(key)) ?? null);
    }
    const [known, columns] = parsed(this.headers.get(tab) ?? null) ?? [];
    return known === places && columns ? new Map(columns) : null;
  }

  keepOwnColumns(tab: TabKey, places: string, columns: ReadonlyMap<string, number>): void {
    const text = JSON.stringify([places, [...columns]]);
    this.headers.set(tab, text);
    // A value of the cache takes 100 KB, and a character may have three bytes.
    if (text.length <= 30_000) this.fresh.short[headersOf(tab)] = text;
  }

  /** No call when nothing was looked for. */
  store(): void {
    try {
      for (const [values, seconds] of [
        [this.fresh.values, SECONDS],
        [this.fresh.short, SHORT_SECONDS],
      ] as const) {
        if (Object.keys(values).length > 0) CacheService.getDocumentCache()?.putAll(values, seconds);
      }
    } catch {
      // Only hints were to be kept: the next call looks through the sheet instead.
    }
  }

  /** One call for all that a card needs, one for its rows in other tabs. */
  private read(group: 'card' | 'related'): void {
    if (this.readGroups.has(group)) return;
    this.readGroups.add(group);
    const keys =
      group === 'card'
        ? [...CARD_TABS.map(headersOf), ...keysOf('people')]
        : RELATED_TABS.flatMap((tab) => keysOf(tab));
    try {
      const kept = CacheService.getDocumentCache()?.getAll(keys) ?? {};
      for (const [key, value] of Object.entries(kept)) if (typeof value === 'string') this.kept.set(key, value);
    } catch {
      // Looked up in the sheet instead.
    }
  }
}

const CARD_TABS: readonly TabKey[] = ['customers', 'individuals', 'organisations'];
const RELATED_TABS: readonly TabKey[] = ['orders', 'contacts', 'receivables'];
const keysOf = (tab: TabKey): string[] => Array.from({ length: CHUNKS }, (_, chunk) => keyOf(tab, chunk));
const keyOf = (tab: TabKey, chunk: number): string => `links.${tab}.${chunk}`;
const headersOf = (tab: TabKey): string => `own.${tab}`;

function joined(parts: readonly (string | undefined)[]): string | null {
  let text = '';
  for (const part of parts) {
    if (part === undefined) break;
    text += part;
  }
  return text.endsWith('.') && (text.length - 1) % CODE === 0 ? text.slice(0, -1) : null;
}

function parsed(text: string | null): readonly [string, readonly (readonly [string, number])[]] | null {
  return text === null ? null : (JSON.parse(text) as readonly [string, readonly (readonly [string, number])[]]);
}

/** Numbers from 1 of the rows with that code. */
export function rowsWithCode(codes: string, id: string): readonly number[] {
  const code = codeOf(id);
  const rows: number[] = [];
  for (let at = codes.indexOf(code); at >= 0; at = codes.indexOf(code, at + 1)) {
    if (at % CODE === 0) rows.push(at / CODE + 1);
  }
  return rows;
}

export const rowCount = (codes: string): number => codes.length / CODE;
export const codeAt = (codes: string, row: number): string => codes.slice((row - 1) * CODE, row * CODE);
