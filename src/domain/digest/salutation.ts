// How a customer is addressed in writing: by surname and title where both are certain, else by the name as it is written.
// Only Chinese names are taken apart, since in others nobody can tell which part is the surname.
import type { Language } from '../language';
import greetingData from './greeting-data';
import { oneLine } from './line-text';

export interface Addressee {
  readonly name: string;
  readonly kind: 'individual' | 'organisation';
  readonly sex: 'male' | 'female' | null;
  /** Where it is known; null: read off a Chinese name. */
  readonly surname: string | null;
}

const NAME = 40;

export function salutation({ name, kind, sex, surname }: Addressee, language: Language): string {
  const full = oneLine(name, NAME);
  if (kind === 'organisation') return language === 'zh' ? `尊敬的${full}各位同仁：` : `Dear all at ${full},`;
  const known = surname === null ? surnameOf(full) : oneLine(surname, NAME);
  // A surname in Chinese characters stands in no English sentence.
  const fits = known !== '' && sex !== null && (language === 'zh' || !/\p{Script=Han}/u.test(known));
  if (language === 'zh') return fits ? `尊敬的${known}${sex === 'male' ? '先生' : '女士'}：` : `尊敬的${full}：`;
  return fits ? `Dear ${sex === 'male' ? 'Mr' : 'Ms'} ${known},` : `Dear ${full},`;
}

/** Of a Chinese name of two to four characters; '' of any other. */
export function surnameOf(name: string): string {
  const letters = Array.from(name);
  if (!/^\p{Script=Han}{2,4}$/u.test(name)) return '';
  const pairs = greetingData().compoundSurnames;
  const two = letters.slice(0, 2).join('');
  const compound = letters.length > 2 && pairs.split(/(..)/u).includes(two);
  // Four characters without a compound surname may be two surnames, a nickname or no name at all.
  if (letters.length === 4 && !compound) return '';
  return compound ? two : (letters[0] ?? '');
}
