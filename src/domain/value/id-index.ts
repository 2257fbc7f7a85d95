// Numbers the ids of customers in the order they are first met: trimmed text, case-sensitive, 7 the same as "7".
// Knows no order; an id that cannot be one (a date, TRUE, an error such as #N/A) is told to the caller.

/** What an error cell and an unfinished formula read as. */
const NO_VALUE = /^(#(N\/A|REF!|VALUE!|NAME\?|DIV\/0!|NUM!|NULL!|ERROR!)|Loading(\.\.\.|…))$/;

/** The id as text, '' where blank, null where the cell holds none. */
export function idText(cell: unknown): string | null {
  if (typeof cell === 'string') {
    const text = cell.trim();
    const first = text.charCodeAt(0);
    return (first === 35 || first === 76) && NO_VALUE.test(text) ? null : text;
  }
  if (typeof cell === 'number') return Number.isFinite(cell) ? String(cell) : null;
  return cell === undefined || cell === null ? '' : null;
}

export class IdIndex {
  /** Also keyed by the cell as it came, so that its text is made once. */
  private readonly known = new Map<unknown, number>();
  private count = 0;

  /** How many ids have been numbered. */
  get size(): number {
    return this.count;
  }

  /** The number of a cell's id; a new one if it was not met yet. The text must be that cell's, not blank. */
  add(cell: unknown, text: string): number {
    let at = this.known.get(text);
    if (at === undefined) {
      at = this.count++;
      this.known.set(text, at);
    }
    if (cell !== text) this.known.set(cell, at);
    return at;
  }

  /** The number of a cell that was added as it is here; undefined for others, whose text may still be known. */
  find(cell: unknown): number | undefined {
    return this.known.get(cell);
  }
}
