// What stands between a cell that holds a date and a day number: a `Date` says no day until a zone is known.
// Knows no zone itself; whoever calls a custom function passes one of these in.

export interface DayCells {
  /** The day on the wall of the sheet's zone, in days since 1970-01-01. */
  dayOf(cell: Date): number;
  /** Midnight of that day in the sheet's zone. */
  cellOf(day: number): Date;
}
