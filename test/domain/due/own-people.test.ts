// Whose work a manager reads of.
import { describe, expect, it } from '@jest/globals';
import { carriersOf } from '../../../src/domain/due/carrier';
import type { TeamMember } from '../../../src/domain/due/due-tables';
import { ownPeople } from '../../../src/domain/due/own-people';
import { customer, member } from './due-samples';

const one = (name: string, role: TeamMember['role'], manager: string | null): TeamMember => ({
  ...member({ email: name, name: '' }),
  role,
  manager,
});
const BOSS = one('boss@f', 'boss', null);
const ANN = one('ann@f', 'manager', 'boss@f');
const BEN = one('ben@f', 'manager', 'boss@f');
/** A manager under a manager. */
const CAT = one('cat@f', 'manager', 'ann@f');
const REPS = [
  one('a1@f', 'rep', 'ann@f'),
  one('b1@f', 'rep', 'ben@f'),
  one('c1@f', 'rep', 'cat@f'),
  one('free@f', 'rep', null),
  one('gone@f', 'rep', 'nobody@f'),
];
const TEAM = [BEN, BOSS, ANN, CAT, ...REPS];
const DAY = 20_000;

const peopleOf = (reader: TeamMember, team = TEAM): readonly string[] => {
  const people = ownPeople(reader, carriersOf(team, []));
  return team.map(({ email }) => email).filter((email) => people.has(email));
};

describe('the people of', () => {
  it('a manager are their own and those below, and reps whom nobody leads where they are the first', () => {
    expect(peopleOf(BEN)).toEqual(['ben@f', 'b1@f']);
    expect(peopleOf(CAT)).toEqual(['cat@f', 'c1@f']);
    expect(peopleOf(ANN)).toEqual(['ann@f', 'cat@f', 'a1@f', 'c1@f', 'free@f', 'gone@f']);
  });

  it('the boss are everybody of the team, and nobody else', () => {
    expect(peopleOf(BOSS)).toEqual(TEAM.map(({ email }) => email));
    expect(ownPeople(BOSS, carriersOf(TEAM, [])).has('stranger@f')).toBe(false);
  });

  it('managers who are each other’s, without end', () => {
    const [x, y, z] = [one('x@f', 'manager', 'y@f'), one('y@f', 'manager', 'x@f'), one('z@f', 'manager', null)];
    expect(peopleOf(x, [x, y, z])).toEqual(['x@f', 'y@f']);
    expect(peopleOf(z, [x, y, z])).toEqual(['z@f']);
  });
});

describe('the customers of', () => {
  const carries = (reader: TeamMember, owner: string | null, secondRep: string | null = null): boolean =>
    ownPeople(reader, carriersOf(TEAM, [])).carries(customer({ owner, secondRep }), DAY);

  it('a manager who also sells are their own and their reps’', () => {
    expect([carries(BEN, 'ben@f'), carries(BEN, 'b1@f'), carries(BEN, 'a1@f')]).toEqual([true, true, false]);
    // The second rep helps out; the customer stays whose it is.
    expect([carries(BEN, 'a1@f', 'b1@f'), carries(ANN, 'a1@f', 'b1@f')]).toEqual([false, true]);
  });

  it('nobody are the boss’s alone, unless a second rep carries them', () => {
    expect([carries(BOSS, null), carries(ANN, null), carries(BEN, null)]).toEqual([true, false, false]);
    expect([carries(ANN, null, 'b1@f'), carries(BEN, null, 'b1@f')]).toEqual([false, true]);
  });

  it('an owner who left go to whoever carries them', () => {
    expect([carries(ANN, 'left@f'), carries(BEN, 'left@f'), carries(BEN, 'left@f', 'b1@f')]).toEqual([
      true,
      false,
      true,
    ]);
  });
});
