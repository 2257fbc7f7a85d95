import { describe, expect, it } from '@jest/globals';
import type { Card, Fields } from '../../src/contract/sidebar-api';
import type { FieldValue } from '../../src/domain/table/field-value';
import { afterChoice, problemsOf, requestOf } from '../../sidebar/draft';
import { draftBack } from '../../sidebar/draft-back';

const OWN = 'own:1:Size';
const cardWith = (fields: Fields): Card => ({
  id: 'C-1',
  kind: 'individual',
  revision: 3,
  fields,
  formulas: [],
  rows: [2, 2],
});
const back = (now: FieldValue, before: FieldValue) =>
  draftBack(cardWith({ [OWN]: now }), { changes: { [OWN]: before }, base: { [OWN]: now } }, 'history');

describe('what is written back into a column of the team', () => {
  it.each([
    ['12', 'abc'],
    ['12', 13],
    ['12', null],
    ['true', null],
    ['007', 7],
    ['=1+1', 2],
    [12, 'abc'],
    [12, null],
    [true, 'no'],
    ['abc', 12],
  ] as const)('is %j again, whatever stands there now: %j', (before, now) => {
    const draft = back(now, before);
    expect(draft && requestOf(draft)).toMatchObject({ changes: { [OWN]: before }, base: { [OWN]: now }, undo: true });
    expect(draft && problemsOf(draft)).toEqual({});
  });

  it('is nothing any more where somebody else’s value is kept', () => {
    const draft = back(12, 'abc');
    const conflict = { field: OWN, base: 12, yours: 'abc', theirs: 13 };
    const settled = draft && afterChoice(draft, [conflict], { [OWN]: 'theirs' });
    expect(settled && requestOf(settled).changes).toEqual({});
  });
});
