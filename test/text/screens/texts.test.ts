import { describe, expect, it } from '@jest/globals';
import { screenText } from '../../../src/text/screens/text';

/** A sentence with its key; what takes numbers or names is given some. */
type Sentence = readonly [key: string, text: string];

function sentences(texts: unknown, path: string, sample: unknown): readonly Sentence[] {
  if (typeof texts === 'string') return [[path, texts]];
  if (typeof texts === 'function') {
    const given: unknown[] = Array.from({ length: texts.length }, () => sample);
    return [[path, String((texts as (...all: unknown[]) => unknown)(...given))]];
  }
  if (typeof texts !== 'object' || texts === null) return [];
  return Object.entries(texts).flatMap(([key, part]) => sentences(part, path === '' ? key : `${path}.${key}`, sample));
}
const english = sentences(screenText('en'), '', 7);
const chinese = sentences(screenText('zh'), '', 7);
const inEnglish = new Map(english);

describe('the words of the screens', () => {
  it('have the same keys in both languages', () => {
    expect(chinese.map(([key]) => key)).toEqual(english.map(([key]) => key));
  });

  it.each(chinese)('are written with full-width punctuation in Chinese: %s', (_, text) => {
    // Between digits a mark belongs to the number or date.
    expect(text.replace(/(?<=\d)[.,:](?=\d)/g, '')).not.toMatch(/[,;:!?()"']|\.(?!\.)(?!$)/);
  });

  it.each(chinese)('are Chinese in Chinese: %s', (key, text) => {
    // Some only set apart what they are given, in either language.
    const wordless = [text, inEnglish.get(key) ?? ''].every((one) => !/\p{L}/u.test(one));
    expect(/[一-鿿]/.test(text) || wordless).toBe(true);
  });

  it.each(english)('hold no Chinese, no blame and no politeness in English: %s', (_, text) => {
    expect(text).not.toMatch(/[一-鿿]|please|sorry|error|invalid|illegal/i);
  });

  it.each([...english, ...chinese])('say something: %s', (_, text) => {
    expect(text.trim()).not.toBe('');
    expect(text).not.toMatch(/undefined|null|NaN|\[object/);
  });

  it('are in the singular for one in English', () => {
    const one = new Map(sentences(screenText('en'), '', 1));
    for (const key of ['allCustomers', 'emptyFields', 'openPromises', 'jumpFound']) {
      expect(one.get(key)).toMatch(/^1 [a-z ]+[^s]$/);
    }
    expect(one.get('offline')).toContain('It will be sent');
    expect(one.get('clashTitle')).toContain('1 field was');
  });

  it('fit where they stand: buttons in a third of the sidebar, sentences in a few lines', () => {
    const buttons = ['save', 'saveAgain', 'create', 'creating', 'saving', 'discard', 'continue', 'edit', 'copy', 'call']
      .concat(['mail', 'retry', 'restoreAsNew', 'backToForm', 'saveChoice', 'openCard', 'openThatCard', 'copyChanges'])
      .concat(['setUp', 'settingUp', 'allFields']);
    const word = (all: readonly Sentence[], key: string): string => all.find(([each]) => each === key)?.[1] ?? '';
    for (const key of buttons) {
      expect([key, word(english, key).length <= 17]).toEqual([key, true]);
      expect([key, word(chinese, key).length <= 7]).toEqual([key, true]);
    }
    for (const [key, text] of english) expect([key, text.length <= 150]).toEqual([key, true]);
    for (const [key, text] of chinese) expect([key, text.length <= 75]).toEqual([key, true]);
  });

  it('say of every refused save what is safe', () => {
    const refusals = (all: readonly Sentence[]) => all.filter(([key]) => key.startsWith('notSaved'));
    expect(refusals(english).length).toBeGreaterThan(10);
    for (const [, text] of refusals(english)) expect(text).toMatch(/Your changes are|Your text is kept/);
    for (const [, text] of refusals(chinese)) expect(text).toMatch(/您的修改|内容已保留/);
  });

  it('stay within their share of the page', () => {
    const bytes = [...english, ...chinese].reduce((sum, [, text]) => sum + Buffer.byteLength(text), 0);
    expect(bytes).toBeLessThan(35 * 1024);
  });
});
