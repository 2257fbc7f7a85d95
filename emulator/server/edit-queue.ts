// People's edits on their way to `onEdit`: while one is handled two more wait, and what comes then is lost (D:simple).
// Knows no trigger.
import type { PersonEdit } from '../run/entry-points';

const MOST_WAITING = 2;

export class EditQueue {
  private waiting: PersonEdit[] = [];
  private work: Promise<void> | null = null;

  constructor(private readonly handle: (edits: readonly PersonEdit[]) => Promise<unknown>) {}

  add(edit: PersonEdit): void {
    if (this.work !== null && this.waiting.length >= MOST_WAITING) return;
    this.waiting.push(edit);
    this.work ??= this.drain();
  }

  /** Resolves when nothing is handled and nothing waits. */
  async idle(): Promise<void> {
    while (this.work !== null) await this.work;
  }

  private async drain(): Promise<void> {
    // The edit itself is told to everybody before the script has its turn.
    await new Promise((done) => setImmediate(done));
    for (let next = this.waiting.shift(); next !== undefined; next = this.waiting.shift()) {
      try {
        await this.handle([next]);
      } catch {
        // The run stands in the log as failed; the next edit has its turn all the same.
      }
    }
    this.work = null;
  }
}
