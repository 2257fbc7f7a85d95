// What Sheets shows of a script's custom functions while somebody types a formula.
// Reads the built code as text; runs nothing.
import type { ScriptFiles } from '../run/run-context';

export interface CustomFunctionHelp {
  readonly name: string;
  readonly description: string;
}

const KNOWN = new WeakMap<ScriptFiles, readonly CustomFunctionHelp[]>();

export function helpOf(script: ScriptFiles): readonly CustomFunctionHelp[] {
  const known = KNOWN.get(script) ?? customFunctionHelp(script.code);
  KNOWN.set(script, known);
  return known;
}

/** The functions with a `@customfunction` block directly above (D:jsdoc); others can be called, but are not offered. */
export function customFunctionHelp(code: string): readonly CustomFunctionHelp[] {
  const found: CustomFunctionHelp[] = [];
  for (const match of code.matchAll(/\/\*\*((?:[^*]|\*(?!\/))*)\*\/\s*function\s+([\p{L}_$][\p{L}\p{N}_$]*)/gu)) {
    const [, comment = '', name = ''] = match;
    if (!/@customfunction\b/i.test(comment) || name.endsWith('_')) continue;
    found.push({ name, description: descriptionOf(comment) });
  }
  return found;
}

function descriptionOf(comment: string): string {
  const lines = comment.split('\n').map((line) => line.replace(/^\s*\*?\s?/, '').trim());
  const end = lines.findIndex((line) => line.startsWith('@'));
  return lines
    .slice(0, end === -1 ? lines.length : end)
    .join(' ')
    .trim();
}
