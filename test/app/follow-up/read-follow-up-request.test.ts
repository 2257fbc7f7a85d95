// What a page may send about contacts: the documented shape and nothing else.
import { describe, expect, it } from '@jest/globals';
import { readLogContact, readUndoLog } from '../../../src/app/follow-up/read-follow-up-request';

const LOG = { customerId: 'C-1', requestId: 'r' };
const UNDO = { ...LOG, undo: { id: 'L-1', row: { id: 'L-1' }, was: {}, now: {} } };

describe('a request about a contact', () => {
  it('is taken with every documented field, and rebuilt', () => {
    const sent = {
      ...LOG,
      channel: 'phone',
      said: 'x',
      nextFollowUp: null,
      stage: 'negotiation',
      rows: [2, 3],
      base: { stage: null },
    };
    expect(readLogContact(sent)).toEqual(sent);
    expect(readLogContact({ ...sent, orderAmount: 86_400 })).toEqual({ ...sent, orderAmount: 86_400 });
    expect(readUndoLog(UNDO)).toEqual(UNDO);
    const withOrder = { ...UNDO, undo: { ...UNDO.undo, order: { amount: 5 } } };
    expect(readUndoLog(withOrder)).toEqual(withOrder);
  });

  it.each([
    ['nothing', null],
    ['no customer', { requestId: 'r' }],
    ['no request id', { customerId: 'C-1' }],
    ['a field that there is not', { ...LOG, rep: 'boss@firm.example' }],
    ['a status of one’s own', { ...LOG, promiseStatus: 'kept' }],
    ['a number for text', { ...LOG, said: 1 }],
    ['an object for text', { ...LOG, said: { toString: 'x' } }],
    ['more text than anybody types', { ...LOG, said: 'x'.repeat(100_001) }],
    ['a base that is a list', { ...LOG, base: [] }],
    ['a base with a strange key', { ...LOG, base: { 'a b': 1 } }],
    ['rows that are no rows', { ...LOG, rows: [0] }],
    ['a stage that is no text', { ...LOG, stage: null }],
  ])('is refused with %s', (_, sent) => {
    expect(readLogContact(sent)).toBeNull();
  });

  it.each([
    ['nothing to undo', LOG],
    ['no row', { ...LOG, undo: { id: 'L-1', was: {}, now: {} } }],
    ['nested values', { ...LOG, undo: { ...UNDO.undo, was: { a: { b: 1 } } } }],
    ['more than is needed', { ...LOG, undo: { ...UNDO.undo, tab: 'customers' } }],
  ])('to take one back is refused with %s', (_, sent) => {
    expect(readUndoLog(sent)).toBeNull();
  });
});
