// A recount of the due lists of a year, written from the rules as people know them: for every list that somebody gets on
// a day each row is asked whether it belongs there; each occasion is asked in which lists it is told. Slow and plain.
import type { DueCustomer, DueRule, DueTables, TeamMember } from '../../../src/domain/due/due-tables';
import { between, daysOf, festivalsOf, isAway, plus, workdayAfter, workdayUpTo, works } from './naive-days';

export const LAST_YEARS_MAIL = '2025-12-31';

/** Every line as `day of the list, e-mail, kind, row, days late, what else tells it apart`. */
export function recount(all: DueTables, days: readonly string[]): ReadonlySet<string> {
  const lines = new Set<string>();
  const members = new Map(all.team.map((member) => [member.email, member]));
  const customers = new Map(all.customers.map((customer) => [customer.id, customer]));
  const there = (email: string | null, day: string): boolean => {
    const member = members.get(email ?? '');
    return member !== undefined && !isAway(member, day);
  };
  const approachable = ({ name, doNotContact, stage, valid }: DueCustomer): boolean =>
    name !== '' && !doNotContact && stage !== 'lost' && valid !== 'invalid';
  const first = (role: TeamMember['role']): string | null =>
    all.team
      .filter((member) => member.role === role)
      .map(({ email }) => email)
      .sort()[0] ?? null;
  /** Who looks after what belongs to nobody of the team. */
  const keeper = first('manager') ?? first('boss');
  const carrier = ({ owner, secondRep }: DueCustomer, day: string): string | null => {
    if (owner !== null && there(owner, day)) return owner;
    if (secondRep !== null && there(secondRep, day)) return secondRep;
    return owner !== null && !members.has(owner) ? keeper : owner;
  };

  const listsOf = (member: TeamMember): readonly string[] =>
    days.filter((day) => works(member, day, all.holidays) && !isAway(member, day));
  const lists = new Map(all.team.map((member) => [member.email, listsOf(member)]));

  const add = (...parts: readonly (string | number | null)[]): void => void lines.add(parts.join(' | '));
  const lastVisits = new Map<string, string>();
  for (const { customer, date } of [...all.visits].sort((a, b) => (a.date < b.date ? -1 : 1))) {
    lastVisits.set(customer, date);
  }
  /** The rules that look at one day only. */
  for (const day of days) {
    const speaksTo = new Map(all.team.map((member) => [member.email, workdayAfter(member, day, all.holidays)]));
    const due = (rep: string | null, on: string): boolean => rep !== null && on < (speaksTo.get(rep) ?? '');
    const line = (rep: string | null, kind: string, id: string, on: string | null, more = ''): void => {
      if (rep !== null && lists.get(rep)?.includes(day))
        add(day, rep, kind, id, on === null ? 0 : between(on, day), more);
    };
    const named = (rep: string | null, customer: DueCustomer | undefined): string | null => {
      if (there(rep, day)) return rep;
      const instead = customer ? carrier(customer, day) : null;
      if (rep !== null && !members.has(rep)) return instead ?? keeper;
      return there(instead, day) ? instead : (rep ?? instead);
    };
    for (const { id, customer: of, rep: maker, due: on, status } of all.promises) {
      const customer = customers.get(of);
      if (!customer || customer.name === '' || on === null || status === 'kept') continue;
      const rep = carrier(customer, day) ?? maker ?? null;
      if (status === 'broken' || on < day) line(rep, 'promiseBroken', id, on);
      else if (due(rep, on)) line(rep, 'promiseDue', id, on);
    }
    for (const { id, customer: of, to, due: on } of all.tasks) {
      const found = customers.get(of ?? '');
      const rep = named(to, found?.name === '' ? undefined : found);
      if (on === null || due(rep, plus(on, -3))) line(rep, 'task', id, on);
    }
    for (const { id, customer: of, rep: visitor, date } of all.visits) {
      const customer = customers.get(of);
      if (!customer || !approachable(customer) || date < day) continue;
      const rep = named(visitor, customer);
      if (due(rep, date)) line(rep, 'visit', id, date);
    }
    for (const customer of all.customers) {
      const { id } = customer;
      const rep = carrier(customer, day);
      const owed = all.receivables.filter(
        (row) => row.customer === id && row.paid < row.amount && due(rep, row.due ?? '9'),
      );
      const oldest = owed.map((row) => row.due ?? '').sort()[0];
      if (oldest !== undefined && customer.name !== '') {
        const amount = owed.reduce((sum, row) => sum + row.amount - row.paid, 0).toFixed(2);
        line(rep, oldest < day ? 'moneyOverdue' : 'moneyDue', id, oldest, `${amount} of ${owed.length}`);
      }
      if (!approachable(customer)) continue;
      const { nextFollowUp, nextTime, needDate, lastContact, created, lastConfirmed } = customer;
      if (nextFollowUp !== null && (nextTime === null ? nextFollowUp <= day : due(rep, nextFollowUp))) {
        line(rep, 'followUp', id, nextFollowUp);
      }
      if (needDate !== null && customer.intent === 'clear' && needDate >= day && due(rep, plus(needDate, -3))) {
        if (lastContact === null || lastContact < plus(needDate, -3)) line(rep, 'needDate', id, needDate);
      }
      const since = lastContact ?? created;
      if (nextFollowUp === null && (lastVisits.get(id) ?? '') < day && (since === null || between(since, day) >= 7)) {
        line(rep, 'noPlan', id, since === null ? null : plus(since, 7));
      }
      const seen = lastConfirmed ?? created;
      if (seen === null || between(seen, day) >= 180) line(rep, 'stale', id, seen === null ? null : plus(seen, 180));
      dropping(customer, rep);
      escalations(customer, rep);
    }

    function dropping({ id, tier, lastContact, alive }: DueCustomer, rep: string | null): void {
      const names = all.tiers.map(({ name }) => name);
      const moves = all.tierChanges.filter((one) => one.customer === id);
      const latest = moves
        .map((one) => one.on + JSON.stringify(one))
        .sort()
        .at(-1);
      const move = moves.find((one) => one.on + JSON.stringify(one) === latest);
      const fell = move && names.includes(move.before) && names.indexOf(move.after) > names.indexOf(move.before);
      const holds = move && (tier === null || tier === move.after) && (lastContact === null || lastContact <= move.on);
      if (move && fell && holds && move.on <= day && between(move.on, day) < 7) line(rep, 'tierFallen', id, move.on);
      else if (alive !== null && alive < 0.3 && (lastContact === null || between(lastContact, day) >= 30)) {
        line(rep, 'aliveLow', id, lastContact === null ? null : plus(lastContact, 30));
      }
    }
    function escalations(customer: DueCustomer, rep: string | null): void {
      if (rep === null) return;
      const since = customer.stageSince ?? customer.created;
      const waits = (rule: DueRule): number => rule.daysWithoutProgress ?? 0;
      const firing = all.rules.filter((rule) => fires(rule, customer, since === null ? -1 : between(since, day)));
      const persons = new Map(firing.map((rule) => [rule, above(customer.owner ?? rep, rule.stepsIn)]));
      for (const rule of firing) {
        const person = persons.get(rule) ?? null;
        const others = firing.filter((other) => persons.get(other) === person && waits(other) > waits(rule));
        if (person !== null && others.length === 0) {
          line(person, 'escalation', customer.id, since === null ? null : plus(since, waits(rule)), rule.id);
        }
      }
    }
  }

  function fires({ stage, minimumMoney, daysWithoutProgress, tier }: DueRule, of: DueCustomer, days: number): boolean {
    if (stage === null && minimumMoney === null && daysWithoutProgress === null && tier === null) return false;
    if (stage === null ? of.stage === 'afterSales' : of.stage !== stage) return false;
    if (minimumMoney !== null && (of.money ?? 0) < minimumMoney) return false;
    return (daysWithoutProgress === null || days >= daysWithoutProgress) && (tier === null || of.tier === tier);
  }

  /** The manager whom somebody's row names, for a boss the first one on the way up; else the first there is. */
  function above(email: string, role: 'manager' | 'boss'): string | null {
    const way: string[] = [];
    for (
      let next = members.get(email)?.manager;
      next != null && !way.includes(next);
      next = members.get(next)?.manager
    ) {
      way.push(next);
    }
    const known = way.filter((one) => members.has(one));
    if (role === 'boss') return known.find((one) => members.get(one)?.role === 'boss') ?? first('boss');
    return way[0] !== undefined && members.has(way[0]) ? way[0] : (first('manager') ?? first('boss'));
  }

  /** In which list a day is told: in the one before it of who carries the customer then, or in the first after it. */
  const toldIn = (customer: DueCustomer, on: string): readonly [day: string, rep: string] | null => {
    const second = members.get(customer.secondRep ?? '');
    const before = second ? workdayUpTo(second, on, all.holidays) : on;
    const rep = carrier(customer, before);
    const member = members.get(rep ?? '');
    if (rep === null || !member) return null;
    const day = workdayUpTo(member, on, all.holidays);
    if (!isAway(member, day)) return [day, rep];
    const after = lists.get(rep)?.find((list) => list > on);
    return after !== undefined && between(on, after) <= 14 && on > LAST_YEARS_MAIL ? [after, rep] : null;
  };
  const tell = (
    customer: DueCustomer | undefined,
    kind: string,
    id: string,
    on: string,
    lead: number,
    more = '',
  ): void => {
    if (!customer || !approachable(customer)) return;
    const [ahead, now] = [toldIn(customer, plus(on, -lead)), toldIn(customer, on)];
    if (now !== null && days.includes(now[0])) add(now[0], now[1], kind, id, between(on, now[0]), `${more}${on} day`);
    if (ahead === null || lead <= 0 || !days.includes(ahead[0]) || ahead.join() === now?.join()) return;
    add(ahead[0], ahead[1], kind, id, between(on, ahead[0]), `${more}${on} lead`);
  };
  for (const customer of all.customers) {
    for (const on of daysOf(customer.birthday ?? 'none', customer.birthdayCalendar) ?? [])
      tell(customer, 'birthday', customer.id, on, 3);
    for (const [on, name] of festivalsOf(customer.country, customer.language)) {
      tell(customer, 'holiday', customer.id, on, 7, `${name} `);
    }
  }
  for (const { id, customer, birthday, birthdayCalendar } of all.people) {
    for (const on of daysOf(birthday ?? 'none', birthdayCalendar) ?? [])
      tell(customers.get(customer), 'birthday', id, on, 3);
  }
  for (const { id, customer, date, calendar, leadDays } of all.occasions) {
    for (const on of daysOf(date, calendar) ?? []) tell(customers.get(customer), 'occasion', id, on, leadDays ?? 7);
  }
  return lines;
}
