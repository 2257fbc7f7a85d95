// The words of the sidebar's screens in the archive's language; labels of fields come from the catalogue instead.
// Knows no screen. English fixes the keys; Chinese must have each of them.
import type { Language } from '../../domain/language';
import { en } from './en';
import { zh } from './zh';

type Worded<Text> = {
  readonly [Key in keyof Text]: Text[Key] extends (...given: infer Given) => string
    ? (...given: Given) => string
    : Text[Key] extends string
      ? string
      : Text[Key] extends readonly string[]
        ? readonly string[]
        : Worded<Text[Key]>;
};

export type ScreenText = Worded<typeof en>;

export const screenText = (language: Language): ScreenText => (language === 'zh' ? zh : en);
