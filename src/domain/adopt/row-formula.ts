// A formula that looks at its own row alone, carried over to the columns that its row's cells are copied to.
// Any other formula looks at cells that stay in the old sheet, and is copied as the value it shows. Knows no sheet.

/** Text as it stands, and columns of the source in between. */
export type FormulaPart = string | { readonly column: number };

/** They tell where they stand, or reach further than their own row. */
const PLACE_BOUND = /\b(ROW|ROWS|COLUMN|COLUMNS|CELL|ADDRESS|INDIRECT|OFFSET|ARRAYFORMULA|LAMBDA|LET|MAP|BYROW)\s*\(/i;
const OWN_ROW = /R(?:\[0\])?C\[(-?\d+)\]/;

/**
 * @param formula in R1C1 notation, with its `=`
 * @param column of the source where it stands, from 0
 */
export function rowFormula(formula: string, column: number): readonly FormulaPart[] | null {
  const parts: FormulaPart[] = [];
  // Every second piece stands between quotes and is copied as it is.
  for (const [at, piece] of formula.split('"').entries()) {
    if (at > 0) parts.push('"');
    if (at % 2 === 1) {
      parts.push(piece);
      continue;
    }
    // Text and offsets by turns.
    const found = piece.split(OWN_ROW);
    if (!isPlain(found.filter((_, place) => place % 2 === 0).join(' '))) return null;
    found.forEach((text, place) => parts.push(place % 2 === 0 ? text : { column: column + Number(text) }));
  }
  return parts.filter((part) => part !== '');
}

/** Functions, numbers and signs; no other cell, no range, which might not stay in one piece, no name, no sheet. */
function isPlain(text: string): boolean {
  if (/[:![\]{}']/.test(text) || PLACE_BOUND.test(text)) return false;
  const names = text.match(/[A-Za-z_\u00c0-\uffff][\w.\u00c0-\uffff]*\s*\(?/g) ?? [];
  return names.every((name) => name.endsWith('(') || /^(TRUE|FALSE)\s*$/i.test(name));
}
