// CUSTOMER_SCORE: a weighted mean of percentile ranks, 0 to 100, with each factor's points as an explanation.
// Percentile rank as the PERCENTRANK family counts it, ties in the middle. Knows no customer: a row is whatever was passed.
import { filledNumberAt, isBlankCell, readLanguage, readList, readOptionalList, textAt } from './columns';
import type { Column } from './columns';
import { cellError, FormulaError } from './formula-error';
import type { Language } from '../language';

interface Factor {
  readonly name: string;
  readonly weight: number;
  /** Percentile rank of a value in its column, or what is left of 1 where low is better. */
  readonly rank: (value: number) => number;
}

export function customerScore(
  rawMetrics: unknown,
  rawWeights: unknown,
  rawDirections?: unknown,
  rawNames?: unknown,
  rawLanguage?: unknown,
): (number | string | null)[][] {
  const metrics = readMetrics(rawMetrics);
  const language = readLanguage(rawLanguage);
  const width = metrics[0]?.length ?? 0;
  const weights = readWeights(rawWeights, width);
  const directions = readOf('directions', rawDirections, width).cells.map(directionAt);
  const names = readOf('names', rawNames, width);
  const factors = weights.map((weight, at): Factor => {
    const rank = percentileRank(metrics.map((row) => row[at] ?? null));
    const low = directions[at] === -1;
    return { name: textAt(names, at) || String(at + 1), weight, rank: low ? (value) => 1 - rank(value) : rank };
  });
  return metrics.map((row) => scoreOf(row, factors, language));
}

function scoreOf(
  row: readonly (number | null)[],
  factors: readonly Factor[],
  language: Language,
): [number, string] | [null, null] {
  let weights = 0;
  let points = 0;
  factors.forEach(({ weight, rank }, at) => {
    const value = row[at] ?? null;
    if (value === null) return;
    weights += weight;
    points += weight * rank(value);
  });
  if (weights === 0) return [null, null];
  // What is blank has no weight and no points: nothing to tell.
  const parts = factors.flatMap(({ name, weight, rank }, at) => {
    const value = row[at] ?? null;
    if (value === null) return [];
    const most = short((100 * weight) / weights);
    const got = short((100 * weight * rank(value)) / weights);
    return [language === 'en' ? `${name} ${got} of ${most}` : `${name}${got}/${most}`];
  });
  return [(100 * points) / weights, parts.join(language === 'en' ? ', ' : '、')];
}

const short = (points: number): string => String(Math.round(points * 10) / 10);

/** (less + (equal − 1)/2) ÷ (n − 1), and the middle when there is nobody to compare with. */
function percentileRank(values: readonly (number | null)[]): (value: number) => number {
  const sorted = Float64Array.from(values.filter((value) => value !== null)).sort();
  const n = sorted.length;
  return (value) => {
    if (n === 1) return 0.5;
    const less = countBelow(sorted, (other) => other < value);
    const equal = countBelow(sorted, (other) => other <= value) - less;
    return (less + (equal - 1) / 2) / (n - 1);
  };
}

/** How many of the sorted values, all at its start, are so. */
function countBelow(sorted: Float64Array, isSo: (value: number) => boolean): number {
  let low = 0;
  let high = sorted.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (isSo(sorted[middle] as number)) low = middle + 1;
    else high = middle;
  }
  return low;
}

function readMetrics(raw: unknown): (number | null)[][] {
  const rows: readonly unknown[] = Array.isArray(raw) ? raw : [raw];
  return rows.map((row, at) => {
    const cells: readonly unknown[] = Array.isArray(row) ? row : [row];
    return cells.map((cell, place) => {
      if (isBlankCell(cell)) return null;
      if (typeof cell === 'number' && Number.isFinite(cell)) return cell;
      throw cellError('metrics', at + 1, `column ${place + 1} is not a number`, `第${place + 1}列不是数字`);
    });
  });
}

function readWeights(raw: unknown, width: number): number[] {
  const list = readList('weights', raw);
  checkWidth(list, width);
  const weights = list.cells.map((_, at) => {
    const weight = filledNumberAt(list, at);
    if (weight >= 0) return weight;
    throw cellError('weights', at + 1, 'negative', '为负数');
  });
  if (weights.every((weight) => weight === 0)) throw new FormulaError('weights are all 0', 'weights 全部为 0');
  return weights;
}

/** A list as long as there are metrics; all blank where it is left out. */
function readOf(name: string, raw: unknown, width: number): Column {
  if (!readOptionalList(name, raw)) return { name, cells: new Array<string>(width).fill('') };
  const list = readList(name, raw);
  checkWidth(list, width);
  return list;
}

function checkWidth({ name, cells }: Column, width: number): void {
  if (cells.length === width) return;
  throw new FormulaError(
    `${name} has ${cells.length} cells but metrics has ${width} columns`,
    `${name} 有${cells.length}个单元格，而 metrics 有${width}列`,
  );
}

function directionAt(cell: unknown, at: number): 1 | -1 {
  const word = typeof cell === 'string' ? cell.trim().toLowerCase() : cell;
  if (isBlankCell(word) || word === 'high' || word === 1) return 1;
  if (word === 'low' || word === -1) return -1;
  throw cellError('directions', at + 1, 'not high or low', '不是 high 或 low');
}
