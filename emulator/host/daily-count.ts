// How much of a daily allowance each user has used; the day starts with the first use and ends 24 hours later (D:quota).
// Knows not what is counted; who counts decides what over the limit means.

export type DailyCountData = Record<string, { since: number; used: number }>;

const DAY = 86_400_000;

export class DailyCount {
  private data: DailyCountData;

  constructor(data: DailyCountData = {}) {
    this.data = structuredClone(data);
  }

  toJSON(): DailyCountData {
    return structuredClone(this.data);
  }

  used(user: string, now: number): number {
    const entry = this.data[user];
    return entry !== undefined && now < entry.since + DAY ? entry.used : 0;
  }

  add(user: string, amount: number, now: number): void {
    const used = this.used(user, now);
    const entry = this.data[user];
    const since = entry !== undefined && now < entry.since + DAY ? entry.since : now;
    this.data[user] = { since, used: used + amount };
  }

  reset(): void {
    this.data = {};
  }
}
