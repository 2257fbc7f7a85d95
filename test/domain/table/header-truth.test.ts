import { describe, expect, it } from '@jest/globals';
import { headerTruth } from '../../../src/domain/table/header-truth';
import type { FieldLine } from '../../../src/domain/catalogue/field';

const line = (key: string, en: string, zh: string): FieldLine => ({ key, en, zh, type: 'text', section: 'basic' });
const LINES = [line('name', 'Name', '名称'), line('phone', 'Phone', '电话'), line('email', 'Email', '邮箱')];
const MARKS = new Map([
  ['name', 1],
  ['phone', 2],
  ['email', 3],
]);
const truthOf = (...headers: string[]) => {
  const { moved, lost, ambiguous, headless } = headerTruth(LINES, MARKS, headers);
  return { moved: [...moved], lost, ambiguous, headless };
};
const RIGHT = { moved: [], lost: [], ambiguous: [], headless: [] };

describe('what the headers say of marked columns', () => {
  it('is nothing where each mark stands under its header, in either language, or under a name of the team’s own', () => {
    expect(truthOf('Name', ' phone ', '邮箱')).toEqual(RIGHT);
    expect(truthOf('Firm', 'Tel', 'Email')).toEqual(RIGHT);
  });

  it('is that a column was cut and pasted where its mark stands over a blank and its header elsewhere', () => {
    expect(truthOf('Name', '', 'Email', '', 'Phone')).toEqual({ ...RIGHT, moved: [['phone', 5]] });
  });

  it('is that an emptied header is to be written again where no other column has it', () => {
    expect(truthOf('Name', '', 'Email')).toEqual({ ...RIGHT, headless: ['phone'] });
    expect(truthOf()).toEqual({ ...RIGHT, headless: ['name', 'phone', 'email'] });
  });

  it('is that a column pasted over another takes its place, and that other one is gone', () => {
    expect(truthOf('Name', '', 'Phone')).toEqual({ ...RIGHT, moved: [['phone', 3]], lost: ['email'] });
  });

  it('is that two columns changed places when each stands under the other’s header', () => {
    const moved = [
      ['phone', 3],
      ['email', 2],
    ];
    expect(truthOf('Name', 'Email', 'Phone')).toEqual({ ...RIGHT, moved });
  });

  it('is nothing where one column was given the name of another that stands as it did', () => {
    expect(truthOf('Name', 'Email', 'Email')).toEqual(RIGHT);
  });

  it('is open where several columns could be the one that was cut', () => {
    expect(truthOf('Name', '', 'Email', 'Phone', '电话')).toEqual({ ...RIGHT, ambiguous: ['phone'] });
  });

  it('is nothing for a field without a mark', () => {
    expect(headerTruth(LINES, new Map([['name', 1]]), ['Name', '', 'Phone']).moved.size).toBe(0);
  });
});
