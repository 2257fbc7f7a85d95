// The sentence for a save that was refused: the code chooses the text; for columns and rights the server's own sentence,
// which names the column by its header. Google's words are never shown.
import { label } from '../src/domain/catalogue/catalogue';
import type { FieldLine } from '../src/domain/catalogue/field';
import type { Language } from '../src/domain/language';
import type { ScreenText } from '../src/text/screens/text';
import type { Refusal } from './save-state';

export function refusalWords(
  { code, field, message }: Refusal,
  lines: readonly FieldLine[],
  text: ScreenText,
  language: Language,
): string {
  const line = lines.find(({ key }) => key === field);
  const column = line ? label(line, language) : field;
  if (
    message !== undefined &&
    (code === 'missing-column' || (code === 'not-allowed' && field !== undefined && !line))
  ) {
    return text.stillInForm(message);
  }
  switch (code) {
    case 'missing-column':
      return column === undefined ? text.notSaved['not-set-up'] : text.notSavedColumn(column);
    case 'not-allowed':
      return column === undefined ? text.notSavedViewer : text.notSavedProtected(column);
    case 'invalid-field':
      return column === undefined ? text.notSaved.failed : text.notSavedField(column);
    default:
      return text.notSaved[code];
  }
}

/** A refusal that set-up cures. */
export const needsSetUp = ({ code }: Refusal): boolean => code === 'not-set-up' || code === 'missing-column';
