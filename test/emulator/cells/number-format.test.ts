import { describe, expect, it } from '@jest/globals';
import type { CellValue } from '../../../emulator/cells/cell-store';
import { formatKind } from '../../../emulator/cells/format-pattern';
import { displayText } from '../../../emulator/cells/number-format';

const shown = (value: CellValue, format = '', locale = 'en_US'): string => displayText(value, format, locale);

describe('a cell without a format', () => {
  it.each<[CellValue, string]>([
    [null, ''],
    ['', ''],
    ['text', 'text'],
    [true, 'TRUE'],
    [false, 'FALSE'],
    [{ error: '#N/A' }, '#N/A'],
    [0, '0'],
    [-0.5, '-0.5'],
    [1234.5, '1234.5'],
    [1 / 3, '0.3333333333'],
    [100 / 3, '33.33333333'],
    [0.1 + 0.2, '0.3'],
    [0.000_01, '0.00001'],
    [0.000_000_123, '0.000000123'],
    [12_345_678_901.6, '12345678902'],
    [999_999_999_999_999, '999999999999999'],
    [1_705_971_932_369_780, '1.70597E+15'],
    [8_613_800_138_000, '8613800138000'],
    [-2e20, '-2E+20'],
    [1.5e-10, '1.5E-10'],
  ])('shows %j as %j', (value, text) => {
    expect(shown(value)).toBe(text);
    expect(shown(value, 'General')).toBe(text);
    expect(shown(value, 'general')).toBe(text);
  });

  it('shows the decimal comma and the truth words of its locale', () => {
    expect(shown(1234.5, '', 'de_DE')).toBe('1234,5');
    expect(shown(true, '', 'de_DE')).toBe('WAHR');
    expect(shown(false, '', 'zh_CN')).toBe('FALSE');
  });
});

describe('numbers with a format', () => {
  it.each<[number, string, string]>([
    [1234.567, '@', '1234.567'],
    [1234.567, '0', '1235'],
    [0.4, '0', '0'],
    [-0.4, '0', '0'],
    [2.5, '0', '3'],
    [-2.5, '0', '-3'],
    [7, '000', '007'],
    [1.005, '0.00', '1.01'],
    [-1.5, '0.00', '-1.50'],
    [1_234_567.891, '#,##0', '1,234,568'],
    [1_234_567.891, '#,##0.00', '1,234,567.89'],
    [0, '#,##0.00', '0.00'],
    [999, '#,##0', '999'],
    [0.5, '#.##', '.5'],
    [5, '0.##', '5'],
    [5.126, '0.##', '5.13'],
    [0.1234, '0%', '12%'],
    [0.1234, '0.00%', '12.34%'],
    [0.07, '0.0%', '7.0%'],
    [2.99, '"$"#,##0.00', '$2.99'],
    [-1234.5, '"$"#,##0.00', '-$1,234.50'],
    [1234.5, '[$¥-804]#,##0', '¥1,235'],
    [1234.5, '[$€]#,##0.00', '€1,234.50'],
    [1234.5, '$#,##0.00', '$1,234.50'],
    [5, '0 "pieces"', '5 pieces'],
    [5, '0\\x', '5x'],
    [-5, '0;(0)', '(5)'],
    [5, '0;(0);"none"', '5'],
    [0, '0;(0);"none"', 'none'],
    [-5, '[Red]-0;[Blue]-0', '-5'],
    [1000, '0.00E+00', '1.00E+03'],
    [0.000_12, '0.0E+00', '1.2E-04'],
    [123_456_789_012_345_680, '#,##0', '123,456,789,012,345,680'],
  ])('%d in %s is %s', (value, format, text) => {
    expect(shown(value, format)).toBe(text);
  });

  it('have the marks of the locale', () => {
    expect(shown(1_234_567.891, '#,##0.00', 'de_DE')).toBe('1.234.567,89');
    expect(shown(1_234_567.891, '#,##0.00', 'en_GB')).toBe('1,234,567.89');
    expect(shown(1_234_567.891, '#,##0.00', 'zh_CN')).toBe('1,234,567.89');
  });

  it('do not change text, unless the format has a place for it', () => {
    expect(shown('text', '#,##0.00')).toBe('text');
    expect(shown('007', '@')).toBe('007');
    expect(shown('text', 'yyyy-mm-dd')).toBe('text');
    expect(shown('text', '"<"@">"')).toBe('<text>');
    expect(shown(true, '0.00')).toBe('TRUE');
  });

  it('are an error where the pattern is not modelled', () => {
    for (const format of ['# ?/?', '0,', '[>100]0', '(000) 000-0000', 'Q0', '0.0.0']) {
      expect(() => shown(12.5, format)).toThrow('not modelled');
    }
  });
});

describe('dates with a format', () => {
  // 2026-09-05, a Saturday, 16:03:07.
  const serial = 46_270 + (16 * 3600 + 3 * 60 + 7) / 86_400;

  it.each<[string, string]>([
    ['yyyy-mm-dd', '2026-09-05'],
    ['yyyy-mm-dd hh:mm', '2026-09-05 16:03'],
    ['yyyy-MM-dd HH:mm:ss', '2026-09-05 16:03:07'],
    ['m/d/yyyy', '9/5/2026'],
    ['dd/mm/yyyy', '05/09/2026'],
    ['dd.mm.yyyy', '05.09.2026'],
    ['m/d/yy', '9/5/26'],
    ['hh:mm', '16:03'],
    ['h:mm am/pm', '4:03 PM'],
    ['h:mm:ss', '16:03:07'],
    ['mm:ss', '03:07'],
    ['mm:ss.00', '03:07.00'],
    ['ddd d mmm', 'Sat 5 Sep'],
    ['dddd, mmmm d, yyyy', 'Saturday, September 5, 2026'],
    ['mmmmm', 'S'],
    ['yyyy"年"m"月"d"日"', '2026年9月5日'],
    ['yyyy年m月d日', '2026年9月5日'],
  ])('%s is %s', (format, text) => {
    expect(shown(serial, format)).toBe(text);
  });

  it('use the names of the locale', () => {
    expect(shown(serial, 'dddd d mmmm', 'de_DE')).toBe('Samstag 5 September');
    expect(shown(serial, 'ddd', 'zh_CN')).toBe('周六');
    expect(shown(serial, 'h:mm am/pm', 'zh_CN')).toBe('4:03 下午');
  });

  it('show midnight and noon on a clock of twelve hours', () => {
    expect(shown(0, 'h:mm am/pm')).toBe('12:00 AM');
    expect(shown(0.5, 'h:mm am/pm')).toBe('12:00 PM');
  });

  it('show days before 1900', () => {
    expect(shown(-1, 'yyyy-mm-dd')).toBe('1899-12-29');
  });

  it('show durations in full hours', () => {
    expect(shown(1.5, '[h]:mm:ss')).toBe('36:00:00');
    expect(shown(1.5, '[mm]:ss')).toBe('2160:00');
    expect(shown(-0.25, '[hh]:mm')).toBe('-06:00');
  });

  it('are an error where the pattern is not modelled', () => {
    expect(() => shown(serial, 'yyyy-mm-dd 0')).toThrow('not modelled');
    expect(() => shown(serial, 'yyyy Q')).toThrow('not modelled');
  });
});

describe('the kind of a format', () => {
  it.each([
    ['', 'automatic'],
    ['General', 'automatic'],
    ['@', 'text'],
    ['0.00', 'number'],
    ['#,##0', 'number'],
    ['0.00E+00', 'number'],
    ['0%', 'percent'],
    ['"$"#,##0.00', 'currency'],
    ['[$¥-804]#,##0', 'currency'],
    ['yyyy-mm-dd', 'date'],
    ['ddd d mmm', 'date'],
    ['mmm', 'date'],
    ['hh:mm', 'time'],
    ['mm:ss', 'time'],
    ['yyyy-mm-dd hh:mm', 'date-time'],
    ['[h]:mm', 'duration'],
    ['0 "days"', 'number'],
    ['Q# ?/?', 'number'],
  ])('of %j is %s', (format, kind) => {
    expect(formatKind(format)).toBe(kind);
  });
});
