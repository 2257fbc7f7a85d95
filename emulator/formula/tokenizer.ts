// Cuts a Google Sheets formula into tokens; joining their texts gives the formula back, whatever it holds.
// Knows no sheet and no value, and judges nothing: what it cannot read becomes an `unknown` token.

export type TokenType =
  | 'start'
  | 'whitespace'
  | 'string'
  | 'number'
  | 'boolean'
  | 'error'
  | 'reference'
  | 'function'
  | 'name'
  | 'operator'
  | 'open'
  | 'close'
  | 'array-open'
  | 'array-close'
  | 'separator'
  | 'unknown';

export interface Token {
  readonly type: TokenType;
  readonly text: string;
}

/** How references are written: `$A1:B`, or `R[1]C1:C[2]`. */
export type Notation = 'A1' | 'R1C1';

/** `Sheet1!` or `'It''s mine'!`. Google also takes letters of any script without quotes. */
const SHEET = String.raw`(?:(?:'(?:[^']|'')+'|[\p{L}_][\p{L}\p{M}\p{N}_.]*)!)`;
const NAME = String.raw`[\p{L}_][\p{L}\p{M}\p{N}_.]*`;
/** Keeps `LOG10(`, `A1B` and `A1.total` from being read as a cell. */
const ENDS = String.raw`(?![\p{L}\p{M}\p{N}_.!\[]|\s*\()`;

const COLUMN = String.raw`\$?[A-Za-z]{1,3}`;
const ROW = String.raw`\$?[1-9]\d{0,7}`;
const A1 = [
  `${COLUMN}${ROW}:(?:${COLUMN}${ROW}|${COLUMN}|${ROW})`,
  `${COLUMN}${ROW}`,
  `${COLUMN}:(?:${COLUMN}${ROW}|${COLUMN})`,
  `${ROW}:(?:${COLUMN}${ROW}|${ROW})`,
];
const STEP = String.raw`(?:\[[+-]?\d+\]|[1-9]\d{0,7})`;
const R1C1 = [
  `[Rr]${STEP}?[Cc]${STEP}?:(?:[Rr]${STEP}?[Cc]${STEP}?|[Rr]${STEP}?|[Cc]${STEP}?)`,
  `[Rr]${STEP}?[Cc]${STEP}?`,
  `[Rr]${STEP}?:[Rr]${STEP}?`,
  `[Cc]${STEP}?:[Cc]${STEP}?`,
];

interface Scanner {
  /** One group for each rule, in the order of `types`. */
  readonly pattern: RegExp;
  readonly types: readonly TokenType[];
}

function scanner(references: readonly string[]): Scanner {
  const rules: readonly (readonly [TokenType, string])[] = [
    ['whitespace', String.raw`\s+`],
    ['string', String.raw`"(?:[^"]|"")*"`],
    ['error', String.raw`${SHEET}?#(?:N/A|REF!|VALUE!|DIV/0!|NAME\?|NUM!|NULL!|ERROR!)`],
    ['reference', `${SHEET}?(?:${references.join('|')})${ENDS}`],
    ['number', String.raw`(?:\d+(?:\.\d*)?|\.\d+)(?:[Ee][+-]?\d+)?`],
    ['function', String.raw`${NAME}(?=\s*\()`],
    ['boolean', String.raw`(?:[Tt][Rr][Uu][Ee]|[Ff][Aa][Ll][Ss][Ee])(?![\p{L}\p{M}\p{N}_.!\[])`],
    // A table's column, `Deals[Amount]`, is one name: what stands in its brackets is no reference.
    ['name', String.raw`${SHEET}?${NAME}(?:\[[^\[\]]*(?:\[[^\[\]]*\][^\[\]]*)*\])?`],
    ['operator', '<>|<=|>=|[-+*/^&=<>%:]'],
    ['open', String.raw`\(`],
    ['close', String.raw`\)`],
    ['array-open', String.raw`\{`],
    ['array-close', String.raw`\}`],
    // `\` parts the columns of an array where the comma is the decimal mark.
    ['separator', String.raw`[,;\\]`],
    ['unknown', '[^]'],
  ];
  return {
    pattern: new RegExp(rules.map(([, rule]) => `(${rule})`).join('|'), 'uy'),
    types: rules.map(([type]) => type),
  };
}

const SCANNERS: Readonly<Record<Notation, Scanner>> = { A1: scanner(A1), R1C1: scanner(R1C1) };

export function tokenize(formula: string, notation: Notation = 'A1'): readonly Token[] {
  const tokens: Token[] = [];
  const { pattern, types } = SCANNERS[notation];
  pattern.lastIndex = 0;
  if (formula.startsWith('=')) {
    tokens.push({ type: 'start', text: '=' });
    pattern.lastIndex = 1;
  }
  for (let match = pattern.exec(formula); match !== null; match = pattern.exec(formula)) {
    let group = 1;
    while (group < types.length && match[group] === undefined) group += 1;
    tokens.push({ type: types[group - 1] ?? 'unknown', text: match[0] });
  }
  return tokens;
}

export function joinTokens(tokens: readonly Token[]): string {
  return tokens.map((token) => token.text).join('');
}
