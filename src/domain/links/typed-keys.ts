// When two names, and when two numbers of orders or ids, are the same to a person. Knows no sheet.

/** Full width and the number of spaces make no other name. */
export const nameKey = (typed: string): string => typed.normalize('NFKC').trim().replace(/\s+/g, ' ');

/** Full width, capitals and spaces make no other number; a zero in front does. */
export const numberKey = (typed: unknown): string =>
  typeof typed === 'string' || typeof typed === 'number' ? nameKey(String(typed)).replace(/ /g, '').toLowerCase() : '';
