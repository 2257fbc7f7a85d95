// Lets a page have ten server calls under way; further ones wait their turn (D:run). Runs in a page as well as in Node.
// Knows not what a call is.

const MAX_UNDER_WAY = 10;

export class CallGate {
  private underWay = 0;
  private readonly waiting: (() => void)[] = [];

  constructor(private readonly limit = MAX_UNDER_WAY) {}

  /** Starts the work when there is room, and frees the room when it has ended, well or badly. */
  async pass<T>(work: () => Promise<T>): Promise<T> {
    if (this.underWay >= this.limit) await new Promise<void>((resolve) => this.waiting.push(resolve));
    else this.underWay += 1;
    try {
      return await work();
    } finally {
      const next = this.waiting.shift();
      // The place is handed on, so that nobody who comes meanwhile can take it.
      if (next === undefined) this.underWay -= 1;
      else next();
    }
  }
}
