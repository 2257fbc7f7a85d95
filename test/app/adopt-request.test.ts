import { describe, expect, it } from '@jest/globals';
import { readAdoptSheet, readProposeAdoption } from '../../src/app/read-request';

const sound = {
  sheet: 7,
  mapping: [
    { column: 0, field: 'name' },
    { column: 1, field: null },
  ],
  requestId: 'r',
  language: 'zh',
};

describe('the requests of adoption', () => {
  it('pass as documented', () => {
    expect(readAdoptSheet(sound)).toEqual(sound);
    expect(readProposeAdoption({})).toEqual({});
    expect(readProposeAdoption({ sheet: 0 })).toEqual({ sheet: 0 });
  });

  it.each([
    [{ ...sound, sheet: '7' }],
    [{ ...sound, sheet: -1 }],
    [{ ...sound, sheet: 1.5 }],
    [{ ...sound, requestId: '' }],
    [{ ...sound, language: 'de' }],
    [{ ...sound, more: 1 }],
    [{ ...sound, mapping: {} }],
    [{ ...sound, mapping: [7] }],
    [{ ...sound, mapping: [{ column: -1, field: 'name' }] }],
    [{ ...sound, mapping: [{ column: 0, field: '=1+1' }] }],
    [{ ...sound, mapping: [{ column: 0 }] }],
    [{ ...sound, mapping: Array.from({ length: 501 }, (_, column) => ({ column, field: null })) }],
    [null],
  ])('are refused as %j', (raw) => {
    expect(readAdoptSheet(raw)).toBeNull();
  });

  it.each([[null], [undefined], [{ sheet: null }], [{ sheet: 'x' }], [{ nobody: 1 }], ['x']])(
    'for sheets are refused as %j',
    (raw) => {
      expect(readProposeAdoption(raw)).toBeNull();
    },
  );
});
