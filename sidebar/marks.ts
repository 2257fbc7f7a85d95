// Marks of key fields as a form sees them: fields of their own, beside those that they are about. Knows no screen.
import { fieldOfMark, isMarkKey, markKey } from '../src/domain/card/marks';
import type { FieldLine } from '../src/domain/catalogue/field';
import type { Fields } from '../src/contract/sidebar-api';

/** The marks among the keys of a draft, as fields whose names say what they mark. */
export const markLines = (lines: readonly FieldLine[], keys: readonly string[]): readonly FieldLine[] =>
  keys.filter(isMarkKey).flatMap((key) => {
    const line = lines.find((other) => other.key === fieldOfMark(key));
    return line
      ? [
          {
            key,
            en: `${line.en}: checked`,
            zh: `${line.zh}：核实`,
            type: 'choice',
            choices: 'marks',
            section: 'record',
          },
        ]
      : [];
  });

/** The fields that somebody doubts, in the card's order: what to ask about. */
export const doubtfulLines = (lines: readonly FieldLine[], fields: Fields): readonly FieldLine[] =>
  lines.filter(({ key }) => String(fields[markKey(key)] ?? '').startsWith('doubtful'));
