// A plain recount of a manager's week out of the rows of an archive as they were made: each figure by its definition, customer
// by customer and day by day. Shares nothing with the add-on but the words of the rows.
import type { ArchiveRows } from '../../../sample/archive-rows';
import type { FieldValue, FieldValues } from '../../../src/domain/table/field-value';

const DAY = 86_400_000;
const plus = (day: string, days: number): string =>
  new Date(Date.parse(`${day}T00:00:00Z`) + days * DAY).toISOString().slice(0, 10);
const text = (value: FieldValue | undefined): string => (typeof value === 'string' ? value : '');
const amountOf = (row: FieldValues, field: string): number => Number(row[field] ?? 0);
const sum = (values: readonly number[]): number => values.reduce((all, value) => all + value, 0);

export type RecountedFigure = readonly [now: number | null, lastWeek: number | null, mean: number | null];
export interface RecountedWeek {
  readonly gained: RecountedFigure;
  readonly kept: RecountedFigure;
  readonly lost: RecountedFigure;
  readonly lostWorth: RecountedFigure;
  readonly wonBack: RecountedFigure;
  readonly promisesKept: RecountedFigure;
  readonly topShare: RecountedFigure;
  readonly tiersUp: RecountedFigure;
  readonly tiersDown: RecountedFigure;
  /** Active on the evening before the week. */
  readonly activeBefore: number;
  readonly overdue: number;
  readonly moneyLate: number;
  /** By the name of each rep: contacts, broken promises, follow-ups overdue. */
  readonly reps: ReadonlyMap<string, readonly [contacts: number, broken: number, overdue: number]>;
}

/** @param monday of the mail: the week told of is the one before */
export function recountWeek(rows: ArchiveRows, reader: string, monday: string, gap: number): RecountedWeek {
  const team = new Map(rows.team.map((row) => [text(row['email']), row]));
  const boss = team.get(reader)?.['role'] === 'boss';
  const isMine = (email: string): boolean => {
    if (!team.has(email)) return false;
    if (boss || email === reader) return true;
    const above = text(team.get(email)?.['manager']);
    return above !== '' && isMine(above);
  };
  const isThere = (email: string): boolean => team.has(email) && !(text(team.get(email)?.['awayUntil']) >= monday);
  const carrierOf = (card: FieldValues): string => {
    const [owner, second] = [text(card['owner']), text(card['secondRep'])];
    if (isThere(owner)) return owner;
    return isThere(second) ? second : owner;
  };
  const cards = new Map(rows.customers.map((row) => [text(row['id']), row]));
  const isOwn = (id: string): boolean => {
    const card = cards.get(id);
    if (boss || card === undefined) return boss;
    const owner = text(card['owner']);
    return isMine(team.has(owner) ? owner : carrierOf(card));
  };

  const orders = rows.orders.filter((row) => isOwn(text(row['customer'])));
  const ids = [...new Set(orders.map((row) => text(row['customer'])))];
  const ofId = new Map(ids.map((id) => [id, orders.filter((row) => row['customer'] === id)]));
  const purchases = (id: string): readonly string[] => {
    const bought = (ofId.get(id) ?? []).filter((row) => amountOf(row, 'amount') >= 0);
    return [...new Set(bought.map((row) => text(row['date'])))].sort();
  };
  const daysOf = new Map(ids.map((id) => [id, purchases(id)]));
  const active = (id: string, on: string): boolean =>
    (daysOf.get(id) ?? []).some((day) => day <= on && day > plus(on, -gap));
  const amounts = (id: string, after: string, until: string): number =>
    sum(
      (ofId.get(id) ?? [])
        .filter((row) => text(row['date']) > after && text(row['date']) <= until)
        .map((row) => amountOf(row, 'amount')),
    );
  /** Last purchase days of customers whom the week loses. */
  const losses = (id: string, from: string, to: string): readonly string[] =>
    (daysOf.get(id) ?? []).filter((day, at, all) => {
      const silent = plus(day, gap);
      const next = all[at + 1];
      return silent >= from && silent < to && (next === undefined || next > silent);
    });

  const weekOf = (from: string) => {
    const to = plus(from, 7);
    const inWeek = (day: string): boolean => day >= from && day < to;
    const before = ids.filter((id) => active(id, plus(from, -1)));
    const yearly = ids
      .filter((id) => (daysOf.get(id) ?? []).some((day) => day > plus(to, -366) && day < to))
      .map((id) => amounts(id, plus(to, -366), plus(to, -1)))
      .sort((a, b) => b - a);
    const money = sum(yearly.filter((value) => value > 0));
    const top = yearly.slice(0, Math.ceil(yearly.length / 5)).filter((value) => value > 0);
    const moves = rows.log.filter((row) => ['Tier', '等级', '客户等级'].includes(text(row['field'])));
    const tiers = rows.tiers.map((row) => text(row['name']));
    const moved = [...new Set(moves.map((row) => text(row['recordId'])))].filter(isOwn).map((id) => {
      const its = moves
        .filter((row) => row['recordId'] === id && inWeek(text(row['when']).slice(0, 10)))
        .sort((a, b) => (text(a['when']) < text(b['when']) ? -1 : 1));
      const [was, is] = [its[0]?.['before'], its[its.length - 1]?.['after']].map((name) => tiers.indexOf(text(name)));
      return was === undefined || is === undefined || was < 0 || is < 0 ? 0 : was - is;
    });
    return {
      activeBefore: before.length,
      gained: ids.filter((id) => inWeek(daysOf.get(id)?.[0] ?? '')).length,
      kept: before.filter((id) => losses(id, from, to).length === 0).length,
      lost: sum(ids.map((id) => losses(id, from, to).length)),
      lostWorth: sum(ids.flatMap((id) => losses(id, from, to).map((day) => amounts(id, plus(day, -365), day)))),
      wonBack: sum(
        ids.map((id) => {
          const days = daysOf.get(id) ?? [];
          return days.filter((day, at) => at > 0 && inWeek(day) && (days[at - 1] ?? '') < plus(day, -gap)).length;
        }),
      ),
      topShare: money === 0 ? null : sum(top) / money,
      tiersUp: moved.filter((steps) => steps > 0).length,
      tiersDown: moved.filter((steps) => steps < 0).length,
    };
  };
  const starts = [-28, -21, -14, -7].map((days) => plus(monday, days));
  const weeks = starts.map(weekOf);
  const [lastWeek, week] = [weeks[2], weeks[3]];
  const figure = (key: Exclude<keyof ReturnType<typeof weekOf>, 'activeBefore'>): RecountedFigure => {
    const known = weeks.flatMap((one) => one[key] ?? []);
    return [week?.[key] ?? null, lastWeek?.[key] ?? null, known.length === 0 ? null : sum(known) / known.length];
  };

  const written = rows.contacts.filter((row) =>
    team.has(text(row['rep'])) ? isMine(text(row['rep'])) : isOwn(text(row['customer'])),
  );
  const keptShare = (from: string, to: string): number | null => {
    const due = written.filter((row) => text(row['promiseDue']) >= from && text(row['promiseDue']) < to);
    return due.length === 0 ? null : due.filter((row) => row['promiseStatus'] === 'kept').length / due.length;
  };
  const welcome = rows.customers.filter(
    (row) =>
      text(row['name']) !== '' && row['doNotContact'] !== true && row['stage'] !== 'lost' && row['valid'] !== 'invalid',
  );
  const overdue = welcome.filter((row) => {
    const due = text(row['nextFollowUp']);
    return due !== '' && due < monday && isMine(carrierOf(row));
  });
  const broken = rows.contacts.filter((row) => {
    const due = text(row['promiseDue']);
    const card = cards.get(text(row['customer']));
    const open = row['promiseStatus'] !== 'kept' && due !== '';
    return (
      open && (row['promiseStatus'] === 'broken' || due < monday) && card !== undefined && text(card['name']) !== ''
    );
  });
  const keeper = (row: FieldValues): string => carrierOf(cards.get(text(row['customer'])) ?? {}) || text(row['rep']);
  const late = rows.receivables.filter((row) => {
    const due = text(row['due']);
    return due !== '' && due < plus(monday, -60) && isOwn(text(row['customer'])) && cards.has(text(row['customer']));
  });
  const reps = rows.team
    .filter((row) => row['role'] === 'rep' && isMine(text(row['email'])))
    .map((row) => {
      const email = text(row['email']);
      const talks = rows.contacts.filter(
        (one) =>
          one['rep'] === email && text(one['when']) >= plus(monday, -7) && text(one['when']).slice(0, 10) < monday,
      );
      const counts = [
        talks.length,
        broken.filter((one) => keeper(one) === email).length,
        overdue.filter((one) => carrierOf(one) === email).length,
      ] as const;
      return [text(row['name']), counts] as const;
    });
  return {
    gained: figure('gained'),
    kept: figure('kept'),
    lost: figure('lost'),
    lostWorth: figure('lostWorth'),
    wonBack: figure('wonBack'),
    topShare: figure('topShare'),
    tiersUp: figure('tiersUp'),
    tiersDown: figure('tiersDown'),
    promisesKept: [
      keptShare(plus(monday, -7), monday),
      keptShare(plus(monday, -14), plus(monday, -7)),
      keptShare(plus(monday, -28), monday),
    ],
    activeBefore: week?.activeBefore ?? 0,
    overdue: overdue.length,
    moneyLate: sum(late.map((row) => Math.max(0, amountOf(row, 'amount') - amountOf(row, 'paid')))),
    reps: new Map(reps),
  };
}
