// The executions panel: the last runs, what each called, what it would have cost on Google, how it ended.
// Knows nothing of how a run goes; run/execution.ts hands in the finished record.

export type Outcome = 'ok' | 'error' | 'timeout';
export interface ConsoleLine {
  readonly level: 'log' | 'info' | 'warn' | 'error';
  readonly text: string;
}
export interface RunRecord {
  readonly id: string;
  readonly function: string;
  readonly user: string;
  readonly when: string;
  readonly authMode: string;
  /** Every service call that counts. */
  readonly serviceCalls: number;
  readonly callsByMethod: Readonly<Record<string, number>>;
  readonly modelledMs: number;
  readonly outcome: Outcome;
  readonly error: string | null;
  readonly console: readonly ConsoleLine[];
}

const MAX_RUNS = 500;

export class RunsLog {
  private runs: RunRecord[];
  private count: number;

  constructor(runs: readonly RunRecord[] = [], count = runs.length) {
    this.runs = structuredClone([...runs]);
    this.count = count;
  }

  static fromJSON(data: { readonly runs: readonly RunRecord[]; readonly count: number }): RunsLog {
    return new RunsLog(data.runs, data.count);
  }

  toJSON(): { readonly runs: readonly RunRecord[]; readonly count: number } {
    return { runs: structuredClone(this.runs), count: this.count };
  }

  nextId(): string {
    this.count += 1;
    return `run-${this.count}`;
  }

  add(record: RunRecord): void {
    this.runs.push(structuredClone(record));
    if (this.runs.length > MAX_RUNS) this.runs.shift();
  }

  list(): readonly RunRecord[] {
    return structuredClone(this.runs);
  }

  clear(): void {
    this.runs = [];
  }
}
