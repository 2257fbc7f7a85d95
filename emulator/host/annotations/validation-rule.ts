// A data validation rule as data. Knows neither cells nor whether a value satisfies it.
import type { GridArea } from './grid-area';

/** Dates are instants, as a script gives them; ranges follow the sheet they lie in. */
export type RuleArgument =
  string | number | boolean | readonly string[] | { readonly date: number } | { readonly range: GridArea };

export interface ValidationRule {
  /** Google's name of the criteria, such as `VALUE_IN_LIST`. */
  readonly criteria: string;
  readonly args: readonly RuleArgument[];
  readonly allowInvalid: boolean;
  readonly helpText: string | null;
}
