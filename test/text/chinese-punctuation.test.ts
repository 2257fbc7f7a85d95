// Chinese texts are punctuated as Chinese is: full-width marks beside Chinese characters, in all that users read.
// Read off the sources, since most texts stand in no list. Source: GB/T 15834-2011.
import { readdirSync, readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { defaultHints } from '../../src/domain/archive-value/default-lists';
import { defaultTemplates } from '../../src/domain/digest/default-templates';
import { composeGreeting } from '../../src/domain/digest/greeting';
import { lunarWords } from '../../src/domain/calendar/lunar-words';

const ROOT = path.join(__dirname, '../..');
const sources = (folder: string): readonly string[] =>
  readdirSync(path.join(ROOT, folder)).flatMap((name) => {
    const file = `${folder}/${name}`;
    return statSync(path.join(ROOT, file)).isDirectory() ? sources(file) : /\.tsx?$/.test(name) ? [file] : [];
  });

const HAN = '\\p{Script=Han}';
const WRONG = new RegExp(`.{0,8}(?:${HAN}[,;:?!()]|[,;:?!()]${HAN}|${HAN}\\.(?![\\w*?])|${HAN}"|"${HAN}).{0,8}`, 'gu');
/** A list that is split at its commas, and names of columns as people type them. */
const SPLIT = /^(?:[\p{Script=Han}\d]+,)+[\p{Script=Han}\d]+$/u;
/** What is written, between quotes of either kind; what a template fills in counts as a Chinese character. */
const textsIn = (source: string): readonly string[] =>
  [...source.matchAll(/'((?:[^'\\\n]|\\.)*)'|`((?:[^`\\]|\\.)*)`/g)]
    .map(([, quoted, template]) => (quoted ?? (template ?? '').replace(/\$\{[^}]*\}/g, '字')).replace(/\{\w+\}/g, '字'))
    .filter((text) => /\p{Script=Han}/u.test(text.replace(/字/g, '')));
const wrongIn = (text: string): readonly string[] => (SPLIT.test(text) ? [] : (text.match(WRONG) ?? []));

const code = (file: string): string =>
  readFileSync(path.join(ROOT, file), 'utf8').replace(/^\s*(?:\/\/|\/?\*).*$/gm, '');

describe('Chinese texts', () => {
  const folders = [
    'src/text',
    'src/domain/value',
    'src/domain/calendar',
    'src/domain/archive-value',
    'src/domain/digest',
  ];
  it.each(folders)('of %s have no half-width mark beside a Chinese character', (folder) => {
    const texts = sources(folder).flatMap((file) => textsIn(code(file)));
    expect(texts.length).toBeGreaterThan(folder === 'src/text' ? 300 : 5);
    expect(texts.flatMap(wrongIn)).toEqual([]);
  });

  it('of the default hints, greetings and lunar days have none, either', () => {
    const hints = defaultHints().filter(({ language }) => language === 'zh');
    const greetings = defaultTemplates('zh').filter(({ language }) => language === 'zh');
    const texts = [
      ...hints.flatMap((row) => Object.values(row)),
      ...greetings.flatMap(({ subject, text }) => [subject, text]),
      ...[1, 6, 12].map((month) => lunarWords({ year: 2025, month, day: 10, leap: month === 6 })),
      ...greetings.map(
        ({ subject, text }) =>
          composeGreeting({
            template: { subject: String(subject), text: String(text) },
            language: 'zh',
            to: { name: '王芳', kind: 'individual', sex: 'female', surname: null },
            from: { rep: '李明', team: '北风贸易' },
            seed: '1',
            used: new Set(),
            promotion: true,
          }).text,
      ),
    ].filter((text) => typeof text === 'string');
    expect(texts.length).toBeGreaterThan(200);
    expect(texts.flatMap(wrongIn)).toEqual([]);
  });

  it('would be found out', () => {
    expect(['你好,', '(你好', '你好.', '第3行:错'].map((text) => wrongIn(text).length)).toEqual([1, 1, 1, 1]);
  });
});
