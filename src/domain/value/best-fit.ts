// Maximum likelihood from several starting points: a grid is looked over, the climb begins at its best.
// Knows no model.
import type { LogLikelihood, Maximum } from './newton-ascent';
import { ascend } from './newton-ascent';

/** So many of the grid are tried until one converges. */
const TRIES = 4;

/** Not converged when the greatest likelihood found is at the bound of the search, or where the climb did not end. */
export function bestFit(logLikelihood: LogLikelihood, starts: readonly (readonly number[])[]): Maximum {
  const ranked = starts
    .map((start) => {
      const size = start.length;
      return { start, value: logLikelihood(start, new Float64Array(size), new Float64Array(size * size)) };
    })
    .sort((one, other) => other.value - one.value);
  let best: Maximum = { parameters: [], value: -Infinity, converged: false };
  for (const { start } of ranked.slice(0, TRIES)) {
    const found = ascend(logLikelihood, start);
    if (!(found.value <= best.value + 1e-9 * Math.abs(found.value))) best = found;
    if (found.converged) break;
  }
  return best;
}
