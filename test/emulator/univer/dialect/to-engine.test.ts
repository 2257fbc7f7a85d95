// Google's formulas in the words of the engine.
import { describe, expect, it } from '@jest/globals';
import type { DialectContext } from '../../../../emulator/univer/dialect/to-engine';
import { toEngine } from '../../../../emulator/univer/dialect/to-engine';

const FUNCTIONS = new Set(['SUM', 'IF', 'LET', 'LAMBDA', 'INDIRECT', 'NOW', 'TIER']);
const context: DialectContext = {
  ownSheet: 'Data',
  sheets: [
    { name: 'Data', rows: 100, columns: 5 },
    { name: "Ann's tab", rows: 20, columns: 3 },
  ],
  hasFunction: (name) => FUNCTIONS.has(name),
  isCustomFunction: (name) => name === 'TIER',
  namedRange: (name) => (name === 'Rates' ? "'Ann''s tab'!A2:B" : null),
};

describe('a formula in the words of the engine', () => {
  it.each([
    [
      'open ends reach the edge of the sheet they are on',
      "=SUM(B2:B)+SUM('Ann''s tab'!B:B)",
      "=SUM($B$2:$B$100)+SUM('Ann''s tab'!$B$1:$B$20)",
    ],
    [
      'a column from one of its cells to its last, however that is said',
      "=SUM(INDEX('Ann''s tab'!$B:$B,2):INDEX('Ann''s tab'!$B:$B, rows('Ann''s tab'!$B:$B)))+IF(INDEX(C:C,4):INDEX(C:C,ROWS(C:C)))",
      "=SUM('Ann''s tab'!$B$2:$B$20)+IF($C$4:$C$100)",
    ],
    [
      'no other span of two cells is that',
      '=INDEX(A:A,2):INDEX(B:B,ROWS(B:B))',
      '=UNKNOWN_FUNCTION("INDEX",$A$1:$A$100,2):UNKNOWN_FUNCTION("INDEX",$B$1:$B$100,UNKNOWN_FUNCTION("ROWS",$B$1:$B$100))',
    ],
    ['rows reach the last column', '=SUM(2:3)+SUM(D2:2)', '=SUM($A$2:$E$3)+SUM($D$2:$E$2)'],
    ['a range beyond the grid ends at it', '=SUM(A90:B5000)', '=SUM($A$90:$B$100)'],
    ['single cells stay', '=A1+$B$2', '=A1+$B$2'],
    ['a tab is named as it is written in the spreadsheet', '=data!A1', "='Data'!A1"],
    ['a tab that is not there is an error', '=Gone!A1', '=ERROR_LITERAL("#REF!")'],
    ['array literals become functions', '={1,A1;"x",2}', '=ARRAY_LITERAL(ARRAY_ROW(1,A1),ARRAY_ROW("x",2))'],
    [
      'array literals may stand in each other',
      '={{1;2},{3;4}}',
      '=ARRAY_LITERAL(ARRAY_ROW(ARRAY_LITERAL(1,2),ARRAY_LITERAL(3,4)))',
    ],
    ['commas inside parentheses part no array', '={SUM(1,2);3}', '=ARRAY_LITERAL(SUM(1,2),3)'],
    ['texts are left alone', '="A2:A {1;2} Gone!A1"', '="A2:A {1;2} Gone!A1"'],
    ['spaces and line ends go', '= SUM( A1 ,\n 2 )', '=SUM(A1,2)'],
    ['an unknown function says its name', '=NOPE(1)+NOPE()', '=UNKNOWN_FUNCTION("NOPE",1)+UNKNOWN_FUNCTION("NOPE")'],
    ['a named range is the range', '=SUM(Rates)', "=SUM('Ann''s tab'!$A$2:$B$20)"],
    ['another name stays', '=LET(x,1,x)', '=LET(x,1,x)'],
    [
      'a named LAMBDA is put in where it is called',
      '=LET(f,LAMBDA(n,n*2),f(A2:A))',
      '=LET(f,LAMBDA(n,n*2),LAMBDA(n,n*2)($A$2:$A$100))',
    ],
    ['what INDIRECT is given is translated when it is known', '=INDIRECT("B2:B")', '=INDIRECT(REFERENCE_TEXT("B2:B"))'],
    ['error literals stay errors', '=IF(#N/A,#REF!)', '=IF(ERROR_LITERAL("#N/A"),ERROR_LITERAL("#REF!"))'],
    ['two minuses make a number', '=--(A1=1)-2', '=1*(A1=1)-2'],
    ['a minus before a text counts as a factor', '=-"3"', '=-1*"3"'],
    [
      'an argument of a custom function that is left out is marked',
      '=TIER(1,,A1)',
      '=TIER(1,ERROR_LITERAL("#NULL!","omitted"),A1)',
    ],
    [
      'a custom function is not given what changes by itself',
      '=IF(A1,TIER(1+NOW()))',
      '=IF(A1,ERROR_LITERAL("#GETTING_DATA"))',
    ],
    ['what is no formula is an error', '=SUM(1,2', '=ERROR_LITERAL("#ERROR!","Formula parse error.")'],
    ['two values without an operator are no formula', '=1 2', '=ERROR_LITERAL("#ERROR!","Formula parse error.")'],
  ])('%s', (_, formula, expected) => {
    expect(toEngine(formula, context)).toBe(expected);
  });
});
