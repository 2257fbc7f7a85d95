import { randomUUID } from 'node:crypto';
import { describe, expect, it } from '@jest/globals';
import { idOfRequest, isMadeId, isRequestId } from '../../../src/domain/card/card-id';

describe('idOfRequest()', () => {
  it('gives the same id for the same request', () => {
    const request = '3f2504e0-4f89-41d3-9a0c-0305e82c3301';
    expect(idOfRequest('C', request)).toBe(idOfRequest('C', request));
    expect(idOfRequest('O', request)).toBe(idOfRequest('C', request).replace('C-', 'O-'));
  });

  it('has no letter that is misread on the phone', () => {
    for (let i = 0; i < 200; i += 1) expect(idOfRequest('C', randomUUID())).toMatch(/^C-[0-9A-HJKMNP-TV-Z]{10}$/);
  });

  it('gives 20,000 random requests 20,000 ids', () => {
    const ids = new Set(Array.from({ length: 20_000 }, () => idOfRequest('C', randomUUID())));
    expect(ids.size).toBe(20_000);
  });

  it('tells requests apart by every character, those of a poor generator too', () => {
    const poor = Array.from({ length: 20_000 }, (_, n) => `00000000-0000-4000-8000-${String(n).padStart(12, '0')}`);
    const short = Array.from({ length: 5_000 }, (_, n) => `r${n}`);
    expect(new Set([...poor, ...short].map((request) => idOfRequest('C', request))).size).toBe(25_000);
  });
});

describe('isMadeId()', () => {
  it('tells ids that were made here from headers and from ids that people type', () => {
    for (let i = 0; i < 50; i += 1) expect(isMadeId(idOfRequest('C', randomUUID()))).toBe(true);
    for (const other of ['', 'ID', '编号', 'Customer no.', '7', 'C-1']) expect(isMadeId(other)).toBe(false);
  });
});

describe('isRequestId()', () => {
  it('takes any text of a sensible length', () => {
    for (const good of [randomUUID(), 'r1']) expect(isRequestId(good)).toBe(true);
    for (const bad of ['', '  ', 'x'.repeat(201), 7, null, {}]) expect(isRequestId(bad)).toBe(false);
  });
});
