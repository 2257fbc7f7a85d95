// Cell <-> field value by the type of the field, in the archive's language.
// Reading never fails: what does not fit its type stays the text that people see. Knows no sheet.
import { choiceKey, choiceWord } from '../catalogue/catalogue';
import type { FieldLine } from '../catalogue/field';
import { dateOfDayNumber, parseCivilDate, parseCivilMoment } from '../civil-date';
import type { Language } from '../language';
import type { Cell } from './cell';
import { isWallTime } from './cell';
import type { FieldValue } from './field-value';

/** Several ticks in one cell. No word of a list holds one of these marks. */
const TICK_SEPARATOR = { en: '; ', zh: '、' } as const;
const TICK_SPLIT = /\s*[;；、\n]\s*/;

/** Whether a tick in a cell reads back as itself. */
export const isTick = (word: string): boolean => word.trim() === word && word !== '' && !TICK_SPLIT.test(word);

/** The text a person would read in the cell. */
function cellText(cell: Cell): string {
  if (cell === null) return '';
  if (isWallTime(cell)) return cell.wall.replace(/ 00:00$/, '');
  if (typeof cell === 'boolean') return cell ? 'TRUE' : 'FALSE';
  return String(cell);
}

function decodeYesNo(cell: Cell): FieldValue {
  if (typeof cell === 'boolean') return cell;
  const key = choiceKey('yesNo', cellText(cell));
  return key === undefined ? cellText(cell) : key === 'yes';
}

/** Day 0 of a sheet is 1899-12-30, 25569 days before 1970. */
const SERIAL_OF_1970 = 25_569;
const LAST_SERIAL = 2_958_465;

/** A date whose cell lost its number format is handed over as the number that Google keeps it as. */
function wallOf(cell: Cell): string | null {
  if (isWallTime(cell)) return cell.wall;
  if (typeof cell !== 'number' || cell < 1 || cell >= LAST_SERIAL + 1) return null;
  const minutes = Math.round(cell * 1440);
  const [hour, minute] = [Math.floor(minutes / 60) % 24, minutes % 60];
  const day = dateOfDayNumber(Math.floor(minutes / 1440) - SERIAL_OF_1970);
  return `${day} ${String(hour).padStart(2, '0')}:${String(minute).padStart(2, '0')}`;
}

/** The field's value in that cell. Text that is no date, number or known word is returned as it stands. */
export function decodeCell(line: Pick<FieldLine, 'type' | 'choices'>, cell: Cell): FieldValue {
  const text = cellText(cell);
  if (text.trim() === '') return text === '' ? null : text;
  switch (line.type) {
    case 'number':
    case 'money':
      return typeof cell === 'number' ? cell : text;
    case 'yesNo':
      return decodeYesNo(cell);
    case 'date':
      return wallOf(cell)?.slice(0, 10) ?? text;
    case 'dateTime':
      return wallOf(cell) ?? text;
    case 'own':
      return typeof cell === 'number' || typeof cell === 'boolean' ? cell : text;
    case 'choice':
      return (line.choices && choiceKey(line.choices, text)) ?? text;
    case 'ticks':
      return text
        .split(TICK_SPLIT)
        .filter((word) => word !== '')
        .map((word) => (line.choices && choiceKey(line.choices, word)) ?? word);
    default:
      return text;
  }
}

const word = (line: Pick<FieldLine, 'choices'>, key: string, language: Language): string =>
  (line.choices && choiceWord(line.choices, key, language)) ?? key;

/** The cell for a value that passed `fieldIssue`. Dates become wall time, choices words of the language. */
export function encodeCell(line: Pick<FieldLine, 'type' | 'choices'>, value: FieldValue, language: Language): Cell {
  if (value === null || value === '') return null;
  if (Array.isArray(value)) {
    const words = (value as readonly string[]).map((key) => word(line, key, language));
    return words.length === 0 ? null : words.join(TICK_SEPARATOR[language]);
  }
  if (typeof value === 'boolean') {
    return line.type === 'yesNo' ? choiceWord('yesNo', value ? 'yes' : 'no', language) : value;
  }
  if (typeof value === 'string') {
    if (line.type === 'choice') return word(line, value, language);
    const own = line.type === 'own';
    if ((own || line.type === 'date') && parseCivilDate(value) !== null) return { wall: `${value} 00:00` };
    if ((own || line.type === 'dateTime') && parseCivilMoment(value) !== null) return { wall: value };
  }
  return value as Cell;
}
