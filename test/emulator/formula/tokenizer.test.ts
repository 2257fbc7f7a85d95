import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import type { Notation, TokenType } from '../../../emulator/formula/tokenizer';
import { joinTokens, tokenize } from '../../../emulator/formula/tokenizer';

/** Tokens other than whitespace, as `type text`. */
const tokens = (formula: string, notation?: Notation): readonly string[] =>
  tokenize(formula, notation)
    .filter((token) => token.type !== 'whitespace')
    .map((token) => `${token.type} ${token.text}`);
const only = (type: TokenType, formula: string, notation?: Notation): readonly string[] =>
  tokenize(formula, notation)
    .filter((token) => token.type === type)
    .map((token) => token.text);

/** Pieces that stand next to each other in real formulas, and some that never should. */
const FRAGMENTS = [
  '=',
  'A1',
  '$B$2',
  'A2:A',
  '2:2',
  "'My ''Sheet'!",
  'Orders!',
  '客户!',
  '"a ""b"" c"',
  '"',
  "'",
  'SUM(',
  ')',
  ',',
  ';',
  '{',
  '}',
  '1.5',
  '1e3',
  '.',
  'TRUE',
  '#N/A',
  '#REF!',
  '#',
  'Name_1',
  '<>',
  '>=',
  '-',
  ' ',
  '\n',
  'Deals[Amount]',
  '[',
  ']',
  '\\',
  '😀',
  '\ud800',
];

describe('tokens', () => {
  it('joined give back the formula', () => {
    const formula = fc.array(fc.constantFrom(...FRAGMENTS), { maxLength: 25 }).map((pieces) => pieces.join(''));
    for (const notation of ['A1', 'R1C1'] as const) {
      fc.assert(
        fc.property(fc.oneof(formula, fc.string({ unit: 'grapheme' }), fc.string({ unit: 'binary' })), (text) => {
          expect(joinTokens(tokenize(text, notation))).toBe(text);
        }),
        { seed: 11, numRuns: 1500 },
      );
    }
  });

  it('tell functions, references, texts, numbers and marks apart', () => {
    expect(tokens('=IF( $A$1>=1.5, "x ""y""" , SUM(B2:B) )&{1,2;TRUE,#N/A}')).toEqual([
      'start =',
      'function IF',
      'open (',
      'reference $A$1',
      'operator >=',
      'number 1.5',
      'separator ,',
      'string "x ""y"""',
      'separator ,',
      'function SUM',
      'open (',
      'reference B2:B',
      'close )',
      'close )',
      'operator &',
      'array-open {',
      'number 1',
      'separator ,',
      'number 2',
      'separator ;',
      'boolean TRUE',
      'separator ,',
      'error #N/A',
      'array-close }',
    ]);
  });

  it.each([
    'A1',
    '$A$1',
    'a1',
    'ZZZ1',
    'A1:B2',
    '$A1:B$2',
    'A2:A',
    'A2:2',
    'A:A',
    '$A:$C',
    '2:2',
    '$1:$3',
    'Orders!A1',
    "'My sheet'!A:B",
    "'It''s'!A1",
    '客户!B2:B',
    "'客户 档案'!A1",
    'Sheet_1.x!A1',
  ])('read %s as one reference', (text) => {
    expect(tokens(`=${text}+1`)).toEqual(['start =', `reference ${text}`, 'operator +', 'number 1']);
  });

  it('do not take functions, names and long words for cells', () => {
    expect(tokens('=LOG10(A1)')).toEqual(['start =', 'function LOG10', 'open (', 'reference A1', 'close )']);
    expect(only('reference', '=LOG10 (1)+ABCD1+A0+A1B+Rate2024x+A1.total+_A1+A123456789')).toEqual([]);
    expect(only('name', '=ABCD1+A0+total.2024+税率')).toEqual(['ABCD1', 'A0', 'total.2024', '税率']);
  });

  it('keep references apart that a colon joins with something else', () => {
    expect(tokens('=A1:INDEX(B:B,2)').slice(1, 4)).toEqual(['reference A1', 'operator :', 'function INDEX']);
    expect(tokens('=A1:Orders!B2').slice(1)).toEqual(['reference A1', 'operator :', 'reference Orders!B2']);
  });

  it('leave references in texts and in table columns alone', () => {
    expect(only('reference', '="A1"&Deals[A1]&Deals[[A1]:[B2]]')).toEqual([]);
    expect(only('name', '=Deals[Amount due]')).toEqual(['Deals[Amount due]']);
  });

  it('take TRUE for a truth value, a function or a part of a name', () => {
    expect(tokens('=true&TRUE()&TRUE_x')).toEqual([
      'start =',
      'boolean true',
      'operator &',
      'function TRUE',
      'open (',
      'close )',
      'operator &',
      'name TRUE_x',
    ]);
  });

  it('know every error, also one with a sheet before it', () => {
    const errors = ['#N/A', '#REF!', '#VALUE!', '#DIV/0!', '#NAME?', '#NUM!', '#NULL!', '#ERROR!', "'My sheet'!#REF!"];
    expect(only('error', `=${errors.join('&')}`)).toEqual(errors);
  });

  it('call what they cannot read unknown, and go on', () => {
    expect(tokens('="open')).toEqual(['start =', 'unknown "', 'name open']);
    expect(tokens("='open!A1").at(-1)).toBe('reference open!A1');
    expect(only('unknown', '=1?2')).toEqual(['?']);
  });

  it('need no leading =', () => {
    expect(tokens('A1')).toEqual(['reference A1']);
    expect(tokens('')).toEqual([]);
  });

  it('read R1C1 references where they are told to', () => {
    const references = ['R1C1', 'R[-1]C[2]', 'RC[-1]', 'RC', 'R[1]C[0]:C[0]', 'R1:R3', 'C[1]:C2', "'My sheet'!R[0]C3"];
    expect(only('reference', `=${references.join('+')}`, 'R1C1')).toEqual(references);
    expect(only('reference', '=ROW(A1)+RATE+C', 'R1C1')).toEqual([]);
  });
});
