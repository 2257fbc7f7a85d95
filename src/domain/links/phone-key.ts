// One form of a phone number for finding whose it is: digits only, full-width ones too, without China's country code.
// Knows no card. Source of the country code and of the eleven digits of a mobile number: ITU-T E.164, country code 86.

/** Fewer digits are an extension or a typing error, and many people have the same. */
const FEWEST = 5;
const CHINA = /^(?:\+|00)?86(?=1\d{10}$|[2-9]\d{7,10}$|10\d{7,8}$)/;

/** '' for what is no phone number. */
export function phoneKey(typed: string): string {
  const plain = typed.normalize('NFKC').trim();
  if (!/^\+?[\d\s().\-–—/]+$/.test(plain)) return '';
  const digits = plain.replace(/[^\d+]/g, '');
  const key = digits.replace(CHINA, '').replace(/\D/g, '');
  return key.length < FEWEST ? '' : withoutTrunkZero(key);
}

/** A Chinese land line is dialled 010… at home and +86 10… from abroad. */
const withoutTrunkZero = (key: string): string => (/^0\d{9,11}$/.test(key) ? key.slice(1) : key);

/** The numbers of a phone field, in which people keep several. */
export const phoneKeys = (field: string): readonly string[] =>
  field.split(/[,;，；、|\n]/).flatMap((one) => {
    const key = phoneKey(one);
    return key === '' ? [] : [key];
  });
