// When two numbers of orders or ids are the same to a person: full width, capitals and spaces make no other number, a zero
// in front does. Knows no sheet.

export const numberKey = (typed: unknown): string =>
  typeof typed === 'string' || typeof typed === 'number'
    ? String(typed).normalize('NFKC').replace(/\s+/g, '').toLowerCase()
    : '';
