// What a form says about a field: red where the sheet could not hold it, amber where it looks like a slip.
// Amber never blocks: what is typed can be saved as typed.
import type { FieldIssueCode } from '../src/domain/card/field-issue';
import { fieldIssue } from '../src/domain/card/field-issue';
import type { FieldLine } from '../src/domain/catalogue/field';
import type { FieldValue } from '../src/domain/table/field-value';
import { isBlank } from '../src/domain/table/field-value';
import { foldDigits } from '../src/domain/search/fold-text';
import type { Input } from './field-input';
import { valueOf } from './field-input';
import { isOccasionText } from './occasion-input';

export type Problem = FieldIssueCode | 'no-occasion';
export type Hint = 'short-phone' | 'odd-email';

export function problemOf(line: FieldLine, input: Input): Problem | null {
  const value = valueOf(line, input);
  const issue = fieldIssue(line, value);
  if (issue !== null) return issue;
  return line.type === 'occasion' && !isBlank(value) && !isOccasionText(String(value)) ? 'no-occasion' : null;
}

/** Chinese mobiles have 11 digits and begin with 13 to 19; one digit less is the usual slip. */
const shortMobile = (digits: string): boolean => /^1[3-9]\d{8}$/.test(digits);

export function hintOf(line: FieldLine, value: FieldValue | undefined): Hint | null {
  if (typeof value !== 'string' || value === '') return null;
  if (line.type === 'phone') return shortMobile(foldDigits(value)) ? 'short-phone' : null;
  if (line.type === 'email') return /^[^\s@]+@[^\s@]+\.[^\s@]+$/.test(value.trim()) ? null : 'odd-email';
  return null;
}
