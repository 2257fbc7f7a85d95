// Personal data as those may see it whom it does not belong to: enough to know which one is meant, not enough to use it.
// Knows no customer and no reader; who sees what in full is decided elsewhere.

const STARS = '****';

/** 138****8000; at least four digits are hidden, of a short number all but two. */
export function maskPhone(phone: string): string {
  const prefix = /^\s*\+86/.test(phone) ? '+86 ' : '';
  const digits = (prefix === '' ? phone : phone.replace('+86', '')).replace(/\D/g, '');
  const [head, tail] =
    digits.length >= 11 ? [3, 4] : digits.length >= 8 ? [2, 2] : digits.length >= 6 ? [0, 2] : [0, 0];
  return `${prefix}${digits.slice(0, head)}${STARS}${tail === 0 ? '' : digits.slice(-tail)}`;
}

/** w***@firm.cn */
export function maskEmail(email: string): string {
  const at = email.lastIndexOf('@');
  if (at < 0) return '***';
  const name = Array.from(email.slice(0, at).trim());
  return `${name.length > 1 ? (name[0] ?? '') : ''}***@${email.slice(at + 1).trim()}`;
}

/** The province and the city of a Chinese address; of any other nothing. */
export function maskAddress(address: string): string {
  const place =
    /^\s*(?:\p{Script=Han}{2,7}?(?:省|自治区))?(?:\p{Script=Han}{2,8}?[市州盟])?/u.exec(address)?.[0].trim() ?? '';
  return `${place}${STARS}`;
}

const EMAIL_IN_TEXT = /[^\s@<>()"',;:，。；：]+@[^\s@<>()"',;:，。；：]+/gu;
const NUMBER_IN_TEXT = /\+?\d(?:[\s().-]{0,2}\d){6,}/g;
const DAY = /^\d{4}-\d{1,2}-\d{1,2}$/;

/** Free text with the e-mails and phone numbers in it masked. */
export const maskIn = (text: string): string =>
  text
    .replace(EMAIL_IN_TEXT, maskEmail)
    .replace(NUMBER_IN_TEXT, (number) => (DAY.test(number) ? number : maskPhone(number)));
