import { describe, expect, it } from '@jest/globals';
import type { CellValue } from '../../../emulator/cells/cell-store';
import { displayText } from '../../../emulator/cells/number-format';
import { civilToSerial } from '../../../emulator/cells/serial-date';
import type { TypedInput } from '../../../emulator/cells/typed-input';
import { parseTyped } from '../../../emulator/cells/typed-input';

const typed = (text: string, locale = 'en_US', format = ''): TypedInput =>
  parseTyped(text, { locale, year: 2026, format });
const day = (year: number, month: number, date: number): number => civilToSerial({ year, month, day: date });

describe('typed text', () => {
  it.each([
    'Acme Ltd',
    'n/a',
    '1,23',
    '1.2.3',
    '12 Main Street',
    '-',
    '+',
    '=',
    '@name',
    '- item',
    '12:60',
    '5 apples',
    '10%x',
    '2026-13-01',
    '(555) 123-4567',
  ])('stays text: %j', (text) => {
    expect(typed(text)).toEqual({ value: text });
  });

  it('keeps spaces around it and lines within it', () => {
    expect(typed('  Acme ')).toEqual({ value: '  Acme ' });
    expect(typed('1\n2')).toEqual({ value: '1\n2' });
  });

  it('of nothing empties the cell', () => {
    expect(typed('')).toEqual({ value: null });
    expect(typed("'")).toEqual({ value: null });
  });

  it("stays text after a leading ', which is dropped", () => {
    expect(typed("'007")).toEqual({ value: '007' });
    expect(typed("'=1+1")).toEqual({ value: '=1+1' });
    expect(typed("''tis")).toEqual({ value: "'tis" });
  });

  it('stays as it is in a cell of plain text, whatever it looks like', () => {
    for (const text of ['007', '=1+1', '+86 138 0013 8000', '2026-09-19', "'x", ' 10% ', 'TRUE', '#N/A']) {
      expect(typed(text, 'en_US', '@')).toEqual({ value: text });
    }
  });
});

describe('typed formulas', () => {
  it('begin with = and are kept as written', () => {
    expect(typed('=A1+1')).toEqual({ formula: '=A1+1' });
    expect(typed('= no formula at all')).toEqual({ formula: '= no formula at all' });
  });

  it('begin with a + that is no sign of a number', () => {
    expect(typed('+1+2')).toEqual({ formula: '=+1+2' });
    expect(typed('+A1')).toEqual({ formula: '=+A1' });
    expect(typed('+86 138 0013 8000')).toEqual({ formula: '=+86 138 0013 8000' });
    expect(typed('+1 (555) 123-4567')).toEqual({ formula: '=+1 (555) 123-4567' });
  });
});

describe('typed numbers', () => {
  it.each<[string, CellValue, string]>([
    ['007', 7, ''],
    ['12.5', 12.5, ''],
    ['.5', 0.5, ''],
    ['5.', 5, ''],
    ['-3', -3, ''],
    ['+3', 3, ''],
    ['-0', 0, ''],
    [' 42 ', 42, ''],
    ['+8613800138000', 8_613_800_138_000, ''],
    ['13800138000', 13_800_138_000, ''],
    ['22 34', 2234, ''],
    ['138 0013 8000', 13_800_138_000, ''],
    ['1,000,000', 1_000_000, '#,##0'],
    ['1,234.5', 1234.5, '#,##0.00'],
    ['1e3', 1000, '0.00E+00'],
    ['1E-2', 0.01, '0.00E+00'],
    ['10%', 0.1, '0%'],
    ['7 %', 0.07, '0%'],
    ['-2.5%', -0.025, '0.00%'],
    ['$2.99', 2.99, '"$"#,##0.00'],
    ['$1,200', 1200, '"$"#,##0'],
    ['-$5', -5, '"$"#,##0'],
    ['¥100', 100, '[$¥]#,##0'],
    ['100 €', 100, '[$€]#,##0'],
  ])('%j is %j', (text, value, format) => {
    expect(typed(text)).toEqual(format === '' ? { value } : { value, format });
  });

  it('follow the marks of the locale', () => {
    expect(typed('1.234,5', 'de_DE')).toEqual({ value: 1234.5, format: '#,##0.00' });
    expect(typed('12,5', 'de_DE')).toEqual({ value: 12.5 });
    expect(typed('12.5', 'de_DE')).toEqual({ value: day(2026, 5, 12), format: 'dd.mm.yyyy' });
    expect(typed('1.234', 'de_DE')).toEqual({ value: 1234, format: '#,##0' });
    expect(typed('1 234,5', 'fr_FR')).toEqual({ value: 1234.5, format: '#,##0.00' });
    expect(typed('¥100', 'zh_CN')).toEqual({ value: 100, format: '"¥"#,##0' });
    expect(typed('£2.50', 'en_GB')).toEqual({ value: 2.5, format: '"£"#,##0.00' });
    expect(typed('2,50 €', 'de_DE')).toEqual({ value: 2.5, format: '#,##0.00\\ "€"' });
    expect(displayText(2.5, '#,##0.00\\ "€"', 'de_DE')).toBe('2,50 €');
  });

  it('that no number can hold stay text', () => {
    expect(typed('1e999')).toEqual({ value: '1e999' });
  });
});

describe('typed truth values and errors', () => {
  it('are read in any case', () => {
    expect(typed('TRUE')).toEqual({ value: true });
    expect(typed('false')).toEqual({ value: false });
    expect(typed('WAHR', 'de_DE')).toEqual({ value: true });
    expect(typed('WAHR')).toEqual({ value: 'WAHR' });
    expect(typed('#N/A')).toEqual({ value: { error: '#N/A' } });
    expect(typed('#ref!')).toEqual({ value: { error: '#REF!' } });
  });
});

describe('typed dates', () => {
  it.each<[string, string, number, string]>([
    ['2026-09-19', 'en_US', day(2026, 9, 19), 'yyyy-mm-dd'],
    ['2026-9-1', 'en_GB', day(2026, 9, 1), 'yyyy-mm-dd'],
    ['2026-09-19', 'de_DE', day(2026, 9, 19), 'yyyy-mm-dd'],
    ['9/19/2026', 'en_US', day(2026, 9, 19), 'm/d/yyyy'],
    ['19/9/2026', 'en_GB', day(2026, 9, 19), 'dd/mm/yyyy'],
    ['19.9.2026', 'de_DE', day(2026, 9, 19), 'dd.mm.yyyy'],
    ['2026/9/19', 'zh_CN', day(2026, 9, 19), 'yyyy/m/d'],
    ['2026/9/19', 'en_US', day(2026, 9, 19), 'm/d/yyyy'],
    ['2026年9月19日', 'zh_CN', day(2026, 9, 19), 'yyyy"年"m"月"d"日"'],
    ['9月19日', 'zh_CN', day(2026, 9, 19), 'm"月"d"日"'],
    ['1-2', 'en_US', day(2026, 1, 2), 'm/d/yyyy'],
    ['1-2', 'en_GB', day(2026, 2, 1), 'dd/mm/yyyy'],
    ['1/2', 'zh_CN', day(2026, 1, 2), 'yyyy/m/d'],
    ['3 5', 'en_US', day(2026, 3, 5), 'm/d/yyyy'],
    ['1940 10 5', 'en_US', day(1940, 10, 5), 'm/d/yyyy'],
    ['9/19/26', 'en_US', day(2026, 9, 19), 'm/d/yyyy'],
    ['9/19/85', 'en_US', day(1985, 9, 19), 'm/d/yyyy'],
    ['Sep 19 2026', 'en_US', day(2026, 9, 19), 'm/d/yyyy'],
    ['September 19, 2026', 'en_US', day(2026, 9, 19), 'm/d/yyyy'],
    ['19 Sep 2026', 'en_GB', day(2026, 9, 19), 'dd/mm/yyyy'],
    ['19-sep-2026', 'en_US', day(2026, 9, 19), 'm/d/yyyy'],
    ['Mar 1', 'en_US', day(2026, 3, 1), 'm/d/yyyy'],
    ['19. Oktober 2026', 'de_DE', day(2026, 10, 19), 'dd.mm.yyyy'],
    ['29/2/2024', 'en_GB', day(2024, 2, 29), 'dd/mm/yyyy'],
  ])('%s in %s', (text, locale, value, format) => {
    expect(typed(text, locale)).toEqual({ value, format });
  });

  it.each<[string, string]>([
    ['20/10/2023', 'en_US'],
    ['9/19/2026', 'en_GB'],
    ['9/19/2026', 'zh_CN'],
    ['29/2/2026', 'en_GB'],
    ['2026-02-30', 'en_US'],
    ['1.2.2026', 'en_US'],
    ['2026年9月19日', 'en_US'],
    ['1/2/345', 'en_US'],
    ['Sept-ember 1', 'en_US'],
  ])('%s in %s is text', (text, locale) => {
    expect(typed(text, locale)).toEqual({ value: text });
  });

  it('keep the format the cell already has', () => {
    expect(typed('9/19/2026', 'en_US', 'yyyy-mm-dd')).toEqual({ value: day(2026, 9, 19) });
    expect(typed('10%', 'en_US', '0.00')).toEqual({ value: 0.1 });
    expect(typed('10%', 'en_US', 'General')).toEqual({ value: 0.1, format: '0%' });
  });

  it('are shown as they were typed where the format keeps their form', () => {
    for (const [text, locale] of [
      ['2026-09-19', 'en_US'],
      ['9/19/2026', 'en_US'],
      ['19/09/2026', 'en_GB'],
      ['2026年9月19日', 'zh_CN'],
      ['19.09.2026', 'de_DE'],
    ] as const) {
      const input = typed(text, locale);
      expect('value' in input && displayText(input.value, input.format ?? '', locale)).toBe(text);
    }
  });
});

describe('typed times', () => {
  it.each<[string, number, string]>([
    ['10:30', 10.5 / 24, 'h:mm'],
    ['10:30:36', 10.51 / 24, 'h:mm:ss'],
    ['9:00 PM', 21 / 24, 'h:mm am/pm'],
    ['12:00 am', 0, 'h:mm am/pm'],
    ['36:00', 1.5, '[h]:mm:ss'],
  ])('%s', (text, value, format) => {
    expect(typed(text)).toEqual({ value: expect.closeTo(value, 12), format });
  });

  it('after a date make one value of both', () => {
    expect(typed('2026-09-19 18:00')).toEqual({ value: day(2026, 9, 19) + 0.75, format: 'yyyy-mm-dd h:mm' });
    expect(typed('9/19/2026 6:00:00 PM')).toEqual({ value: day(2026, 9, 19) + 0.75, format: 'm/d/yyyy h:mm:ss am/pm' });
    expect(typed('2026-09-19 36:00')).toEqual({ value: '2026-09-19 36:00' });
  });
});
