// What is left of personal data for those it does not belong to.
import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { maskAddress, maskEmail, maskIn, maskPhone } from '../../../src/domain/digest/mask';

describe('masking', () => {
  it.each([
    ['13800138000', '138****8000'],
    ['+86 138 0013 8000', '+86 138****8000'],
    ['010-62345678', '010****5678'],
    ['62345678', '62****78'],
    ['623456', '****56'],
    ['12345', '****'],
    ['none', '****'],
  ])('writes the phone %s as %s', (phone, masked) => {
    expect(maskPhone(phone)).toBe(masked);
  });

  it('hides at least four digits of every phone', () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom(...'0123456789+- ()'), maxLength: 24 }), (phone) => {
        const before = phone.replace(/^\s*\+86/, '').replace(/\D/g, '').length;
        const after = maskPhone(phone)
          .replace(/^\+86 /, '')
          .replace(/\D/g, '').length;
        expect(after).toBeLessThanOrEqual(Math.max(0, before - 4));
      }),
      { seed: 1, numRuns: 300 },
    );
  });

  it.each([
    ['wang.fang@firm.cn', 'w***@firm.cn'],
    ['a@b.cn', '***@b.cn'],
    ['no address', '***'],
  ])('writes the e-mail %s as %s', (email, masked) => {
    expect(maskEmail(email)).toBe(masked);
  });

  it.each([
    ['浙江省杭州市西湖区文三路1号', '浙江省杭州市****'],
    ['上海市浦东新区世纪大道8号', '上海市****'],
    ['12 Baker Street, London', '****'],
  ])('writes the address %s as %s', (address, masked) => {
    expect(maskAddress(address)).toBe(masked);
  });

  it('finds phones and e-mails in free text and leaves days and amounts', () => {
    expect(maskIn('打13800138000，或 wang@firm.cn；2026-02-10 前付 96400')).toBe(
      '打138****8000，或 w***@firm.cn；2026-02-10 前付 96400',
    );
  });
});
