// Orders to fail: the nth service call from now throws, times out, or the execution dies before or after it;
// and the language in which the platform words its errors. Knows no service; the execution asks at each call.

export type FaultKind = 'throw' | 'timeout' | 'kill-before' | 'kill-after';
export interface FaultOrder {
  readonly kind: FaultKind;
  /** Counted from 1, from the moment of the order, over the calls that match. */
  readonly nth: number;
  /** The end of the method's name, such as `setValues` or `Range.setValues`; every call when left out. */
  readonly method?: string;
  /** What a thrown error says; the transient text of the service when left out. */
  readonly text?: string;
}
export type ErrorLanguage = 'en' | 'zh';
export interface FaultsData {
  readonly orders: readonly FaultOrder[];
  readonly language: ErrorLanguage;
}

export class Faults {
  private orders: { order: FaultOrder; left: number }[];
  private language: ErrorLanguage;

  constructor(data?: FaultsData) {
    this.orders = (data?.orders ?? []).map((order) => ({ order, left: order.nth }));
    this.language = data?.language ?? 'en';
  }

  static fromJSON(data: FaultsData): Faults {
    return new Faults(data);
  }

  toJSON(): FaultsData {
    return { orders: this.orders.map(({ order, left }) => ({ ...order, nth: left })), language: this.language };
  }

  order(order: FaultOrder): void {
    this.orders.push({ order: { ...order }, left: order.nth });
  }

  clear(): void {
    this.orders = [];
  }

  /** Counts one service call against all orders; gives the one that is due now, which is then done. */
  due(method: string): FaultOrder | null {
    let hit: FaultOrder | null = null;
    for (const pending of this.orders) {
      const wanted = pending.order.method;
      if (wanted !== undefined && method !== wanted && !method.endsWith(`.${wanted}`)) continue;
      pending.left -= 1;
      if (pending.left === 0) hit ??= pending.order;
    }
    this.orders = this.orders.filter((pending) => pending.left > 0);
    return hit;
  }

  errorLanguage(): ErrorLanguage {
    return this.language;
  }

  setErrorLanguage(language: ErrorLanguage): void {
    this.language = language;
  }
}
