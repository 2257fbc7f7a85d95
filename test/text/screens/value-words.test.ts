import { describe, expect, it } from '@jest/globals';
import type { FieldLine, FieldType } from '../../../src/domain/catalogue/field';
import { numberWords, phoneWords, valueWords } from '../../../src/text/screens/value-words';

const line = (type: FieldType, choices?: string): FieldLine => ({
  key: 'field',
  en: 'Field',
  zh: '字段',
  type,
  section: 'basic',
  ...(choices === undefined ? {} : { choices }),
});
const setting = (language: 'en' | 'zh') => ({
  language,
  today: '2026-02-10',
  nameOf: (id: string) => (id === 'C-1' ? '王芳' : null),
});

describe('valueWords()', () => {
  it.each([
    [line('choice', 'stages'), 'negotiation', 'Negotiation', '合同谈判'],
    [line('choice', 'stages'), 'our own word', 'our own word', 'our own word'],
    [line('ticks', 'goodSigns'), ['doesWhatWeDoWell', 'odd'], 'Lets us do what we do well; odd', '让我们发挥所长、odd'],
    [line('yesNo'), true, 'Yes', '是'],
    [line('yesNo'), false, 'No', '否'],
    [line('date'), '2026-02-15', 'Sun 15 Feb', '2月15日 周日'],
    [line('dateTime'), '2025-11-03 09:12', '3 Nov 2025 09:12', '2025年11月3日 09:12'],
    [line('money'), 86400, '86,400', '86,400'],
    [line('occasion'), '1990-05-03', '3 May 1990', '1990年5月3日'],
    [line('occasion'), '05-03', '3 May', '5月3日'],
    [line('occasion'), 'L1990-08-15', 'Lunar 1990, month 8, day 15', '农历1990年八月十五'],
    [line('occasion'), 'L01-01', 'Lunar month 1, day 1', '农历正月初一'],
    [line('occasion'), 'L12+-20', 'Lunar leap month 12, day 20', '农历闰腊月二十'],
    [line('occasion'), 'L06-30', 'Lunar month 6, day 30', '农历六月三十'],
    [line('occasion'), 'L06-21', 'Lunar month 6, day 21', '农历六月廿一'],
    [line('occasion'), 'in May', 'in May', 'in May'],
    [line('customer'), 'C-1', '王芳', '王芳'],
    [line('customer'), 'somebody', 'somebody', 'somebody'],
    [line('text'), '=1+1', '=1+1', '=1+1'],
    [line('text'), null, '', ''],
  ])('says %j of %j as %j and %j', (field, value, english, chinese) => {
    expect(valueWords(field, value, setting('en'))).toBe(english);
    expect(valueWords(field, value, setting('zh'))).toBe(chinese);
  });
});

describe('numberWords()', () => {
  it.each([
    [0, '0'],
    [999, '999'],
    [1000, '1,000'],
    [-1234567.25, '-1,234,567.25'],
    [1e21, '1e+21'],
    [0.1, '0.1'],
  ])('groups %p as %p', (value, words) => expect(numberWords(value)).toBe(words));
});

describe('phoneWords()', () => {
  it('groups a mainland mobile and leaves every other number as typed', () => {
    expect(phoneWords('13800138000')).toBe('138 0013 8000');
    for (const phone of ['138 0013 8000', '021-5555 0199', '+8613800138000', '1380013800']) {
      expect(phoneWords(phone)).toBe(phone);
    }
  });
});
