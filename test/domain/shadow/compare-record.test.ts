import { describe, expect, it } from '@jest/globals';
import { compareRecord } from '../../../src/domain/shadow/compare-record';
import { LogTrail, turnText } from '../../../src/domain/shadow/log-trail';
import type { FieldValue, FieldValues } from '../../../src/domain/table/field-value';

const NAMES = {
  tab: 'Customers',
  id: 'ID',
  fields: new Map([
    ['Phone', 'phone'],
    ['Ticks', 'ticks'],
  ]),
  read: (_: string, logged: FieldValue) => (logged === 'The word of b' ? 'b' : logged),
};
const line = (before: string | null, after: string | null, more: FieldValues = {}): FieldValues => ({
  tab: 'Customers',
  recordId: 'C-1',
  field: 'Phone',
  before,
  after,
  how: 'sidebar',
  when: '2026-02-10 12:00',
  ...more,
});
const missed = (
  was: string,
  now: string,
  rows: readonly FieldValues[],
  { late = rows.length, inOrder = true } = {},
): readonly string[] => {
  const trail = new LogTrail(rows, NAMES, { late, inOrder, turn: 5, waited: '2026-02-10 09:32' });
  const found = compareRecord('C-1', { phone: was }, { phone: now }, ['phone'], trail);
  return found.missed.map(({ before, after }) => `${before}>${after}`);
};

describe('the edits of a field that nothing has told of', () => {
  it.each<readonly [string, string, string, readonly FieldValues[], readonly string[]]>([
    ['nothing happened', 'a', 'a', [], []],
    ['it was typed over', 'a', 'b', [], ['a>b']],
    ['a save tells of it', 'a', 'b', [line('a', 'b')], []],
    ['a save tells of it by its word', 'a', 'b', [line('a', 'The word of b')], []],
    ['it was typed before a save', 'a', 'c', [line('b', 'c')], ['a>b']],
    ['it was typed after a save', 'a', 'c', [line('a', 'b')], ['b>c']],
    ['it was typed between two', 'a', 'd', [line('a', 'b'), line('c', 'd')], ['b>c']],
    ['it was typed and saved back', 'a', 'a', [line('b', 'a')], ['a>b']],
    [
      'other records and tabs are told of',
      'a',
      'b',
      [line('a', 'b', { recordId: 'C-2' }), line('a', 'b', { tab: 'Orders' })],
      ['a>b'],
    ],
    ['a line tells of the whole record', 'a', 'b', [line('{"phone":"a"}', '{"phone":"b"}', { field: '' })], []],
    ['a line tells only what the record held', 'a', 'b', [line('{"phone":"a"}', null, { field: '' })], []],
    [
      'the trigger told late of what the last comparison found',
      'b',
      'b',
      [line('a', 'b', { how: 'hand', when: '2026-02-10 09:31' })],
      [],
    ],
    [
      'the last comparison found it and finished',
      'b',
      'c',
      [line('a', 'b', { requestId: turnText(5) }), line('b', 'c')],
      [],
    ],
    [
      'the last comparison told of it and was cut off',
      'a',
      'd',
      [line('a', 'b'), line('c', 'd'), line('b', 'c', { requestId: turnText(6) })],
      [],
    ],
    [
      'it was cut off, and somebody typed since',
      'a',
      'e',
      [line('a', 'b', { requestId: turnText(6) }), line('b', 'c')],
      ['c>e'],
    ],
  ])('%s', (_, was, now, rows, expected) => {
    expect(missed(was, now, rows)).toEqual(expected);
  });

  it('of a save that came amid the reading, what stood there before it counts, whichever was read', () => {
    for (const read of ['b', 'c']) expect(missed('a', read, [line('b', 'c')], { late: 0 })).toEqual(['a>b']);
    for (const read of ['a', 'c']) expect(missed('a', read, [line('a', 'c')], { late: 0 })).toEqual([]);
  });

  it('in a log that was sorted, one line that tells of what stands there is enough', () => {
    expect(missed('a', 'c', [line('b', 'c'), line('a', 'b')], { inOrder: false })).toEqual([]);
    expect(missed('a', 'd', [line('b', 'c'), line('a', 'b')], { inOrder: false })).toEqual(['a>d']);
  });

  it('are none where a formula only moved, or where the trigger told what a formula gave', () => {
    expect(missed('=D2&"D2"', '=D7&"D2"', [])).toEqual([]);
    expect(missed("='Old name'!A:A+1", '=Sheet2!B:B+1', [])).toEqual([]);
    expect(missed('=D2&"a"', '=D2&"b"', [])).toEqual(['=D2&"a">=D2&"b"']);
    expect(missed('=SUM(D2)', '=MAX(D2)', [])).toEqual(['=SUM(D2)>=MAX(D2)']);
    expect(missed('=D2', 'x', [line('138', 'x')])).toEqual([]);
  });
});
