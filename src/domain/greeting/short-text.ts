// A greeting as one line to copy into a short message: without the salutation, as many sentences as fit, then the name.
// Knows no template.
import type { Language } from '../language';

/** One text message: 160 letters, or 70 characters of other writings. Source: 3GPP TS 23.038. */
const FITS = { en: 160, zh: 70 } as const;

export function shortText(text: string, language: Language): string {
  const lines = text.split('\n').map((line) => line.trim());
  const filled = lines.filter((line) => line !== '');
  const body = filled.length > 1 && /[:：,，]$/.test(filled[0] ?? '') ? filled.slice(1) : filled;
  const signed = body.length > 1 ? (body[body.length - 1] ?? '') : '';
  const said = (signed === '' ? body : body.slice(0, -1)).join(language === 'zh' ? '' : ' ');
  const end = signed === '' ? '' : language === 'zh' ? `——${signed}` : ` ${signed}`;
  const room = FITS[language] - Array.from(end).length;
  let short = '';
  for (const sentence of said.match(/[^.!?。！？]+[.!?。！？]*\s*/gu) ?? []) {
    if (short !== '' && Array.from((short + sentence).trim()).length > room) break;
    short += sentence;
  }
  return short.trim() + end;
}
