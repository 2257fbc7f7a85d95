// Rewrites a formula for another cell, as copying and sorting do: relative parts of references move along, `$` stays.
// Knows neither sheet sizes nor values.
import type { Corner } from './references';
import { MAX_COLUMNS, MAX_ROWS, parseReference, printRange, splitSheet } from './references';
import type { Token } from './tokenizer';
import { joinTokens, tokenize } from './tokenizer';

/** What would leave the grid becomes `#REF!`. */
export function moveFormula(formula: string, rows: number, columns: number): string {
  if (rows === 0 && columns === 0) return formula;
  return joinTokens(
    tokenize(formula).map((token) => (token.type === 'reference' ? moveToken(token, rows, columns) : token)),
  );
}

function moveToken(token: Token, rows: number, columns: number): Token {
  const { prefix, rest } = splitSheet(token.text);
  const reference = parseReference(rest);
  if (reference === null) return token;
  const start = moveCorner(reference.start, rows, columns);
  const end = reference.end === null ? null : moveCorner(reference.end, rows, columns);
  if (start === null || (end === null && reference.end !== null)) return { type: 'error', text: '#REF!' };
  return { type: 'reference', text: prefix + printRange({ start, end }) };
}

function moveCorner(corner: Corner, rows: number, columns: number): Corner | null {
  const row = corner.row === null || corner.rowFixed ? corner.row : corner.row + rows;
  const column = corner.column === null || corner.columnFixed ? corner.column : corner.column + columns;
  if (row !== null && (row < 0 || row >= MAX_ROWS)) return null;
  if (column !== null && (column < 0 || column >= MAX_COLUMNS)) return null;
  return { ...corner, row, column };
}
