// Phone numbers for invented people, from ranges that regulators keep free for fiction where there are any.
// Sources: NANPA 555-0100 to 555-0199; Ofcom "Telephone numbers for use in TV and radio drama"; Arcep 01 99 00; Bundesnetzagentur
// (0)30 23125; Post- och telestyrelsen. China keeps none: its numbers here are of the block of an operator's service line.

const padded = (n: number, width: number): string => String(n).padStart(width, '0');

/** The n-th number of a country, as people there write it; null where no range is known to be free. */
export function inventedPhone(country: string, n: number): string | null {
  switch (country) {
    case 'CN':
      return `138 0013 8${padded((n * 7 + 1) % 1000, 3)}`;
    case 'US':
      return `(206) 555-01${padded(n % 100, 2)}`;
    case 'CA':
      return `(604) 555-01${padded(n % 100, 2)}`;
    case 'GB':
      return n % 2 === 0 ? `020 7946 0${padded(n % 1000, 3)}` : `07700 900${padded(n % 1000, 3)}`;
    case 'FR':
      return `01 99 00 ${padded((n * 3) % 100, 2)} ${padded(n % 100, 2)}`;
    case 'DE':
      return `030 23125 ${padded(n % 1000, 3)}`;
    case 'SE':
      return `08-465 004 ${padded(n % 100, 2)}`;
    default:
      return null;
  }
}
