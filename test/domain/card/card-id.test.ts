import { randomUUID } from 'node:crypto';
import { describe, expect, it } from '@jest/globals';
import { idOfRequest, isRequestId } from '../../../src/domain/card/card-id';

describe('idOfRequest()', () => {
  it('gives the same id for the same request', () => {
    const request = '3f2504e0-4f89-41d3-9a0c-0305e82c3301';
    expect(idOfRequest('C', request)).toBe(idOfRequest('C', request));
    // 0x3f2504e04f8901, its first fifty bits five at a time: 00111 11100 10010 10000 01001 11000 00010 01111 10001 00100
    expect(idOfRequest('C', request)).toBe('C-7WJG9R2FH4');
  });

  it('has no letter that is misread on the phone', () => {
    for (let i = 0; i < 200; i += 1) expect(idOfRequest('C', randomUUID())).toMatch(/^C-[0-9A-HJKMNP-TV-Z]{10}$/);
  });

  it('gives 20,000 requests 20,000 ids', () => {
    const ids = new Set(Array.from({ length: 20_000 }, () => idOfRequest('C', randomUUID())));
    expect(ids.size).toBe(20_000);
  });
});

describe('isRequestId()', () => {
  it('takes version-4 UUIDs in lower case and nothing else', () => {
    expect(isRequestId(randomUUID())).toBe(true);
    for (const bad of [
      '',
      'x',
      '3F2504E0-4F89-41D3-9A0C-0305E82C3301',
      '3f2504e0-4f89-11d3-9a0c-0305e82c3301',
      7,
      null,
      {},
    ]) {
      expect(isRequestId(bad)).toBe(false);
    }
  });
});
