// Work that is wanted often and done once for all who wanted it meanwhile: when it has been quiet, or at the latest after a while.
// Knows no work.

export class SoonOnce {
  private timer: NodeJS.Timeout | null = null;
  private since = 0;

  constructor(
    private readonly quietMs: number,
    private readonly mostMs: number,
    private readonly work: () => void,
  ) {}

  want(): void {
    const now = performance.now();
    if (this.timer === null) this.since = now;
    else clearTimeout(this.timer);
    const wait = Math.max(0, Math.min(this.quietMs, this.since + this.mostMs - now));
    this.timer = setTimeout(() => {
      this.timer = null;
      this.work();
    }, wait);
  }

  cancel(): void {
    if (this.timer !== null) clearTimeout(this.timer);
    this.timer = null;
  }
}
