import { describe, expect, it } from '@jest/globals';
import { readCsv } from '../../sample/read-csv';

describe('readCsv()', () => {
  it('names every field by the header', () => {
    expect(readCsv('id,name\n1,Chai\n2,Chang\n')).toEqual([
      { id: '1', name: 'Chai' },
      { id: '2', name: 'Chang' },
    ]);
  });

  it('keeps commas, line breaks and doubled quotes of a quoted field', () => {
    expect(readCsv('a,b\n"1,5","he said ""no""\nand left"\n')).toEqual([{ a: '1,5', b: 'he said "no"\nand left' }]);
  });

  it('keeps blanks, leading zeros and spaces as they are', () => {
    expect(readCsv('a,b,c\n007,, x \n')).toEqual([{ a: '007', b: '', c: ' x ' }]);
  });

  it('reads a blank last field, also when no line end follows', () => {
    expect(readCsv('a,b\n1,')).toEqual([{ a: '1', b: '' }]);
    expect(readCsv('a,b\n1,2')).toEqual([{ a: '1', b: '2' }]);
    expect(readCsv('a,b\n1,""')).toEqual([{ a: '1', b: '' }]);
  });

  it('takes the line ends of Windows and a byte order mark', () => {
    expect(readCsv('\uFEFFa,b\r\n1,2\r\n')).toEqual([{ a: '1', b: '2' }]);
  });

  it('refuses a row that is shorter or longer than the header', () => {
    expect(() => readCsv('a,b\n1,2,3\n')).toThrow('row 2 has 3 fields, the header 2');
    expect(() => readCsv('a,b\n1,2\n3\n')).toThrow('row 3 has 1 fields, the header 2');
  });

  it('refuses a quote in the middle of a field and one that is never closed', () => {
    expect(() => readCsv('a\n5" disk\n')).toThrow('stray quote');
    expect(() => readCsv('a\n"open\n')).toThrow('stray quote');
  });
});
