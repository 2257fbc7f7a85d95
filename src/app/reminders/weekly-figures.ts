// The figures of four weeks, the one told of being the last: customers from the orders, promises from the contact log, tiers
// from the change log. One that its table cannot tell is left out. Knows no mail.
import type { CivilDate } from '../../domain/civil-date';
import { addDays, parseCivilDate } from '../../domain/civil-date';
import type { OrderLine } from '../../domain/digest/customers-of-weeks';
import { customersOfWeeks } from '../../domain/digest/customers-of-weeks';
import type { FigureKey, WeeklyFigure, WeeklyInput } from '../../domain/digest/weekly';
import type { DueTierChange, TierLine } from '../../domain/due/due-tables';
import type { DueSettings } from '../../domain/due/settings';
import type { FieldValues } from '../../domain/table/field-value';
import { idText } from '../../domain/value/id-index';

/** The days of a week: the first one counts, the last one no more. */
export interface Span {
  readonly from: CivilDate;
  readonly to: CivilDate;
}
export const ORDER_FIELDS = ['customer', 'date', 'amount'] as const;

const MEAN_OF = 4;
/** The earliest first. */
export const weeksUpTo = (from: CivilDate): readonly Span[] =>
  Array.from({ length: MEAN_OF }, (_, at) => {
    const first = addDays(from, -7 * (MEAN_OF - 1 - at));
    return { from: first, to: addDays(first, 7) };
  });

export const within = (day: unknown, { from, to }: Span): boolean =>
  typeof day === 'string' && day.slice(0, 10) >= from && day.slice(0, 10) < to;

export interface WeeklySources {
  readonly orders: readonly FieldValues[];
  /** Of the reader's people. */
  readonly contacts: readonly FieldValues[];
  /** The earliest first; null where the log cannot be read. */
  readonly tierChanges: readonly DueTierChange[] | null;
  readonly tiers: readonly TierLine[];
  /** Whether an order or a change is of a customer of the reader's people. */
  readonly isOwn: (customer: string) => boolean;
}

export function weeklyFigures(
  weeks: readonly Span[],
  { orders, contacts, tierChanges, tiers, isOwn }: WeeklySources,
  { gapDays, topShare }: Pick<DueSettings, 'gapDays' | 'topShare'>,
): Pick<WeeklyInput, 'figures' | 'unread'> {
  const { lines, unread } = orderLines(orders, isOwn);
  const mondays = weeks.map(({ from }) => from);
  const customers = customersOfWeeks(lines, mondays, gapDays, topShare);
  const moves = tierChanges && weeks.map((week) => tierMoves(tierChanges, tiers, isOwn, week));
  const all: Readonly<Record<FigureKey, WeeklyFigure | null>> = {
    gained: figureOf(customers?.map(({ gained }) => gained)),
    kept: figureOf(customers?.map(({ kept }) => kept)),
    lost: figureOf(customers?.map(({ lost }) => lost)),
    lostWorth: figureOf(customers?.map(({ lostWorth }) => lostWorth)),
    wonBack: figureOf(customers?.map(({ wonBack }) => wonBack)),
    promisesKept: promiseFigure(contacts, weeks),
    topShare: figureOf(customers?.map((week) => week.topShare)),
    tiersUp: figureOf(moves?.map(({ up }) => up)),
    tiersDown: figureOf(moves?.map(({ down }) => down)),
  };
  const known = Object.entries(all).flatMap(([key, figure]) => (figure === null ? [] : [[key, figure] as const]));
  return { figures: Object.fromEntries(known), unread };
}

/** Null where there is nothing of the last week. */
function figureOf(values: readonly (number | null)[] | null | undefined): WeeklyFigure | null {
  const [lastWeek, now] = (values ?? []).slice(-2);
  if (typeof now !== 'number') return null;
  const known = (values ?? []).filter((value) => value !== null);
  return { now, lastWeek: lastWeek ?? null, mean: known.reduce((sum, value) => sum + value, 0) / known.length };
}

/** Rows with nothing but an id are none. */
function orderLines(
  rows: readonly FieldValues[],
  isOwn: WeeklySources['isOwn'],
): { readonly lines: readonly OrderLine[]; readonly unread: number } {
  let unread = 0;
  const lines = rows.flatMap(({ customer = null, date = null, amount = null }): readonly OrderLine[] => {
    if (customer === null && date === null && amount === null) return [];
    const id = idText(customer) ?? '';
    if (!isOwn(id)) return [];
    const day = typeof date === 'string' ? parseCivilDate(date.slice(0, 10)) : null;
    if (id !== '' && day !== null && typeof amount === 'number' && Number.isFinite(amount))
      return [{ customer: id, date: day, amount }];
    unread += 1;
    return [];
  });
  return { lines, unread };
}

interface PromiseCount {
  readonly kept: number;
  readonly due: number;
}

/** Of the promises that fell due in those days. */
function promisesIn(contacts: readonly FieldValues[], span: Span): PromiseCount {
  const due = contacts.filter(({ promiseDue }) => within(promiseDue, span));
  return { kept: due.filter(({ promiseStatus }) => promiseStatus === 'kept').length, due: due.length };
}

const shareOf = ({ kept, due }: PromiseCount): number | null => (due === 0 ? null : kept / due);

/** A part of one; null when none fell due. */
export const keptShare = (contacts: readonly FieldValues[], span: Span): number | null =>
  shareOf(promisesIn(contacts, span));

/** The mean is of all promises of the four weeks: a week with one promise does not weigh as much as one with twenty. */
function promiseFigure(contacts: readonly FieldValues[], weeks: readonly Span[]): WeeklyFigure | null {
  const figure = figureOf(weeks.map((week) => keptShare(contacts, week)));
  const [first, last] = [weeks[0], weeks[weeks.length - 1]];
  if (figure === null || first === undefined || last === undefined) return null;
  return { ...figure, mean: keptShare(contacts, { from: first.from, to: last.to }) };
}

/** Customers whose tier at the end of the week is a better or a worse one than at its beginning. */
function tierMoves(
  changes: readonly DueTierChange[],
  tiers: readonly TierLine[],
  isOwn: WeeklySources['isOwn'],
  week: Span,
): { readonly up: number; readonly down: number } {
  const moved = new Map<string, { readonly before: string; readonly after: string }>();
  for (const { customer, before, after, on } of changes) {
    if (within(on, week) && isOwn(customer))
      moved.set(customer, { before: moved.get(customer)?.before ?? before, after });
  }
  const rank = (name: string): number => tiers.findIndex((tier) => tier.name === name);
  const steps = [...moved.values()]
    .map(({ before, after }) => [rank(before), rank(after)] as const)
    .filter(([before, after]) => before >= 0 && after >= 0);
  return {
    up: steps.filter(([before, after]) => after < before).length,
    down: steps.filter(([before, after]) => after > before).length,
  };
}
