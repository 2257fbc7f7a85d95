import { describe, expect, it } from '@jest/globals';
import { CustomerDirectory } from '../../../src/domain/links/customer-directory';
import { phoneKey, phoneKeys } from '../../../src/domain/links/phone-key';

const directory = new CustomerDirectory([
  { id: 'C-1', name: 'Huadong Tools', phone: '010-8888 6666; 138 0013 8000' },
  { id: 'C-2', name: '张伟', phone: '+86 139-0000-1111' },
  { id: 'C-3', name: '13900002222', phone: '' },
  { id: 'C-4', name: 'Wang', phone: '13900002222' },
  { id: 'C-5', name: 'Wang', phone: '123' },
]);

describe('phoneKey()', () => {
  it.each([
    ['138 0013 8000', '13800138000'],
    ['+86 138-0013-8000', '13800138000'],
    ['0086 13800138000', '13800138000'],
    ['８６１３８００１３８０００', '13800138000'],
    ['(010) 8888-6666', '1088886666'],
    ['+86 10 8888 6666', '1088886666'],
    ['+86 21 5555 7777', '2155557777'],
    ['+49 30 1234567', '49301234567'],
    ['8612345', '8612345'],
  ])('%s is %s', (typed, key) => {
    expect(phoneKey(typed)).toBe(key);
  });

  it.each(['', '123', '12 people', 'C-1', '2026-02-10x', '+'])('%j is no phone number', (typed) => {
    expect(phoneKey(typed)).toBe('');
  });

  it('is asked of each number of a field that holds several', () => {
    expect(phoneKeys('010-8888 6666；13800138000、 call after five')).toEqual(['1088886666', '13800138000']);
  });
});

describe('a customer directory', () => {
  it.each([
    ['Huadong Tools', 'C-1'],
    ['  Huadong   Tools ', 'C-1'],
    ['Ｈｕａｄｏｎｇ Tools', 'C-1'],
    ['010 8888 6666', 'C-1'],
    ['8613900001111', 'C-2'],
    ['张伟', 'C-2'],
  ])('finds %s', (typed, id) => {
    expect(directory.find(typed)).toEqual({ kind: 'found', id });
  });

  it.each([
    ['two of the name', 'Wang', 'ambiguous'],
    ['the name of one and the phone of another', '13900002222', 'ambiguous'],
    ['part of a name', 'Huadong', 'unknown'],
    ['other capitals', 'huadong tools', 'unknown'],
    ['too few digits', '123', 'unknown'],
    ['an id of nobody', 'C-9', 'unknown'],
    ['an id', ' C-1 ', 'linked'],
    ['nothing', '  ', 'blank'],
  ])('never guesses: %s', (_, typed, kind) => {
    expect(directory.find(typed)).toEqual({ kind });
  });
});
