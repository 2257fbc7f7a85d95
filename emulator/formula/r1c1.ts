// Turns formulas from A1 into R1C1 notation and back, for a formula that stands in one given cell.
// Google always writes relative steps in full, `R[0]C[-1]` (sample of Range.setFormulaR1C1), and reads `RC[-1]` as well.
import type { Corner, Reference } from './references';
import { MAX_COLUMNS, MAX_ROWS, parseReference, printRange, splitSheet } from './references';
import type { Token } from './tokenizer';
import { joinTokens, tokenize } from './tokenizer';

const CORNER = /^(?:R(?:\[([+-]?\d+)\]|(\d+))?)?(?:C(?:\[([+-]?\d+)\]|(\d+))?)?$/i;

export function toR1C1(formula: string, row: number, column: number): string {
  return rewrite(tokenize(formula), (text) => {
    const reference = parseReference(text);
    return reference === null ? text : printR1C1(reference, row, column);
  });
}

/** Steps that leave the grid become `#REF!`. */
export function fromR1C1(formula: string, row: number, column: number): string {
  return rewrite(tokenize(formula, 'R1C1'), (text) => {
    const corners = text.split(':').map((part) => parseCorner(part, row, column));
    const [start, end] = corners;
    if (start === undefined || corners.includes(null) || start === null) return null;
    return printRange({ start, end: end ?? null });
  });
}

function rewrite(tokens: readonly Token[], change: (text: string) => string | null): string {
  return joinTokens(
    tokens.map((token): Token => {
      if (token.type !== 'reference') return token;
      const { prefix, rest } = splitSheet(token.text);
      const text = change(rest);
      return text === null ? { type: 'error', text: '#REF!' } : { type: 'reference', text: prefix + text };
    }),
  );
}

function printR1C1({ start, end }: Reference, row: number, column: number): string {
  const print = (corner: Corner): string =>
    step('R', corner.row, corner.rowFixed, row) + step('C', corner.column, corner.columnFixed, column);
  return end === null ? print(start) : `${print(start)}:${print(end)}`;
}

function step(letter: string, at: number | null, fixed: boolean, own: number): string {
  if (at === null) return '';
  return fixed ? `${letter}${at + 1}` : `${letter}[${at - own}]`;
}

function parseCorner(text: string, row: number, column: number): Corner | null {
  const [, rowStep, rowNumber, columnStep, columnNumber] = CORNER.exec(text) ?? [];
  const hasRow = /^R/i.test(text);
  const hasColumn = /C/i.test(text);
  const newRow = hasRow ? place(rowStep, rowNumber, row) : null;
  const newColumn = hasColumn ? place(columnStep, columnNumber, column) : null;
  if (newRow !== null && (newRow < 0 || newRow >= MAX_ROWS)) return null;
  if (newColumn !== null && (newColumn < 0 || newColumn >= MAX_COLUMNS)) return null;
  return {
    row: newRow,
    column: newColumn,
    rowFixed: rowNumber !== undefined,
    columnFixed: columnNumber !== undefined,
  };
}

function place(relative: string | undefined, absolute: string | undefined, own: number): number {
  return absolute === undefined ? own + Number(relative ?? 0) : Number(absolute) - 1;
}
