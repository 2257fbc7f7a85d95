// Puts the add-on's functions into the engine's formulas, with the arguments and results that Google gives them.
// Knows no script: the call itself is handed in.
import type { BaseFunction } from '@univerjs/engine-formula';

import type { CustomFunctionArgument, CustomFunctionResult } from './custom-function-values';
import { argumentOf, resultValue } from './custom-function-values';
import type { Dialect } from './dialect/dialect';
import type { Value } from './dialect/value-grids';
import { engine } from './univer-packages';
import type { WorkbookModel } from './workbook-model';

export type { CustomFunctionArgument, CustomFunctionResult, CustomFunctionScalar } from './custom-function-values';

/** `{ error: '#ERROR!', note }` where the function threw. A result `{ date: serial }` gets a date format. */
export type CustomFunctionCall = (
  name: string,
  args: readonly CustomFunctionArgument[],
  cell: { readonly sheetId: string; readonly row: number; readonly column: number },
) => CustomFunctionResult;

export class CustomFunctions {
  private names: readonly string[] = [];

  constructor(
    private readonly model: WorkbookModel,
    private readonly dialect: Dialect,
  ) {}

  /** Instead of all that were registered before. A name is called as it is written here, whatever its capitals in a cell. */
  register(names: readonly string[], call: CustomFunctionCall): void {
    const functions = this.model.injector.get(engine.IFunctionService);
    functions.unregisterExecutors(...this.names);
    const cache = new Map<string, Value>();
    this.names = names.map((name) => name.toUpperCase());
    this.dialect.customFunctions = new Set(this.names);
    const dateFormat = (): string => this.dialect.dateFormat();
    const executors: BaseFunction[] = names.map((name) => new CustomFunctionExecutor(name, call, cache, dateFormat));
    functions.registerExecutors(...executors);
    functions.deleteFormulaAstCacheKey(...this.names);
  }
}

/** Results are remembered by function and arguments, as Google's servers do: nothing else may decide a result. */
const MOST_REMEMBERED = 20_000;

class CustomFunctionExecutor extends engine.BaseFunction {
  override needsReferenceObject = true;
  override minParams = 0;
  override maxParams = 255;

  constructor(
    private readonly scriptName: string,
    private readonly call: CustomFunctionCall,
    private readonly cache: Map<string, Value>,
    private readonly dateFormat: () => string,
  ) {
    super(scriptName.toUpperCase());
  }

  override isArgumentsIgnoreNumberPattern(): boolean {
    return true;
  }

  override calculate(...variants: Value[]): Value {
    const args = variants.map(argumentOf);
    const key = JSON.stringify([this.scriptName, args], (_, value: unknown) =>
      value === undefined ? { omitted: true } : value,
    );
    const known = this.cache.get(key);
    if (known !== undefined) return known;
    const cell = { sheetId: this.subUnitId ?? '', row: this.row, column: this.column };
    const value = resultValue(this.call(this.scriptName, args, cell), this.dateFormat());
    if (this.cache.size >= MOST_REMEMBERED) this.cache.clear();
    this.cache.set(key, value);
    return value;
  }
}
