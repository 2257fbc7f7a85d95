// What a field holds once read from its cell: text, number, yes or no, a list of ticks, or nothing.
// Knows no cell and no label. Dates are civil dates, choices are keys of their list or the team's own words.

export type FieldValue = string | number | boolean | readonly string[] | null;
export type FieldValues = Readonly<Record<string, FieldValue>>;

/** Empty text, no ticks and nothing are the same: an empty cell. */
export const isBlank = (value: FieldValue | undefined): boolean =>
  value === undefined || value === null || value === '' || (Array.isArray(value) && value.length === 0);

/** Whether both would be the same cell; the order of ticks does not matter. */
export function sameValue(a: FieldValue | undefined, b: FieldValue | undefined): boolean {
  if (isBlank(a) || isBlank(b)) return isBlank(a) && isBlank(b);
  if (Array.isArray(a) && Array.isArray(b)) {
    const rest = new Set(b as readonly string[]);
    return (
      rest.size === new Set(a as readonly string[]).size && (a as readonly string[]).every((tick) => rest.has(tick))
    );
  }
  return a === b;
}
