// COUNTIF, COUNTIFS and SUMIF over a whole column of criteria, as a list of customers is: the engine goes through the range
// once for each criterion, a million comparisons for a thousand of them. Here the range is sorted into its texts once.
// Results are the engine's own: whatever is more than "equal to this text" is still asked of it.
import type { BaseFunction, FunctionVariantType } from '@univerjs/engine-formula';

import { engine } from '../../univer-packages';
import type { Value, ValueGrid } from '../value-grids';
import { flat, fromGrid, plain, toGrid, valueOf } from '../value-grids';

/** `engineFunction` gives what the engine has under a name. */
export function countingFunctions(engineFunction: (name: string) => BaseFunction | null): readonly BaseFunction[] {
  return ['COUNTIF', 'COUNTIFS', 'SUMIF'].flatMap((name) => {
    const original = engineFunction(name);
    return original === null ? [] : [new CountingExecutor(original, name === 'SUMIF')];
  });
}

interface Pairs {
  readonly ranges: readonly FunctionVariantType[];
  readonly criteria: readonly FunctionVariantType[];
  readonly summed: FunctionVariantType | null;
}

/** Fewer criteria are not worth sorting for. */
const LEAST_CRITERIA = 8;

class CountingExecutor extends engine.BaseFunction {
  override needsReferenceObject = true;

  constructor(
    private readonly original: BaseFunction,
    private readonly sums: boolean,
  ) {
    super(original.name);
    this.minParams = original.minParams;
    this.maxParams = original.maxParams;
  }

  override calculate(...variants: FunctionVariantType[]): FunctionVariantType {
    return this.sorted(this.pairsOf(variants)) ?? (this.original.calculate(...(variants as Value[])) as Value);
  }

  private pairsOf(variants: readonly FunctionVariantType[]): Pairs {
    const paired = this.sums ? variants.slice(0, 2) : variants;
    return {
      ranges: paired.filter((_, at) => at % 2 === 0),
      criteria: paired.filter((_, at) => at % 2 === 1),
      summed: this.sums ? (variants[2] ?? null) : null,
    };
  }

  /** Null where there is nothing to gain, or something that the engine has to say. */
  private sorted({ ranges, criteria, summed }: Pairs): Value | null {
    const grids = criteria.map((one) => toGrid(valuesOf(one)));
    const many = grids.findIndex((grid) => grid.length * (grid[0]?.length ?? 0) >= LEAST_CRITERIA);
    const single = grids.every((grid, at) => at === many || (grid.length === 1 && grid[0]?.length === 1));
    if (many < 0 || !single || ranges.length !== criteria.length) return null;
    if (![...ranges, ...(summed === null ? [] : [summed])].every((range) => range.isReferenceObject())) return null;
    if (this.sums && summed === null) return null;
    const columns = ranges.map((range) => flat(valuesOf(range)).map(textIn));
    const amounts = summed === null ? null : flat(valuesOf(summed)).map(plain);
    const rows = columns[0]?.length ?? 0;
    if (columns.some((column) => column.length !== rows) || (amounts !== null && amounts.length !== rows)) return null;
    const fixed = grids.map((grid, at) => (at === many ? null : simpleText(grid[0]?.[0])));
    if (fixed.some((text, at) => at !== many && text === null)) return null;

    const totals = new Map<string, number>();
    for (let row = 0; row < rows; row += 1) {
      if (!fixed.every((text, at) => at === many || columns[at]?.[row] === text)) continue;
      const key = columns[many]?.[row];
      if (key === undefined || key === null) continue;
      const amount = amounts?.[row];
      totals.set(key, (totals.get(key) ?? 0) + (amounts === null ? 1 : typeof amount === 'number' ? amount : 0));
    }
    return this.results(grids[many] ?? [], totals, (criterion) => {
      const others = criteria.map((one, at) => (at === many ? criterion : one));
      const given = ranges.flatMap((range, at) => [range, others[at] ?? criterion]);
      return this.original.calculate(...([...given, ...(summed === null ? [] : [summed])] as Value[])) as Value;
    });
  }

  private results(criteria: ValueGrid, totals: ReadonlyMap<string, number>, ask: (criterion: Value) => Value): Value {
    const asked = new Map<string, Value>();
    return fromGrid(
      criteria.map((row) =>
        row.map((criterion) => {
          const text = simpleText(criterion);
          if (text !== null) return valueOf(totals.get(text) ?? 0);
          const key = JSON.stringify(plain(criterion));
          const known = asked.get(key) ?? ask(criterion);
          asked.set(key, known);
          return known;
        }),
      ),
    );
  }
}

const valuesOf = (variant: FunctionVariantType): Value =>
  variant.isReferenceObject() && 'toArrayValueObject' in variant ? variant.toArrayValueObject() : (variant as Value);

/** Capitals make no difference to a criterion. */
function textIn(cell: Value): string | null {
  const value = plain(cell);
  return typeof value === 'string' && value !== '' ? value.toLowerCase() : null;
}

/** A text that means nothing but itself: no comparison, no wildcard, nothing that could be read as a number or a truth. */
function simpleText(criterion: Value | undefined): string | null {
  const text = criterion === undefined ? null : textIn(criterion);
  return text !== null && /^\p{L}[^*?~]*$/u.test(text) && !/^(?:true|false)$/.test(text) ? text : null;
}
