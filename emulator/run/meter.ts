// Counts and prices the service calls of one execution, keeps its time, and ends it when time is up or on command.
// Knows no service and no script; the execution hands every call through here before the work is done.
import type { Faults } from '../host/faults';
import { fixedMs, flushMs, readMs, writeMs } from './cost-model';
import type { ServiceCall } from './run-context';
import { Termination, type TerminationReason } from './termination';

export class Meter {
  private elapsedMs = 0;
  private calls = 0;
  private readonly byMethod: Record<string, number> = {};
  private ended: Termination | null = null;
  private endsAfterThisCall = false;

  constructor(
    private readonly limitMs: number,
    private readonly faults: Faults,
    private readonly exception: (text: string) => Error,
  ) {}

  elapsed(): number {
    return this.elapsedMs;
  }

  serviceCalls(): number {
    return this.calls;
  }

  callsByMethod(): Readonly<Record<string, number>> {
    return { ...this.byMethod };
  }

  termination(): Termination | null {
    return this.ended;
  }

  /** Throws again and again once the execution has ended: a script's catch cannot bring it back. */
  alive(): void {
    if (this.endsAfterThisCall) this.end('killed');
    if (this.ended !== null) throw this.ended;
  }

  call(call: ServiceCall): void {
    this.alive();
    if (counts(call)) this.count(call.method);
    this.pass(price(call));
  }

  spend(ms: number): void {
    this.alive();
    this.pass(ms);
  }

  end(reason: TerminationReason): never {
    this.endsAfterThisCall = false;
    this.ended ??= new Termination(reason);
    throw this.ended;
  }

  private pass(ms: number): void {
    this.elapsedMs += Math.max(0, ms);
    if (this.elapsedMs <= this.limitMs) return;
    this.elapsedMs = this.limitMs;
    this.end('timeout');
  }

  private count(method: string): void {
    this.calls += 1;
    this.byMethod[method] = (this.byMethod[method] ?? 0) + 1;
    const fault = this.faults.due(method);
    if (fault === null) return;
    if (fault.kind === 'kill-before') this.end('killed');
    if (fault.kind === 'kill-after') this.endsAfterThisCall = true;
    if (fault.kind === 'timeout') this.pass(this.limitMs + 1);
    if (fault.kind === 'throw') {
      throw this.exception(fault.text ?? "We're sorry, a server error occurred. Please wait a bit and try again.");
    }
  }
}

/** A flush that a read or the end of the run brings about is no call of the script's. */
function counts(call: ServiceCall): boolean {
  return call.kind !== 'flush' || isExplicitFlush(call.method);
}

function isExplicitFlush(method: string): boolean {
  return method === 'flush' || method.endsWith('.flush');
}

function price(call: ServiceCall): number {
  if (call.kind === 'document-read') return readMs(call.cells ?? 0);
  if (call.kind === 'document-write') return writeMs(call.price);
  if (call.kind === 'flush') return flushMs(call.pendingCells, isExplicitFlush(call.method));
  return fixedMs(call.kind);
}
