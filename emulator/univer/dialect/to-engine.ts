// Says a Google formula in the words of the calculation engine: open ranges, array literals, sheets by their exact name,
// and names that are no function here. The cell keeps Google's text; this one is only calculated.
// Knows texts and sheet sizes, no values.
import type { Token } from '../../formula/tokenizer';
import { tokenize } from '../../formula/tokenizer';
import type { SheetContext } from './engine-reference';
import { engineReference } from './engine-reference';
import { isWellFormed } from './formula-form';
import { ARRAY_LITERAL, ARRAY_ROW, ERROR_LITERAL, OMITTED, REFERENCE_TEXT, UNKNOWN_FUNCTION } from './function-names';

export interface DialectContext extends SheetContext {
  /** By upper-case name. */
  hasFunction(name: string): boolean;
  /** One of the add-on's. By upper-case name. */
  isCustomFunction(name: string): boolean;
  /** The reference, with its sheet, that a named range stands for; null for any other name. */
  namedRange(name: string): string | null;
}

export function toEngine(formula: string, context: DialectContext): string {
  const tokens = tokenize(formula).filter(({ type }) => type !== 'whitespace' && type !== 'start');
  if (!isWellFormed(tokens)) return `=${ERROR_LITERAL}("#ERROR!","${PARSE_ERROR}")`;
  return `=${new Sentence(tokens, context).text()}`;
}

/** That TODAY counts among them is not verified. */
const VOLATILE = new Set(['NOW', 'TODAY', 'RAND', 'RANDBETWEEN', 'RANDARRAY']);
/** The words of a column from one of its cells to its last. */
const REST_OF_COLUMN = 'INDEX ( column , row ) : INDEX ( column , ROWS ( column ) )'.split(' ');
const WHOLE_COLUMN = /(?<![A-Za-z$])(\$?[A-Za-z]{1,3}):\1$/;
/** Google's text. */
export const PARSE_ERROR = 'Formula parse error.';

class Sentence {
  private at = 0;
  /** Names that LET and LAMBDA may have bound: calling one is no call of an unknown function. */
  private readonly names: ReadonlySet<string>;
  /** By the upper-case name that LET gave them. */
  private readonly lambdas = new Map<string, string>();

  constructor(
    private readonly tokens: readonly Token[],
    private readonly context: DialectContext,
  ) {
    this.names = new Set(tokens.filter(({ type }) => type === 'name').map(({ text }) => text.toUpperCase()));
  }

  text(): string {
    let text = '';
    while (this.at < this.tokens.length) text += this.next();
    return text;
  }

  private next(): string {
    const token = this.tokens[this.at];
    this.at += 1;
    if (token === undefined) return '';
    if (token.type === 'array-open') return this.array();
    if (token.type === 'reference') return engineReference(token.text, this.context);
    if (token.type === 'function') return this.restOfColumn() ?? this.call(token.text);
    if (token.type === 'name') return this.name(token.text);
    if (token.text === '-' && this.isUnary()) return this.negation();
    if (token.type === 'error') return `${ERROR_LITERAL}("${token.text.slice(token.text.lastIndexOf('#'))}")`;
    // In an argument list, a semicolon is the separator of other locales.
    return token.type === 'separator' ? ',' : token.text;
  }

  /**
   * `INDEX(B:B,2):INDEX(B:B,ROWS(B:B))` is `B2:B`, whatever stands in the cells. Said so, what the formula reads is known
   * without calculating it, and a change elsewhere is known not to concern it.
   */
  private restOfColumn(): string | null {
    const tokens = this.tokens.slice(this.at - 1, this.at - 1 + REST_OF_COLUMN.length);
    const words = tokens.map(({ type, text }) => (type === 'function' ? text.toUpperCase() : text));
    const [column = '', row = ''] = [words[2], words[4]];
    const idiom = REST_OF_COLUMN.map((word) => (word === 'column' ? column : word === 'row' ? row : word));
    if (!/^\d+$/.test(row) || !WHOLE_COLUMN.test(column) || idiom.join(' ') !== words.join(' ')) return null;
    this.at += REST_OF_COLUMN.length - 1;
    return engineReference(column.replace(WHOLE_COLUMN, `$1$$${row}:$1`), this.context);
  }

  /** Whether the operator just read has nothing on its left. */
  private isUnary(): boolean {
    const left = this.tokens[this.at - 2];
    return (
      left === undefined || (['operator', 'open', 'separator', 'array-open'].includes(left.type) && left.text !== '%')
    );
  }

  /** The engine knows a minus before numbers, references and parentheses, and only one of them. */
  private negation(): string {
    const following = this.tokens[this.at];
    if (following?.text === '-') {
      this.at += 1;
      return '1*';
    }
    return following?.type === 'string' || following?.type === 'boolean' ? '-1*' : '-';
  }

  /** `{a,b;c}`, after the opening brace, becomes `ARRAY_LITERAL(ARRAY_ROW(a,b),ARRAY_ROW(c))`. */
  private array(): string {
    const rows = this.list('array-close').map((row) =>
      row.length === 1 ? (row[0] ?? '') : `${ARRAY_ROW}(${row.join(',')})`,
    );
    return `${ARRAY_LITERAL}(${rows.join(',')})`;
  }

  /** The texts between separators up to the closing token, in rows as semicolons part them. */
  private list(
    end: Token['type'],
    read: (text: string, column: number) => void = () => undefined,
  ): readonly (readonly string[])[] {
    const rows: string[][] = [];
    let row: string[] = [];
    let text = '';
    const finish = (): void => {
      read(text, row.length);
      row.push(text);
      text = '';
    };
    for (let depth = 0; this.at < this.tokens.length;) {
      const token = this.tokens[this.at];
      if (depth === 0 && token?.type === end) break;
      if (depth === 0 && token?.type === 'separator') {
        this.at += 1;
        finish();
        if (token.text !== ';') continue;
        rows.push(row);
        row = [];
        continue;
      }
      if (token?.type === 'open') depth += 1;
      if (token?.type === 'close') depth -= 1;
      text += this.next();
    }
    this.at += 1;
    finish();
    return [...rows, row];
  }

  private call(name: string): string {
    const upper = name.toUpperCase();
    const lambda = this.lambdas.get(upper);
    if (lambda !== undefined) return lambda;
    if (upper === 'LET') return this.let();
    if (upper === 'INDIRECT') return this.indirect();
    if (this.context.isCustomFunction(upper)) return this.customCall(upper);
    if (this.context.hasFunction(upper) || this.names.has(upper)) return name;
    // Skips the parenthesis that follows, and puts the name in as the first argument.
    this.at += 1;
    const separator = this.tokens[this.at]?.type === 'close' ? '' : ',';
    return `${UNKNOWN_FUNCTION}("${name}"${separator}`;
  }

  /** Google refuses arguments that change by themselves: the cell says Loading... for ever. */
  private customCall(name: string): string {
    this.at += 1;
    const from = this.at;
    const args = this.list('close').flat();
    const volatile = this.tokens
      .slice(from, this.at)
      .some(({ type, text }) => type === 'function' && VOLATILE.has(text.toUpperCase()));
    if (volatile) return `${ERROR_LITERAL}("#GETTING_DATA")`;
    const given = args.length === 1 && args[0] === '' ? [] : args;
    return `${name}(${given.map((text) => (text === '' ? OMITTED : text)).join(',')})`;
  }

  /** The engine cannot call a name: where LET names a LAMBDA, its text is put in wherever the name is called. */
  private let(): string {
    this.at += 1;
    const texts: string[] = [];
    this.list('close', (text) => {
      const name = texts.at(-1)?.toUpperCase();
      if (texts.length % 2 === 1 && name !== undefined && /^LAMBDA\(/i.test(text)) this.lambdas.set(name, text);
      texts.push(text);
    });
    return `LET(${texts.join(',')})`;
  }

  /** The text that INDIRECT is given is in Google's words as well. */
  private indirect(): string {
    this.at += 1;
    const [[text = '', ...rest] = []] = this.list('close');
    return `INDIRECT(${[`${REFERENCE_TEXT}(${text})`, ...rest].join(',')})`;
  }

  private name(text: string): string {
    const reference = this.context.namedRange(text);
    return reference === null ? text : engineReference(reference, this.context);
  }
}
