// MAP, BYROW and BYCOL with blanks left blank (https://support.google.com/docs/answer/12568985, 12570930, 12571032): the
// engine makes a 0 of whatever the LAMBDA leaves blank. Results are the engine's own otherwise.
import type { BaseFunction, FunctionVariantType } from '@univerjs/engine-formula';

import { engine } from '../../univer-packages';
import type { Value } from '../value-grids';
import { flat, fromGrid, plain, toGrid, valueOf } from '../value-grids';

/** Stands for a blank while the engine collects the results; no cell can hold it. */
const BLANK = '\u0000blank';
const MAPPING: ReadonlySet<string> = new Set(['MAP', 'BYROW', 'BYCOL']);

/** Of each such function that is given; others are left as they are. */
export function keepBlanks(executors: Iterable<BaseFunction>): void {
  for (const executor of executors) {
    if (!MAPPING.has(String(executor.name))) continue;
    const calculate = executor.calculate.bind(executor);
    executor.calculate = (...variants: Value[]): ReturnType<BaseFunction['calculate']> => {
      const lambda = variants[variants.length - 1];
      if (!(lambda instanceof engine.LambdaValueObjectObject)) return calculate(...variants);
      const result = calculate(...variants.slice(0, -1), markingBlanks(lambda));
      return result.isReferenceObject() ? result : withBlanks(result as Value);
    };
  }
}

type Lambda = InstanceType<typeof engine.LambdaValueObjectObject>;

function markingBlanks(lambda: Lambda): Lambda {
  const execute = (...args: FunctionVariantType[]): Value => {
    // Nothing that a formula here may call is waited for.
    const given = lambda.execute(...args) as Value;
    const [only, ...others] = flat(given);
    return only?.isNull() && others.length === 0 ? valueOf(BLANK) : given;
  };
  return Object.create(lambda, { execute: { value: execute } }) as Lambda;
}

function withBlanks(result: Value): Value {
  if (!result.isArray()) return plain(result) === BLANK ? valueOf(null) : result;
  return fromGrid(toGrid(result).map((row) => row.map((cell) => (plain(cell) === BLANK ? valueOf(null) : cell))));
}
