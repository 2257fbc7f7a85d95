// Finds the parameters, all above 0, that make a log-likelihood greatest: Newton's method in their logarithms, damped after
// Levenberg and Marquardt where the surface is not yet concave.
// Source: Nocedal & Wright (2006), Numerical Optimization, 2nd ed., chapters 3.4 and 10.3. Knows no model.

/** Writes gradient and Hessian (row by row, both triangles) in the parameters themselves, and returns the value. */
export type LogLikelihood = (parameters: readonly number[], gradient: Float64Array, hessian: Float64Array) => number;

export interface Maximum {
  readonly parameters: readonly number[];
  readonly value: number;
  /** False: ran to the bound of the search, or used up its steps. */
  readonly converged: boolean;
}

/** The bounds of the search, of every parameter. */
const LEAST = 1e-6;
const MOST = 1e7;
/** But for rounding. */
export const atBound = (parameter: number): boolean => parameter <= LEAST * 1.0001 || parameter >= MOST * 0.9999;

const STEPS = 200;
/** Of one step, in logarithms. */
const LONGEST = 1.5;
/** Newton's own step below this is convergence: relative, in each parameter. On a ridge that runs to a bound it stays near 1. */
const SMALL = 1e-7;

interface Point {
  readonly parameters: readonly number[];
  readonly value: number;
  /** By the logarithms of the parameters. */
  readonly gradient: Float64Array;
  readonly hessian: Float64Array;
}

export function ascend(logLikelihood: LogLikelihood, start: readonly number[]): Maximum {
  let point = evaluate(logLikelihood, start);
  let damping = 0;
  for (let step = 0; step < STEPS; step++) {
    const change = newtonStep(point, damping);
    if (change === null) {
      damping = Math.max(damping * 4, 1e-3);
      continue;
    }
    const longest = Math.max(...change.map(Math.abs));
    // Not beyond the bounds either, in the direction of the step.
    const room = point.parameters.map((value, at) => {
      const by = change[at] as number;
      return by === 0 ? Infinity : Math.log((by > 0 ? MOST : LEAST) / value) / by;
    });
    const scale = Math.min(1, LONGEST / longest, ...room);
    const next = evaluate(
      logLikelihood,
      point.parameters.map((value, at) => value * Math.exp(scale * (change[at] as number))),
    );
    const settled = damping === 0 && longest < SMALL;
    // A settled step changes the value by less than its rounding.
    if (settled) return { parameters: next.parameters, value: next.value, converged: true };
    if (!(next.value > point.value)) {
      if (damping === 0 && longest < 1e-4) return { ...pick(point), converged: true };
      damping = Math.max(damping * 4, 1e-3);
      if (damping > 1e12) break;
      continue;
    }
    point = next;
    if (point.parameters.some(atBound)) break;
    damping = damping > 1e-3 ? damping / 10 : 0;
  }
  return { ...pick(point), converged: false };
}

const pick = ({ parameters, value }: Point): { parameters: readonly number[]; value: number } => ({
  parameters,
  value,
});

function evaluate(logLikelihood: LogLikelihood, raw: readonly number[]): Point {
  const parameters = raw.map((value) => Math.min(MOST, Math.max(LEAST, value)));
  const n = parameters.length;
  const gradient = new Float64Array(n);
  const hessian = new Float64Array(n * n);
  const value = logLikelihood(parameters, gradient, hessian);
  for (let i = 0; i < n; i++) {
    const p = parameters[i] as number;
    gradient[i] = p * (gradient[i] as number);
    for (let j = 0; j < n; j++) hessian[i * n + j] = p * (parameters[j] as number) * (hessian[i * n + j] as number);
  }
  for (let i = 0; i < n; i++) (hessian[i * n + i] as number) += gradient[i] as number;
  return { parameters, value, gradient, hessian };
}

/** Solves (D − H) step = gradient by Cholesky, D the damping of the diagonal; null where D − H is not positive definite. */
function newtonStep({ gradient, hessian }: Point, damping: number): readonly number[] | null {
  const n = gradient.length;
  const lower = new Float64Array(n * n);
  for (let i = 0; i < n; i++) {
    for (let j = 0; j <= i; j++) {
      const entry = hessian[i * n + j] as number;
      let sum = i === j ? damping * Math.max(Math.abs(entry), 1e-9) - entry : -entry;
      for (let k = 0; k < j; k++) sum -= (lower[i * n + k] as number) * (lower[j * n + k] as number);
      if (i !== j) lower[i * n + j] = sum / (lower[j * n + j] as number);
      else if (sum > 0) lower[i * n + i] = Math.sqrt(sum);
      else return null;
    }
  }
  const step = Array.from(gradient);
  for (let i = 0; i < n; i++) {
    for (let k = 0; k < i; k++) (step[i] as number) -= (lower[i * n + k] as number) * (step[k] as number);
    (step[i] as number) /= lower[i * n + i] as number;
  }
  for (let i = n - 1; i >= 0; i--) {
    for (let k = i + 1; k < n; k++) (step[i] as number) -= (lower[k * n + i] as number) * (step[k] as number);
    (step[i] as number) /= lower[i * n + i] as number;
  }
  return step;
}
