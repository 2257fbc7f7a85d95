// What people and importers leave in cells, for property tests of everything that is mailed.
import fc from 'fast-check';

export const hostileText = fc.oneof(
  fc.constantFrom(
    '<script>alert(1)</script>',
    '"><img src=x onerror=alert(1)>',
    "O'Neil & Söhne <b>",
    'Bcc: all@firm.example\r\nSubject: hello',
    'a\r\n\r\nb\u0000\u0007\u0085c\u2028d',
    '=HYPERLINK("https://evil.example","x")',
    'Wang, Fang; Li <li@x.example>',
    '\u202Egnp.exe\u2066 \u200F שלום',
    '{name}{n}{salutation}|{a|b}',
    '\uD800 lone',
    '   ',
    '',
    '$& $1 $$',
  ),
  fc.constant('长'.repeat(50_000)),
  fc.constant('note '.repeat(10_000)),
  fc.string({ unit: 'binary', maxLength: 40 }),
);
