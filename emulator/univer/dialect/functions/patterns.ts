// REGEXMATCH, REGEXEXTRACT and REGEXREPLACE (https://support.google.com/docs/answer/3098292, 3098244, 3098245), whose
// expressions are RE2's (https://github.com/google/re2/wiki/Syntax).
import type { GoogleFunction } from '../google-function';
import type { Value } from '../value-grids';
import { errorValue, fromGrid, plain, single, toGrid, valueOf } from '../value-grids';

export const patternFunctions: readonly GoogleFunction[] = [
  {
    name: 'REGEXMATCH',
    least: 2,
    most: 2,
    calculate: (text, expression) => eachText(text, expression, '', (cell, pattern) => [valueOf(pattern.test(cell))]),
  },
  {
    name: 'REGEXEXTRACT',
    least: 2,
    most: 2,
    calculate: (text, expression) =>
      eachText(text, expression, '', (cell, pattern) => {
        const match = pattern.exec(cell);
        if (match === null) return [errorValue('#N/A', 'Function REGEXEXTRACT parameter 2 value does not match text.')];
        return (match.length > 1 ? match.slice(1) : [match[0]]).map((part: string | undefined) => valueOf(part ?? ''));
      }),
  },
  {
    name: 'REGEXREPLACE',
    least: 3,
    most: 3,
    calculate: (text, expression, replacement) => {
      const instead = single(replacement);
      if (instead.isError()) return instead;
      return eachText(text, expression, 'g', (cell, pattern) => [
        valueOf(cell.replace(pattern, (...match: readonly unknown[]) => filledIn(String(plain(instead) ?? ''), match))),
      ]);
    },
  },
];

/** `$1` is the first group, `$0` the whole match. */
function filledIn(replacement: string, match: readonly unknown[]): string {
  return replacement.replace(/\$(\d)/g, (_, group: string) => {
    const text = match[Number(group)];
    return typeof text === 'string' ? text : '';
  });
}

function eachText(
  text: Value,
  expression: Value,
  flags: string,
  change: (cell: string, pattern: RegExp) => readonly Value[],
): Value {
  const source = single(expression);
  if (source.isError()) return source;
  const pattern = compiled(String(plain(source) ?? ''), flags);
  if (pattern === null)
    return errorValue(
      '#REF!',
      `Function REGEXMATCH parameter 2 value "${String(plain(source))}" is not a valid regular expression.`,
    );
  return fromGrid(
    toGrid(text).map((row) =>
      row.flatMap((cell) => {
        const value = plain(cell);
        if (cell.isError()) return [cell];
        if (value !== null && typeof value !== 'string')
          return [errorValue('#VALUE!', 'The function expects text values.')];
        return change(value ?? '', pattern);
      }),
    ),
  );
}

const CLASSES: Readonly<Record<string, string>> = {
  alpha: 'A-Za-z',
  digit: '0-9',
  alnum: '0-9A-Za-z',
  upper: 'A-Z',
  lower: 'a-z',
  space: '\\s',
  word: '\\w',
  punct: '!-\\/:-@\\[-`{-~',
};

/** Null for what RE2 does not take: back references and looking around. */
function compiled(source: string, flags: string): RegExp | null {
  if (/\(\?(?:=|!|<=|<!)|\\[1-9]/.test(source)) return null;
  const [, options = '', rest = source] = /^\(\?([ims]+)\)([^]*)$/.exec(source) ?? [];
  const translated = rest
    .replaceAll('(?P<', '(?<')
    .replaceAll(/\\A/g, '^')
    .replaceAll(/\\z/g, '$')
    .replaceAll(/\\([pP])([A-Z])(?![A-Za-z])/g, '\\$1{$2}')
    .replaceAll(/\[:(\w+):\]/g, (whole, name: string) => CLASSES[name] ?? whole);
  try {
    return new RegExp(translated, flags + options + (/\\[pP]\{/.test(translated) ? 'u' : ''));
  } catch {
    return null;
  }
}
