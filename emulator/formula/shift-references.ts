// Rewrites the references of a formula after rows, columns or sheets changed, as Google does.
// Knows texts only; the caller tells what changed and on which sheet the formula stands.
import type { Corner, Reference } from './references';
import { parseReference, printRange, quoteSheetName, splitSheet } from './references';
import type { Token } from './tokenizer';
import { joinTokens, tokenize } from './tokenizer';

export interface SizeChange {
  readonly type: 'rows-inserted' | 'rows-deleted' | 'columns-inserted' | 'columns-deleted';
  readonly sheet: string;
  readonly at: number;
  readonly count: number;
}

export interface MoveChange {
  readonly type: 'rows-moved' | 'columns-moved';
  readonly sheet: string;
  readonly from: number;
  readonly count: number;
  /** The index before which the block lands, counted before the move. */
  readonly to: number;
}

export type ReferenceChange =
  | SizeChange
  | MoveChange
  | { readonly type: 'sheet-renamed'; readonly sheet: string; readonly name: string }
  | { readonly type: 'sheet-removed'; readonly sheet: string };

/** Both ends of a reference along one axis; null is an open end. */
type Ends = readonly [first: number | null, last: number | null];
type Span = Pick<SizeChange, 'at' | 'count'>;

/** `ownSheet` is the sheet the formula stands on. The text stays as it is wherever the change does not reach it. */
export function shiftReferences(formula: string, ownSheet: string, change: ReferenceChange): string {
  // Most formulas of a workbook stand on another sheet and name none: they need no second look.
  if (!sameSheet(ownSheet, change.sheet) && !formula.includes('!')) return formula;
  const tokens = tokenize(formula);
  let changed = false;
  const shifted = tokens.map((token): Token => {
    if (token.type !== 'reference' && token.type !== 'name' && token.type !== 'error') return token;
    const { prefix, sheet, rest } = splitSheet(token.text);
    if (!sameSheet(sheet ?? ownSheet, change.sheet)) return token;
    const text = shiftText(token, prefix, rest, change);
    if (text === token.text) return token;
    changed = true;
    return { type: text === '#REF!' ? 'error' : token.type, text };
  });
  return changed ? joinTokens(shifted) : formula;
}

/** Sheet names are compared without case, in formulas as in the names a spreadsheet may hold. */
export function sameSheet(one: string, other: string): boolean {
  return one === other || one.toLowerCase() === other.toLowerCase();
}

function shiftText(token: Token, prefix: string, rest: string, change: ReferenceChange): string {
  if (change.type === 'sheet-renamed') return prefix === '' ? token.text : `${quoteSheetName(change.name)}!${rest}`;
  if (change.type === 'sheet-removed') return prefix === '' ? token.text : '#REF!';
  if (token.type !== 'reference') return token.text;
  const reference = parseReference(rest);
  if (reference === null) return token.text;
  const moved = shiftRange(reference, change);
  if (moved === null) return '#REF!';
  return moved === reference ? token.text : prefix + printRange(moved);
}

/** Null where nothing is left of the range; the same object where it stays. Also for named ranges and the like. */
export function shiftRange(reference: Reference, change: SizeChange | MoveChange): Reference | null {
  const { start, end } = reference;
  const last = end ?? start;
  const axis = change.type.startsWith('rows') ? 'row' : 'column';
  const before: Ends = [start[axis], last[axis]];
  const after = shiftEnds(before, change);
  if (after === null) return null;
  if (after[0] === before[0] && after[1] === before[1]) return reference;
  return {
    ...reference,
    start: place(start, axis, after[0]),
    end: end === null ? null : place(end, axis, after[1]),
  };
}

function place(corner: Corner, axis: 'row' | 'column', at: number | null): Corner {
  return { ...corner, [axis]: at };
}

function shiftEnds([first, last]: Ends, change: SizeChange | MoveChange): Ends | null {
  if (first === null && last === null) return [null, null];
  // `B5:A2` is the same range as `A2:B5`; its ends keep the sides on which they were written.
  if (first !== null && last !== null && first > last) {
    const turned = shiftEnds([last, first], change);
    return turned === null ? null : [turned[1], turned[0]];
  }
  // `A:A5` is read as `A5:A`.
  if (first === null) {
    const turned = shiftEnds([last, null], change);
    return turned === null ? null : [null, turned[0]];
  }
  if ('to' in change) return moved(first, last, change);
  return change.type.endsWith('inserted') ? inserted(first, last, change) : deleted(first, last, change);
}

function inserted(first: number, last: number | null, { at, count }: Span): Ends {
  return [first >= at ? first + count : first, last !== null && last >= at ? last + count : last];
}

function deleted(first: number, last: number | null, { at, count }: Span): Ends | null {
  const newFirst = first < at ? first : Math.max(at, first - count);
  if (last === null) return [newFirst, null];
  const newLast = last < at ? last : Math.max(at - 1, last - count);
  return newLast < newFirst ? null : [newFirst, newLast];
}

/**
 * A range that lies in the moved block moves with it; one cell always does. For any other range the move counts as
 * taking the block out and putting it in again: the range shrinks at its edge and grows where the block lands inside.
 * What Google does with a range of which only an end is moved is documented nowhere; this keeps the rest of it in place.
 */
function moved(first: number, last: number | null, { from, count, to }: MoveChange): Ends {
  const target = to > from ? to - count : to;
  if (first >= from && last !== null && last < from + count) {
    return [first + target - from, last + target - from];
  }
  const without = deleted(first, last, { at: from, count }) ?? [first, last];
  return inserted(without[0] ?? first, without[1], { at: target, count });
}
