// Which formulas of the rows above a new row goes on with, as a person does who drags them down. Knows formulas in R1C1
// notation only, where the formula of a column reads the same in each of its rows.

/** Functions that fill cells beside their own: a second one of these would stand in the way of the first. */
const FILLS_MORE =
  /\b(ARRAYFORMULA|ARRAY_CONSTRAIN|BYCOL|BYROW|CHOOSECOLS|CHOOSEROWS|EXPAND|FILTER|FLATTEN|FREQUENCY|GOOGLEFINANCE|HSTACK|IMPORT(?:DATA|FEED|HTML|RANGE|XML)|LINEST|LOGEST|MAKEARRAY|MAP|MINVERSE|MMULT|QUERY|RANDARRAY|SCAN|SEQUENCE|SORT|SORTN|SPLIT|TOCOL|TOROW|TRANSPOSE|UNIQUE|VSTACK|WRAPCOLS|WRAPROWS)\s*\(/i;
/** Ours give a row for each row of a range, and one cell for one cell. */
const OURS = /\b(CUSTOMER_\w+|NEXT_OCCASION|LUNAR_DATE|SOLAR_DATE|HOLIDAYS|STOCK_ADVICE)\s*\(/i;
const RANGE_OR_TABLE = /:|\bHOLIDAYS\s*\(/i;
/** A cell of the formula's own row; Google writes `R[0]C[-1]`. */
const OWN_ROW = /\bR(?:\[0\])?C(?:\[|\d)/i;
/** What depends on nothing but the row or the day. */
const OF_THE_ROW = /\b(ROW|TODAY|NOW)\s*\(\s*\)/i;

const withoutTexts = (formula: string): string => formula.replace(/"(?:[^"]|"")*"/g, '""');

/** A formula whose result may fill more cells than its own. */
export function fillsMore(formula: string): boolean {
  const bare = withoutTexts(formula);
  return FILLS_MORE.test(bare) || /^=\s*\{/.test(bare) || (OURS.test(bare) && RANGE_OR_TABLE.test(bare));
}

/**
 * Formulas in R1C1 notation by column number from 1. A formula that stands alone in its column and looks at nothing of its
 * row, such as a sum that somebody has put there, is no column's.
 * @param above of the row above, '' where a cell has none
 * @param before of the row above that one
 * @param written columns that the new row has values for
 */
export function continuedFormulas(
  above: readonly string[],
  before: readonly string[],
  written: ReadonlySet<number>,
): ReadonlyMap<number, string> {
  const continued = new Map<number, string>();
  above.forEach((formula, at) => {
    if (formula === '' || written.has(at + 1) || fillsMore(formula)) return;
    const bare = withoutTexts(formula);
    if (formula === before[at] || OWN_ROW.test(bare) || OF_THE_ROW.test(bare)) continued.set(at + 1, formula);
  });
  return continued;
}
