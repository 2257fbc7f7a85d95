// The server's texts by language, with their places filled.
import type { Language } from '../../domain/language';
import { en } from './en';
import { zh } from './zh';

export type ServerTexts = Readonly<Record<keyof typeof en, string>>;

export function serverText(
  language: Language,
  key: keyof ServerTexts,
  places: Readonly<Record<string, string>> = {},
): string {
  const texts: ServerTexts = language === 'zh' ? zh : en;
  return texts[key].replace(/\{(\w+)\}/g, (place, name: string) => places[name] ?? place);
}
