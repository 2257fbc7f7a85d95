import { describe, expect, it } from '@jest/globals';
import { fnv1a } from '../../src/domain/fnv';
import { checksum } from '../../src/domain/shadow/checksum';
import { codeOf } from '../../src/gas/link-index';

describe('FNV-1a', () => {
  // Source: the test vectors of draft-eastlake-fnv, section 6.3 (32 bits).
  it.each([
    ['', 0x811c9dc5],
    ['a', 0xe40c292c],
    ['foobar', 0xbf9cf968],
  ])('of %j is the published one', (text, hash) => {
    expect(fnv1a(text)).toBe(hash);
  });
});

describe('what stands in sheets and caches that exist', () => {
  it.each([
    ['', 'ztntfp.15z3edo', '    '],
    ['C-1', 'ceua2c.1dnd2pc', 'LLx4'],
    ['客户档案 😀', 'yb8nle.1pyt0mu', 'e6mu'],
  ])('is made the same for %j', (text, sum, code) => {
    expect([checksum(text), codeOf(text)]).toEqual([sum, code]);
  });
});
