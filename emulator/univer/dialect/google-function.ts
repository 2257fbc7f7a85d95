// A function of Google's that the engine lacks or has otherwise, as the engine takes it.
// Knows no single function.
import type { BaseFunction } from '@univerjs/engine-formula';

import { engine } from '../univer-packages';
import type { Value } from './value-grids';
import { errorValue } from './value-grids';

export interface GoogleFunction {
  readonly name: string;
  readonly least: number;
  readonly most: number;
  /** Ranges come as arrays; a cell as an array of one. The first error among the arguments is not looked for. */
  calculate(...args: readonly Value[]): Value;
  /** Instead of `calculate`, where the sheet of the formula matters. */
  readonly calculateOn?: (sheetId: string, ...args: readonly Value[]) => Value;
}

export function asExecutor(rule: GoogleFunction): BaseFunction {
  return new GoogleExecutor(rule);
}

class GoogleExecutor extends engine.BaseFunction {
  override minParams = 0;
  override maxParams = 255;

  constructor(private readonly rule: GoogleFunction) {
    super(rule.name);
  }

  override calculate(...args: Value[]): Value {
    const { name, least, most } = this.rule;
    if (args.length < least || args.length > most) {
      const wanted = least === most ? `${least}` : `between ${least} and ${most}`;
      return errorValue(
        '#N/A',
        `Wrong number of arguments to ${name}. Expected ${wanted} arguments, but got ${args.length} arguments.`,
      );
    }
    return this.rule.calculateOn?.(this.subUnitId ?? '', ...args) ?? this.rule.calculate(...args);
  }
}
