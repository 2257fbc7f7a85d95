import { describe, expect, it } from '@jest/globals';
import {
  columnIndex,
  columnLetters,
  parseReference,
  printReference,
  quoteSheetName,
  rectA1,
  referenceRect,
  splitSheet,
} from '../../../emulator/formula/references';

describe('columns', () => {
  it.each([
    [0, 'A'],
    [25, 'Z'],
    [26, 'AA'],
    [701, 'ZZ'],
    [702, 'AAA'],
    [18_277, 'ZZZ'],
  ])('%d is %s', (index, letters) => {
    expect(columnLetters(index)).toBe(letters);
    expect(columnIndex(letters)).toBe(index);
    expect(columnIndex(letters.toLowerCase())).toBe(index);
  });
});

describe('references', () => {
  it('are read as coordinates from 0 with what is fixed', () => {
    expect(parseReference("'My ''sheet'''!$B3:D$5")).toEqual({
      sheet: "My 'sheet'",
      start: { row: 2, column: 1, rowFixed: false, columnFixed: true },
      end: { row: 4, column: 3, rowFixed: true, columnFixed: false },
    });
    expect(parseReference('$2:4')).toEqual({
      sheet: null,
      start: { row: 1, column: null, rowFixed: true, columnFixed: false },
      end: { row: 3, column: null, rowFixed: false, columnFixed: false },
    });
  });

  it.each([
    'A1',
    '$A$1',
    'A2:A',
    'A2:2',
    'A:A',
    '$A:C',
    '1:$2',
    'B5:A2',
    "'My sheet'!A1",
    'Orders!A1:B2',
    "'A1'!B2",
    "'客户'!A1",
  ])('are printed as they are written: %s', (text) => {
    const reference = parseReference(text);
    expect(reference && printReference(reference)).toBe(text);
  });

  it.each([
    'A0',
    'A',
    '1',
    'AAAA1',
    'ZZZZ1',
    'A10000001',
    'A1:',
    'A:2',
    'A1:B2:C3',
    'A$',
    '$$A1',
    'Orders',
    '',
    'Orders!',
  ])('are not: %j', (text) => {
    expect(parseReference(text)).toBeNull();
  });

  it('have the sheet quoted where a bare name would be read as something else', () => {
    expect(
      ['Orders', 'Q1_2026', '2026', 'My sheet', "It's", 'A1', 'R1C1', 'rc', 'TRUE', 'a.b', '客户'].map(quoteSheetName),
    ).toEqual([
      'Orders',
      'Q1_2026',
      "'2026'",
      "'My sheet'",
      "'It''s'",
      "'A1'",
      "'R1C1'",
      "'rc'",
      "'TRUE'",
      "'a.b'",
      "'客户'",
    ]);
  });

  it('give their sheet apart from the rest', () => {
    expect(splitSheet("'It''s'!A1")).toEqual({ prefix: "'It''s'!", sheet: "It's", rest: 'A1' });
    expect(splitSheet('A1')).toEqual({ prefix: '', sheet: null, rest: 'A1' });
    expect(splitSheet('#REF!')).toEqual({ prefix: '', sheet: null, rest: '#REF!' });
    expect(splitSheet('Orders!#REF!')).toEqual({ prefix: 'Orders!', sheet: 'Orders', rest: '#REF!' });
  });

  it('cover a rectangle, with open ends to the edge of the sheet', () => {
    const rect = (text: string): string => {
      const reference = parseReference(text);
      return reference === null ? '' : rectA1(referenceRect(reference, { rows: 10, columns: 4 }));
    };
    expect(['B2', 'A2:A', 'B2:2', 'A:B', '3:4', 'C5:A2', 'A5:B', 'B:B3'].map(rect)).toEqual([
      'B2',
      'A2:A10',
      'B2:D2',
      'A1:B10',
      'A3:D4',
      'A2:C5',
      'A5:B10',
      'B3:B10',
    ]);
  });
});
