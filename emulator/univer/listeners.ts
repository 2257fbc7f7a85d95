// Who wants to hear of something, and telling them. Knows nothing of what is told.

export class Listeners<A extends readonly unknown[]> {
  private readonly listeners = new Set<(...args: A) => void>();

  /** Returns the function that ends it. */
  add(listener: (...args: A) => void): () => void {
    this.listeners.add(listener);
    return () => {
      this.listeners.delete(listener);
    };
  }

  tell(...args: A): void {
    for (const listener of this.listeners) listener(...args);
  }
}
