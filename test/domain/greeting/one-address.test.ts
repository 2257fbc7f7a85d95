// A cell is one address or none: no second recipient, no header, no name around it.
import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { oneAddress } from '../../../src/domain/greeting/one-address';
import { hostileText } from '../digest/hostile';

describe('the address of a cell', () => {
  it.each([
    'li@firm.example',
    ' li.na+crm@mail.firm.example ',
    "o'neil@firm.co.uk",
    'LI@FIRM.EXAMPLE',
    `${'a'.repeat(64)}@firm.example`,
    'a@xn--fiqs8s.example',
  ])('is taken when it is one: %s', (cell) => {
    expect(oneAddress(cell)).toBe(cell.trim());
  });

  it.each([
    '',
    'li',
    'li@firm',
    '@firm.example',
    'li@firm.example, wang@firm.example',
    'li@firm.example;wang@firm.example',
    'li@firm.example wang@firm.example',
    'li@firm.example\nBcc: all@firm.example',
    'Li <li@firm.example>',
    '"li na"@firm.example',
    'li@firm..example',
    '.li@firm.example',
    'li..na@firm.example',
    'li.@firm.example',
    'li@-firm.example',
    'li@firm.1',
    'li@[127.0.0.1]',
    'li\u0000@firm.example',
    '李@firm.example',
    `${'a'.repeat(65)}@firm.example`,
    `a@${'b'.repeat(60)}.${'c'.repeat(60)}.${'d'.repeat(60)}.${'e'.repeat(60)}.${'f'.repeat(60)}.example`,
    '=HYPERLINK("mailto:li@firm.example")',
  ])('is refused when it is none or more: %j', (cell) => {
    expect(oneAddress(cell)).toBeNull();
  });

  it('never lets anything through that separates recipients or headers', () => {
    const around = fc.tuple(hostileText, hostileText).map(([before, after]) => `${before}li@firm.example${after}`);
    fc.assert(
      fc.property(fc.oneof(hostileText, around), (cell) => {
        const address = oneAddress(cell);
        expect(address === null || /^[!-~]+$/.test(address)).toBe(true);
        expect(address ?? '').not.toMatch(/[\s,;:<>()[\]"\\]|@.*@/);
      }),
      { seed: 11, numRuns: 300 },
    );
  });
});
